import { expect, test, describe } from 'vitest';
import { addArtifact, ask, indexType, makeArtifact, manifestType, sha256, type Answer } from './fixtures.ts';
import { checkHistory, snapshot } from './history.ts';
import { scriptedAccount, startScriptedRegistry, type ScriptedRegistry } from './scripted-registry.ts';
import { repositoryOf } from './store.ts';

const basic = `Basic ${Buffer.from(`${scriptedAccount.username}:${scriptedAccount.password}`).toString('base64')}`;
const uploads = '/v2/acme/app/blobs/uploads/';
const manifests = '/v2/acme/app/manifests/';
const content = Buffer.from('0123456789'.repeat(10));

function codes({ body }: Answer): string[] {
  const { errors } = JSON.parse(body.toString()) as { errors: { code: string }[] };
  return errors.map(({ code }) => code);
}

function pathOf({ headers }: Answer): string {
  const { pathname, search } = new URL(headers['location'] ?? '', 'http://registry');
  return pathname + search;
}

async function open({ origin }: ScriptedRegistry): Promise<string> {
  return pathOf(await ask(origin, `POST ${uploads}`, { body: '' }));
}

function put({ origin }: ScriptedRegistry, reference: string, body: Buffer): Promise<Answer> {
  return ask(origin, `PUT ${manifests}${reference}`, { headers: { 'content-type': manifestType }, body });
}

describe('uploads', () => {
  test('POST and PUT: the blob is there, and the session is gone', async () => {
    await using registry = await startScriptedRegistry();
    const { origin } = registry;
    const location = await open(registry);
    const digest = sha256(content);
    const done = await ask(origin, `PUT ${location}&digest=${digest}`, { body: content });
    expect(done).toMatchObject({ status: 201, headers: { location: `/v2/acme/app/blobs/${digest}` } });
    expect(await ask(origin, `GET /v2/acme/app/blobs/${digest}`)).toMatchObject({
      status: 200,
      body: content,
    });
    const again = await ask(origin, `PUT ${location}&digest=${digest}`, { body: content });
    expect([again.status, codes(again)]).toEqual([404, ['BLOB_UPLOAD_UNKNOWN']]);
    expect(checkHistory(registry.store).problems).toEqual([]);
  });

  test('a POST with the digest takes the whole blob', async () => {
    await using registry = await startScriptedRegistry();
    const what = `POST ${uploads}?digest=${sha256(content)}`;
    expect(await ask(registry.origin, what, { body: content })).toMatchObject({ status: 201 });
    const wrong = await ask(registry.origin, what, { body: 'other' });
    expect([wrong.status, codes(wrong)]).toEqual([400, ['DIGEST_INVALID']]);
  });

  test('chunks in order, 416 out of order, status tells how far it is', async () => {
    await using registry = await startScriptedRegistry();
    const { origin } = registry;
    const first = await open(registry);
    const range = (text: string): { headers: Record<string, string> } => ({
      headers: { 'content-range': text },
    });
    const one = await ask(origin, `PATCH ${first}`, { ...range('0-49'), body: content.subarray(0, 50) });
    expect(one).toMatchObject({ status: 202, headers: { range: '0-49' } });
    const next = pathOf(one);
    for (const [location, text] of [
      [first, '50-99'],
      [next, '40-89'],
      [next, 'bytes 50-99'],
    ] as const) {
      const refused = await ask(origin, `PATCH ${location}`, { ...range(text), body: content.subarray(50) });
      expect(refused).toMatchObject({ status: 416, headers: { range: '0-49' } });
      expect(pathOf(refused)).toBe(next);
    }
    expect(await ask(origin, `GET ${first}`)).toMatchObject({ status: 204, headers: { range: '0-49' } });
    const short = await ask(origin, `PATCH ${next}`, { ...range('50-99'), body: 'short' });
    expect([short.status, codes(short)]).toEqual([400, ['SIZE_INVALID']]);
    const two = await ask(origin, `PATCH ${next}`, { ...range('50-99'), body: content.subarray(50) });
    const done = await ask(origin, `PUT ${pathOf(two)}&digest=${sha256(content)}`, { body: '' });
    expect(done.status).toBe(201);
  });

  test('cancel', async () => {
    await using registry = await startScriptedRegistry();
    const location = await open(registry);
    expect(await ask(registry.origin, `DELETE ${location}`)).toMatchObject({ status: 204 });
    expect(await ask(registry.origin, `GET ${location}`)).toMatchObject({ status: 404 });
  });

  test('mount: 201 for what is there, a session for what is not', async () => {
    await using registry = await startScriptedRegistry();
    const { layer } = addArtifact(registry.store, 'other/app');
    const mount = (digest: string) =>
      ask(registry.origin, `POST ${uploads}?mount=${digest}&from=other/app`, { body: '' });
    expect(await mount(layer.digest)).toMatchObject({ status: 201 });
    expect(registry.store.get('acme/app')?.blobs.get(layer.digest)).toEqual(layer.bytes);
    const session = await mount(sha256('absent'));
    expect(session).toMatchObject({ status: 202, headers: { location: expect.stringContaining(uploads) } });
    expect(registry.requests.map(({ operation }) => operation)).toEqual(['mount', 'mount']);
  });
});

