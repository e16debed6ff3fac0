import { describe, expect, test } from 'vitest';
import {
  addArtifact,
  addBlobs,
  ask,
  makeArtifact,
  manifestType,
  sha256,
  type Answer,
  type AskOptions,
} from './fixtures.ts';
import type { Quirks } from './quirks.ts';
import { startScriptedRegistry, type ScriptedRegistry } from './scripted-registry.ts';

const uploads = '/v2/acme/app/blobs/uploads/';
const manifests = '/v2/acme/app/manifests/';
const artifact = makeArtifact();
const blob = `/v2/acme/app/blobs/${artifact.layer.digest}`;
const sent = { headers: { 'content-type': manifestType }, body: artifact.bytes };

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

/** What single requests are answered in the presence of a quirk. */
const answers: readonly (readonly [
  title: string,
  quirks: Partial<Quirks>,
  what: string,
  options: AskOptions,
  expected: Readonly<Record<string, unknown>>,
])[] = [
  [
    'referrers 404',
    { referrersApi: false },
    `GET /v2/acme/app/referrers/${artifact.digest}`,
    {},
    { status: 404 },
  ],
  [
    'referrers 400',
    { referrersApi: false, referrersMissing: 400 },
    `GET /v2/acme/app/referrers/${artifact.digest}`,
    {},
    { status: 400 },
  ],
  [
    'referrers 405',
    { referrersApi: false, referrersMissing: 405 },
    `GET /v2/acme/app/referrers/${artifact.digest}`,
    {},
    { status: 405 },
  ],
  [
    'referrers: a login page',
    { referrersApi: false, referrersMissing: 'html' },
    `GET /v2/acme/app/referrers/${artifact.digest}`,
    {},
    { status: 200, headers: { 'content-type': expect.stringMatching(/html/) } },
  ],
  [
    'the referrers tag is the subject',
    { referrersTagIsSubject: true },
    `GET ${manifests}${artifact.digest.replace(':', '-')}`,
    {},
    { status: 200, body: artifact.bytes },
  ],
  ['POST with Range', { postRange: '0-0' }, `POST ${uploads}`, { body: '' }, { headers: { range: '0-0' } }],
  [
    'chunk limits',
    { chunkMinHeader: true, chunkMin: 5, chunkMaxHeader: 9 },
    `POST ${uploads}`,
    { body: '' },
    { headers: { 'oci-chunk-min-length': '5', 'oci-chunk-max-length': '9' } },
  ],
  [
    'absolute Location',
    { location: 'absolute' },
    `POST ${uploads}`,
    { body: '' },
    { headers: { location: expect.stringMatching(/^http:\/\/127/) } },
  ],
  [
    'a POST with the digest is not looked at',
    { singlePost: 202 },
    `POST ${uploads}?digest=${sha256('x')}`,
    { body: 'x' },
    { status: 202, headers: { location: expect.stringMatching(/_state=/) } },
  ],
  [
    'body limit',
    { maxBody: 9 },
    `POST ${uploads}?digest=${sha256('0123456789')}`,
    { body: '0123456789' },
    { status: 413, headers: { server: 'cloudflare', 'content-type': expect.stringMatching(/html/) } },
  ],
  [
    'no empty blob: 500',
    { emptyBlob: 500 },
    `POST ${uploads}?digest=${sha256('')}`,
    { body: '' },
    { status: 500 },
  ],
  [
    'no empty blob: 400',
    { emptyBlob: 400 },
    `POST ${uploads}?digest=${sha256('')}`,
    { body: '' },
    { status: 400 },
  ],
  [
    'quota',
    { quota: 10 },
    `POST ${uploads}?digest=${sha256('0123456789')}`,
    { body: '0123456789' },
    { status: 403 },
  ],
  [
    'mount without from',
    { mountWithoutFrom: 400 },
    `POST ${uploads}?mount=${artifact.layer.digest}`,
    { body: '' },
    { status: 400 },
  ],
  [
    'mount fails',
    { mount: 'fails' },
    `POST ${uploads}?mount=${artifact.layer.digest}&from=acme/app`,
    { body: '' },
    { status: 400 },
  ],
  [
    'mount never',
    { mount: 'never' },
    `POST ${uploads}?mount=${artifact.layer.digest}&from=acme/app`,
    { body: '' },
    { status: 202 },
  ],
  [
    'mount inside an owner',
    { mount: 'same-owner' },
    `POST /v2/acme/two/blobs/uploads/?mount=${artifact.layer.digest}&from=acme/app`,
    { body: '' },
    { status: 201 },
  ],
  [
    'no mount of another owner',
    { mount: 'same-owner' },
    `POST /v2/other/two/blobs/uploads/?mount=${artifact.layer.digest}&from=acme/app`,
    { body: '' },
    { status: 202 },
  ],
  [
    'mount of what a manifest names',
    { mount: 'referenced' },
    `POST /v2/acme/two/blobs/uploads/?mount=${artifact.layer.digest}&from=acme/app`,
    { body: '' },
    { status: 201 },
  ],
  ['owner/name', { nameParts: 2 }, 'POST /v2/app/blobs/uploads/', { body: '' }, { status: 400 }],
  ['manifest limit', { manifestMax: 100 }, `PUT ${manifests}v2`, sent, { status: 413 }],
  [
    'no sha512',
    { sha512Manifests: false },
    `PUT ${manifests}sha512:${'0'.repeat(128)}`,
    sent,
    { status: 400, body: expect.objectContaining({ length: expect.any(Number) }) },
  ],
  ['config types', { configTypes: /image\.config/ }, `PUT ${manifests}v2`, sent, { status: 400 }],
  ['layer types', { layerTypes: /tar/ }, `PUT ${manifests}v2`, sent, { status: 400 }],
  [
    'no schemaVersion',
    { missingSchemaVersion: 501 },
    `PUT ${manifests}v2`,
    { ...sent, body: '{}' },
    { status: 501 },
  ],
  ['HEAD of no tag', { missingTagHead: 400 }, `HEAD ${manifests}v9`, {}, { status: 400 }],
  ['406', { notAccepted: 406 }, `GET ${manifests}v1`, { headers: { accept: 'text/html' } }, { status: 406 }],
  [
    'accepted',
    { notAccepted: 406 },
    `GET ${manifests}v1`,
    { headers: { accept: `x/y, ${manifestType};q=1` } },
    { status: 200 },
  ],
  ['ETag', { etags: true }, `GET ${manifests}v1`, {}, { headers: { etag: `"${artifact.digest}"` } }],
  [
    'If-Match of another state',
    { etags: true },
    `PUT ${manifests}v1`,
    { ...sent, headers: { ...sent.headers, 'if-match': '"x"' } },
    { status: 412 },
  ],
  [
    'Warning',
    { warning: 'old' },
    `PUT ${manifests}v1`,
    sent,
    { status: 201, headers: { warning: '299 - "old"' } },
  ],
  ['no deletion of manifests', { deletes: [] }, `DELETE ${manifests}${artifact.digest}`, {}, { status: 405 }],
  ['no deletion of tags', { deletes: ['manifest'] }, `DELETE ${manifests}v1`, {}, { status: 405 }],
  ['no deletion of blobs', { deletes: [] }, `DELETE ${blob}`, {}, { status: 405 }],
  [
    'no ranges',
    { ranges: false },
    `GET ${blob}`,
    { headers: { range: 'bytes=1-2' } },
    { status: 200, body: artifact.layer.bytes },
  ],
  ['no list of tags', { tagsList: false }, 'GET /v2/acme/app/tags/list', {}, { status: 404 }],
  [
    'a page that is too large',
    { tagPage: 2, tagPageOver: 'error' },
    'GET /v2/acme/app/tags/list?n=3',
    {},
    { status: 400 },
  ],
];

