import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seedSource } from '../../../../scripts/tuf-seed.ts';
import { SIGSTORE_SEED } from '../../../../src/trust/tuf/sigstore-seed.ts';

const text = (base64: string): string => Buffer.from(base64, 'base64').toString();

test('the seed of Sigstore is that of the installed @sigstore/tuf', () => {
  const file = join(import.meta.dirname, '../../../../src/trust/tuf/sigstore-seed.ts');
  expect(readFileSync(file, 'utf8')).toBe(seedSource());
});

test('it is root metadata that three of five keys sign, and a trusted root', () => {
  const { signed } = JSON.parse(text(SIGSTORE_SEED.root));
  expect(signed).toMatchObject({
    _type: 'root',
    consistent_snapshot: true,
    roles: { root: { threshold: 3 } },
  });
  expect(signed.version).toBeGreaterThanOrEqual(16);
  expect(JSON.parse(text(SIGSTORE_SEED.target))).toMatchObject({
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
  });
});
