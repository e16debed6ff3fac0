import { expect, test } from 'vitest';
import { knownName, nodeName, typeName } from '../../../src/action/runner/type-names.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { blob } from '../../support/artifacts.ts';

const hex = 'a'.repeat(64);

test.each([
  ['application/vnd.oci.image.index.v1+json', 'image index'],
  ['application/vnd.docker.distribution.manifest.list.v2+json', 'image index'],
  ['application/vnd.oci.image.manifest.v1+json', 'manifest'],
  ['application/vnd.oci.image.config.v1+json', 'image'],
  ['application/vnd.oci.image.layer.v1.tar+gzip', 'layer'],
  ['application/vnd.docker.image.rootfs.diff.tar.gzip', 'layer'],
  ['application/vnd.unknown.artifact.v1', 'artifact'],
  ['application/vnd.cncf.helm.config.v1+json', 'Helm chart'],
  ['application/vnd.cncf.notary.signature', 'Notation signature'],
  ['application/vnd.dev.cosign.artifact.sig.v1+json', 'cosign signature'],
  ['application/vnd.dev.sigstore.bundle.v0.3+json', 'Sigstore bundle'],
  ['application/vnd.dev.sigstore.bundle+json;version=0.2', 'Sigstore bundle'],
  ['application/vnd.in-toto+json', 'in-toto attestation'],
  ['application/spdx+json', 'SPDX SBOM'],
  ['text/spdx', 'SPDX SBOM'],
  ['application/vnd.cyclonedx+json', 'CycloneDX SBOM'],
  [`sha256-${hex}.sig`, 'cosign signature'],
  [`sha256-${hex}.att`, 'cosign attestation'],
  [`sha256-${hex}.sbom`, 'SBOM'],
])('%s is called %s', (type, name) => {
  expect(typeName(type)).toBe(name);
});

test.each([
  'application/vnd.acme.site',
  'constructor',
  '__proto__',
  `sha256-${hex}.sig.evil`,
  'application/spdx+json evil',
  'application/vnd.cncf.notary.signature\nevil',
  '',
])('%j has no other name', (type) => {
  expect(knownName(type)).toBeUndefined();
  expect(typeName(type)).toBe(type);
});

test.each<[Partial<Descriptor>, string]>([
  [{ mediaType: 'text/plain', annotations: { 'org.opencontainers.image.title': 'a.txt' } }, 'a.txt'],
  [{ platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } }, 'linux/arm64/v8'],
  [{ artifactType: 'application/spdx+json' }, 'SPDX SBOM'],
  [{ artifactType: '' }, 'manifest'],
  [{ mediaType: 'application/vnd.oci.empty.v1+json' }, 'empty blob'],
  [
    {
      mediaType: 'application/vnd.oci.empty.v1+json',
      artifactType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    },
    'empty blob',
  ],
  [{ mediaType: 'application/vnd.cncf.helm.config.v1+json' }, 'Helm config'],
  [{ mediaType: 'application/vnd.oci.image.config.v1+json' }, 'image config'],
  [{ mediaType: 'text/plain' }, 'text/plain'],
])('a node %j is called %s', (fields, name) => {
  const { node } = blob('x', { mediaType: 'application/vnd.oci.image.manifest.v1+json' });
  expect(nodeName({ ...node, ...fields })).toBe(name);
});
