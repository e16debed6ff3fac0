import { parseRegistry } from '../../core/reference.ts';
import { checkRules, selectTags, type TagRules } from '../../sync/tag-selection.ts';
import { locationOf } from '../inputs/input-values.ts';
import { formatLocation, type Location } from '../inputs/location.ts';
import { wrong, type InputReader } from '../inputs/raw-inputs.ts';
import type { ListResult } from '../results/result.ts';
import { counted } from '../runner/format.ts';
import { safeText } from '../runner/safe-text.ts';
import type { Command } from './command.ts';
import { selectionOf } from './shared/common-inputs.ts';
import type { Context } from './shared/context.ts';
import { invalidName, tagsIn } from './shared/tags-in.ts';

type ListInputs =
  | { readonly of: 'repositories'; readonly registry: string }
  | { readonly of: 'tags'; readonly from: Location; readonly rules: TagRules };

export const list: Command<ListInputs> = {
  summary: 'list the tags of a repository, layout or archive, or the repositories of a registry',
  effect: 'reads',
  required: ['from'],
  optional: ['tags', 'versions', 'newest'],
  outputs: ['tags', 'repositories', 'references'],
  read: readList,
  references: (inputs) =>
    inputs.of === 'tags'
      ? { source: [inputs.from], target: [] }
      : { source: [], target: [], registries: [inputs.registry] },
  run: listNames,
};

const SELECTING = ['tags', 'versions', 'newest'] as const;

function readList(reader: InputReader): ListInputs {
  const text = reader.required('from', 'list');
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

async function listNames(inputs: ListInputs, context: Context): Promise<ListResult> {
  const result = inputs.of === 'tags' ? await tagsAt(inputs, context) : await repositoriesAt(inputs, context);
  const { names, place } = result;
  const noun = inputs.of === 'tags' ? 'tag' : 'repository';
  context.log.info(
    `${names.length === 0 ? `No ${inputs.of}` : counted(names.length, noun, inputs.of)} in ${place}`,
  );
  for (const name of names.slice(0, SHOWN)) context.log.info(`  ${safeText(name, 300)}`);
  if (names.length > SHOWN) context.log.info(`  and ${names.length - SHOWN} more`);
  return result;
}

const SHOWN = 200;

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
