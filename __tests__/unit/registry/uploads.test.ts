import { describe, expect, test } from 'vitest';
import { bytesOf, lazy, type Bytes } from '../../../src/core/bytes.ts';
import { OrasError } from '../../../src/core/errors.ts';
import { blob } from '../../support/artifacts.ts';
import { json, open, startServer, type Handler, type Reply } from '../../support/lab.ts';
import { rejection } from '../../support/rejection.ts';
import { startScriptedRegistry } from '../../support/scripted-registry/scripted-registry.ts';

const { node, bytes } = blob('the content');
const blobPath = `/v2/acme/app/blobs/${node.digest}`;
const query = `digest=${encodeURIComponent(node.digest)}`;
const opened: Reply = { status: 202, headers: { location: '/upload/1' } };

/** A registry that opens a session for each POST, without content until `put` says 201. */
function registry(put: (earlier: number) => Reply | 'reset', held: () => boolean = () => false): Handler {
  let sessions = 0;
  let puts = 0;
  return ({ method }) => {
    if (method === 'HEAD') return { status: held() ? 200 : 404 };
    if (method === 'POST') return { status: 202, headers: { location: `/upload/${(sessions += 1)}` } };
    return put(puts++);
  };
}

const created: Reply = { status: 201 };

describe('an upload', () => {
  test('is one POST and one PUT with a length', async () => {
    await using server = await startServer(registry(() => created));
    await using repository = open(server.host);
    await repository.target.push(node, bytesOf(bytes));
    expect(server.requestLines()).toEqual(['POST /v2/acme/app/blobs/uploads/', `PUT /upload/1?${query}`]);
    expect(server.requests[1]).toMatchObject({ text: 'the content', headers: { 'content-length': '11' } });
    expect(server.requests[1]?.headers['transfer-encoding']).toBeUndefined();
  });

  test('of nothing is a PUT of nothing', async () => {
    await using server = await startServer(registry(() => created));
    await using repository = open(server.host);
    await repository.target.push(blob('').node, bytesOf());
    expect(server.requests[1]).toMatchObject({ text: '', headers: { 'content-length': '0' } });
  });

  test.each([
    ['/upload/1', `/upload/1?${query}`],
    ['uploads/x', `/v2/acme/app/blobs/uploads/uploads/x?${query}`],
    ['/upload/1?state=a%2Fb+c&x=', `/upload/1?state=a%2Fb+c&x=&${query}`],
  ])('goes to the location %s, whose query stays as it is', async (location, expected) => {
    await using server = await startServer(({ method }) =>
      method === 'POST' ? { status: 202, headers: { location } } : created,
    );
    await using repository = open(server.host);
    await repository.target.push(node, bytesOf(bytes));
    expect(server.requests[1]?.path).toBe(expected);
  });

  test('goes to no other host', async () => {
    await using other = await startServer(() => created);
    await using server = await startServer(() => ({
      status: 202,
      headers: { location: `${other.origin}/x` },
    }));
    await using repository = open(server.host);
    expect(await rejection(repository.target.push(node, bytesOf(bytes)))).toMatchObject({
      code: 'UNSUPPORTED',
    });
    expect(other.requests).toEqual([]);
  });

  test('needs a location', async () => {
    await using server = await startServer(() => ({ status: 202 }));
    await using repository = open(server.host);
    expect(await rejection(repository.target.push(node, bytesOf(bytes)))).toMatchObject({
      code: 'INVALID_CONTENT',
    });
  });
});

