import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packIndex, packManifest } from '../../src/copy/pack.ts';
import { pushBytes } from '../../src/core/content.ts';
import type { Annotations, Descriptor, Platform } from '../../src/core/descriptor.ts';
import { fetchManifest } from '../../src/core/manifest-node.ts';
import { OCI_CONFIG } from '../../src/core/media-types.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { freshFolder } from '../support/operate.ts';
import { passed } from '../support/passed.ts';
import { client, describeWith } from '../support/partners.ts';

const amd64: Platform = { architecture: 'amd64', os: 'linux' };
const arm64: Platform = { architecture: 'arm64', os: 'linux', variant: 'v8' };

/** An image for each platform, tagged by its architecture, and an artifact: what an index of them lists. */
async function packAll(layout: OciLayout): Promise<Descriptor[]> {
  const manifests: Descriptor[] = [];
  for (const platform of [amd64, arm64]) {
    const config = await pushBytes(layout, JSON.stringify(platform), { mediaType: OCI_CONFIG });
    const { node } = await packManifest(layout, { config, layers: [] });
    await layout.tag(node, platform.architecture);
    manifests.push({ ...node, platform });
  }
  const { node } = await packManifest(layout, { artifactType: 'application/vnd.acme.note' });
  await layout.tag(node, 'note');
  return [...manifests, node];
}

const cases: readonly { title: string; annotations: Annotations }[] = [
  { title: 'without annotations', annotations: {} },
  { title: 'with annotations', annotations: { b: '<1> & "2"', a: 'ü' } },
];

describeWith(['oras'], 'the index we pack has the bytes of the one oras makes', () => {
  const oras = client('oras');

  test.each(cases)('$title', async ({ annotations }) => {
    const cwd = freshFolder();
    const layout = new OciLayout(join(cwd, 'layout'));
    const manifests = await packAll(layout);
    const flags = Object.entries(annotations).flatMap(([key, value]) => ['--annotation', `${key}=${value}`]);
    const create = ['manifest', 'index', 'create', '--oci-layout', 'layout:theirs', ...flags];
    passed(await oras([...create, 'amd64', 'arm64', 'note'], { cwd }));

    const { bytes } = await packIndex(layout, { manifests, annotations });
    const theirs = await fetchManifest(layout, 'theirs');
    expect(Buffer.from(bytes).toString()).toBe(Buffer.from(theirs.bytes).toString());
  });
});
