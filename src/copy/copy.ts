import type { Descriptor } from '../core/descriptor.ts';
import type { Content } from '../core/target.ts';
import { atSource, withPlace } from './copy-error.ts';
import { copyGraph, nothing } from './graph-copy.ts';
import type { CopyOptions, CopyResult, From, To } from './options.ts';
import { Rewriter } from './rewrite/rewrite.ts';
import { Session } from './manifest-cache.ts';

/** Replicates the rooted DAG that the reference resolves to. The tag moves last, when all below it is there. */
export async function copy(from: From, to: To, options: CopyOptions = {}): Promise<CopyResult> {
  return withReason(from.source, options.signal, async () =>
    copyRoot(from.source, await rootOf(from, options), to, options),
  );
}

/** Like {@link copy}, for a root whose descriptor is known. */
export async function copyNode(
  source: Content,
  root: Descriptor,
  to: To,
  options: CopyOptions = {},
): Promise<CopyResult> {
  return withReason(source, options.signal, () => copyRoot(source, root, to, options));
}

async function copyRoot(
  source: Content,
  root: Descriptor,
  to: To,
  options: CopyOptions,
): Promise<CopyResult> {
  const session = new Session(source, options);
  session.enter(root);
  const keeps = filterOf(session, options);
  if (!(await keeps(root, undefined))) return nothing(root);
  const rewriter = rewriterOf(session, options);
  const become = rewriter ? session.enter(await rewriter.rewrite(root)) : root;
  return copyGraph(session, { root: become, parents: [] }, to, {
    ...options,
    keeps: rewriter ? (node, parent) => rewriter.keeps(node, parent) : keeps,
  });
}

export async function rootOf(from: From, options: CopyOptions): Promise<Descriptor> {
  const resolved = await atSource('resolve', undefined, () => from.source.resolve(from.reference, options));
  return (await options.select?.(resolved, from.source)) ?? resolved;
}

/** An abort ends with the caller's own reason, whatever the operations that were under way made of it. */
export async function withReason<T>(
  source: Content,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    throw withPlace(error, source);
  }
}

export type Keeps = (node: Descriptor, parent: Descriptor | undefined) => Promise<boolean>;

export function filterOf(session: Session, { filter }: CopyOptions): Keeps {
  return async (node, parent) =>
    (await filter?.(node, parent, () => session.manifest(session.hold(node)))) !== false;
}

export function rewriterOf(session: Session, options: CopyOptions): Rewriter | undefined {
  const { modify } = options;
  return modify && new Rewriter(session, { ...options, modify, keeps: filterOf(session, options) });
}
