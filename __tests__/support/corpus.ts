import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { OrasError } from '../../src/core/errors.ts';

const golden = join(import.meta.dirname, '../golden');

/** A line of a corpus file. */
export interface Case<I, E = unknown> {
  readonly line: number;
  readonly input: I;
  readonly verdict: string;
  readonly reason: string;
  readonly expect?: E;
  /** Why the code does not give this verdict yet. */
  readonly known?: string;
}

export interface GoodManifest {
  readonly tool: string;
  readonly mediaType: string;
  readonly text: string;
}

function linesOf(path: string): unknown[] {
  const text = readFileSync(join(golden, path), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

export function cases<I, E = unknown>(sort: string): Case<I, E>[] {
  return linesOf(`corpus/${sort}.jsonl`).map((item, at) => ({ ...(item as Case<I, E>), line: at + 1 }));
}

export function goodManifests(): GoodManifest[] {
  return linesOf('good-manifests/manifests.jsonl') as GoodManifest[];
}

/** Long inputs stand in the files as recipes: `$repeat`, `$fill`, `$join`. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const recipe = value as { $repeat?: [string, number]; $fill?: [string, number]; $join?: unknown[] };
  const [text, count] = recipe.$repeat ?? recipe.$fill ?? ['', 0];
  return recipe.$join ? recipe.$join.map(textOf).join('') : text.repeat(count);
}

/** As {@link textOf}; `$base64` for what is no text. */
export function bytesOfRecipe(value: unknown): Buffer {
  const { $base64: encoded } = Object(value) as { $base64?: string };
  return encoded === undefined ? Buffer.from(textOf(value)) : Buffer.from(encoded, 'base64');
}

/** Puts recipes at any depth in the place of what they make. */
export function expanded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(expanded);
  if (typeof value !== 'object' || value === null) return value;
  if ('$repeat' in value || '$fill' in value || '$join' in value) return textOf(value);
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, expanded(field)]));
}

export type Outcome<T> = { readonly verdict: 'accept'; readonly value: T } | { readonly verdict: 'refuse' };

/** A refusal is an error of ours; any other error is a crash, which no verdict covers. */
export async function outcomeOf<T>(work: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { verdict: 'accept', value: await work() };
  } catch (error) {
    if (error instanceof OrasError) return { verdict: 'refuse' };
    throw error;
  }
}

/** What {@link outcomeOf} has to give: the verdict, and the value where the case tells it. */
export function wanted(item: Case<unknown>): object {
  return { verdict: item.verdict, ...(item.expect !== undefined && { value: item.expect }) };
}

/** Runs the assertions of a case; those of a case with `known` must fail, so that the mark goes when the code is mended. */
export async function expectVerdict(
  item: Case<unknown>,
  assertions: () => void | Promise<void>,
): Promise<void> {
  if (item.known === undefined) {
    await assertions();
    return;
  }
  let failed = false;
  try {
    await assertions();
  } catch {
    failed = true;
  }
  if (!failed)
    throw new Error(`the verdict is given now: take "known" (${item.known}) from line ${item.line}`);
}

/** What a raw server writes for a request head. */
export type RawAnswer = (head: string) => Iterable<Buffer> | AsyncIterable<Buffer>;

/** Writes as fast as the other side reads, and ends the connection. */
export async function answerRaw(socket: Socket, chunks: ReturnType<RawAnswer>): Promise<void> {
  for await (const chunk of chunks) {
    if (socket.destroyed) return;
    if (!socket.write(chunk))
      await new Promise((resolve) => socket.once('drain', resolve).once('close', resolve));
  }
  socket.end();
}

/** An honest answer with these headers and this body; its end is the end of the connection. */
export function plainAnswer(
  status: number,
  headers: Readonly<Record<string, string | readonly string[]>>,
  body: Uint8Array | string,
): Buffer[] {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one) => `${name}: ${one}`),
  );
  const head = [`HTTP/1.1 ${status} X`, ...lines, 'connection: close', '', ''].join('\r\n');
  return [Buffer.from(head, 'latin1'), Buffer.from(body)];
}
