// V15 Whoever stands between a step and Sigstore's TUF repository, or has stolen one of its keys, gives another trusted
// root, an old one, or none. Each fails, and what an earlier run kept, or came with the build, does not take its place.
import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { proxyFor } from '../../src/http/proxy.ts';
import { createTransport } from '../../src/http/transport.ts';
import type { SigstoreRootsOptions } from '../../src/trust/tuf/roots-by-tuf.ts';
import { sigstoreRoots } from '../../src/trust/tuf/sigstore-roots.ts';
import { SIGSTORE_SEED } from '../../src/trust/tuf/sigstore-seed.ts';
import { makeAuthority } from '../support/certificate-authority.ts';
import { redirect, startServer, startStreamServer, type Handler } from '../support/lab.ts';
import { rejection } from '../support/rejection.ts';
import { tempFolder } from '../support/temp.ts';
import {
  PAST,
  rootText,
  startTuf,
  TRUSTED_ROOT,
  tufHandler,
  TufRepository,
  type Forgery,
  type TufWorld,
} from '../support/trust/tuf-repository.ts';
import { startTunnel } from '../support/tunnel.ts';

const FIRST = [JSON.parse(rootText('first'))];

/** A run fails with the code and the text, after one that was good, and as the first of all. */
async function expectRefused(
  change: (tuf: TufWorld) => void,
  { code, said }: { readonly code: string; readonly said: string },
): Promise<void> {
  for (const isFirst of [false, true]) {
    await using tuf = await startTuf(tempFolder());
    if (!isFirst) expect(await tuf.run().trustedRoots()).toEqual(FIRST);
    change(tuf);
    const error = await rejection(tuf.run().trustedRoots());
    expect(error).toMatchObject({ code, details: { reason: 'no-trusted-root' } });
    expect(error.message).toContain(said);
    expect(error.message).toContain('gh attestation trusted-root > trusted_root.jsonl');
  }
}

test.each<[string, (repository: TufRepository) => void, string]>([
  [
    'timestamp',
    (tuf) => tuf.release(rootText('next'), { timestamp: { expires: PAST } }),
    'timestamp.json is expired',
  ],
  [
    'snapshot',
    (tuf) => tuf.release(rootText('next'), { snapshot: { expires: PAST } }),
    'snapshot.json is expired',
  ],
  [
    'list of targets',
    (tuf) => tuf.release(rootText('next'), { targets: { expires: PAST } }),
    'targets.json is expired',
  ],
  ['root', (tuf) => tuf.rotateRoot({ root: { expires: PAST } }), 'root.json is expired'],
])('an expired %s is refused', async (_what, change, said) => {
  await expectRefused(({ repository }) => change(repository), { code: 'UNVERIFIED', said });
});

test.each<[string, Forgery, string, string | undefined]>([
  ['timestamp', { timestamp: { version: 1 } }, 'is less than current version 3', 'next'],
  [
    'snapshot in a new timestamp',
    { timestamp: { meta: { 'snapshot.json': { version: 2 } } } },
    'New snapshot version 2 is less than current version 3',
    'second',
  ],
  [
    'list of targets in a new snapshot',
    { snapshot: { meta: { 'targets.json': { version: 2 } } } },
    'New version 2 of targets.json is less than current version 3',
    'second',
  ],
  [
    'snapshot without the list of targets',
    { snapshot: { meta: { 'other.json': { version: 9 } } } },
    'Missing file targets.json in new snapshot',
    undefined,
  ],
])('a %s is refused, older than what an earlier run has seen', async (_what, forgery, said, without) => {
  await using tuf = await startTuf(tempFolder());
  tuf.repository.release(rootText('second'));
  tuf.repository.release(rootText('third'));
  expect(await tuf.run().trustedRoots()).toEqual([JSON.parse(rootText('third'))]);
  tuf.repository.release(rootText('next'), forgery);
  const error = await rejection(tuf.run().trustedRoots());
  expect(error).toMatchObject({ code: 'UNVERIFIED', details: { reason: 'no-trusted-root' } });
  expect(error.message).toContain(said);
  if (without === undefined) return;
  const forgetful = tuf.run({ folder: tempFolder() });
  expect(await forgetful.trustedRoots()).toEqual([JSON.parse(rootText(without))]);
});

