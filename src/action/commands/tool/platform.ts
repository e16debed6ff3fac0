import { platformNotFound, platformOf, platformsIn } from '../../../copy/platform.ts';
import { readAll } from '../../../core/bytes.ts';
import type { Descriptor, Platform } from '../../../core/descriptor.ts';
import { isIndexType } from '../../../core/media-types.ts';
import { matchesPlatform } from '../../../core/platform.ts';
import { manifestNode, type ManifestNode } from '../../../core/manifest-node.ts';
import type { CallOptions, Source } from '../../../core/target.ts';

/** What any machine of that architecture runs, the best first; other variants come last. */
const VARIANTS: Readonly<Record<string, readonly (string | undefined)[]>> = {
  amd64: [undefined, 'v1'],
  arm64: [undefined, 'v8'],
  arm: ['v7', 'v6', undefined, 'v5'],
};
const MAX_DEPTH = 3;

/** The manifest for a platform: what an index lists for it, or the artifact itself unless it says that it is for another. */
export async function toolManifest(
  { source, artifact }: { readonly source: Source; readonly artifact: ManifestNode },
  wanted: Platform,
  call: CallOptions,
): Promise<ManifestNode> {
  let known = artifact;
  for (let depth = 0; ; depth += 1) {
    const { manifest } = known;
    if (!isIndexType(known.node.mediaType)) {
      const platform = await platformOf(manifest, source, call);
      if (platform && !matchesPlatform(platform, wanted))
        throw platformNotFound(artifact.node, wanted, [platform]);
      return known;
    }
    const node = choose(manifest.manifests ?? [], wanted);
    if (!node || depth === MAX_DEPTH)
      throw platformNotFound(artifact.node, wanted, platformsIn(manifest.manifests ?? []));
    known = manifestNode(node, await readAll(source.fetch(node, call), node));
  }
}

function choose(listed: readonly Descriptor[], wanted: Platform): Descriptor | undefined {
  const matching = listed.filter((node) => node.platform && matchesPlatform(node.platform, wanted));
  const order = VARIANTS[wanted.architecture] ?? [undefined];
  const rank = ({ platform }: Descriptor): number => {
    const at = order.indexOf(platform?.variant);
    return at < 0 ? order.length : at;
  };
  const [best] = matching.toSorted((one, other) => rank(one) - rank(other));
  // An index of one artifact need not say for what.
  const [only, ...more] = listed;
  return best ?? (more.length === 0 && only?.platform === undefined ? only : undefined);
}