describe('an upload that breaks', () => {
  test.each<[string, Reply | 'reset']>([
    ['with a 503', { status: 503 }],
    ['with a lost connection', 'reset'],
    ['as the session is gone', { status: 404 }],
    ['as the session stands elsewhere', { status: 416 }],
  ])('%s begins anew, after a look whether it arrived', async (_title, answer) => {
    await using server = await startServer(registry((earlier) => (earlier === 0 ? answer : created)));
    await using repository = open(server.host, { retries: 3, baseMs: 1 });
    await repository.target.push(node, bytesOf(bytes));
    expect(server.requestLines()).toEqual([
      'POST /v2/acme/app/blobs/uploads/',
      `PUT /upload/1?${query}`,
      `HEAD ${blobPath}`,
      'POST /v2/acme/app/blobs/uploads/',
      `PUT /upload/2?${query}`,
    ]);
    expect(server.requests.at(-1)?.text).toBe('the content');
  });

  test('after the content arrived is done: only the answer was lost', async () => {
    let arrived = false;
    const put = (): 'reset' => {
      arrived = true;
      return 'reset';
    };
    await using server = await startServer(registry(put, () => arrived));
    await using repository = open(server.host, { retries: 3, baseMs: 1 });
    await repository.target.push(node, bytesOf(bytes));
    expect(server.requestLines().map((line) => line.split(' ')[0])).toEqual(['POST', 'PUT', 'HEAD']);
  });

  test('again and again is given up', async () => {
    await using server = await startServer(registry(() => ({ status: 500 })));
    await using repository = open(server.host, { retries: 3, baseMs: 1 });
    expect(await rejection(repository.target.push(node, bytesOf(bytes)))).toMatchObject({ status: 500 });
    expect(server.requestLines().filter((line) => line.startsWith('PUT'))).toHaveLength(4);
  });

  // The look is new: another job may have brought the blob meanwhile.
  test.each([400, 401, 403, 405])('with a %i is not begun again, after a look', async (status) => {
    await using server = await startServer(
      registry(() => json({ errors: [{ code: 'SIZE_INVALID' }] }, status)),
    );
    await using repository = open(server.host, { retries: 3, baseMs: 1 });
    expect(await rejection(repository.target.push(node, bytesOf(bytes)))).toMatchObject({ status });
    expect(server.requestLines().map((line) => line.split(' ')[0])).toEqual(['POST', 'PUT', 'HEAD']);
  });

  test.each([400, 409, 'reset'] as const)(
    'with a %s for good is done where the blob is there all the same (Nexus)',
    async (end) => {
      const put = () => (end === 'reset' ? end : json({ errors: [{ code: 'BLOB_UPLOAD_INVALID' }] }, end));
      await using server = await startServer(registry(put, () => true));
      await using repository = open(server.host);
      await repository.target.push(node, bytesOf(bytes));
      expect(server.requestLines().map((line) => line.split(' ')[0])).toEqual(['POST', 'PUT', 'HEAD']);
    },
  );

  test('that two jobs make at once is done for both (Nexus)', async () => {
    await using nexus = await startScriptedRegistry({ quirks: { blobAgain: 400 } });
    for (const _job of ['one', 'two']) {
      await using repository = open(nexus.host);
      await repository.target.push(node, bytesOf(bytes));
    }
    expect(nexus.requests.filter(({ status }) => status === 400)).toHaveLength(1);
    expect(nexus.store.get('acme/app')?.blobs.has(node.digest)).toBe(true);
  });

  test('with a 413 goes on in chunks', async () => {
    const script: Handler = ({ method, headers }) => {
      if (method === 'HEAD') return { status: 404 };
      if (method === 'POST' || method === 'PATCH') return { status: 202, headers: { location: '/upload/1' } };
      return headers['content-length'] === '0' ? created : { status: 413 };
    };
    await using server = await startServer(script);
    await using repository = open(server.host, { retries: 3, baseMs: 1 });
    await repository.target.push(node, bytesOf(bytes));
    const chunk = server.requests.find(({ method }) => method === 'PATCH');
    expect(chunk).toMatchObject({ text: 'the content', headers: { 'content-range': '0-10' } });
    expect(server.requests.at(-1)).toMatchObject({ method: 'PUT', text: '' });
  });

  const failure = new Error('the source broke');
  const broken: Bytes = {
    async *[Symbol.asyncIterator]() {
      yield bytes.subarray(0, 3);
      throw failure;
    },
  };
  test.each<[string, Bytes, object]>([
    ['the source fails', broken, failure],
    ['bytes are missing', bytesOf('the'), { code: 'SIZE_MISMATCH' }],
    ['bytes are too many', bytesOf(bytes, 'more'), { code: 'SIZE_MISMATCH' }],
    ['bytes are wrong', bytesOf('the CONTENT'), { code: 'DIGEST_MISMATCH' }],
  ])('because %s ends with that, and is not begun again', async (_title, content, expected) => {
    await using server = await startServer(registry(() => created));
    await using repository = open(server.host, { retries: 3, baseMs: 1 });
    expect(await rejection(repository.target.push(node, content))).toMatchObject(expected);
    expect(server.requestLines().filter((line) => line.startsWith('POST'))).toHaveLength(1);
  });

  test('because of an abort ends with the caller’s reason, and is not begun again', async () => {
    const abort = new AbortController();
    const reason = new Error('enough');
    const put = (): Reply => {
      abort.abort(reason);
      return { status: 503 };
    };
    await using server = await startServer(registry(put));
    await using repository = open(server.host, { retries: 3, baseMs: 1 });
    const pushed = repository.target.push(node, bytesOf(bytes), { signal: abort.signal });
    expect(await rejection(pushed)).toBe(reason);
    // The session is given back.
    expect(server.requestLines().map((line) => line.split(' ')[0])).toEqual(['POST', 'PUT', 'DELETE']);
  });
});

