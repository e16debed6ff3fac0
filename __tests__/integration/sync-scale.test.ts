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
const HEAP_MIB = 160;

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

/** Of a run before, in which all tags were copied. */
async function* pairStates(from: string, to: string): AsyncGenerator<PairState> {
  for (let at = 0; at < REPOSITORIES; at += 1) {
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

test(
  'a million tags of a hundred repositories cost what was computed, and a heap that does not grow with them',
  { timeout: 900_000 },
  async () => {
    await using from = await startLargeRegistry();
    await using to = await startLargeRegistry();
    const cwd = workspaceWith();
    await writeState(new OciLayout(join(cwd, 'state')), 'default', {
      run: 1,
      rules: digestOf('rules'),
      pairs: pairStates(from.host, to.host),
    });
    const names = Array.from({ length: REPOSITORIES }, (_, at) => `r${at}`).join(', ');
    const rules = `- {from: ${from.host}/acme, repositories: [${names}], to: ${to.host}/acme, fixed: versions}`;
    const dist = join(process.env['ORAS_ACTION_DIST'] ?? '', 'index.js');
    const child = spawn(
      process.execPath,
      [
        `--max-old-space-size=${HEAP_MIB}`,
        '--import',
        new URL('../support/tell-peak.mjs', import.meta.url).href,
        dist,
        'sync',
        '--rules',
        rules,
        '--state',
        'oci-layout:state',
      ],
      {
        cwd,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
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
    expect(metadata).toMatchObject({ selected: REPOSITORIES * TAGS, same: REPOSITORIES * TAGS });
    const pages = TAGS / PAGE + 1;
    const moving = (REPOSITORIES * TAGS) / MOVING;
    expect(from.asked).toMatchObject({ lists: REPOSITORIES * pages, heads: moving });
    expect(to.asked.lists).toBe(REPOSITORIES * pages);
    expect(to.asked.heads).toBeLessThan((moving / RECHECK) * 1.5);
    process.stdout.write(`sync of a million tags: peak ${Math.round(peak)} MiB\n`);
    expect(peak).toBeGreaterThan(20);
  },
);
