import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, OrasError, systemCode } from '../core/errors.ts';
import type { CallOptions } from '../core/target.ts';
import { withLock } from '../files/file-lock.ts';

/** Several processes may change one config at once. */
export async function withConfigLock(
  path: string,
  options: CallOptions,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await withLock(join(dirname(path), '.oras-action-logins.lock'), work, options);
  } catch (cause) {
    if (systemCode(cause) === undefined) throw cause;
    throw new OrasError('STORAGE', `${path} cannot be written: ${messageOf(cause)}`, { cause });
  }
}
