import { describe, expect, test } from 'vitest';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { OCI_INDEX, OCI_MANIFEST } from '../../../src/core/media-types.ts';
import { bytesIn, imageIndex, plainArtifact, store } from '../../support/artifacts.ts';
import { open, startServer, type Handler } from '../../support/lab.ts';
import { rejection } from '../../support/rejection.ts';
import {
  api,
  deletes,
  entry,
  list,
  listed,
  listIn,
  listTag,
  newRequests,
  node,
  one,
  putList,
  puts,
  referrer,
  referrersOf,
  subject,
  two,
  withoutApi,
  world,
} from '../../support/referrers.ts';
import { repositoryOf } from '../../support/scripted-registry/store.ts';

describe('a list', () => {
  const foreign = {
    ...two.root,
    artifactType: 'a/b',
    platform: { os: 'x', architecture: 'y' },
    'x-own': [1, null],
  };

  test('keeps what others wrote, in its order; only what is no entry, or is there twice, goes', async () => {
    await using here = await world(withoutApi);
    await here.push(two, false);
    const entries = [foreign, { ...foreign, size: -1 }, 'x', two.root];
    putList(
      here.registry,
      JSON.stringify({
        manifests: entries,
        annotations: { a: 'b' },
        schemaVersion: 2,
        'x-own': { b: 1, a: 2 },
      }),
    );
    await here.push(one);
    expect(JSON.parse(listIn(here.registry)?.toString() ?? '')).toEqual({
      schemaVersion: 2,
      mediaType: OCI_INDEX,
      manifests: [foreign, listed('1')],
      annotations: { a: 'b' },
      'x-own': { b: 1, a: 2 },
    });
  });

  test('that holds ours already is not put, whatever else is in it', async () => {
    await using here = await world(withoutApi);
    const text = JSON.stringify({ schemaVersion: 2, manifests: ['x', one.root, one.root] });
    putList(here.registry, text);
    await here.push(one);
    expect(puts(newRequests(here.registry))).toEqual([]);
    expect(listIn(here.registry)?.toString()).toBe(text);
  });

  test('a tag that stands for something else is left as it is', async () => {
    await using here = await world(withoutApi);
    const { tags, manifests } = repositoryOf(here.registry.store, 'acme/app');
    const other = plainArtifact('other');
    manifests.set(other.root.digest, {
      mediaType: OCI_MANIFEST,
      bytes: Buffer.from(bytesIn(other, other.root)),
    });
    tags.set(listTag, other.root.digest);
    const error = await rejection(here.push(one));
    expect(error).toMatchObject({ code: 'INVALID_CONTENT' });
    expect(String(error)).toContain(`${here.registry.host}/acme/app: the tag ${listTag} points to`);
    expect(tags.get(listTag)).toBe(other.root.digest);
  });

  test('that would be larger than 4 MiB is not put', async () => {
    await using here = await world(withoutApi);
    putList(
      here.registry,
      JSON.stringify({ manifests: [{ ...two.root, annotations: { a: 'x'.repeat(4 * 1024 * 1024) } }] }),
    );
    expect(await rejection(here.push(one))).toMatchObject({ code: 'TOO_LARGE' });
    expect(puts(newRequests(here.registry))).toEqual([]);
  });

  test('pushes at the same time through one target are merged', async () => {
    await using here = await world(withoutApi);
    const many = Array.from({ length: 8 }, (_, at) => referrer(`of many ${at}`));
    await Promise.all(many.map((artifact) => store(here.target, artifact)));
    expect(await referrersOf(here.target)).toHaveLength(8);
    expect(puts(newRequests(here.registry)).length).toBeLessThan(8);
  });

  test('a change that is aborted does not take the others with it', async () => {
    await using here = await world(withoutApi);
    const reason = new Error('enough');
    const aborted = rejection(here.target.link([entry('1')], { signal: AbortSignal.abort(reason) }));
    await here.push(two, false);
    const other = here.target.link([entry('2')]);
    expect(await aborted).toBe(reason);
    expect(await other).toBe(true);
    expect(here.held()).toEqual([listed('2')]);
  });

  test('names a manifest that is gone: the registry refuses it with that, and takes it without', async () => {
    await using here = await world(withoutApi);
    putList(here.registry, JSON.stringify({ manifests: [{ ...two.root, digest: digestOf('gone') }] }));
    await here.push(one);
    expect(here.held()).toEqual([listed('1')]);
  });
});

describe('a list that others write at the same time', () => {
  /** Keeps one list, and lets the test change it before each answer to a GET. */
  async function shared(meanwhile: (count: number, now: readonly Descriptor[]) => readonly Descriptor[]) {
    let text = JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests: [] });
    const entries = () => (JSON.parse(text) as { manifests: readonly Descriptor[] }).manifests;
    let count = 0;
    const says: Handler = ({ method, path, body }) => {
      if (path !== list) return { status: path === api ? 404 : 500 };
      if (method === 'PUT') text = body.toString();
      if (method === 'PUT') return { status: 201 };
      const before = entries();
      const after = meanwhile((count += 1), before);
      if (after !== before) text = JSON.stringify({ schemaVersion: 2, manifests: after });
      return { headers: { 'content-type': OCI_INDEX }, body: text };
    };
    await using server = await startServer(says);
    await using here = open(server.host, { recheckDelayMs: 1 });
    const error = await here.target.link([entry('1')]).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    const lines = server.requests.filter(({ path }) => path === list).map(({ method }) => method);
    return { error, held: entries(), lines: lines.join(' '), host: server.host };
  }

  test('is put again when ours is lost', async () => {
    const { held, lines } = await shared((count, now) => (count === 2 ? [two.root] : now));
    expect(held).toEqual([two.root, listed('1')]);
    expect(lines).toBe('GET PUT GET PUT GET');
  });

  test('is looked at again when it has ours but is not what was put', async () => {
    const { held, lines } = await shared((count, now) => (count === 2 ? [...now, two.root] : now));
    expect(held).toEqual([listed('1'), two.root]);
    expect(lines).toBe('GET PUT GET GET');
  });

  test('is lost in the end with an error that says what', async () => {
    const { error, lines, host } = await shared((count) => [{ ...two.root, size: count }]);
    expect(error).toMatchObject({ code: 'CONFLICT' });
    for (const part of [`${host}/acme/app`, node.digest, one.root.digest])
      expect(String(error)).toContain(part);
    expect(lines).toBe(`${'GET PUT '.repeat(13)}GET`);
  });
});

