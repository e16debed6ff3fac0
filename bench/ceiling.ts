import { randomFillSync } from 'node:crypto';
import { Agent, get, type IncomingMessage } from 'node:http';
import { startRegistry } from '../__tests__/support/registries.ts';
import { blobOf, MIB } from './content.ts';
import type { Proxy } from './proxy.ts';
import { putBlob } from './seed.ts';
import { spreadOf } from './statistics.ts';

const REPOSITORY = 'acme/ceiling';

/** What the network on loopback itself can do, against none: what is measured cannot be faster. */
export async function ceiling(proxy: Proxy, size: number): Promise<string> {
  await using registry = await startRegistry('docker-registry');
  const blob = blobOf('', randomFillSync(Buffer.alloc(size * MIB)));
  const shelf = { host: registry.host, repository: REPOSITORY, referrers: false, tls: false };
  await putBlob(shelf, blob.digest, new Uint8Array(blob.content));
  const path = `/v2/${REPOSITORY}/blobs/${blob.digest}`;
  await proxy.aim(registry.host, { roundTrip: 0 });
  const rows = ['| | direct | through the network of 0 ms |', '| --- | --: | --: |'];
  for (const connections of [1, 4]) {
    const speeds = [];
    for (const host of [registry.host, proxy.host])
      speeds.push(`${(await speed(host, path, connections, size)).toFixed(0)} MB/s`);
    rows.push(`| one blob of ${size} MiB on each of ${connections} connections | ${speeds.join(' | ')} |`);
  }
  const waits = [await wait(registry.host), await wait(proxy.host)].map((ms) => `${ms.toFixed(2)} ms`);
  rows.push(`| one request after the other, each | ${waits.join(' | ')} |`);
  const slow: string[] = [];
  for (const roundTrip of [10, 50]) {
    await proxy.aim(registry.host, { roundTrip });
    slow.push(`${roundTrip} ms is ${(await wait(proxy.host)).toFixed(1)} ms`);
  }
  for (const rate of [50, 10]) {
    await proxy.aim(registry.host, { roundTrip: 0, rate });
    slow.push(`${rate} MB/s is ${(await speed(proxy.host, path, 1, size)).toFixed(1)} MB/s`);
  }
  await proxy.take();
  return `${rows.join('\n')}\n\nAs measured, with the registry's own time: ${slow.join(', ')}.`;
}

async function speed(host: string, path: string, connections: number, size: number): Promise<number> {
  const started = performance.now();
  const all = Array.from({ length: connections }, () => fetched(host, path, new Agent()));
  await Promise.all(all);
  return (connections * size * MIB) / 1000 / (performance.now() - started);
}

/** Milliseconds of a small request on an open connection. */
async function wait(host: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await fetched(host, '/v2/', agent);
  const times: number[] = [];
  for (let turn = 0; turn < 50; turn += 1) {
    const started = performance.now();
    await fetched(host, '/v2/', agent);
    times.push(performance.now() - started);
  }
  agent.destroy();
  return spreadOf(times).median;
}

function fetched(host: string, path: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(`http://${host}${path}`, { agent }, (response: IncomingMessage) => {
      response.on('data', () => {});
      response.on('end', resolve);
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}