describe('single answers', () => {
  test.for(answers)('%s', async ([, quirks, what, options, expected]) => {
    await withQuirks(quirks, async (_, send) => {
      expect(await send(what, options)).toMatchObject(expected);
    });
  });
});

describe('manifests', () => {
  test('a HEAD without digest, without length, with a wrong length', async () => {
    const head = async (quirks: Partial<Quirks>): Promise<(string | undefined)[]> => {
      await using registry = await startScriptedRegistry({ quirks });
      addArtifact(registry.store, 'acme/app', { tag: 'v1' });
      const { headers } = await ask(registry.origin, `HEAD ${manifests}v1`);
      return [headers['docker-content-digest'], headers['content-length']];
    };
    const { length } = artifact.bytes;
    expect(await head({ headDigest: false })).toEqual([undefined, String(length)]);
    expect(await head({ headLength: 'omitted' })).toEqual([artifact.digest, undefined]);
    expect(await head({ headLength: 'wrong' })).toEqual([artifact.digest, String(length + 1)]);
  });

  test('a blob is late once', async () => {
    await withQuirks({ blobLag: 1 }, async ({ store }, send) => {
      const late = makeArtifact({ text: 'late' });
      const upload = `POST ${uploads}?digest=${late.layer.digest}`;
      const put = () => send(`PUT ${manifests}late`, { ...sent, body: late.bytes });
      for (const status of [400, 201]) {
        expect((await send(upload, { body: late.layer.bytes })).status).toBe(201);
        expect((await send(`HEAD /v2/acme/app/blobs/${late.layer.digest}`)).status).toBe(200);
        expect((await put()).status).toBe(status);
      }
      expect(store.get('acme/app')?.tags.has('late')).toBe(true);
    });
  });

  test('a tag that cannot be moved takes the same content again', async () => {
    await withQuirks({ immutableTags: true }, async ({ store }, send) => {
      const other = makeArtifact({ text: 'other' });
      addBlobs(store, 'acme/app', other);
      expect((await send(`PUT ${manifests}v1`, sent)).status).toBe(201);
      expect((await send(`PUT ${manifests}v1`, { ...sent, body: other.bytes })).status).toBe(400);
    });
  });

  test('pulls are counted down to 429, HEAD is free', async () => {
    await withQuirks({ pullQuota: 2 }, async (_, send) => {
      const left: string[] = [];
      for (const method of ['HEAD', 'GET', 'HEAD', 'GET', 'GET']) {
        const { status, headers } = await send(`${method} ${manifests}v1`);
        left.push(`${status} ${headers['ratelimit-remaining']}`);
      }
      const counted = ['2', '1', '1', '0'].map((count) => `200 ${count};w=21600`);
      expect(left).toEqual([...counted, '429 undefined']);
    });
  });

  test('OCI-Subject is said or not, whatever the API does', async () => {
    const subject = { digest: artifact.digest, bytes: artifact.bytes };
    const signature = makeArtifact({ subject, artifactType: 'application/x.sig' });
    for (const ociSubject of [true, false])
      await withQuirks({ ociSubject, referrersApi: false }, async (_, send) => {
        const { headers } = await send(`PUT ${manifests}${signature.digest}`, {
          ...sent,
          body: signature.bytes,
        });
        expect(headers['oci-subject']).toBe(ociSubject ? artifact.digest : undefined);
      });
  });

  test('referrers: no artifactType, no filter, pages', async () => {
    const quirks = { referrersArtifactType: false, filtersReferrers: false, referrersPage: 1 };
    await withQuirks(quirks, async ({ store }, send) => {
      const subject = { digest: artifact.digest, bytes: artifact.bytes };
      for (const text of ['1', '2']) addArtifact(store, 'acme/app', { subject, text });
      const path = `/v2/acme/app/referrers/${artifact.digest}`;
      const first = await send(`GET ${path}?artifactType=x/y`);
      expect(first.headers).toMatchObject({ link: `<${path}?from=1>; rel="next"` });
      expect(first.headers).not.toHaveProperty('oci-filters-applied');
      const { manifests: found } = JSON.parse(first.body.toString()) as { manifests: object[] };
      expect(found).toHaveLength(1);
      expect(found[0]).not.toHaveProperty('artifactType');
      expect((await send(`GET ${path}?from=1`)).headers).not.toHaveProperty('link');
    });
  });
});

