import { randomBytes } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BlobStore } from '../../src/targets/wrappers/blob-store.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import type { RunFacts } from '../support/actions-cache/environment.ts';
import { startCacheService, type CacheService } from '../support/actions-cache/service.ts';
import { artifactOf, blob, store, type Artifact } from '../support/artifacts.ts';
import { runScript } from '../support/child.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry, type RunningRegistry } from '../support/registries.ts';
import { cleanPath } from '../support/runner-environment.ts';
import { openNewRepository } from '../support/target-kinds.ts';
import { tempFolder } from '../support/temp.ts';
import { treeOf } from '../support/tree.ts';

const step = fileURLToPath(new URL('../support/blob-cache-process.ts', import.meta.url));
const client = fileURLToPath(new URL('../support/actions-cache/client.ts', import.meta.url));
const KIB = 1024;

/** Files with content that no other artifact has. */
function artifactWith(name: string, sizes: readonly number[]): Artifact {
  const layers = sizes.map((size, at) =>
    blob(randomBytes(size), { title: `${name}-${at}`, mediaType: 'a/b' }),
  );
  return artifactOf({ artifactType: 'application/vnd.acme.data', layers });
}

interface Ran {
  /** `METHOD path` without the repository. */
  readonly requests: readonly string[];
  readonly warnings: readonly string[];
  readonly log: string;
  readonly folder: string;
}

interface Where {
  /** RUNNER_TEMP; a fresh one is another job. */
  readonly temp?: string;
  readonly env?: Readonly<Record<string, string>>;
}

