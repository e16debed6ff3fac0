import { digestOf, hexOf, type Digest } from '../../core/digest.ts';
import { fieldsOf, type Fields } from './fields.ts';
import { packLines, type Line, type LineLimits } from './packed-lines.ts';

/** What a sync knows of one tag at a destination. */
export interface TagState {
  /** At the destination. */
  readonly tag: string;
  /** The tag at the source. */
  readonly from: string;
  /** At the source. */
  readonly digest: Digest;
  /** At the destination. */
  readonly at: Digest;
  /** The run in which it was first seen. */
  readonly first: number;
  /** Whether this sync wrote it. */
  readonly ours: boolean;
  /** Runs one after the other in which it was not selected at the source. */
  readonly missing: number;
}

/** What a sync knows of a repository and one of its destinations. */
export interface PairState {
  /** Text of the source's location. */
  readonly from: string;
  /** Text of the destination's location. */
  readonly to: string;
  /** Of the rule that the pair belongs to. */
  readonly rule: Digest;
  readonly tags: readonly TagState[];
  /** The destination tag at which a run stopped because its budget was used up. */
  readonly next?: string;
}

/** Limits of one pair: a line holds two tags and two digests. */
export const PAIR_LIMITS: LineLimits = { bytes: 64 * 1024 * 1024, lines: 200_001, line: 16 * 1024 };

/** Finds the pair of a layer without reading it, and names no repository. */
export function pairKey({ from, to }: Pick<PairState, 'from' | 'to'>): string {
  return hexOf(digestOf(`${from.length} ${from} ${to}`));
}

/** A line about the pair, then one for each tag. What is as usual is left out. */
export function packPair(pair: PairState): Uint8Array {
  return packLines(linesOf(pair), `the state of ${pair.to}`, PAIR_LIMITS);
}

function* linesOf({ from, to, rule, next, tags }: PairState): Generator<object> {
  yield { from, to, rule, next };
  for (const one of tags) {
    yield {
      tag: one.tag,
      from: one.from === one.tag ? undefined : one.from,
      digest: one.digest,
      at: one.at === one.digest ? undefined : one.at,
      first: one.first,
      ours: one.ours || undefined,
      missing: one.missing || undefined,
    };
  }
}

/**
 * @param what - What an error names.
 * @throws {OrasError} `INVALID_CONTENT` for lines that are no state of a pair.
 */
export function parsePair(lines: Iterable<Line>, what: string): PairState {
  let head: Omit<PairState, 'tags'> | undefined;
  const tags = new Map<string, TagState>();
  for (const line of lines) {
    const fields = fieldsOf(line.value, line.what);
    if (!head) head = headOf(fields);
    else {
      const state = tagOf(fields);
      if (tags.has(state.tag)) fields.fail(`tag ${state.tag} stands there twice`);
      tags.set(state.tag, state);
    }
  }
  if (!head) return fieldsOf({}, what).fail('it is empty');
  return { ...head, tags: [...tags.values()] };
}

function headOf(fields: Fields): Omit<PairState, 'tags'> {
  return {
    from: fields.text('from'),
    to: fields.text('to'),
    rule: fields.digest('rule'),
    ...(fields.has('next') && { next: fields.tag('next') }),
  };
}

function tagOf(fields: Fields): TagState {
  const [tag, digest] = [fields.tag('tag'), fields.digest('digest')];
  return {
    tag,
    from: fields.has('from') ? fields.tag('from') : tag,
    digest,
    at: fields.has('at') ? fields.digest('at') : digest,
    first: fields.count('first'),
    ours: fields.has('ours') && fields.flag('ours'),
    missing: fields.has('missing') ? fields.count('missing') : 0,
  };
}
