import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pemOf } from '../certificate.ts';
import { passed } from '../passed.ts';
import { client } from '../partners.ts';
import { tempFolder } from '../temp.ts';
import type { NotarySigner } from './notary-certificates.ts';
import type { Format } from './notary-envelopes.ts';

export interface NotationPolicy {
  /** Certificates of the trust store, PEM. */
  readonly store: readonly string[];
  /** As in a rule: attributes, or `*`. */
  readonly subject: string;
}

/** notation with a configuration of its own. */
export interface Notation {
  sign(reference: string, signer: NotarySigner, options: SignOptions): Promise<void>;
  /** `holds`, or what it said. */
  verify(
    reference: string,
    policy: NotationPolicy,
    metadata?: Readonly<Record<string, string>>,
  ): Promise<string>;
}

export interface SignOptions {
  readonly format: Format;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly expiry?: string;
  /** Lists the signature under a tag, as notation does unless told otherwise. */
  readonly referrersTag?: boolean;
}

/** Needs a suite that declares notation. Registries are those of tests, without TLS. */
export function openNotation(): Notation {
  const home = tempFolder('notation-');
  const config = join(home, 'notation');
  const notation = client('notation');
  const run = async (...args: string[]) => notation(args, { env: { XDG_CONFIG_HOME: home } });
  return {
    sign: async (reference, signer, { format, metadata = {}, expiry, referrersTag = true }) => {
      writeKey(config, signer);
      const options = [
        `--force-referrers-tag=${referrersTag}`,
        '--signature-format',
        format,
        '--insecure-registry',
        ...metadataArgs(metadata),
      ];
      passed(await run('sign', ...options, ...(expiry === undefined ? [] : ['--expiry', expiry]), reference));
    },
    verify: async (reference, policy, metadata = {}) => {
      writePolicy(config, policy);
      const { code, stdout, stderr } = await run(
        'verify',
        '--insecure-registry',
        ...metadataArgs(metadata),
        reference,
      );
      return code === 0 ? 'holds' : stdout + stderr;
    },
  };
}

function metadataArgs(metadata: Readonly<Record<string, string>>): string[] {
  return Object.entries(metadata).flatMap(([key, value]) => ['--user-metadata', `${key}=${value}`]);
}

function writeKey(config: string, { chain, privateKey }: NotarySigner): void {
  mkdirSync(config, { recursive: true });
  const [keyPath, certPath] = [join(config, 'key.pem'), join(config, 'chain.pem')];
  writeFileSync(keyPath, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(certPath, chain.map((der) => pemOf(der)).join(''));
  writeFileSync(
    join(config, 'signingkeys.json'),
    JSON.stringify({ default: 'key', keys: [{ name: 'key', keyPath, certPath }] }),
    { mode: 0o600 },
  );
}

function writePolicy(config: string, { store, subject }: NotationPolicy): void {
  const folder = join(config, 'truststore/x509/ca/test');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [at, pem] of store.entries()) writeFileSync(join(folder, `${at}.pem`), pem);
  const policy = {
    name: 'test',
    registryScopes: ['*'],
    // No revocation, as a rule has to say.
    signatureVerification: { level: 'strict', override: { revocation: 'skip' } },
    trustStores: ['ca:test'],
    trustedIdentities: [subject === '*' ? '*' : `x509.subject: ${subject}`],
  };
  writeFileSync(
    join(config, 'trustpolicy.json'),
    JSON.stringify({ version: '1.0', trustPolicies: [policy] }),
    {
      mode: 0o600,
    },
  );
}
