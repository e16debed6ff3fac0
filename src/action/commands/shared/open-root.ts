import type { Platform } from '../../../core/descriptor.ts';
import type { Digest } from '../../../core/digest.ts';
import { OrasError } from '../../../core/errors.ts';
import { canFindPredecessors, type Graph, type Source } from '../../../core/target.ts';
import { formatPlatform } from '../../../copy/platform.ts';
import { onPlatform, readRoot, type OpenRoot } from '../../../copy/read-root.ts';
import { checkPinned, type Context } from './context.ts';
import { entryOf, formatLocation, type Location } from '../../inputs/location.ts';

interface RootInputs {
  readonly from: Location;
  readonly platform?: Platform | undefined;
  readonly digest: Digest | undefined;
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
