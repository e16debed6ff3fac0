import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printTree, referrersIn, treeOf } from '../../../src/action/results/referrer-tree.ts';
import { COMMANDS } from '../../../src/action/commands/command-list.ts';
import type { Deletion } from '../../../src/action/results/deletion.ts';
import { NO_FILES, type ArtifactResult } from '../../../src/action/results/result.ts';
import { readRuntime } from '../../../src/action/runner/runtime.ts';
import { SeenNodes } from '../../../src/action/results/node-sizes.ts';
import { terminalRunner } from '../../../src/action/runner/terminal.ts';
import { workflowRunner } from '../../../src/action/runner/workflow.ts';
import { summaryOf } from '../../../src/action/reporting/summary/summary.ts';
import { failureSummary } from '../../../src/action/reporting/summary/failure.ts';
import { parseLocation, type Location } from '../../../src/action/inputs/location.ts';
import { manifestNode, type ManifestNode } from '../../../src/core/manifest-node.ts';
import type { CopyResult, Predecessor } from '../../../src/copy/options.ts';
import { artifactOf, blob, imageIndex, plainArtifact, type Artifact } from '../../support/artifacts.ts';
import { elementsIn, textIn } from '../../support/html-facts.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';
import { freshFolder } from '../../support/operate.ts';

const LIMIT = 900 * 1024;
const SIGNATURE = 'application/vnd.cncf.notary.signature';
const nasty = hostileTexts.map(([, text]) => text.slice(0, 500)).join('');

const statsOf = (root: CopyResult['root'], fields: Partial<CopyResult> = {}): CopyResult => ({
  root,
  copied: 3,
  skipped: 0,
  mounted: 0,
  bytes: 2048,
  changed: true,
  parents: [],
  ...fields,
});
const at = (text: string): Location => parseLocation('to', text);
const manifestsOf = ({ blobs }: Artifact): ManifestNode[] =>
  blobs.map(({ node, bytes }) => manifestNode(node, bytes));
const manifestOf = ({ root, blobs }: Artifact): ManifestNode =>
  manifestNode(root, blobs.find(({ node }) => node.digest === root.digest)?.bytes ?? Buffer.alloc(0));

function pushed(artifact: Artifact, fields: Partial<CopyResult> = {}): ArtifactResult {
  const { root } = artifact;
  return {
    kind: 'artifact',
    root,
    location: at('ghcr.io/acme/app'),
    stats: statsOf(root, fields),
    manifest: manifestOf(artifact),
    artifactType: undefined,
    tags: ['v1', 'latest'],
    files: [],
  };
}

function copied(
  artifact: Artifact,
  parents: readonly Predecessor[],
  places: readonly string[],
): ArtifactResult {
  const { root } = artifact;
  const seen = new SeenNodes();
  seen.know(manifestsOf(artifact));
  return {
    kind: 'artifact',
    root,
    location: at(places[0] ?? 'ghcr.io/acme/app'),
    stats: statsOf(root),
    manifest: manifestOf(artifact),
    artifactType: undefined,
    tags: ['v1'],
    referrers: treeOf('ghcr.io/acme/app', root, parents),
    deliveries: places.map((place) => ({
      location: at(place),
      root,
      tags: ['v1'],
      stats: statsOf(root, { parents }),
    })),
    from: ['ghcr.io/acme/staging:v1'],
    seen,
  };
}

/** So many referrers, each above the one `over` gives for it. */
function referrersOf(
  of: Artifact['root'],
  count: number,
  over: (at: number, all: readonly Artifact['root'][]) => Artifact['root'] = () => of,
  artifactType: (at: number) => string = () => SIGNATURE,
): Predecessor[] {
  const nodes: Artifact['root'][] = [];
  return Array.from({ length: count }, (_, at) => {
    const node = { ...blob(String(at), { mediaType: of.mediaType }).node, artifactType: artifactType(at) };
    const below = over(at, nodes);
    nodes.push(node);
    return { node, of: below, level: below === of ? 1 : at + 1, referrer: true };
  });
}

