import { readAll } from '../core/bytes.ts';
import { isPlatform, type Descriptor, type Platform } from '../core/descriptor.ts';
import { OrasError } from '../core/errors.ts';
import { parseJsonObject } from '../core/json.ts';
import { parseManifest, type Manifest } from '../core/manifest.ts';
import { bestForPlatform, matchesPlatform } from '../core/platform.ts';
import { DOCKER_CONFIG, isImageType, isIndexType, OCI_CONFIG } from '../core/media-types.ts';
import type { CallOptions, Content } from '../core/target.ts';

/** `os/arch[/variant][:os.version]`, such as `linux/arm64/v8`. */
export function parsePlatform(text: string): Platform {
  if (text.length > 256) throw new OrasError('INVALID_INPUT', 'not a platform: longer than 256 characters');
  const [place = '', version] = text.split(/:(.*)/s);
  const [os = '', architecture = '', variant, ...rest] = place.split('/');
  if (![os, architecture, variant ?? 'x', version ?? 'x'].every(isPart) || rest.length > 0) {
    throw new OrasError(
      'INVALID_INPUT',
      `not a platform: ${JSON.stringify(text.slice(0, 100))}; expected os/arch[/variant], such as linux/arm64`,
    );
  }
  return {
    architecture,
    os,
    ...(version !== undefined && { 'os.version': version }),
    ...(variant !== undefined && { variant }),
  };
}

function isPart(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(text);
}

export function formatPlatform(platform: Platform): string {
  return [platform.os, platform.architecture, platform.variant]
    .filter((part) => part !== undefined)
    .join('/');
}

/** The root for one platform: the manifest an index lists for it, or the root itself when its config says the same. */
export async function selectPlatform(
  root: Descriptor,
  platform: Platform,
  source: Content,
  options: CallOptions = {},
): Promise<Descriptor> {
  const manifest = parseManifest(await readAll(source.fetch(root, options), root), root);
  if (isIndexType(root.mediaType)) {
    const found = bestForPlatform(manifest.manifests ?? [], platform);
    if (found) return found;
    const held = (manifest.manifests ?? []).flatMap((node) =>
      node.platform ? formatPlatform(node.platform) : [],
    );
    throw noMatch(root, platform, held);
  }
  // Where a layout lists it, its entry may say.
  const own = root.platform ?? (await platformOf(manifest, source, options));
  if (own && matchesPlatform(own, platform)) return root;
  const type = manifest.config?.mediaType;
  if (own || (type !== undefined && IMAGE_CONFIGS.includes(type)))
    throw noMatch(root, platform, own ? [formatPlatform(own)] : []);
  throw new OrasError(
    'NOT_FOUND',
    `${root.digest} has no platforms: it is ${root.mediaType}, with a config of type ${type ?? 'none'}`,
  );
}

const IMAGE_CONFIGS: readonly string[] = [OCI_CONFIG, DOCKER_CONFIG];

/** The platform that an image's config names (image-spec config.md). */
export async function platformOf(
  manifest: Manifest,
  source: Content,
  options: CallOptions = {},
): Promise<Platform | undefined> {
  const { config, mediaType } = manifest;
  if (!isImageType(mediaType) || !config || !IMAGE_CONFIGS.includes(config.mediaType)) return undefined;
  const json = parseJsonObject(
    await readAll(source.fetch(config, options), config),
    `config ${config.digest}`,
  );
  return platformIn(json);
}

const PARTS = ['architecture', 'os', 'os.version', 'os.features', 'variant'] as const;

function platformIn(config: Record<string, unknown>): Platform | undefined {
  const { os, architecture } = config;
  if (typeof os !== 'string' || typeof architecture !== 'string') return undefined;
  const parts = PARTS.filter((part) => config[part] !== undefined).map((part) => [part, config[part]]);
  const platform: unknown = Object.fromEntries(parts);
  return isPlatform(platform) ? platform : undefined;
}

function noMatch(root: Descriptor, platform: Platform, held: readonly string[]): OrasError {
  return new OrasError(
    'NOT_FOUND',
    `${root.digest} has nothing for ${formatPlatform(platform)}; it has ${held.length === 0 ? 'no platforms' : held.slice(0, 30).join(', ')}`,
    { details: { platform: formatPlatform(platform) } },
  );
}
