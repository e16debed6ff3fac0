import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { pushBytes } from '../../core/content.ts';
import type { CallOptions, Source, Storage } from '../../core/target.ts';
import { fieldsOf } from '../records/fields.ts';
import { pushRecord, readRecord, recordKind } from '../records/record.ts';
import { packContent, type RepositoryContent } from './content.ts';
import { readContents, type ExportName } from './inventory.ts';

const KIND = recordKind('import', 'CONFLICT');

/** The last export that was imported as a whole, and where. */
export interface Imported extends ExportName {
  readonly contents: ReadonlyMap<string, RepositoryContent>;
  /** Destinations of each repository, by its name in the archive. */
  readonly places: ReadonlyMap<string, readonly string[]>;
}

export async function writeImported(
  target: Storage,
  tag: string,
  { number, digest, contents, places, signal }: Imported & CallOptions,
): Promise<void> {
  const layers: Descriptor[] = [];
  for (const content of contents.values())
    layers.push(await pushBytes(target, packContent(content), { mediaType: KIND.layerType, signal }));
  const list = [...places].map(([repository, to]) => ({ repository, to }));
  await pushRecord(
    target,
    { config: { number, inventory: digest, places: list }, layers },
    { kind: KIND, tag, signal },
  );
}

/** Undefined where nothing was imported; fails as {@link readInventory} does. */
export async function readImported(
  target: Source,
  tag: string,
  call: CallOptions,
): Promise<Imported | undefined> {
  const record = await readRecord(target, tag, { kind: KIND, ...call });
  if (!record) return undefined;
  const { config, layers } = record;
  const digest: Digest = config.digest('inventory');
  const places = new Map(
    config.list('places').map((one) => {
      if (typeof one !== 'object' || one === null) return config.fail('a place is no object');
      const fields = fieldsOf({ ...one }, `${KIND.name}: place`);
      return [fields.text('repository'), fields.list('to').map(String)] as const;
    }),
  );
  const contents = await readContents(target, layers, call, KIND);
  return { number: config.count('number'), digest, contents, places };
}