describe('blobs', () => {
  test.for([
    ['bytes=0-9', 206, '0123456789', 'bytes 0-9/100'],
    ['bytes=95-', 206, '56789', 'bytes 95-99/100'],
    ['bytes=-3', 206, '789', 'bytes 97-99/100'],
    ['bytes=90-500', 206, '0123456789', 'bytes 90-99/100'],
    ['bytes=100-', 416, 'RANGE_INVALID', 'bytes */100'],
  ] as const)('Range %s', async ([range, status, body, place]) => {
    await using registry = await startScriptedRegistry();
    const { layer } = addArtifact(registry.store, 'acme/app', { text: content.toString() });
    const what = `GET /v2/acme/app/blobs/${layer.digest}`;
    const answer = await ask(registry.origin, what, { headers: { range } });
    expect(answer).toMatchObject({ status, headers: { 'content-range': place } });
    expect(answer.body.toString()).toContain(body);
    expect(answer.headers['content-length']).toBe(String(answer.body.length));
    expect(registry.requests).toMatchObject([{ operation: 'blob-range', status }]);
  });

  test('HEAD and DELETE', async () => {
    await using registry = await startScriptedRegistry();
    const { layer } = addArtifact(registry.store, 'acme/app');
    const path = `/v2/acme/app/blobs/${layer.digest}`;
    const headers = { 'content-length': '6', 'docker-content-digest': layer.digest };
    expect(await ask(registry.origin, `HEAD ${path}`)).toMatchObject({ status: 200, headers });
    expect(await ask(registry.origin, `DELETE ${path}`)).toMatchObject({ status: 202 });
    expect(await ask(registry.origin, `HEAD ${path}`)).toMatchObject({ status: 404 });
  });
});

describe('manifests', () => {
  test('by tag and by digest, read and deleted', async () => {
    await using registry = await startScriptedRegistry();
    const { digest, bytes } = addArtifact(registry.store, 'acme/app');
    expect(await put(registry, 'v1', bytes)).toMatchObject({
      status: 201,
      headers: { location: `${manifests}${digest}`, 'docker-content-digest': digest },
    });
    for (const reference of ['v1', digest]) {
      const answer = await ask(registry.origin, `GET ${manifests}${reference}`);
      expect(answer).toMatchObject({ status: 200, body: bytes, headers: { 'content-type': manifestType } });
      const head = await ask(registry.origin, `HEAD ${manifests}${reference}`);
      expect(head).toMatchObject({ status: 200, headers: { 'content-length': String(bytes.length) } });
    }
    await put(registry, 'v2', bytes);
    expect((await ask(registry.origin, `DELETE ${manifests}v2`)).status).toBe(202);
    expect([...(registry.store.get('acme/app')?.tags.keys() ?? [])]).toEqual(['v1']);
    expect((await ask(registry.origin, `DELETE ${manifests}${digest}`)).status).toBe(202);
    expect((await ask(registry.origin, `GET ${manifests}v1`)).status).toBe(404);
  });

  test.for([
    ['no JSON', 'v1', Buffer.from('{'), 'MANIFEST_INVALID'],
    ['a blob that is not there', 'v1', makeArtifact({ text: 'absent' }).bytes, 'MANIFEST_BLOB_UNKNOWN'],
    ['no such tag', '-v1', makeArtifact().bytes, 'TAG_INVALID'],
    ['another digest', sha256('other'), makeArtifact().bytes, 'DIGEST_INVALID'],
    [
      'another media type',
      'v1',
      Buffer.from(`{"schemaVersion":2,"mediaType":"${indexType}"}`),
      'MANIFEST_INVALID',
    ],
  ] as const)('refused: %s', async ([, reference, bytes, code]) => {
    await using registry = await startScriptedRegistry();
    addArtifact(registry.store, 'acme/app');
    const answer = await put(registry, reference, bytes);
    expect([answer.status, codes(answer)]).toEqual([400, [code]]);
    expect(registry.store.get('acme/app')?.tags.size).toBe(0);
  });

  test('sha512', async () => {
    await using registry = await startScriptedRegistry();
    const { bytes } = addArtifact(registry.store, 'acme/app');
    const { createHash } = await import('node:crypto');
    const digest = `sha512:${createHash('sha512').update(bytes).digest('hex')}`;
    expect(await put(registry, digest, bytes)).toMatchObject({ status: 201 });
    expect(await ask(registry.origin, `GET ${manifests}${digest}`)).toMatchObject({
      status: 200,
      body: bytes,
    });
  });
});