describe('a PUT of a list', () => {
  test('whose answer is lost is looked for, not repeated', async () => {
    await using here = await world(withoutApi, { retries: 2 });
    await here.push(one, false);
    here.registry.faults.add({ operation: 'manifest-put', fault: 'reset-after-request', times: 1 });
    await here.target.link([entry('1')]);
    expect(here.held()).toEqual([listed('1')]);
    expect(puts(newRequests(here.registry))).toHaveLength(1);
  });

  test('that is refused for now is made anew from what is there then', async () => {
    await using here = await world(withoutApi, { retries: 2 });
    await here.push(one, false);
    here.registry.faults.add({ operation: 'manifest-put', fault: '503', times: 2 });
    await here.target.link([entry('1')]);
    const lines = newRequests(here.registry).filter((line) => line.endsWith(' list'));
    expect(lines.slice(1).join(' ')).toBe(
      'GET list PUT list GET list GET list PUT list GET list GET list PUT list GET list',
    );
  });

  test('that is refused for ever fails after the retries', async () => {
    await using here = await world(withoutApi, { retries: 2 });
    await here.push(one, false);
    here.registry.faults.add({ operation: 'manifest-put', fault: '503', times: 'always' });
    expect(await rejection(here.target.link([entry('1')]))).toMatchObject({
      code: 'UNAVAILABLE',
      status: 503,
    });
    expect(puts(newRequests(here.registry))).toHaveLength(3);
  });

  test('that is not allowed fails at once', async () => {
    await using here = await world({ ...withoutApi, immutableTags: true });
    await here.push(one);
    expect(await rejection(here.push(two))).toMatchObject({ status: 400 });
    expect(here.held()).toEqual([listed('1')]);
  });
});

describe('where the tag stands for the subject itself (GitLab)', () => {
  const gitlab = { ...withoutApi, referrersTagIsSubject: true };

  test('the list has what was attached, and nothing else is removed', async () => {
    await using here = await world(gitlab);
    const index = imageIndex();
    const signed = referrer('1', 'application/x.signature', index);
    const again = referrer('2', 'application/x.signature', index);
    for (const artifact of [index, signed, again]) await store(here.target, artifact);
    expect(await referrersOf(here.target, index.root)).toEqual([signed.root.digest, again.root.digest]);
    const removed = here.registry.requests.filter(({ method }) => method === 'DELETE');
    const first = { ...signed.root, annotations: { name: '1' }, artifactType: 'application/x.signature' };
    const { mediaType, digest, size, artifactType, annotations } = first;
    const entries = [{ mediaType, digest, size, annotations, artifactType }];
    const ours = digestOf(JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests: entries }));
    // The first asks whether the registry removes anything, with a digest that no manifest has.
    expect(removed.map(({ path }) => path)).toEqual([
      `/v2/acme/app/manifests/${digestOf('')}`,
      `/v2/acme/app/manifests/${ours}`,
    ]);
    const { manifests } = repositoryOf(here.registry.store, 'acme/app');
    for (const { node: held } of index.blobs)
      expect(manifests.has(held.digest)).toBe(
        held.mediaType === OCI_MANIFEST || held.mediaType === OCI_INDEX,
      );
  });

  test('and goes on doing so after a PUT: UNSUPPORTED', async () => {
    await using server = await startServer(({ method, path }) => {
      if (path === api) return { status: 404 };
      return method === 'PUT'
        ? { status: 201 }
        : { headers: { 'content-type': OCI_MANIFEST }, body: bytesIn(subject, node) };
    });
    await using here = open(server.host, { recheckDelayMs: 1 });
    const error = await rejection(here.target.link([entry('1')]));
    expect(error).toMatchObject({ code: 'UNSUPPORTED' });
    expect(String(error)).toContain(`${listTag} still points to its subject`);
    expect(server.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });
});

describe('old lists', () => {
  test('a registry that does not remove them is asked once', async () => {
    await using here = await world({ ...withoutApi, deletes: [] });
    for (const name of ['1', '2', '3', '4']) await store(here.target, referrer(name));
    expect(here.held()).toHaveLength(4);
    expect(deletes(newRequests(here.registry))).toHaveLength(1);
  });

  test('an empty one, which other subjects may have too, stays', async () => {
    await using here = await world(withoutApi);
    const text = JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests: [] });
    putList(here.registry, text);
    await here.push(one);
    expect(deletes(newRequests(here.registry))).toEqual([]);
  });
});
