import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAll, readUpTo } from '../../../src/core/bytes.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { OrasError } from '../../../src/core/errors.ts';
import { parseRetryAfter } from '../../../src/http/retry.ts';
import { createTransport, type Transport } from '../../../src/http/transport.ts';
import { resolveUrl, sameOriginUrl, tokenUrl } from '../../../src/http/url-gate.ts';
import { parseChallenges, type Challenge } from '../../../src/registry/auth/challenge.ts';
import { parseContentRange } from '../../../src/registry/blobs/download-parts.ts';
import { openRepository } from '../../../src/registry/registry.ts';
import type { RegistryTarget } from '../../../src/registry/registry-target.ts';
import {
  answerRaw,
  cases,
  expectVerdict,
  outcomeOf,
  plainAnswer,
  textOf,
  wanted,
  type Case,
  type RawAnswer,
} from '../../support/corpus.ts';
import { startRawServer, type RawServer } from '../../support/lab.ts';

let server: RawServer;
let answer: RawAnswer;
let transport: Transport;

beforeAll(async () => {
  server = await startRawServer((socket, head) => answerRaw(socket, answer(head)));
  transport = createTransport();
});

afterAll(async () => {
  await transport.close();
  await server[Symbol.asyncDispose]();
});

function open(): RegistryTarget {
  return openRepository(`${server.host}/acme/app`, { transport, retries: 0 });
}

/** What the client can do with the challenges: a token for a realm, a password, or nothing. */
function answerable(challenges: readonly Challenge[]): string {
  const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
  if (bearer && (bearer.parameters.get('realm') ?? '') !== '') return 'bearer';
  return challenges.some(({ scheme }) => scheme === 'basic') ? 'basic' : 'none';
}

interface Challenged {
  readonly headers: unknown[];
}

function expectChallenges(item: Case<Challenged, [string, object][]>): void {
  const headers = item.input.headers.map(textOf);
  const challenges = parseChallenges(headers);
  expect(answerable(challenges)).toBe(item.verdict);
  const plain = challenges.map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);
  expect(plain).toEqual(item.expect ?? plain);
}

describe('www-authenticate', () => {
  const items = cases<Challenged, [string, object][]>('www-authenticate');
  test.each(items)('$line $verdict: $reason', (item) => expectVerdict(item, () => expectChallenges(item)));
});

interface Given {
  readonly kind: 'redirect' | 'location' | 'realm' | 'link';
  readonly base: string;
  readonly value: unknown;
}

async function follow({ kind, base, value }: Given): Promise<string> {
  const text = textOf(value);
  if (kind === 'realm') return tokenUrl(text, new URL(base)).href;
  return (kind === 'redirect' ? resolveUrl : sameOriginUrl)(text, new URL(base), kind).href;
}

async function expectLink(item: Case<Given>): Promise<void> {
  const links = [item.input.value].flat().map((value) => textOf(value));
  const filled = links.map((link) =>
    link.replaceAll('{origin}', server.origin).replaceAll('{port}', new URL(server.origin).port),
  );
  server.heads.length = 0;
  answer = () =>
    server.heads.length > 1
      ? plainAnswer(200, { 'content-type': 'application/json' }, '{"tags":["b"]}')
      : plainAnswer(200, { 'content-type': 'application/json', link: filled }, '{"tags":["a"]}');
  const outcome = await outcomeOf(() => Array.fromAsync(open().tags()));
  const next = server.heads[1]?.split(' ')[1];
  // A link to the page itself may be asked once more: then the list ends.
  const further = next === '/v2/acme/app/tags/list' ? undefined : next;
  const verdict = item.verdict === 'end' ? 'accept' : item.verdict;
  expect([outcome.verdict, further]).toEqual([verdict, item.expect]);
}

async function expectLocation(item: Case<Given>): Promise<void> {
  if (item.input.kind === 'link') {
    await expectLink(item);
    return;
  }
  const outcome = await outcomeOf(() => follow(item.input));
  expect(outcome).toEqual({ ...outcome, ...wanted(item) });
}

describe('locations', () => {
  test.each(cases<Given>('locations'))('$line $input.kind $verdict: $reason', (item) =>
    expectVerdict(item, () => expectLocation(item)),
  );
});

interface HeaderInput {
  readonly kind: 'retry-after' | 'content-range' | 'blob' | 'manifest';
  readonly value: unknown;
  readonly head: readonly string[] & Readonly<Record<string, string>>;
  readonly body: string;
  readonly headStatus?: number;
  readonly getType?: string;
  readonly ask?: string;
  readonly fetch?: boolean;
}

const TYPE = 'application/vnd.oci.image.manifest.v1+json';
const NOW = Date.parse('2026-03-01T12:00:00Z');

async function readBlob({ head, body }: HeaderInput): Promise<string> {
  answer = () => [Buffer.from(`${head.join('\r\n')}\r\nconnection: close\r\n\r\n${body}`, 'latin1')];
  const node = { mediaType: 'application/octet-stream', digest: digestOf('0123456789'), size: 10 };
  return Buffer.from(await readAll(open().fetch(node), node)).toString();
}

async function readManifest(input: HeaderInput): Promise<string> {
  answer = (head) =>
    head.startsWith('HEAD ')
      ? plainAnswer(input.headStatus ?? 200, input.head, '')
      : plainAnswer(200, { 'content-type': input.getType ?? TYPE }, input.body);
  const target = open();
  const node = await target.resolve(input.ask ?? 'v1');
  if (input.fetch) await readUpTo(target.fetch(node), 1e6, 'x').then(() => readAll(target.fetch(node), node));
  return node.digest;
}

async function parsedHeader({ kind, value }: HeaderInput): Promise<unknown> {
  const text = textOf(value);
  const parsed = kind === 'retry-after' ? parseRetryAfter(text, NOW) : parseContentRange(text);
  if (parsed === undefined) throw new OrasError('INVALID_CONTENT', 'not read');
  return parsed;
}

async function expectHeader(item: Case<HeaderInput>): Promise<void> {
  const read = {
    'retry-after': parsedHeader,
    'content-range': parsedHeader,
    blob: readBlob,
    manifest: readManifest,
  };
  const outcome = await outcomeOf<unknown>(() => read[item.input.kind](item.input));
  expect(outcome).toEqual({ ...outcome, ...wanted(item) });
}

describe('headers', () => {
  test.each(cases<HeaderInput>('headers'))('$line $input.kind $verdict: $reason', (item) =>
    expectVerdict(item, () => expectHeader(item)),
  );
});
