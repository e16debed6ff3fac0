import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs `work` while this process alone holds `file`; a lock whose process is gone is taken over. */
export async function withLock(file: string, work: () => void): Promise<void> {
  const deadline = Date.now() + 180_000;
  while (!tryLock(file)) {
    if (Date.now() > deadline) throw new Error(`${file} is held by process ${readFileSync(file, 'utf8')}`);
    await sleep(200);
  }
  try {
    work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    if (!holderLives(file)) rmSync(file, { force: true });
    return false;
  }
}

function holderLives(file: string): boolean {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // Empty: its writer is between creating and writing.
    if (holder > 0) process.kill(holder, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
