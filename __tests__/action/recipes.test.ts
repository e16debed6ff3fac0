import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inputLines } from '../support/doc-blocks.ts';
import { partnerPath } from '../../scripts/partners/places.ts';
import { describeWith } from '../support/partners.ts';
import { builds } from '../support/recipe-builds.ts';
import { cached } from '../support/recipe-caches.ts';
import { copies } from '../support/recipe-copies.ts';
import { deletions } from '../support/recipe-deletions.ts';
import { programNames } from '../support/recipe-programs.ts';
import { standIns } from '../support/recipe-stand-ins.ts';
import { logins } from '../support/recipe-logins.ts';
import { stores } from '../support/recipe-stores.ts';
import { syncs } from '../support/recipe-syncs.ts';
import { attested, signed, verified } from '../support/recipe-trust.ts';
import { recipes, standInsOf, succeeded } from '../support/recipe-world.ts';

const root = join(import.meta.dirname, '../..');
const all = recipes();

describe.each(all)('$file', ({ file, permissions, steps }) => {
  const ours = steps.filter(({ uses }) => uses?.startsWith('org/oras-action@'));

  test('has steps of ours, each with at most six lines of inputs that action.yml has', () => {
    const known = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { inputs: object };
    expect(ours.length).toBeGreaterThan(0);
    for (const step of ours) {
      expect(inputLines(step)).toBeLessThanOrEqual(6);
      for (const name of Object.keys(step.with ?? {})) expect(known.inputs).toHaveProperty([name]);
    }
  });

  test('says what it may do, and stands in the table', () => {
    expect(permissions).toBeTypeOf('object');
    const page = readFileSync(join(root, 'docs/recipes/README.md'), 'utf8');
    expect(page.match(/(?<=^\|.*\| \[).*(?=\]\()/gm)?.filter((name) => name === file)).toEqual([file]);
  });
});

test('the page names all that stands in for what needs the internet', () => {
  const page = readFileSync(join(root, 'docs/recipes/README.md'), 'utf8');
  const [, list = ''] = /stand-ins for what needs the internet:(.*?)\.\n/s.exec(page) ?? [];
  const named = [...list.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const actions = standIns.map(({ uses }) => uses.replace(/@.*/, ''));
  expect(named.toSorted()).toEqual([...actions, ...programNames].toSorted());
});

// They say ubuntu-latest, and use what is there.
describe.skipIf(process.platform !== 'linux')('recipes, on Linux', () => {
  describeWith(['act', 'docker-registry', 'olareg', 'oras', 'cosign'], 'run by act, with cosign', () => {
    test.each(signed)('$title', { timeout: 180_000 }, async ({ run }) => {
      expect.hasAssertions();
      await run();
    });
  });

  describeWith(['act', 'docker-registry', 'olareg', 'oras'], 'run by act', () => {
    const scenarios = [
      ...builds,
      ...cached,
      ...copies,
      ...syncs,
      ...stores,
      ...attested,
      ...verified,
      ...deletions,
      ...logins,
    ];
    test.each(scenarios)('$title', { timeout: 180_000 }, async ({ run }) => {
      expect.hasAssertions();
      await run();
    });

    test('every file has been run', () => {
      const left = partnerPath('cosign') === undefined ? ['sign-cosign.yml'] : [];
      expect([...succeeded, ...left].toSorted()).toEqual(all.map(({ file }) => file));
      const used = new Map(all.flatMap(standInsOf).map((one) => [one.uses, one.reason]));
      const lines = [...used].map(([uses, reason]) => `  ${uses}: ${reason}`).join('\n');
      process.stdout.write(
        `recipes: ${all.length} run, ${used.size} stand-ins for actions of others:\n${lines}\n`,
      );
    });
  });
});
