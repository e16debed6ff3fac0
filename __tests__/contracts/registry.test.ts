import { afterAll, beforeAll } from 'vitest';
import { describeWith } from '../support/partners.ts';
import { startRegistry, type RegistryKind, type RunningRegistry } from '../support/registries.ts';
import { openNewRepository } from '../support/target-kinds.ts';
import type { Limit } from './subject.ts';
import { targetContract } from './target.contract.ts';

type Limits = Readonly<Partial<Record<Limit, string>>>;

const common: Limits = {
  'tag-blob': 'distribution-spec tags manifests only',
  'index-parents': 'distribution-spec lists referrers only',
};

const limits: Readonly<Record<RegistryKind, Limits>> = {
  'docker-registry': {
    ...common,
    'sha512-manifest': 'docker-registry 2.8 checks manifests against sha256 only',
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
    targetContract(kind, { create: () => openNewRepository(registry), limits: limits[kind] });
  });
}
