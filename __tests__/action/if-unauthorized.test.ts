import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { plainArtifact, singleImage, store } from '../support/artifacts.ts';
import { fill, nodeIn, signedIndex } from '../support/graphs.ts';
import { describeWith } from '../support/partners.ts';
import { startReadOnly, type ReadOnly } from '../support/read-only.ts';
import { basicAuth } from '../support/logins.ts';
import { sendError, startStreamServer } from '../support/lab.ts';
import { startRegistry, tester, type RunningRegistry } from '../support/registries.ts';
import { runAction, type RunOptions, type RunResult } from '../support/runner.ts';
import {
  expectFailure,
  expectNoLeftovers,
  expectSuccess,
  metadata,
  outcomeOf,
  output,
  workspaceWith,
} from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';
import { placeIn } from './places.ts';

const held = plainArtifact('held');
const graph = signedIndex();

const event = (head: string | undefined, name = 'pull_request') => ({
  name,
  payload: {
    number: 7,
    pull_request: {
      head: { repo: head === undefined ? null : { full_name: head } },
      base: { repo: { full_name: 'acme/app' } },
    },
  },
});
const fork = event('someone/app');

async function workspace(): Promise<string> {
  const cwd = workspaceWith({ 'a.txt': 'a', 'site/b.txt': 'bb' });
  await fill(new OciLayout(join(cwd, 'graph')), graph);
  await store(new OciLayout(join(cwd, 'other')), singleImage(), 'v1');
  await store(new OciLayout(join(cwd, 'other')), singleImage(), 'one');
  return cwd;
}

type Inputs = Record<string, string>;

/** By the place that has the repositories; `held` has an artifact as v1 and v2. */
const COMMANDS: Readonly<Record<string, (place: string) => Inputs>> = {
  push: (at) => ({ files: 'a.txt\nsite', to: `${at}/new:1,2` }),
  'push over a tag': (at) => ({ files: 'a.txt', to: `${at}/held:v1` }),
  'push that must not move a tag': (at) => ({
    files: 'a.txt',
    to: `${at}/held:not-yet`,
    'if-exists': 'fail',
  }),
  copy: (at) => ({ from: 'oci-layout:graph:v1', to: `${at}/new:1` }),
  'copy that must not move a tag': (at) => ({
    from: 'oci-layout:graph:v1',
    to: `${at}/held:not-yet`,
    'if-exists': 'fail-if-different',
  }),
  'copy that modifies': (at) => ({
    from: 'oci-layout:other:v1',
    to: `${at}/new:1`,
    modify: 'annotation:a=b',
  }),
  'copy of two': (at) => ({ from: 'oci-layout:graph:v1\noci-layout:other:one', to: `${at}/new` }),
  index: (at) => ({
    command: 'index',
    from: 'oci-layout:graph:v1\noci-layout:other:v1',
    to: `${at}/new:1`,
  }),
  'index that must not move a tag': (at) => ({
    command: 'index',
    from: 'oci-layout:other:v1',
    to: `${at}/new:1`,
    'if-exists': 'skip',
  }),
};
const IN_PLACE: Readonly<Record<string, (place: string) => Inputs>> = {
  attach: (at) => ({ subject: `${at}/held:v1`, files: 'a.txt', 'artifact-type': 'a/b' }),
  tag: (at) => ({ command: 'tag', from: `${at}/held:v1`, tags: 'v3' }),
  untag: (at) => ({ command: 'untag', from: `${at}/held:v2` }),
  delete: (at) => ({ command: 'delete', from: `${at}/held:v1` }),
};

/** A step that did not do what it may not do. */
async function expectSkipped(options: RunOptions & { readonly cwd: string }): Promise<RunResult> {
  const before = treeOf(options.cwd);
  const run = await runAction(options);
  expect(outcomeOf(run, 'success')).toBe('success');
  expect(run.rejected).toEqual([]);
  const levels = run.annotations.map(({ level }) => level);
  expect(levels.length).toBeGreaterThan(0);
  expect(levels).toContain('notice');
  expect(levels).not.toContain('error');
  expect(output(run, 'changed')).toBe('false');
  expect([run.artifacts, run.commandFiles.GITHUB_ARTIFACTS]).toEqual([[], '']);
  expect(treeOf(options.cwd)).toEqual(before);
  expectNoLeftovers(run);
  return run;
}

/** What is the same for the run that is skipped and the one that is done, at another host. */
function facts(run: RunResult, host: string): object {
  const names = [
    'digest',
    'reference',
    'repository',
    'references',
    'tags',
    'media-type',
    'artifact-type',
    'size',
    'manifest',
  ];
  return Object.fromEntries(
    [...names, 'files', 'referrers'].map((name) => [name, run.outputs.get(name)?.replaceAll(host, 'HOST')]),
  );
}

