import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Descriptor, Platform } from '../../../src/core/descriptor.ts';
import type { Target } from '../../../src/core/target.ts';
import { OciLayout } from '../../../src/targets/layout/oci-layout.ts';
import {
  artifactOf,
  blob,
  bytesIn,
  helmChart,
  imageIndex,
  indexOf,
  plainArtifact,
  singleImage,
  store,
  withSubject,
} from '../artifacts.ts';
import { amd64, arm64, SBOM } from '../graphs.ts';
import { freshFolder, writeFiles } from '../operate.ts';
import { run } from '../partners.ts';
import { passed } from '../passed.ts';

const index = imageIndex();

function imageFor({ architecture, os }: Platform): Descriptor {
  const bytes = Buffer.from(bytesIn(index, index.root)).toString();
  const { manifests } = JSON.parse(bytes) as { manifests: Descriptor[] };
  const found = manifests.find(
    ({ platform }) => platform?.architecture === architecture && platform.os === os,
  );
  if (found === undefined) throw new Error(`the index has no image for ${os}/${architecture}`);
  const { platform: _, ...image } = found;
  return image;
}

/** The repositories that the page takes for granted, below ghcr.io/acme or registry.example.com/acme. */
export const repositories: Readonly<Record<string, (target: Target) => Promise<unknown>>> = {
  app: async (target) => {
    await store(target, index, '1.0');
    await target.tag(imageFor(amd64), '1.0-amd64');
    await target.tag(imageFor(arm64), '1.0-arm64');
    await store(target, sbom);
    await store(target, singleImage(), '1.1');
    const root = imageFor(amd64);
    await store(target, indexOf([{ artifact: { root, blobs: [] }, platform: amd64 }]), 'multi');
  },
  files: (target) => store(target, plainArtifact('files'), '1.0'),
  signed: async (target) => {
    const image = singleImage();
    await store(target, image, '1.0');
    await store(target, withSubject(image));
    const signature = artifactOf({ layers: [blob('{}', { mediaType: 'application/vnd.dev.cosign' })] });
    await store(target, signature, `sha256-${image.root.digest.slice(7)}.sig`);
  },
  'charts/demo': (target) => store(target, helmChart(), '0.1.0'),
};

const sbom = artifactOf({
  artifactType: SBOM,
  layers: [blob('{"spdxVersion":"SPDX-2.3"}', { mediaType: SBOM, title: 'app.spdx.json' })],
  subject: index,
});

/** The files that the page takes for granted: `layout` and `app.tar` hold the image index as 1.0. */
export async function prepareWorkspace(): Promise<() => string> {
  const model = writeFiles(freshFolder('model'), {
    'app.tgz': 'an app',
    'sbom.json': '{}',
    'deps/one.js': 'one',
  });
  const layout = join(model, 'layout');
  mkdirSync(layout);
  await store(new OciLayout(layout), index, '1.0');
  const entries = ['oci-layout', 'index.json', 'blobs'];
  passed(await run('tar', ['-cf', join(model, 'app.tar'), '-C', layout, ...entries]));
  return () => {
    const workspace = freshFolder('workspace');
    cpSync(model, workspace, { recursive: true });
    return workspace;
  };
}
