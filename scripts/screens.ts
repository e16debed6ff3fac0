import { globSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parsePage, renderPage } from './screens/render.ts';
import { scenes } from './screens/scenes.ts';
import { openBrowser, screenshot, VIEWS } from './screens/screen.ts';

const folder = join(import.meta.dirname, '../docs/images');
/** As each is seen at desktop and phone width, light and dark: to look at, not to keep. */
const views = join(import.meta.dirname, '../build/screens');

const temp = realpathSync(mkdtempSync(join(tmpdir(), 'oras-action screens ')));
// Everything that the runner makes goes there, and goes with it.
process.env['ORAS_TEST_TEMP'] = temp;
process.env['ORAS_ACTION_DIST'] ??= resolve(import.meta.dirname, '../dist');

/** Writes docs/images/NAME.md of every scene, by the committed bundle, and makes a NAME.png of each, or of those named. */
async function screens(names: readonly string[]): Promise<void> {
  const isWanted = (name: string): boolean => names.length === 0 || names.includes(name);
  for (const [name, play] of Object.entries(scenes))
    if (isWanted(name)) writeFileSync(join(folder, `${name}.md`), (await play()).page);
  const all = globSync('*.md', { cwd: folder }).map((file) => basename(file, '.md'));
  mkdirSync(views, { recursive: true });
  const browser = await openBrowser();
  try {
    for (const name of all.filter(isWanted).toSorted()) {
      const text = readFileSync(join(folder, `${name}.md`), 'utf8');
      const html = renderPage(parsePage(text, name));
      for (const [view, how] of Object.entries(VIEWS)) {
        const png = await screenshot(browser, html, how);
        writeFileSync(join(views, `${name}.${view}.png`), png);
        if (view === 'desktop') writeFileSync(join(folder, `${name}.png`), png);
      }
      console.log(`docs/images/${name}.png, build/screens/${name}.*.png`);
    }
  } finally {
    await browser.close();
  }
}

try {
  await screens(process.argv.slice(2));
} finally {
  rmSync(temp, { recursive: true, force: true });
}
