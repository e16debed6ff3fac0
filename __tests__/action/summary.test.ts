import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scenes, type Scene } from '../../scripts/screens/scenes.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { OCI_EMPTY, OCI_INDEX, OCI_MANIFEST } from '../../src/core/media-types.ts';
import { fill, nodeIn, signedIndex } from '../support/graphs.ts';
import { elementsIn, textIn } from '../support/html-facts.ts';
import { json, startServer } from '../support/lab.ts';
import { emptyContents, putBlob, putManifest, registryHandler } from '../support/lab-registry.ts';
import { openShow, type Show } from '../support/markdown-page.ts';
import { describeWith } from '../support/partners.ts';
import { runAction } from '../support/runner.ts';
import { expectPartialFailure, expectSuccess, outcomeOf, output, workspaceWith } from '../support/steps.ts';
import { tempFolder } from '../support/temp.ts';

const LIMIT = 900 * 1024;
const graph = signedIndex();

async function workspace(): Promise<string> {
  const cwd = workspaceWith({ 'a.txt': 'a', 'b.txt': 'b' });
  await fill(new OciLayout(join(cwd, 'graph')), graph);
  return cwd;
}

/** The cells of each row of the table, as text. */
function rowsIn(summary: string): string[][] {
  const lines = summary.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => textIn(cell.trim()).trim()),
  );
}