const [push, copy, discover, login, remove] = await Promise.all([
  COMMANDS.push(),
  COMMANDS.copy(),
  COMMANDS.discover(),
  COMMANDS.login(),
  COMMANDS.delete(),
]);
const nodesIn = (summary: string): string[] => summary.match(/^ {2}(?:n\d+|more)(?:\[|\(|\{\{)".*$/gm) ?? [];
const bytesOf = (text: string): number => Buffer.byteLength(text);

describe('the summary of', () => {
  test('a push has a table and a graph of its files', () => {
    const summary = summaryOf(pushed(plainArtifact()), push, undefined);
    expect(elementsIn(summary).slice(0, 4)).toEqual(['h3', 'code', 'pre', 'code']);
    const text = textIn(summary);
    expect(text).toContain('Pushed to ghcr.io/acme/app');
    expect(summary).toContain(`\`\`\`text\nghcr.io/acme/app:v1@${plainArtifact().root.digest}\n\`\`\``);
    for (const head of ['Reference', 'Digest', 'Tags', 'Size', 'Layers', 'Changed'])
      expect(text).toContain(head);
    expect(text).toContain('yes: 3 copied (2.0 KiB)');
    expect(nodesIn(summary)).toEqual([
      expect.stringContaining('application#47;vnd.acme.report<br>'),
      '  n1("report.md<br>10 B")',
      '  n2("data#47;numbers.json<br>11 B")',
      '  n3("empty.txt<br>0 B")',
    ]);
  });

  test('a push that changes nothing says so, and a dry run what it would change', () => {
    const idle = pushed(plainArtifact(), { copied: 0, skipped: 1, changed: false });
    expect(textIn(summaryOf(idle, push, undefined))).toMatch(
      /Pushed to ghcr.io\/acme\/app: nothing changed[^]*no: 1 already there/,
    );
    const planned = textIn(summaryOf(pushed(plainArtifact()), push, { nodes: 3, bytes: 2048, requests: 7 }));
    expect(planned).toContain('Dry run: would push to ghcr.io/acme/app');
    expect(planned).toContain(
      'Nothing was written. Would send 3 manifests and blobs (2.0 KiB) in about 7 requests.',
    );
    expect(planned).toContain('Would change');
    expect(planned).toContain('yes: 3 to copy (2.0 KiB)');
  });

  test('a copy tells sizes of an index that was seen whole, and what came with it', () => {
    const index = imageIndex();
    const found = referrersOf(index.root, 3, undefined, (at) =>
      at === 0 ? 'application/spdx+json' : SIGNATURE,
    );
    const summary = summaryOf(copied(index, found, ['ghcr.io/acme/app', 'example.com/app']), copy, undefined);
    expect(textIn(summary)).toContain('Copied ghcr.io/acme/staging:v1 to 2 destinations');
    expect(textIn(summary)).toContain('Referrers: 1 × SPDX SBOM, 2 × Notation signature');
    // Each blob once, though both images have it.
    const size = index.blobs.reduce((sum, { node }) => sum + node.size, 0);
    expect(nodesIn(summary)[0]).toContain(`image index<br>${(size / 1024).toFixed(1)} KiB<br>`);
    expect(summary.match(/^ {2}n\d -\. subject \.-> n0$/gm)).toHaveLength(3);
    expect(summary.match(/^ {2}n0 --> n\d$/gm)).toHaveLength(2);
    expect(summary).toContain('2&nbsp;manifests');
  });

  test('what failed at some destinations names them, without a digest, and leaves why to the failure', () => {
    const result = copied(plainArtifact(), [], ['a.example/x', 'b.example/x']);
    const [first] = result.deliveries ?? [];
    const deliveries = [
      first,
      { location: at('b.example/x'), root: result.root, tags: ['v1'], error: new Error('no | way') },
    ].filter((one) => one !== undefined);
    const summary = summaryOf({ ...result, deliveries }, copy, undefined);
    const text = textIn(summary);
    expect(text).toContain('to 1 of 2 destinations');
    expect(text).toMatch(/b\.example\/x[\s|]+v1[\s|]+failed/);
    expect(text).not.toContain('no | way');
    expect(summary).not.toMatch(/b\.example\/x[^|]*sha256:/);
    expect(summary.match(/^a\.example\/x:v1@sha256:[0-9a-f]{64}$/gm)).toHaveLength(1);
  });

  test('what was deleted names tags and referrers, and what failed or is not there', () => {
    const { root } = plainArtifact();
    const location = at('ghcr.io/acme/app');
    const gone = { location, reference: 'ghcr.io/acme/app:v1', digest: root.digest, root };
    const deletions: Deletion[] = [
      { ...gone, tags: ['v1', 'latest'], referrers: referrersOf(root, 2) },
      { location, reference: 'ghcr.io/acme/app:gone', referrers: [] },
      { location, reference: 'ghcr.io/acme/app:kept', referrers: [], error: new Error('403 <b>no</b>') },
    ];
    const text = textIn(summaryOf({ kind: 'deletion', deletions }, remove, undefined));
    expect(text).toContain('Deleted from ghcr.io/acme/app');
    expect(text).toMatch(/ghcr\.io\/acme\/app:v1\s+\w{12}\s+v1 latest\s+2\s+yes/);
    expect(text).toContain('no: it is not there');
    expect(text).toContain('failed');
    expect(text).not.toContain('403 <b>no</b>');
    expect(text).toContain('└── Notation signature');
    const plan = { nodes: 0, bytes: 0, requests: 3 };
    const planned = textIn(summaryOf({ kind: 'deletion', deletions: deletions.slice(0, 1) }, remove, plan));
    expect(planned).toContain('Dry run: would delete from');
    expect(planned).toContain('Nothing was deleted.');
    const none = summaryOf({ kind: 'deletion', deletions: deletions.slice(1) }, remove, undefined);
    expect(textIn(none)).toContain('Nothing deleted from ghcr.io/acme/app');
  });

  test('nothing, and of a login, is nothing', () => {
    expect(summaryOf(NO_FILES, push, undefined)).toBe('');
    expect(summaryOf({ kind: 'note', text: 'Logged in to ghcr.io' }, login, undefined)).toBe('');
  });

  test('a failure has the fix as YAML', () => {
    const hint = {
      id: 'ghcr-write',
      likely: 'the job may not write',
      fix: 'look at https://github.com/orgs/acme/packages/container/app/settings and https://evil.example/',
      snippet: 'permissions:\n  packages: write',
    };
    const summary = failureSummary(
      { what: 'push failed: 403 from <b>ghcr.io</b>', hint },
      'https://docs.example/t.md',
    );
    expect(textIn(summary)).toContain('Push failed');
    expect(textIn(summary)).toContain('403 from <b>ghcr.io</b>');
    expect(summary).toContain('```yaml\npermissions:\n  packages: write\n```');
    expect(summary.match(/\]\(.*?\)/g)).toEqual([
      '](https://github.com/orgs/acme/packages/container/app/settings)',
      '](https://docs.example/t.md#ghcr-write)',
    ]);
    expect(elementsIn(summary).filter((name) => name === 'a')).toHaveLength(2);
    expect(elementsIn(failureSummary({ what: 'pull failed: no', hint: undefined }, 'https://x/'))).toEqual([
      'h3',
      'p',
    ]);
  });
});

describe('a summary stays below 900 KiB', () => {
  const files = (title: (at: number) => string): Artifact =>
    artifactOf({
      layers: Array.from({ length: 5000 }, (_, at) =>
        blob(String(at), { mediaType: 'text/plain', title: title(at) }),
      ),
    });

  test.each([
    ['5,000 files', pushed(files((at) => `file-${at}.txt`)), 4980],
    [
      '5,000 files with hostile names',
      pushed(files((at) => `${at}${nasty.slice(at % 900, (at % 900) + 300)}`)),
      4980,
    ],
    [
      '10,000 referrers',
      copied(plainArtifact(), referrersOf(plainArtifact().root, 10_000), ['ghcr.io/a/b']),
      9945,
    ],
    [
      '10,000 referrers of as many hostile types',
      copied(
        plainArtifact(),
        referrersOf(plainArtifact().root, 10_000, undefined, (at) => `${at}${nasty}`),
        ['ghcr.io/a/b'],
      ),
      9945,
    ],
  ])('with %s, and draws at most 60 of them', (_what, result, left) => {
    const summary = summaryOf(result, copy, undefined);
    expect(bytesOf(summary)).toBeLessThan(LIMIT);
    expect(nodesIn(summary).length).toBeLessThanOrEqual(60);
    expect(summary.match(/more\["and \d+ more"\]/g)).toEqual([`more["and ${left} more"]`]);
    expect(summary).not.toContain('too long to show');
  });

  test('with 5,000 destinations, each with hostile tags, places and errors', () => {
    const result = copied(plainArtifact(), [], []);
    const deliveries = Array.from({ length: 5000 }, (_, number) => ({
      location: { kind: 'layout' as const, text: '', path: `${number}${nasty}`, tags: [] },
      root: result.root,
      tags: Array.from({ length: 100 }, (_tag, tag) => `${tag}${nasty}`),
      error: new Error(nasty),
    }));
    const summary = summaryOf({ ...result, deliveries }, copy, undefined);
    expect(bytesOf(summary)).toBeLessThan(LIMIT);
    expect(summary).toMatch(/^and \d+ more$/m);
    expect(summary).toContain('```mermaid');
  });

  test.each([
    ['side by side', referrersOf(plainArtifact().root, 10_000)],
    [
      'in a chain',
      referrersOf(plainArtifact().root, 20_000, (at, all) => all[at - 1] ?? plainArtifact().root),
    ],
    [
      'of hostile types, a hundred deep',
      referrersOf(
        plainArtifact().root,
        10_000,
        (at, all) => all[at - 1] ?? plainArtifact().root,
        () => nasty,
      ),
    ],
  ])('for discover with referrers %s', (_how, found) => {
    const { root } = plainArtifact();
    const referrers = treeOf('oci-layout:x', root, found);
    const summary = summaryOf(
      { kind: 'artifact', root, location: at('oci-layout:x'), referrers },
      discover,
      undefined,
    );
    expect(bytesOf(summary)).toBeLessThan(LIMIT);
    expect(nodesIn(summary).length).toBe(60);
    expect(summary).toContain('```text\nsha256:');
    // What the outputs are made of can be made.
    expect(JSON.stringify(referrers).length).toBeGreaterThan(1000);
  });

  test('of 5,000 deletions, each with hostile tags, places, errors and referrers', () => {
    const { root } = plainArtifact();
    const deletions = Array.from({ length: 5000 }, (_deletion, number): Deletion => ({
      location: { kind: 'layout' as const, text: '', path: `${number}${nasty}`, tags: [] },
      reference: `${number}${nasty}`,
      digest: root.digest,
      root,
      tags: Array.from({ length: 100 }, (_tag, tag) => `${tag}${nasty}`),
      referrers: referrersOf(root, 10, undefined, () => nasty),
      error: new Error(nasty),
    }));
    const summary = summaryOf({ kind: 'deletion', deletions }, remove, undefined);
    expect(bytesOf(summary)).toBeLessThan(LIMIT);
    expect(summary).toMatch(/and \d+ more/);
    expect(elementsIn(summary).filter((name) => ['a', 'img', 'b'].includes(name))).toEqual([]);
  });

  test('of a failure that says very much', () => {
    const long = nasty.repeat(1000);
    const hint = { id: 'x', likely: long, fix: long, snippet: long };
    expect(
      bytesOf(failureSummary({ what: `push failed: ${long}`, hint: undefined }, 'https://x/')),
    ).toBeLessThan(LIMIT);
    expect(
      bytesOf(
        failureSummary({ what: `push failed: ${long}`, hint: { ...hint, snippet: 'x' } }, 'https://x/'),
      ),
    ).toBeLessThan(LIMIT);
  });
});

test('the tree of referrers has each once, and its lines end at a limit', () => {
  const { root } = plainArtifact();
  const tree = treeOf('x', root, referrersOf(root, 1000));
  expect(referrersIn(tree)).toHaveLength(1000);
  const lines = printTree(tree);
  expect(lines).toHaveLength(502);
  expect(lines.at(-1)).toBe('and 500 more');
  expect(lines[1]).toMatch(/^├── Notation signature sha256:/);
});

test('a summary that nobody sees is not made: in a terminal there is none', async () => {
  const file = join(freshFolder(), 'summary.md');
  const env = { GITHUB_STEP_SUMMARY: file };
  let made = 0;
  const make = async () => `made ${(made += 1)}`;
  await terminalRunner(readRuntime(env, false), () => undefined).addSummary(make);
  expect([made, existsSync(file)]).toEqual([0, false]);
  await workflowRunner(readRuntime(env, true)).addSummary(make);
  expect([made, readFileSync(file, 'utf8')]).toEqual([1, 'made 1']);
});
