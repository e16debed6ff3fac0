import { isCacheTag } from '../../cache/store/keys.ts';
import { parseRegistry } from '../../core/reference.ts';
import { checkRules, selectTags, type TagRules } from '../../sync/rules/tag-selection.ts';
import { locationOf } from '../inputs/input-values.ts';
import { formatLocation, type Location } from '../inputs/location.ts';
import { wrong, type InputReader } from '../inputs/raw-inputs.ts';
import type { EntriesResult } from '../results/cache-entries.ts';
import type { ListResult } from '../results/result.ts';
import { counted } from '../runner/format.ts';
import { safeText } from '../runner/safe-text.ts';
import { askedEntries, type AskedEntries } from './cache/asked-entries.ts';
import type { Command } from './command.ts';
import { selectionOf } from './shared/common-inputs.ts';
import type { Context } from './shared/context.ts';
import { invalidName, tagsIn } from './shared/tags-in.ts';

type ListInputs =
  | AskedEntries
  | { readonly of: 'repositories'; readonly registry: string }
  | { readonly of: 'tags'; readonly from: Location; readonly rules: TagRules };

export const list: Command<ListInputs> = {
  summary:
    'list the tags of a repository, layout or archive, the entries of a cache, or the repositories of a registry',
  effect: 'reads',
  required: ['from'],
  optional: ['tags', 'versions', 'newest', 'key'],
  outputs: ['tags', 'repositories', 'references', 'cache-entries'],
  read: readList,
  references: (inputs) => {
    if (inputs.of === 'repositories') return { source: [], target: [], registries: [inputs.registry] };
    return { source: [inputs.of === 'tags' ? inputs.from : inputs.store], target: [] };
  },
  run: listNames,
};

const SELECTING = ['tags', 'versions', 'newest'] as const;

function readList(reader: InputReader): ListInputs {
  const text = reader.required('from', 'list');
  const cacheEntries = askedEntries(reader, 'list', SELECTING);
  if (cacheEntries) return cacheEntries;
  if (/^[^/\s]+$/.test(text) && !/^oci-(?:layout|archive):/.test(text)) {
    const input = SELECTING.find((name) => reader.given(name));
    if (input !== undefined)
      throw wrong('from', text, `a repository, a layout or an archive with input ${input}`);
    return { of: 'repositories', registry: parseRegistry(text) };
  }
  const from = locationOf(reader, 'from', 'list');
  const isPinned = from.kind === 'registry' ? from.reference.digest : from.digest;
  if (from.tags.length > 0 || isPinned !== undefined)
    throw wrong('from', text, `a reference without tag or digest; input tags says which tags to list`);
  const rules = { ...selectionOf(reader), patterns: reader.lines('tags') };
  checkRules(rules);
  return { of: 'tags', from, rules };
}

async function listNames(inputs: ListInputs, context: Context): Promise<ListResult | EntriesResult> {
  if (inputs.of === 'entries') return (await entriesModule()).listEntries(inputs, context);
  const result = inputs.of === 'tags' ? await tagsAt(inputs, context) : await repositoriesAt(inputs, context);
  const { names, place } = result;
  if (inputs.of === 'tags' && isCache(names, inputs.rules)) return listCache(inputs.from, names, context);
  const noun = inputs.of === 'tags' ? 'tag' : 'repository';
  tellNames(names, `${counted(names.length, noun, inputs.of).replace(/^0/, 'No')} in ${place}`, context);
  return result;
}

/** What reads caches is loaded where there is one. */
const entriesModule = () => import('./cache/list-entries.ts');

/** The tags of a cache say nothing to people; who selects some wants the tags all the same. */
function isCache(names: readonly string[], { patterns = [], versions, newest }: TagRules): boolean {
  const isSelected = patterns.length > 0 || versions !== undefined || newest !== undefined;
  return !isSelected && names.some(isCacheTag);
}

async function listCache(
  store: Location,
  names: readonly string[],
  context: Context,
): Promise<EntriesResult> {
  const { listEntries } = await entriesModule();
  const result = await listEntries({ store }, context);
  const others = names.filter((name) => !isCacheTag(name));
  if (others.length > 0) tellNames(others, counted(others.length, 'other tag'), context);
  return { ...result, names };
}

const SHOWN = 200;

function tellNames(names: readonly string[], heading: string, { log }: Context): void {
  log.info(heading);
  for (const name of names.slice(0, SHOWN)) log.info(`  ${safeText(name, 300)}`);
  if (names.length > SHOWN) log.info(`  and ${names.length - SHOWN} more`);
}

async function tagsAt(
  { from, rules }: Extract<ListInputs, { of: 'tags' }>,
  { open, signal }: Context,
): Promise<ListResult> {
  const place = formatLocation(from);
  const names = selectTags(await tagsIn(await open.source(from), place, signal), rules);
  return { kind: 'list', of: 'tags', place, names };
}

async function repositoriesAt(
  { registry }: Extract<ListInputs, { of: 'repositories' }>,
  { open, signal }: Context,
): Promise<ListResult> {
  const names = await Array.fromAsync(open.repositories(registry, signal));
  // Outputs have a name on each line.
  const bad = names.find((name) => !/^[\w.:/-]{1,512}$/.test(name));
  if (bad !== undefined) throw invalidName(registry, bad);
  return { kind: 'list', of: 'repositories', place: registry, names: names.toSorted() };
}
