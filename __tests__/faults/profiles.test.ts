import { afterAll, beforeAll, expect, test } from 'vitest';
import { registryNames } from '../support/scripted-registry/profiles.ts';
import { registryFaultNames } from '../support/scripted-registry/registry-faults.ts';
import { pumpedToo } from './cell.ts';
import { besidesRegistryFaults, pairwise } from './pairwise.ts';
import { runProfiles } from './profile-runs.ts';
import type { CellResult } from './run-cell.ts';
import { badCells, summary } from './run-cells.ts';

const seed = Number(process.env['FAULT_SEED'] ?? 1);
const results: CellResult[] = [];
let unable: ReadonlySet<string> = new Set();
let seconds = 0;

beforeAll(async () => {
  const started = performance.now();
  const cells = pairwise(seed);
  const run = await runProfiles([...cells, ...pumpedToo(cells), ...besidesRegistryFaults(seed)]);
  results.push(...run.results);
  ({ unable } = run);
  seconds = (performance.now() - started) / 1000;
}, 280_000);

afterAll(() => {
  process.stdout.write(`${summary('pairwise over the profiles', results, seconds)}\n`);
});

test.for([...registryNames, ...registryFaultNames])('%s: survived or failed cleanly', (profile) => {
  const own = results.filter(({ cell }) => cell.profile === profile);
  expect(own.length).toBeGreaterThanOrEqual(5);
  expect(badCells(own)).toEqual([]);
});

test('what registries cannot do is known', () => {
  expect(unableOf(registryNames)).toEqual([
    'cloudflare delete',
    'docker-hub delete',
    'ecr-public list',
    'ghcr delete',
  ]);
});

test('what cannot be done at a registry fault is known', () => {
  const reads = ['delete', 'list', 'manifest-get', 'mount'];
  const writes = ['delete', 'mount', 'upload-put'];
  const known = {
    'delete-tagged-400': ['delete'],
    'lengths-conflicting': [...reads, 'upload-put'],
    'link-unreadable': ['list'],
    'link-without-first-part': ['list'],
    'manifest-reads-403': reads,
    'manifest-reads-412': reads,
    'read-only-403': writes,
    'read-only-405': writes,
    'storage-401': ['manifest-get'],
  };
  const lines = Object.entries(known).flatMap(([name, tasks]) => tasks.map((task) => `${name} ${task}`));
  expect(unableOf(registryFaultNames)).toEqual(lines);
});

function unableOf(names: readonly string[]): string[] {
  return [...unable].filter((line) => names.includes(line.split(' ')[0] ?? '')).toSorted();
}
