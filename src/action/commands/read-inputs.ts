import { parseHeader, secretsIn } from '../inputs/headers.ts';
import { parseInputs, type Inputs } from './parse-inputs.ts';
import { listLines } from '../inputs/text/list-lines.ts';
import type { Log } from '../runner/log.ts';
import { lowerOwnNames } from '../inputs/lower-case-owner.ts';
import type { Surroundings } from '../inputs/machine-path.ts';
import type { InputName, RawInputs } from '../inputs/raw-inputs.ts';
import { parseRegistryAuth } from '../inputs/registry-auth/registry-auth.ts';

const REFERENCES: ReadonlySet<InputName> = new Set<InputName>(['from', 'to', 'subject', 'tags', 'add']);

/** Masks before anything is checked: an error may quote what it got. */
export async function readInputs(raw: RawInputs, log: Log, around: Surroundings): Promise<Inputs> {
  for (const name of ['password', 'github-token'] as const) if (raw(name) !== '') log.mask(raw(name));
  for (const line of listLines(raw('headers'))) {
    const [name, value] = parseHeader(line) ?? ['', ''];
    for (const secret of secretsIn(name, value)) log.mask(secret);
  }
  const incomplete = raw('if-unauthorized') === 'skip' ? 'leave out' : 'refuse';
  const entries = await parseRegistryAuth(raw('registry-auth'), { incomplete });
  for (const { password, token, headers = {} } of entries) {
    const secrets = Object.entries(headers).flatMap(([name, value]) => secretsIn(name, value));
    for (const secret of [password, token, ...secrets]) if (secret !== undefined) log.mask(secret);
  }
  const lower: RawInputs = (name) =>
    REFERENCES.has(name) ? lowerOwnNames(raw(name), around.repository) : raw(name);
  return parseInputs(lower, { entries, around });
}
