import { digestOf, type Digest } from '../../core/digest.ts';
import { isManifestType } from '../../core/media-types.ts';
import { fieldsOf, type Fields } from './fields.ts';
import type { Line } from './packed-lines.ts';

/** A manifest that was read for the plan, so that no shard reads it again. */
export interface PlanManifest {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A tag that a sync is to write. */
export interface PlanItem {
  /** Name of the rule. */
  readonly rule: string;
  /** Text of the source's location, a repository. */
  readonly from: string;
  /** What the state remembers the source by, where that is not its text. */
  readonly id?: string;
  /** At the source. */
  readonly tag: string;
  /** At the source, when the plan was made: this is what is copied. */
  readonly digest: Digest;
  /** Text of the destination's location. */
  readonly to: string;
  /** The tag at the destination. */
  readonly as: string;
  /** What that tag stood for. */
  readonly was?: Digest;
  /** `check`: by a copy it is found out what there is to do. */
  readonly kind: 'copy' | 'move' | 'check';
  /** Those that were read; the others are left to the shard. */
  readonly manifests: readonly PlanManifest[];
}

/** What one shard copies in one go, such as a destination repository. */
export interface PlanUnit {
  /** Text of the destination's location. */
  readonly to: string;
  readonly items: readonly PlanItem[];
  /** Sizes of the blobs that are to be sent. */
  readonly blobs: ReadonlyMap<Digest, number>;
  readonly requests: number;
  /** Whether all items must be in one shard. Default false. */
  readonly together?: boolean;
}

const KINDS = ['copy', 'move', 'check'] as const;
/** A line with a manifest may be as long as {@link PLAN_LINE}. */
const MAX_ITEM_LINE = 64 * 1024;
/** The largest manifest in base64, and its media type. */
export const PLAN_LINE: number = 12 * 1024 * 1024;

/** A line for each manifest, before the first item that has it: tags share manifests. Items name them by their number. */
export function* linesOfItems(items: Iterable<PlanItem>): Generator<object> {
  const known = new Map<string, number>();
  for (const { manifests, ...item } of items) {
    const numbers: number[] = [];
    for (const { mediaType, bytes } of manifests) {
      const key = `${digestOf(bytes)} ${mediaType}`;
      const number = known.get(key) ?? known.size;
      if (!known.has(key)) yield { manifest: Buffer.from(bytes).toString('base64'), mediaType };
      known.set(key, number);
      numbers.push(number);
    }
    const { rule, from, id, tag, digest, to, as, was, kind } = item;
    yield {
      rule,
      from,
      id,
      tag,
      digest,
      to,
      as,
      was,
      kind,
      manifests: numbers.length > 0 ? numbers : undefined,
    };
  }
}

/** @throws {OrasError} `INVALID_CONTENT` for anything that {@link linesOfItems} does not write. */
export function itemsOfLines(lines: Iterable<Line>): PlanItem[] {
  const manifests: PlanManifest[] = [];
  const items = new Map<string, PlanItem>();
  for (const { value, what, size } of lines) {
    const fields = fieldsOf(value, what);
    if (fields.has('manifest')) {
      manifests.push(manifestOf(value, fields));
      continue;
    }
    if (size > MAX_ITEM_LINE) fields.fail(`more than ${MAX_ITEM_LINE} bytes`);
    const item = itemOf(fields, manifests);
    const key = `${item.as} ${item.to}`;
    if (items.has(key)) fields.fail(`tag ${item.as} of ${item.to} stands there twice`);
    items.set(key, item);
  }
  return [...items.values()];
}

function manifestOf(value: Line['value'], fields: Fields): PlanManifest {
  const { manifest, mediaType } = value;
  if (typeof mediaType !== 'string' || !isManifestType(mediaType))
    return fields.fail('mediaType must be that of a manifest');
  const bytes = typeof manifest === 'string' ? Buffer.from(manifest, 'base64') : undefined;
  if (bytes?.toString('base64') !== manifest) return fields.fail('manifest must be base64');
  return { mediaType, bytes: new Uint8Array(bytes ?? []) };
}

function itemOf(fields: Fields, known: readonly PlanManifest[]): PlanItem {
  const numbers = fields.has('manifests') ? fields.list('manifests') : [];
  return {
    rule: fields.text('rule'),
    from: fields.text('from'),
    ...(fields.has('id') && { id: fields.text('id') }),
    tag: fields.tag('tag'),
    digest: fields.digest('digest'),
    to: fields.text('to'),
    as: fields.tag('as'),
    ...(fields.has('was') && { was: fields.digest('was') }),
    kind: fields.oneOf('kind', KINDS),
    manifests: numbers.map(
      (number) =>
        (typeof number === 'number' ? known[number] : undefined) ??
        fields.fail('manifests must be numbers of lines before it'),
    ),
  };
}
