import type { Log } from './log.ts';

/** A shorter text would blank out much of what is said. */
const SHORTEST = 4;

interface RedactingLog {
  readonly log: Log;
  /** Those that the log was told of so far. */
  readonly secrets: ReadonlySet<string>;
  /** Takes all secrets that the log was told of out of what an error says, and its causes. */
  readonly hide: (error: unknown) => void;
}

/**
 * A server may quote the secret it was sent. The runner masks what is printed, but not what goes to files, nor a text
 * that is written as markdown: there the secret must be gone before.
 */
export function redactingLog(log: Log): RedactingLog {
  const secrets = new Set<string>();
  const mask = (secret: string): void => {
    if (secret.length >= SHORTEST) secrets.add(secret);
    log.mask(secret);
  };
  return { log: { ...log, mask }, secrets, hide: (error) => redactError(error, longestFirst(secrets)) };
}

function longestFirst(secrets: ReadonlySet<string>): string[] {
  return [...secrets].toSorted((a, b) => b.length - a.length);
}

function redactError(error: unknown, secrets: readonly string[]): void {
  for (let at = error; at instanceof Error; at = at.cause) {
    const said = secrets.reduce((text, secret) => text.replaceAll(secret, '***'), at.message);
    if (said !== at.message) at.message = said;
    if ('errors' in at && Array.isArray(at.errors)) for (const one of at.errors) redactError(one, secrets);
  }
}
