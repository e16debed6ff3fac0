import { join } from 'node:path';
import { bytesOf } from '../../core/bytes.ts';
import { openRegular } from '../../files/regular-file.ts';
import { writeBeside } from '../../files/write-file.ts';

/** A file that an earlier run kept; undefined for one that cannot be read, and for what others put in its place. */
export async function keptFile(folder: string, name: string, limit: number): Promise<Buffer | undefined> {
  try {
    await using file = await openRegular(join(folder, name));
    const { size } = await file.stat();
    return size > limit ? undefined : await file.readFile();
  } catch {
    return undefined;
  }
}

/** For the next run, which does without if it cannot be written. */
export async function keepFile(folder: string, name: string, bytes: Buffer): Promise<void> {
  const known = await keptFile(folder, name, bytes.byteLength);
  if (known?.equals(bytes) === true) return;
  await writeBeside(join(folder, name), bytesOf(bytes), { durable: false }).catch(() => undefined);
}
