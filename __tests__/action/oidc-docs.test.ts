import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { startClouds } from '../support/clouds.ts';
import { comparisons } from '../support/coming-from/page.ts';
import { jobIn, yamlBlocks } from '../support/doc-blocks.ts';
import { LOGINS, step, type Login } from '../support/oidc-steps.ts';
import { recipes } from '../support/recipe-world.ts';
import { expectSuccess } from '../support/steps.ts';

type Inputs = Readonly<Record<string, string>>;
type Entry = Pick<Login, 'registry' | 'oidc'>;

/** Hosts of the pages, and those of the servers that answer like them. */
const STAND_INS: Readonly<Record<string, string>> = {
  'quay.io': 'quay.example',
  'acme.jfrog.io': 'art.example',
  'zot.example.com': 'zot.example',
  'harbor.example.com': 'harbor.example',
};

function entriesIn(inputs: Inputs | undefined): Entry[] {
  const list = parse(inputs?.['registry-auth'] ?? '[]') as readonly Partial<Entry>[];
  return list.filter((entry): entry is Entry => entry.oidc !== undefined);
}

const inBlocks = yamlBlocks('docs/registries.md').flatMap((block) => {
  const fragment = parse(block.text) as { readonly with?: Inputs };
  return fragment.with ? [fragment.with] : (jobIn(block).steps ?? []).map((one) => one.with);
});
const inTable = comparisons('Login actions').map(({ inputs }) => inputs);
const inRecipes = recipes().flatMap(({ steps }) => steps.map((one) => one.with));

describe.each([
  ['docs/registries.md', inBlocks],
  ['docs/coming-from.md', inTable],
  ['docs/recipes', inRecipes],
] as const)('each entry with oidc in %s', (_page, inputs) => {
  const entries = inputs.flatMap(entriesIn);
  test.each(entries)('logs in to $registry', async ({ registry, oidc }) => {
    const host = STAND_INS[registry] ?? registry;
    const known = Object.values(LOGINS).find((login) => login.registry === host);
    await using clouds = await startClouds();
    await expectSuccess(step(clouds, { ...(known as Login), oidc }));
    expect(clouds.audiences).toEqual([known?.audience]);
  });
});

test('docs/registries.md has an example of every kind of login there is', () => {
  const hosts = inBlocks.flatMap(entriesIn).map(({ registry }) => STAND_INS[registry] ?? registry);
  expect(new Set(hosts)).toEqual(new Set(Object.values(LOGINS).map(({ registry }) => registry)));
});
