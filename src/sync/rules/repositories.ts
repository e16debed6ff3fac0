import { OrasError } from '../../core/errors.ts';
import { expandBraces, matchesGlobSegment, parseGlobSegment, type GlobSegment } from '../../core/glob.ts';
import type { SyncRule } from './rules.ts';

type RepositoryNames = Pick<SyncRule, 'repositories'>;

const MAX_PATTERN = 255;

/** Whether the names are only known when a catalog was asked. */
export function needsCatalog({ repositories }: RepositoryNames): boolean {
  return repositories.length > 0 && (positive(repositories).length === 0 || repositories.some(isGlob));
}

/** The names that are no globs, without those that are denied. */
export function namedRepositories(rule: RepositoryNames): string[] {
  const matches = repositoryMatcher(rule);
  const names = rule.repositories.filter((one) => !one.startsWith('!') && !isGlob(one));
  return [...new Set(names)].filter(matches);
}

/**
 * Whether a name below `from` is meant: `*` is one part or less, `**` any number of parts. Fails with `INVALID_INPUT` for
 * what cannot be read. Names are a server's: the time to match one grows with its length only.
 */
export function repositoryMatcher({ repositories }: RepositoryNames): (name: string) => boolean {
  const accepts = positive(repositories).map(parseName);
  const denies = repositories.flatMap((one) => (one.startsWith('!') ? [parseName(one.slice(1))] : []));
  return (name) => {
    const parts = name.split('/');
    const isAccepted = accepts.length === 0 || accepts.some((accept) => accept(parts));
    return isAccepted && !denies.some((deny) => deny(parts));
  };
}

function positive(repositories: readonly string[]): string[] {
  return repositories.filter((one) => !one.startsWith('!'));
}

export function isGlob(name: string): boolean {
  return /[*?[\]{}]/.test(name);
}

function parseName(name: string): (parts: readonly string[]) => boolean {
  const forms = name.length > MAX_PATTERN ? undefined : expandBraces(name);
  if (!forms || !forms.every((form) => form.split('/').every((part) => part !== '')))
    throw new OrasError(
      'INVALID_INPUT',
      `got ${JSON.stringify(name.slice(0, MAX_PATTERN))}, allowed are names of repositories and globs such as team/*, ** or !team/test-*`,
    );
  const globs = forms.map((form) => form.split('/').map(parsePart));
  return (parts) => globs.some((glob) => matchesGlobSegment(glob, parts));
}

/** What stars and characters are within a part, parts are within a name. */
function parsePart(part: string): GlobSegment[number] {
  if (part === '**') return '*';
  const segment = parseGlobSegment(part);
  return (text) => matchesGlobSegment(segment, Array.from(text));
}
