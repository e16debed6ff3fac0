import { parseInputs, type Inputs } from './inputs.ts';
import type { Log } from './log.ts';
import type { RawInputs } from './raw-inputs.ts';
import { parseRegistryAuth } from './registry-auth.ts';

/** Masks before anything is checked: an error may quote what it got. */
export async function readInputs(raw: RawInputs, log: Log): Promise<Inputs> {
  for (const name of ['password', 'github-token'] as const) if (raw(name) !== '') log.mask(raw(name));
  // What follows the name in a line of headers may be a secret.
  for (const line of raw('headers').split('\n')) {
    const value = line.slice(line.indexOf(':') + 1).trim();
    if (value !== '') log.mask(value);
  }
  const incomplete = raw('if-unauthorized') === 'skip' ? 'leave out' : 'refuse';
  const logins = await parseRegistryAuth(raw('registry-auth'), { incomplete });
  for (const { password } of logins) log.mask(password);
  return parseInputs(raw, logins);
}