describe('the summary', () => {
  test('has a row for what was pushed, and its graph', async () => {
    const cwd = await workspace();
    const inputs = { files: '*.txt', to: 'oci-layout:l:v1', tags: 'latest' };
    const run = await expectSuccess({ cwd, inputs });
    const [head, row] = rowsIn(run.summary);
    expect(head).toEqual(['Reference', 'Digest', 'Tags', 'Size', 'Layers', 'Changed']);
    expect(row?.slice(0, 3)).toEqual(['oci-layout:l', output(run, 'digest').slice(7, 19), 'v1 latest']);
    expect(row?.slice(4)).toEqual(['2', expect.stringMatching(/^yes: 4 copied \(.*\)$/)]);
    expect(run.summary).toContain('("a.txt<br>1 B")');
  });

  test('has a row for each destination, and the failure of one with what to do', async () => {
    const cwd = await workspace();
    const to = 'oci-layout:m:v1\noci-layout:n:x,y\n127.0.0.1:1/acme/app:v1';
    const inputs = { from: 'oci-layout:graph:v1', to, retries: '0' };
    const { summary } = await expectPartialFailure({ cwd, inputs }, '1 of 3 destinations failed');
    const rows = rowsIn(summary).slice(1);
    expect(rows.map(([place, _digest, tags]) => [place, tags])).toEqual([
      ['oci-layout:m', 'v1'],
      ['oci-layout:n', 'x y'],
      ['127.0.0.1:1/acme/app', 'v1'],
    ]);
    expect(rows.map((row) => row.at(-1)?.slice(0, 6))).toEqual(['yes: 2', 'yes: 2', 'failed']);
    expect(textIn(summary)).toContain('Copied oci-layout:graph:v1 to 2 of 3 destinations');
    expect(textIn(summary)).toContain('Copy failed');
    expect(summary).toContain('**Try:**');
    // It is not there, and why stands once on the page.
    expect(rows[2]?.filter((cell) => /^[0-9a-f]{12}$/.test(cell))).toEqual([]);
    expect(textIn(summary).split('ECONNREFUSED').length - 1).toBe(1);
  });

  test('of discover has the tree', async () => {
    const cwd = await workspace();
    const run = await expectSuccess({ cwd, inputs: { command: 'discover', from: 'oci-layout:graph:v1' } });
    const [reference, tree = ''] = [...run.summary.matchAll(/^```text\n([^]*?)\n```$/gm)].map(
      ([, text]) => text,
    );
    expect(reference).toBe(`oci-layout:graph@${nodeIn(graph, 'index').digest}`);
    // As the graph calls them.
    for (const name of ['linux/amd64', 'SPDX SBOM', 'Notation signature', 'cosign attestation'])
      expect(tree).toMatch(new RegExp(`─ ${name} sha256:`));
    expect(tree).not.toContain('vnd.oci.image.manifest');
    expect(tree.split('\n')[0]).toBe(nodeIn(graph, 'index').digest);
    for (const name of ['signature', 'sbom', 'sbom signature', 'review', 'cosign sig', 'cosign att'])
      expect(tree).toContain(nodeIn(graph, name).digest);
    // In the log it stands outside of all groups.
    expect(run.log.slice(run.log.lastIndexOf('##[endgroup]'))).toContain(nodeIn(graph, 'review').digest);
  });

  test('of a failure has what to do as YAML', async () => {
    const { run } = await scenes.denied();
    expect(outcomeOf(run, 'failure')).toBe('failure');
    expect(run.summary).toContain('```yaml\npermissions:\n  contents: read\n  packages: write\n```');
    expect(textIn(run.summary)).toContain('write_package');
  });

  test('is not written where it is switched off, after a failure neither', async () => {
    const cwd = await workspace();
    const quiet = { summary: 'false' };
    expect(
      (await expectSuccess({ cwd, inputs: { files: 'a.txt', to: 'oci-layout:l:v1', ...quiet } })).summary,
    ).toBe('');
    const failed = await runAction({
      cwd,
      inputs: { command: 'resolve', from: 'oci-layout:l:no', ...quiet },
    });
    expect([failed.outcome, failed.summary]).toEqual(['failure', '']);
  });

  test('that cannot be written fails nothing', async () => {
    const cwd = await workspace();
    const folder = tempFolder();
    mkdirSync(join(folder, 'folder'));
    const readOnly = join(folder, 'read-only.md');
    writeFileSync(readOnly, 'before\n');
    chmodSync(readOnly, 0o444);
    for (const file of [readOnly, join(folder, 'folder'), join(folder, 'gone/summary.md'), '', undefined]) {
      const env = { GITHUB_STEP_SUMMARY: file };
      const inputs = { files: 'a.txt', to: 'oci-layout:l:v1' };
      const run = await expectSuccess({ cwd, inputs, env });
      expect(run.annotations).toEqual([]);
    }
    expect(readFileSync(readOnly, 'utf8')).toContain('before\n');
  });

  test('of 5,000 files stays below 900 KiB', async () => {
    const names = Array.from({ length: 5000 }, (_, at) =>
      `d/${at} ${'<b>&'.repeat(20)}`.replaceAll(/[<>]/g, '&'),
    );
    const cwd = workspaceWith(Object.fromEntries(names.map((name) => [name, name])));
    const inputs = { files: 'd/*', to: 'oci-layout:l:v1', 'dry-run': 'true' };
    const run = await runAction({ cwd, inputs });
    expect(outcomeOf(run, 'success')).toBe('success');
    const { summary } = run;
    expect(rowsIn(summary)[1]?.[4]).toBe('5000');
    expect(Buffer.byteLength(summary)).toBeLessThan(LIMIT);
    expect(summary).toContain('more["and 4980 more"]');
  });

  test('of 10,000 referrers stays below 900 KiB', async () => {
    const shelf = emptyContents();
    const config = putBlob(shelf, '{}', OCI_EMPTY);
    const root = putManifest(shelf, { schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers: [] }, 'v1');
    const manifests = Array.from({ length: 10_000 }, (_, at) => ({
      mediaType: OCI_MANIFEST,
      digest: `sha256:${at.toString(16).padStart(64, '0')}`,
      size: 500,
      artifactType: `application/vnd.acme.review+${at}`,
    }));
    const list = json({ schemaVersion: 2, mediaType: OCI_INDEX, manifests });
    await using server = await startServer((request) =>
      request.path.includes('/referrers/')
        ? { ...list, headers: { 'content-type': OCI_INDEX } }
        : registryHandler(shelf)(request),
    );
    const inputs = { command: 'discover', from: `${server.host}/acme/app:v1`, depth: '1' };
    const { summary, log } = await expectSuccess({ inputs });
    expect(log).toContain('Referrers (10000) of ');
    expect(log).toContain('and 9500 more');
    expect(Buffer.byteLength(summary)).toBeLessThan(LIMIT);
    expect(summary).toContain('and 9500 more\n```');
    expect(summary).toContain('more["and 9942 more"]');
    expect(elementsIn(summary).filter((name) => name === 'pre')).toHaveLength(3);
    expect(root.digest).toMatch(/^sha256:/);
  });
});

