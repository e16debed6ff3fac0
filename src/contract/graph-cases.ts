import assert from 'node:assert/strict';
import { bytesOf } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import {
  canFindPredecessors,
  canMaintainIndex,
  type PredecessorOptions,
  type Target,
} from '../core/target.ts';
import {
  artifactOf,
  blob,
  indexOf,
  plainArtifact,
  store,
  type Artifact,
  type ManifestParts,
} from './artifacts.ts';
import { assertFails, assertJson, assertResolves } from './assertions.ts';
import type { Case } from './subject.ts';
import { put } from './tag-cases.ts';

const SIGNATURE = 'application/vnd.acme.signature';
const SBOM = 'application/vnd.acme.sbom';

/** Sorted by digest: a registry has an order of its own. */
async function parents(
  target: Target,
  node: Descriptor,
  options?: PredecessorOptions,
): Promise<Descriptor[]> {
  if (!canFindPredecessors(target)) throw new Error('the target finds no predecessors');
  const found = await Array.fromAsync(target.predecessors(node, options));
  return found.toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
}

async function digests(target: Target, node: Descriptor, options?: PredecessorOptions): Promise<string[]> {
  return (await parents(target, node, options)).map(({ digest }) => digest);
}

function digestsOf(...artifacts: readonly Artifact[]): string[] {
  return artifacts.map(({ root }) => root.digest).toSorted();
}

async function attach(target: Target, subject: Artifact, parts: ManifestParts = {}): Promise<Artifact> {
  const referrer = artifactOf({ artifactType: SIGNATURE, ...parts, subject });
  await store(target, referrer);
  return referrer;
}

const referrerCases: readonly Case[] = [
  {
    title: 'a referrer is found, with its artifact type and annotations',
    async run({ target }) {
      const subject = await put(target, 'subject', 'v1');
      const { root } = await attach(target, subject, { annotations: { 'org.acme.k': 'v', '2': 'two' } });
      assertJson(await parents(target, subject.root), [
        { ...root, artifactType: SIGNATURE, annotations: { 'org.acme.k': 'v', '2': 'two' } },
      ]);
    },
  },
  {
    title: 'the type of a referrer that has none is the one of its config',
    async run({ target }) {
      const subject = await put(target, 'subject');
      const config = blob('{"config":1}', { mediaType: 'application/vnd.acme.config' });
      const referrer = artifactOf({ config, subject });
      await store(target, referrer);
      const found = { ...referrer.root, artifactType: 'application/vnd.acme.config' };
      assertJson(await parents(target, subject.root), [found]);
      assertJson(await parents(target, subject.root, { artifactType: found.artifactType }), [found]);
    },
  },
  {
    title: 'only referrers of one artifact type are found where it is asked for',
    async run({ target }) {
      const subject = await put(target, 'subject');
      const [signature, sbom] = [
        await attach(target, subject),
        await attach(target, subject, { artifactType: SBOM }),
      ];
      assert.deepEqual(await digests(target, subject.root, { artifactType: SBOM }), digestsOf(sbom));
      assert.deepEqual(
        await digests(target, subject.root, { artifactType: SIGNATURE }),
        digestsOf(signature),
      );
      assert.deepEqual(await digests(target, subject.root, { artifactType: 'a/b' }), []);
    },
  },
  {
    title: 'two referrers are found',
    async run({ target }) {
      const subject = await put(target, 'subject');
      const one = await attach(target, subject, { annotations: { salt: '1' } });
      const two = await attach(target, subject, { annotations: { salt: '2' } });
      assert.deepEqual(await digests(target, subject.root), digestsOf(one, two));
    },
  },
  {
    title: 'the referrer of a referrer is found from there alone',
    async run({ target }) {
      const subject = await put(target, 'subject');
      const signature = await attach(target, subject);
      const countersigned = await attach(target, signature);
      assert.deepEqual(await digests(target, subject.root), digestsOf(signature));
      assert.deepEqual(await digests(target, signature.root), digestsOf(countersigned));
      assert.deepEqual(await digests(target, countersigned.root), []);
    },
  },
  {
    title: 'a referrer that is pushed twice is found once',
    async run({ target }) {
      const subject = await put(target, 'subject');
      const referrer = await attach(target, subject);
      await attach(target, subject);
      await store(target, referrer, 'tagged');
      assert.deepEqual(await digests(target, subject.root), digestsOf(referrer));
    },
  },
];

