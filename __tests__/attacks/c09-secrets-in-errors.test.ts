// C9 Secrets in logs and errors: GHSA-5jhf-2qmf-m8c5 (userinfo, presigned query, Location, cookies, proxy auth, token bodies).
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { bytesOf } from '../../src/core/bytes.ts';
import type { Credential } from '../../src/core/credential.ts';
import { dockerConfig } from '../../src/credentials/docker-config.ts';
import { forRegistry, masking } from '../../src/credentials/providers.ts';
import { makeAuthority } from '../support/certificate-authority.ts';
import {
  challenge,
  json,
  open,
  redirect,
  refusal,
  startServer,
  type Handler,
  type OpenOptions,
  type Reply,
  type Server,
} from '../support/lab.ts';
import { emptyContents, putBlob, text } from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';
import { startTunnel } from '../support/tunnel.ts';

/** Of characters that each form writes in another way. */
const canary = 'cAn4ry/+=&?% "s3cret"~';
const forms = [
  canary,
  JSON.stringify(canary).slice(1, -1),
  encodeURIComponent(canary),
  encodeURI(canary),
  new URLSearchParams({ x: canary }).toString().slice(2),
  // Base64 of whatever surrounds it: at each of the three offsets, without the characters at its ends.
  ...[0, 1, 2].map((offset) =>
    Buffer.from(`${' '.repeat(offset)}${canary}`)
      .toString('base64')
      .slice(4, -4)
      .slice(0, 20),
  ),
  Buffer.from(canary).toString('hex'),
  // What a parser or a cut would leave of it.
  canary.slice(0, 8),
  canary.slice(-8),
];

/** Everything there is to an error: messages, stacks, causes and own properties at any depth, and what JSON makes of it. */
function expectClean(...things: readonly unknown[]): void {
  for (const thing of things) {
    const shown = [
      inspect(thing, { depth: Infinity, showHidden: true, maxStringLength: null, maxArrayLength: null }),
      inspect(thing, { depth: Infinity, getters: true, maxStringLength: null }),
      String(thing),
      JSON.stringify(thing) ?? '',
      thing instanceof Error ? String(thing.stack) : '',
    ].join('\n');
    for (const form of forms) expect(shown).not.toContain(form);
  }
}

const node = putBlob(emptyContents(), 'content');
const endings: readonly [string, Reply | 'reset'][] = [
  ['is refused with 401', refusal(401, 'UNAUTHORIZED')],
  ['is refused with 403', refusal(403, 'DENIED')],
  ['fails with 500', { status: 500, headers: { 'content-type': 'text/html' }, body: '<h1>no</h1>' }],
  ['meets a reset', 'reset'],
];

/** What the user sees of a pull and of a push: errors, and lines of the log. */
async function seen(host: string, options: OpenOptions): Promise<unknown[]> {
  const lines: string[] = [];
  await using repository = open(host, {
    retries: 1,
    onNotice: (line) => lines.push(line),
    onWarning: (_host, line) => lines.push(line),
    onRetry: ({ host: at, reason }) => lines.push(`${at} ${reason}`),
    ...options,
  });
  const { target } = repository;
  return [
    await rejection(target.resolve('v1')),
    await rejection(text(target.fetch(node))),
    await rejection(target.push(node, bytesOf('content'))),
    lines,
  ];
}

