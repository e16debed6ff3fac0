import { afterAll, beforeAll } from 'vitest';
import type { TargetLimits } from '../../src/contract/target-contract.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry, type RegistryKind, type RunningRegistry } from '../support/registries.ts';
import { openNewRepository } from '../support/target-kinds.ts';
import { testTarget } from './target.contract.ts';

const common: TargetLimits = {
  blobTags: 'distribution-spec tags manifests only',
  listingParents: 'distribution-spec lists referrers only',
};

const limits: Readonly<Record<RegistryKind, TargetLimits>> = {
  'docker-registry': {
    ...common,
    sha512Manifests: 'docker-registry 2.8 checks manifests against sha256 only',
  },
  zot: common,
  olareg: common,
};

for (const kind of ['docker-registry', 'zot', 'olareg'] as const) {
  describeWith([kind], `registry ${kind}`, () => {
    let registry: RunningRegistry;
    beforeAll(async () => {
      registry = await startRegistry(kind);
    });
    afterAll(() => registry.stop());
    testTarget(kind, { create: () => openNewRepository(registry), limits: limits[kind] });
  });
}
