import { OrasError } from '../../../core/errors.ts';
import { successors, type Manifest } from '../../../core/manifest.ts';
import { safeText } from '../../runner/safe-text.ts';
import type { RootManifest } from '../shared/root-manifest.ts';

export function nothingNamed({ manifest: root, artifactType }: RootManifest, from: string): OrasError {
  return new OrasError(
    'UNSUPPORTED',
    `${from} has no named files: no layer has the annotation org.opencontainers.image.title. It is ${safeText(artifactType ?? root.node.mediaType, 200)} and holds ${contentOf(root.manifest)}`,
    { details: { reference: from, unnamed: true } },
  );
}

function contentOf(manifest: Manifest): string {
  const nodes = successors(manifest);
  const shown = nodes
    .slice(0, 5)
    .map((node) => `${safeText(node.mediaType, 100)} ${node.digest.slice(0, 19)}… (${node.size} bytes)`);
  return nodes.length === 0
    ? 'nothing'
    : `${shown.join(', ')}${nodes.length > 5 ? ` and ${nodes.length - 5} more` : ''}`;
}
