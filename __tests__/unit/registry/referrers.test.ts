import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../../src/core/bytes.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { OCI_INDEX, OCI_MANIFEST } from '../../../src/core/media-types.ts';
import type { PredecessorOptions } from '../../../src/core/target.ts';
import type { RegistryTarget } from '../../../src/registry/registry-target.ts';
import { imageIndex, store } from '../../support/artifacts.ts';
import { json, open, startServer, type Handler, type Reply } from '../../support/lab.ts';
import { rejection } from '../../support/rejection.ts';
import {
  api,
  base,
  list,
  listAnswer,
  node,
  referrer,
  referrersOf,
  refused,
  subject,
  webPage,
} from '../../support/referrers.ts';
import type { Quirks } from '../../support/scripted-registry/quirks.ts';
import {
  startScriptedRegistry,
  type ScriptedRegistry,
} from '../../support/scripted-registry/scripted-registry.ts';

const signature = referrer('1', 'application/x.signature');
const report = referrer('2', 'application/x.report');

function typed(artifact: typeof signature, artifactType: string): Descriptor {
  return { ...artifact.root, artifactType };
}

async function found(script: Handler, options: PredecessorOptions = {}) {
  await using server = await startServer(script);
  await using repository = open(server.host);
  const entries = await Array.fromAsync(repository.target.predecessors(node, options));
  return { entries, digests: entries.map(({ digest }) => digest), seen: server.requestLines() };
}

/** Holds the subject with both referrers, and in `list` mode their list. */
async function filled(quirks: Partial<Quirks>): Promise<ScriptedRegistry> {
  const registry = await startScriptedRegistry({ quirks });
  await using repository = open(registry.host, { recheckDelayMs: 1 });
  for (const artifact of [subject, signature, report]) await store(repository.target, artifact);
  (registry.requests as unknown[]).length = 0;
  return registry;
}

function seenBy({ requests }: ScriptedRegistry): string[] {
  return requests.map(({ method, path }) => `${method} ${path}`);
}