test.each<[string, (repository: TufRepository) => void, string]>([
  [
    'a snapshot that is not there',
    (tuf) => tuf.release(rootText('next'), { timestamp: { meta: { 'snapshot.json': { version: 999 } } } }),
    '/999.snapshot.json: status 404',
  ],
  [
    'a list of targets that is not there',
    (tuf) => tuf.release(rootText('next'), { snapshot: { meta: { 'targets.json': { version: 999 } } } }),
    '/999.targets.json: status 404',
  ],
])('a jump ahead to %s is refused', async (_what, change, said) => {
  await expectRefused(({ repository }) => change(repository), { code: 'UNAVAILABLE', said });
});

test('a jump ahead is refused where the files have the names, and other versions inside', async () => {
  await expectRefused(
    ({ repository: { files }, repository }) => {
      repository.release(rootText('next'), { timestamp: { meta: { 'snapshot.json': { version: 999 } } } });
      files.set('999.snapshot.json', files.get('2.snapshot.json') ?? '');
    },
    { code: 'UNVERIFIED', said: "Snapshot version doesn't match timestamp" },
  );
  await expectRefused(({ repository }) => repository.rotateRoot({ root: { version: 99 } }), {
    code: 'UNVERIFIED',
    said: 'Expected version 2, got 99',
  });
});

test('a jump ahead with stolen keys ends with the root that names new ones', async () => {
  const folder = tempFolder();
  await using tuf = await startTuf(folder);
  tuf.repository.release(rootText('stolen'), { timestamp: { version: 1_000_000 } });
  await tuf.run().trustedRoots();
  tuf.repository.renewOnlineKeys();
  tuf.repository.release(rootText('after'));
  expect(await tuf.run().trustedRoots()).toEqual([JSON.parse(rootText('after'))]);
});

const CHANGED = [
  ['2.root.json', 'was signed by'],
  ['timestamp.json', 'timestamp was signed by 0/1 keys'],
  ['2.snapshot.json', 'snapshot was signed by 0/1 keys'],
  ['2.targets.json', 'targets was signed by 0/1 keys'],
] as const;

test.each(CHANGED)('%s with one byte changed is refused', async (path, said) => {
  await expectRefused(
    ({ repository }) => {
      repository.rotateRoot();
      repository.release(rootText('next'));
      const text = repository.files.get(path) ?? '';
      repository.files.set(path, text.replace('"1.0.31"', '"1.0.32"'));
      expect(repository.files.get(path)).not.toBe(text);
    },
    { code: 'UNVERIFIED', said },
  );
});

test('a target of another hash or length is refused', async () => {
  const texts = [rootText('evil'), `${rootText('next')} `, rootText('next').replace('next', 'evil'), '{}'];
  for (const text of texts)
    await expectRefused(
      ({ repository, repository: { files } }) => {
        repository.release(rootText('next'));
        const path = [...files.keys()].findLast((name) => name.endsWith(TRUSTED_ROOT)) ?? '';
        files.set(path, text);
      },
      { code: text.length > rootText('next').length ? 'TOO_LARGE' : 'UNVERIFIED', said: 'cannot get' },
    );
});

test('a new root that too few of the old keys signed is refused', async () => {
  await expectRefused(
    ({ repository, repository: { files } }) => {
      repository.rotateRoot();
      const root = JSON.parse(files.get('2.root.json') ?? '') as { signatures: unknown[] };
      root.signatures.shift();
      files.set('2.root.json', JSON.stringify(root));
    },
    { code: 'UNVERIFIED', said: 'root was signed by 1/2 keys' },
  );
});

test('another repository in the place of it is refused', async () => {
  const other = new TufRepository(rootText('first'));
  other.rotateRoot();
  await expectRefused(
    ({ repository: { files } }) => {
      files.clear();
      for (const [path, text] of other.files) files.set(path, text);
    },
    { code: 'UNVERIFIED', said: 'root was signed by 0/2 keys' },
  );
  await expectRefused(
    ({ repository: { files } }) => {
      for (const [path, text] of other.files) if (!path.includes('root.json')) files.set(path, text);
    },
    { code: 'UNVERIFIED', said: 'timestamp was signed by 0/1 keys' },
  );
});

test.each<[string, string, Handler]>([
  ['a server that is down', 'UNAVAILABLE', () => ({ status: 503 })],
  ['one that has nothing', 'UNAVAILABLE', () => ({ status: 404 })],
  ['one that refuses all', 'UNAVAILABLE', () => ({ status: 403 })],
  ['one that limits', 'RATE_LIMITED', () => ({ status: 429 })],
  ['one that breaks off', 'NETWORK', () => 'reset'],
  ['the page of a portal', 'UNVERIFIED', () => ({ body: '<html>\u001b[31m::set-output::' })],
])('%s gives no root', async (_what, code, handler) => {
  let isGood = true;
  await using tuf = await startTuf(tempFolder(), (usual) => (request) => (isGood ? usual : handler)(request));
  expect(await tuf.run().trustedRoots()).toEqual(FIRST);
  isGood = false;
  const error = await rejection(tuf.run().trustedRoots());
  expect(error).toMatchObject({ code, details: { reason: 'no-trusted-root' } });
  expect(error.message).not.toMatch(/\p{Cc}/u);
});

