import { join } from 'node:path';
import { checkPinned } from '../../../src/action/commands/shared/context.ts';
import { checkManifestSize } from '../../../src/action/commands/shared/pack-files.ts';
import { refusePartial } from '../../../src/action/commands/shared/partial-index.ts';
import { parseLocation } from '../../../src/action/inputs/location.ts';
import { extendedCopy } from '../../../src/copy/extended-copy.ts';
import { DescentBudget } from '../../../src/copy/graph/successor-limits.ts';
import { updateIndex } from '../../../src/copy/index-update.ts';
import { PredecessorBudget } from '../../../src/copy/predecessors/predecessor-limits.ts';
import { annotate } from '../../../src/copy/rewrite/modifiers.ts';
import { bytesOf, readAll, readUpTo } from '../../../src/core/bytes.ts';
import { parseDigest } from '../../../src/core/digest.ts';
import { parseJsonObject } from '../../../src/core/json.ts';
import { manifestNode } from '../../../src/core/manifest-node.ts';
import { overrideCapabilities } from '../../../src/core/override-capabilities.ts';
import { ONLY_ENTRY, type PushOptions, type Target } from '../../../src/core/target.ts';
import { FolderTarget } from '../../../src/targets/folder/folder.ts';
import { findEntry } from '../../../src/targets/layout/find-entry.ts';
import { withTag } from '../../../src/targets/layout/index-entries.ts';
import { openArchive } from '../../../src/targets/layout/oci-archive.ts';
import { OciLayout } from '../../../src/targets/layout/oci-layout.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { bytesIn, imageIndex, indexOf, plainArtifact, singleImage, store } from '../../support/artifacts.ts';
import { freshFolder } from '../../support/operate.ts';
import { one, referrer, subject, two } from '../../support/referrers.ts';
import { rejection } from '../../support/rejection.ts';
import type { Case } from './hint-answer-cases.ts';
import { digest, failedStep, thrownBy } from './hint-failures.ts';

const [file, image, index] = [plainArtifact(), singleImage(), imageIndex()];
const taggedTwice = {
  manifests: [file.root, image.root].map((node) => ({
    ...node,
    annotations: { 'org.opencontainers.image.ref.name': '1' },
  })),
};

/** The index of two platforms, and the second of them. */
async function partialIndex(): Promise<Error> {
  const source = new MemoryTarget();
  const first = index.blobs.find(({ node }) => node.mediaType === image.root.mediaType);
  await store(source, { ...index, blobs: index.blobs.filter((blob) => blob !== first) });
  const known = [manifestNode(index.root, bytesIn(index, index.root))];
  const from = parseLocation('from', 'oci-layout:l:1');
  return await rejection(
    refusePartial({ source, root: index.root, known }, from, { platforms: [], targets: [] }),
  );
}

async function lostSignatures(): Promise<Error> {
  const source = new MemoryTarget();
  await store(source, subject, '1');
  await store(source, referrer('1', 'application/vnd.cncf.notary.signature'));
  const to = { target: new MemoryTarget() };
  return await rejection(extendedCopy({ source, reference: '1' }, to, { modify: annotate({ a: 'b' }) }));
}

/** Another writer moves the tag away after each write. */
async function indexRace(): Promise<Error> {
  await using target = new FolderTarget(freshFolder());
  const other = await store(target, indexOf([{ artifact: file }]), '1');
  const push = async (...[node, bytes, options = {}]: Parameters<Target['push']>): Promise<void> => {
    await target.push(node, bytes, options satisfies PushOptions);
    await target.tag(other, '1');
  };
  const moved = overrideCapabilities(target, { push });
  return await rejection(updateIndex({ target: moved, tag: '1' }, { add: [image.root], remove: [] }));
}

async function notAnIndex(): Promise<Error> {
  const target = new MemoryTarget();
  await store(target, file, '1');
  return await rejection(updateIndex({ target, tag: '1' }, { add: [image.root], remove: [] }));
}

/** A layout of these artifacts, the first of them under the tag 1, and a command line that reads it. */
async function onLayout(line: string, ...artifacts: readonly (typeof file)[]): Promise<Error> {
  const workspace = freshFolder();
  const layout = new OciLayout(join(workspace, 'l'));
  for (const [at, artifact] of artifacts.entries()) await store(layout, artifact, at === 0 ? '1' : undefined);
  return await failedStep([line], { workspace });
}

const pull = 'pull --from oci-layout:l:1 --path out';
const pushed = (tag: string) => `push --files ${tag} --to oci-layout:l:1`;

/** Of artifacts: what they are, what they list, and where they are looked for. */
export const CONTENT_CASES: readonly Case[] = [
  ['partial-index', partialIndex],
  ['ambiguous-name', () => thrownBy(() => findEntry(taggedTwice, ONLY_ENTRY, { where: 'l' }))],
  ['ambiguous-name', () => thrownBy(() => withTag(taggedTwice, index.root, '1'))],
  ['pinned-digest', () => thrownBy(() => checkPinned(file.root, parseDigest(digest), 'a:1'))],
  ['lost-signatures', lostSignatures],
  ['tag-exists', () => failedStep([pushed('a'), `${pushed('b')} --if-exists fail`])],
  ['no-layout', () => rejection(new OciLayout(freshFolder()).resolve('1'))],
  ['no-layout', () => rejection(openArchive('nowhere/here.tar', { temp: 'nowhere' }))],
  ['too-large', () => rejection(readUpTo(bytesOf('123456'), 5, 'a'))],
  [
    'too-large-manifest',
    () =>
      thrownBy(() =>
        checkManifestSize({ ...file.root, size: 2 ** 23 }, parseLocation('to', 'ghcr.io/a/b:1')),
      ),
  ],
  ['damaged-content', () => rejection(readAll(bytesOf('123'), file.root)), { command: 'pull' }],
  ['invalid-content', () => thrownBy(() => parseJsonObject(new Uint8Array(3), 'a'))],
  ['unnamed-content', () => onLayout(pull, image), { command: 'pull' }],
  [
    'endless-referrers',
    () => thrownBy(() => new PredecessorBudget({ parents: 0 }).add(file.root, image.root)),
  ],
  [
    'endless-graph',
    () => {
      const { manifest } = manifestNode(index.root, bytesIn(index, index.root));
      return thrownBy(() => new DescentBudget({ nodes: 1 }).addEntries(index.root, manifest));
    },
  ],
  [
    'several-referrers',
    () => onLayout(`${pull} --referrer-types application/x.signature`, subject, one, two),
  ],
  ['no-such-referrer', () => onLayout(`${pull} --referrer-types application/none`, subject, one)],
  [
    'no-such-referrer',
    () =>
      onLayout(
        `${pull} --referrer-types application/x.signature`,
        indexOf([{ artifact: subject }]),
        one,
        two,
      ),
  ],
  ['index-race', indexRace],
  ['not-an-index', notAnIndex],
  [
    'manifest-in-use',
    () => onLayout(`delete --from oci-layout:l@${file.root.digest}`, indexOf([{ artifact: file }])),
    { command: 'delete' },
  ],
  ['no-cache-entry', () => onLayout('delete --from oci-layout:l --key k', file), { command: 'delete' }],
];
