import { pushBytes } from '../../core/content.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import type { CallOptions, Content, Source, Storage } from '../../core/target.ts';
import { fieldsOf, invalid, type Fields } from '../records/fields.ts';
import { pushRecord, readLayer, readRecord, recordKind, type RecordKind } from '../records/record.ts';
import { CONTENT_LIMITS, packContent, parseContent, type RepositoryContent } from './content.ts';

const KIND = recordKind('inventory', 'CONFLICT');
/** So many are named when some are missing. */
const MAX_BASES = 100;

/** The name of the inventory in an archive: neither a tag nor the tag of a repository, so that no rule selects it. */
export const INVENTORY_ENTRY = 'land.oras:sync/inventory';

/** An export by its number, and the digest of its inventory. */
export interface ExportName {
  readonly number: number;
  readonly digest: Digest;
}

/** What is in an export, with what it leaves to the exports before it. */
export interface Inventory extends ExportName {
  readonly node: Descriptor;
  /** What it builds on, and what that built on, the nearest first; none for a whole archive. */
  readonly bases: readonly ExportName[];
  /** Each with its own lines. */
  readonly layers: readonly Descriptor[];
}

/** The layers of an inventory, sorted by repository. */
export async function pushContents(
  storage: Storage,
  contents: readonly RepositoryContent[],
  call: CallOptions,
): Promise<Descriptor[]> {
  const layers: Descriptor[] = [];
  const sorted = contents.toSorted((one, other) => (one.repository < other.repository ? -1 : 1));
  for (const content of sorted)
    layers.push(await pushBytes(storage, packContent(content), { mediaType: KIND.layerType, ...call }));
  return layers;
}

export async function pushInventory(
  storage: Storage,
  { number, bases, layers }: Pick<Inventory, 'number' | 'bases' | 'layers'>,
  { tag, signal }: CallOptions & { readonly tag: string },
): Promise<Inventory> {
  const kept = bases.slice(0, MAX_BASES);
  const node = await pushRecord(
    storage,
    { config: { number, bases: kept }, layers },
    { kind: KIND, tag, signal },
  );
  return { node, number, digest: node.digest, bases: kept, layers };
}

/**
 * Undefined where there is no such tag or digest.
 *
 * @throws {OrasError} `INVALID_CONTENT` for an inventory that cannot be read, `CONFLICT` for something else.
 */
export async function readInventory(
  target: Source,
  reference: string,
  call: CallOptions,
): Promise<Inventory | undefined> {
  const record = await readRecord(target, reference, { kind: KIND, ...call });
  if (!record) return undefined;
  const { node, config, layers } = record;
  return { node, number: config.count('number'), digest: node.digest, bases: basesIn(config), layers };
}

function basesIn(config: Fields): ExportName[] {
  const list = config.list('bases');
  if (list.length > MAX_BASES) config.fail(`it names more than ${MAX_BASES} bases`);
  return list.map((one) => {
    if (typeof one !== 'object' || one === null) return config.fail('a base is no object');
    const fields = fieldsOf({ ...one }, `${KIND.name}: base`);
    return { number: fields.count('number'), digest: fields.digest('digest') };
  });
}

/** The content of each repository, by its name. */
export async function readContents(
  target: Content,
  layers: readonly Descriptor[],
  call: CallOptions,
  kind: RecordKind = KIND,
): Promise<ReadonlyMap<string, RepositoryContent>> {
  const contents = new Map<string, RepositoryContent>();
  for (const layer of layers) {
    const what = `${kind.name}, layer ${layer.digest}`;
    const lines = await readLayer(target, layer, { what, limits: CONTENT_LIMITS, ...call });
    const content = parseContent(lines, what);
    if (contents.has(content.repository)) throw invalid(`${what}: its repository has another layer`);
    contents.set(content.repository, content);
  }
  return contents;
}