describe('which way a repository lists referrers', () => {
  test.each([404, 400, 405, 'html'] as const)(
    'no API, told by %s: one question, then one list a node',
    async (how) => {
      await using registry = await filled({ referrersApi: false, ociSubject: false, referrersMissing: how });
      await using repository = open(registry.host);
      expect(await referrersOf(repository.target)).toEqual([signature.root.digest, report.root.digest]);
      expect(await referrersOf(repository.target)).toHaveLength(2);
      expect(seenBy(registry)).toEqual([`GET ${api}`, `GET ${list}`, `GET ${list}`]);
    },
  );

  test.each([400, 401, 403, 404, 405, 406, 501])('no API, told by %i', async (status) => {
    const { digests, seen } = await found(({ path }) =>
      path === api ? refused(status) : listAnswer([signature.root]),
    );
    expect(digests).toEqual([signature.root.digest]);
    expect(seen).toEqual([`GET ${api}`, `GET ${list}`]);
  });

  test('an API: one request a node', async () => {
    await using registry = await filled({});
    await using repository = open(registry.host);
    for (let time = 0; time < 2; time += 1)
      expect((await referrersOf(repository.target)).toSorted()).toEqual(
        [signature.root.digest, report.root.digest].toSorted(),
      );
    expect(await referrersOf(repository.target, signature.root)).toEqual([]);
    expect(seenBy(registry)).toEqual([
      `GET ${api}`,
      `GET ${api}`,
      `GET ${base}/referrers/${signature.root.digest}`,
    ]);
  });

  test('the question names the type of list it takes', async () => {
    await using server = await startServer(() => listAnswer([]));
    await using repository = open(server.host);
    await referrersOf(repository.target);
    expect(server.requests[0]?.headers.accept).toBe(OCI_INDEX);
  });

  test('an unknown repository has no referrers, and tells nothing about the API', async () => {
    await using server = await startServer(({ path, earlier }) =>
      path !== api || earlier > 1 ? listAnswer([signature.root]) : refused(404, 'NAME_UNKNOWN'),
    );
    await using repository = open(server.host);
    expect(await referrersOf(repository.target)).toEqual([]);
    expect(await referrersOf(repository.target)).toEqual([]);
    expect(await referrersOf(repository.target)).toEqual([signature.root.digest]);
    expect(server.requestLines()).toEqual([`GET ${api}`, `GET ${api}`, `GET ${api}`]);
  });

  test.each<[string, Reply, string]>([
    ['429', refused(429), 'RATE_LIMITED'],
    ['500', refused(500), 'UNAVAILABLE'],
    ['503', refused(503), 'UNAVAILABLE'],
    ['a 403 that is a rate limit', { ...refused(403), headers: { 'retry-after': '1' } }, 'RATE_LIMITED'],
    ['an index that is none', listAnswer([], { manifests: 'x' }), 'INVALID_CONTENT'],
    ['an index without a list', listAnswer([], { manifests: undefined }), 'INVALID_CONTENT'],
  ])('%s is an error, and tells nothing', async (_title, answer, code) => {
    await using server = await startServer(({ path, earlier }) =>
      path === api && earlier === 0 ? answer : listAnswer([signature.root]),
    );
    await using repository = open(server.host);
    expect(await rejection(referrersOf(repository.target))).toMatchObject({ code });
    expect(await referrersOf(repository.target)).toEqual([signature.root.digest]);
    expect(server.requestLines()).toEqual([`GET ${api}`, `GET ${api}`]);
  });

  const nodes = [subject, signature, report].map(({ root }) => root);

  test('first questions at the same time wait for one of them', async () => {
    await using server = await startServer(({ path }) =>
      path.includes('/referrers/') ? refused(404) : listAnswer([]),
    );
    await using repository = open(server.host);
    await Promise.all(nodes.map((one) => referrersOf(repository.target, one)));
    expect(server.requestLines().filter((line) => line.includes('/referrers/'))).toEqual([`GET ${api}`]);
    expect(server.requests).toHaveLength(4);
  });

  test('they share its failure too', async () => {
    await using server = await startServer(() => refused(500));
    await using repository = open(server.host);
    const errors = await Promise.all(nodes.map((one) => rejection(referrersOf(repository.target, one))));
    expect(errors.map((error) => (error as { code?: string }).code)).toEqual(Array(3).fill('UNAVAILABLE'));
    expect(server.requests).toHaveLength(1);
  });

  test('but not the abort of who asked', async () => {
    await using server = await startServer(() => listAnswer([signature.root]));
    await using repository = open(server.host);
    const reason = new Error('enough');
    const aborted = rejection(referrersOf(repository.target, node, { signal: AbortSignal.abort(reason) }));
    const other = referrersOf(repository.target, node);
    expect(await aborted).toBe(reason);
    expect(await other).toEqual([signature.root.digest]);
  });

  test.each<[string, Reply]>([
    ['405', refused(405)],
    ['404', refused(404)],
    ['a page', webPage],
  ])('mode api: %s is UNSUPPORTED, and the message names the host', async (_title, answer) => {
    await using server = await startServer(() => answer);
    await using repository = open(server.host, { referrersMode: 'api' });
    const error = await rejection(referrersOf(repository.target));
    expect(error).toMatchObject({ code: 'UNSUPPORTED', details: { host: server.host } });
    expect(String(error)).toContain(server.host);
    expect(server.requests).toHaveLength(1);
  });

  test('mode tag never asks the API', async () => {
    await using server = await startServer(() => listAnswer([signature.root]));
    await using repository = open(server.host, { referrersMode: 'tag' });
    expect(await referrersOf(repository.target)).toEqual([signature.root.digest]);
    expect(server.requestLines()).toEqual([`GET ${list}`]);
  });

  test('an API that was there is not replaced by lists: 404 is nothing, all else is UNSUPPORTED', async () => {
    const answers = [listAnswer([]), refused(404), refused(405), webPage];
    await using server = await startServer(({ earlier }) => answers[earlier] ?? webPage);
    await using repository = open(server.host);
    expect(await referrersOf(repository.target)).toEqual([]);
    expect(await referrersOf(repository.target)).toEqual([]);
    for (let time = 0; time < 2; time += 1)
      expect(await rejection(referrersOf(repository.target))).toMatchObject({ code: 'UNSUPPORTED' });
    expect(new Set(server.requestLines())).toEqual(new Set([`GET ${api}`]));
  });
});

