import { readAll } from '../core/bytes.ts';
import { isPlatform, type Descriptor, type Platform } from '../core/descriptor.ts';
import { OrasError } from '../core/errors.ts';
import { parseJsonObject } from '../core/json.ts';
import { parseManifest, type Manifest } from '../core/manifest.ts';
import { findManifest, type ManifestNode } from '../core/manifest-node.ts';
import { bestForPlatform, matchesPlatform } from '../core/platform.ts';
import { DOCKER_CONFIG, isImageType, isIndexType, OCI_CONFIG } from '../core/media-types.ts';
import type { CallOptions, Content } from '../core/target.ts';
import type { FromNode } from './options.ts';

/**
 * Text to platform: `os/arch[/variant][:os.version]`, such as `linux/arm64/v8`.
 *
 * @throws {OrasError} `INVALID_INPUT` for anything else.
 */
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

/** Platform to text: `os/arch[/variant]`. */
export function formatPlatform(platform: Platform): string {
  return [platform.os, platform.architecture, platform.variant]
    .filter((part) => part !== undefined)
    .join('/');
}

/**
 * The root for one platform: the manifest that an index lists for it, or the root itself if its config has that platform. For
 * `select` of {@link CopyOptions}.
 *
 * @throws {OrasError} `NOT_FOUND` if there is none for the platform; `INVALID_CONTENT` for what is no manifest; `TOO_LARGE`
 * beyond 8 MiB; `SIZE_MISMATCH` and `DIGEST_MISMATCH` for wrong content.
 * @example
 * const options: CopyOptions = {
 *   select: (root, source) => selectPlatform({ source, root }, { os: 'linux', architecture: 'arm64' }),
 * };
 */
export async function selectPlatform(
  { source, root, known = [] }: FromNode & { readonly known?: readonly ManifestNode[] },
  platform: Platform,
  options: CallOptions = {},
): Promise<Descriptor> {
  const manifest =
    findManifest(known, root)?.manifest ??
    parseManifest(await readAll(source.fetch(root, options), root), root);
  if (isIndexType(root.mediaType)) {
    const entries = manifest.manifests ?? [];
    const entry = bestForPlatform(entries, platform);
    if (entry) return entry;
    throw platformNotFound(root, platform, platformsIn(entries));
  }
  // The entry in a layout's index may have a platform.
  const rootPlatform = root.platform ?? (await platformOf(manifest, source, options));
  if (rootPlatform && matchesPlatform(rootPlatform, platform)) return root;
  const type = manifest.config?.mediaType;
  if (rootPlatform || (type !== undefined && IMAGE_CONFIGS.includes(type)))
    throw platformNotFound(root, platform, rootPlatform ? [rootPlatform] : []);
  throw new OrasError(
    'NOT_FOUND',
    `${root.digest} has no platforms: it is ${root.mediaType}, with a config of type ${type ?? 'none'}`,
  );
}

const IMAGE_CONFIGS: readonly string[] = [OCI_CONFIG, DOCKER_CONFIG];

/**
 * The platform in an image's config (image-spec config.md); undefined for other artifacts.
 *
 * @throws {OrasError} `INVALID_CONTENT` for a config that is no JSON object; `TOO_LARGE` beyond 8 MiB; `SIZE_MISMATCH` and
 * `DIGEST_MISMATCH` for wrong content.
 */
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

/** The platforms of those nodes that have one. */
export function platformsIn(nodes: readonly Descriptor[]): Platform[] {
  return nodes.flatMap(({ platform }) => platform ?? []);
}

export function platformNotFound(
  root: Descriptor,
  wanted: Platform,
  available: readonly Platform[],
): OrasError {
  const platform = formatPlatform(wanted);
  const list =
    available.length === 0 ? 'no platforms' : available.slice(0, 30).map(formatPlatform).join(', ');
  const message = `${root.digest} has nothing for ${platform}; it has ${list}`;
  return new OrasError('NOT_FOUND', message, { details: { platform } });
}
