import type { CopyEvent, CopyOptions } from '../copy/options.ts';
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

/** What all copies of a step have in common; the label tells the lines of one from those of another. */
export function copySettings({ log, signal, concurrency, open }: Context, label = ''): CopyOptions {
  return { signal, concurrency, onEvent: reportTo(log, label, open.plan !== undefined) };
}

const DONE = {
  copied: 'copied ',
  skipped: 'exists ',
  mounted: 'mounted',
  tagged: 'tagged ',
  modified: 'changed',
} as const;
const PLANNED = { ...DONE, copied: 'to copy', tagged: 'to tag ' } as const;

/** One line of the log for each node that is done. */
function reportTo(log: Log, label: string, dryRun: boolean): (event: CopyEvent) => void {
  const words = dryRun ? PLANNED : DONE;
  return ({ kind, node, name }) => {
    if (kind === 'started') return;
    const what = kind === 'tagged' ? name : (titleOf(node) ?? node.artifactType ?? node.mediaType);
    const from = name !== undefined && (kind === 'mounted' || kind === 'modified') ? ` from ${name}` : '';
    log.info(
      `  ${label}${words[kind]} ${node.digest.slice(7, 19)} ${formatSize(node.size).padStart(9)} ${safeText(what ?? '', 200)}${safeText(from, 200)}`,
    );
  };
}

export function formatSize(bytes: number): string {
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
