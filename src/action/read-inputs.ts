import { parseHeader, secretsIn } from './headers.ts';
import { parseInputs, type Inputs } from './inputs.ts';
import type { Log } from './log.ts';
import type { RawInputs } from './raw-inputs.ts';
import { parseRegistryAuth } from './registry-auth.ts';

/** Masks before anything is checked: an error may quote what it got. */
export async function readInputs(raw: RawInputs, log: Log): Promise<Inputs> {
  for (const name of ['password', 'github-token'] as const) if (raw(name) !== '') log.mask(raw(name));
  for (const line of raw('headers').split('\n')) {
    const [name, value] = parseHeader(line.trim()) ?? ['', ''];
    for (const secret of secretsIn(name, value)) log.mask(secret);
  }
  const incomplete = raw('if-unauthorized') === 'skip' ? 'leave out' : 'refuse';
  const entries = await parseRegistryAuth(raw('registry-auth'), { incomplete });
  for (const { password, token, headers = {} } of entries) {
    const secrets = Object.entries(headers).flatMap(([name, value]) => secretsIn(name, value));
    for (const secret of [password, token, ...secrets]) if (secret !== undefined) log.mask(secret);
  }
  return parseInputs(raw, entries);
}