describe('the API', () => {
  test('is read page by page', async () => {
    await using registry = await filled({ referrersPage: 1 });
    await using repository = open(registry.host);
    expect(await referrersOf(repository.target)).toHaveLength(2);
    expect(registry.requests.map(({ query }) => query)).toEqual(['', 'from=1']);
  });

  test('a page at another host is not asked for', async () => {
    await using other = await startServer(() => listAnswer([report.root]));
    const linked = { ...listAnswer([signature.root]).headers, link: `<${other.origin}${api}>; rel="next"` };
    const work = found(() => ({ ...listAnswer([signature.root]), headers: linked }));
    expect(await rejection(work)).toMatchObject({ code: 'UNSUPPORTED', details: { kind: 'page link' } });
    expect(other.requests).toEqual([]);
  });

  test('pages that lead to each other end the list, and each referrer comes once', async () => {
    const { digests, seen } = await found(({ path }) => ({
      ...listAnswer([signature.root, signature.root]),
      headers: {
        'content-type': OCI_INDEX,
        link: `<${api}?from=${path.endsWith('a') ? 'b' : 'a'}>; rel="next"`,
      },
    }));
    expect(digests).toEqual([signature.root.digest]);
    expect(seen).toHaveLength(3);
  });

  test('entries that are none, and the node itself, are left out', async () => {
    const bad = [null, 'x', {}, { ...report.root, digest: 'sha256:0' }, { ...report.root, size: -1 }, node];
    const { entries } = await found(() => listAnswer([...bad, typed(signature, 'a/b'), signature.root]));
    expect(entries).toEqual([typed(signature, 'a/b')]);
  });

  test('an entry without an artifact type stays as it is', async () => {
    const { entries, seen } = await found(() => listAnswer([signature.root]));
    expect(entries).toEqual([signature.root]);
    expect(seen).toHaveLength(1);
  });

  test('null is an empty list', async () => {
    expect((await found(() => listAnswer([], { manifests: null }))).entries).toEqual([]);
  });

  const wanted = { artifactType: 'application/x.report' };

  test.each([
    ['filters', {}],
    ['does not filter', { filtersReferrers: false }],
    ['leaves the artifact type out', { referrersArtifactType: false }],
    ['does neither', { filtersReferrers: false, referrersArtifactType: false }],
  ])('of a registry that %s: only the artifact type that is wanted', async (_title, quirks) => {
    await using registry = await filled(quirks);
    await using repository = open(registry.host);
    const entries = await Array.fromAsync(repository.target.predecessors(node, wanted));
    expect(entries).toMatchObject([{ digest: report.root.digest, ...wanted, annotations: { name: '2' } }]);
    expect(registry.requests[0]?.query).toBe('artifactType=application%2Fx.report');
  });

  test('an entry without a type whose manifest is gone is of no type', async () => {
    const { entries } = await found(
      ({ path }) => (path.startsWith(api) ? listAnswer([signature.root]) : refused(404, 'MANIFEST_UNKNOWN')),
      wanted,
    );
    expect(entries).toEqual([]);
  });
});