describe('an upload of content that was hashed before', () => {
  const wrong = bytesOf('the CONTENT');
  const { digest } = node;
  const texts = (requests: readonly { readonly method: string; readonly text: string }[]): string[] =>
    requests.filter(({ method }) => method === 'PUT').map(({ text }) => text);

  test('leaves the check to the registry', async () => {
    await using server = await startServer(registry(() => created));
    await using repository = open(server.host);
    await repository.target.push(node, { ...bytesOf(bytes), known: { digest, bytes: wrong } });
    expect(texts(server.requests)).toEqual(['the CONTENT']);
  });

  test('which is of another digest does not', async () => {
    await using server = await startServer(registry(() => created));
    await using repository = open(server.host);
    const known = { digest: blob('the CONTENT').node.digest, bytes: bytesOf(bytes) };
    expect(await rejection(repository.target.push(node, { ...wrong, known }))).toMatchObject({
      code: 'DIGEST_MISMATCH',
    });
  });

  const changed = new OrasError('CONFLICT', 'changed', { details: { reason: 'changed-file' } });
  const broken = (failure: Error): Bytes =>
    lazy(async function* () {
      yield bytes.subarray(0, 3);
      throw failure;
    });

  test.each<[string, Bytes, Reply]>([
    ['is refused', wrong, { status: 400 }],
    ['changed', broken(changed), created],
    ['met a server in trouble', wrong, { status: 503 }],
  ])('and %s is begun again, and then hashed', async (_title, known, answer) => {
    await using server = await startServer(registry((earlier) => (earlier === 0 ? answer : created)));
    await using repository = open(server.host, { retries: answer.status === 503 ? 1 : 0, baseMs: 1 });
    await repository.target.push(node, { ...bytesOf(bytes), known: { digest, bytes: known } });
    expect(texts(server.requests).at(-1)).toBe('the content');
    const again = repository.target.push(node, { ...wrong, known: { digest, bytes: broken(changed) } });
    expect(await rejection(again)).toMatchObject({ code: 'DIGEST_MISMATCH' });
  });

  test('and refused for good is begun again once', async () => {
    await using server = await startServer(registry(() => ({ status: 400 })));
    await using repository = open(server.host, { retries: 3, baseMs: 1 });
    const pushed = repository.target.push(node, { ...bytesOf(bytes), known: { digest, bytes: wrong } });
    expect(await rejection(pushed)).toMatchObject({ status: 400 });
    expect(texts(server.requests)).toEqual(['the CONTENT', 'the content']);
  });

  test.each<[string, Bytes, object]>([
    ['is too long', bytesOf(bytes, 'more'), { code: 'SIZE_MISMATCH' }],
    ['is too short', bytesOf('the'), { code: 'SIZE_MISMATCH' }],
    ['cannot be read', broken(new Error('EIO')), { message: 'EIO' }],
  ])('and %s ends with that, and is not begun again', async (_title, known, expected) => {
    await using server = await startServer(registry(() => created));
    await using repository = open(server.host, { retries: 3, baseMs: 1 });
    const pushed = repository.target.push(node, { ...bytesOf(bytes), known: { digest, bytes: known } });
    expect(await rejection(pushed)).toMatchObject(expected);
    expect(server.requestLines().filter((line) => line.startsWith('POST'))).toHaveLength(1);
  });
});