const credentials: readonly [string, Credential][] = [
  ['password', { kind: 'basic', username: 'me', password: canary }],
  ['identity token', { kind: 'refresh', token: canary }],
  ['registry token', { kind: 'bearer', token: canary.replaceAll(/[ "]/g, '_') }],
];

for (const [what, credential] of credentials) {
  for (const [how, reply] of endings) {
    test(`a ${what} is not in the error when it ${how} at the registry`, async () => {
      await using from = await startServer(({ headers }) =>
        headers.authorization === undefined ? challenge('Basic realm="x"') : reply,
      );
      expectClean(...(await seen(from.host, { credentials: forRegistry(from.host, credential) })));
    });

    test(`a ${what} is not in the error when it ${how} at the token server`, async () => {
      await using tokens = await startServer(() => reply);
      await using from = await startServer(() =>
        challenge(`Bearer realm="${tokens.origin}/token",scope="x"`),
      );
      expectClean(...(await seen(from.host, { credentials: forRegistry(from.host, credential) })));
    });
  }
}

test.each(endings)('an exchanged token that %s', async (_how, reply) => {
  const token = canary.replaceAll(/[ "]/g, '_');
  await using from: Server = await startServer(({ headers, path }) => {
    if (path.startsWith('/token')) return json({ token, access_token: token });
    return headers.authorization === undefined ? challenge(`Bearer realm="${from.origin}/token"`) : reply;
  });
  const things = await seen(from.host, {});
  expectClean(...things);
  expect(inspect(things, { depth: Infinity })).not.toContain(token);
});

const tokenBodies = [
  `{"token": "${canary.slice(0, 12)}`,
  `{"token": ${canary}}`,
  canary,
  JSON.stringify(canary),
  JSON.stringify({ TOKEN: canary, Access_Token: canary }),
  JSON.stringify({ token: [canary], refresh_token: canary }),
  JSON.stringify([{ token: canary }]),
];

test.each(tokenBodies)('the body of a token server that makes no sense: %s', async (body) => {
  await using from: Server = await startServer(({ path }) =>
    path.startsWith('/token')
      ? { headers: { 'content-type': 'application/json' }, body }
      : challenge(`Bearer realm="${from.origin}/token"`),
  );
  expectClean(...(await seen(from.host, {})));
});

test.each(endings)('headers of the user, where the request %s', async (_how, reply) => {
  await using from = await startServer(() => reply);
  expectClean(...(await seen(from.host, { headers: { 'x-api-key': canary, cookie: `s=${canary}` } })));
});

test('a header of the user that cannot be sent', async () => {
  await using from = await startServer(() => ({}));
  expectClean(...(await seen(from.host, { headers: { 'x-api-key': `${canary}\n` } })));
});

test.each(endings)('cookies that the server sets, where the request %s', async (_how, reply) => {
  const cookie = { 'set-cookie': [`session=${encodeURIComponent(canary)}`, 'b=c'] };
  await using from = await startServer(() =>
    reply === 'reset' ? reply : { ...reply, headers: { ...reply.headers, ...cookie } },
  );
  expectClean(...(await seen(from.host, {})));
});

const query = `X-Amz-Signature=${encodeURIComponent(canary)}&sig=${Buffer.from(canary).toString('base64url')}`;
const leads: readonly [string, (to: string) => Handler][] = [
  ['realm', (to) => () => challenge(`Bearer realm="${to}",service="x"`)],
  [
    'redirect',
    (to) =>
      ({ method }) =>
        method === 'POST' ? refusal(400, 'X') : redirect(to),
  ],
  [
    'location',
    (to) =>
      ({ method }) =>
        method === 'POST' ? redirect(to, 202) : refusal(404, 'X'),
  ],
];

for (const [what, says] of leads) {
  test.each(endings)(`the query of a ${what} that %s`, async (_how, reply) => {
    await using from: Server = await startServer((request) =>
      request.path.startsWith('/there') ? reply : says(`${from.origin}/there?${query}`)(request),
    );
    expectClean(...(await seen(from.host, {})));
  });

  test(`the query and the user of a ${what} that is not followed`, async () => {
    const user = encodeURIComponent(canary);
    for (const to of [
      `http://${user}:${user}@HOST/there`,
      `http://HOST:99999/there?${query}`,
      `\\\\HOST/there?${query}`,
      `ftp://${user}@HOST/there?${query}`,
      `http://169.254.1.1.:1/there?${query}#${user}`,
    ]) {
      await using from: Server = await startServer((request) => says(to.replace('HOST', from.host))(request));
      const settings = { connectMs: 100, retries: 0 };
      expectClean(...(await seen(from.host, settings)));
    }
  });
}

test.each(endings)('the query of a link that %s', async (_how, reply) => {
  const first = { headers: { link: `</there?${query}>; rel="next"` }, body: '{"tags":["a"]}' };
  await using from = await startServer(({ path }) => (path.startsWith('/there') ? reply : first));
  await using repository = open(from.host);
  expectClean(await rejection(Array.fromAsync(repository.target.tags())));
});

test('a mounted or chunked upload whose session is a secret', async () => {
  await using from = await startServer(({ method, path }) => {
    if (method === 'HEAD') return refusal(404, 'X');
    if (method === 'POST') return redirect(`/upload?${query}`, 202);
    return path.startsWith('/upload') && method === 'PUT' ? refusal(413, 'X') : 'reset';
  });
  await using repository = open(from.host);
  await repository.target.mount(node, 'acme/base');
  expectClean(await rejection(repository.target.push(node, bytesOf('content'))));
});

const authority = makeAuthority('private');

test('the credentials of a proxy that refuses, or is not there', async () => {
  await using from = await startServer(() => ({}), { tls: authority.issue('127.0.0.1') });
  await using proxy = await startTunnel({ account: 'some:body' });
  const gone = await startServer(() => ({}));
  await gone[Symbol.asyncDispose]();
  for (const host of [proxy.host, gone.host]) {
    const user = encodeURIComponent(canary);
    const at = () => new URL(`http://${user}:${user}@${host}`);
    for (const plainHttp of [true, false])
      expectClean(...(await seen(from.host, { proxy: at, plainHttp, ca: authority.certificate })));
  }
});

test('the key of a client certificate that is no key', async () => {
  await using from = await startServer(() => ({}), { tls: authority.issue('127.0.0.1') });
  const { cert } = authority.issue('client');
  for (const key of [
    canary,
    `-----BEGIN PRIVATE KEY-----\n${Buffer.from(canary).toString('base64')}\n-----END PRIVATE KEY-----`,
  ]) {
    const client = { origins: [from.origin], cert, key };
    expectClean(...(await seen(from.host, { client, plainHttp: false, ca: authority.certificate })));
  }
});

test('a Docker config that cannot be read', async () => {
  const folder = mkdtempSync(join(process.env['ORAS_TEST_TEMP'] ?? tmpdir(), 'config-'));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'config.json');
  const broken = [
    `{"auths":{"registry.test":{"auth":"${canary}`,
    `${canary}`,
    JSON.stringify(canary),
    JSON.stringify({ auths: { 'registry.test': { auth: Buffer.from(canary).toString('base64') } } }),
  ];
  for (const content of broken) {
    writeFileSync(path, content);
    expectClean(await rejection(dockerConfig(path, {})({ registry: 'registry.test' })));
  }
});

test('all forms of a secret are told to the mask before it is first sent', async () => {
  const masked: string[] = [];
  const before: string[][] = [];
  const token = 'exchanged-token';
  await using from: Server = await startServer(({ path, headers }) => {
    if (headers.authorization !== undefined) before.push([headers.authorization, ...masked]);
    if (path.startsWith('/token')) return json({ token });
    return headers.authorization === undefined
      ? challenge(`Bearer realm="${from.origin}/token"`)
      : refusal(404, 'X');
  });
  const onSecret = (secret: string): void => void masked.push(secret);
  const own = forRegistry(from.host, { kind: 'basic', username: 'me', password: canary });
  await using repository = open(from.host, { credentials: masking(own, onSecret), onSecret });
  await rejection(repository.target.resolve('v1'));
  const basic = Buffer.from(`me:${canary}`).toString('base64');
  expect(before[0]).toEqual([`Basic ${basic}`, canary, basic]);
  expect(before[1]).toEqual([`Bearer ${token}`, canary, basic, token]);
});
