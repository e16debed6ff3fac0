import { OrasError } from '../core/errors.ts';
import { COMMANDS, type Command, type CommandInputs } from './command-inputs.ts';
import { parseBlobCache, type BlobCacheInputs } from './blob-cache.ts';
import { connectionOf, type ConnectionInputs } from './connection.ts';
import { InputReader, type InputName, type RawInputs } from './raw-inputs.ts';
import { registriesNamed } from './registries-named.ts';
import type { RegistryEntry } from './registry-auth.ts';

export interface Inputs {
  readonly command: CommandInputs;
  readonly connection: ConnectionInputs;
  /** Plan and tell, write nothing. */
  readonly dryRun: boolean;
  /** What to do when the destination may not be written. */
  readonly ifUnauthorized: 'fail' | 'skip';
  readonly blobCache: BlobCacheInputs;
  readonly summary: boolean;
  readonly declareArtifacts: 'auto' | 'true' | 'false';
}

/** The one place where inputs are read, checked and given their types; `entries` are those of `registry-auth`. */
export function parseInputs(raw: RawInputs, entries: readonly RegistryEntry[] = []): Inputs {
  const reader = new InputReader(raw);
  const name = commandOf(reader);
  refuseForeign(reader, name);
  const command = COMMANDS[name](reader);
  const connection = connectionOf(reader, entries);
  refuseShared(reader, registriesNamed(command, connection.logins));
  return {
    command,
    connection,
    dryRun: reader.flag('dry-run'),
    ifUnauthorized: reader.oneOf('if-unauthorized', ['fail', 'skip']),
    blobCache: parseBlobCache(reader.text('blob-cache'), reader.text('blob-cache-size')),
    summary: reader.flag('summary'),
    declareArtifacts: reader.oneOf('declare-artifacts', ['auto', 'true', 'false']),
  };
}

const PACKING = ['push', 'attach'] as const;
const DESCRIBING = ['push', 'attach', 'index'] as const;
const WRITING = ['push', 'copy', 'attach', 'index', 'tag', 'untag', 'delete'] as const;
const CACHING = ['cache', 'cache-restore', 'cache-save'] as const;
const RESTORING = ['cache', 'cache-restore'] as const;
const CLIMBING = ['copy', 'discover'] as const;

/** Inputs that belong to some commands only: given to another one, they would silently do nothing. */
export const ONLY_FOR: { readonly [N in InputName]?: readonly Command[] } = {
  from: ['pull', 'copy', 'index', 'resolve', 'discover', 'tag', 'untag', 'delete', 'tool'],
  to: ['push', 'copy', 'index', ...CACHING],
  subject: ['attach'],
  tags: ['push', 'copy', 'index', 'tag'],
  files: PACKING,
  path: ['pull', ...CACHING],
  'artifact-type': DESCRIBING,
  config: PACKING,
  'image-spec': PACKING,
  annotations: DESCRIBING,
  'annotation-file': DESCRIBING,
  'github-annotations': DESCRIBING,
  created: DESCRIBING,
  platform: ['pull', 'copy', 'resolve', 'discover', 'attach', 'tool'],
  referrers: CLIMBING,
  'referrer-types': CLIMBING,
  depth: CLIMBING,
  'max-referrers': CLIMBING,
  signatures: CLIMBING,
  children: ['copy'],
  deep: ['copy'],
  exclude: ['copy'],
  modify: ['copy'],
  'if-exists': ['push', 'copy', 'index', 'tag'],
  'if-no-files-found': PACKING,
  'keep-existing-files': ['pull'],
  digest: ['pull', 'copy', 'resolve', 'discover', 'tag', 'attach', 'delete', 'tool'],
  'dry-run': [...WRITING, 'cache-save'],
  'if-unauthorized': WRITING,
  'declare-artifacts': ['push', 'copy', 'attach', 'index'],
  'login-persist': ['login'],
  key: CACHING,
  'restore-keys': RESTORING,
  'lookup-only': RESTORING,
  'fail-on-cache-miss': RESTORING,
  'cache-scope': CACHING,
  'cache-on-failure': ['cache'],
  compression: CACHING,
  retention: ['cache', 'cache-save'],
  verify: ['tool'],
};

function refuseForeign(reader: InputReader, command: Command): void {
  for (const [name, commands] of Object.entries(ONLY_FOR) as [InputName, readonly Command[]][]) {
    if (!reader.given(name) || commands.includes(command)) continue;
    throw new OrasError(
      'INVALID_INPUT',
      `input ${name} does not go with command ${command}; it is for ${commands.join(', ')}`,
      { details: { input: name } },
    );
  }
}

/** What may be a secret is for one registry: with two, nobody could say for which. */
function refuseShared(reader: InputReader, registries: readonly string[]): void {
  if (registries.length < 2) return;
  const input = (['headers', 'client-cert'] as const).find((name) => reader.text(name) !== '');
  if (input === undefined) return;
  throw new OrasError(
    'INVALID_INPUT',
    `input ${input}: it would go to all of ${registries.join(', ')}; with several registries, allowed is ${input} in an entry of registry-auth, which is for one`,
    { details: { input, registries } },
  );
}

function commandOf(reader: InputReader): Command {
  if (reader.given('command')) return reader.oneOf('command', Object.keys(COMMANDS) as Command[]);
  const [from, to, files, path, subject] = (['from', 'to', 'files', 'path', 'subject'] as const).map((name) =>
    reader.given(name),
  );
  if (subject && !from && !to && !path) return 'attach';
  if (files && to && !from && !subject) return 'push';
  if (from && to && !files && !subject) return 'copy';
  if (from && path && !files && !subject) return 'pull';
  throw new OrasError(
    'INVALID_INPUT',
    `input command is missing and the other inputs leave it open: files and to mean push, from and to mean copy, from and path mean pull, files and subject mean attach; allowed is ${Object.keys(COMMANDS).join(', ')}`,
    { details: { input: 'command' } },
  );
}