describe('a mount', () => {
  const mountPath = `/v2/acme/app/blobs/uploads/?mount=${encodeURIComponent(node.digest)}&from=other%2Fapp`;

  test('that is made needs no upload', async () => {
    await using server = await startServer(() => created);
    await using repository = open(server.host);
    expect(await repository.target.mount(node, 'other/app')).toBe(true);
    expect(server.requestLines()).toEqual([`POST ${mountPath}`]);
  });

  test('that opens an upload instead is followed by a PUT into that', async () => {
    await using server = await startServer(({ method }) => (method === 'POST' ? opened : created));
    await using repository = open(server.host);
    expect(await repository.target.mount(node, 'other/app')).toBe(false);
    await repository.target.push(node, bytesOf(bytes));
    expect(server.requestLines()).toEqual([`POST ${mountPath}`, `PUT /upload/1?${query}`]);
  });

  test.each([400, 401, 403, 404, 405])('that is refused with %i is followed by an upload', async (status) => {
    await using server = await startServer(({ method, path }) => {
      if (path.includes('mount=')) return { status };
      return method === 'POST' ? opened : created;
    });
    await using repository = open(server.host);
    expect(await repository.target.mount(node, 'other/app')).toBe(false);
    await repository.target.push(node, bytesOf(bytes));
    expect(server.requests).toHaveLength(3);
  });

  test('for which the token server gives no token is followed by an upload', async () => {
    await using server = await startServer(({ method, path, headers }) => {
      if (path.startsWith('/token')) {
        return path.includes('other') ? { status: 403 } : json({ token: 'mine', expires_in: 300 });
      }
      if (headers.authorization !== 'Bearer mine') {
        const challenge = `Bearer realm="http://${headers.host ?? ''}/token"`;
        return { status: 401, headers: { 'www-authenticate': challenge } };
      }
      return method === 'POST' ? opened : created;
    });
    await using repository = open(server.host);
    expect(await repository.target.mount(node, 'other/app')).toBe(false);
    await repository.target.push(node, bytesOf(bytes));
    expect(server.requestLines().at(-1)).toBe(`PUT /upload/1?${query}`);
  });
});

test('whether a blob is there is yes with 200, no with 404, and else an error', async () => {
  for (const [status, expected] of [
    [200, true],
    [404, false],
  ] as const) {
    await using server = await startServer(() => ({ status }));
    await using repository = open(server.host);
    expect(await repository.target.exists(node)).toBe(expected);
  }
  for (const [status, code] of [
    [401, 'UNAUTHORIZED'],
    [403, 'FORBIDDEN'],
    [429, 'RATE_LIMITED'],
    [500, 'UNAVAILABLE'],
  ] as const) {
    await using server = await startServer(() => ({ status }));
    await using repository = open(server.host);
    expect(await rejection(repository.target.exists(node))).toMatchObject({ code, status });
  }
});
