// Makes notation.tar and notation-ca.pem of __tests__/golden/trust/ anew, with notation and docker-registry:
// node scripts/golden-notation.ts
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packManifest } from '../src/copy/pack.ts';
import { startRegistry } from '../__tests__/support/registries.ts';
import { openNewRepository } from '../__tests__/support/target-kinds.ts';
import { goldenTrust, notationArchive } from '../__tests__/support/trust/golden-trust.ts';
import { copyNotarySigned, NOTARY_TAGS } from '../__tests__/support/trust/notary-signed.ts';
import { openNotation } from '../__tests__/support/trust/notation.ts';
import { forIssuing, issue, signerOf } from '../__tests__/support/trust/notary-certificates.ts';

/** The last that a UTCTime has. */
const until = Date.UTC(2049, 11, 31);
const from = Date.UTC(2026, 0, 1);

const root = issue({ subject: 'C=US, ST=WA, O=Acme, CN=root', extensions: forIssuing(), from, until });
const signerWith = (key: 'P-256' | 'RSA-2048') => {
  const { certificate, privateKey } = issue({ key, from, until }, root);
  return signerOf([certificate, root.certificate], privateKey);
};
const signers = { p256: signerWith('P-256'), rsa: signerWith('RSA-2048') };

await using registry = await startRegistry('docker-registry', { quiet: true });
const repository = await openNewRepository(registry);
const notation = openNotation();
for (const tag of NOTARY_TAGS) {
  const [format, key, kind] = tag;
  const name = tag.join('-');
  const annotations = { 'com.example.tag': name };
  const { node } = await packManifest(repository.target, {
    artifactType: 'application/vnd.example.app',
    annotations,
  });
  await repository.target.tag(node, name);
  await notation.sign(`${registry.host}/${repository.name}@${node.digest}`, signers[key], {
    format,
    metadata: { stage: 'release' },
    ...(kind === 'expired' && { expiry: '1m' }),
  });
}
writeFileSync(join(goldenTrust, 'notation-ca.pem'), signers.p256.root);
rmSync(join(goldenTrust, 'notation.tar'), { force: true });
const archive = notationArchive();
await copyNotarySigned(repository.target, archive);
await archive.commit();
await repository.close();
