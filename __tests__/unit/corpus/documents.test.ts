import { describe, expect, test } from 'vitest';
import { bytesOf, readAll } from '../../../src/core/bytes.ts';
import { parseDescriptor } from '../../../src/core/descriptor.ts';
import { digestOf, isDigest, parseDigest } from '../../../src/core/digest.ts';
import { encodeManifest, parseManifest, successors } from '../../../src/core/manifest.ts';
import { parseReference } from '../../../src/core/reference.ts';
import {
  bytesOfRecipe,
  cases,
  expectVerdict,
  goodManifests,
  outcomeOf,
  textOf,
  wanted,
  type Case,
} from '../../support/corpus.ts';

async function expectReference(item: Case<unknown, object>): Promise<void> {
  const text = textOf(item.input);
  const outcome = await outcomeOf(() => {
    const reference = parseReference(text);
    return { ...reference, url: new URL(`https://${reference.registry}`) };
  });
  expect(outcome).toMatchObject(wanted(item));
}

describe('references', () => {
  test.each(cases<unknown, object>('references'))('$line $verdict: $reason', (item) =>
    expectVerdict(item, () => expectReference(item)),
  );
});

async function expectDigest(item: Case<unknown>): Promise<void> {
  const value =
    typeof item.input === 'object' && item.input && '$join' in item.input ? textOf(item.input) : item.input;
  expect(isDigest(value)).toBe(item.verdict === 'accept');
  expect((await outcomeOf(() => parseDigest(value))).verdict).toBe(item.verdict);
  const node = { mediaType: 'a/b', digest: value, size: 1 };
  expect((await outcomeOf(() => parseDescriptor(node, 'x'))).verdict).toBe(item.verdict);
  if (typeof value !== 'string') return;
  expect((await outcomeOf(() => parseReference(`ghcr.io/a@${value}`))).verdict).toBe(item.verdict);
}

describe('digests', () => {
  test.each(cases('digests'))('$line $verdict: $reason', (item) =>
    expectVerdict(item, () => expectDigest(item)),
  );
});

async function expectDescriptor(item: Case<unknown, object>): Promise<void> {
  const json: unknown = JSON.parse(textOf(item.input));
  const outcome = await outcomeOf(() => parseDescriptor(json, 'x'));
  expect(outcome).toMatchObject(wanted(item));
  expect(({} as Record<string, unknown>)['mediaType']).toBeUndefined();
  if (outcome.verdict === 'refuse') return;
  expect(Object.keys(outcome.value)).toEqual(Object.keys(Object(json) as object));
}

describe('descriptors', () => {
  test.each(cases<unknown, object>('descriptors'))('$line $verdict: $reason', (item) =>
    expectVerdict(item, () => expectDescriptor(item)),
  );
});

interface Announced {
  readonly mediaType: string;
  readonly body: unknown;
}

async function expectManifest(item: Case<Announced>): Promise<void> {
  const bytes = bytesOfRecipe(item.input.body);
  const node = { mediaType: item.input.mediaType, digest: digestOf(bytes), size: bytes.byteLength };
  const outcome = await outcomeOf(async () => {
    const manifest = parseManifest(await readAll(bytesOf(bytes), node), node);
    return { children: successors(manifest).length };
  });
  expect(outcome).toMatchObject(wanted(item));
  const probe = {} as Record<string, unknown>;
  expect([probe['x'], probe['schemaVersion'], probe['subject']]).toEqual([undefined, undefined, undefined]);
}

describe('manifests', () => {
  test.each(cases<Announced>('manifests'))('$line $verdict: $reason', (item) =>
    expectVerdict(item, () => expectManifest(item)),
  );
});

describe('good manifests', () => {
  test.each(goodManifests())('$tool', ({ mediaType, text }) => {
    const bytes = Buffer.from(text);
    const manifest = parseManifest(bytes, { mediaType, digest: digestOf(bytes) });
    const fields = Object.entries(JSON.parse(text) as object).filter(([, value]) => value !== null);
    expect(manifest).toMatchObject({ mediaType, ...Object.fromEntries(fields) });
    expect(successors(manifest).every((node) => isDigest(node.digest))).toBe(true);
    expect(() => encodeManifest(manifest)).not.toThrow();
  });
});
