import { describe, expect, test } from 'vitest';
import { addArtifact, ask, makeArtifact, type Answer, type AskOptions } from './fixtures.ts';
import type { Quirks } from './quirks.ts';
import { scriptedAccount, startScriptedRegistry, type ScriptedRegistry } from './scripted-registry.ts';

const basic = `Basic ${Buffer.from(`${scriptedAccount.username}:${scriptedAccount.password}`).toString('base64')}`;
const uploads = '/v2/acme/app/blobs/uploads/';
const manifests = '/v2/acme/app/manifests/';
const artifact = makeArtifact();
const blob = `/v2/acme/app/blobs/${artifact.layer.digest}`;

/** A registry with these quirks on top of the strict profile, with one artifact in acme/app. */
async function withQuirks(
  quirks: Partial<Quirks>,
  use: (
    registry: ScriptedRegistry,
    send: (what: string, options?: AskOptions) => Promise<Answer>,
  ) => Promise<void>,
): Promise<void> {
  await using registry = await startScriptedRegistry({ quirks });
  addArtifact(registry.store, 'acme/app', { tag: 'v1' });
  await use(registry, (what, options) => ask(registry.origin, what, options));
}

describe('redirects', () => {
  async function locate(registry: ScriptedRegistry, method = 'GET'): Promise<string> {
    const { status, headers } = await ask(registry.origin, `${method} ${blob}`);
    expect(status).toBe(307);
    return headers['location'] ?? '';
  }

  function follow(location: string, method: string, headers: Record<string, string> = {}): Promise<Answer> {
    const [, origin = '', target = ''] = /^(https?:\/\/[^/]+)(.*)$/.exec(location) ?? [];
    return ask(origin, `${method} ${target}`, { headers });
  }

  test.for([['s3'], ['azure'], ['gcs']] as const)('%s: signed, once, byte for byte', async ([storage]) => {
    await withQuirks({ redirect: 'storage', storage }, async (registry) => {
      const location = await locate(registry);
      expect(new URL(location).origin).not.toBe(registry.origin);
      expect((await follow(location, 'HEAD')).status).toBe(403);
      expect(
        (await follow(location.replace('%2F', '%2f').replace('%3D', '%3d').replace('3A', '3a'), 'GET'))
          .status,
      ).toBe(403);
      const range = { range: 'bytes=1-2' };
      expect(await follow(location, 'GET', range)).toMatchObject({ status: 206, body: Buffer.from('el') });
      expect((await follow(location, 'GET')).status).toBe(403);
    });
  });

  test.for([['authorization'], ['cookie'], ['x-api-key']] as const)(
    '%s is refused and told',
    async ([name]) => {
      await using registry = await startScriptedRegistry({ profile: 'acr', auth: 'basic' });
      addArtifact(registry.store, 'acme/app');
      const { headers } = await ask(registry.origin, `GET ${blob}`, { headers: { authorization: basic } });
      const answer = await follow(headers['location'] ?? '', 'GET', { [name]: basic });
      expect([answer.status, answer.body.toString()]).toEqual([
        400,
        expect.stringContaining('InvalidAuthenticationInfo'),
      ]);
      expect(registry.secretsSeenElsewhere).toEqual([
        expect.stringMatching(new RegExp(`^storage GET /bucket/sha256/[0-9a-f]+: header ${name} holds `)),
      ]);
    },
  );

  test('a secret in the query or encoded is told too, what stays at home is not', async () => {
    await using registry = await startScriptedRegistry({ profile: 'acr', auth: 'basic' });
    addArtifact(registry.store, 'acme/app');
    const { headers } = await ask(registry.origin, `GET ${blob}`, { headers: { authorization: basic } });
    expect(registry.secretsSeenElsewhere).toEqual([]);
    await follow(`${headers['location']}&p=${encodeURIComponent(scriptedAccount.password)}`, 'GET');
    expect(registry.secretsSeenElsewhere).toEqual([expect.stringMatching(/: URL holds s3cret…$/)]);
  });

  test('a relative one on the same origin', async () => {
    await withQuirks({ redirect: 'same-origin' }, async (registry, send) => {
      const location = await locate(registry);
      expect(location).toMatch(/^\/artifacts-downloads\/sha256\//);
      expect(await send(`GET ${location}`)).toMatchObject({ status: 200, body: artifact.layer.bytes });
    });
  });

  test('of HEAD: signed for it, or for GET', async () => {
    for (const [redirectsHead, status] of [
      ['signed', 200],
      ['signed-for-get', 403],
    ] as const)
      await withQuirks({ redirect: 'storage', redirectsHead }, async (registry) => {
        expect((await follow(await locate(registry, 'HEAD'), 'HEAD')).status).toBe(status);
      });
  });
});

describe('lists', () => {
  test.for([
    ['relative', /^<\/v2\/acme\/app\/tags\/list\?n=2&last=b>; rel="next"$/],
    ['unquoted', /^<\/v2\/acme\/app\/tags\/list\?n=2&last=b>;rel=next$/],
    ['absolute', /^<http:\/\/127\.0\.0\.1:\d+\/v2\/acme\/app\/tags\/list\?n=2&last=b>; rel="next"$/],
    ['next-page', /^<\/v2\/acme\/app\/tags\/list\?n=2&next_page=Yg>; rel="next"$/],
    ['without-first-part', /^<\/v2\/app\/tags\/list\?n=2&last=b>; rel="next"$/],
  ] as const)('Link: %s', async ([link, expected]) => {
    await using registry = await startScriptedRegistry({ quirks: { link, tagPage: 2 } });
    for (const tag of ['a', 'b', 'c']) addArtifact(registry.store, 'acme/app', { tag });
    const { headers } = await ask(registry.origin, 'GET /v2/acme/app/tags/list?n=50');
    expect(headers['link']).toMatch(expected);
    const last = await ask(registry.origin, 'GET /v2/acme/app/tags/list?last=b');
    const { tags } = JSON.parse(last.body.toString()) as { tags: string[] };
    expect(tags).toEqual(link === 'next-page' ? ['a', 'b'] : ['c']);
  });
});

describe('authorisation', () => {
  async function challengeOf(
    quirks: Partial<Quirks>,
    auth: 'basic' | 'token' = 'token',
  ): Promise<string | undefined> {
    await using registry = await startScriptedRegistry({ quirks, auth });
    return (await ask(registry.origin, `GET ${manifests}v1`)).headers['www-authenticate'];
  }

  test('challenges', async () => {
    expect(await challengeOf({ basicWord: 'BASIC' }, 'basic')).toBe('BASIC realm="scripted-registry"');
    expect(await challengeOf({ alsoBasic: true })).toMatch(/^Bearer .* \| Basic realm="scripted-registry"$/);
    expect(await challengeOf({ challengeScope: 'dummy' })).toMatch(/scope="repository:user\/image:pull"$/);
    expect(await challengeOf({ challengeScope: 'none' })).toMatch(/service="scripted-registry"$/);
    expect(await challengeOf({ tokenOrigin: 'other' })).toMatch(/realm="http:\/\/localhost:\d+\/token"/);
  });

  test('Basic is taken where it is offered beside Bearer', async () => {
    for (const alsoBasic of [true, false]) {
      await using registry = await startScriptedRegistry({ quirks: { alsoBasic }, auth: 'token' });
      const { status } = await ask(registry.origin, 'GET /v2/', { headers: { authorization: basic } });
      expect(status).toBe(alsoBasic ? 200 : 401);
    }
  });

  test('answers of the token server', async () => {
    const fieldsOf = async (quirks: Partial<Quirks>): Promise<string[]> => {
      await using registry = await startScriptedRegistry({ quirks, auth: 'token' });
      const { body } = await ask(registry.origin, 'GET /token', { headers: { authorization: basic } });
      return Object.keys(JSON.parse(body.toString()) as object);
    };
    expect(await fieldsOf({})).toEqual(['token', 'access_token', 'expires_in']);
    expect(await fieldsOf({ tokenFields: ['access_token'], expiresIn: undefined })).toEqual(['access_token']);
  });

  test('a cookie that comes back needs a CSRF token', async () => {
    await withQuirks({ csrfCookie: true }, async (_, send) => {
      const { headers } = await send('GET /v2/');
      const cookie = headers['set-cookie']?.split(';')[0] ?? '';
      expect(cookie).toMatch(/^_gorilla_csrf=/);
      expect((await send(`POST ${uploads}`, { headers: { cookie }, body: '' })).status).toBe(403);
      expect((await send(`POST ${uploads}`, { body: '' })).status).toBe(202);
    });
  });
});