describeWith(['docker-registry', 'olareg'], 'if-unauthorized', () => {
  let open: RunningRegistry;
  let closed: RunningRegistry;
  let token: RunningRegistry;
  let reader: ReadOnly;
  beforeAll(async () => {
    open = await startRegistry('olareg');
    closed = await startRegistry('docker-registry', { auth: 'htpasswd' });
    token = await startRegistry('docker-registry', { auth: 'token' });
    await prepare();
    reader = await startReadOnly(open.host);
  });
  afterAll(async () => {
    await reader?.[Symbol.asyncDispose]();
    await Promise.all([open?.stop(), closed?.stop(), token?.stop()]);
  });
  const prepare = (name = 'held') =>
    placeIn(() => open.host).open(name, async (target) => {
      await store(target, held, 'v1');
      await store(target, held, 'v2');
    });

  const skip = async (inputs: Inputs, options: Partial<RunOptions> = {}) =>
    expectSkipped({
      cwd: await workspace(),
      event: fork,
      ...options,
      inputs: { ...inputs, 'if-unauthorized': 'skip' },
    });

  describe('skip, where it may be read', () => {
    test.each(Object.keys({ ...COMMANDS, ...IN_PLACE }))(
      '%s is planned and nothing is written',
      async (title) => {
        const inputs = { ...COMMANDS, ...IN_PLACE }[title];
        const name = title.replaceAll(' ', '-');
        await prepare(`${name}/held`);
        const run = await skip(inputs?.(`${reader.host}/acme/${name}`) ?? {});
        expect(reader.written).toEqual([]);
        expect(reader.refused.length).toBeGreaterThan(0);
        expect(run.annotations[0]?.message).toContain('Not allowed to write, so this is a dry run');
        expect(run.annotations[0]?.message).toContain('write_package');
        const real = await expectSuccess({
          cwd: await workspace(),
          inputs: inputs?.(`${open.host}/acme/${name}`) ?? {},
        });
        expect(facts(run, reader.host)).toEqual(facts(real, open.host));
      },
    );
  });

  describe('skip, where it may not even be read', () => {
    test.each(Object.keys(COMMANDS))('%s is planned', async (title) => {
      const inputs = COMMANDS[title];
      const run = await skip(inputs?.(`${closed.host}/acme`) ?? {});
      const real = await expectSuccess({
        cwd: await workspace(),
        inputs: { ...inputs?.(`${closed.host}/acme`), registry: closed.host, ...tester, 'dry-run': 'true' },
      });
      expect(facts(run, closed.host)).toEqual(facts(real, closed.host));
      expect(metadata(run).planned?.nodes).toBeGreaterThan(0);
    });

    test.each(Object.keys(IN_PLACE))('%s is not known, and said to be so', async (title) => {
      const run = await skip(IN_PLACE[title]?.(`${closed.host}/acme`) ?? {});
      expect([...run.outputs.keys()]).toEqual(['changed']);
      expect(run.annotations.at(-1)?.message).toContain(
        'depends on content that this job is not allowed to read',
      );
    });
  });

  test('skip, with a token that may only read', async () => {
    const to = `${token.host}/public/app:1`;
    const real = await expectSuccess({
      cwd: await workspace(),
      inputs: { files: 'a.txt', to, registry: token.host, ...tester },
    });
    const run = await skip({ files: 'site', to });
    expect(output(run, 'digest')).not.toBe(output(real, 'digest'));
    // What is there already needs no right to write.
    const inputs = { files: 'a.txt', to, 'if-unauthorized': 'skip' };
    const again = await expectSuccess({ cwd: await workspace(), inputs });
    expect(output(again, 'digest')).toBe(output(real, 'digest'));
    expect(again.annotations).toEqual([]);
    const resolved = await expectSuccess({ cwd: workspaceWith(), inputs: { command: 'resolve', from: to } });
    expect(output(resolved, 'digest')).toBe(output(real, 'digest'));
  });

  describe('skip, where secrets are empty', () => {
    test.each<[string, (place: string) => Inputs]>([
      ['password', (host) => ({ registry: host, username: 'me', password: '' })],
      ['username and password', (host) => ({ registry: host })],
      [
        'registry-auth',
        (host) => ({ 'registry-auth': `- registry: ${host}\n  username: me\n  password: \n` }),
      ],
    ])('in %s, they count as not there', async (_title, login) => {
      await skip({ files: 'a.txt', to: `${closed.host}/acme/new:1`, ...login(closed.host) });
      const inputs = { files: 'a.txt', to: `${closed.host}/acme/new:1`, ...login(closed.host) };
      await expectFailure({ cwd: await workspace(), event: fork, inputs }, 'password');
    });
  });

  test('skip does nothing where an earlier step of a fork could not write what is to be changed', async () => {
    for (const inputs of [
      { subject: `${reader.host}/acme/held:gone`, files: 'a.txt', 'artifact-type': 'a/b' },
      { command: 'tag', from: `${reader.host}/acme/gone:v1`, tags: 'v2' },
    ]) {
      const run = await skip(inputs);
      expect([...run.outputs.keys()]).toEqual(['changed']);
      expect(run.annotations[0]?.message).toContain('a pull request from a fork cannot have pushed it');
      const options = { cwd: await workspace(), inputs: { ...inputs, 'if-unauthorized': 'skip' } };
      await expectFailure({ ...options, event: event('acme/app') }, 'gone');
    }
  });

  test('skip is not for a source that may not be read', async () => {
    const from = `${closed.host}/acme/app:1`;
    for (const inputs of [
      { from, to: `${reader.host}/acme/new:1` },
      { from, to: 'oci-layout:out:1' },
      { command: 'index', from, to: `${reader.host}/acme/new:1` },
      { from, to: `${closed.host}/acme/other:1` },
    ])
      await expectFailure(
        { cwd: await workspace(), event: fork, inputs: { ...inputs, 'if-unauthorized': 'skip' } },
        closed.host,
        '401',
      );
  });

  test('skip is not for a failure of another kind', async () => {
    const inputs = { files: 'a.txt', to: '127.0.0.1:1/acme/app:1', retries: '0', 'if-unauthorized': 'skip' };
    await expectFailure({ cwd: await workspace(), event: fork, inputs }, '127.0.0.1:1');
  });

  test('skip leaves out the destination that says no, and does the others', async () => {
    const cwd = await workspace();
    const places = [`${reader.host}/acme/fan`, `${open.host}/acme/fan`, 'oci-layout:out'];
    const inputs = {
      from: 'oci-layout:graph:v1',
      to: places.join('\n'),
      tags: '1',
      'if-unauthorized': 'skip',
    };
    const run = await runAction({ cwd, inputs, event: fork });
    expect(outcomeOf(run, 'success')).toBe('success');
    expect(run.annotations.map(({ level }) => level)).toEqual(['notice']);
    expect(run.annotations[0]?.message).toContain(`Not allowed to write to ${places[0]}, so it is skipped`);
    const { digest } = nodeIn(graph, 'index');
    expect(JSON.parse(output(run, 'references'))).toEqual(
      places.slice(1).flatMap((place) => ['v1', '1'].map((tag) => `${place}:${tag}@${digest}`)),
    );
    expect(output(run, 'changed')).toBe('true');
    expect(metadata(run)).toMatchObject({ failed: 0, destinations: [{}, {}] });
    // Declared under the first tag: input tags adds to the source's.
    expect(run.artifacts).toEqual([`${places[1]}:v1@${digest}`]);
    expect(reader.written).toEqual([]);
    for (const place of places.slice(1)) {
      const found = await expectSuccess({ cwd, inputs: { command: 'resolve', from: `${place}:1` } });
      expect(output(found, 'digest')).toBe(digest);
    }
  });

  test('skip of all destinations plans them all', async () => {
    const inputs = {
      from: 'oci-layout:graph:v1',
      to: `${reader.host}/acme/all\n${closed.host}/acme/all`,
      tags: '1',
    };
    const run = await skip(inputs);
    const { digest } = nodeIn(graph, 'index');
    expect(JSON.parse(output(run, 'references'))).toEqual([
      `${reader.host}/acme/all:v1@${digest}`,
      `${reader.host}/acme/all:1@${digest}`,
      `${closed.host}/acme/all:v1@${digest}`,
      `${closed.host}/acme/all:1@${digest}`,
    ]);
    // Input tags adds to the source's.
    expect(output(run, 'tags')).toBe('v1\n1');
  });

  test('skip is not for a place that takes a part: that fails, and says so', async () => {
    // As a registry where a tag is protected.
    await using half = await startReadOnly(
      open.host,
      (method, path) => method === 'PUT' && path.endsWith('/manifests/latest'),
    );
    const cwd = await workspace();
    const inputs = { files: 'a.txt', to: `${half.host}/acme/half:1,latest`, 'if-unauthorized': 'skip' };
    const run = await runAction({ cwd, inputs, event: fork });
    expect(outcomeOf(run, 'failure')).toBe('failure');
    const both = { from: 'oci-layout:graph:v1', to: `${half.host}/acme/parts:latest\noci-layout:out:1` };
    const copied = await runAction({ cwd, inputs: { ...both, 'if-unauthorized': 'skip' }, event: fork });
    expect(outcomeOf(copied, 'failure')).toBe('failure');
    expect(metadata(copied)).toMatchObject({ failed: 1 });
  });

  test('a tag that is refused is not moved, and none is where the first is refused', async () => {
    const refusesTags = (method: string, path: string) =>
      method === 'PUT' && /manifests\/(?!sha256:)/.test(path);
    await using half = await startReadOnly(open.host, refusesTags);
    const cwd = await workspace();
    for (const command of ['push', 'copy', 'index', 'tag']) {
      const inputs: Inputs =
        command === 'push'
          ? { files: 'a.txt', to: `${half.host}/acme/held:v1,v2` }
          : command === 'copy'
            ? { from: 'oci-layout:other:v1', to: `${half.host}/acme/held:v1,v2` }
            : command === 'index'
              ? { command, from: 'oci-layout:other:v1', to: `${half.host}/acme/held:v1,v2` }
              : { command, from: `${half.host}/acme/held@${held.root.digest}`, tags: 'v8,v9' };
      for (const mode of ['skip', 'fail'])
        await runAction({ cwd, inputs: { ...inputs, 'if-unauthorized': mode }, event: fork });
      for (const tag of ['v1', 'v2']) {
        const run = await expectSuccess({
          cwd,
          inputs: { command: 'resolve', from: `${open.host}/acme/held:${tag}` },
        });
        expect(output(run, 'digest')).toBe(held.root.digest);
      }
      for (const tag of ['v8', 'v9'])
        await expectFailure(
          { cwd, inputs: { command: 'resolve', from: `${open.host}/acme/held:${tag}` } },
          tag,
        );
    }
    expect(half.written.filter((line) => refusesTags('PUT', line) && line.startsWith('PUT'))).toEqual([]);
  });

  test('skip hides a secret that the registry quotes when it refuses', async () => {
    const password = 'canary pass%word"1';
    const quoted = [password, basicAuth('me', password)];
    await using spiteful = await startStreamServer((request, response) => {
      const { authorization } = request.headers;
      response.setHeader('www-authenticate', 'Basic realm="test"');
      sendError(
        response,
        authorization === undefined ? 401 : 403,
        'DENIED',
        `${quoted.join(' and ')} may not`,
      );
    });
    const login = { registry: spiteful.host, username: 'me', password };
    const to = `${spiteful.host}/acme/app:1`;
    const inputs = { files: 'a.txt', to, ...login };
    const copy = { from: 'oci-layout:other:v1', to: `${to}\noci-layout:out:1`, ...login };
    for (const one of [inputs, copy] as Inputs[]) {
      const options = { cwd: await workspace(), inputs: { ...one, 'if-unauthorized': 'skip' } };
      const run = await runAction(options);
      expect(outcomeOf(run, 'success')).toBe('success');
      expect(run.annotations.map(({ level }) => level)).toContain('notice');
      const told = `${run.log}${run.summary}${JSON.stringify([run.annotations, [...run.outputs], run.commandFiles])}`;
      for (const secret of quoted) {
        expect(told).not.toContain(secret);
        expect(told).not.toContain(JSON.stringify(secret).slice(1, -1));
      }
    }
  });

  describe('fail', () => {
    const inputs = (): Inputs => ({ files: 'a.txt', to: `${reader.host}/acme/new:1` });
    const FORK = 'pull request from a fork';

    test.each<[string, RunOptions['event'], boolean]>([
      ['a fork', fork, true],
      ['a fork that is gone', event(undefined), true],
      ['a fork, which is reviewed', event('someone/app', 'pull_request_review'), true],
      ['the repository itself', event('acme/app'), false],
      ['a fork, with the rights of the base', event('someone/app', 'pull_request_target'), false],
      ['a push', { name: 'push', payload: { ref: 'refs/heads/main' } }, false],
      ['nonsense', { name: 'pull_request', payload: ['x'] }, false],
    ])('names the fork where there is one: %s', async (_title, of, named) => {
      const run = await expectFailure(
        { cwd: await workspace(), inputs: inputs(), ...(of && { event: of }) },
        '403',
      );
      expect(run.error.includes(FORK)).toBe(named);
      if (named) expect(run.error).toContain('if-unauthorized: skip');
    });

    test('is what is done by default, for every destination', async () => {
      const to = `${reader.host}/acme/one\n${open.host}/acme/one`;
      const run = await runAction({
        cwd: await workspace(),
        inputs: { from: 'oci-layout:graph:v1', to },
        event: fork,
      });
      expect(outcomeOf(run, 'failure')).toBe('failure');
      expect(metadata(run)).toMatchObject({ failed: 1 });
      expect(run.annotations[0]?.message).toContain(FORK);
    });
  });
});
