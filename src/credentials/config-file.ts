import { randomUUID } from 'node:crypto';
import { mkdir, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isRecord } from '../core/descriptor.ts';
import { messageOf, OrasError, systemCode } from '../core/errors.ts';
import { readText } from '../files/open-file.ts';

export type DockerConfig = Readonly<Record<string, unknown>>;

/** A Docker config file. Its text contains secrets: no error quotes it. */
export interface ConfigFile {
  /** Undefined where there is no file. */
  readonly text: string | undefined;
  readonly config: DockerConfig;
  readonly mode: number | undefined;
}

/** `unreadable`: whether a file without read permission counts as absent. */
export async function readConfigFile(path: string, unreadable: 'absent' | 'error'): Promise<ConfigFile> {
  try {
    const [text, { mode }] = await Promise.all([readText(path), stat(path)]);
    return { text, config: parseConfig(text, path), mode: mode & 0o777 };
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    if (['ENOENT', 'ENOTDIR'].includes(code) || (code === 'EACCES' && unreadable === 'absent'))
      return { text: undefined, config: {}, mode: undefined };
    throw new OrasError('STORAGE', `${path} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

export function parseConfig(text: string, path: string): DockerConfig {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, '') || '{}');
    if (isRecord(json)) return json;
  } catch {
    // The parser's message would quote the text.
  }
  throw new OrasError('INVALID_INPUT', `${path} is not a JSON object`, {
    details: { path },
  });
}

export function formatConfig(config: DockerConfig): string {
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** Atomic; a symbolic link stays one. */
export async function writeConfigFile(path: string, text: string, mode = 0o600): Promise<void> {
  const file = await resolveLinks(path);
  const temporary = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(temporary, text, { mode, flag: 'wx' });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new OrasError('STORAGE', `${path} cannot be written: ${messageOf(error)}`, { cause: error });
  }
}

async function resolveLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    // A dangling link, or no file yet.
    return readlink(path).then(
      (to) => resolve(dirname(path), to),
      () => path,
    );
  }
}
