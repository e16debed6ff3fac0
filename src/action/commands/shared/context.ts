import type { CopyEvent, CopyOptions, NodeFilter } from '../../../copy/options.ts';
import { OrasError } from '../../../core/errors.ts';
import type { Digest } from '../../../core/digest.ts';
import type { Descriptor } from '../../../core/descriptor.ts';
import { isManifestType } from '../../../core/media-types.ts';
import { formatSize } from '../../runner/format.ts';
import type { Gate } from '../../verify/gate.ts';
import type { Log } from '../../runner/log.ts';
import type { Opener } from '../../open/open.ts';
import type { Progress } from '../../runner/progress.ts';
import type { Runner } from '../../runner/runner.ts';
import type { Runtime } from '../../runner/runtime.ts';
import { safeText } from '../../runner/safe-text.ts';
import type { SeenNodes } from '../../results/node-sizes.ts';
import { nodeName } from '../../runner/type-names.ts';

/** What every operation works with. */
export interface Context {
  readonly open: Opener;
  readonly runtime: Runtime;
  readonly runner: Runner;
  /** The runner's. */
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly concurrency: number;
  readonly progress: Progress;
  /** Input `verify`, where it is given. */
  readonly gate?: Gate | undefined;
}

export interface CopyHabits {
  /** Where it goes, where there is more than one place: tells the lines of one copy from those of another. */
  readonly place?: string | undefined;
  readonly filter?: NodeFilter | undefined;
  readonly deep?: boolean;
  /** Is told of all nodes that the copy comes past. */
  readonly seen?: SeenNodes;
}

/** What all copies of a step have in common. */
export function copySettings(context: Context, habits: CopyHabits = {}): CopyOptions {
  const { log, signal, concurrency, open, progress } = context;
  const { filter, seen } = habits;
  const tell = reportTo(log, habits, open.plan !== undefined);
  const typed = (node: Descriptor): Descriptor => seen?.typed(node) ?? node;
  const discovered = new Set<Digest>();
  const expected = new Set<Digest>();
  const expect = ({ digest, size }: Descriptor): void => {
    if (expected.has(digest)) return;
    expected.add(digest);
    progress.expect(size);
  };
  const discover = (node: Descriptor): void => {
    if (!discovered.has(node.digest)) expect(node);
    discovered.add(node.digest);
  };
  return {
    signal,
    concurrency,
    deep: habits.deep,
    filter,
    onEvent(event) {
      const { kind, node } = event;
      seen?.see(node, event.parent);
      if (kind === 'discovered') discover(node);
      if (kind === 'started') expect(node);
      if ((kind === 'skipped' || kind === 'mounted') && expected.delete(node.digest))
        progress.expect(-node.size);
      if (kind === 'skipped') seen?.pass(node);
      tell({ ...event, node: typed(node) });
    },
    onBytes: (bytes) => progress.moved(bytes),
  };
}

const DONE = {
  copied: 'copied ',
  skipped: 'exists ',
  mounted: 'mounted',
  tagged: 'tagged ',
  modified: 'changed',
} as const;
const PLANNED = { ...DONE, copied: 'to copy', mounted: 'to mount', tagged: 'to tag ' } as const;

/** One line of the log for each node that is done. */
function reportTo(log: Log, { place, deep }: CopyHabits, dryRun: boolean): (event: CopyEvent) => void {
  const words = dryRun ? PLANNED : DONE;
  return ({ kind, node, name }) => {
    if (kind === 'discovered' || kind === 'started') return;
    const size = formatSize(node.size).padStart(9);
    const what = kind === 'tagged' ? name : nodeName(node);
    const whole = kind === 'skipped' && deep !== true && isManifestType(node.mediaType);
    const from = name !== undefined && (kind === 'mounted' || kind === 'modified') ? ` from ${name}` : '';
    const at =
      place === undefined ? '' : ` ${kind === 'copied' || kind === 'mounted' ? 'to' : 'at'} ${place}`;
    log.info(
      `  ${words[kind]} ${node.digest.slice(0, 19)} ${size} ${safeText(what ?? '', 200)}${safeText(`${from}${at}`, 500)}${whole ? ', with everything below it' : ''}`,
    );
  };
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
