import type { Digest } from '../core/digest.ts';
import type { Annotations, Platform } from '../core/descriptor.ts';
import { OrasError } from '../core/errors.ts';
import type { NodeFilter, NodeModifier } from '../copy/options.ts';
import {
  annotationsOf,
  artifactTypeOf,
  digestOf,
  fileLines,
  imageSpecOf,
  locationOf,
  locationsOf,
  platformOf,
  platformsOf,
  requiredTags,
  tagsAt,
  tagsOf,
  type TagInput,
  targetsOf,
} from './input-values.ts';
import type { Location } from './location.ts';
import { cacheInputs, type CacheInputs } from './cache-inputs.ts';
import { excludeOf, modifyOf } from './node-inputs.ts';
import type { InputReader } from './raw-inputs.ts';
import { referrersOf, type ReferrerInputs } from './referrer-inputs.ts';
import type { ToolInputs } from './tool-inputs.ts';
import { parseVerify } from './tool-verify.ts';

/** What becomes the manifest of files. */
export interface PackInputs {
  readonly files: readonly string[];
  readonly artifactType: string | undefined;
  readonly config: string | undefined;
  readonly imageSpec: 'v1.0' | 'v1.1' | undefined;
  readonly annotations: Annotations;
  readonly annotationFile: string | undefined;
  readonly githubAnnotations: boolean;
  readonly created: string | undefined;
  readonly ifNoFilesFound: 'error' | 'warn' | 'ignore';
}

/** What may be done to tags that stand at the destination. */
export type IfExists = 'overwrite' | 'skip' | 'fail' | 'fail-if-different';

export interface PushInputs extends PackInputs {
  readonly command: 'push';
  readonly to: Location;
  /** Those of `to` and of input `tags`. */
  readonly tags: readonly string[];
  readonly ifExists: IfExists;
}

export interface AttachInputs extends PackInputs {
  readonly command: 'attach';
  readonly subject: Location;
  readonly platform: Platform | undefined;
  readonly digest: Digest | undefined;
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
  readonly from: readonly Location[];
  readonly to: readonly Location[];
  readonly tags: readonly TagInput[];
  readonly platforms: readonly Platform[];
  readonly digest: Digest | undefined;
  readonly deep: boolean;
  readonly referrers: ReferrerInputs;
  readonly children: boolean;
  readonly filter: NodeFilter | undefined;
  /** For a root; annotations are set on it alone. */
  readonly modify: ((root: Digest) => NodeModifier) | undefined;
  readonly ifExists: IfExists;
}

export interface IndexInputs extends Pick<
  PackInputs,
  'artifactType' | 'annotations' | 'annotationFile' | 'githubAnnotations' | 'created'
> {
  readonly command: 'index';
  readonly from: readonly Location[];
  readonly to: Location;
  readonly tags: readonly string[];
  readonly ifExists: IfExists;
}

interface Entered {
  readonly from: Location;
  readonly platform: Platform | undefined;
  readonly digest: Digest | undefined;
}

export interface ResolveInputs extends Entered {
  readonly command: 'resolve';
}

export interface DiscoverInputs extends Entered {
  readonly command: 'discover';
  readonly referrers: ReferrerInputs;
}

export interface TagInputs {
  readonly command: 'tag';
  readonly from: Location;
  readonly tags: readonly string[];
  readonly digest: Digest | undefined;
  readonly ifExists: IfExists;
}

export interface UntagInputs {
  readonly command: 'untag';
  readonly from: Location;
}

export interface DeleteInputs {
  readonly command: 'delete';
  readonly from: Location;
  readonly digest: Digest | undefined;
}

export interface LoginInputs {
  readonly command: 'login';
  readonly persist: 'env' | 'home';
}

export type CommandInputs =
  | PushInputs
  | AttachInputs
  | PullInputs
  | CopyInputs
  | IndexInputs
  | ResolveInputs
  | DiscoverInputs
  | TagInputs
  | UntagInputs
  | DeleteInputs
  | LoginInputs
  | ToolInputs
  | CacheInputs<'cache'>
  | CacheInputs<'cache-restore'>
  | CacheInputs<'cache-save'>;
export type Command = CommandInputs['command'];

type Reading = { readonly [C in Command]: (reader: InputReader) => Extract<CommandInputs, { command: C }> };

