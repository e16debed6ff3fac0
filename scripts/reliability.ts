import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { matrix, withoutMeaning } from '../__tests__/faults/cell.ts';
import { clientCells, runClientCell } from '../__tests__/faults/client-side.ts';
import { compareAt, comparisons, type Compared } from '../__tests__/faults/compare.ts';
import { pairwise } from '../__tests__/faults/pairwise.ts';
import { runProfiles } from '../__tests__/faults/profile-runs.ts';
import { byFault, byOperation, byProfile, comparison } from '../__tests__/faults/report.ts';
import type { CellResult } from '../__tests__/faults/run-cell.ts';
import { badCells, brokenPromises, inParallel, runCells, summary } from '../__tests__/faults/run-cells.ts';
import { partnerPath } from './partners/places.ts';
import { partners } from './partners/table.ts';

/**
 * Runs the fault matrix, and single faults against oras, and prints their tables: `npm run reliability`.
 * `--write` puts them into docs/reliability.md; `--only compare` or `--only matrix` runs a part.
 */
const document = join(import.meta.dirname, '../docs/reliability.md');
const only = process.argv.includes('--only') ? process.argv.at(process.argv.indexOf('--only') + 1) : '';

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly seconds: number }> {
  const started = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - started) / 1000 };
}

async function matrixSection(): Promise<{ readonly text: string; readonly bad: string[] }> {
  const strict = await timed(() => runCells(matrix('strict', 1)));
  const profiles = await timed(() => runProfiles(pairwise(1)));
  const clients = await inParallel(clientCells, runClientCell);
  const all: CellResult[] = [...strict.value, ...profiles.value.results];
  const refused = clients.filter(({ outcome }) => outcome === 'clean failure').length;
  const broken = clients.filter(({ outcome }) => outcome !== 'clean failure' && outcome !== 'survived');
  const text = [
    `${summary('Strict registry', strict.value, strict.seconds)}. ${withoutMeaning()} cells of the grid have no meaning.`,
    summary('13 registries, pairwise', profiles.value.results, profiles.seconds),
    `DNS and TLS: ${clients.length} cells: survived ${clients.length - refused - broken.length}, clean failure ${refused}`,
    `Without a fault these are refused too: ${[...profiles.value.unable].toSorted().join(', ')}`,
    ['Promises broken in this run:', ...listed(brokenPromises(all))].join('\n\n'),
    byOperation(strict.value),
    byFault(strict.value),
    byProfile(profiles.value.results),
  ].join('\n\n');
  return { text, bad: [...badCells(all), ...broken.map(({ outcome, note }) => `${outcome}: ${note}`)] };
}

function listed(lines: readonly string[]): string[] {
  return lines.length === 0 ? ['none.'] : [lines.map((line) => `- ${line}`).join('\n')];
}

async function compareSection(): Promise<{ readonly text: string; readonly bad: string[] }> {
  if (partnerPath('oras') === undefined) return { text: 'oras is not there: npm run partners', bad: [] };
  const compared: Compared[] = await inParallel(comparisons, compareAt);
  const bad = compared
    .filter(({ ours }) => ours !== 'finishes' && ours !== 'was not met')
    .map(({ operation, fault, ours }) => `ours ${ours}: ${operation} with one ${fault}`);
  const title = `oras ${partners.oras.version} and this client, ${compared.length} single faults that pass:`;
  return { text: `${title}\n\n${comparison(compared)}`, bad };
}

const sections = {
  matrix: only === 'compare' ? undefined : await matrixSection(),
  compare: only === 'matrix' ? undefined : await compareSection(),
};
const bad: string[] = [];
for (const [name, section] of Object.entries(sections)) {
  if (!section) continue;
  bad.push(...section.bad);
  console.log(`${section.text}\n`);
  if (process.argv.includes('--write')) write(name, section.text);
}
if (bad.length > 0) console.error(`Promises broken:\n${bad.join('\n')}`);
process.exitCode = bad.length > 0 ? 1 : 0;

/** Between the marks of that name. */
function write(name: string, text: string): void {
  const old = readFileSync(document, 'utf8');
  const marked = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*(<!-- end of ${name} -->)`);
  writeFileSync(
    document,
    old.replace(marked, (_, start: string, end: string) => `${start}\n${text}\n\n${end}`),
  );
}
