import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { missingClients, versions } from './clients.ts';
import { goals, goalTable, type Goal } from './goals.ts';
import type { Outcome } from './rounds.ts';
import { syncGoals } from './sync-goals.ts';
import { syncOpening } from './sync-section.ts';
import { shortTable, tablesOf } from './table.ts';

export interface Facts {
  /** The command as it was typed, without folders. */
  readonly command: string;
  readonly pairs: number;
  /** What the network on loopback can do. */
  readonly ceiling: string;
  readonly quick: boolean;
  /** Of the machine, before the first run. */
  readonly load: number;
}

const PAGE = 'performance.md';
const APPENDIX = 'performance-tables.md';

/** In this order, on both pages. */
const GROUPS = ['Whole job', 'Start-up', 'Push', 'Pull', 'Copy', 'Promotion', 'Referrers', 'Caches', 'Sync'];

export function machine(): string {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GiB memory`;
  return `${cpus().length} cores (${first?.model.trim() ?? 'unknown'}), ${memory}, ${process.platform} ${process.arch}`;
}

/** One workload's part. */
export function section(outcomes: readonly Outcome[]): string {
  const [first] = outcomes;
  return `### ${capital(first?.workload.name ?? '')}\n\n${tablesOf(outcomes)}`;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** docs/performance.md with the groups that were measured in the place of what it had of them; the rest stays. */
export function pageWith(page: string, all: readonly Outcome[], facts: Facts): string {
  const part = (group: string, some: readonly Outcome[]): string => {
    const reached = goalTable(some, goalsMeasured(group, some));
    return [`## ${group}`, measuredWhen(facts), shortTable(some), reached].join('\n\n');
  };
  return paged(PAGE_OPENING, [...groupsIn(page), ...partsOf(all, part)], [SLOWER, MEMORY]);
}

/** docs/performance-tables.md, in the same way. */
export function appendixWith(page: string, all: readonly Outcome[], facts: Facts): string {
  const part = (group: string, some: readonly Outcome[]): string => {
    const workloads = [...Map.groupBy(some, ({ workload }) => workload.name).values()];
    const own = group === 'Sync' ? syncOpening(some) : [];
    return [`## ${group}`, measuredHow(facts), ...own, ...workloads.map(section)].join('\n\n');
  };
  return paged(APPENDIX_OPENING, [...groupsIn(page), ...partsOf(all, part)], []);
}

/** One group that another program has measured, in the place of what the page has of it. */
export function pageWithPart(page: string, group: string, text: string): string {
  return paged(PAGE_OPENING, [...groupsIn(page), [group, text]], [SLOWER, MEMORY]);
}

export function appendixWithPart(page: string, group: string, text: string): string {
  return paged(APPENDIX_OPENING, [...groupsIn(page), [group, text]], []);
}

type Change = (page: string) => string;

/** Changes both files. */
export function writePages(page: Change, appendix: Change): void {
  for (const [name, change] of [
    [PAGE, page],
    [APPENDIX, appendix],
  ] as const) {
    const path = join(import.meta.dirname, '../docs', name);
    writeFileSync(path, change(existsSync(path) ? readFileSync(path, 'utf8') : ''));
  }
}

type Part = readonly [group: string, text: string];

/** Later parts take the place of earlier ones. */
function paged(opening: string, parts: readonly Part[], end: readonly string[]): string {
  const byGroup = new Map(parts);
  const middle = GROUPS.flatMap((group) => byGroup.get(group) ?? []);
  return `${[opening, ...middle, ...end].join('\n\n')}\n`;
}

function groupsIn(page: string): Part[] {
  const parts = page.trimEnd().split(/\n\n(?=## )/);
  return parts.map((text) => [/^## (.+)/.exec(text)?.[1] ?? '', text]);
}

function partsOf(all: readonly Outcome[], part: (group: string, some: readonly Outcome[]) => string): Part[] {
  const groups = Map.groupBy(all, ({ workload }) => workload.group);
  return [...groups].map(([group, some]) => [group, part(group, some)]);
}

function goalsMeasured(group: string, some: readonly Outcome[]): Goal[] {
  const wanted = group === 'Sync' ? syncGoals : goals;
  return wanted.filter(({ measured }) => measured(some).length > 0);
}

function measuredWhen({ quick, load }: Facts): string {
  const busy = load < 0.5 ? '' : ' The machine was not idle: of the times take the ratios only.';
  return `Measured on ${today()}.${busy}${quick ? SMALL : ''}`;
}

function measuredHow({ command, pairs, quick, load, ceiling }: Facts): string {
  const missing = missingClients();
  const without = missing.length > 0 ? `; without ${missing.join(', ')}` : '';
  const rounds = pairs === 1 ? 'once' : `${pairs} times`;
  const busy = load < 0.5 ? '' : ` The load was ${load.toFixed(1)} before the first run.`;
  return [
    `Written by \`${command}\` on ${today()}, each client ${rounds} after one to warm up, on ${machine()}, with ${versions().join(', ')}${without}.${busy}${quick ? SMALL : ''}`,
    ceiling,
  ].join('\n\n');
}

const today = (): string => new Date().toISOString().slice(0, 10);

const SMALL = ' **A quick run: small sizes, whose times mean nothing.**';

const PAGE_OPENING = [
  '# Performance',
  `What this action takes for the same work as other clients, in the same run, on the same machine. \`npm run bench -- --write\` writes this page and [its tables](${APPENDIX}): no number is edited.`,
  [
    '- Each row has the median of our runs, the fastest other client with its median, and the median of the ratios of runs in the same round. Below 1.00 we are faster.',
    '- Each client runs as a whole process with its own defaults, in turn with the others. What it made is checked after each run, to the last blob. Files and the storage of registries are in memory where the machine has /dev/shm, so that no disk hides what a client costs.',
    '- A network of our own on loopback lies before each registry, for every client: the round trip, the rate of each connection, and TLS with a private authority.',
    '- Client, network and registry share the cores of one machine; the tables name it, and all versions.',
  ].join('\n'),
].join('\n\n');

const SLOWER = [
  '## Where we are slower, and why',
  [
    '- **Start-up.** A step starts Node and reads its program, which takes longer than a Go program takes for all of a small job. The farther the registry, the less it matters, and a step that installs a client first takes longer.',
    '- **Short work on a near registry.** Each request costs more CPU in JavaScript than in Go, and packing a folder costs more, too. The farther the registry, the smaller the gap, and for many artifacts we are ahead.',
    '- **A first referrer where a registry has no referrers API.** The list is read again after it was written, because another job may have overwritten it. The others do not look, and may lose entries.',
    '- **Memory.** Node itself has 40 MiB before the first line runs.',
  ].join('\n'),
].join('\n\n');

const MEMORY = [
  '## Memory',
  'Memory does not grow with the size of a blob, and with the number of files by their descriptors only. Besides the 95 MiB of a process that has loaded what it runs, at most these are held, with `concurrency: 6`:',
  [
    '- of each of 6 large blobs one piece that is read, of 1 MiB, and two batches on their way to the disk, of 1 MiB each: 18 MiB;',
    '- or, in their place, of 18 small ones less than 1 MiB each;',
    '- of blobs that come in parts over several connections, because one is slow, 8 parts of 4 MiB together, and one for each further blob: 52 MiB;',
    '- of files of up to 64 KiB that are pushed 16 MiB, which are then not read again;',
    '- of manifests 8 MiB each, and those only that are under way.',
  ].join('\n'),
  'Caches pack and unpack in threads and hold more, as their tables say. Requests, bytes and memory of the workloads above, in small sizes, are asserted by [tests](../__tests__/integration/traffic.test.ts).',
].join('\n\n');

const APPENDIX_OPENING = [
  '# Performance: all tables',
  `[The short page](${PAGE}) has what matters of these. How they are read:`,
  [
    '- Requests are those of a run in the middle, bytes those on the wire with all heads. Times are medians, with quartiles in brackets. CPU is user and system time of all processes, peak the resident memory of the largest one.',
    '- _against_ is the ratio to the fastest of the other clients, of runs in the same round; for start-up, to an empty Node process.',
    '- Each client runs in an empty home. Runs that write have a new registry each. The registries are docker-registry of Debian and olareg. Start-up is measured more often.',
    '- The network adds its round trip, to new connections also, and keeps each connection to its rate. It has no slow start and no losses.',
    '- Over TLS the registry has a certificate of an authority of the bench, which all clients trust; oras and regctl speak HTTP/2 there. What is asked is not seen then.',
    '- Ours is one step: `copy` with one line of `from` for each artifact. oras and regctl promote in a shell loop, `oras cp -r` and `regctl image copy --referrers --digest-tags`. Plain copies are made without referrers by all.',
    '- A client without a command for the work has no row: crane and skopeo for files and referrers, crane for resolving in a layout. regctl packs folders too, but without the annotations by which oras and this action unpack them, so it has no row there.',
  ].join('\n'),
].join('\n\n');
