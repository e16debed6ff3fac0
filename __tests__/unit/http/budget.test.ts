import { describe, expect, test } from 'vitest';
import { bytesOf, readAll } from '../../../src/core/bytes.ts';
import { copy } from '../../../src/copy/copy.ts';
import { Budgets } from '../../../src/http/budget/budget.ts';
import type { Rate } from '../../../src/http/budget/host-budget.ts';
import { createTransport } from '../../../src/http/transport.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { blob } from '../../support/artifacts.ts';
import { json, open, startServer } from '../../support/lab.ts';
import { rejection } from '../../support/rejection.ts';
import { addArtifact } from '../../support/scripted-registry/fixtures.ts';
import {
  scriptedAccount,
  startScriptedRegistry,
  type ScriptedRegistryOptions,
} from '../../support/scripted-registry/scripted-registry.ts';
import { forRegistry } from '../../../src/credentials/providers.ts';
import { virtualClock } from '../../support/virtual-clock.ts';

async function start(options: ScriptedRegistryOptions = { profile: 'docker-hub' }) {
  const registry = await startScriptedRegistry(options);
  const { digest } = addArtifact(registry.store, 'acme/app', { tag: 'v1' });
  const gets = () =>
    registry.requests.filter(({ method, path }) => method === 'GET' && path.includes('/manifests/')).length;
  return { registry, host: registry.host, digest, gets, [Symbol.asyncDispose]: () => registry.stop() };
}

const USED_UP = { code: 'RATE_LIMITED', details: { reason: 'budget' } };

describe('pulls', () => {
  const share = { profile: 'docker-hub', quirks: { pullQuota: 40 } } as const;

  test('80 % of 40 that are left are 32, and the 33rd is not sent', async () => {
    await using hub = await start(share);
    await using opened = open(hub.host, { rates: new Map([[hub.host, { pulls: { share: 0.8 } }]]) });
    for (let at = 0; at < 32; at += 1) await opened.target.readManifest('v1');
    const { length: sent } = hub.registry.requests;
    const error = await rejection(opened.target.readManifest('v1'));
    expect(error).toMatchObject({ ...USED_UP, details: { host: hub.host, reason: 'budget' } });
    expect(hub.registry.requests).toHaveLength(sent);
    expect(opened.transport.budgets()).toEqual([
      { host: hub.host, pullsLeft: 0, pullsUsed: 32, requests: 32 },
    ]);
  });

  test('that come at once are no more', async () => {
    await using hub = await start(share);
    await using opened = open(hub.host, { rates: new Map([[hub.host, { pulls: { share: 0.8 } }]]) });
    const ended = await Promise.allSettled(
      Array.from({ length: 60 }, () => opened.target.readManifest('v1')),
    );
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(32);
    expect(hub.gets()).toBe(32);
  });

  test('are counted from the first answer that tells, also one to a HEAD, which is free', async () => {
    await using hub = await start(share);
    await using opened = open(hub.host, { rates: new Map([[hub.host, { pulls: { share: 0.1 } }]]) });
    for (let at = 0; at < 10; at += 1) await opened.target.resolve('v1');
    expect(opened.transport.budgets()).toMatchObject([{ pullsLeft: 4, pullsUsed: 0, requests: 10 }]);
    for (let at = 0; at < 4; at += 1) await opened.target.readManifest('v1');
    expect(await rejection(opened.target.readManifest('v1'))).toMatchObject(USED_UP);
    expect((await opened.target.resolve('v1')).digest).toBe(hub.digest);
  });

  test('of a registry that tells nothing are not limited by a share', async () => {
    await using quay = await start({ profile: 'quay' });
    await using opened = open(quay.host, { rates: new Map([[quay.host, { pulls: { share: 0 } }]]) });
    await Promise.all(Array.from({ length: 20 }, () => opened.target.readManifest('v1')));
    expect(opened.transport.budgets()).toEqual([{ host: quay.host, pullsUsed: 20, requests: 20 }]);
  });

  test('are of one host each', async () => {
    await using one = await start();
    await using other = await start();
    const transport = createTransport({ rates: new Map([[one.host, { pulls: 2 }]]) });
    try {
      const [limited, free] = [one, other].map(({ host }) => open(host, { transport }).target);
      for (let at = 0; at < 2; at += 1) await limited?.readManifest('v1');
      for (let at = 0; at < 5; at += 1) await free?.readManifest('v1');
      expect(await rejection(limited?.readManifest('v1') ?? Promise.resolve())).toMatchObject(USED_UP);
      expect(transport.budgets()).toEqual([
        { host: one.host, pullsLeft: 0, pullsUsed: 2, requests: 2 },
        { host: other.host, pullsLeft: 95, pullsUsed: 5, requests: 5 },
      ]);
    } finally {
      await transport.close();
    }
  });

  test('that were refused for want of a token do not count', async () => {
    await using hub = await start({ profile: 'docker-hub', auth: 'token' });
    const { username, password } = scriptedAccount;
    await using opened = open(hub.host, {
      rates: new Map([[hub.host, { pulls: 1 }]]),
      credentials: forRegistry(hub.host, { kind: 'basic', username, password }),
    });
    await opened.target.readManifest('v1');
    expect(hub.gets()).toBe(2);
    expect(await rejection(opened.target.readManifest('v1'))).toMatchObject(USED_UP);
  });

  test('of blobs, tags and referrers are none', async () => {
    await using strict = await start({ profile: 'strict' });
    await using opened = open(strict.host, { rates: new Map([[strict.host, { pulls: 1 }]]) });
    await copy({ source: opened.target, reference: 'v1' }, { target: new MemoryTarget() });
    expect(await Array.fromAsync(opened.target.tags())).toEqual(['v1']);
    expect(opened.transport.budgets()).toMatchObject([{ pullsLeft: 0, pullsUsed: 1 }]);
  });

  test('that wait for the first answer can be aborted', async () => {
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    await using server = await startServer(() => {
      reach();
      return new Promise(() => undefined);
    });
    await using opened = open(server.host, { rates: new Map([[server.host, { pulls: { share: 1 } }]]) });
    const controller = new AbortController();
    const both = ['v1', 'v2'].map((tag) => rejection(opened.target.readManifest(tag, controller)));
    await reached;
    controller.abort(new Error('enough'));
    expect((await Promise.all(both)).map(({ message }) => message)).toEqual(['enough', 'enough']);
    expect(server.requests).toHaveLength(1);
    expect(opened.transport.budgets()).toMatchObject([{ requests: 1 }]);
  });
});

