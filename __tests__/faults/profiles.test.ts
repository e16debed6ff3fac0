import { afterAll, beforeAll, expect, test } from 'vitest';
import { profiles, type ProfileName } from '../support/scripted-registry/profiles.ts';
import { pairwise } from './pairwise.ts';
import { runProfiles } from './profile-runs.ts';
import type { CellResult } from './run-cell.ts';
import { badCells, summary } from './run-cells.ts';

const seed = Number(process.env['FAULT_SEED'] ?? 1);
const results: CellResult[] = [];
let unable: ReadonlySet<string> = new Set();
let seconds = 0;

beforeAll(async () => {
  const started = performance.now();
  const run = await runProfiles(pairwise(seed));
  results.push(...run.results);
  ({ unable } = run);
  seconds = (performance.now() - started) / 1000;
}, 280_000);

afterAll(() => {
  process.stdout.write(`${summary('pairwise over the profiles', results, seconds)}\n`);
});

test.for(Object.keys(profiles) as ProfileName[])('%s: survived or failed cleanly', (profile) => {
  const own = results.filter(({ cell }) => cell.profile === profile);
  expect(own.length).toBeGreaterThan(10);
  expect(badCells(own)).toEqual([]);
});

test('what profiles cannot do is known', () => {
  expect([...unable].toSorted()).toEqual([
    'cloudflare delete',
    'docker-hub delete',
    'ecr-public list',
    'ghcr delete',
  ]);
});
