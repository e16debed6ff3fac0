import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../../src/core/bytes.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { OCI_INDEX, OCI_MANIFEST } from '../../../src/core/media-types.ts';
import { artifactOf, blob, bytesIn, store } from '../../support/artifacts.ts';
import { open, startServer } from '../../support/lab.ts';
import { rejection } from '../../support/rejection.ts';
import {
  api,
  entry,
  list,
  listed,
  listIn,
  listTag,
  newRequests,
  node,
  one,
  puts,
  referrer,
  referrersOf,
  short,
  subject,
  two,
  withoutApi,
  world,
} from '../../support/referrers.ts';
import { repositoryOf } from '../../support/scripted-registry/store.ts';

describe('a push of a manifest with a subject', () => {
  test('on a registry without the API puts the list, and reads it back', async () => {
    await using here = await world(withoutApi);
    await here.push(one);
    expect(newRequests(here.registry)).toEqual([
      `PUT manifests/${short(one)}`,
      'GET api',
      'GET list',
      'GET list',
      'PUT list',
      'GET list',
    ]);
    const { mediaType, digest, size } = one.root;
    expect(listIn(here.registry)?.toString()).toBe(
      `{"schemaVersion":2,"mediaType":"${OCI_INDEX}","manifests":[{"mediaType":"${mediaType}","digest":"${digest}","size":${size},"annotations":{"name":"1"},"artifactType":"application/x.signature"}]}`,
    );
  });

  test('the next one is added, and the old list is removed', async () => {
    await using here = await world(withoutApi);
    await here.push(one);
    const before = digestOf(listIn(here.registry) ?? '');
    newRequests(here.registry);
    await here.push(two);
    expect(newRequests(here.registry)).toEqual([
      `PUT manifests/${short(two)}`,
      'GET list',
      'PUT list',
      'GET list',
      // Whether the registry removes anything, and whether a tag stands for the old list: anyone may have made one.
      'DELETE manifests/e3b0c4',
      'GET tags/list',
      'HEAD list',
      `DELETE manifests/${before.slice(7, 13)}`,
    ]);
    expect(here.held()).toEqual([listed('1'), listed('2')]);
    await here.push(two);
    expect(newRequests(here.registry)).toEqual([`PUT manifests/${short(two)}`, 'GET list']);
  });

  test('without an artifact type has that of its config in the list', async () => {
    await using here = await world(withoutApi);
    const config = blob('{}', { mediaType: 'application/x.config' });
    const plain = artifactOf({ config, subject });
    await store(here.target, plain);
    expect(here.held()).toEqual([{ ...plain.root, artifactType: 'application/x.config' }]);
  });

  test('an index with a subject is listed too', async () => {
    await using here = await world(withoutApi);
    const text = JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests: [], subject: node });
    const index = { mediaType: OCI_INDEX, digest: digestOf(text), size: text.length };
    await here.target.push(index, bytesOf(text));
    expect(here.held()).toEqual([index]);
  });

  test('on a registry with the API asks it once, and keeps no list', async () => {
    await using here = await world({});
    await here.push(one);
    await here.push(two);
    expect(newRequests(here.registry)).toEqual([
      `PUT manifests/${short(one)}`,
      'GET api',
      `PUT manifests/${short(two)}`,
    ]);
    expect(await referrersOf(here.target)).toHaveLength(2);
  });

  test('an OCI-Subject without the API is not believed (Docker Hub, ECR)', async () => {
    await using here = await world({ blobLag: 0 }, { profile: 'docker-hub' });
    await here.push(one);
    await here.push(two);
    expect(here.held()).toEqual([listed('1'), listed('2')]);
    expect(await referrersOf(here.target)).toHaveLength(2);
  });

  test.each([400, 405, 'html'] as const)(
    'where the API is answered with %s, the list is kept',
    async (how) => {
      await using here = await world({ ...withoutApi, referrersMissing: how });
      await here.push(one);
      expect(here.held()).toEqual([listed('1')]);
    },
  );

  test('that is not to be listed is left to a link', async () => {
    await using here = await world(withoutApi);
    await here.push(one, false);
    await here.push(two, false);
    expect(newRequests(here.registry)).toHaveLength(2);
    expect(await here.target.link([entry('1'), entry('2')])).toBe(true);
    expect(puts(newRequests(here.registry))).toHaveLength(1);
    expect(here.held()).toEqual([listed('1'), listed('2')]);
  });

  test('and one without a subject asks for nothing more', async () => {
    await using here = await world(withoutApi);
    await here.push(subject);
    expect(newRequests(here.registry)).toHaveLength(1);
  });
});

