import { expect, test } from 'vitest';
import { artifactTree, logPlan } from '../../../src/action/reporting/artifact-tree.ts';
import { SeenNodes } from '../../../src/action/results/node-sizes.ts';
import { terminalLog } from '../../../src/action/runner/log.ts';
import { manifestNode, type ManifestNode } from '../../../src/core/manifest-node.ts';
import {
  artifactOf,
  blob,
  imageIndex,
  indexOf,
  plainArtifact,
  withSubject,
} from '../../support/artifacts.ts';
import type { Artifact } from '../../support/artifacts.ts';

/** The manifests of the artifact, or the root's alone. */
function knownOf({ root, blobs }: Artifact, all = false): ManifestNode[] {
  return blobs
    .filter(({ node }) => all || node.digest === root.digest)
    .map(({ node, bytes }) => manifestNode(node, bytes));
}

function seenIn(known: readonly ManifestNode[]): SeenNodes {
  const seen = new SeenNodes();
  seen.know(known);
  return seen;
}

/** Without digests. */
const treeOf = (artifact: Artifact, known = knownOf(artifact)): string[] =>
  artifactTree({ root: artifact.root, seen: seenIn(known) }).map((line) =>
    line.replace(/sha256:[0-9a-f]{12} +/, ''),
  );

test('files stand with their names and sizes, below what they come to', () => {
  const { root } = plainArtifact();
  const content = 2 + '# Report \n'.length + '{"salt":""}'.length;
  expect(treeOf(plainArtifact())).toEqual([
    `${root.size + content} B application/vnd.acme.report`,
    '├── 2 B empty blob',
    '├── 10 B report.md',
    '├── 11 B data/numbers.json',
    '└── 0 B empty.txt',
  ]);
});

test('an index has its platforms; sizes that are not known are not told', () => {
  const index = imageIndex();
  expect(treeOf(index)).toEqual(['image index', '├── linux/amd64', '└── linux/arm64/v8']);
  const all = treeOf(index, knownOf(index, true));
  expect(all[1]).toMatch(/^├── [\d.]+ (?:B|KiB) linux\/amd64$/);
  expect(all.slice(2, 5)).toEqual([
    expect.stringMatching(/^│ {3}├── \d+ B image config$/),
    expect.stringMatching(/^│ {3}├── \d+ B layer$/),
    expect.stringMatching(/^│ {3}└── \d+ B layer$/),
  ]);
});

test('a subject is named as what it is, and counts for nothing', () => {
  const subject = plainArtifact('subject');
  const referrer = withSubject(subject);
  expect(treeOf(referrer)).toEqual([
    `${referrer.root.size + 2 + 6} B application/vnd.acme.signature`,
    '├── subject',
    '├── 2 B empty blob',
    '└── 6 B text/plain',
  ]);
});

test('what is not a manifest stands alone, and a manifest that is not known too', () => {
  const one = blob('text', { mediaType: 'text/plain' });
  expect(treeOf({ root: one.node, blobs: [one] })).toEqual(['4 B text/plain']);
  expect(treeOf(imageIndex(), [])).toEqual(['image index']);
});

test('of a long list its start is shown, and of a deep chain its first levels', () => {
  const layers = Array.from({ length: 500 }, (_, at) =>
    blob(String(at), { mediaType: 'text/plain', title: `${at}` }),
  );
  const lines = treeOf(artifactOf({ layers }));
  expect(lines).toHaveLength(201);
  expect(lines.at(-1)).toBe('and 302 more');
  let chain = plainArtifact();
  for (let level = 0; level < 100; level += 1) chain = indexOf([{ artifact: chain }]);
  expect(treeOf(chain, knownOf(chain, true)).length).toBeLessThan(10);
});

test('the plan of several artifacts is one group', async () => {
  const lines: string[] = [];
  const artifacts = [plainArtifact('1'), plainArtifact('2')];
  const log = terminalLog((line) => lines.push(line), false);
  await logPlan(
    log,
    artifacts.map((artifact) => ({ root: artifact.root, known: knownOf(artifact) })),
  );
  expect(lines[0]).toBe('Plan');
  expect(lines.filter((line) => line.includes('application/vnd.acme.report'))).toHaveLength(2);
});