/** How the inputs of each command are read. */
export const COMMANDS: Reading = {
  push: (reader) => ({
    command: 'push',
    ...packOf(reader, fileLines(reader, 'push')),
    ...destinationOf(reader, 'push'),
    ifExists: ifExistsOf(reader),
  }),
  attach: (reader) => {
    const subject = locationOf(reader, 'subject', 'attach');
    reader.required('artifact-type', 'attach');
    const files = reader.text('files') === '' ? [] : fileLines(reader, 'attach');
    if (files.length === 0 && !reader.given('annotations') && !reader.given('annotation-file'))
      throw new OrasError(
        'INVALID_INPUT',
        'input files is missing: command attach needs files, annotations or annotation-file',
        { details: { input: 'files' } },
      );
    return {
      command: 'attach',
      subject,
      ...packOf(reader, files),
      platform: platformOf(reader),
      digest: digestOf(reader),
    };
  },
  pull: (reader) => ({
    command: 'pull',
    ...enteredOf(reader, 'pull'),
    path: reader.text('path'),
    keepExisting: reader.flag('keep-existing-files'),
  }),
  copy: (reader) => {
    const from = locationsOf(reader, 'from', 'copy');
    const to = targetsOf(reader, 'copy');
    return {
      command: 'copy',
      from,
      to,
      tags: tagsOf(reader, to),
      platforms: platformsOf(reader),
      digest: digestOf(reader),
      deep: reader.flag('deep'),
      referrers: referrersOf(reader, 'all'),
      children: reader.flag('children'),
      filter: excludeOf(reader),
      modify: modifyOf(reader),
      ifExists: ifExistsOf(reader),
    };
  },
  index: (reader) => ({
    command: 'index',
    from: locationsOf(reader, 'from', 'index'),
    ...destinationOf(reader, 'index'),
    ...describedOf(reader, 'index'),
    ifExists: ifExistsOf(reader),
  }),
  resolve: (reader) => ({ command: 'resolve', ...enteredOf(reader, 'resolve') }),
  discover: (reader) => ({
    command: 'discover',
    ...enteredOf(reader, 'discover'),
    referrers: referrersOf(reader, 'all'),
  }),
  tag: (reader) => {
    const from = locationOf(reader, 'from', 'tag');
    return {
      command: 'tag',
      from,
      tags: requiredTags(reader, from),
      digest: digestOf(reader),
      ifExists: ifExistsOf(reader),
    };
  },
  tool: (reader) => ({
    command: 'tool',
    ...enteredOf(reader, 'tool'),
    verify: parseVerify(reader.lines('verify')),
  }),
  cache: (reader) => cacheInputs(reader, 'cache'),
  'cache-restore': (reader) => cacheInputs(reader, 'cache-restore'),
  'cache-save': (reader) => cacheInputs(reader, 'cache-save'),
  untag: (reader) => ({ command: 'untag', from: locationOf(reader, 'from', 'untag') }),
  delete: (reader) => ({
    command: 'delete',
    from: locationOf(reader, 'from', 'delete'),
    digest: digestOf(reader),
  }),
  login: (reader) => ({ command: 'login', persist: reader.oneOf('login-persist', ['env', 'home']) }),
};

function destinationOf(reader: InputReader, command: string) {
  const [to] = targetsOf(reader, command, 1);
  return { to, tags: tagsAt(to, tagsOf(reader, [to])) };
}

function describedOf(reader: InputReader, level: 'manifest' | 'index') {
  return {
    artifactType: artifactTypeOf(reader),
    annotations: annotationsOf(reader, level),
    annotationFile: reader.optional('annotation-file'),
    githubAnnotations: reader.flag('github-annotations'),
    created: reader.optional('created'),
  };
}

function packOf(reader: InputReader, files: readonly string[]): PackInputs {
  return {
    files,
    ...describedOf(reader, 'manifest'),
    config: reader.optional('config'),
    imageSpec: imageSpecOf(reader),
    ifNoFilesFound: reader.oneOf('if-no-files-found', ['error', 'warn', 'ignore']),
  };
}

function enteredOf(reader: InputReader, command: string): Entered {
  return {
    from: locationOf(reader, 'from', command),
    platform: platformOf(reader),
    digest: digestOf(reader),
  };
}

function ifExistsOf(reader: InputReader): IfExists {
  return reader.oneOf('if-exists', ['overwrite', 'skip', 'fail', 'fail-if-different']);
}
