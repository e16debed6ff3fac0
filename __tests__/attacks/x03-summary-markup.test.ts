// X3 Summary markup: annotations, titles and tags become markdown, of which over 1 MiB nothing is shown.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { safeText } from '../../src/action/runner/safe-text.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { artifactOf, blob, indexOf, store, type Artifact } from '../support/artifacts.ts';
import { elementsIn } from '../support/html-facts.ts';
import { openShow, type Show } from '../support/markdown-page.ts';
import { describeWith } from '../support/partners.ts';
import { runAction, type RunResult } from '../support/runner.ts';
import { outcomeOf, workspaceWith } from '../support/steps.ts';

const payloads = [
  // Elements, whole and broken.
  '<img src=x onerror="globalThis.ran=1">',
  '<img src="https://evil.example/x.png">',
  '<script>globalThis.ran=1</script>',
  '</code></td></tr></table><h1>evil</h1>',
  '</code><a href="https://evil.example/">evil</a>',
  '</pre></code><b>evil</b>',
  '<svg/onload=globalThis.ran=1>',
  '<iframe srcdoc="<script>globalThis.ran=1</script>">',
  '<details open ontoggle=globalThis.ran=1>evil</details>',
  '<style>body{display:none}</style>',
  '<base href="https://evil.example/">',
  '<!-- evil',
  '--> evil <!--',
  '<![CDATA[evil]]>',
  '<?evil?>',
  '<evil',
  '&lt;b&gt;evil&lt;/b&gt;',
  '&#60;b&#62;evil',
  '&amp;lt;b&amp;gt;',
  // Links and images.
  '[evil](https://evil.example/)',
  '[evil](javascript:globalThis.ran=1)',
  ']( javascript:globalThis.ran=1)',
  '![evil](https://evil.example/y.png)',
  '[![evil](https://evil.example/y.png)](https://evil.example/)',
  '<https://evil.example/>',
  'https://evil.example/z',
  'www.evil.example',
  'evil@evil.example',
  'mailto:evil@evil.example',
  '[evil]: https://evil.example/',
  '[^1] [^1]: evil',
  // Names that GitHub makes links of.
  '@octocat',
  '@acme/everyone',
  '#1 GH-1 acme/app#1',
  // Cells and rows.
  '| evil | cell |',
  '\\| evil',
  '\\\\| evil',
  '\\\\\\| evil \\',
  'x\n| evil | row |',
  '`|` evil',
  '|',
  '|-|',
  // Code.
  '`evil`',
  '``',
  '`` evil ` evil ``',
  '```\n# evil',
  '~~~\n# evil',
  '````mermaid\nflowchart LR',
  // Blocks and marks.
  '# evil',
  '- evil\n- evil',
  '1. evil',
  '> evil',
  '    evil',
  '***',
  '**evil** __evil__ *evil* _evil_ ~~evil~~',
  '- [x] evil',
  '$$\\href{https://evil.example/}{evil}$$',
  // Graphs.
  '"]; n9["evil',
  '")\n  click n0 "https://evil.example/"',
  '`<b>evil</b>`',
  '%%{init: {"securityLevel":"loose"}}%%',
  '#quot;#lt;b#gt;evil',
  'end\nsubgraph evil',
];

/** An artifact that says it wherever a summary shows what an artifact says; a type with control characters is refused. */
function saying(text: string): Artifact {
  const printable = `x${text.replaceAll(/\p{Cc}/gu, ' ')}x`;
  const image = artifactOf({
    artifactType: text,
    annotations: { [text]: text },
    layers: [blob('1', { title: text, mediaType: 'text/plain' }), blob('2', { mediaType: printable })],
  });
  return image;
}

async function summaryOf(artifact: Artifact, inputs: Record<string, string>): Promise<RunResult> {
  const cwd = workspaceWith();
  await store(new OciLayout(join(cwd, 'l')), artifact, 'v1');
  const run = await runAction({ cwd, inputs: { from: 'oci-layout:l:v1', to: 'oci-layout:m:v1', ...inputs } });
  expect(outcomeOf(run, 'success')).toBe('success');
  expect(run.rejected).toEqual([]);
  return run;
}

const ours = ['code', 'h3', 'p', 'pre', 'table', 'tbody', 'td', 'th', 'thead', 'tr'];

