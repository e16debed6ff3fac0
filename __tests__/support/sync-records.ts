import { zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { packManifest } from '../../src/copy/pack.ts';
import { pushBytes } from '../../src/core/content.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { digestOf, type Digest } from '../../src/core/digest.ts';
import type { Target } from '../../src/core/target.ts';
import type { PairState, TagState } from '../../src/sync/records/pair-lines.ts';

export const runs = { seed: 20261202, numRuns: 200 };

/** Text of a location: any characters but control characters. */
export const text: fc.Arbitrary<string> = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((one) => one.replaceAll(/\p{Cc}/gu, ''));
export const digest: fc.Arbitrary<Digest> = fc
  .tuple(fc.nat(), fc.constantFrom('sha256' as const, 'sha512' as const))
  .map(([seed, algorithm]) => digestOf(String(seed), algorithm));
export const tag: fc.Arbitrary<string> = fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,20}$/);
export const count: fc.Arbitrary<number> = fc.maxSafeNat();

const tagState: fc.Arbitrary<TagState> = fc.record({
  tag,
  from: tag,
  digest,
  at: digest,
  first: count,
  ours: fc.boolean(),
  missing: count,
});

export const pairState: fc.Arbitrary<PairState> = fc.record(
  {
    from: text,
    to: text,
    rule: digest,
    tags: fc.uniqueArray(tagState, { maxLength: 8, selector: (one) => one.tag }),
    next: tag,
  },
  { requiredKeys: ['from', 'to', 'rule', 'tags'] },
);

/** A pair of so many tags, all of one digest. */
export function pairOf(name: string, tags: number, content = 'v1'): PairState {
  const at = digestOf(content);
  return {
    from: `registry.example/${name}`,
    to: `mirror.example/${name}`,
    rule: digestOf('rule'),
    tags: Array.from({ length: tags }, (_, number) => ({
      tag: `v${number}`,
      from: `v${number}`,
      digest: at,
      at,
      first: 1,
      ours: true,
      missing: 0,
    })),
  };
}

export async function* each<T>(...items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** What somebody else wrote in the place of a record. */
export interface Forgery {
  readonly word: 'report' | 'state' | 'plan' | 'inventory' | 'import';
  readonly config?: unknown;
  /** Default: `lines` in one zstd frame. */
  readonly layer?: Uint8Array;
  readonly lines?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly artifactType?: string;
  /** In the descriptor of the layer. */
  readonly data?: string;
}

export async function pushForgery(target: Target, reference: string, forged: Forgery): Promise<Descriptor> {
  const type = `application/vnd.oras.sync.${forged.word}`;
  const { artifactType = `${type}.v1`, lines = '', layer = zstdCompressSync(Buffer.from(lines)) } = forged;
  const config = await pushBytes(target, JSON.stringify(forged.config ?? {}), {
    mediaType: `${type}.config.v1+json`,
  });
  const blob = await pushBytes(target, layer, {
    mediaType: `${type}.lines.v1+zstd`,
    annotations: forged.annotations,
  });
  const layers = [{ ...blob, ...(forged.data !== undefined && { data: forged.data }) }];
  const { node } = await packManifest(target, { artifactType, config, layers }, { tag: reference });
  return node;
}
