import { isMediaType } from '../../core/media-types.ts';
import { isTag } from '../../core/reference.ts';
import { digestOf } from '../../core/digest.ts';
import type { Fields } from './fields.ts';
import { destinationPlace, isFile, sourcePlace } from './places.ts';
import { parsePrune } from './prune-rule.ts';
import { isGlob, repositoryMatcher } from './repositories.ts';
import type { SyncRule } from './rules.ts';
import { backupTag, destinationTag, fixedTags } from './tag-names.ts';
import { checkRules, type TagRules } from './tag-selection.ts';

/** Named like the inputs that they stand for; the action reads them. */
export const SETTINGS = [
  'if-exists',
  'platform',
  'referrers',
  'referrer-types',
  'depth',
  'max-referrers',
  'signatures',
  'exclude',
  'modify',
  'deep',
  'children',
] as const;

export const RULE_KEYS: readonly string[] = [
  'name',
  'from',
  'repositories',
  'to',
  'tags',
  'versions',
  'suffix',
  'prereleases',
  'newest',
  'per',
  'always',
  'retag',
  'fixed',
  'backup',
  'only-with',
  'together',
  'if-none',
  'at-most',
  'prune',
  'verify',
  ...SETTINGS,
];

const MOST_TAGS = 1_000_000;
const MOST_VERSIONS = 10_000;
/** What a template is tried with. */
const SAMPLE = { tag: '1.2.3-a', digest: digestOf(''), repository: 'a/b', inLayout: 'localhost/a/b' };

type ParsedRule = Omit<SyncRule, 'name' | 'digest'> & { readonly name: string | undefined };

/** `settings` are those of the step, for what the rule does not say. */
export function parseRule(fields: Fields, settings: SyncRule['settings']): ParsedRule {
  const places = placesOf(fields);
  return {
    name: nameOf(fields),
    ...places,
    select: selectOf(fields),
    retag: retagOf(fields),
    fixed: fixedOf(fields),
    backup: backupOf(fields),
    onlyWith: onlyWithOf(fields),
    together: fields.flag('together'),
    ifNone: fields.oneOf('if-none', ['error', 'warn', 'ignore']) ?? 'error',
    atMost: fields.count('at-most', MOST_TAGS) ?? 10_000,
    prune: parsePrune(fields),
    verify: fields.has('verify') ? fields.value('verify') : undefined,
    settings: { ...settings, ...settingsOf(fields) },
  };
}

function nameOf(fields: Fields): string | undefined {
  const allowed = 'a text of up to 100 characters in one line';
  const name = fields.text('name', allowed);
  if (name !== undefined && name.length > 100) throw fields.wrong('name', name, allowed);
  return name;
}

type Places = Pick<SyncRule, 'from' | 'repositories' | 'to'>;

function placesOf(fields: Fields): Places {
  const from = fields.text('from', 'a registry, a repository, a layout or an archive');
  if (from === undefined) throw fields.missing('from');
  const repositories = fields.list('repositories');
  if (fields.has('repositories') && repositories.length === 0)
    throw fields.wrong('repositories', [], 'names or globs; left out where from is the repository itself');
  const to = fields.list('to');
  if (to.length === 0) throw fields.missing('to');
  if (new Set(to).size < to.length) throw fields.wrong('to', to.join(', '), 'each place once');
  const places = { from: from.trim(), repositories, to: to.map((one) => one.trim()) };
  checkPlaces(places, fields);
  return places;
}

/** With every name that is known before a catalog is asked. */
function checkPlaces(places: Places, fields: Fields): void {
  fields.read('repositories', () => repositoryMatcher(places));
  const names = places.repositories.filter((name) => !name.startsWith('!') && !isGlob(name));
  const sample = isFile(places.from) ? SAMPLE.inLayout : SAMPLE.repository;
  const tried = places.repositories.length === 0 ? [undefined] : [...names, sample];
  for (const name of names) fields.read('repositories', () => sourcePlace(places, name));
  for (const name of tried) {
    fields.read('from', () => sourcePlace(places, name));
    for (const to of places.to) fields.read('to', () => destinationPlace(places, to, name));
  }
}

function selectOf(fields: Fields): TagRules {
  const newest =
    fields.value('newest') === 'all' ? undefined : fields.count('newest', MOST_VERSIONS, ' or all');
  const versions = fields.text('versions');
  needsOne(fields, 'suffix', ['versions', 'newest']);
  needsOne(fields, 'prereleases', ['versions', 'newest']);
  needsOne(fields, 'per', ['newest']);
  const always = fields.list('always');
  const wrong = always.find((tag) => !isTag(tag));
  if (wrong !== undefined) throw fields.wrong('always', wrong, 'tags as they are, without * and !');
  const patterns = fields.list('tags');
  const suffix = fields.list('suffix');
  fields.read('tags', () => checkRules({ patterns }));
  fields.read('versions', () => checkRules({ versions }));
  fields.read('suffix', () => checkRules({ suffix }));
  const per = fields.oneOf('per', ['minor', 'major']);
  const prereleases = fields.flag('prereleases');
  return { patterns, versions, suffix, prereleases, newest, per, always, keepsOthers: true };
}

/** Alone the key would do nothing; from `defaults` it may. */
function needsOne(fields: Fields, key: string, others: readonly string[]): void {
  if (!fields.says(key) || others.some((other) => fields.has(other))) return;
  throw fields.wrong(key, fields.value(key), `it beside ${others.join(' or ')}`);
}

function retagOf(fields: Fields): string {
  const retag = fields.text('retag') ?? '{tag}';
  fields.read('retag', () => destinationTag({ retag }, SAMPLE.tag));
  return retag;
}

function backupOf(fields: Fields): string | undefined {
  const backup = fields.text('backup');
  if (backup === undefined || backup === 'none') return undefined;
  fields.read('backup', () => backupTag(backup, SAMPLE.tag, SAMPLE.digest));
  return backup;
}

function fixedOf(fields: Fields): readonly string[] {
  const fixed = fields.list('fixed');
  fields.read('fixed', () => fixedTags({ fixed }));
  return fixed;
}

function onlyWithOf(fields: Fields): readonly string[] {
  const types = fields.list('only-with');
  const wrong = types.find((type) => type !== 'signature' && !isMediaType(type));
  if (wrong === undefined) return types;
  throw fields.wrong('only-with', wrong, 'signature, or artifact types such as application/spdx+json');
}

function settingsOf(fields: Fields): Readonly<Record<string, string>> {
  const given = SETTINGS.filter((key) => fields.has(key));
  return Object.fromEntries(given.map((key) => [key, fields.lines(key)]));
}
