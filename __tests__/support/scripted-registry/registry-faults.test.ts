import { expect, test } from 'vitest';
import { addArtifact, ask, askRaw, makeArtifact, type Answer, type AskOptions } from './fixtures.ts';
import { registryFaultNames, type RegistryFaultName } from './registry-faults.ts';
import { startScriptedRegistry, type ScriptedRegistry } from './scripted-registry.ts';

const artifact = makeArtifact();
const app = '/v2/acme/app';
const manifest = `${app}/manifests/v1`;

interface Shown {
  readonly auth?: 'token';
  readonly see: (registry: ScriptedRegistry) => Promise<unknown>;
  readonly as: unknown;
}

/** One answer, with these of its fields. */
const answer = (what: string, as: object, options: AskOptions = {}): Shown => ({
  see: ({ origin }) => ask(origin, what, options),
  as: expect.objectContaining(as),
});

const header = (name: string, value: string | RegExp) => ({
  headers: expect.objectContaining({ [name]: expect.stringMatching(value) }),
});

const toStranger = (shown: Shown): Shown => ({ ...shown, auth: 'token' });

const page = (link: RegExp): Shown => answer(`GET ${app}/tags/list?n=2`, header('link', link));

/** What a redirect leads to: `303 429`, or `303 ECONNRESET`. */
const led = (what: string, as: string): Shown => ({
  async see({ origin }) {
    const { status, headers } = await ask(origin, what);
    const { origin: other, pathname, search } = new URL(headers['location'] ?? '');
    expect(other).not.toBe(origin);
    const second = await ask(other, `GET ${pathname}${search}`).catch((error: unknown) => error);
    return `${status} ${(second as Answer).status ?? (second as NodeJS.ErrnoException).code}`;
  },
  as,
});

const website = (as: string): Shown => led(`GET ${app}/referrers/${artifact.digest}`, as);

const raw = (lines: string, as: RegExp): Shown => ({
  see: async ({ host }) => (await askRaw(host, `${lines}\r\nHost: ${host}\r\n\r\n`)).text,
  as: expect.stringMatching(as),
});

const brought: Shown = {
  async see({ origin, store }) {
    const { layer } = makeArtifact({ text: 'another' });
    const { headers } = await ask(origin, `POST ${app}/blobs/uploads/`, { body: '' });
    const put = await ask(origin, `PUT ${headers['location']}&digest=${layer.digest}`, { body: layer.bytes });
    return [put.status, store.get('acme/app')?.blobs.has(layer.digest)];
  },
  as: [400, true],
};

const readsManifest = `GET ${manifest}`;
const writes = `POST ${app}/blobs/uploads/`;
const deletes = `DELETE ${app}/manifests/${artifact.digest}`;
const bare = expect.not.objectContaining({ 'www-authenticate': expect.anything() });

const shown: Readonly<Record<RegistryFaultName, Shown>> = {
  'large-heads': raw('GET /v2/ HTTP/1.1', /X-Policy-20: p{985}\r\n/),
  'referrers-elsewhere-429': website('303 429'),
  'referrers-elsewhere-403': website('303 403'),
  'referrers-elsewhere-500': website('303 500'),
  'referrers-elsewhere-404': website('303 404'),
  'referrers-elsewhere-html': website('303 200'),
  'referrers-elsewhere-reset': website('303 ECONNRESET'),
  'manifest-reads-403': answer(readsManifest, { status: 403 }),
  'manifest-reads-412': answer(readsManifest, { status: 412 }),
  'blob-head-403': answer(`HEAD ${app}/blobs/${artifact.layer.digest}`, { status: 403 }),
  'scope-rewritten': toStranger(
    answer(readsManifest, header('www-authenticate', /scope="repository:tenant\/acme\/app:pull"/)),
  ),
  'scope-dummy': toStranger(
    answer(readsManifest, header('www-authenticate', /scope="repository:user\/image:pull"/)),
  ),
  'scope-none': toStranger(answer(readsManifest, header('www-authenticate', /service="[a-z-]+"$/))),
  'delete-needs-all': toStranger(answer(deletes, header('www-authenticate', /acme\/app:\*"/))),
  'anonymous-404': toStranger(answer(readsManifest, { status: 404, headers: bare })),
  'anonymous-403': toStranger(answer(readsManifest, { status: 403, headers: bare })),
  'anonymous-401': toStranger(answer(readsManifest, { status: 401, headers: bare })),
  'ping-basic': toStranger(
    answer('GET /v2/', header('www-authenticate', /^Basic /), { headers: { authorization: 'Bearer x' } }),
  ),
  'link-absolute': page(/^<http:\/\/127\.0\.0\.1:\d+\/v2\/.*>; rel="next"$/),
  'link-unquoted': page(/^<\/v2\/.*>;rel=next$/),
  'link-next-page': page(/^<\/v2\/.*&next_page=.*>; rel="next"$/),
  'link-without-first-part': page(/^<\/v2\/app\/.*>; rel="next"$/),
  'link-without-rel': page(/^<\/v2\/[^;]*>$/),
  'link-without-brackets': page(/^\/v2\/[^>]*; rel="next"$/),
  'link-unreadable': page(/^next page: \/v2\//),
  'unasked-continue': raw(
    `PUT ${manifest} HTTP/1.1\r\nContent-Length: 0`,
    /^HTTP\/1\.1 100 .*\r\n\r\nHTTP\/1\.1 400 /,
  ),
  'blob-brought-meanwhile': brought,
  'read-only-405': answer(writes, { status: 405 }, { body: '' }),
  'read-only-403': answer(writes, { status: 403 }, { body: '' }),
  'delete-tagged-400': answer(deletes, { status: 400 }),
  'lengths-doubled': raw('GET /v2/ HTTP/1.1', /Content-Length: 3\r\nContent-Length: 3\r\n/),
  'lengths-conflicting': raw('GET /v2/ HTTP/1.1', /Content-Length: 3\r\nContent-Length: 4\r\n/),
  'storage-401': led(`GET ${app}/blobs/${artifact.layer.digest}`, '307 401'),
  'manifest-encoding': answer(readsManifest, {
    ...header('content-encoding', 'aws-chunked'),
    body: artifact.bytes,
  }),
};

test.for(registryFaultNames)('%s shows', async (name) => {
  const { auth = 'none', see, as } = shown[name];
  await using registry = await startScriptedRegistry({ profile: name, auth });
  for (const tag of ['v1', 'v2', 'v3']) addArtifact(registry.store, 'acme/app', { tag });
  expect(await see(registry)).toEqual(as);
});