describe('lists', () => {
  test('tags by pages, in order', async () => {
    await using registry = await startScriptedRegistry();
    for (const tag of ['c', 'a', 'b']) addArtifact(registry.store, 'acme/app', { tag });
    const list = '/v2/acme/app/tags/list';
    const first = await ask(registry.origin, `GET ${list}?n=2`);
    expect(JSON.parse(first.body.toString())).toEqual({ name: 'acme/app', tags: ['a', 'b'] });
    expect(first.headers['link']).toBe(`<${list}?n=2&last=b>; rel="next"`);
    const second = await ask(registry.origin, `GET ${list}?n=2&last=b`);
    expect(JSON.parse(second.body.toString())).toEqual({ name: 'acme/app', tags: ['c'] });
    expect(second.headers).not.toHaveProperty('link');
    expect(await ask(registry.origin, 'GET /v2/no/such/tags/list')).toMatchObject({ status: 404 });
  });

  test('referrers, all and by artifact type', async () => {
    await using registry = await startScriptedRegistry();
    const subject = addArtifact(registry.store, 'acme/app', { tag: 'v1' });
    const types = ['application/x.sig', 'application/x.sbom'];
    for (const artifactType of types) {
      const answer = await put(
        registry,
        'x',
        addArtifact(registry.store, 'acme/app', { subject, artifactType }).bytes,
      );
      expect(answer.headers['oci-subject']).toBe(subject.digest);
    }
    const path = `/v2/acme/app/referrers/${subject.digest}`;
    const all = await ask(registry.origin, `GET ${path}`);
    expect(all).toMatchObject({ status: 200, headers: { 'content-type': indexType } });
    expect(all.headers).not.toHaveProperty('oci-filters-applied');
    expect(JSON.parse(all.body.toString())).toMatchObject({
      manifests: types.map((artifactType) => ({ artifactType })),
    });
    const some = await ask(registry.origin, `GET ${path}?artifactType=application%2Fx.sig`);
    expect(some.headers['oci-filters-applied']).toBe('artifactType');
    expect(JSON.parse(some.body.toString())).toMatchObject({
      manifests: [{ artifactType: 'application/x.sig' }],
    });
    const none = await ask(registry.origin, `GET /v2/acme/app/referrers/${sha256('absent')}`);
    expect(JSON.parse(none.body.toString())).toMatchObject({ manifests: [] });
  });
});

