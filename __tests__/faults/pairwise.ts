import { cells as serverCells } from '../support/scripted-registry/faults.ts';
import { profiles, type ProfileName } from '../support/scripted-registry/profiles.ts';
import { below, seeded, type Random } from '../support/scripted-registry/random.ts';
import { neverSent, persistences, type Cell } from './cell.ts';

const names = Object.keys(profiles) as ProfileName[];

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
      names.flatMap((profile) =>
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