describe('the list under a tag', () => {
  const withoutApi =
    (answer: Reply): Handler =>
    ({ path }) =>
      path.startsWith(api) ? refused(404) : answer;

  test.each<[string, Reply]>([
    ['nothing', refused(404, 'MANIFEST_UNKNOWN')],
    ['no repository', refused(404, 'NAME_UNKNOWN')],
    ['an image', { ...listAnswer([]), headers: { 'content-type': OCI_MANIFEST } }],
    ['a page', webPage],
    ['something that has no list', listAnswer([], { manifests: undefined })],
    ['an index that is an image too', listAnswer([], { layers: [] })],
    ['an index of another type', listAnswer([], { mediaType: 'x/y' })],
    ['an empty list', listAnswer([])],
  ])('that is %s has no referrers', async (_title, answer) => {
    expect((await found(withoutApi(answer))).entries).toEqual([]);
  });

  test('that is broken is an error', async () => {
    const answer = { ...listAnswer([]), body: '{"manifests":[' };
    expect(await rejection(found(withoutApi(answer)))).toMatchObject({ code: 'NETWORK' });
  });

  test('that a registry refuses is an error', async () => {
    expect(await rejection(found(withoutApi(refused(403))))).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('is filtered, and a type that is not told is looked up', async () => {
    const bytes = signature.blobs.at(-1)?.bytes ?? '';
    const { digests } = await found(
      ({ path }) => {
        if (path.startsWith(api)) return refused(404);
        if (path === list)
          return listAnswer([signature.root, typed(report, 'application/x.signature'), node]);
        return { status: 200, headers: { 'content-type': OCI_MANIFEST }, body: bytes };
      },
      { artifactType: 'application/x.signature' },
    );
    expect(digests).toEqual([signature.root.digest, report.root.digest]);
  });

  test('of a sha512 digest has a tag of its first 64 characters', async () => {
    const long = { ...node, digest: digestOf('x', 'sha512') };
    await using server = await startServer(() => listAnswer([signature.root]));
    await using repository = open(server.host, { referrersMode: 'tag' });
    expect(await referrersOf(repository.target, long)).toEqual([signature.root.digest]);
    expect(server.requestLines()).toEqual([`GET ${base}/manifests/sha512-${long.digest.slice(7, 71)}`]);
  });

  test('where it stands for the subject itself (GitLab), the children of an index are no referrers', async () => {
    await using registry = await startScriptedRegistry({
      profile: 'gitlab',
      quirks: { configTypes: undefined },
    });
    await using repository = open(registry.host);
    const index = imageIndex();
    await store(repository.target, index, 'v1');
    expect(await referrersOf(repository.target, index.root)).toEqual([]);
    expect(registry.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });
});

describe('a list of tags that was read to its end', () => {
  const script: Handler = ({ path }) => {
    if (path.startsWith(`${base}/tags/list`)) return json({ tags: ['v1', node.digest.replace(':', '-')] });
    if (path.startsWith(`${base}/referrers/`)) return refused(404);
    return path === list ? listAnswer([signature.root]) : refused(404, 'MANIFEST_UNKNOWN');
  };

  async function asked(meanwhile: (target: RegistryTarget) => Promise<unknown>) {
    await using server = await startServer((request) =>
      request.method === 'GET' ? script(request) : { status: 201 },
    );
    await using repository = open(server.host);
    await referrersOf(repository.target);
    await meanwhile(repository.target);
    const before = server.requests.length;
    expect(await referrersOf(repository.target)).toEqual([signature.root.digest]);
    expect(await referrersOf(repository.target, report.root)).toEqual([]);
    return server.requests.length - before;
  }

  const readTags = (target: RegistryTarget) => Array.fromAsync(target.tags());
  const firstTag = async (target: RegistryTarget) => {
    for await (const one of target.tags()) if (one === 'v1') break;
  };

  test('spares the question for lists that it does not have', async () => {
    expect(await asked(readTags)).toBe(1);
  });

  test('and counts for nothing when it was not read to its end', async () => {
    expect(await asked(firstTag)).toBe(2);
  });

  test('nor after a write, nor when there was a write meanwhile', async () => {
    const write = (target: RegistryTarget) => target.push(node, bytesOf(subject.blobs.at(-1)?.bytes ?? ''));
    expect(await asked(async (target) => readTags(target).then(() => write(target)))).toBe(2);
    const during = async (target: RegistryTarget) => {
      for await (const one of target.tags())
        if (one === 'v1') await target.untag('v0').catch(() => undefined);
    };
    expect(await asked(during)).toBe(2);
  });
});

describe('a manifest that is read with its tag', () => {
  const bytes = subject.blobs.at(-1)?.bytes ?? Buffer.of();
  const whole: Reply = { status: 200, headers: { 'content-type': OCI_MANIFEST }, body: bytes };

  async function read(reference: string, answer: Reply) {
    await using server = await startServer(() => answer);
    await using repository = open(server.host);
    return { ...(await repository.target.readManifest(reference)), seen: server.requestLines() };
  }

  test.each(['v1', node.digest])('%s: one request, and the digest of the bytes', async (reference) => {
    const known = await read(reference, whole);
    expect(known).toEqual({ node, bytes, seen: [`GET ${base}/manifests/${reference}`] });
  });

  test('a sha512 digest is checked with sha512', async () => {
    const long = digestOf(bytes, 'sha512');
    expect((await read(long, whole)).node).toEqual({ ...node, digest: long });
    const other = digestOf('other', 'sha512');
    expect(await rejection(read(other, whole))).toMatchObject({ code: 'DIGEST_MISMATCH' });
  });

  test('a header that names another digest is not followed, and not passed over', async () => {
    const headers = { ...whole.headers, 'docker-content-digest': digestOf('other') };
    expect(await rejection(read('v1', { ...whole, headers }))).toMatchObject({ code: 'DIGEST_MISMATCH' });
    expect((await read(node.digest, { ...whole, headers })).node).toEqual(node);
    const nonsense = { ...whole.headers, 'docker-content-digest': 'sha256:0' };
    expect((await read('v1', { ...whole, headers: nonsense })).node).toEqual(node);
  });

  test('that was cut off is an error', async () => {
    const cut = { ...whole, body: bytes.subarray(0, -1) };
    expect(await rejection(read('v1', cut))).toMatchObject({ code: 'NETWORK' });
    expect(await rejection(read(node.digest, cut))).toMatchObject({ code: 'DIGEST_MISMATCH' });
  });

  test('that is not there fails as a resolve does', async () => {
    for (const answer of [refused(404, 'MANIFEST_UNKNOWN'), { ...webPage, status: 404 }, webPage]) {
      await using server = await startServer(({ method }) => (method === 'HEAD' ? { status: 405 } : answer));
      await using repository = open(server.host);
      const [reading, resolving] = [repository.target.readManifest('v1'), repository.target.resolve('v1')];
      expect(String(await rejection(reading))).toBe(String(await rejection(resolving)));
    }
    expect(await rejection(read('v1', refused(404, 'MANIFEST_UNKNOWN')))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test.each(['', 'a/b', 'sha256:0'])('%j is refused before anything is sent', async (reference) => {
    expect(await rejection(read(reference, whole))).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
