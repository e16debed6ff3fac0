import { hasCode, type ErrorCode } from '../../core/errors.ts';
import { canReadManifest, type ResolveOptions, type Source } from '../../core/target.ts';
import { checkPinned, type Context } from './shared/context.ts';
import { entryOf } from '../inputs/location.ts';
import type { Result } from '../results/result.ts';
import type { Command } from './command.ts';
import { DETAILED_OUTPUTS, sourceInputs, VERIFYING, type SourceInputs } from './shared/common-inputs.ts';
import { describeArtifact, tellUnread } from './shared/describe-artifact.ts';
import { onPlatform, readRoot, type OpenRoot } from '../../copy/read-root.ts';
import { verifyRoot } from './shared/open-root.ts';

export const resolve: Command<SourceInputs> = {
  summary: 'find the digest of a tag, and what it is',
  effect: 'reads',
  required: ['from'],
  optional: ['platform', 'digest', ...VERIFYING],
  outputs: [...DETAILED_OUTPUTS, 'verified'],
  title: { done: 'Resolved', planned: 'resolved' },
  read: (reader) => sourceInputs(reader, 'resolve'),
  references: ({ from }) => ({ source: [from], target: [] }),
  run: resolveReference,
};

/** What a reference stands for now. */
async function resolveReference(inputs: SourceInputs, context: Context): Promise<Result> {
  const { open, signal } = context;
  const { from, platform, digest } = inputs;
  const source = await open.source(from);
  const call = { signal, platform };
  const { unread, ...entered } = await enter(source, entryOf('from', from), call);
  checkPinned(entered.root, digest, from.text);
  const chosen = platform ? await onPlatform(entered, platform, call) : entered;
  await verifyRoot(chosen, from, context);
  const result = {
    kind: 'artifact',
    root: chosen.root,
    location: from,
    resolved: platform ? [] : from.tags,
  } as const;
  if (unread === undefined || chosen.root !== entered.root)
    return { ...result, ...(await describeArtifact(chosen, context)) };
  tellUnread('manifest', unread, context.log);
  return result;
}

/** Failures of a registry after which a HEAD may still tell the digest. */
const UNREADABLE: readonly ErrorCode[] = [
  'TOO_LARGE',
  'INVALID_CONTENT',
  'DIGEST_MISMATCH',
  'SIZE_MISMATCH',
  'RATE_LIMITED',
  'FORBIDDEN',
];

/** With one request for digest and manifest. Of a manifest that cannot be read there is still a digest. */
async function enter(
  source: Source,
  reference: string,
  call: ResolveOptions,
): Promise<OpenRoot & { readonly unread?: unknown }> {
  try {
    return await readRoot(source, reference, call);
  } catch (error) {
    call.signal?.throwIfAborted();
    if (canReadManifest(source) && !UNREADABLE.some((code) => hasCode(error, code))) throw error;
    return { source, root: await source.resolve(reference, call), known: [], unread: error };
  }
}