describe('uploads', () => {
  const content = '0123456789';
  const digest = sha256(content);

  /** PATCHes one after the other, then the PUT; the statuses, and the ranges that were told. */
  async function inChunks(quirks: Partial<Quirks>, chunks: readonly AskOptions[]): Promise<unknown[]> {
    await using registry = await startScriptedRegistry({ quirks });
    const locate = ({ headers }: Answer, before: string): string => {
      const { pathname, search } = new URL(headers['location'] ?? before, registry.origin);
      return pathname + search;
    };
    let location = locate(await ask(registry.origin, `POST ${uploads}`, { body: '' }), '');
    const seen: unknown[] = [];
    for (const chunk of chunks) {
      const answer = await ask(registry.origin, `PATCH ${location}`, chunk);
      location = locate(answer, location);
      seen.push(answer.status, answer.headers['range']);
    }
    const last = await ask(registry.origin, `PUT ${location}&digest=${digest}`, { body: '' });
    const left = registry.store.get('acme/app')?.uploads.size;
    return [...seen, last.status, left];
  }

  const half = (part: 0 | 1): AskOptions => ({
    headers: { 'content-range': part === 0 ? '0-4' : '5-9' },
    body: content.slice(part * 5, part * 5 + 5),
  });
  const bare = (part: 0 | 1): AskOptions => ({ body: content.slice(part * 5, part * 5 + 5) });

  test.for([
    ['append', {}, [half(0), half(1)], [202, '0-4', 202, '0-9', 201, 0]],
    ['without Content-Range', {}, [bare(0), bare(1)], [202, '0-4', 202, '0-9', 201, 0]],
    ['201', { patchStatus: 201 }, [half(0), half(1)], [201, '0-4', 201, '0-9', 201, 0]],
    ['overwrite', { patch: 'overwrite' }, [bare(0), bare(1)], [202, '0-4', 202, '0-4', 400, 1]],
    ['overwrite, one chunk', { patch: 'overwrite' }, [{ body: content }], [202, '0-9', 201, 0]],
    ['once', { patch: 'once' }, [half(0), half(1)], [202, '0-4', 400, undefined, 400, 1]],
    ['needs Content-Range', { patchNeedsRange: true }, [bare(0), bare(1)], [202, '0-4', 416, '0-4', 400, 1]],
    [
      'first chunk only',
      { statusRange: 'first-chunk' },
      [half(0), half(1)],
      [202, '0-4', 202, '0-4', 201, 0],
    ],
    ['too large a range', { maxContentRange: 4 }, [half(0)], [416, '0-0', 400, 1]],
    ['too small a chunk', { chunkMin: 6 }, [half(0), half(1)], [202, '0-4', 416, '0-4', 400, 1]],
    ['failure ends the session', { failedPutKillsSession: true }, [half(0)], [202, '0-4', 400, 0]],
    [
      'too much without length',
      { maxChunkedBody: 9 },
      [{ body: content, chunked: true }],
      [413, undefined, 400, 1],
    ],
    [
      'little without length',
      { maxChunkedBody: 10 },
      [{ body: content, chunked: true }],
      [202, '0-9', 201, 0],
    ],
  ] as const satisfies readonly (readonly [
    string,
    Partial<Quirks>,
    readonly AskOptions[],
    readonly unknown[],
  ])[])('PATCH: %s', async ([, quirks, chunks, expected]) => {
    expect(await inChunks(quirks, chunks)).toEqual(expected);
  });

  test('monolithicPut: false takes PATCH only', async () => {
    await withQuirks({ monolithicPut: false }, async (_, send) => {
      const { headers } = await send(`POST ${uploads}`, { body: '' });
      const put = await send(`PUT ${headers['location']}&digest=${digest}`, { body: content });
      expect(put.status).toBe(400);
    });
    expect(await inChunks({ monolithicPut: false }, [{ body: content }])).toEqual([202, '0-9', 201, 0]);
  });

  test('no status; a stale Location ends the session', async () => {
    await withQuirks({ uploadStatus: false, staleLocation: 'cancel' }, async ({ store }, send) => {
      const { headers } = await send(`POST ${uploads}`, { body: '' });
      expect((await send(`GET ${headers['location']}`)).status).toBe(404);
      expect((await send(`PATCH ${headers['location']}`, bare(0))).status).toBe(202);
      expect((await send(`PATCH ${headers['location']}`, bare(1))).status).toBe(416);
      expect(store.get('acme/app')?.uploads.size).toBe(0);
    });
  });

  test('createsOnPush: false hangs up', async () => {
    await using registry = await startScriptedRegistry({
      quirks: { createsOnPush: false },
      repositories: ['acme/app'],
    });
    expect((await ask(registry.origin, `POST ${uploads}`, { body: '' })).status).toBe(202);
    const absent = ask(registry.origin, 'POST /v2/acme/two/blobs/uploads/', { body: '' });
    await expect(absent).rejects.toMatchObject({ code: 'ECONNRESET' });
  });
});
