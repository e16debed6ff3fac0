import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markdownToHtml, parsePage } from '../../scripts/screens/render.ts';
import { scenes } from '../../scripts/screens/scenes.ts';
import { VIEWS } from '../../scripts/screens/screen.ts';
import { openShow, type Show } from '../support/markdown-page.ts';
import { describeWith } from '../support/partners.ts';

const folder = join(import.meta.dirname, '../../docs/images');
const pages = globSync('*.md', { cwd: folder }).map((file) => file.slice(0, -'.md'.length));

/** As a summary must write them: in a label of mermaid, and in a cell of a table. */
const inLabel = (text: string): string =>
  text.replaceAll(/[^A-Za-z0-9 .]/gu, (char) => `#${char.codePointAt(0)};`);
const inCell = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll(/[<>|`*_[\]()!~@:\\#$]/g, (char) => `&#${char.codePointAt(0)};`);

const hostile = [
  '<img src="https://evil.example/x.png" onerror="globalThis.ran=1">',
  '</script><script>globalThis.ran=1</script>',
  '"]; n9["another node',
  'n0 --> n9',
  '`code` **bold** _slanted_ ~~struck~~',
  '| another | cell |',
  '%%{init: {"securityLevel":"loose"}}%%',
  '[link](javascript:globalThis.ran=1)',
  '![image](https://evil.example/y.png)',
  'https://evil.example/z and me@evil.example',
  '#quot; &lt;b&gt; &amp;',
  '$$\\sqrt{2}$$',
  '1. list',
  'end',
  'größe 大小 📦',
];

test('every page in docs/images has its screen', () => {
  expect(pages).toContain('promotion');
  expect(pages).toContain('denied');
  expect(pages.filter((name) => !existsSync(join(folder, `${name}.png`)))).toEqual([]);
});

describe('docs/images/*.md are what the action writes', () => {
  /** Digests, also short ones, and ports differ from run to run where the content or the machine does. */
  const normal = (text: string): string =>
    text.replaceAll(/\b[0-9a-f]{64}\b|\b[0-9a-f]{12}\b/g, 'DIGEST').replaceAll(/127\.0\.0\.1:\d+/g, 'HOST');

  test.each(Object.entries(scenes))('%s', async (name, play) => {
    const written = readFileSync(join(folder, `${name}.md`), 'utf8');
    // After a change of what is written: npm run build, npm run screens.
    expect(normal(written)).toBe(normal((await play()).page));
  });

  test('and each has its scene', () => {
    expect(Object.keys(scenes).toSorted()).toEqual(pages.toSorted());
  });
});

describe('markdown becomes what GitHub lets through', () => {
  test('tables, code and marks stay, scripts and handlers go', () => {
    const html = markdownToHtml(
      '| a |\n| - |\n| <b onclick="x()">b</b> |\n\n<script>x()</script><style>*{}</style>\n\n[j](javascript:x()) <a href="javascript:x()">k</a>',
    );
    expect(html).toContain('<td><b>b</b></td>');
    expect(html).not.toMatch(/onclick|<script|<style|javascript:/);
  });

  test('a page is read: its job, its annotations, its summary', () => {
    const text = '<!-- job: publish -->\n```error\none\ntwo\n```\n```yaml\nkept: true\n```\n';
    expect(parsePage(text, 'name')).toEqual({
      job: 'publish',
      annotations: [{ level: 'error', message: 'one\ntwo' }],
      summary: '```yaml\nkept: true\n```',
    });
    expect(parsePage('text', 'name')).toEqual({ job: 'name', annotations: [], summary: 'text' });
  });
});

describeWith(['chromium'], 'summaries in a real browser', () => {
  let show: Show;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ show, close } = await openShow());
  });
  afterAll(() => close());

  test.each(pages)('docs/images/%s.md shows what it says and asks for nothing', async (name) => {
    const page = parsePage(readFileSync(join(folder, `${name}.md`), 'utf8'), name);
    const shown = await show(page);
    expect(shown).toMatchObject({ ran: false, requests: [], strangers: [], failedGraphs: 0 });
    expect(shown.graphs).toBe(page.summary.split('```mermaid').length - 1);
    for (const { message } of page.annotations ?? []) expect(shown.text).toContain(message);
  });

  describe.each(Object.entries(VIEWS))('%s', (_name, view) => {
    test.each(pages)('docs/images/%s.md can be read to the edge of the window', async (name) => {
      const page = parsePage(readFileSync(join(folder, `${name}.md`), 'utf8'), name);
      expect(await show(page, view)).toMatchObject({ failedGraphs: 0, cutOff: 0 });
    });
  });

  test('what is cut off would be seen', async () => {
    const page = { job: 'push', summary: `${'> '.repeat(20)}deep` };
    expect((await show(page)).cutOff).toBe(0);
    expect((await show(page, VIEWS.phone)).cutOff).toBeGreaterThan(0);
  });

  test('a table and a graph with referrers', async () => {
    const summary = [
      '| Reference | Digest | Tags |\n| --- | --- | --- |\n| `ghcr.io/acme/app` | `sha256:9f86` | `1.4` `latest` |\n',
      '```mermaid\nflowchart LR\n  n0["app<br>image"]\n  n1["layer"]\n  n2["signature"]',
      '  n0 --> n1\n  n2 -. subject .-> n0\n```',
    ].join('\n');
    const shown = await show({ job: 'push', summary });
    expect(shown).toMatchObject({ graphs: 1, failedGraphs: 0, strangers: [], requests: [] });
    expect(shown.nodes).toEqual(['app image', 'layer', 'signature']);
    expect(shown.edges).toEqual(['subject']);
    expect(shown.rows).toEqual([
      ['Reference', 'Digest', 'Tags'],
      ['ghcr.io/acme/app', 'sha256:9f86', '1.4 latest'],
    ]);
  });

  test('hostile texts are text, in labels and in cells', async () => {
    const graph = hostile.map((text, at) => `  n${at}["${inLabel(text)}"]`).join('\n');
    const rows = hostile.map((text) => `| ${inCell(text)} |`).join('\n');
    const summary = `| Text |\n| --- |\n${rows}\n\n\`\`\`mermaid\nflowchart LR\n${graph}\n\`\`\`\n`;
    const shown = await show({
      job: 'push',
      annotations: hostile.map((message) => ({ level: 'warning', message })),
      summary,
    });
    expect(shown.nodes).toEqual(hostile);
    expect(shown.rows).toEqual([['Text'], ...hostile.map((text) => [text])]);
    expect(shown).toMatchObject({ ran: false, requests: [], strangers: [], failedGraphs: 0 });
    expect(Object.keys(shown.elements).toSorted()).toEqual(['table', 'tbody', 'td', 'th', 'thead', 'tr']);
    for (const text of hostile) expect(shown.text).toContain(text);
  });

  test('what is not escaped would be seen', async () => {
    const [image = ''] = hostile;
    const summary = `${image}\n\n<b>bold</b>\n\n\`\`\`mermaid\nflowchart LR\n  n0["<b>x</b>${image.replaceAll('"', '')}"]\n\`\`\`\n`;
    const shown = await show({ job: 'push', summary });
    expect(shown.requests).toContain('https://evil.example/x.png');
    expect(shown.elements).toMatchObject({ b: 1, img: 1 });
    expect(shown.strangers).toEqual(['b', 'img']);
    expect(shown.ran).toBe(false);
  });

  test('a graph that cannot be drawn says so, as on GitHub', async () => {
    const shown = await show({ job: 'push', summary: '```mermaid\nflowchart LR\n  n0["open\n```\n' });
    expect(shown).toMatchObject({ graphs: 0, failedGraphs: 1 });
    expect(shown.text).toContain('Unable to render rich display');
  });
});
