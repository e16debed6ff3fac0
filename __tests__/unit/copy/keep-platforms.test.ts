import { describe, expect, test } from 'vitest';
import { copyNode } from '../../../src/copy/copy.ts';
import { extendedCopyNode } from '../../../src/copy/extended-copy.ts';
import { keepPlatforms, onlyFor } from '../../../src/copy/rewrite/modifiers.ts';
import { parsePlatform } from '../../../src/copy/platform.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { fill, namesAt, nodeIn, signedIndex } from '../../support/graphs.ts';
import { rejection } from '../../support/rejection.ts';

const graph = signedIndex();
const index = nodeIn(graph, 'index');
const source = await fill(new MemoryTarget(), graph);
const isRoot = ({ digest }: Descriptor): boolean => digest === index.digest;

describe('keepPlatforms', () => {
  test('fails for a platform that is not there, and says which there are; nothing is written', async () => {
    const target = new MemoryTarget();
    const modify = onlyFor(isRoot, keepPlatforms(parsePlatform('linux/amd64'), parsePlatform('linux/s390x')));
    const error = await rejection(extendedCopyNode(source, index, { target }, { modify }));
    expect(error).toMatchObject({
      code: 'NOT_FOUND',
      message: `${index.digest} has nothing for linux/s390x; it has linux/amd64, linux/arm64/v8`,
      details: { platform: 'linux/s390x' },
    });
    expect(await namesAt(target, graph)).toEqual([]);
  });

  test('keeps the attestations of what it keeps', async () => {
    const attested = (platform: string, digest: string) => ({
      platform: { os: 'unknown', architecture: 'unknown' },
      annotations: { 'vnd.docker.reference.type': platform, 'vnd.docker.reference.digest': digest },
    });
    const [amd, arm, first, second] = ['amd64', 'arm64', 'sbom', 'review'].map((name) => nodeIn(graph, name));
    if (!amd || !arm || !first || !second) throw new Error('the fixture lacks one of them');
    const manifests = [
      { ...amd, platform: parsePlatform('linux/amd64') },
      { ...arm, platform: parsePlatform('linux/arm64') },
      { ...first, ...attested('attestation-manifest', amd.digest) },
      { ...second, ...attested('attestation-manifest', arm.digest) },
    ];
    const kept = await keepPlatforms(parsePlatform('linux/arm64'))(
      { mediaType: index.mediaType, manifests },
      index,
    );
    expect(kept?.manifests).toEqual([manifests[1], manifests[3]]);
  });

  test('leaves images, and an index that has nothing else, as they are', async () => {
    const modify = keepPlatforms(parsePlatform('linux/amd64'), parsePlatform('linux/arm64'));
    for (const name of ['amd64', 'index']) {
      const { root } = await copyNode(
        source,
        nodeIn(graph, name),
        { target: new MemoryTarget() },
        { modify },
      );
      expect(root).toEqual(nodeIn(graph, name));
    }
  });

  test('brings only the referrers of what it keeps', async () => {
    const target = new MemoryTarget();
    const modify = onlyFor(isRoot, keepPlatforms(parsePlatform('linux/amd64')));
    await extendedCopyNode(source, index, { target }, { modify, signatures: 'drop', referrersOnly: true });
    const names = ['amd64', 'amd64 config', 'amd64 layer', 'shared layer'];
    const signed = ['empty', 'sbom', 'sbom envelope', 'sbom file', 'sbom signature'];
    expect(await namesAt(target, graph)).toEqual([...names, ...signed].toSorted());
  });
});
