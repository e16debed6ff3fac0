import { access, chmod, constants, lstat } from 'node:fs/promises';
import { messageOf, OrasError, systemCode } from '../../core/errors.ts';

/**
 * Makes read-only folders of this user, such as Go's module cache, writable while files are moved into them.
 */
export class WritableFolders {
  readonly #modes = new Map<string, number>();
  #opened: string[] = [];

  /** Fails if {@link open} could not make the folder writable. Changes nothing. */
  async check(folder: string): Promise<void> {
    try {
      await access(folder, constants.W_OK | constants.X_OK);
    } catch (cause) {
      const { mode, uid } = await lstat(folder);
      if (systemCode(cause) !== 'EACCES' || uid !== process.getuid?.()) throw refused(folder, cause);
      this.#modes.set(folder, mode & 0o7777);
    }
  }

  async open(): Promise<void> {
    for (const [folder, mode] of this.#modes) {
      await chmod(folder, mode | 0o300);
      this.#opened.push(folder);
    }
  }

  async close(): Promise<void> {
    for (const folder of this.#opened.splice(0)) await chmod(folder, this.#modes.get(folder) ?? 0o700);
    this.#modes.clear();
  }
}

function refused(path: string, cause: unknown): OrasError {
  return new OrasError('STORAGE', `will not write to ${path}: ${messageOf(cause)}`, {
    cause,
    details: { path, code: systemCode(cause) ?? 'EACCES' },
  });
}
