import { stat } from 'node:fs/promises';
import { systemCode } from '../core/errors.ts';

/** Whether nothing is at the path; below a file there is nothing either. */
export function isNotFound(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
}

/** For `catch`: undefined where nothing is at the path, nor where its links lead. */
export function ignoreMissing(error: unknown): undefined {
  if (!isNotFound(error) && systemCode(error) !== 'ELOOP') throw error;
}

export async function pathExists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}
