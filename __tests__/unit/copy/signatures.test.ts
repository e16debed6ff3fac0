import { describe, expect, test } from 'vitest';
import { extendedCopyNode } from '../../../src/copy/extended-copy.ts';
import { annotate, onlyFor } from '../../../src/copy/rewrite/modifiers.ts';
import { cosignTags } from '../../../src/copy/rewrite/signatures.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { OrasError } from '../../../src/core/errors.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import {
  fill,
  GraphBuilder,
  namesAt,
  nodeIn,
  NOTATION,
  SBOM,
  signedIndex,
  tagsAt,
} from '../../support/graphs.ts';
import { watched } from '../../support/watched.ts';
import { rejection } from '../../support/rejection.ts';

const graph = signedIndex();
const index = nodeIn(graph, 'index');
const source = await fill(new MemoryTarget(), graph);

function changing(name: string) {
  const { digest } = nodeIn(graph, name);
  const modify = onlyFor((node) => node.digest === digest, annotate({ note: 'new' }));
  return { modify, digestTags: cosignTags, referrersOnly: true } as const;
}

const tagOf = ({ digest }: Descriptor, kind: string) => `sha256-${digest.slice(7)}.${kind}`;

describe('signatures over what a modifier changes', () => {
  test('are refused, each by name, before anything is written', async () => {
    const calls: string[] = [];
    const target = watched(new MemoryTarget(), ({ operation }) => void calls.push(operation));
    const error = await rejection(
      extendedCopyNode(source, index, { target, reference: 'v1' }, changing('index')),
    );
    expect(error).toBeInstanceOf(OrasError);
    const broken = ['signature', 'cosign sig', 'cosign att'].map(
      (name) => nodeIn(graph, name).digest as string,
    );
    expect(error).toMatchObject({ code: 'INVALID_INPUT' });
    const { details, message } = error as OrasError;
    expect((details['signatures'] as string[]).toSorted()).toEqual(broken.toSorted());
    for (const digest of broken) expect(message).toContain(`${digest} over ${index.digest}`);
    expect(calls).toEqual([]);
  });

  test('are refused too where it is an SBOM that changes with its image', async () => {
    const error = await rejection(
      extendedCopyNode(source, nodeIn(graph, 'amd64'), { target: new MemoryTarget() }, changing('amd64')),
    );
    const [signature, sbom] = [nodeIn(graph, 'sbom signature'), nodeIn(graph, 'sbom')];
    expect(error).toMatchObject({ details: { signatures: [signature.digest] } });
    expect((error as Error).message).toContain(`${signature.digest} over ${sbom.digest}`);
  });

  test('are dropped, and their tags with them', async () => {
    const target = new MemoryTarget();
    const { root, parents } = await extendedCopyNode(
      source,
      index,
      { target, reference: 'v1' },
      { ...changing('index'), signatures: 'drop' },
    );
    const kept = ['sbom', 'review', 'sbom signature'].map((name) => nodeIn(graph, name).digest);
    expect(parents.map(({ node }) => node.digest).toSorted()).toEqual(kept.toSorted());
    expect(await tagsAt(target)).toEqual({ v1: root.digest });
    const names = await namesAt(target, graph);
    for (const name of ['index', 'signature', 'envelope', 'cosign sig', 'sig payload', 'cosign att'])
      expect(names).not.toContain(name);
  });

  test('are kept: a subject follows, and a cosign tag follows the new digest', async () => {
    const target = new MemoryTarget();
    const { root, parents } = await extendedCopyNode(
      source,
      index,
      { target, reference: 'v1' },
      { ...changing('index'), signatures: 'keep' },
    );
    expect(await tagsAt(target)).toEqual({
      v1: root.digest,
      [tagOf(root, 'sig')]: nodeIn(graph, 'cosign sig').digest,
      [tagOf(root, 'att')]: nodeIn(graph, 'cosign att').digest,
    });
    expect(root.digest).not.toBe(index.digest);
    const referrers = await Array.fromAsync(target.predecessors(root, { referrersOnly: true }));
    expect(referrers).toMatchObject([{ artifactType: NOTATION }]);
    expect(parents.flatMap(({ tag }) => tag ?? []).toSorted()).toEqual(
      [tagOf(root, 'sig'), tagOf(root, 'att')].toSorted(),
    );
  });
});

describe('signatures over what stays as it is', () => {
  test.each(['review', 'signature'])('are no matter, though the modifier changes the %s', async (name) => {
    const target = new MemoryTarget();
    const { root, parents } = await extendedCopyNode(source, index, { target }, changing(name));
    expect(root).toEqual(index);
    expect(parents).toHaveLength(6);
    const names = await namesAt(target, graph);
    expect(names).not.toContain(name);
    expect(names).toContain('cosign sig');
  });
});

test('an SBOM under a tag is no signature: it follows without being asked for', async () => {
  const tagged = new GraphBuilder();
  const image = tagged.manifest('image', {});
  tagged.manifest('packages', { layers: [tagged.blob('list', SBOM)] });
  tagged.tag(tagOf(image, 'sbom'), 'packages');
  const target = new MemoryTarget();
  const { root } = await extendedCopyNode(
    await fill(new MemoryTarget(), tagged),
    image,
    { target },
    { modify: annotate({ note: 'new' }), digestTags: cosignTags },
  );
  expect(Object.keys(await tagsAt(target))).toEqual([tagOf(root, 'sbom')]);
});

test('what a dropped signature leads to comes along where something else leads there too', async () => {
  const shared = new GraphBuilder();
  const image = shared.manifest('image', {});
  const parts = [NOTATION, SBOM].map((artifactType) =>
    shared.manifest(artifactType, { artifactType, subject: image }),
  );
  const bundle = shared.manifest('bundle', { manifests: parts.slice(1), subject: parts[0] ?? image });
  const target = new MemoryTarget();
  const { parents } = await extendedCopyNode(
    await fill(new MemoryTarget(), shared),
    image,
    { target },
    {
      modify: onlyFor(({ digest }) => digest === image.digest, annotate({ note: 'new' })),
      signatures: 'drop',
      filter: (node, parent) => node.artifactType !== NOTATION || parent?.digest !== bundle.digest,
    },
  );
  expect(parents.map(({ level }) => level)).toEqual([1, 2]);
  expect(parents.at(-1)?.of).toEqual(parents[0]?.node);
});