test('there are at least 60 payloads', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(60);
});

describe('the summary of an artifact that says', () => {
  test.concurrent.each(payloads)('%j has no markup of it', async (payload) => {
    const { summary } = await summaryOf(saying(payload), { 'dry-run': 'true' });
    expect([...new Set(elementsIn(summary))].toSorted()).toEqual(ours);
    // The graph is the only block of code: all of it is names of ours and labels.
    const [, graph = ''] = /^```mermaid\n([^]*?)\n```$/m.exec(summary) ?? [];
    for (const line of graph.split('\n').slice(1))
      expect(line).toMatch(
        /^ {2}(?:n\d+[[({]+"[A-Za-z0-9 .#;<>]*"[\])}]+|n\d+ --> n\d+|style n0 stroke-width:3px)$/,
      );
    expect(graph.replaceAll('<br>', '')).not.toMatch(/[<>](?!\s*n\d)/);
  });
});

test('annotations of 2 MiB do not make it too long to be shown', async () => {
  const much = '<b>|`'.repeat(100_000);
  const artifact = artifactOf({
    artifactType: much,
    annotations: { much, more: much, most: much },
    layers: [blob('1', { title: much, mediaType: 'text/plain' })],
  });
  const { summary } = await summaryOf(artifact, {});
  expect(Buffer.byteLength(summary)).toBeLessThan(900 * 1024);
  expect(summary).toContain('```mermaid');
});

describeWith(['chromium'], 'in a real browser', () => {
  let show: Show;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ show, close } = await openShow());
  });
  afterAll(() => close());

  test('all payloads are text, as labels of a graph', async () => {
    for (const half of [payloads.slice(0, 40), payloads.slice(40)]) {
      const listed = half.map((text, at) => ({
        artifact: artifactOf({ annotations: { at: String(at) } }),
        platform: { os: text, architecture: 'x' },
      }));
      const { summary } = await summaryOf(indexOf(listed), {});
      const shown = await show({ job: 'copy', summary });
      expect(shown).toMatchObject({ ran: false, requests: [], strangers: [], graphs: 1, failedGraphs: 0 });
      expect(Object.keys(shown.elements).toSorted()).toEqual(ours.filter((name) => name !== 'p'));
      for (const [at, text] of half.entries())
        expectStart(shown.nodes[at + 1], squeezed(safeText(`${text}/x`, 60)));
    }
  });

  test('titles, types and places are text, in cells and in labels', async () => {
    const texts = payloads.filter((text) => !/[\n/\\]/.test(text));
    const layers = texts
      .slice(0, 20)
      .map((title, at) => blob(String(at), { title, mediaType: 'text/plain' }));
    const artifactType = texts.slice(20).join(' ');
    // A path ends at its first colon.
    const place = `oci-layout:${texts.slice(3, 12).join(' ').replaceAll(':', ' ')}`;
    const { summary } = await summaryOf(artifactOf({ artifactType, layers }), {
      to: `${place}:v1`,
    });
    const shown = await show({ job: 'copy', summary });
    expect(shown).toMatchObject({ ran: false, requests: [], strangers: [], graphs: 1, failedGraphs: 0 });
    expect(Object.keys(shown.elements).toSorted()).toEqual(ours.filter((name) => name !== 'p'));
    expect(shown.rows).toHaveLength(2);
    expect(squeezed(shown.rows[1]?.[0] ?? '')).toBe(squeezed(safeText(place, 300)));
    expectStart(shown.nodes[0], squeezed(safeText(artifactType, 60)));
    for (const [at, text] of texts.slice(0, 20).entries())
      expect(squeezed(shown.nodes[at + 1] ?? '')).toBe(
        squeezed(`${safeText(text, 60)} 1 B`.replace('1 B', at < 10 ? '1 B' : '2 B')),
      );
  });
});

/** Behind it stands a size or a digest. */
function expectStart(shown: string | undefined, text: string): void {
  expect(squeezed(shown ?? '').slice(0, text.length)).toBe(text);
}

/** Browsers show one blank for several, and keep apart what must not be a formula. */
function squeezed(text: string): string {
  return text.replaceAll('\u200b', '').trim().replaceAll(/\s+/g, ' ');
}
