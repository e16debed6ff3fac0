import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ours } from './clients.ts';
import { tagsOf } from './seed.ts';
import { inputsOf, nameAt, put, repositoriesOf, settingsFor, STATE, type Size } from './sync-stage.ts';
import type { Workload } from './workload.ts';

interface Plan {
  readonly matrix: readonly { readonly title: string }[];
}

/** The work of each of four jobs, alone on its machine: the last of them, which gets what no other has room for. */
export function oneOfFourJobs(size: Size): Workload {
  const entryIn = (folder: string): string => join(folder, 'shard.json');
  return {
    group: 'Sync',
    name: 'one of four jobs of a first sync',
    between: true,
    settings: settingsFor(),
    open: () => {
      const all = repositoriesOf(size);
      return {
        fill: (stage) => put(stage, 'from', all),
        async arrange(stage) {
          const inputs = { ...inputsOf(all, { state: true }, stage), shards: '4', 'shard-size': '1MB' };
          const [program = '', ...args] = ours('sync-plan', inputs);
          const { stdout } = await promisify(execFile)(program, args, { cwd: stage.folder });
          const { matrix } = JSON.parse(stdout) as Plan;
          if (matrix.length !== 4) throw new Error(`a plan of ${matrix.length} jobs`);
          writeFileSync(entryIn(stage.folder), JSON.stringify(largest(matrix)));
        },
        commands: {
          ours: ({ folder, to }) =>
            ours('sync', { state: `${to}/${STATE}`, shard: readFileSync(entryIn(folder), 'utf8') }),
        },
        async check({ shelf }) {
          const lists = await Promise.all(all.map(({ name }) => tagsOf(shelf('to', nameAt('to', name)))));
          const count = lists.flat().length;
          const fourth = (size.repositories * size.tags) / 4;
          if (count < fourth || count > fourth * 1.5) throw new Error(`${count} tags are there`);
        },
      };
    },
  };
}

/** By the number of tags that its title tells. */
function largest(matrix: Plan['matrix']): Plan['matrix'][number] | undefined {
  const tagsIn = ({ title }: { readonly title: string }): number =>
    Number(/([\d,]+) tags?/.exec(title)?.[1]?.replaceAll(',', ''));
  return matrix.toSorted((a, b) => tagsIn(b) - tagsIn(a))[0];
}
