import { isRecord } from '../core/descriptor.ts';
import type { DockerConfig } from './config-file.ts';
import { withLogins, withoutLogins, type Login } from './docker-login.ts';

/** Jobs that are logged in by one Docker config, and the config before the first of them. It contains secrets. */
export interface Ledger {
  /** The text of the config; undefined where there was no file. */
  readonly before: string | undefined;
  readonly mode: number | undefined;
  /** The topmost folder that was created for the config. */
  readonly made: string | undefined;
  readonly holders: readonly Holder[];
}

export interface Holder {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly logins: readonly Login[];
}

/** No job takes longer: an older holder ended without its post step. */
const LONGEST_MS = 6 * 24 * 3600 * 1000;

/** The config without one holder: each of its registries has the login of another holder, or the entry from before. */
export function withoutHolder(
  now: DockerConfig,
  { ledger, before, id }: { readonly ledger: Ledger; readonly before: DockerConfig; readonly id: string },
): { readonly config: DockerConfig; readonly others: readonly Holder[] } {
  const isGone = (holder: Holder): boolean => holder.id === id || Date.now() - holder.since > LONGEST_MS;
  const others = ledger.holders.filter((holder) => !isGone(holder));
  const base = others.reduce((config, { logins }) => withLogins(config, logins), before);
  // The leaving holder comes last in the list and is undone first: its login is the current one of a shared registry.
  const gone = ledger.holders.filter(isGone).toSorted((a, b) => Number(a.id === id) - Number(b.id === id));
  const config = gone.reduceRight(
    (at, { logins }) => withoutLogins(at, { before: base, written: withLogins(base, logins) }),
    now,
  );
  return { config, others };
}

/** Undefined for any other text. */
export function parseLedger(text: string): Ledger | undefined {
  try {
    const json: unknown = JSON.parse(text);
    if (!isRecord(json) || !Array.isArray(json['holders'])) return undefined;
    const { before, mode, made, holders } = json;
    return {
      before: typeof before === 'string' ? before : undefined,
      mode: typeof mode === 'number' ? mode : undefined,
      made: typeof made === 'string' ? made : undefined,
      holders: holders.filter(isHolder),
    };
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is Holder {
  if (!isRecord(value) || typeof value['id'] !== 'string' || typeof value['since'] !== 'number') return false;
  return Array.isArray(value['logins']) && value['logins'].every(isLogin);
}

function isLogin(value: unknown): value is Login {
  if (!isRecord(value) || typeof value['registry'] !== 'string') return false;
  const isPassword = typeof value['username'] === 'string' && typeof value['password'] === 'string';
  return isPassword || typeof (value['token'] ?? value['identityToken']) === 'string';
}
