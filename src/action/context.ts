import type { CopyEvent } from '../copy/copy.ts';
import { titleOf } from '../core/descriptor.ts';
import { OrasError } from '../core/errors.ts';
import type { Digest } from '../core/digest.ts';
import type { Descriptor } from '../core/descriptor.ts';
import type { Log } from './log.ts';
import type { Opener } from './open.ts';
import type { Runtime } from './runtime.ts';
import { safeText } from './safe-text.ts';

/** What every operation works with. */
export interface Context {
  readonly open: Opener;
  readonly runtime: Runtime;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly concurrency: number;
}

const WORDS = { copied: 'copied ', skipped: 'exists ', mounted: 'mounted', tagged: 'tagged ' } as const;

/** One line of the log for each node that is done. */
export function reportTo(log: Log): (event: CopyEvent) => void {
  return ({ kind, node, name }) => {
    if (kind === 'started') return;
    const what = kind === 'tagged' ? name : (titleOf(node) ?? node.mediaType);
    const from = kind === 'mounted' && name !== undefined ? ` from ${name}` : '';
    log.info(
      `  ${WORDS[kind]} ${node.digest.slice(7, 19)} ${formatSize(node.size).padStart(9)} ${safeText(what ?? '', 200)}${safeText(from, 200)}`,
    );
  };
}

function formatSize(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  let value = bytes;
  let unit = 0;
  for (; value >= 1024 && unit < units.length - 1; unit += 1) value /= 1024;
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}

/** Input `digest`: what the reference resolved to is what the workflow pinned, or nothing happens. */
export function checkPinned(root: Descriptor, pinned: Digest | undefined, from: string): void {
  if (pinned === undefined || root.digest === pinned) return;
  throw new OrasError(
    'DIGEST_MISMATCH',
    `${from} resolves to ${root.digest}, and input digest asks for ${pinned}`,
    {
      details: { expected: pinned, got: root.digest, pinned: true },
    },
  );
}
