// Makes __tests__/golden/trust/ anew, with cosign and docker-registry: node scripts/golden-trust.ts
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startRegistry } from '../__tests__/support/registries.ts';
import { openNewRepository } from '../__tests__/support/target-kinds.ts';
import { cosignAll, KEYS } from '../__tests__/support/trust/cosigned.ts';
import { goldenTrust, signedArchive } from '../__tests__/support/trust/golden-trust.ts';
import { copySigned } from '../__tests__/support/trust/copy-signed.ts';

await using registry = await startRegistry('docker-registry', { quiet: true });
const repository = await openNewRepository(registry);
const keys = await cosignAll(repository.target, `${registry.host}/${repository.name}`);
for (const key of KEYS) writeFileSync(join(goldenTrust, `${key}.pub`), keys[key]);
rmSync(join(goldenTrust, 'cosigned.tar'), { force: true });
const archive = signedArchive();
await copySigned(repository.target, archive);
await archive.commit();
await repository.close();