describeWith(['chromium'], 'the summary in a real browser', () => {
  let show: Show;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ show, close } = await openShow());
  });
  afterAll(() => close?.());

  const shownOf = async ({ run }: Scene) => {
    const shown = await show({ job: 'job', annotations: run.annotations, summary: run.summary });
    expect(shown).toMatchObject({ ran: false, requests: [], strangers: [], failedGraphs: 0 });
    return shown;
  };

  test('of a promotion is a table, and a graph of the index with its signatures and SBOM', async () => {
    const scene = await scenes.promotion();
    expect(outcomeOf(scene.run, 'success')).toBe('success');
    const shown = await shownOf(scene);
    const short = output(scene.run, 'digest').slice(7, 19);
    expect(shown.graphs).toBe(1);
    expect(shown.nodes.map((label) => label.replace(/ [0-9a-f]{12}$/, ''))).toEqual([
      'image index 4.7 MiB',
      'Notation signature',
      'SPDX SBOM',
      'cosign signature',
      'linux/amd64 3.8 MiB',
      'linux/arm64/v8 3.9 MiB',
    ]);
    expect(shown.nodes[0]).toContain(short);
    expect(shown.edges).toEqual(['subject', 'subject', 'tag']);
    const [first, second] = ['ghcr.io/acme/app', 'registry.example.com/acme/app'];
    expect(shown.rows).toEqual([
      ['Reference', 'Digest', 'Tags', 'Size', 'Layers', 'Changed'],
      [
        first,
        short,
        '1.4.2 1.4 latest',
        '4.7\u00a0MiB',
        '2\u00a0manifests',
        'yes: 6 copied (3.1\u00a0KiB), 10 mounted',
      ],
      [
        second,
        short,
        '1.4.2',
        '4.7\u00a0MiB',
        '2\u00a0manifests',
        'yes: 12 copied (1.3\u00a0MiB), 2 already there',
      ],
    ]);
    expect(shown.text).toContain('Referrers: 1 × Notation signature, 1 × SPDX SBOM, 1 × cosign signature');
  });

  test('of a denied push says why, and links to the settings and the docs', async () => {
    const shown = await shownOf(await scenes.denied());
    expect(shown.text).toContain('Push failed');
    expect(shown.text).toContain('permissions:\n  contents: read\n  packages: write');
    expect(shown.elements).toMatchObject({ a: 2, pre: 1, h3: 1 });
  });

  test('of discover is a tree and a graph in which each referrer stands by its subject', async () => {
    const cwd = await workspace();
    const run = await expectSuccess({ cwd, inputs: { command: 'discover', from: 'oci-layout:graph:v1' } });
    const shown = await shownOf({ run, page: '' });
    expect(shown.nodes.map((label) => label.replace(/ [0-9a-f]{12}$/, '')).toSorted()).toEqual([
      'Notation signature',
      'Notation signature',
      'SPDX SBOM',
      'application/vnd.acme.review',
      'cosign attestation',
      'cosign signature',
      'image index',
      'linux/amd64',
      'linux/arm64/v8',
    ]);
    expect(shown.edges.toSorted()).toEqual(['subject', 'subject', 'subject', 'subject', 'tag', 'tag']);
  });

  test('of many files is a graph that tells how many are left out', async () => {
    const cwd = workspaceWith(
      Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`${at}.txt`, `${at}`])),
    );
    const run = await expectSuccess({
      cwd,
      inputs: { files: '*', to: 'oci-layout:l:v1', 'dry-run': 'true' },
    });
    const shown = await shownOf({ run, page: '' });
    expect(shown.nodes).toHaveLength(22);
    expect(shown.nodes).toContain('and 70 more');
  });
});