/** A repository whose transport keeps to the rate by a clock on which nobody waits. */
function openAt(host: string, rate: Rate) {
  const clock = virtualClock();
  const inner = createTransport();
  const budgets = new Budgets(new Map([[host, rate]]), clock);
  const { target } = open(host, { transport: { send: budgets.spend(inner.send) } });
  return { clock, target, [Symbol.asyncDispose]: () => inner.close() };
}

describe('requests a second', () => {
  test('are waited for, by all that is asked of the registry', async () => {
    await using hub = await start();
    await using at = openAt(hub.host, { requests: 50 });
    await Promise.all(Array.from({ length: 200 }, () => at.target.resolve('v1')));
    expect(at.clock.now()).toBeCloseTo(3000, 3);
  });

  test('that would be waited for more than two minutes fail at once', async () => {
    await using server = await startServer(() => json({ tags: [] }));
    await using at = openAt(server.host, { requests: 0.005 });
    expect(await Array.fromAsync(at.target.tags())).toEqual([]);
    const error = await rejection(Array.fromAsync(at.target.tags()));
    expect(error).toMatchObject({ ...USED_UP, details: { host: server.host, reason: 'budget' } });
    expect(server.requests).toHaveLength(1);
    expect(at.clock.now()).toBe(0);
  });
});

describe('the bandwidth', () => {
  const { node, bytes } = blob(new Uint8Array(500_000).fill(7));

  test.each(['strict', 'docker-hub'] as const)('is of both directions, at %s', async (profile) => {
    await using registry = await startScriptedRegistry({ profile, repositories: ['acme/app'] });
    await using at = openAt(registry.host, { bandwidth: 100_000 });
    await at.target.push(node, bytesOf(bytes));
    expect(at.clock.now()).toBeGreaterThanOrEqual(4000);
    expect(Buffer.from(await readAll(at.target.fetch(node), node)).equals(bytes)).toBe(true);
    expect(at.clock.now()).toBeGreaterThanOrEqual(9000);
    expect(at.clock.now()).toBeLessThan(10_000);
  });
});

test('the names of Docker Hub are one registry', async () => {
  const budgets = new Budgets(new Map([['docker.io', { pulls: 0 }]]));
  const send = budgets.spend(createTransport().send);
  const url = new URL('https://registry-1.docker.io/v2/library/alpine/manifests/3');
  expect(await rejection(send({ method: 'GET', url }))).toMatchObject(USED_UP);
  expect(budgets.uses()).toEqual([{ host: 'docker.io', pullsLeft: 0, pullsUsed: 0, requests: 0 }]);
});
