import type { Descriptor, Platform } from './descriptor.ts';

/** The variant of an architecture where none is given: every machine of that architecture runs it. */
const DEFAULT_VARIANTS: Readonly<Record<string, string>> = { amd64: 'v1', arm64: 'v8' };

/**
 * Whether a platform is the wanted one. Parts that `wanted` leaves out match anything, except for the variant of an architecture with a default: `linux/amd64`
 * is `linux/amd64/v1`, and `linux/arm64` is `linux/arm64/v8`.
 */
export function matchesPlatform(platform: Platform, wanted: Platform): boolean {
  const same = (['os', 'architecture', 'os.version'] as const).every(
    (part) => wanted[part] === undefined || platform[part] === wanted[part],
  );
  const variant = variantOf(wanted);
  return same && (variant === undefined || variantOf(platform) === variant);
}

/** Whether they are the same in all parts, with the default variants. */
export function isSamePlatform(one: Platform, other: Platform): boolean {
  const features = ({ 'os.features': all = [] }: Platform): string => all.toSorted().join('\n');
  return (
    isSameMachine(one, other) &&
    (one['os.version'] ?? '') === (other['os.version'] ?? '') &&
    features(one) === features(other)
  );
}

/** Unlike {@link matchesPlatform}, `linux/arm` is not `linux/arm/v7`; the version and features of the system do not count. */
export function isSameMachine(one: Platform, other: Platform): boolean {
  return (
    one.os === other.os &&
    one.architecture === other.architecture &&
    (variantOf(one) ?? '') === (variantOf(other) ?? '')
  );
}

function variantOf({ architecture, variant }: Platform): string | undefined {
  return variant === undefined || variant === '' ? DEFAULT_VARIANTS[architecture] : variant;
}

/** The first node with exactly the wanted variant, else the first that matches. */
export function bestForPlatform(nodes: readonly Descriptor[], wanted: Platform): Descriptor | undefined {
  const matching = nodes.filter(
    ({ platform }) => platform !== undefined && matchesPlatform(platform, wanted),
  );
  return matching.find(({ platform }) => platform?.variant === wanted.variant) ?? matching[0];
}
