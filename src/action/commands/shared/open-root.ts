import type { Descriptor, Platform } from '../../../core/descriptor.ts';
import type { Digest } from '../../../core/digest.ts';
import { OrasError } from '../../../core/errors.ts';
import { manifestNode, readManifestNode, type ManifestNode } from '../../../core/manifest-node.ts';
import { isManifestType } from '../../../core/media-types.ts';
import {
  canFindPredecessors,
  canReadManifest,
  type CallOptions,
  type Graph,
  type ResolveOptions,
  type Source,
} from '../../../core/target.ts';
import { formatPlatform, selectPlatform } from '../../../copy/platform.ts';
import { checkPinned, type Context } from './context.ts';
import { entryOf, formatLocation, type Location } from '../../inputs/location.ts';

interface RootInputs {
  readonly from: Location;
  readonly platform?: Platform | undefined;
  readonly digest: Digest | undefined;
}

export interface OpenRoot {
  readonly source: Source;
  readonly root: Descriptor;
  /** Manifests that were read on the way. */
  readonly known: readonly ManifestNode[];
  /** The index that the root was chosen from, for a platform. */
  readonly index?: Descriptor;
}

/** Resolves `from` once, with its manifest; what follows uses the digest, so that a tag that moves meanwhile changes nothing. */
export async function openRoot(inputs: RootInputs, context: Context): Promise<OpenRoot> {
  return context.log.group('Resolve', () => enterRoot(inputs, context));
}

/** The same, where a group of the log is open. */
export async function enterRoot(inputs: RootInputs, { open, signal, log }: Context): Promise<OpenRoot> {
  const source = await open.source(inputs.from);
  const { platform } = inputs;
  const entered = await readRoot(source, entryOf('from', inputs.from), { signal, platform });
  log.info(`${inputs.from.text} is ${entered.root.digest}`);
  checkPinned(entered.root, inputs.digest, inputs.from.text);
  if (!platform) return entered;
  const selected = await onPlatform(entered, platform, { signal });
  log.info(`for ${formatPlatform(platform)}: ${selected.root.digest}`);
  return selected;
}

export async function readRoot(source: Source, reference: string, call: ResolveOptions): Promise<OpenRoot> {
  if (canReadManifest(source)) {
    const { node, bytes } = await source.readManifest(reference, call);
    return { source, root: node, known: [manifestNode(node, bytes)] };
  }
  const resolved = await source.resolve(reference, call);
  if (!isManifestType(resolved.mediaType)) return { source, root: resolved, known: [] };
  const { bytes } = await readManifestNode(source, resolved, call);
  const root = { ...resolved, size: bytes.byteLength };
  return { source, root, known: [manifestNode(root, bytes)] };
}

export async function onPlatform(
  { source, root, known }: OpenRoot,
  platform: Platform,
  call: CallOptions,
): Promise<OpenRoot> {
  const chosen = await selectPlatform({ source, root, known }, platform, call);
  return { source, root: chosen, known, ...(chosen.digest !== root.digest && { index: root }) };
}

/** Input `verify`: before anything of an artifact is read or written, save the manifests that name it. */
export async function verifyRoot(
  { source, root, index }: OpenRoot,
  from: Location,
  { gate, signal }: Pick<Context, 'gate' | 'signal'>,
): Promise<void> {
  await gate?.check({ source, nodes: index ? [index, root] : [root], text: from.text }, { signal });
}

/** The source or target, where it can tell what stands above a node. */
export function graphOf<T extends Source>(source: T, location: Location): T & Graph {
  if (canFindPredecessors(source)) return source;
  throw new OrasError('UNSUPPORTED', `${formatLocation(location)} cannot list the referrers of its content`);
}
