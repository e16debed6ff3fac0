import type { Figures } from './cache-steps.ts';

/** One step, ours and theirs. */
export interface CacheRow {
  readonly name: string;
  readonly their: Figures;
  readonly our: Figures;
}

/** All steps with one tree. */
export interface CacheTree {
  readonly name: string;
  readonly files: number;
  /** Bytes of all its files. */
  readonly size: number;
  readonly rows: readonly CacheRow[];
}

const LIMIT = { ratio: 1, peak: 200 } as const;

export const CACHES = 'Caches';

/** Their part of docs/performance.md. */
export function cachePart(trees: readonly CacheTree[], measured: string): string {
  const rows = trees.flatMap(({ name, rows: all }) =>
    all.map(({ name: step, their, our }) =>
      cells(
        `\`${name}\`: ${step}`,
        seconds(our),
        seconds(their),
        ratio(our, their, 'wall'),
        mb(our),
        mb(their),
      ),
    ),
  );
  const head = cells('step', 'ours s', '@actions/cache s', 'ratio', 'ours moved MB', 'theirs');
  return [`## ${CACHES}`, measured, [head, line(6), ...rows].join('\n'), goalsOf(trees)].join('\n\n');
}

/** Their part of docs/performance-tables.md. */
export function cacheTables(trees: readonly CacheTree[], measured: string): string {
  const how =
    'The files are saved to a new repository of docker-registry, and by the client of the Actions cache to a service on loopback; each best of all rounds. Times are those of the call in a process that has just started, CPU is of all threads and, theirs, of tar and zstd.';
  const heads = [
    'step',
    'ours s',
    'theirs',
    'wall',
    'CPU',
    'ours moved MB',
    'theirs',
    'ours peak MiB',
    'theirs',
  ];
  const tables = trees.map(({ name, files, size, rows }) =>
    [
      `### \`${name}\`: ${files.toLocaleString('en')} files, ${(size / 1e6).toFixed(0)} MB\n`,
      cells(...heads),
      line(heads.length),
      ...rows.map(({ name: step, their, our }) => {
        const ratios = [ratio(our, their, 'wall'), ratio(our, their, 'cpu')];
        const peaks = [our.peak.toFixed(0), their.peak.toFixed(0)];
        return cells(step, seconds(our), seconds(their), ...ratios, mb(our), mb(their), ...peaks);
      }),
    ].join('\n'),
  );
  return [`## ${CACHES}`, measured, how, ...tables].join('\n\n');
}

function goalsOf(trees: readonly CacheTree[]): string {
  const steps = ['first full save', 'full restore'].map((step) => {
    const ratios = trees.flatMap(({ rows }) => rows.filter(({ name }) => name === step).map(byWall));
    return reached(`${step} against @actions/cache`, LIMIT.ratio, ' ×', Math.max(...ratios));
  });
  const peaks = trees.flatMap(({ rows }) => rows.map(({ our }) => our.peak));
  const all = [...steps, reached('peak memory of any step', LIMIT.peak, ' MiB', Math.max(...peaks))];
  return ['| goal | limit | worst | |', '| --- | --: | --: | --- |', ...all].join('\n');
}

const byWall = ({ our, their }: CacheRow): number => our.wall / their.wall;

function reached(goal: string, limit: number, unit: string, worst: number): string {
  return cells(goal, `≤ ${limit}${unit}`, worst.toFixed(2), worst <= limit ? 'reached' : '**not reached**');
}

const cells = (...texts: readonly string[]): string => `| ${texts.join(' | ')} |`;
const line = (columns: number): string => `| --- |${' --: |'.repeat(columns - 1)}`;
const seconds = ({ wall }: Figures): string => (wall / 1000).toFixed(2);
const mb = ({ bytes }: Figures): string => (bytes / 1e6).toFixed(1);
const ratio = (our: Figures, their: Figures, of: 'wall' | 'cpu'): string => (our[of] / their[of]).toFixed(2);
