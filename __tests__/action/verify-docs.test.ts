import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPolicy } from '../../src/action/verify/policy-input.ts';
import { comparisons } from '../support/coming-from/page.ts';
import { jobIn, yamlBlocks } from '../support/doc-blocks.ts';
import { writeFiles } from '../support/operate.ts';
import { recipes } from '../support/recipe-world.ts';
import { workspaceWith } from '../support/steps.ts';
import { newSigner } from '../support/trust/own-signatures.ts';

type Inputs = Readonly<Record<string, string>>;

function inBlocks(page: string): string[] {
  return yamlBlocks(page).flatMap((block) => {
    const fragment = parse(block.text) as { readonly with?: Inputs };
    const inputs = fragment.with ? [fragment.with] : (jobIn(block).steps ?? []).map((one) => one.with);
    return inputs.flatMap((one) => one?.['verify'] ?? []).filter((one) => !one.startsWith('${{'));
  });
}

const policies: (readonly [where: string, policy: string])[] = [
  ...['README.md', 'docs/trust.md', 'docs/how-to.md'].flatMap((page) =>
    inBlocks(page).map((policy) => [page, policy] as const),
  ),
  ...comparisons('Verification').flatMap(({ inputs }) =>
    inputs?.['verify'] === undefined ? [] : [['docs/coming-from.md', inputs['verify']] as const],
  ),
  ...recipes().flatMap(({ file, steps }) =>
    steps.flatMap((one) => (one.with?.['verify'] === undefined ? [] : [[file, one.with['verify']] as const])),
  ),
];

test('there are policies on the pages', () => {
  const pages = new Set(policies.map(([where]) => where));
  expect([...pages].toSorted()).toEqual([
    'air-gap-verified.yml',
    'docs/coming-from.md',
    'docs/how-to.md',
    'docs/trust.md',
    'mirror-signed.yml',
    'promote-built.yml',
  ]);
});

test.each(policies)('%s: %s', async (_where, policy) => {
  const workspace = workspaceWith();
  const { pem } = newSigner();
  const authority = readFileSync(new URL('../golden/trust/notation-ca.pem', import.meta.url), 'utf8');
  writeFiles(workspace, {
    '.github/trust.yml': '- github: acme/app\n',
    'ca.pem': authority,
    'keys/acme-ca.pem': authority,
    'cosign.pub': pem,
    'keys/tool.pub': pem,
  });
  const rules = await readPolicy(policy, { workspace, home: workspace });
  expect(rules.length).toBeGreaterThan(0);
});
