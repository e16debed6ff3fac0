import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packManifest } from '../../../src/copy/pack.ts';
import type { Target } from '../../../src/core/target.ts';
import { passed } from '../passed.ts';
import { client } from '../partners.ts';
import { tempFolder } from '../temp.ts';

export const KEYS = ['p256', 'rsa'] as const;
export const FORMS = ['bundle', 'tag'] as const;
export type KeyName = (typeof KEYS)[number];
export type PublicKeys = Readonly<Record<KeyName, string>>;

/** Of an artifact that is signed and attested, of one that is only signed, or only attested. */
export const tagFor = (key: KeyName, form: (typeof FORMS)[number], what: 'signed' | 'attested'): string =>
  `${key}-${form}-${what}`;

const COSIGN_PASSWORD = 'a password of the key';

/**
 * Pushes one artifact for each key, form and kind, and lets cosign sign it with `-a stage=release`, or attest it as
 * `slsaprovenance1`.
 */
export async function cosignAll(target: Target, place: string): Promise<PublicKeys> {
  const cwd = tempFolder('cosign-');
  const cosign = async (...args: string[]): Promise<void> => {
    passed(await client('cosign')(args, { cwd, env: { COSIGN_PASSWORD }, timeoutMs: 60_000 }));
  };
  await cosign('generate-key-pair', '--output-key-prefix', 'p256');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  writeFileSync(join(cwd, 'rsa.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await cosign('import-key-pair', '--key', 'rsa.pem', '--output-key-prefix', 'rsa');
  writeFileSync(join(cwd, 'predicate.json'), '{"buildDefinition":{"buildType":"https://example.com/build"}}');
  const offline = ['--use-signing-config=false', '--tlog-upload=false', '--yes'];
  for (const key of KEYS) {
    for (const form of FORMS) {
      const how = [
        '--key',
        `${key}.key`,
        ...offline,
        ...(form === 'tag' ? ['--new-bundle-format=false'] : []),
      ];
      const artifact = async (what: 'signed' | 'attested'): Promise<string> => {
        const tag = tagFor(key, form, what);
        const annotations = { 'com.example.tag': tag };
        const { node } = await packManifest(target, {
          artifactType: 'application/vnd.example.app',
          annotations,
        });
        await target.tag(node, tag);
        return `${place}@${node.digest}`;
      };
      await cosign('sign', ...how, '-a', 'stage=release', await artifact('signed'));
      const attest = ['attest', ...how, '--predicate', 'predicate.json', '--type', 'slsaprovenance1'];
      await cosign(...attest, await artifact('attested'));
    }
  }
  const read = (key: KeyName): string => readFileSync(join(cwd, `${key}.pub`), 'utf8');
  return { p256: read('p256'), rsa: read('rsa') };
}
