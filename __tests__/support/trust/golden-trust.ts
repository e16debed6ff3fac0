import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OciArchive } from '../../../src/targets/layout/oci-archive.ts';
import type { KeyName, PublicKeys } from './cosigned.ts';

export const goldenTrust = join(import.meta.dirname, '../../golden/trust');

/** What cosign signed once: `scripts/golden-trust.ts` made it. */
export function signedArchive(): OciArchive {
  return new OciArchive(join(goldenTrust, 'cosigned.tar'));
}

export function publicKeys(): PublicKeys {
  const read = (key: KeyName): string => readFileSync(join(goldenTrust, `${key}.pub`), 'utf8');
  return { p256: read('p256'), rsa: read('rsa') };
}

/** What notation signed once: `scripts/golden-notation.ts` made it. */
export function notationArchive(): OciArchive {
  return new OciArchive(join(goldenTrust, 'notation.tar'));
}

/** The root of those who signed it. */
export function notationRoot(): string {
  return readFileSync(join(goldenTrust, 'notation-ca.pem'), 'utf8');
}
