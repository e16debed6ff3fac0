import { randomUUID } from 'node:crypto';
import { mkdir, realpath, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  formatConfig,
  parseConfig,
  readConfigFile,
  writeConfigFile,
  type DockerConfig,
} from '../../../credentials/config-file.ts';
import { homeConfigPath, withLogins, type Login } from '../../../credentials/docker-login.ts';
import { withConfigLock } from '../../../credentials/config-lock.ts';
import { parseLedger, withoutHolder, type Ledger } from '../../../credentials/login-ledger.ts';
import { readText } from '../../../files/open-file.ts';

/** A login in the Docker config of the home folder, as the post step undoes it. */
export interface HomeLogin {
  readonly path: string;
  readonly id: string;
}

export interface HomeLoginOptions {
  readonly home: string;
  readonly signal: AbortSignal;
  /** Told before anything is written. Where it is left out, the login stays for good. */
  readonly remember?: ((login: HomeLogin) => void) | undefined;
}

const ledgerOf = (path: string): string => join(dirname(path), '.oras-action-logins.json');

/**
 * Writes logins into the config that those find, too, that do not know `DOCKER_CONFIG`. Several runners of one user may
 * do so at once: a ledger beside the config tells whose logins are in it.
 */
export async function loginAtHome(logins: readonly Login[], options: HomeLoginOptions): Promise<void> {
  const { home, signal, remember } = options;
  const path = homeConfigPath(home);
  // What cannot be read fails before a folder is made.
  await readConfigFile(path, 'error');
  const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch(() => undefined);
  const own = { path, id: randomUUID() };
  try {
    await withConfigLock(path, { signal }, async () => {
      const { text: before, config, mode } = await readConfigFile(path, 'error');
      const ledger = (await readLedger(path)) ?? { before, mode, made, holders: [] };
      const holders = [...ledger.holders, { id: own.id, since: Date.now(), logins }];
      signal.throwIfAborted();
      remember?.(own);
      if (remember) await writeLedger(path, { ...ledger, holders });
      await writeConfigFile(path, formatConfig(withLogins(config, logins)));
    });
  } catch (error) {
    await logoutAtHome(own).catch(() => false);
    if (made !== undefined) await removeFolders(made, path);
    throw error;
  }
}

/** Byte for byte what it was, when the last one leaves and nobody else has changed it. False where the login was not there. */
export async function logoutAtHome({ path, id }: HomeLogin): Promise<boolean> {
  const isIn = async () => (await readLedger(path))?.holders.some((one) => one.id === id) === true;
  if (!(await isIn())) return false;
  let made: string | undefined;
  await withConfigLock(path, {}, async () => {
    const ledger = await readLedger(path);
    if (!ledger) return;
    const { text, config: now } = await readConfigFile(path, 'error');
    const before = parseConfig(ledger.before ?? '{}', path);
    const { config, others } = withoutHolder(now, { ledger, before, id });
    if (others.length > 0) await writeConfigFile(path, formatConfig(config));
    else if (text !== undefined) await restore(path, ledger, { before, config });
    await writeLedger(path, { ...ledger, holders: others });
    if (others.length === 0) made = ledger.made;
  });
  if (made !== undefined) await removeFolders(made, path);
  return true;
}

async function restore(
  path: string,
  { before: text, mode }: Ledger,
  { before, config }: { readonly before: DockerConfig; readonly config: DockerConfig },
): Promise<void> {
  // A link that led to no file does so again.
  if (text === undefined && Object.keys(config).length === 0) await rm(await realpath(path));
  else {
    const isAsBefore = text !== undefined && isDeepStrictEqual(config, before);
    await writeConfigFile(path, isAsBefore ? text : formatConfig(config), mode);
  }
}

async function readLedger(path: string): Promise<Ledger | undefined> {
  return parseLedger(await readText(ledgerOf(path)).catch(() => ''));
}

async function writeLedger(path: string, ledger: Ledger): Promise<void> {
  if (ledger.holders.length === 0) await rm(ledgerOf(path), { force: true });
  else await writeConfigFile(ledgerOf(path), formatConfig({ ...ledger }));
}

/** From the config's folder up to the first that a login made, as long as they are empty. */
async function removeFolders(first: string, path: string): Promise<void> {
  for (let at = dirname(path); at.startsWith(first); at = dirname(at)) {
    try {
      await rmdir(at);
    } catch {
      return;
    }
  }
}
