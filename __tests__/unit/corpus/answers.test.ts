import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTransport, type Transport } from '../../../src/http/transport.ts';
import { registryError } from '../../../src/registry/registry-error.ts';
import { fetchToken } from '../../../src/registry/auth/token.ts';
import {
  answerRaw,
  bytesOfRecipe,
  cases,
  expectVerdict,
  outcomeOf,
  plainAnswer,
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

interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body: unknown;
  readonly bounded?: boolean;
  readonly endless?: boolean;
  readonly prefix?: string;
}

function typed(type: string): Record<string, string> {
  return type === '' ? {} : { 'content-type': type };
}

interface ExpectedToken {
  readonly token?: string;
  readonly length?: number;
  readonly expiresIn: number;
}

async function expectToken(item: Case<Answer, ExpectedToken>): Promise<void> {
  const { status = 200, type = 'application/json', body } = item.input;
  answer = () => plainAnswer(status, typed(type), bytesOfRecipe(body));
  const outcome = await outcomeOf(() =>
    fetchToken(transport.send, {
      realm: new URL(`${server.origin}/token`),
      givenBy: new URL(server.origin),
      service: 's',
      scopes: ['repository:a:pull'],
      credential: undefined,
    }),
  );
  expect(outcome.verdict).toBe(item.verdict);
  if (outcome.verdict === 'refuse' || !item.expect) return;
  const { value, expiresIn } = outcome.value;
  expect(expiresIn).toBe(item.expect.expiresIn);
  expect(item.expect.token ?? value).toBe(value);
  expect(value.length).toBe(item.expect.length ?? value.length);
}

describe('tokens', () => {
  test.each(cases<Answer, ExpectedToken>('tokens'))('$line $verdict: $reason', (item) =>
    expectVerdict(item, () => expectToken(item)),
  );
});

async function* endless(answer: Answer): AsyncGenerator<Buffer> {
  yield* plainAnswer(answer.status ?? 404, typed('application/json'), answer.prefix ?? '');
  const chunk = Buffer.alloc(64 * 1024, 'x');
  for (;;) yield chunk;
}

/** A message is a line of a log: a few thousand characters at the most. */
const LONGEST = 12_000;

async function expectError(item: Case<Answer, [string, string][]>): Promise<void> {
  const { status = 404, type = 'application/json', body } = item.input;
  answer = () =>
    item.input.endless ? endless(item.input) : plainAnswer(status, typed(type), bytesOfRecipe(body));
  const request = { method: 'GET' as const, url: new URL(`${server.origin}/v2/a/manifests/v1?secret=x`) };
  const error = await registryError(request, await transport.send(request));
  expect([error.code, error.status]).toEqual([item.verdict, status]);
  const kept = error.errors.map(({ code, message }) => [code, message]);
  expect(kept).toEqual(item.expect ?? kept);
  expect(error.message.length).toBeLessThan(LONGEST);
  expect(error.message).not.toContain('secret=x');
}

describe('error bodies', () => {
  test.each(cases<Answer, [string, string][]>('error-bodies'))('$line $verdict: $reason', (item) =>
    expectVerdict(item, () => expectError(item)),
  );
});
