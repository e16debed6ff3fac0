import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parsePage, renderPage } from './screens/render.ts';
import { openBrowser, screenshot } from './screens/screen.ts';

const folder = join(import.meta.dirname, '../docs/images');

/** Makes docs/images/NAME.png of every docs/images/NAME.md, or of those named. */
async function screens(names: readonly string[]): Promise<void> {
  const all = globSync('*.md', { cwd: folder }).map((file) => basename(file, '.md'));
  const browser = await openBrowser();
  try {
    for (const name of names.length === 0 ? all.toSorted() : names) {
      const text = readFileSync(join(folder, `${name}.md`), 'utf8');
      const png = await screenshot(browser, renderPage(parsePage(text, name)));
      writeFileSync(join(folder, `${name}.png`), png);
      console.log(`docs/images/${name}.png: ${Math.ceil(png.byteLength / 1024)} KiB`);
    }
  } finally {
    await browser.close();
  }
}

await screens(process.argv.slice(2));