describe('authorisation', () => {
  interface Tokens {
    readonly token: string;
    readonly refresh_token?: string;
  }

  async function tokens(what: string, registry: ScriptedRegistry, body?: string): Promise<Tokens> {
    const type = 'application/x-www-form-urlencoded';
    const options =
      body === undefined
        ? { headers: { authorization: basic } }
        : { headers: { 'content-type': type }, body };
    const answer = await ask(registry.origin, what, options);
    expect(answer.status).toBe(200);
    return JSON.parse(answer.body.toString()) as Tokens;
  }

  test('Basic', async () => {
    await using registry = await startScriptedRegistry({ auth: 'basic' });
    const refused = await ask(registry.origin, 'GET /v2/');
    expect(refused).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': expect.stringMatching(/^Basic /) },
    });
    expect(await ask(registry.origin, 'GET /v2/', { headers: { authorization: basic } })).toMatchObject({
      status: 200,
    });
    const wrong = { authorization: `Basic ${Buffer.from('tester:x').toString('base64')}` };
    expect(await ask(registry.origin, 'GET /v2/', { headers: wrong })).toMatchObject({ status: 401 });
  });

  test('a token is good for its scope, until it is revoked', async () => {
    await using registry = await startScriptedRegistry({ auth: 'token' });
    addArtifact(registry.store, 'acme/app', { tag: 'v1' });
    const what = `GET ${manifests}v1`;
    const challenge = (await ask(registry.origin, what)).headers['www-authenticate'];
    expect(challenge).toBe(
      `Bearer realm="${registry.origin}/token",service="scripted-registry",scope="repository:acme/app:pull"`,
    );
    const { token } = await tokens('GET /token?service=x&scope=repository:acme/app:pull', registry);
    const headers = { authorization: `Bearer ${token}` };
    expect(await ask(registry.origin, what, { headers })).toMatchObject({ status: 200 });
    const push = await ask(registry.origin, `POST ${uploads}`, { headers, body: '' });
    expect(push.headers['www-authenticate']).toMatch(/pull,push",error="insufficient_scope"$/);
    registry.revokeTokens();
    expect((await ask(registry.origin, what, { headers })).headers['www-authenticate']).toMatch(
      /error="invalid_token"$/,
    );
    expect(registry.requests.map(({ operation }) => operation)).toEqual([
      'challenge',
      'token-get',
      'manifest-get',
      'upload-post',
      'manifest-get',
    ]);
  });

  test('a token ends by itself, and a 401 fault ends it too', async () => {
    await using registry = await startScriptedRegistry({
      auth: 'token',
      tokenMs: 200,
      faults: [{ operation: 'list', fault: '401-stale', times: 1 }],
    });
    addArtifact(registry.store, 'acme/app', { tag: 'v1' });
    const list = async (token: string): Promise<number> =>
      (
        await ask(registry.origin, 'GET /v2/acme/app/tags/list', {
          headers: { authorization: `Bearer ${token}` },
        })
      ).status;
    const scope = 'GET /token?scope=repository:acme/app:pull';
    const first = await tokens(scope, registry);
    expect([await list(first.token), await list(first.token)]).toEqual([401, 401]);
    const second = await tokens(scope, registry);
    expect(await list(second.token)).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(await list(second.token)).toBe(401);
  });

  test('POST: password and identity tokens', async () => {
    await using registry = await startScriptedRegistry({ auth: 'token' });
    const { username, password, refreshToken } = scriptedAccount;
    const fields = {
      grant_type: 'password',
      username,
      password,
      access_type: 'offline',
      scope: 'repository:a/b:pull',
    };
    const first = await tokens('POST /token', registry, new URLSearchParams(fields).toString());
    for (const token of [refreshToken, first.refresh_token ?? '']) {
      const form = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token });
      expect(await tokens('POST /token', registry, form.toString())).toMatchObject({
        token: expect.any(String),
      });
    }
    const wrong = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'x' }).toString();
    expect((await ask(registry.origin, 'POST /token', { body: wrong })).status).toBe(401);
  });
});

describe('history', () => {
  test('tells what is wrong with a store and what became of its tags', async () => {
    await using registry = await startScriptedRegistry();
    const { store } = registry;
    const kept = addArtifact(store, 'acme/app', { tag: 'kept' });
    addArtifact(store, 'acme/app', { tag: 'lost', text: 'lost' });
    const moved = addArtifact(store, 'acme/app', { tag: 'moved', text: 'moved' });
    const before = snapshot(store);
    expect(checkHistory(store, before)).toEqual({ problems: [], lostTags: [], movedTags: [], newTags: [] });
    const { tags, blobs, manifests: stored } = repositoryOf(store, 'acme/app');
    tags.delete('lost');
    tags.set('moved', kept.digest).set('new', moved.digest).set('dangling', sha256('absent'));
    blobs.delete(moved.layer.digest);
    blobs.set(kept.layer.digest, Buffer.from('HELLO!\n'));
    expect(stored.size).toBe(3);
    expect(checkHistory(store, before)).toEqual({
      problems: [
        `acme/app: ${kept.layer.digest} has other content`,
        `acme/app:kept: blob ${kept.layer.digest} has 7 bytes, not 6`,
        `acme/app:moved: blob ${kept.layer.digest} has 7 bytes, not 6`,
        `acme/app:new: no blob ${moved.layer.digest}`,
        `acme/app:dangling: no manifest ${sha256('absent')}`,
      ],
      lostTags: ['acme/app:lost'],
      movedTags: ['acme/app:moved'],
      newTags: ['acme/app:new', 'acme/app:dangling'],
    });
  });
});
