import { messageOf, OrasError } from '../../core/errors.ts';
import { formatReference, parseReference } from '../../core/reference.ts';
import type { SyncRule } from './rules.ts';
import { fillTemplate, placeholdersIn } from './template.ts';

/** A repository of a registry, or of a layout or an archive, which may hold several. */
export interface RepositoryPlace {
  /** The text of a location without tag. */
  readonly text: string;
  /** What stands before the last colon of each name in a layout with several repositories: `ghcr.io/acme/app`. */
  readonly prefix?: string;
}

type RulePlaces = Pick<SyncRule, 'from' | 'repositories'>;

const PLACEHOLDERS = ['repository', 'name', 'namespace', 'registry'];

/**
 * Where a repository of the rule is read. `repository` is its name below `from`, in a layout its full name; undefined for
 * a rule without `repositories`. Fails with `INVALID_INPUT` for what is no name: a catalog and a layout are a stranger's.
 */
export function sourcePlace({ from }: RulePlaces, repository: string | undefined): RepositoryPlace {
  if (repository === undefined) return { text: from };
  if (isFile(from)) checkPath(from, from);
  if (isFile(from)) return { text: from, prefix: fullName(repository) };
  return { text: fullName(joined(from, repository)) };
}

/** Where a repository of the rule goes, for one of its `to`. Fails with `INVALID_INPUT` where that is no place. */
export function destinationPlace(
  rule: RulePlaces,
  to: string,
  repository: string | undefined,
): RepositoryPlace {
  const isOne = rule.repositories.length === 0;
  const placeholders = placeholdersIn(to, PLACEHOLDERS);
  const isPlaced = isOne || placeholders.has('repository') || placeholders.has('name');
  if (!isPlaced && placeholders.size > 0)
    throw invalid(to, 'all repositories would become one; {repository} or {name} must be in it');
  const parts = partsOf(rule, repository);
  const template = parts.namespace === '' ? to.replaceAll('{namespace}/', '') : to;
  const text = fillTemplate(template, { ...parts });
  if (!isFile(to)) return { text: checkRepository(to, isPlaced ? text : joined(text, parts.repository)) };
  checkPath(to, text);
  return isPlaced || parts.full === undefined ? { text } : { text, prefix: parts.full };
}

/** `{registry}/{namespace}/{name}` is the full name; `{repository}` is what of it stands below `from`. */
interface NameParts {
  readonly full?: string;
  readonly repository?: string | undefined;
  readonly name?: string;
  readonly namespace?: string;
  /** As a part of a name: `localhost-5000`. */
  readonly registry?: string | undefined;
}

function partsOf({ from }: RulePlaces, repository: string | undefined): NameParts {
  const inFile = isFile(from);
  if (inFile && repository === undefined) return {};
  const full = fullName(
    repository === undefined ? withoutTag(from) : inFile ? repository : joined(from, repository),
  );
  const { registry, path } = splitRegistry(full);
  const slash = path.lastIndexOf('/');
  return {
    full,
    repository: inFile ? path : (repository ?? path),
    name: path.slice(slash + 1),
    namespace: path.slice(0, Math.max(0, slash)),
    registry: registry?.replace(':', '-'),
  };
}

function joined(from: string, repository = ''): string {
  return `${from.replace(/\/$/, '')}/${repository}`;
}

/** Of a reference: a port stands before its first slash. */
function withoutTag(reference: string): string {
  return reference.replace(/(?<=\/[^/]*)[:@].*$/, '');
}

/** A first part with a dot or a port, or `localhost`, is a registry. */
function splitRegistry(name: string): { registry: string | undefined; path: string } {
  const first = name.slice(0, Math.max(0, name.indexOf('/')));
  const isRegistry = /[.:]/.test(first) || first === 'localhost';
  if (!isRegistry) return { registry: undefined, path: name };
  return { registry: first, path: name.slice(first.length + 1) };
}

/** In a layout the name may have no registry. */
function fullName(name: string): string {
  if (splitRegistry(name).registry !== undefined) return checkRepository(name, name);
  return checkRepository(name, `localhost/${name}`).slice('localhost/'.length);
}

function checkRepository(template: string, text: string): string {
  const { tag, digest, ...repository } = parseRepository(template, text);
  if (tag === undefined && digest === undefined) return formatReference(repository);
  throw invalid(
    template,
    `${JSON.stringify(text.slice(0, 200))} has a tag or a digest; key retag says what tags are called`,
  );
}

function parseRepository(template: string, text: string): ReturnType<typeof parseReference> {
  try {
    return parseReference(text);
  } catch (error) {
    throw invalid(template, messageOf(error), error);
  }
}

/** A layout or an archive. */
export function isFile(text: string): boolean {
  return /^oci-(?:layout|archive):/.test(text);
}

/** The colon of a drive is followed by a slash; any other one is followed by a name. */
function checkPath(template: string, text: string): void {
  const path = text.replace(/^oci-(?:layout|archive):(?:[a-z]:(?=[/\\]))?/i, '');
  if (path !== '' && !path.includes(':')) return;
  throw invalid(template, `${JSON.stringify(text.slice(0, 200))} is not a path without a tag or a digest`);
}

function invalid(template: string, why: string, cause?: unknown): OrasError {
  return new OrasError('INVALID_INPUT', `got ${JSON.stringify(template.slice(0, 200))}: ${why}`, { cause });
}
