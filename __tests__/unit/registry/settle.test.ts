import { setTimeout } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { digestOf } from '../../../src/core/digest.ts';
import { OCI_INDEX, OCI_MANIFEST } from '../../../src/core/media-types.ts';
import type { WrittenIndex } from '../../../src/registry/referrers/written-indexes.ts';
import { bytesIn } from '../../support/artifacts.ts';
import { json, open, startServer } from '../../support/lab.ts';
import { rejection } from '../../support/rejection.ts';
import {
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
  short,
  two,
  withoutApi,
  world,
  type World,
} from '../../support/referrers.ts';
import { repositoryOf } from '../../support/scripted-registry/store.ts';

const HOUR = 3_600_000;

function listOf(...names: readonly string[]): string {
  const manifests = names.map((name) => listed(name));
  return JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests });
}

/** The only index that was written, as another process would be told of it. */
function written({ target }: World, since: Partial<WrittenIndex> = {}): WrittenIndex {
  const [index, ...more] = JSON.parse(JSON.stringify(target.unsettled)) as WrittenIndex[];
  if (!index || more.length > 0) throw new Error(`${more.length} more indexes were written`);
  return { ...index, ...since };
}

/** Referrer 1 was attached; then somebody who had read the list before that wrote it. */
async function overwritten(): Promise<World> {
  const here = await world(withoutApi, { settle: 'later', recheckDelayMs: 1 });
  await here.push(two, false);
  await here.push(one);
  putList(here.registry, listOf('2'));
  newRequests(here.registry);
  return here;
}

const later = { settle: 'later', recheckDelayMs: HOUR } as const;

describe('a list that is settled later', () => {
  test('is written and read back without a wait, and remembered', async () => {
    await using here = await world(withoutApi, later);
    await here.push(one);
    expect(newRequests(here.registry).slice(1)).toEqual([
      'GET api',
      'GET list',
      'GET list',
      'PUT list',
      'GET list',
    ]);
    expect(written(here)).toMatchObject({ subject: node.digest, added: [one.root.digest], removed: [] });
    expect(here.target.unsettled[0]?.tookMs).toBeLessThan(HOUR);
  });

  test('of several changes remembers what they come to', async () => {
    await using here = await world(withoutApi, later);
    await here.push(one);
    await here.push(two);
    await here.target.delete(one.root);
    expect(written(here)).toMatchObject({ added: [two.root.digest], removed: [one.root.digest] });
  });

  test('that had the entry already, or is settled now, is not remembered', async () => {
    await using here = await world(withoutApi, later);
    await here.push(one, false);
    putList(here.registry, listOf('1'));
    await here.push(one);
    expect(here.target.unsettled).toEqual([]);
    await using now = await world(withoutApi, { recheckDelayMs: 1 });
    await now.push(one);
    expect(now.target.unsettled).toEqual([]);
  });

  /** One list, which is changed before each answer to a GET. */
  async function linesOf(meanwhile: (reads: number, now: string) => string): Promise<string[]> {
    let [text, reads] = [listOf(), 0];
    await using server = await startServer(({ method, path, body }) => {
      if (path !== list) return { status: 404 };
      if (method === 'PUT') text = body.toString();
      else text = meanwhile((reads += 1), text);
      return method === 'PUT' ? { status: 201 } : { headers: { 'content-type': OCI_INDEX }, body: text };
    });
    await using here = open(server.host, { settle: 'later', recheckDelayMs: 100 });
    const began = performance.now();
    await here.target.link([entry('1')]);
    const lines = server.requests.filter(({ path }) => path === list).map(({ method }) => method);
    return [...lines, performance.now() - began < 100 ? 'at once' : 'after a wait'];
  }

  test('is waited for only where the read-back shows another writer', async () => {
    expect(await linesOf((_reads, now) => now)).toEqual(['GET', 'PUT', 'GET', 'at once']);
    const wait = 'after a wait';
    expect(await linesOf((reads, now) => (reads === 2 ? listOf('2') : now))).toEqual([
      'GET',
      'PUT',
      'GET',
      'PUT',
      'GET',
      wait,
    ]);
    expect(await linesOf((reads, now) => (reads === 2 ? listOf('1', '2') : now))).toEqual([
      'GET',
      'PUT',
      'GET',
      'GET',
      wait,
    ]);
  });
});

