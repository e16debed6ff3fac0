import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as core from '@actions/core';
import { messageOf } from '../../core/errors.ts';
import { formatSize } from '../runner/format.ts';
import type { Log } from '../runner/log.ts';
import type { Runtime } from '../runner/runtime.ts';
import { safeText } from '../runner/safe-text.ts';

/** Linux takes 128 KiB for a variable with its name, Windows 32,767 characters: with a longer one, no process starts. */
const LONGEST = process.platform === 'win32' ? 30 * 1024 : 120 * 1024;

/** The outputs that a later step can have in `env`. Where one is too long, a file has all of them. */
export async function setOutputs(
  outputs: ReadonlyMap<string, string>,
  { temp }: Pick<Runtime, 'temp'>,
  log: Log,
): Promise<void> {
  const isLong = (value: string): boolean => Buffer.byteLength(value) > LONGEST;
  const long = [...outputs].flatMap(([name, value]) => (isLong(value) ? [name] : []));
  for (const [name, value] of outputs) if (!isLong(value)) core.setOutput(name, value);
  if (long.length === 0) return;
  const file = join(temp, `oras-action-outputs-${randomUUID()}.json`);
  const what = `output ${long.join(', ')} is left out, because it is longer than ${formatSize(LONGEST)}`;
  try {
    await writeFile(file, JSON.stringify(Object.fromEntries(outputs)), { mode: 0o600, flag: 'wx' });
    core.setOutput('outputs-file', file);
    log.notice(`${what}; the file that output outputs-file names has all outputs`);
  } catch (error) {
    log.warning(`${what}, and a file for it could not be written: ${safeText(messageOf(error))}`);
  }
}
