import { cells as serverCells } from '../support/scripted-registry/faults.ts';
import { registryNames } from '../support/scripted-registry/profiles.ts';
import { below, pick, seeded, type Random } from '../support/scripted-registry/random.ts';
import { registryFaultNames } from '../support/scripted-registry/registry-faults.ts';
import { neverSent, persistences, type Cell } from './cell.ts';

/** The pairs of values that a cell covers. */
function pairsOf({ profile, operation, fault, persistence }: Cell): string[] {
  const values = [profile, operation, `fault ${fault}`, persistence];
  return values.flatMap((one, at) => values.slice(at + 1).map((other) => `${one} + ${other}`));
}

/** Of random cells, the one that covers most: few cells in which every pair of values occurs. */
export function pairwise(seed: number, except: (cell: Cell) => boolean = () => false): Cell[] {
  const random = seeded(seed, 'pairwise');
  const all = serverCells()
    .filter(({ operation }) => !neverSent.includes(operation))
    .flatMap((cell) =>
      registryNames.flatMap((profile) =>
        persistences.map((persistence): Cell => ({ ...cell, profile, persistence, seed })),
      ),
    )
    .filter((cell) => !except(cell));
  const open = new Set(all.flatMap(pairsOf));
  const chosen: Cell[] = [];
  for (const cell of shuffled(all, random)) {
    if (open.size === 0) break;
    const best = bestOf([cell, ...sample(all, random)], open);
    const covered = pairsOf(best).filter((pair) => open.delete(pair));
    if (covered.length > 0) chosen.push({ ...best, seed: seed + chosen.length });
  }
  return chosen;
}

/** Each with a scenario of its own. */
const tasks = ['manifest-get', 'upload-put', 'mount', 'list', 'delete'] as const;

/** Of each registry fault and each scenario, one random cell that passes: what a registry always does, and once something else. */
export function besidesRegistryFaults(seed: number): Cell[] {
  const random = seeded(seed, 'registry faults');
  const all = serverCells();
  return registryFaultNames.flatMap((profile) =>
    tasks.map((task, at): Cell => {
      const [first, ...others] = all.filter(({ operation }) => operation === task);
      if (!first) throw new Error(`there is no fault of ${task}`);
      return { ...pick(random, first, ...others), profile, persistence: 'once', seed: seed + at };
    }),
  );
}

const SAMPLE = 60;

function sample(all: readonly Cell[], random: Random): Cell[] {
  return Array.from({ length: SAMPLE }, () => all[below(random, all.length)]).filter(
    (cell) => cell !== undefined,
  );
}

function bestOf(candidates: readonly Cell[], open: ReadonlySet<string>): Cell {
  const score = (cell: Cell): number => pairsOf(cell).filter((pair) => open.has(pair)).length;
  return candidates.reduce((best, cell) => (score(cell) > score(best) ? cell : best));
}

function shuffled<T>(all: readonly T[], random: Random): T[] {
  return all
    .map((one) => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
