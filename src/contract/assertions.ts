import assert from 'node:assert/strict';
import { readAll, type Bytes } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import type { Content, Source } from '../core/target.ts';

/** Fails unless the work fails with an Error that has these fields. */
export async function assertFails(
  work: Promise<unknown>,
  expected: Readonly<Record<string, string>> = {},
): Promise<void> {
  const wanted = ['expected an error', ...Object.entries(expected).map((field) => field.join(' '))].join(
    ', ',
  );
  const outcome = await work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if (!('error' in outcome)) assert.fail(`${wanted}; got ${JSON.stringify(outcome.value) ?? 'no error'}`);
  const { error } = outcome;
  const fits =
    isError(error) && Object.entries(expected).every(([name, value]) => Reflect.get(error, name) === value);
  if (!fits) throw new Error(`${wanted}; got ${String(error)}`, { cause: error });
}

/** Also one of another realm: some runners give each test file its own globals. */
function isError(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
}

export async function assertNotFound(work: Promise<unknown>): Promise<void> {
  await assertFails(work, { code: 'NOT_FOUND' });
}

export async function assertExists(target: Content, node: Descriptor, expected = true): Promise<void> {
  const found = await target.exists(node);
  assert.equal(found, expected, `exists() of ${node.digest} is ${found}, expected ${expected}`);
}

export async function assertResolves(target: Source, reference: string, node: Descriptor): Promise<void> {
  const { digest } = await target.resolve(reference);
  assert.equal(digest, node.digest, `${reference} resolves to ${digest}, expected ${node.digest}`);
}

/** The same media type, digest and size, whatever else the one that was found says. */
export function assertNode({ mediaType, digest, size }: Descriptor, expected: Descriptor): void {
  const { mediaType: type, digest: own, size: length } = expected;
  assert.deepEqual({ mediaType, digest, size }, { mediaType: type, digest: own, size: length });
}

export async function assertContent(bytes: Bytes, { node, bytes: expected }: Expected): Promise<void> {
  const read = await readAll(bytes, node, node.size);
  assert.ok(
    Buffer.from(read).equals(expected),
    `fetch() of ${node.digest} gives other bytes than were pushed`,
  );
}

interface Expected {
  readonly node: Descriptor;
  readonly bytes: Uint8Array;
}

/** Equal as JSON: a field that is undefined is none. */
export function assertJson(found: unknown, expected: unknown): void {
  assert.deepEqual(JSON.parse(JSON.stringify(found)), JSON.parse(JSON.stringify(expected)));
}
