import type { Annotations, Platform } from '../../../core/descriptor.ts';
import type { Digest } from '../../../core/digest.ts';
import {
  annotationsOf,
  artifactTypeOf,
  digestOf,
  ifExistsOf,
  imageSpecOf,
  locationOf,
  platformOf,
  tagsAt,
  tagsOf,
  targetsOf,
  type IfExists,
} from '../../inputs/input-values.ts';
import type { Location } from '../../inputs/location.ts';
import type { InputName, InputReader } from '../../inputs/raw-inputs.ts';
import type { TagRules } from '../../../sync/rules/tag-selection.ts';
import type { OutputName } from '../command.ts';

/** What describes a manifest or an index. */
export interface DescribingInputs {
  readonly artifactType: string | undefined;
  readonly annotations: Annotations;
  readonly annotationFile: string | undefined;
  readonly githubAnnotations: boolean;
  readonly created: string | undefined;
}

export const DESCRIBING = [
  'artifact-type',
  'annotations',
  'annotation-file',
  'github-annotations',
  'created',
] as const satisfies readonly InputName[];

export function describingInputs(reader: InputReader, level: 'manifest' | 'index'): DescribingInputs {
  return {
    artifactType: artifactTypeOf(reader),
    annotations: annotationsOf(reader, level),
    annotationFile: reader.optional('annotation-file'),
    githubAnnotations: reader.flag('github-annotations'),
    created: reader.optional('created'),
  };
}

/** What becomes the manifest of files. */
export interface PackInputs extends DescribingInputs {
  readonly files: readonly string[];
  readonly config: string | undefined;
  /** What it runs on: makes a config that says so. */
  readonly artifactPlatform?: Platform | undefined;
  readonly imageSpec: 'v1.0' | 'v1.1' | undefined;
  readonly ifNoFilesFound: 'error' | 'warn' | 'ignore';
  readonly fileModes: boolean;
}

export const PACKING = [
  ...DESCRIBING,
  'config',
  'image-spec',
  'if-no-files-found',
  'file-modes',
] as const satisfies readonly InputName[];

export function packInputs(reader: InputReader, files: readonly string[]): PackInputs {
  return {
    files,
    ...describingInputs(reader, 'manifest'),
    config: reader.optional('config'),
    imageSpec: imageSpecOf(reader),
    ifNoFilesFound: reader.oneOf('if-no-files-found', ['error', 'warn', 'ignore']),
    fileModes: reader.flag('file-modes'),
  };
}

/** The one artifact that is read. */
export interface SourceInputs {
  readonly from: Location;
  readonly platform: Platform | undefined;
  readonly digest: Digest | undefined;
}

export function sourceInputs(reader: InputReader, command: string): SourceInputs {
  return {
    from: locationOf(reader, 'from', command),
    platform: platformOf(reader),
    digest: digestOf(reader),
  };
}

/** The one place that is written, with all tags. */
export interface DestinationInputs {
  readonly to: Location;
  readonly tags: readonly string[];
  readonly ifExists: IfExists;
}

export function destinationInputs(reader: InputReader, command: string): DestinationInputs {
  const [to] = targetsOf(reader, command, 1);
  return { to, tags: tagsAt(to, tagsOf(reader, [to])), ifExists: ifExistsOf(reader) };
}

const MOST_VERSIONS = 10_000;

/** Which of the tags that patterns match. */
export function selectionOf(reader: InputReader): TagRules {
  return {
    versions: reader.optional('versions'),
    newest: reader.given('newest') ? reader.count('newest', { from: 1, to: MOST_VERSIONS }) : undefined,
  };
}

/** What is to be removed, and is not there. */
export type IfMissing = 'error' | 'ignore';

export function ifMissingOf(reader: InputReader): IfMissing {
  return reader.oneOf('if-missing', ['error', 'ignore']);
}

/** Every command that writes to a registry has these. */
export const WRITING = ['dry-run', 'if-unauthorized'] as const satisfies readonly InputName[];

/** What must hold for what is taken. */
export const VERIFYING = ['verify', 'trust-root'] as const satisfies readonly InputName[];

/** Which referrers are of interest. */
export const REFERRERS = [
  'referrers',
  'referrer-types',
  'depth',
  'max-referrers',
  'signatures',
] as const satisfies readonly InputName[];

/** What is told of every artifact. */
export const ARTIFACT_OUTPUTS = [
  'digest',
  'reference',
  'repository',
  'references',
  'media-type',
  'size',
] as const satisfies readonly OutputName[];

/** What is told where an artifact is only looked at. */
export const DETAILED_OUTPUTS = [
  ...ARTIFACT_OUTPUTS,
  'artifact-type',
  'manifest',
  'annotations',
  'config',
] as const satisfies readonly OutputName[];

/** What is told of an artifact whose manifest was read. */
export const MANIFEST_OUTPUTS = [
  ...ARTIFACT_OUTPUTS,
  'artifact-type',
  'manifest',
  'changed',
  'metadata',
] as const satisfies readonly OutputName[];
