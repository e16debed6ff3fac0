import { readAll } from '../../../core/bytes.ts';
import type { Annotations, Descriptor } from '../../../core/descriptor.ts';
import { messageOf } from '../../../core/errors.ts';
import { parseJsonObject } from '../../../core/json.ts';
import { isJsonType, isManifestType, OCI_EMPTY } from '../../../core/media-types.ts';
import type { Content } from '../../../core/target.ts';
import { safeText } from '../../runner/safe-text.ts';
import type { Context } from './context.ts';
import type { OpenRoot } from '../../../copy/read-root.ts';
import { readRootManifest, type RootManifest } from './root-manifest.ts';

/** What the outputs tell of an artifact besides its digest. */
export interface ArtifactDetails extends Partial<RootManifest> {
  readonly annotations?: Annotations;
  /** The text of a config that is JSON. */
  readonly config?: string;
}

const MAX_CONFIG = 64 * 1024;

/** Manifest and config, as far as they can be read: the digest stands without them. */
export async function describeArtifact(
  { source, root, known }: OpenRoot,
  context: Context,
): Promise<ArtifactDetails> {
  if (!isManifestType(root.mediaType)) return {};
  const { signal } = context;
  const read = await readOptional('manifest', context, () =>
    readRootManifest(source, root, { signal, known }),
  );
  if (!read) return {};
  const { annotations = {}, config: node } = read.manifest.manifest;
  const config =
    node && isReadableConfig(node)
      ? await readOptional('config', context, () => readConfig(source, node, signal))
      : undefined;
  return { ...read, annotations, ...(config !== undefined && { config }) };
}

function isReadableConfig({ mediaType, size }: Descriptor): boolean {
  return isJsonType(mediaType) && mediaType !== OCI_EMPTY && size <= MAX_CONFIG;
}

async function readConfig(source: Content, node: Descriptor, signal: AbortSignal): Promise<string> {
  const bytes = await readAll(source.fetch(node, { signal }), node, MAX_CONFIG);
  parseJsonObject(bytes, `config ${node.digest}`);
  return new TextDecoder().decode(bytes);
}

async function readOptional<T>(
  what: string,
  { signal, log }: Context,
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    signal.throwIfAborted();
    tellUnread(what, error, log);
    return undefined;
  }
}

export function tellUnread(what: string, error: unknown, log: Context['log']): void {
  log.warning(`The ${what} is left out of the outputs: ${safeText(messageOf(error), 1000)}`);
}
