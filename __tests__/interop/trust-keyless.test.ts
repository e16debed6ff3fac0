import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extendedCopy } from '../../src/copy/extended-copy.ts';
import { cosignTags } from '../../src/copy/rewrite/signatures.ts';
import type { Source } from '../../src/core/target.ts';
import { verifyNode } from '../../src/trust/verify-node.ts';
import { client, describeWith } from '../support/partners.ts';
import { startRegistry } from '../support/registries.ts';
import { openNewRepository } from '../support/target-kinds.ts';
import { tempFolder } from '../support/temp.ts';
import { agreementCases, artifactOf, type Case } from '../support/trust/agreement.ts';
import { outcome } from '../support/trust/verdicts.ts';

const { sigstore, cases } = await agreementCases();
const { roots } = sigstore;

const verdict = async (
  source: Source,
  node: Awaited<ReturnType<typeof artifactOf>>['node'],
  { rule }: Case,
) => (await outcome(verifyNode(source, node, [rule], { roots }))) === 'holds';

test.each(cases)('$what: $holds', async (one) => {
  const { target, node } = await artifactOf(one);
  expect(await verdict(target, node, one)).toBe(one.holds);
});

describeWith(['cosign', 'docker-registry'], 'cosign says the same', () => {
  test('of all of them', async () => {
    const file = join(tempFolder('trusted-root-'), 'root.json');
    writeFileSync(file, JSON.stringify(sigstore.root));
    await using registry = await startRegistry('docker-registry');
    const repository = await openNewRepository(registry);
    const cosign = client('cosign');
    try {
      for (const one of cases) {
        const { target, node } = await artifactOf(one);
        await target.tag(node, 'v1');
        const { root: copied } = await extendedCopy(
          { source: target, reference: 'v1' },
          { target: repository.target, reference: 'v1' },
          { digestTags: cosignTags },
        );
        const place = `${registry.host}/${repository.name}@${copied.digest}`;
        const { code, stderr } = await cosign([...argsOf(one, file), place], { timeoutMs: 60_000 });
        expect({ what: one.what, holds: code === 0, stderr }).toEqual({
          what: one.what,
          holds: one.holds,
          stderr,
        });
        expect(await verdict(repository.target, copied, one)).toBe(one.holds);
      }
    } finally {
      await repository.close();
    }
  });
});

function argsOf({ rule, args }: Case, root: string): string[] {
  const { predicate } = rule;
  return [
    ...(predicate === undefined ? ['verify'] : ['verify-attestation', '--type', predicate]),
    `--trusted-root=${root}`,
    '--allow-http-registry',
    `--certificate-identity=${rule.keyless}`,
    `--certificate-oidc-issuer=${rule.issuer}`,
    ...(args ?? []),
  ];
}