describeWith(['docker-registry'], 'runs with a blob cache, on a real registry', () => {
  let registry: RunningRegistry;
  let repository: string;
  const first = artifactWith('first', [2000, 300 * KIB, 1]);
  const second = artifactWith('second', [5000, 700 * KIB]);

  beforeAll(async () => {
    registry = await startRegistry('docker-registry');
    const opened = await openNewRepository(registry);
    repository = opened.name;
    await store(opened.target, first, 'first');
    await store(opened.target, second, 'second');
    await opened.close();
  });
  afterAll(() => registry.stop());

  const job = (run: () => string = () => tempFolder('runner-temp-')): string => run();

  async function run(
    args: readonly string[],
    { temp = job(), env = {} }: Where,
    folder = freshFolder(),
  ): Promise<Ran> {
    const workspace = freshFolder('a workspace');
    const home = tempFolder('home-');
    const child = await runScript([step, ...args, folder], {
      cwd: workspace,
      env: {
        ...cleanPath(),
        HOME: home,
        XDG_CACHE_HOME: join(home, '.cache'),
        RUNNER_TEMP: temp,
        GITHUB_WORKSPACE: workspace,
        GITHUB_SERVER_URL: 'https://github.com',
        ...env,
      },
      timeoutMs: 58_000,
    });
    const log = `${child.stdout}${child.stderr}`;
    expect({ exitCode: child.exitCode, problems: child.problems, log }).toMatchObject({
      exitCode: 0,
      problems: [],
    });
    const { requests, warnings } = JSON.parse(/^result (.*)$/m.exec(child.stdout)?.[1] ?? '{}') as Ran;
    expect(readdirSync(workspace)).toEqual([]);
    return { requests: requests.map((one) => one.replace(`/v2/${repository}`, '')), warnings, log, folder };
  }

  const pull = (kind: string, tags: string, where: Where = {}, size = ''): Promise<Ran> =>
    run(['pull', kind, size, registry.host, repository, tags], where);
  const post = (where: Where): Promise<Ran> => run(['post', '', '', '', '', ''], where);
  const blobsOf = ({ requests }: Ran): string[] => requests.filter((one) => one.includes('/blobs/'));
  const manifestsOf = ({ requests }: Ran): string[] => requests.filter((one) => one.includes('/manifests/'));

  function expectPulled({ folder }: Ran, ...artifacts: readonly Artifact[]): void {
    for (const { blobs } of artifacts) {
      for (const { node, bytes } of blobs) {
        const title = node.annotations?.['org.opencontainers.image.title'];
        if (title === undefined) continue;
        expect(readFileSync(join(folder, title)).equals(bytes)).toBe(true);
      }
    }
  }

  test('dir: the second pull of an artifact moves its manifest only', async () => {
    const dir = `dir:${join(freshFolder(), 'cache')}`;
    const before = await pull(dir, 'first');
    expect(blobsOf(before)).toHaveLength(4);
    expect(before.log).toContain('4 added');
    const after = await pull(dir, 'first');
    expect(after.requests).toEqual(manifestsOf(before));
    expect(manifestsOf(after).length).toBeGreaterThan(0);
    expect(after.log).toContain('4 hits');
    for (const one of [before, after]) {
      expectPulled(one, first);
      expect(one.warnings).toEqual([]);
    }
  });

  test('dir: a folder of the user when none is named', async () => {
    const cache = tempFolder('xdg-');
    const env = { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache };
    expect(blobsOf(await pull('dir', 'first', { env }))).toHaveLength(4);
    expect(blobsOf(await pull('dir', 'first', { env }))).toEqual(
      process.platform === 'darwin' ? expect.anything() : [],
    );
    if (process.platform === 'linux') expect(readdirSync(join(cache, 'oras-action'))).toEqual(['blobs']);
  });

  test('dir: processes at once, while a small bound makes blobs go', async () => {
    const path = join(freshFolder(), 'cache');
    const runs = Array.from({ length: 4 }, (_, at) =>
      pull(`dir:${path}`, at % 2 === 0 ? 'first,second,first' : 'second,first,second', {}, '800KB'),
    );
    for (const ran of await Promise.all(runs)) {
      expectPulled(ran, first, second);
      expect(ran.warnings).toEqual([]);
    }
    const held = await BlobStore.open(path, { maxBytes: 800 * KIB });
    expect(await held.size()).toBeLessThanOrEqual(800 * KIB);
    const layout = new OciLayout(path);
    for (const { node } of [...first.blobs, ...second.blobs])
      expect((await layout.verify(node)) === (await held.digests()).includes(node.digest)).toBe(true);
    expect(readdirSync(join(path, 'ingest'))).toEqual([]);
  });

  test('actions: a later run moves manifests only, and saves only what is new', async () => {
    await using service = await startCacheService();
    const env = service.environment();
    const one = { temp: job(), env };
    const before = await pull('actions', 'first', one);
    expect(blobsOf(before)).toHaveLength(4);
    expect(service.keys()).toEqual([]);
    await post(one);
    expect(service.keys()).toEqual([expect.stringMatching(/^oras-action-blobs-v1-[0-9a-f]{40}$/)]);
    const two = { temp: job(), env };
    const after = await pull('actions', 'first', two);
    expect(after.requests).toEqual(manifestsOf(before));
    expectPulled(after, first);
    expect((await post(two)).log).toContain('nothing new');
    expect(service.keys()).toHaveLength(1);
    // Another artifact: the union is kept.
    const three = { temp: job(), env };
    await pull('actions', 'second', three);
    await post(three);
    expect(service.keys()).toHaveLength(2);
    const both = await pull('actions', 'first,second', { temp: job(), env });
    expect(blobsOf(both)).toEqual([]);
    expect([...before.warnings, ...after.warnings, ...both.warnings]).toEqual([]);
  });

  test('actions: the steps of a job share one restore and one save', async () => {
    await using service = await startCacheService();
    const where = { temp: job(), env: service.environment() };
    await pull('actions', 'first', where);
    const again = await pull('actions', 'first,second', where);
    expect(blobsOf(again)).toHaveLength(2);
    expect(service.requests.filter(({ stage }) => stage === 'lookup')).toHaveLength(1);
    await post(where);
    await post(where);
    expect(service.requests.filter(({ stage }) => stage === 'reserve')).toHaveLength(1);
    expect(service.keys()).toHaveLength(1);
  });

  test('actions: two runs that have the same blobs have the same key, and the second is no trouble', async () => {
    await using service = await startCacheService();
    const jobs = [1, 2].map(() => ({ temp: job(), env: service.environment() }));
    await Promise.all(jobs.map((where) => pull('actions', 'first', where)));
    for (const where of jobs) expect((await post(where)).warnings).toEqual([]);
    expect(service.keys()).toHaveLength(1);
  });

  test('actions: a RUNNER_TEMP with a space', async () => {
    await using service = await startCacheService();
    const env = { ...service.environment(), GITHUB_RUN_ID: randomBytes(4).toString('hex') };
    const one = { temp: freshFolder('a temp'), env };
    await pull('actions', 'first', one);
    await post(one);
    expect(service.keys()).toHaveLength(1);
    expect(blobsOf(await pull('actions', 'first', { temp: freshFolder('a temp'), env }))).toEqual([]);
  });

  const absent: readonly [string, (service: CacheService) => Record<string, string>][] = [
    ['no service', () => ({})],
    ['no token', (service) => ({ ...service.environment(), ACTIONS_RUNTIME_TOKEN: '' })],
    ['ACTIONS_CACHE_MODE none', (service) => service.environment({ mode: 'none' })],
  ];

  test.each(absent)('actions with %s: nothing is asked, and nothing kept', async (_what, environment) => {
    await using service = await startCacheService();
    const where = { temp: job(), env: environment(service) };
    const ran = await pull('actions', 'first', where);
    await post(where);
    expectPulled(ran, first);
    expect(ran.warnings).toEqual([]);
    expect(service.requests).toEqual([]);
    expect(readdirSync(where.temp)).toEqual([]);
  });

  test('actions: a mode that only reads, or only writes', async () => {
    await using service = await startCacheService();
    const as = (run: RunFacts) => ({ temp: job(), env: service.environment(run) });
    const writing = as({ mode: 'write-only' });
    await pull('actions', 'first', writing);
    await post(writing);
    expect(service.requests.filter(({ stage }) => stage === 'lookup')).toEqual([]);
    expect(service.keys()).toHaveLength(1);
    const reading = as({ mode: 'read' });
    expect(blobsOf(await pull('actions', 'first,second', reading))).toHaveLength(2);
    await post(reading);
    expect(service.keys()).toHaveLength(1);
    // A token that may only read, as runs of untrusted events have.
    const denied = as({ token: 'read' });
    await pull('actions', 'second', denied);
    expect((await post(denied)).log).toContain('cache write denied');
    expect(service.keys()).toHaveLength(1);
  });

  test('actions: v1, as on GHES', async () => {
    await using service = await startCacheService();
    const env = { ...service.environment({ protocol: 'v1' }), GITHUB_SERVER_URL: 'https://ghes.example' };
    const one = { temp: job(), env };
    await pull('actions', 'first', one);
    await post(one);
    expect(blobsOf(await pull('actions', 'first', { temp: job(), env }))).toEqual([]);
  });

  /** A cache that someone else has saved, newer than ours. */
  async function poison(
    service: CacheService,
    change: (blobs: string, outside: string) => void,
  ): Promise<string> {
    const where = { temp: job(), env: service.environment() };
    await pull('actions', 'first', where);
    const base = join(where.temp, 'oras-action-blob-cache');
    const outside = writeFiles(tempFolder('outside-'), { secret: 'secret' });
    change(join(base, 'blobs'), outside);
    const child = await runScript([client, 'save', 'oras-action-blobs-v1-evil', 'blobs'], {
      cwd: base,
      env: { ...cleanPath(), RUNNER_TEMP: tempFolder('t-'), GITHUB_WORKSPACE: base, ...where.env },
    });
    expect(child.exitCode).toBe(0);
    expect(service.keys()).toEqual(['oras-action-blobs-v1-evil']);
    return outside;
  }

  const files = (blobs: string) =>
    readdirSync(join(blobs, 'blobs/sha256')).map((name) => join(blobs, 'blobs/sha256', name));
  const poisons: readonly [string, (blobs: string, outside: string) => void, string][] = [
    ['altered blobs', (blobs) => files(blobs).forEach((file) => writeFileSync(file, 'evil')), 'was corrupt'],
    [
      'blobs under the names of others',
      (blobs) => {
        const [one = '', other = ''] = files(blobs);
        renameSync(one, `${one}.x`);
        renameSync(other, one);
        renameSync(`${one}.x`, other);
      },
      'was corrupt',
    ],
    [
      'links instead of blobs',
      (blobs, outside) =>
        files(blobs).forEach((file) => {
          rmSync(file);
          symlinkSync(join(outside, 'secret'), file);
        }),
      'blobs of earlier runs are not used',
    ],
    [
      'a link instead of the folder',
      (blobs, outside) => {
        rmSync(join(blobs, 'blobs'), { recursive: true });
        symlinkSync(outside, join(blobs, 'blobs'));
      },
      'blobs of earlier runs are not used',
    ],
    [
      'a link instead of the whole cache',
      (blobs, outside) => {
        rmSync(blobs, { recursive: true });
        symlinkSync(outside, blobs);
      },
      '',
    ],
    [
      'something else altogether',
      (blobs) => {
        rmSync(blobs, { recursive: true });
        mkdirSync(blobs);
        writeFileSync(join(blobs, 'index.json'), 'evil');
      },
      '',
    ],
  ];

  test.skipIf(process.platform === 'win32').each(poisons)(
    'actions: a poisoned cache with %s',
    async (_what, change, said) => {
      await using service = await startCacheService();
      const outside = await poison(service, change);
      const where = { temp: job(), env: service.environment() };
      const ran = await pull('actions', 'first', where);
      expectPulled(ran, first);
      expect(service.requests.some(({ stage }) => stage === 'download')).toBe(true);
      expect(blobsOf(ran).length).toBeGreaterThan(0);
      if (said === '') expect(ran.warnings).toEqual([]);
      else expect(ran.warnings.join('\n')).toContain(said);
      expect(treeOf(outside)).toEqual([expect.stringContaining('secret')]);
      expect(readFileSync(join(outside, 'secret'), 'utf8')).toBe('secret');
      const path = join(where.temp, 'oras-action-blob-cache/blobs');
      expect(lstatSync(path).isDirectory()).toBe(true);
      const layout = new OciLayout(path);
      for (const { node } of first.blobs.slice(0, -1)) expect(await layout.verify(node)).toBe(true);
    },
  );

  const faults = [
    { stage: 'lookup', kind: 503 },
    { stage: 'lookup', kind: 429 },
    { stage: 'lookup', kind: 'cut' },
    { stage: 'download', kind: 403 },
    { stage: 'download', kind: 'cut' },
    { stage: 'reserve', kind: 'reset' },
    { stage: 'upload', kind: 403 },
    { stage: 'commit', kind: 'cut' },
  ] as const;

  test.concurrent.each(faults)(
    'actions: $kind at the $stage costs the cache and nothing else',
    async (fault) => {
      await using service = await startCacheService();
      const first1 = { temp: job(), env: service.environment() };
      await pull('actions', 'first', first1);
      await post(first1);
      service.inject(fault);
      const where = { temp: job(), env: service.environment() };
      const ran = await pull('actions', 'first,second', where);
      expectPulled(ran, first, second);
      await post(where);
      expect(service.faults.hit.length).toBeGreaterThan(0);
      const reading = fault.stage === 'lookup' || fault.stage === 'download';
      expect(blobsOf(ran)).toHaveLength(reading ? 6 : 2);
      // Where only the answer to a commit was cut off, the service has it.
      if (!reading) expect(service.keys()).toHaveLength(fault.stage === 'commit' ? 2 : 1);
    },
  );
});
