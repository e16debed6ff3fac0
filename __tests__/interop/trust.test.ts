import { expect, test } from 'vitest';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry } from '../support/registries.ts';
import { openNewRepository } from '../support/target-kinds.ts';
import { copySigned } from '../support/trust/copy-signed.ts';
import { cosignAll } from '../support/trust/cosigned.ts';
import { publicKeys } from '../support/trust/golden-trust.ts';
import { expectVerdicts, verdictOf } from '../support/trust/verdicts.ts';

describeWith(['cosign', 'docker-registry', 'olareg'], 'what cosign signs and attests today', () => {
  test.each(['docker-registry', 'olareg'] as const)('is verified at %s, and after a copy', async (kind) => {
    await using registry = await startRegistry(kind);
    const repository = await openNewRepository(registry);
    try {
      const keys = await cosignAll(repository.target, `${registry.host}/${repository.name}`);
      await expectVerdicts(repository.target, keys);
      const other = { key: publicKeys().p256 };
      expect(await verdictOf(repository.target, 'p256-bundle-signed', other)).toBe('other-signer');
      await expectVerdicts(await copySigned(repository.target, new MemoryTarget()), keys);
    } finally {
      await repository.close();
    }
  });
});
