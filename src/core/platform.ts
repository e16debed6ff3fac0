import type { Descriptor, Platform } from './descriptor.ts';

/** What an architecture without a variant is: every machine of it runs that. */
const DEFAULT_VARIANTS: Readonly<Record<string, string>> = { amd64: 'v1', arm64: 'v8' };

/**
 * Parts that are not asked for match anything, but for the variant of an architecture that has a default one:
 * `linux/amd64` is `linux/amd64/v1`, and `linux/arm64` is `linux/arm64/v8`.
 */
export function matchesPlatform(held: Platform, asked: Platform): boolean {
  const same = (['os', 'architecture', 'os.version'] as const).every(
    (part) => asked[part] === undefined || held[part] === asked[part],
  );
  const variant = variantOf(asked);
  return same && (variant === undefined || variantOf(held) === variant);
}

function variantOf({ architecture, variant }: Platform): string | undefined {
  return variant === undefined || variant === '' ? DEFAULT_VARIANTS[architecture] : variant;
}

/** The first of those for the platform that says exactly what is asked for, else the first that matches. */
export function bestForPlatform(nodes: readonly Descriptor[], asked: Platform): Descriptor | undefined {
  const matching = nodes.filter(({ platform }) => platform !== undefined && matchesPlatform(platform, asked));
  return matching.find(({ platform }) => platform?.variant === asked.variant) ?? matching[0];
}
