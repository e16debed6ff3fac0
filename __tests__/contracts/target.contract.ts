import { describe, test } from 'vitest';
import { targetContract, type ContractCase, type TargetKind } from '../../src/contract/target-contract.ts';

/**
 * Tests that a kind of target keeps to the contract. What it cannot do stands in its limits: an extra that is not there
 * otherwise fails, so that no target loses one unseen.
 */
export function testTarget(name: string, kind: TargetKind): void {
  for (const [group, cases] of Map.groupBy(targetContract(kind), (one) => one.group)) {
    describe(`${name}: ${group}`, () => {
      test.for(cases)('$title', async (one, context) => {
        if (one.skip !== undefined) context.skip(one.skip);
        await expectKept(one);
      });
    });
  }
}

async function expectKept(one: ContractCase): Promise<void> {
  await one.run();
}