test('a redirect is not followed', async () => {
  await using elsewhere = await startServer(() => ({ body: '{}' }));
  await expectRefused(
    ({ repository, repository: { files } }) => {
      repository.release(rootText('next'));
      files.delete('2.snapshot.json');
    },
    { code: 'UNAVAILABLE', said: 'status 404' },
  );
  await using tuf = await startTuf(
    tempFolder(),
    (usual) => (request) =>
      request.path.includes('snapshot') ? redirect(`${elsewhere.origin}${request.path}`) : usual(request),
  );
  const error = await rejection(tuf.run().trustedRoots());
  expect(error).toMatchObject({ code: 'UNAVAILABLE', details: { status: 307 } });
  expect(elsewhere.requests).toEqual([]);
});

test.each(['2.root.json', 'timestamp.json', '1.snapshot.json', '1.targets.json', 'targets/'])(
  'an endless %s is not read to its end',
  async (path) => {
    const folder = tempFolder();
    await using tuf = await startTuf(folder);
    if (path === 'targets/') tuf.repository.release(rootText('next'));
    let sent = 0;
    const pour = (response: ServerResponse): void => {
      for (let more = true; more && !response.destroyed; more = response.write(Buffer.alloc(65_536, ' ')))
        sent += 65_536;
      response.once('drain', () => pour(response));
    };
    await using endless = await startStreamServer((request, response) => {
      const body = tuf.repository.files.get(request.url?.slice(1) ?? '');
      if (request.url?.startsWith(`/${path}`) === true) pour(response);
      else if (body === undefined) response.writeHead(404).end();
      else response.end(body);
    });
    const send: SigstoreRootsOptions['send'] = (request) => {
      const url = new URL(request.url.pathname, endless.origin);
      return transport.send({ ...request, url });
    };
    const transport = createTransport();
    try {
      const error = await rejection(tuf.run({ send }).trustedRoots());
      expect(error).toMatchObject({ code: 'TOO_LARGE', details: { reason: 'no-trusted-root' } });
      expect(sent).toBeLessThan(64 * 1024 * 1024);
    } finally {
      await transport.close();
    }
  },
);

test('roots without end are followed for 64 of them', async () => {
  await using tuf = await startTuf(tempFolder());
  for (let at = 0; at < 70; at += 1) tuf.repository.rotateRoot();
  expect(await tuf.run().trustedRoots()).toEqual(FIRST);
  expect(tuf.asked().filter((line) => line.endsWith('root.json'))).toHaveLength(64);
});

test('a server that never answers is left after the time limit', async () => {
  await using tuf = await startTuf(tempFolder(), () => () => new Promise(() => undefined), 50);
  const error = await rejection(tuf.run().trustedRoots());
  expect(error).toMatchObject({ code: 'NETWORK', details: { code: 'ETIMEDOUT', reason: 'no-trusted-root' } });
});

test('the root of the build does not follow a repository that a proxy with a trusted certificate shows', async () => {
  const host = 'tuf-repo-cdn.sigstore.dev';
  const authority = makeAuthority('authority of the proxy');
  const forged = new TufRepository(Buffer.from(SIGSTORE_SEED.target, 'base64').toString());
  await using server = await startServer(tufHandler(forged), { tls: authority.issue(host) });
  await using tunnel = await startTunnel({ to: server });
  const transport = createTransport({
    ca: authority.certificate,
    proxy: (url) => proxyFor(url, { HTTPS_PROXY: tunnel.origin }),
  });
  try {
    const roots = sigstoreRoots({ send: transport.send, folder: tempFolder(), retries: 0 });
    const error = await rejection(roots.trustedRoots());
    expect(error).toMatchObject({ code: 'UNVERIFIED', details: { host } });
    expect(error.message).toContain('timestamp was signed by 0/1 keys');
    expect(new Set(tunnel.requests.map(({ url }) => url))).toEqual(new Set([`${host}:443`]));
    expect(server.requestLines()).toEqual(['GET /17.root.json', 'GET /timestamp.json']);
  } finally {
    await transport.close();
  }
});
