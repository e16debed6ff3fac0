import { formatPlatform } from '../../copy/platform.ts';
import { titleOf, type Descriptor } from '../../core/descriptor.ts';
import {
  DOCKER_CONFIG,
  DOCKER_LIST,
  DOCKER_MANIFEST,
  OCI_CONFIG,
  OCI_EMPTY,
  OCI_INDEX,
  OCI_MANIFEST,
  UNKNOWN_ARTIFACT,
} from '../../core/media-types.ts';

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^sha\d+-[0-9a-f]+\.sig$|^application\/vnd\.dev\.cosign\.artifact\.sig\.v1\+json$/, 'cosign signature'],
  [/^sha\d+-[0-9a-f]+\.att$|^application\/vnd\.dev\.cosign\.artifact\.att\.v1\+json$/, 'cosign attestation'],
  [/^sha\d+-[0-9a-f]+\.sbom$/, 'SBOM'],
  [/^application\/vnd\.dev\.cosign\.simplesigning\.v1\+json$/, 'cosign payload'],
  [/^application\/vnd\.dev\.sigstore\.bundle[0-9a-z.+]*(?:;version=[0-9.]+)?$/, 'Sigstore bundle'],
  [/^application\/vnd\.cncf\.notary\.signature$/, 'Notation signature'],
  [/^application\/vnd\.in-toto[0-9a-z.+-]*$/, 'in-toto attestation'],
  [/^(?:application|text)\/spdx(?:\+json)?$/, 'SPDX SBOM'],
  [/^application\/vnd\.cyclonedx(?:\+json|\+xml)?$/, 'CycloneDX SBOM'],
  [/^application\/vnd\.cncf\.helm\.config\.v1\+json$/, 'Helm chart'],
  [/^application\/vnd\.oci\.image\.layer\.v1\.tar(?:\+gzip|\+zstd)?$/, 'layer'],
  [/^application\/vnd\.docker\.image\.rootfs\.diff\.tar(?:\.gzip)?$/, 'layer'],
];
const EXACT: ReadonlyMap<string, string> = new Map([
  [OCI_INDEX, 'image index'],
  [DOCKER_LIST, 'image index'],
  [OCI_CONFIG, 'image'],
  [DOCKER_CONFIG, 'image'],
  [OCI_MANIFEST, 'manifest'],
  [DOCKER_MANIFEST, 'manifest'],
  [OCI_EMPTY, 'empty'],
  [UNKNOWN_ARTIFACT, 'artifact'],
]);

/** What people call a media type, an artifact type, or a tag that cosign makes. */
export function knownName(type: string): string | undefined {
  return EXACT.get(type) ?? NAMES.find(([pattern]) => pattern.test(type))?.[1];
}

/** The same, or the text itself. */
export function typeName(type: string): string {
  return knownName(type) ?? type;
}

/** What people call a node where it is listed: its title, its platform, or its kind. */
export function nodeName(node: Descriptor): string {
  const { platform, artifactType, mediaType } = node;
  if (platform) return formatPlatform(platform);
  return titleOf(node) ?? CONFIGS.get(mediaType) ?? typeName(artifactType || mediaType);
}

/** The type of a config, or its `artifactType`, names the artifact. The config itself has another name. */
const CONFIGS: ReadonlyMap<string, string> = new Map([
  [OCI_CONFIG, 'image config'],
  [DOCKER_CONFIG, 'image config'],
  [OCI_EMPTY, 'empty blob'],
  ['application/vnd.cncf.helm.config.v1+json', 'Helm config'],
]);
