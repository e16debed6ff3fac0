import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import {
  artifactOf,
  imageIndex,
  plainArtifact,
  singleImage,
  store,
  withSubject,
  type Artifact,
} from '../support/artifacts.ts';
import { passed } from '../support/passed.ts';
import { client, describeWith } from '../support/partners.ts';
import { tempFolder } from '../support/temp.ts';
import { startWriter } from './writer-process.ts';

function parents(layout: OciLayout, node: Descriptor): Promise<Descriptor[]> {
  return Array.fromAsync(layout.predecessors(node));
}

test('what another process attaches is found by a layout that was asked before', async () => {
  const path = tempFolder('layout-');
  const layout = new OciLayout(path);
  const subject = plainArtifact('subject');
  await store(layout, subject, 'subject');
  expect(await parents(layout, subject.root)).toEqual([]);
  const writers = ['a', 'b', 'c'].map((name) => startWriter('referrer', path, name, '2'));
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0]);
  const found = (await parents(layout, subject.root)).map(({ annotations }) => annotations?.['name'] ?? '');
  expect(found.toSorted()).toEqual(['a-0', 'a-1', 'b-0', 'b-1', 'c-0', 'c-1']);
});

describeWith(['oras'], 'with oras,', () => {
  const oras = client('oras');
  const image = singleImage();
  const signed = withSubject(image);
  const countersigned = withSubject(signed);
  const described = artifactOf({ artifactType: 'a/b', subject: image, annotations: { k: 'v' } });
  const all = [image, signed, countersigned, described];

  async function predecessors(layout: OciLayout, artifacts: readonly Artifact[]): Promise<unknown[]> {
    const found = await Promise.all(
      artifacts.flatMap(({ blobs }) => blobs.map(({ node }) => parents(layout, node))),
    );
    expect(found.flat().length).toBeGreaterThan(0);
    return found;
  }

  test('a layout that it has copied has the same predecessors', async () => {
    const workspace = tempFolder('oras-');
    const ours = new OciLayout(join(workspace, 'ours'));
    for (const artifact of all) await store(ours, artifact);
    await ours.tag(image.root, 'v1');
    const args = ['cp', '-r', '--from-oci-layout', 'ours:v1', '--to-oci-layout', 'theirs:v1'];
    passed(await oras(args, { cwd: workspace }));
    const theirs = new OciLayout(join(workspace, 'theirs'));
    expect(await predecessors(theirs, all)).toEqual(await predecessors(ours, all));
    expect((await parents(theirs, image.root)).map(({ digest }) => digest)).toEqual(
      [signed, described].map(({ root }) => root.digest).toSorted(),
    );
  });

  test('what it attaches to an index and its children is found, and it finds what we link', async () => {
    const workspace = tempFolder('oras-');
    const layout = new OciLayout(join(workspace, 'ours'));
    const index = imageIndex();
    await store(layout, index, 'v1');
    const child = index.blobs.find(({ node }) => node.mediaType.includes('image.manifest'))?.node;
    if (!child) throw new Error('the fixture has an image');
    for (const reference of ['ours:v1', `ours@${child.digest}`]) {
      const args = ['attach', '--oci-layout', reference, '--artifact-type', 'a/sbom', '-a', 'by=oras'];
      passed(await oras(args, { cwd: workspace }));
    }
    const [ofIndex] = await parents(layout, index.root);
    expect(ofIndex).toMatchObject({ artifactType: 'a/sbom', annotations: { by: 'oras' } });
    const ofChild = await Array.fromAsync(layout.predecessors(child, { referrersOnly: true }));
    expect(ofChild).toMatchObject([{ artifactType: 'a/sbom', annotations: { by: 'oras' } }]);

    const mine = artifactOf({ artifactType: 'a/mine', subject: index });
    for (const { node, bytes } of mine.blobs) await layout.push(node, bytesOf(bytes), { index: false });
    await layout.link([{ node: mine.root, subject: index.root, inIndex: false }]);
    const discover = ['discover', '--oci-layout', 'ours:v1', '--format', 'json', '--depth', '1'];
    const tree = passed(await oras(discover, { cwd: workspace }));
    const { referrers } = JSON.parse(tree) as { referrers: { digest: string }[] };
    expect(referrers.map(({ digest }) => digest).toSorted()).toEqual(
      (await parents(layout, index.root)).map(({ digest }) => digest),
    );
  });

  test('what it deletes is no longer found, and it reads a layout in which we deleted and untagged', async () => {
    const workspace = tempFolder('oras-');
    const layout = new OciLayout(join(workspace, 'ours'));
    for (const artifact of all) await store(layout, artifact);
    await layout.tag(image.root, 'v1');
    const index = imageIndex();
    await store(layout, index, 'index');
    expect(await parents(layout, image.root)).toHaveLength(2);
    const reference = `ours@${described.root.digest}`;
    passed(await oras(['manifest', 'delete', '-f', '--oci-layout', reference], { cwd: workspace }));
    expect((await parents(layout, image.root)).map(({ digest }) => digest)).toEqual([signed.root.digest]);
    await layout.delete(index.root);
    await layout.tag(image.root, 'v2');
    await layout.untag('v1');
    const tags = passed(await oras(['repo', 'tags', '--oci-layout', 'ours'], { cwd: workspace }));
    expect(tags).toBe('v2');
    for (const { node } of index.blobs.filter((one) => one.node.mediaType.includes('image.manifest'))) {
      const resolved = await oras(['resolve', '--oci-layout', `ours@${node.digest}`], { cwd: workspace });
      expect(passed(resolved)).toBe(node.digest);
    }
  });
});