describe('a list that is settled at the end', () => {
  const atTheEnd = { settle: 'at the end', recheckDelayMs: HOUR } as const;

  test('is not read back, and remembered', async () => {
    await using here = await world(withoutApi, atTheEnd);
    await here.push(one);
    expect(newRequests(here.registry).slice(1)).toEqual(['GET api', 'GET list', 'GET list', 'PUT list']);
    expect(written(here).added).toEqual([one.root.digest]);
    expect(await here.target.settle(written(here))).toBe(0);
    expect(newRequests(here.registry)).toEqual(['GET list']);
  });

  test('gets what others have undone meanwhile', async () => {
    await using here = await world(withoutApi, { ...atTheEnd, recheckDelayMs: 1 });
    await here.push(two, false);
    await here.push(one);
    putList(here.registry, listOf('2'));
    expect(await here.target.settle(written(here))).toBe(1);
    expect(here.held()).toEqual([listed('2'), listed('1')]);
  });

  test('does not delete the old list where somebody has put it back', async () => {
    for (const isBack of [true, false]) {
      const [old, deleted] = [listOf('2'), Array<string>()];
      await using server = await startServer(({ method, path }) => {
        const digest = digestOf(isBack ? old : 'another');
        const headers = { 'content-type': OCI_INDEX, 'docker-content-digest': digest };
        if (method === 'DELETE') deleted.push(path);
        if (method === 'DELETE' || method === 'PUT') return { status: method === 'PUT' ? 201 : 202 };
        if (path === list && method === 'HEAD') return { headers: { ...headers, 'content-length': '9' } };
        if (path === list) return { headers, body: old };
        if (path.includes('tags/list')) return json({ name: 'acme/app', tags: [listTag] });
        const isReferrer = path.endsWith(two.root.digest);
        return isReferrer
          ? { headers: { 'content-type': OCI_MANIFEST }, body: Buffer.from(bytesIn(two, two.root)) }
          : { status: 404 };
      });
      await using here = open(server.host, atTheEnd);
      await here.target.link([entry('1')]);
      expect(deleted).toContain(`/v2/acme/app/manifests/${digestOf('')}`);
      expect(deleted.includes(`/v2/acme/app/manifests/${digestOf(old)}`)).toBe(!isBack);
    }
  });
});

describe('what a link has to know is asked ahead:', () => {
  test('a list that was missing a moment ago is asked for once more only', async () => {
    await using here = await world(withoutApi, later);
    await here.push(one, false);
    newRequests(here.registry);
    await Promise.all([here.target.prepareLink(node), here.target.prepareLink(node)]);
    expect(newRequests(here.registry)).toEqual(['GET api', 'GET list']);
    await here.target.link([entry('1')]);
    expect(newRequests(here.registry)).toEqual(['GET list', 'PUT list', 'GET list']);
  });

  test('one that was there, or is made meanwhile, is not taken to be missing', async () => {
    for (const since of ['before', 'after']) {
      await using here = await world(withoutApi, { ...later, recheckDelayMs: 1 });
      await here.push(two, false);
      await here.push(one, false);
      if (since === 'before') putList(here.registry, listOf('2'));
      await here.target.prepareLink(node);
      if (since === 'after') putList(here.registry, listOf('2'));
      await here.target.link([entry('1')]);
      expect(here.held()).toEqual([listed('2'), listed('1')]);
    }
  });

  test('a list that was there is not taken to be gone because it is not found once', async () => {
    let [text, reads] = [listOf('2'), 0];
    await using server = await startServer(({ method, path, body }) => {
      if (path !== list) return { status: 404 };
      if (method === 'PUT') text = body.toString();
      if (method === 'PUT') return { status: 201 };
      reads += 1;
      return reads === 2 ? { status: 404 } : { headers: { 'content-type': OCI_INDEX }, body: text };
    });
    await using here = open(server.host, later);
    await here.target.prepareLink(node);
    await here.target.link([entry('1')]);
    expect(text).toBe(listOf('2', '1'));
  });

  test('nothing where the registry has the API, after the first time', async () => {
    await using here = await world({});
    await here.target.prepareLink(node);
    await here.target.prepareLink(node);
    expect(newRequests(here.registry)).toEqual(['GET api']);
  });

  test('the list, while the only referrer is sent', async () => {
    await using here = await world(withoutApi, later);
    await here.target.prepareLink(node);
    newRequests(here.registry);
    await here.push(one, false);
    await vi.waitFor(() => expect(here.registry.requests).toHaveLength(2));
    expect(newRequests(here.registry).toSorted()).toEqual(['GET list', `PUT manifests/${short(one)}`]);
    await here.target.link([entry('1')]);
    expect(newRequests(here.registry)).toEqual(['PUT list', 'GET list']);
  });

  test('not the list, where several are to be sent', async () => {
    await using here = await world(withoutApi, later);
    await Promise.all([here.target.prepareLink(node), here.target.prepareLink(node)]);
    newRequests(here.registry);
    await here.push(one, false);
    await here.push(two, false);
    expect(newRequests(here.registry).filter((line) => line.endsWith(' list'))).toEqual([]);
  });

  test('a list that this process has changed since is read again', async () => {
    await using here = await world(withoutApi, { settle: 'later', recheckDelayMs: 1 });
    await here.push(two);
    putList(here.registry, listOf());
    newRequests(here.registry);
    await here.target.prepareLink(node);
    await here.push(one, false);
    await vi.waitFor(() =>
      expect(here.registry.requests.filter(({ path }) => path === list)).toHaveLength(2),
    );
    expect(await here.target.settle(written(here))).toBe(1);
    await here.target.link([entry('1')]);
    expect(here.held()).toEqual([listed('2'), listed('1')]);
  });

  test('a list that was read too long ago is read again', async () => {
    await using here = await world(withoutApi, later);
    await here.push(two, false);
    await here.target.prepareLink(node);
    await here.push(one, false);
    await setTimeout(1100);
    putList(here.registry, listOf('2'));
    await here.target.link([entry('1')]);
    expect(here.held()).toEqual([listed('2'), listed('1')]);
  });

  test('in vain where it fails: the link asks again', async () => {
    await using here = await world(withoutApi, { ...later, retries: 0 });
    await here.push(one, false);
    here.registry.faults.add({ operation: 'manifest-get', fault: '503', times: 1 });
    await here.target.prepareLink(node);
    newRequests(here.registry);
    await here.target.link([entry('1')]);
    expect(newRequests(here.registry)).toEqual(['GET list', 'GET list', 'PUT list', 'GET list']);
  });
});

