import { connectionOf, type ConnectionInputs } from '../inputs/connection.ts';
import { parseHeader, secretsIn } from '../inputs/headers.ts';
import { parseInputs, type Inputs } from './parse-inputs.ts';
import { listLines } from '../inputs/text/list-lines.ts';
import type { Log } from '../runner/log.ts';
import { lowerOwnNames } from '../inputs/lower-case-owner.ts';
import type { Surroundings } from '../inputs/machine-path.ts';
import { InputReader, type InputName, type RawInputs } from '../inputs/raw-inputs.ts';
import { parseRegistryAuth } from '../inputs/registry-auth/registry-auth.ts';
import type { RegistryEntry } from '../inputs/registry-auth/registry-entry.ts';

const REFERENCES: ReadonlySet<InputName> = new Set<InputName>(['from', 'to', 'subject', 'tags', 'add']);

export async function readInputs(raw: RawInputs, log: Log, around: Surroundings): Promise<Inputs> {
  const entries = await maskedEntries(raw, log);
  const lower: RawInputs = (name) =>
    REFERENCES.has(name) ? lowerOwnNames(raw(name), around.repository) : raw(name);
  return parseInputs(lower, { entries, around });
}

/** What a registry is reached with, whatever the command. */
export async function readConnection(raw: RawInputs, log: Log): Promise<ConnectionInputs> {
  const entries = await maskedEntries(raw, log);
  return connectionOf(new InputReader(raw), entries);
}

/** Those of `registry-auth`. All secrets are masked before anything is checked: an error may quote what it got. */
async function maskedEntries(raw: RawInputs, log: Log): Promise<RegistryEntry[]> {
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
  return entries;
}
