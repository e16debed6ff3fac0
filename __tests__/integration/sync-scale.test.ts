import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOf, type Digest } from '../../src/core/digest.ts';
import { OCI_MANIFEST } from '../../src/core/media-types.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { writeState } from '../../src/sync/records/state.ts';
import type { PairState } from '../../src/sync/records/pair-lines.ts';
import { workspaceWith } from '../support/steps.ts';

const REPOSITORIES = 100;
const TAGS = 10_000;
const PAGE = 1000;
/** One of so many is no version, and may move. */
const MOVING = 50;
const RECHECK = 7;
/** What a run that kept all of it would take is more: it is ended then. */
const HEAP_MIB = 100;
/** V8 lets young objects have 128 MiB where the machine has room, whatever is made of it: what is measured here is ours. */
const YOUNG_MIB = 16;
/** With the program itself, which is half of it. */
const PEAK_MIB = 220;

const tagAt = (at: number): string =>
  at % MOVING === 0 ? `nightly-${at}` : `1.${Math.floor(at / 100)}.${at % 100}`;
const digestAt = (repository: string, tag: string): Digest => digestOf(`${repository} ${tag}`);

/** A registry whose content follows from its names, so that nothing is kept. Counts what it is asked. */
async function startLargeRegistry() {
  const asked = { lists: 0, heads: 0, others: 0 };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const [, repository = '', kind, reference = ''] =
      /^\/v2\/acme\/([^/]+)\/(tags|manifests)\/(.+)$/.exec(url.pathname) ?? [];
    if (kind === 'tags') {
      asked.lists += 1;
      const last = url.searchParams.get('last');
      const from = last === null ? 0 : Number(last.split('@')[1] ?? TAGS);
      const tags = Array.from({ length: Math.min(PAGE, TAGS - from) }, (_, at) => tagAt(from + at));
      const next = from + PAGE;
      if (next < TAGS)
        response.setHeader('link', `</v2/acme/${repository}/tags/list?n=1000&last=x@${next}>; rel="next"`);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ name: repository, tags }));
    } else if (kind === 'manifests' && request.method === 'HEAD') {
      asked.heads += 1;
      response.setHeader('content-type', OCI_MANIFEST);
      response.setHeader('docker-content-digest', digestAt(repository, reference));
      response.setHeader('content-length', '500');
      response.end();
    } else {
      asked.others += 1;
      response.statusCode = 404;
      response.end();
    }
  };
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Sides {
  readonly from: string;
  readonly to: string;
  readonly repositories: number;
}

/** Of a run before, in which all tags were copied. */
async function* pairStates({ from, to, repositories }: Sides): AsyncGenerator<PairState> {
  for (let at = 0; at < repositories; at += 1) {
    const repository = `r${at}`;
    const tags = Array.from({ length: TAGS }, (_, index) => {
      const tag = tagAt(index);
      const digest = digestAt(repository, tag);
      return { tag, from: tag, digest, at: digest, first: 1, ours: true, missing: 0 };
    });
    const rule = digestOf('rule');
    yield { from: `${from}/acme/${repository}`, to: `${to}/acme/${repository}`, rule, tags };
  }
}

/** What a run tells, and its peak memory in MiB. */
async function synced({ from, to, repositories }: Sides) {
  const cwd = workspaceWith();
  await writeState(new OciLayout(join(cwd, 'state')), 'default', {
    run: 1,
    rules: digestOf('rules'),
    pairs: pairStates({ from, to, repositories }),
  });
  const names = Array.from({ length: repositories }, (_, at) => `r${at}`).join(', ');
  const rules = `- {from: ${from}/acme, repositories: [${names}], to: ${to}/acme, fixed: versions}`;
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${HEAP_MIB}`,
      `--max-semi-space-size=${YOUNG_MIB}`,
      '--import',
      new URL('../support/tell-peak.mjs', import.meta.url).href,
      join(process.env['ORAS_ACTION_DIST'] ?? '', 'index.js'),
      'sync',
      '--rules',
      rules,
      '--state',
      'oci-layout:state',
    ],
    { cwd, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let peak = 0;
  let said = '';
  createInterface(child.stderr).on('line', (line) => {
    const [, kib] = /^peak memory (\d+) KiB$/.exec(line) ?? [];
    if (kib !== undefined) peak = Number(kib) / 1024;
    else said += `${line}\n`;
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = (await once(child, 'close')) as [number | null];
  expect([code, code === 0 ? '' : said]).toEqual([0, '']);
  const { metadata } = JSON.parse(output) as { metadata: { selected: number; same: number } };
  return { peak, metadata };
}

test(
  'a million tags of a hundred repositories cost what was computed, and no more memory than those of ten',
  { timeout: 900_000 },
  async () => {
    await using from = await startLargeRegistry();
    await using to = await startLargeRegistry();
    const hosts = { from: from.host, to: to.host };
    const few = await synced({ ...hosts, repositories: REPOSITORIES / 10 });
    for (const asked of [from.asked, to.asked]) Object.assign(asked, { lists: 0, heads: 0, others: 0 });
    const { peak, metadata } = await synced({ ...hosts, repositories: REPOSITORIES });
    expect(metadata).toMatchObject({ selected: REPOSITORIES * TAGS, same: REPOSITORIES * TAGS });
    const pages = TAGS / PAGE + 1;
    const moving = (REPOSITORIES * TAGS) / MOVING;
    expect(from.asked).toMatchObject({ lists: REPOSITORIES * pages, heads: moving });
    expect(to.asked.lists).toBe(REPOSITORIES * pages);
    expect(to.asked.heads).toBeLessThan((moving / RECHECK) * 1.5);
    process.stdout.write(
      `sync of a million tags: peak ${Math.round(peak)} MiB, of a tenth ${Math.round(few.peak)} MiB\n`,
    );
    expect(few.peak).toBeGreaterThan(20);
    expect(peak).toBeLessThan(PEAK_MIB);
    expect(peak).toBeLessThan(few.peak * 1.2);
  },
);
