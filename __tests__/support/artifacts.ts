import { gzipSync } from 'node:zlib';
import {
  artifactOf,
  blob,
  indexOf,
  joinBlobs,
  jsonBlob,
  plainArtifact,
  type Artifact,
  type Blob,
} from '../../src/contract/artifacts.ts';
import type { Descriptor, Platform } from '../../src/core/descriptor.ts';
import { digestOf } from '../../src/core/digest.ts';
import {
  DOCKER_CONFIG,
  DOCKER_LIST,
  DOCKER_MANIFEST,
  OCI_ARTIFACT,
  OCI_CONFIG,
  OCI_LAYER,
  OCI_LAYER_GZIP,
  OCI_MANIFEST,
} from '../../src/core/media-types.ts';

// What the contract of targets pushes; images and other kinds come on top.
export * from '../../src/contract/artifacts.ts';

/** Zeros are a valid empty tar; their number makes the layer a different one. */
function tarLayer(blocks: number, mediaType: string): { layer: Blob; diffId: string } {
  const tar = Buffer.alloc(512 * (2 + blocks));
  return { layer: blob(gzipSync(tar), { mediaType }), diffId: digestOf(tar) };
}

function image(platform: Platform, own: number, kind: 'oci' | 'docker' = 'oci'): Artifact {
  const docker = kind === 'docker';
  const layerType = docker ? 'application/vnd.docker.image.rootfs.diff.tar.gzip' : OCI_LAYER_GZIP;
  const shared = tarLayer(0, layerType);
  const top = tarLayer(own, layerType);
  const config = jsonBlob(docker ? DOCKER_CONFIG : OCI_CONFIG, {
    created: '2024-01-01T00:00:00Z',
    ...platform,
    config: { Entrypoint: ['/app'], Env: ['PATH=/usr/bin'] },
    rootfs: { type: 'layers', diff_ids: [shared.diffId, top.diffId] },
    history: [{ created: '2024-01-01T00:00:00Z', created_by: 'COPY app /' }],
  });
  return artifactOf({
    mediaType: docker ? DOCKER_MANIFEST : OCI_MANIFEST,
    config,
    layers: [shared.layer, top.layer],
  });
}

const amd64: Platform = { architecture: 'amd64', os: 'linux' };
const arm64: Platform = { architecture: 'arm64', os: 'linux', variant: 'v8' };

export function singleImage(): Artifact {
  return image(amd64, 3);
}

/** linux/amd64 and linux/arm64/v8, which share a layer. */
export function imageIndex(): Artifact {
  return indexOf([
    { artifact: image(amd64, 1), platform: amd64 },
    { artifact: image(arm64, 2), platform: arm64 },
  ]);
}

export function dockerList(): Artifact {
  return indexOf(
    [
      { artifact: image(amd64, 1, 'docker'), platform: amd64 },
      { artifact: image(arm64, 2, 'docker'), platform: arm64 },
    ],
    DOCKER_LIST,
  );
}

export function helmChart(): Artifact {
  return artifactOf({
    config: jsonBlob('application/vnd.cncf.helm.config.v1+json', {
      name: 'demo',
      version: '0.1.0',
      apiVersion: 'v2',
      type: 'application',
    }),
    layers: [
      blob(gzipSync('demo/Chart.yaml'), { mediaType: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip' }),
    ],
    annotations: {
      'org.opencontainers.image.title': 'demo',
      'org.opencontainers.image.version': '0.1.0',
    },
  });
}

export function nestedIndex(): Artifact {
  return indexOf([{ artifact: imageIndex() }, { artifact: plainArtifact('nested') }]);
}

export function withSubject(subject: Artifact = plainArtifact('subject')): Artifact {
  return artifactOf({
    artifactType: 'application/vnd.acme.signature',
    layers: [blob('signed', { mediaType: 'text/plain' })],
    subject,
  });
}

/** The manifest type that image-spec 1.1 withdrew. */
export function oldArtifact(): Artifact {
  const file = blob('old', { mediaType: 'text/plain', title: 'old.txt' });
  const manifest = jsonBlob(OCI_ARTIFACT, {
    mediaType: OCI_ARTIFACT,
    artifactType: 'application/vnd.acme.old',
    blobs: [file.node],
  });
  return joinBlobs([file], manifest);
}

/** Lists a layer that lives elsewhere and is in no target. */
export function withForeignLayer(): Artifact {
  const foreign = blob('elsewhere', {
    mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
  });
  return artifactOf({ layers: [blob('here', { mediaType: OCI_LAYER })] }, [foreign]);
}

/** Manifests in a chain of indexes, `depth` of them above one artifact. */
export function chainOf(depth: number): Artifact {
  let top = plainArtifact('bottom');
  for (let at = 0; at < depth; at += 1) top = indexOf([{ artifact: top }]);
  return top;
}

export function bytesIn(artifact: Artifact, node: Descriptor): Uint8Array {
  const found = artifact.blobs.find((one) => one.node.digest === node.digest);
  if (!found) throw new Error(`the fixture has no ${node.digest}`);
  return found.bytes;
}