describe('settling', () => {
  test('asks once where the list has what was written', async () => {
    await using here = await world(withoutApi, later);
    await here.push(one);
    newRequests(here.registry);
    expect(await here.target.settle(written(here))).toBe(0);
    expect(newRequests(here.registry)).toEqual(['GET list']);
    expect(here.target.unsettled).toEqual([]);
  });

  test('adds again what somebody wrote over who had read the list before, in a process of its own', async () => {
    await using here = await overwritten();
    await using other = open(here.registry.host, { recheckDelayMs: 1 });
    expect(await other.target.settle(written(here))).toBe(1);
    expect(here.held()).toEqual([listed('2'), listed('1')]);
    const requests = newRequests(here.registry).map((line) => line.replace(/^DELETE.*/, 'DELETE'));
    expect(requests.slice(0, 5)).toEqual([
      'GET list',
      expect.stringMatching(/^GET manifests/),
      'GET list',
      'PUT list',
      'GET list',
    ]);
  });

  test('makes the list again where it is gone', async () => {
    await using here = await overwritten();
    repositoryOf(here.registry.store, 'acme/app').tags.delete(listTag);
    expect(await here.target.settle(written(here))).toBe(1);
    expect(here.held()).toEqual([listed('1')]);
  });

  test('does not bring back what was deleted since', async () => {
    await using here = await overwritten();
    repositoryOf(here.registry.store, 'acme/app').manifests.delete(one.root.digest);
    expect(await here.target.settle(written(here))).toBe(0);
    expect(puts(newRequests(here.registry))).toEqual([]);
  });

  test('does not add what refers to something else, whatever it is told', async () => {
    await using here = await overwritten();
    expect(await here.target.settle(written(here, { added: [node.digest] }))).toBe(0);
    expect(puts(newRequests(here.registry))).toEqual([]);
  });

  test('removes again what somebody brought back, unless it is there again', async () => {
    await using here = await world(withoutApi, { ...later, recheckDelayMs: 1 });
    await here.push(one);
    await here.push(two);
    const both = listIn(here.registry)?.toString() ?? '';
    await here.target.delete(one.root);
    putList(here.registry, both);
    const change = written(here);
    expect(await here.target.settle(change)).toBe(1);
    expect(here.held()).toEqual([listed('2')]);
    await here.push(one);
    expect(await here.target.settle(change)).toBe(0);
    expect(here.held()).toHaveLength(2);
  });

  test('waits for the list to stay as it is where others wrote it a moment ago, and only there', async () => {
    await using here = await overwritten();
    putList(here.registry, listOf('2', '1'));
    const now = written(here, { writtenAt: Date.now() });
    expect(await here.target.settle(now)).toBe(0);
    expect(newRequests(here.registry)).toEqual(['GET list', 'GET list', 'GET list']);
    expect(await here.target.settle({ ...now, writtenAt: now.writtenAt - 1000 })).toBe(0);
    expect(newRequests(here.registry)).toEqual(['GET list']);
  });

  test('gives writers like this one the time to be done', async () => {
    await using here = await overwritten();
    const began = Date.now();
    const settling = here.target.settle(written(here, { writtenAt: began, tookMs: 200 }));
    await setTimeout(100);
    expect(newRequests(here.registry)).toEqual([]);
    expect(await settling).toBe(1);
    expect(Date.now() - began).toBeGreaterThanOrEqual(199);
  });

  test('or as long as it is told', async () => {
    await using here = await overwritten();
    const change = written(here, { writtenAt: Date.now(), tookMs: HOUR });
    expect(await here.target.settle(change, { afterMs: 0 })).toBe(1);
  });

  test('leaves what was written meanwhile to be settled', async () => {
    await using here = await overwritten();
    const before = written(here);
    await setTimeout(2);
    await here.push(two);
    await here.target.delete(two.root);
    await here.target.settle(before);
    expect(here.target.unsettled).toHaveLength(1);
  });

  test('fails where the tag stands for something else by now', async () => {
    await using here = await overwritten();
    repositoryOf(here.registry.store, 'acme/app').tags.set(listTag, one.root.digest);
    expect(await rejection(here.target.settle(written(here)))).toMatchObject({ code: 'INVALID_CONTENT' });
    expect(here.target.unsettled).toHaveLength(1);
  });
});