describe('link', () => {
  test('what is listed is not written again', async () => {
    for (const quirks of [withoutApi, {}]) {
      await using here = await world(quirks);
      await here.push(one);
      await using again = open(here.registry.host, { recheckDelayMs: 1 });
      newRequests(here.registry);
      expect(await again.target.link([entry('1')])).toBe(false);
      expect(newRequests(here.registry)).toEqual(
        quirks === withoutApi ? ['GET api', 'GET list'] : ['GET api'],
      );
      expect(await again.target.link([entry('1')])).toBe(false);
      expect(newRequests(here.registry)).toEqual(quirks === withoutApi ? ['GET list'] : ['GET api']);
    }
  });

  test('a list that was lost is made again of what is there', async () => {
    await using here = await world(withoutApi);
    await here.push(one);
    await here.push(two);
    repositoryOf(here.registry.store, 'acme/app').tags.delete(listTag);
    await using again = open(here.registry.host, { recheckDelayMs: 1 });
    expect(await again.target.link([entry('1'), entry('2')])).toBe(true);
    expect(await referrersOf(again.target)).toEqual([one.root.digest, two.root.digest]);
    expect(await again.target.link([entry('1'), entry('2')])).toBe(false);
  });

  test('entries without a subject are none of its business', async () => {
    await using here = await world(withoutApi);
    expect(await here.target.link([{ node, inIndex: false }])).toBe(false);
    expect(newRequests(here.registry)).toEqual([]);
  });

  /** Has the API, which lists what `has` says; its PUTs answer with `OCI-Subject` or without. */
  async function linked(has: readonly Descriptor[], noted: boolean) {
    const index = { schemaVersion: 2, mediaType: OCI_INDEX, manifests: has };
    const lists = new Map<string, Buffer>();
    await using server = await startServer(({ method, path, body }) => {
      if (path === api) return { headers: { 'content-type': OCI_INDEX }, body: JSON.stringify(index) };
      if (method === 'PUT') {
        lists.set(path, body);
        return { status: 201, headers: noted ? { 'oci-subject': node.digest } : {} };
      }
      const held = path === list ? lists.get(list) : bytesIn(one, one.root);
      const type = path === list ? OCI_INDEX : OCI_MANIFEST;
      return held ? { headers: { 'content-type': type }, body: held } : { status: 404 };
    });
    await using here = open(server.host, { recheckDelayMs: 1 });
    const written = await here.target.link([entry('1')]);
    return {
      written,
      puts: server.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path),
    };
  }

  const manifest = `/v2/acme/app/manifests/${one.root.digest}`;

  test('the API lists it: nothing is written', async () => {
    expect(await linked([one.root], false)).toEqual({ written: false, puts: [] });
  });

  test('the API does not list it: it is put again, so that the registry sees the subject', async () => {
    expect(await linked([], true)).toEqual({ written: true, puts: [manifest] });
  });

  test('and when the registry does not look at the subject even then, the list is written too', async () => {
    expect(await linked([two.root], false)).toEqual({ written: true, puts: [manifest, list] });
  });

  test('the lists of many subjects are written side by side, eight at most', async () => {
    const lists = new Map<string, Buffer>();
    let [now, most] = [0, 0];
    const eight = Promise.withResolvers<void>();
    await using server = await startServer(async ({ method, path, body }) => {
      if (path.includes('/referrers/')) return { status: 404 };
      most = Math.max(most, (now += 1));
      if (now === 8) eight.resolve();
      // The first ones wait for eight, then a moment for a ninth that must not come.
      await eight.promise;
      await setTimeout(20);
      now -= 1;
      if (method === 'PUT') lists.set(path, body);
      const held = lists.get(path);
      return held ? { headers: { 'content-type': OCI_INDEX }, body: held } : { status: 404 };
    });
    await using here = open(server.host, { recheckDelayMs: 1 });
    const entries = Array.from({ length: 20 }, (_, at) => ({
      node: one.root,
      subject: { ...node, digest: digestOf(String(at)) },
      inIndex: false,
    }));
    expect(await here.target.link(entries)).toBe(true);
    expect(lists.size).toBe(20);
    expect(most).toBe(8);
  });
});

describe('deleting a referrer', () => {
  test('removes its entry, and an empty list is left when it was the last', async () => {
    await using here = await world(withoutApi);
    await here.push(one);
    await here.push(two);
    await here.target.delete(one.root);
    expect(here.held()).toEqual([listed('2')]);
    newRequests(here.registry);
    await here.target.delete(two.root);
    expect(newRequests(here.registry)).toEqual([
      `GET manifests/${short(two)}`,
      `DELETE manifests/${short(two)}`,
      'GET list',
      'PUT list',
      'GET list',
      'GET tags/list',
      'HEAD list',
      expect.stringMatching(/^DELETE/),
    ]);
    expect(listIn(here.registry)?.toString()).toBe(
      `{"schemaVersion":2,"mediaType":"${OCI_INDEX}","manifests":[]}`,
    );
  });

  test('two at the same time', async () => {
    await using here = await world(withoutApi);
    const three = referrer('3');
    for (const artifact of [one, two, three]) await store(here.target, artifact);
    await Promise.all([here.target.delete(one.root), here.target.delete(two.root)]);
    expect(here.held()).toEqual([listed('3')]);
  });

  test('that is not there is NOT_FOUND, and that is not removed keeps its entry', async () => {
    await using here = await world({ ...withoutApi, deletes: [] });
    const error = await rejection(here.target.delete(two.root));
    expect(error).toMatchObject({ code: 'NOT_FOUND' });
    expect(String(error)).toContain('is not there');
    await here.push(one);
    expect(await rejection(here.target.delete(one.root))).toMatchObject({ code: 'UNSUPPORTED' });
    expect(here.held()).toEqual([listed('1')]);
  });

  test('on a registry with the API there is no list to change', async () => {
    await using here = await world({});
    await here.push(one);
    newRequests(here.registry);
    await here.target.delete(one.root);
    expect(newRequests(here.registry)).toEqual([
      `GET manifests/${short(one)}`,
      'GET api',
      `DELETE manifests/${short(one)}`,
    ]);
  });

  test('what refers to nothing has no list', async () => {
    await using here = await world(withoutApi);
    await here.target.delete(node);
    expect(newRequests(here.registry)).toHaveLength(2);
  });

  test('what cannot be read is removed all the same', async () => {
    await using server = await startServer(({ method }) =>
      method === 'DELETE' ? { status: 202 } : { headers: { 'content-type': OCI_MANIFEST }, body: 'broken' },
    );
    await using here = open(server.host);
    await here.target.delete(one.root);
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'DELETE']);
  });
});