const otherCases: readonly Case[] = [
  {
    title: 'a node without parents, and one that is not there, have none',
    async run({ target }) {
      const { root } = plainArtifact('not there');
      assertJson(await parents(target, root), []);
      const alone = await put(target, 'alone', 'v1');
      assertJson(await parents(target, alone.root), []);
      assertJson(await parents(target, root), []);
      assertJson(await parents(target, root, { referrersOnly: true, artifactType: SBOM }), []);
    },
  },
  {
    title: 'the subject may come after its referrer, or never',
    async run({ target }) {
      const subject = artifactOf({ layers: [blob('late')] });
      const referrer = artifactOf({ artifactType: SIGNATURE, subject });
      const own = referrer.blobs.filter((one) => !subject.blobs.includes(one));
      for (const { node, bytes } of [...subject.blobs.slice(0, 1), ...own])
        await target.push(node, bytesOf(bytes));
      assert.deepEqual(await digests(target, subject.root), digestsOf(referrer));
      await store(target, subject);
      assert.deepEqual(await digests(target, subject.root), digestsOf(referrer));
    },
  },
  {
    title: 'a referrer that was pushed unlisted is found once it is linked',
    async run({ target }) {
      const subject = await put(target, 'subject', 'v1');
      const referrer = artifactOf({ artifactType: SIGNATURE, subject });
      for (const { node, bytes } of referrer.blobs) await target.push(node, bytesOf(bytes), { index: false });
      const node = { ...referrer.root, artifactType: SIGNATURE };
      if (canMaintainIndex(target)) await target.link([{ node, subject: subject.root, inIndex: false }]);
      assertJson(await parents(target, subject.root), [node]);
      await assertResolves(target, referrer.root.digest, referrer.root);
    },
  },
  {
    title: 'referrers are found when the place is opened again',
    async run({ open }) {
      const subject = await put(open.target, 'subject', 'v1');
      const one = await attach(open.target, subject, { annotations: { salt: '1' } });
      assert.deepEqual(await digests(open.target, subject.root), digestsOf(one));
      const again = (await open.reopen?.()) ?? open.target;
      assert.deepEqual(await digests(again, subject.root), digestsOf(one));
      const two = await attach(again, subject, { annotations: { salt: '2' } });
      assert.deepEqual(await digests(again, subject.root), digestsOf(one, two));
    },
  },
  {
    title: 'an aborted question has no answer',
    async run({ target }) {
      const subject = await put(target, 'subject');
      await attach(target, subject);
      const signal = AbortSignal.abort(new Error('enough'));
      await assertFails(parents(target, subject.root, { signal }));
      assert.equal((await parents(target, subject.root)).length, 1);
    },
  },
];

const parentCases: readonly Case[] = [
  {
    title: 'the indexes that list a manifest are found, unless only referrers are asked for',
    needs: ['listingParents'],
    async run({ target }) {
      const image = await put(target, 'image');
      const index = indexOf([{ artifact: image }]);
      const nested = indexOf([{ artifact: index }, { artifact: image }]);
      await store(target, nested, 'v1');
      const referrer = await attach(target, image);
      assert.deepEqual(await digests(target, image.root), digestsOf(index, nested, referrer));
      assert.deepEqual(await digests(target, index.root), digestsOf(nested));
      assert.deepEqual(await digests(target, image.root, { referrersOnly: true }), digestsOf(referrer));
      assert.deepEqual(await digests(target, index.root, { referrersOnly: true }), []);
    },
  },
  {
    title: 'the manifests that have a layer are found',
    needs: ['listingParents'],
    async run({ target }) {
      const layer = blob('shared layer');
      const [one, two] = ['1', '2'].map((salt) => artifactOf({ layers: [layer], annotations: { salt } }));
      if (!one || !two) throw new Error('there are two');
      await store(target, one, 'v1');
      await store(target, two);
      assert.deepEqual(await digests(target, layer.node), digestsOf(one, two));
    },
  },
  {
    title: 'an index may have a subject, and that may be one of its manifests',
    needs: ['listingParents'],
    async run({ target }) {
      const image = await put(target, 'image');
      const mediaType = 'application/vnd.oci.image.index.v1+json';
      const index = blob(
        JSON.stringify({ schemaVersion: 2, mediaType, manifests: [image.root], subject: image.root }),
        { mediaType },
      );
      await target.push(index.node, bytesOf(index.bytes));
      assertJson(await parents(target, image.root), [index.node]);
      assertJson(await parents(target, image.root, { referrersOnly: true }), [index.node]);
    },
  },
];

export const graphCases: readonly Case[] = [...referrerCases, ...otherCases, ...parentCases].map((one) => ({
  ...one,
  needs: ['predecessors', ...(one.needs ?? [])],
}));
