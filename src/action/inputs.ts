import type { Digest } from '../core/digest.ts';
import type { Annotations, Platform } from '../core/descriptor.ts';
import { OrasError } from '../core/errors.ts';
import { connectionOf, type ConnectionInputs } from './connection.ts';
import {
  annotationsOf,
  digestOf,
  mediaType,
  platformOf,
  requiredLines,
  requiredTags,
  sourceOf,
  tagsOf,
  targetOf,
} from './input-values.ts';
import type { Location } from './location.ts';
import { InputReader, type InputName, type RawInputs } from './raw-inputs.ts';

export interface PushInputs {
  readonly command: 'push';
  readonly files: readonly string[];
  readonly to: Location;
  readonly tags: readonly string[];
  readonly artifactType: string | undefined;
  readonly config: string | undefined;
  readonly imageSpec: 'v1.0' | 'v1.1' | undefined;
  readonly annotations: Annotations;
  readonly annotationFile: string | undefined;
  readonly githubAnnotations: boolean;
  readonly created: string | undefined;
  readonly ifNoFilesFound: 'error' | 'warn' | 'ignore';
}

export interface PullInputs {
  readonly command: 'pull';
  readonly from: Location;
  readonly path: string;
  readonly platform: Platform | undefined;
  readonly digest: Digest | undefined;
  readonly keepExisting: boolean;
}

export interface CopyInputs {
  readonly command: 'copy';
  readonly from: Location;
  readonly to: Location;
  readonly tags: readonly string[];
  readonly platform: Platform | undefined;
  readonly digest: Digest | undefined;
  readonly deep: boolean;
}

export interface ResolveInputs {
  readonly command: 'resolve';
  readonly from: Location;
  readonly platform: Platform | undefined;
  readonly digest: Digest | undefined;
}

export interface TagInputs {
  readonly command: 'tag';
  readonly from: Location;
  readonly tags: readonly string[];
  readonly digest: Digest | undefined;
}

export type CommandInputs = PushInputs | PullInputs | CopyInputs | ResolveInputs | TagInputs;
export type Command = CommandInputs['command'];

export interface Inputs {
  readonly command: CommandInputs;
  readonly connection: ConnectionInputs;
}

/** The one place where inputs are read, checked and given their types. */
export function parseInputs(raw: RawInputs): Inputs {
  const reader = new InputReader(raw);
  const name = commandOf(reader);
  refuseForeign(reader, name);
  return { command: COMMANDS[name](reader), connection: connectionOf(reader) };
}

const COMMANDS: { readonly [C in Command]: (reader: InputReader) => Extract<CommandInputs, { command: C }> } =
  {
    push: (reader) => ({
      command: 'push',
      files: requiredLines(reader, 'files', 'push'),
      to: targetOf(reader, 'push'),
      tags: tagsOf(reader),
      artifactType: mediaType(reader),
      config: reader.optional('config'),
      imageSpec:
        reader.text('image-spec') === ''
          ? undefined
          : reader.oneOf<'v1.0' | 'v1.1'>('image-spec', ['v1.0', 'v1.1']),
      annotations: annotationsOf(reader),
      annotationFile: reader.optional('annotation-file'),
      githubAnnotations: reader.flag('github-annotations'),
      created: reader.optional('created'),
      ifNoFilesFound: reader.oneOf('if-no-files-found', ['error', 'warn', 'ignore']),
    }),
    pull: (reader) => ({
      command: 'pull',
      from: sourceOf(reader, 'pull'),
      path: reader.text('path'),
      platform: platformOf(reader),
      digest: digestOf(reader),
      keepExisting: reader.flag('keep-existing-files'),
    }),
    copy: (reader) => ({
      command: 'copy',
      from: sourceOf(reader, 'copy'),
      to: targetOf(reader, 'copy'),
      tags: tagsOf(reader),
      platform: platformOf(reader),
      digest: digestOf(reader),
      deep: reader.flag('deep'),
    }),
    resolve: (reader) => ({
      command: 'resolve',
      from: sourceOf(reader, 'resolve'),
      platform: platformOf(reader),
      digest: digestOf(reader),
    }),
    tag: (reader) => ({
      command: 'tag',
      from: sourceOf(reader, 'tag'),
      tags: requiredTags(reader),
      digest: digestOf(reader),
    }),
  };

/** Inputs that belong to some commands only: given to another one, they would silently do nothing. */
const ONLY_FOR: { readonly [N in InputName]?: readonly Command[] } = {
  from: ['pull', 'copy', 'resolve', 'tag'],
  to: ['push', 'copy'],
  tags: ['push', 'copy', 'tag'],
  files: ['push'],
  'artifact-type': ['push'],
  config: ['push'],
  'image-spec': ['push'],
  annotations: ['push'],
  'annotation-file': ['push'],
  created: ['push'],
  platform: ['pull', 'copy', 'resolve'],
  digest: ['pull', 'copy', 'resolve', 'tag'],
};

function refuseForeign(reader: InputReader, command: Command): void {
  for (const [name, commands] of Object.entries(ONLY_FOR) as [InputName, readonly Command[]][]) {
    if (reader.text(name) === '' || commands.includes(command)) continue;
    throw new OrasError(
      'INVALID_INPUT',
      `input ${name} does not go with command ${command}; it is for ${commands.join(', ')}`,
      {
        details: { input: name },
      },
    );
  }
  if (reader.text('path') !== '.' && command !== 'pull') {
    throw new OrasError('INVALID_INPUT', `input path does not go with command ${command}; it is for pull`, {
      details: { input: 'path' },
    });
  }
}

function commandOf(reader: InputReader): Command {
  const given = reader.text('command');
  if (given !== '') return reader.oneOf('command', Object.keys(COMMANDS) as Command[]);
  const has = (name: InputName) => reader.text(name) !== '' && (name !== 'path' || reader.text(name) !== '.');
  if (has('files') && has('to') && !has('from')) return 'push';
  if (has('from') && has('to') && !has('files')) return 'copy';
  if (has('from') && has('path') && !has('files')) return 'pull';
  throw new OrasError(
    'INVALID_INPUT',
    `input command is missing and the other inputs leave it open: files and to mean push, from and to mean copy, from and path mean pull; allowed is ${Object.keys(COMMANDS).join(', ')}`,
    { details: { input: 'command' } },
  );
}
