// R07 Documents whose values cost more than their bytes: deep ones, and ones of very many values.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { OrasError } from '../../src/core/errors.ts';
import { parseManifest } from '../../src/core/manifest.ts';
import { OCI_INDEX, OCI_MANIFEST } from '../../src/core/media-types.ts';
import { parseIndex } from '../../src/targets/layout/index-entries.ts';
import { boundedOutcome, inLittleMemory } from '../support/bounded.ts';
import { runAction } from '../support/runner.ts';
import { workspaceWith } from '../support/steps.ts';

const MIB = 1024 * 1024;

/** A field of about `size` bytes, whose values stand in others, or beside them. */
const FIELDS: readonly (readonly [string, (size: number) => string])[] = [
  ['lists in lists', (size) => '['.repeat(size / 2) + ']'.repeat(size / 2)],
  ['objects in objects', (size) => `${'{"a":'.repeat(size / 6)}0${'}'.repeat(size / 6)}`],
  ['empty lists', (size) => `[${'[],'.repeat(size / 3)}[]]`],
  ['numbers', (size) => `[${'0,'.repeat(size / 2)}0]`],
  ['empty texts', (size) => `[${'"",'.repeat(size / 3)}""]`],
  [
    'objects with names of their own',
    (size) => `[${manyOf(size / 14, (at) => `{"${at.toString(36).padStart(6)}":0},`)}0]`,
  ],
  ['names', (size) => `{${manyOf(size / 11, (at) => `"${at.toString(36).padStart(6)}":0,`)}"":0}`],
];

function manyOf(count: number, make: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => make(at)).join('');
}

const image = (field: string): string =>
  `{"schemaVersion":2,"mediaType":"${OCI_MANIFEST}","config":{"mediaType":"a/b","digest":"sha256:${'0'.repeat(64)}","size":2},"layers":[],"annotations":{},"x":${field}}`;
const index = (field: string): string =>
  `{"schemaVersion":2,"mediaType":"${OCI_INDEX}","manifests":[],"x":${field}}`;

function failureOf(work: () => unknown): unknown {
  try {
    work();
    return 'taken';
  } catch (error) {
    return error;
  }
}

describe.each(FIELDS)('%s', (_title, field) => {
  test.each([
    [
      'a manifest',
      (text: string) => parseManifest(Buffer.from(text), { mediaType: OCI_MANIFEST, digest: digestOf('') }),
      image,
    ],
    [
      'an index',
      (text: string) => parseManifest(Buffer.from(text), { mediaType: OCI_INDEX, digest: digestOf('') }),
      index,
    ],
    ['the index of a layout', (text: string) => parseIndex(Buffer.from(text), 'index.json'), index],
  ])('in %s are refused', (_what, parse, document) => {
    const failure = failureOf(() => parse(document(field(7 * MIB))));
    expect(failure).toBeInstanceOf(OrasError);
    expect(failure).toMatchObject({ code: 'TOO_LARGE' });
  });
});

describe('a process of little memory', () => {
  test.each(FIELDS)('refuses a manifest of %s', async (title, field) => {
    const text = image(field(7 * MIB));
    const path = join(workspaceWith({ manifest: text }), 'manifest');
    const counts = () => ({ bytes: text.length });
    expect(await boundedOutcome(`r07: a manifest of ${title}`, ['manifest', path], counts)).toBe('TOO_LARGE');
  });

  test.each(FIELDS)('refuses an index of a layout with %s', async (title, field) => {
    const text = index(field(30 * MIB));
    const path = join(workspaceWith({ 'index.json': text }), 'index.json');
    const counts = () => ({ bytes: text.length });
    const name = `r07: an index of a layout with ${title}`;
    expect(await boundedOutcome(name, ['layout-index', path], counts)).toBe('TOO_LARGE');
  });
});

function layoutWith(manifest: string, indexText?: string): string {
  const cwd = workspaceWith();
  const digest = digestOf(manifest);
  mkdirSync(join(cwd, 'l/blobs/sha256'), { recursive: true });
  writeFileSync(join(cwd, 'l/blobs/sha256', digest.slice(7)), manifest);
  const entry = `{"mediaType":"${OCI_MANIFEST}","digest":"${digest}","size":${manifest.length},"annotations":{"org.opencontainers.image.ref.name":"v1"}}`;
  writeFileSync(join(cwd, 'l/oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  writeFileSync(join(cwd, 'l/index.json'), indexText ?? `{"schemaVersion":2,"manifests":[${entry}]}`);
  return cwd;
}

async function expectRefused(title: string, cwd: string): Promise<void> {
  const inputs = { command: 'pull', from: 'oci-layout:l:v1', path: 'out' };
  const run = await inLittleMemory(`r07: pull, ${title}`, (env) => runAction({ cwd, inputs, env }));
  expect([run.outcome, run.signal, run.exitCode]).toEqual(['failure', null, 1]);
  expect(run.log).toMatch(/has (?:values more than 100 deep|more than 500000 names and values)/);
  // What was wrong is told of the document, in our words.
  expect(run.annotations.map(({ message }) => message).join()).toMatch(/index\.json|sha256:[0-9a-f]{64}/);
  expect(run.log).not.toMatch(/RangeError|call stack|heap|at .*\.js:\d/);
}

describe('a step with little memory tells of it, and does not end by it', () => {
  test.each([FIELDS[0], FIELDS[2], FIELDS[5]].flatMap((one) => (one ? [one] : [])))(
    '%s in a manifest',
    async (title, field) => {
      await expectRefused(title, layoutWith(image(field(7 * MIB))));
    },
  );

  test.each([FIELDS[0], FIELDS[2]].flatMap((one) => (one ? [one] : [])))(
    '%s in the index of a layout of 60 MB',
    async (title, field) => {
      await expectRefused(`${title} in an index`, layoutWith('{}', index(field(60_000_000))));
    },
  );

  test('very many entries of a layout', async () => {
    const entry = `{"mediaType":"${OCI_MANIFEST}","digest":"sha256:${'0'.repeat(64)}","size":2}`;
    const manifests = `${`${entry},`.repeat(400_000)}${entry}`;
    await expectRefused(
      'very many entries',
      layoutWith('{}', `{"schemaVersion":2,"manifests":[${manifests}]}`),
    );
  });
});

describe('what people have is taken', () => {
  const layer = (at: number): string =>
    `{"mediaType":"a/b","digest":"sha256:${at.toString(16).padStart(64, '0')}","size":${at},"annotations":{"org.opencontainers.image.title":"f${at}"}}`;

  test('a manifest of 20,000 files', () => {
    const layers = manyOf(20_000, (at) => `${layer(at)},`) + layer(0);
    const text = image('0').replace('"layers":[]', `"layers":[${layers}]`);
    const parsed = parseManifest(Buffer.from(text), { mediaType: OCI_MANIFEST, digest: digestOf('') });
    expect(parsed.layers).toHaveLength(20_001);
  });

  test('a field of 60 levels, and brackets in texts', () => {
    const text = index(`{"a":${'['.repeat(60)}${']'.repeat(60)},"b":"${'[{,:'.repeat(400_000)}\\"\\\\"}`);
    expect(parseIndex(Buffer.from(text), 'index.json').manifests).toEqual([]);
  });
});
