import { cpus, totalmem } from 'node:os';
import { missingClients, versions } from './clients.ts';
import { goalTable } from './goals.ts';
import type { Outcome } from './rounds.ts';
import { syncOpening } from './sync-section.ts';
import { tablesOf } from './table.ts';

export interface Facts {
  /** The command as it was typed, without folders. */
  readonly command: string;
  readonly pairs: number;
  readonly memoryBacked: boolean;
  /** What the network on loopback can do. */
  readonly ceiling: string;
  readonly quick: boolean;
  /** Of the machine, before the first run. */
  readonly load: number;
}

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

/** All of docs/performance.md. */
export function document(all: readonly Outcome[], facts: Facts): string {
  const groups = groupsOf(all).map(([group, some]) => groupPart(group, some));
  return `${[...opening(facts), '## Goals', goalTable(all), '## Memory', MEMORY, ...groups].join('\n\n')}\n`;
}

/** The page with the groups that were measured in the place of what it had of them; the rest stays. */
export function documentWith(page: string, all: readonly Outcome[], facts: Facts): string {
  const parts = page.trimEnd().split(/\n\n(?=## )/);
  for (const [group, some] of groupsOf(all)) {
    const part = groupPart(group, some, [measuredAlone(facts)]);
    const place = parts.findIndex((one) => one.startsWith(`## ${group}\n`));
    parts.splice(place === -1 ? parts.length : place, 1, part);
  }
  return `${parts.join('\n\n')}\n`;
}

type Group = readonly [string, readonly Outcome[]];

const groupsOf = (all: readonly Outcome[]): Group[] => [
  ...Map.groupBy(all, ({ workload }) => workload.group),
];

function groupPart(group: string, some: readonly Outcome[], before: readonly string[] = []): string {
  const workloads = [...Map.groupBy(some, ({ workload }) => workload.name).values()];
  const opening = group === 'Sync' ? syncOpening(some) : [];
  return [`## ${group}`, ...before, ...opening, ...workloads.map(section)].join('\n\n');
}

function measuredAlone({ command, pairs, quick, load }: Facts): string {
  const small = quick ? ' **A quick run: small sizes. Its times mean nothing.**' : '';
  const busy =
    load < 0.5
      ? ''
      : ` The machine was not idle (load ${load.toFixed(1)} before the first run): requests and bytes are exact, of the times take the ratios only.`;
  return `Written by \`${command}\` on ${today()}, each client ${counted(pairs)} after one to warm up, on ${machine()}, with ${versions().join(', ')}.${busy}${small}`;
}

const today = (): string => new Date().toISOString().slice(0, 10);
const counted = (pairs: number): string => (pairs === 1 ? 'once' : `${pairs} times`);

const MEMORY = [
  'Memory does not grow with the size of a blob, and with the number of files by their descriptors only. Besides the 95 MiB of a process that has loaded what it runs, at most these are held, with `concurrency: 6`:',
  [
    '- of each of 6 large blobs one piece that is read, of 1 MiB, and two batches on their way to the disk, of 1 MiB each: 18 MiB;',
    '- or, in their place, of 18 small ones less than 1 MiB each;',
    '- of blobs that come in parts over several connections, because one is slow, 8 parts of 4 MiB together, and one for each further blob: 52 MiB;',
    '- of files of up to 64 KiB that are pushed 16 MiB, which are then not read again;',
    '- of manifests 8 MiB each, and those only that are under way.',
  ].join('\n'),
  'Caches pack and unpack in threads and hold more: 250 to 490 MiB for trees of 200 to 900 MB. Requests, bytes and memory of the workloads below, in small sizes, are asserted by [tests](../__tests__/integration/traffic.test.ts).',
].join('\n\n');

function opening({ command, pairs, memoryBacked, ceiling, quick }: Facts): string[] {
  const missing = missingClients();
  return [
    '# Performance',
    'What this action takes for the same work as other clients, in the same run, on the same machine.',
    ...(quick ? ['**A quick run: small sizes, one round. Its times mean nothing.**'] : []),
    [
      `- Written by \`${command}\` on ${today()}; no number is edited.`,
      `- Machine: ${machine()}. Files and registries' storage ${memoryBacked ? 'are in memory' : 'are on the disk'}.`,
      `- Versions: ${versions().join(', ')}. The registries are docker-registry of Debian and olareg.`,
      ...(missing.length > 0 ? [`- Not there, and left out: ${missing.join(', ')}.`] : []),
      `- Each client runs as a whole process with an empty home and its own defaults, in turn with the others, ${pairs} times after one to warm up; start-up more often. What it made is checked after each run, to the last blob. Runs that write have a new registry each.`,
      '- A network of our own on loopback lies before each registry, for every client. It adds the round trip, to new connections also, keeps each connection to its rate, and counts. It has no slow start and no losses.',
      '- Over TLS the registry has a certificate of an authority of the bench, which all clients trust; oras and regctl speak HTTP/2 there. What is asked is not seen then.',
      '- Requests are those of a run in the middle, bytes those on the wire with all heads. Times are medians, with quartiles in brackets. CPU is user and system time of all processes, peak the resident memory of the largest one.',
      '- _against_ is the ratio to the fastest of the other clients, of runs in the same round; for start-up, to an empty Node process.',
      '- Ours is one step: `copy` with one line of `from` for each artifact. oras and regctl promote in a shell loop, `oras cp -r` and `regctl image copy --referrers --digest-tags`. Plain copies are made without referrers by all.',
      '- A client without a command for the work has no row: crane and skopeo for files and referrers, crane for resolving in a layout. regctl packs folders too, but without the annotations by which oras and this action unpack them, so it has no row there.',
    ].join('\n'),
    'What the network can do:',
    ceiling,
  ];
}
