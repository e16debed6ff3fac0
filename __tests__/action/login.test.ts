import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOnlyHome, startJob, type Job } from '../support/job.ts';
import { basicAuth, dockerConfig, fakeHelper } from '../support/logins.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { passed } from '../support/passed.ts';
import { client, describeWith } from '../support/partners.ts';
import { startRegistry, tester, type RunningRegistry } from '../support/registries.ts';
import { canaryToken, runAction, type RunResult } from '../support/runner.ts';
import { sendError, startStreamServer } from '../support/lab.ts';
import { outcomeOf, workspaceWith } from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';

const windows = process.platform === 'win32';
const auth = basicAuth(tester.username, tester.password);

interface Config {
  readonly auths?: Readonly<Record<string, unknown>>;
  readonly credHelpers?: unknown;
  readonly credsStore?: unknown;
}

function configIn(folder: string | undefined): Config {
  return JSON.parse(readFileSync(join(folder ?? '', 'config.json'), 'utf8')) as Config;
}

function expectDone(run: RunResult): RunResult {
  expect(outcomeOf(run, 'success')).toBe('success');
  expect(run.rejected).toEqual([]);
  return run;
}

/** No secret in anything that outlives the step, but in the config. */
function expectHidden(run: RunResult, ...secrets: readonly string[]): void {
  const { log, outputs, state, summary, env, annotations, commandFiles } = run;
  const told = `${log}${summary}${JSON.stringify([[...outputs], [...state], [...env], annotations, commandFiles])}`;
  for (const secret of [...secrets, canaryToken]) {
    expect(told).not.toContain(secret);
    expect(told).not.toContain(JSON.stringify(secret).slice(1, -1));
  }
}

/** All that later steps could find of a login. */
function leftIn(job: Job): object {
  return { home: treeOf(job.home), temp: readdirSync(job.temp), config: job.env()['DOCKER_CONFIG'] };
}

const NOTHING = { home: [], temp: [], config: undefined };
const CLEARED = { ...NOTHING, config: '' };

describeWith(['docker-registry', 'olareg'], 'a login', () => {
  let basic: RunningRegistry;
  let bearer: RunningRegistry;
  beforeAll(async () => {
    basic = await startRegistry('olareg', { auth: 'htpasswd' });
    bearer = await startRegistry('docker-registry', { auth: 'token' });
  });
  afterAll(() => Promise.all([basic?.stop(), bearer?.stop()]));

  const listOf = (...entries: readonly (readonly [host: string, password: string])[]): string =>
    entries
      .map(
        ([host, password]) =>
          `- registry: ${host}\n  username: ${tester.username}\n  password: '${password}'`,
      )
      .join('\n');
  const both = (): string => listOf([basic.host, tester.password], [bearer.host, tester.password]);
  const loginTo = ({ host }: RunningRegistry): Record<string, string> => ({
    command: 'login',
    registry: host,
    ...tester,
  });
  const push = (job: Job, { host }: RunningRegistry, repository = 'acme/app') =>
    job.step({
      cwd: workspaceWith({ 'a.txt': 'a' }),
      inputs: { files: 'a.txt', to: `${host}/${repository}:1` },
    });

  test('with registry-auth serves later steps, in a file of its own that is gone at the end', async () => {
    const job = startJob();
    expect((await push(job, basic)).outcome).toBe('failure');
    const run = expectDone(await job.step({ inputs: { command: 'login', 'registry-auth': both() } }));
    expect(run.log).toContain(`Logged in to ${basic.host}, ${bearer.host}`);
    expectHidden(run, tester.password, auth);
    expect([...run.outputs]).toEqual([]);
    const folder = run.env.get('DOCKER_CONFIG') ?? '';
    expect(readdirSync(job.temp)).toEqual([expect.stringMatching(/^oras-action-login-/)]);
    expect(folder.startsWith(job.temp)).toBe(true);
    if (!windows)
      expect(
        [statSync(folder), statSync(join(folder, 'config.json'))].map(({ mode }) => mode & 0o777),
      ).toEqual([0o700, 0o600]);
    expect(configIn(folder)).toEqual({ auths: { [basic.host]: { auth }, [bearer.host]: { auth } } });
    expect(treeOf(job.home)).toEqual([]);

    for (const registry of [basic, bearer]) expectDone(await push(job, registry));
    const posts = await job.end();
    expect(posts.map(({ outcome, annotations }) => ({ outcome, annotations }))).toEqual(
      posts.map(() => ({ outcome: 'success', annotations: [] })),
    );
    for (const post of posts) expectHidden(post, tester.password, auth);
    expect(posts.map(({ log }) => log).filter((log) => log !== '')).toEqual([
      `Logged out of ${basic.host}, ${bearer.host}`,
    ]);
    expect(leftIn(job)).toEqual(CLEARED);
    for (const registry of [basic, bearer]) expect((await push(job, registry)).outcome).toBe('failure');
  });

  test('with registry, username and password is the same', async () => {
    const job = startJob();
    expectHidden(expectDone(await job.step({ inputs: loginTo(bearer) })), tester.password, auth);
    expectDone(await push(job, bearer));
    await job.end();
    expect(leftIn(job)).toEqual(CLEARED);
  });

  test('with a wrong password fails and writes nothing, though another one is right', async () => {
    for (const [wrong, right] of [
      [basic, bearer],
      [bearer, basic],
    ] as const) {
      for (const persist of ['env', 'home']) {
        const job = startJob();
        const list = listOf([right.host, tester.password], [wrong.host, 'n0t the one']);
        const run = await job.step({
          inputs: { command: 'login', 'registry-auth': list, 'login-persist': persist },
        });
        expect(outcomeOf(run, 'failure')).toBe('failure');
        const errors = run.annotations.filter(({ level }) => level === 'error');
        expect(errors).toHaveLength(1);
        expect(errors[0]?.message).toMatch(/^login failed: /);
        for (const said of [wrong.host, '401', 'Likely: ', 'wrong'])
          expect(errors[0]?.message).toContain(said);
        expectHidden(run, tester.password, 'n0t the one', basicAuth(tester.username, 'n0t the one'));
        expect(leftIn(job)).toEqual(NOTHING);
        expect((await job.end()).map(({ outcome, log }) => ({ outcome, log }))).toEqual([
          { outcome: 'success', log: '' },
        ]);
        expect(leftIn(job)).toEqual(NOTHING);
      }
    }
  });

  test('shows the registry the credential of the step, not the one that is in the config', async () => {
    const DOCKER_CONFIG = dockerConfig({ auths: { [basic.host]: { auth } } });
    const inputs = { ...loginTo(basic), password: 'n0t the one' };
    expect((await startJob({ env: { DOCKER_CONFIG } }).step({ inputs })).outcome).toBe('failure');
    const wrong = { auths: { [basic.host]: { auth: basicAuth(tester.username, 'wrong') } } };
    const job = startJob({ env: { DOCKER_CONFIG: dockerConfig(wrong) } });
    expectDone(await job.step({ inputs: loginTo(basic) }));
    expectDone(await push(job, basic));
  });

  test('keeps what the config had: logins, helpers, proxies and the folders beside it', async () => {
    const store = fakeHelper(
      'store',
      JSON.stringify({ ServerURL: '', Username: tester.username, Secret: tester.password }),
    );
    const before = {
      auths: {
        [bearer.host]: {},
        'quay.io': { auth: basicAuth('quay', 'pass') },
        [`https://${basic.host}/v2/`]: { auth: basicAuth('old', 'old') },
      },
      credsStore: 'store',
      credHelpers: { [basic.host]: 'none', 'gcr.io': 'gcloud' },
      proxies: { default: { httpProxy: 'http://proxy.example.com' } },
      currentContext: 'builder',
    };
    const DOCKER_CONFIG = dockerConfig(before);
    writeFiles(DOCKER_CONFIG, { 'contexts/meta/builder.json': '{}', 'buildx/current': 'x' });
    const text = treeOf(DOCKER_CONFIG);
    const job = startJob({ env: { DOCKER_CONFIG, PATH: store.PATH } });
    expectDone(await job.step({ inputs: loginTo(basic) }));
    const folder = job.env()['DOCKER_CONFIG'] ?? '';
    expect(configIn(folder)).toEqual({
      auths: {
        [bearer.host]: {},
        'quay.io': { auth: basicAuth('quay', 'pass') },
        [basic.host]: { auth },
      },
      credHelpers: { [bearer.host]: 'store', 'gcr.io': 'gcloud' },
      proxies: before.proxies,
      currentContext: 'builder',
    });
    expect(readFileSync(join(folder, 'contexts/meta/builder.json'), 'utf8')).toBe('{}');
    expect(readFileSync(join(folder, 'buildx/current'), 'utf8')).toBe('x');
    if (!windows) for (const registry of [basic, bearer]) expectDone(await push(job, registry));
    await job.end();
    expect(job.env()['DOCKER_CONFIG']).toBe(DOCKER_CONFIG);
    expect(treeOf(DOCKER_CONFIG)).toEqual(text);
    expect(readdirSync(job.temp)).toEqual([]);
  });

  test('of two in a job both serve until the end, in a file or in the home folder', async () => {
    for (const [first, second] of [
      ['env', 'env'],
      ['home', 'home'],
      ['home', 'env'],
      ['env', 'home'],
    ] as const) {
      const job = startJob();
      expectDone(await job.step({ inputs: { ...loginTo(basic), 'login-persist': first } }));
      expectDone(await job.step({ inputs: { ...loginTo(bearer), 'login-persist': second } }));
      expectDone(await push(job, basic));
      // The second is in a file that the first has hidden.
      if (first !== 'env' || second !== 'home') expectDone(await push(job, bearer));
      await job.end();
      expect(leftIn(job)).toMatchObject({ home: [], temp: [] });
      expect((await push(job, basic)).outcome).toBe('failure');
    }
  });

  test('in the home folder is made and gone again with its folder', async () => {
    const job = startJob();
    const run = expectDone(await job.step({ inputs: { ...loginTo(basic), 'login-persist': 'home' } }));
    expectHidden(run, tester.password, auth);
    expect([...run.env]).toEqual([]);
    const file = join(job.home, '.docker/config.json');
    expect(configIn(join(job.home, '.docker'))).toEqual({ auths: { [basic.host]: { auth } } });
    if (!windows) expect(statSync(file).mode & 0o777).toBe(0o600);
    expectDone(await push(job, basic));
    await job.end();
    expect(leftIn(job)).toEqual(NOTHING);
  });

  test('in the home folder is there even when DOCKER_CONFIG names another', async () => {
    const DOCKER_CONFIG = dockerConfig({ auths: {} });
    const job = startJob({ env: { DOCKER_CONFIG } });
    expectDone(await job.step({ inputs: { ...loginTo(basic), 'login-persist': 'home' } }));
    expect(configIn(DOCKER_CONFIG)).toEqual({ auths: {} });
    expect(configIn(join(job.home, '.docker'))).toEqual({ auths: { [basic.host]: { auth } } });
  });

  test('in the home folder gives back the file byte for byte, with its mode', async () => {
    const text = `{ "auths": {"${basic.host}":{"auth":"${basicAuth('old', 'old')}"}},\n\t"credsStore":"none" }`;
    const home = writeFiles(freshFolder('home'), { '.docker/config.json': text });
    const file = join(home, '.docker/config.json');
    chmodSync(file, 0o644);
    const job = startJob({ home });
    expectDone(await job.step({ inputs: { ...loginTo(basic), 'login-persist': 'home' } }));
    expect(configIn(join(home, '.docker'))).toEqual({ auths: { [basic.host]: { auth } } });
    if (!windows) expect(statSync(file).mode & 0o777).toBe(0o600);
    await job.end();
    expect(readFileSync(file, 'utf8')).toBe(text);
    if (!windows) expect(statSync(file).mode & 0o777).toBe(0o644);
    expect(readdirSync(join(home, '.docker'))).toEqual(['config.json']);
  });

  test('in the home folder leaves the logins that others made meanwhile', async () => {
    const old = { auth: basicAuth('old', 'old') };
    const home = writeFiles(freshFolder('home'), {
      '.docker/config.json': JSON.stringify({ auths: { [basic.host]: old }, credHelpers: { 'a.io': 'a' } }),
    });
    const job = startJob({ home });
    const list = { command: 'login', 'registry-auth': both(), 'login-persist': 'home' };
    expectDone(await job.step({ inputs: list }));
    const now = configIn(join(home, '.docker'));
    const theirs = { auth: basicAuth('their', 'own') };
    writeFileSync(
      join(home, '.docker/config.json'),
      JSON.stringify({
        ...now,
        auths: { ...now.auths, 'quay.io': theirs, [bearer.host]: theirs },
        credHelpers: { 'a.io': 'a', 'b.io': 'b' },
      }),
    );
    await job.end();
    expect(configIn(join(home, '.docker'))).toEqual({
      auths: { [basic.host]: old, 'quay.io': theirs, [bearer.host]: theirs },
      credHelpers: { 'a.io': 'a', 'b.io': 'b' },
    });
  });

  test.skipIf(windows)('in the home folder goes through a symbolic link, which stays one', async () => {
    for (const text of ['{"auths":{}}', undefined]) {
      const dotfiles = writeFiles(freshFolder('dotfiles'), text === undefined ? {} : { 'docker.json': text });
      const home = freshFolder('home');
      mkdirSync(join(home, '.docker'));
      const link = join(home, '.docker/config.json');
      symlinkSync(join(dotfiles, 'docker.json'), link);
      const job = startJob({ home });
      expectDone(await job.step({ inputs: { ...loginTo(basic), 'login-persist': 'home' } }));
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      expect(configIn(join(home, '.docker'))).toEqual({ auths: { [basic.host]: { auth } } });
      await job.end();
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      expect(readdirSync(dotfiles)).toEqual(text === undefined ? [] : ['docker.json']);
      if (text !== undefined) expect(readFileSync(link, 'utf8')).toBe(text);
    }
  });

  test('refuses a config that is broken, and leaves it as it is', async () => {
    for (const persist of ['env', 'home']) {
      for (const text of ['{"auths": {"x": "canary-in-file"', '["canary-in-file"]']) {
        const home = writeFiles(freshFolder('home'), { '.docker/config.json': text });
        const job = startJob({ home });
        const run = await job.step({ inputs: { ...loginTo(basic), 'login-persist': persist } });
        expect(outcomeOf(run, 'failure')).toBe('failure');
        expect(run.annotations[0]?.message).toContain(join(home, '.docker', 'config.json'));
        expect(run.annotations[0]?.message).toContain('is not a JSON object');
        expectHidden(run, 'canary-in-file');
        await job.end();
        expect(readFileSync(join(home, '.docker/config.json'), 'utf8')).toBe(text);
        expect([readdirSync(join(home, '.docker')), readdirSync(job.temp)]).toEqual([['config.json'], []]);
      }
    }
  });

  test.skipIf(windows)('needs no home that can be written, and says so where it does', async () => {
    const job = startJob({ home: readOnlyHome() });
    expectDone(await job.step({ inputs: loginTo(basic) }));
    expectDone(await push(job, basic));
    await job.end();
    expect(readdirSync(job.temp)).toEqual([]);
    const run = await job.step({ inputs: { ...loginTo(basic), 'login-persist': 'home' } });
    expect(outcomeOf(run, 'failure')).toBe('failure');
    expect(run.annotations[0]?.message).toContain(
      `${join(job.home, '.docker', 'config.json')} cannot be written`,
    );
    expect((await job.end()).map(({ log }) => log)).toEqual(['']);
    expect(readdirSync(job.temp)).toEqual([]);
  });

  test('needs no HOME at all', async () => {
    const job = startJob({ env: { HOME: undefined, USERPROFILE: undefined } });
    expectDone(await job.step({ inputs: loginTo(basic) }));
    expectDone(await push(job, basic));
    await job.end();
    expect(readdirSync(job.temp)).toEqual([]);
  });

  test('is undone after a step that was cancelled, too', async () => {
    await using silent = await startStreamServer(() => undefined);
    const list = `${both()}\n${listOf([silent.host, 'canary-password'])}`;
    for (const persist of ['env', 'home']) {
      const job = startJob();
      const run = await job.step({
        inputs: { command: 'login', 'registry-auth': list, 'login-persist': persist },
        env: { RUNNER_DEBUG: '1' },
        cancelAfter: { text: `http://${silent.host}/v2/` },
      });
      expect(outcomeOf(run, 'cancelled')).toBe('cancelled');
      expectHidden(run, tester.password, auth, 'canary-password');
      await job.end();
      expect(leftIn(job)).toEqual(NOTHING);
    }
  });

  test('says that a registry did not ask for a login', async () => {
    await using open = await startStreamServer((_request, response) => void response.end('{}'));
    const job = startJob();
    const inputs = { command: 'login', registry: open.host, username: 'u', password: 'canary-password' };
    const run = expectDone(await job.step({ inputs }));
    expect(run.log).toContain(`${open.host} did not ask for a login, so this one could not be checked`);
    expect(JSON.stringify(open.requests)).not.toContain(basicAuth('u', 'canary-password'));
    expectHidden(run, 'canary-password', basicAuth('u', 'canary-password'));
  });

  test('tells who says no when that is no registry', async () => {
    await using other = await startStreamServer((_request, response) =>
      sendError(response, 404, 'NAME_UNKNOWN', 'no such page'),
    );
    const inputs = { command: 'login', registry: other.host, username: 'u', password: 'canary-password' };
    const run = await startJob().step({ inputs });
    expect(outcomeOf(run, 'failure')).toBe('failure');
    expect(run.annotations[0]?.message).toContain(other.host);
  });

  describeWith(['oras', 'crane', 'regctl', 'skopeo'], 'is one for', () => {
    test.each(['env', 'home'])('oras, crane, regctl and skopeo, by %s', async (persist) => {
      const job = startJob();
      const inputs = { command: 'login', 'registry-auth': both(), 'login-persist': persist };
      expectDone(await job.step({ inputs }));
      const pushed = await Promise.all([basic, bearer].map((one) => push(job, one, 'acme/clients')));
      const digests = pushed.map((run) => expectDone(run).outputs.get('digest'));
      const { HOME, DOCKER_CONFIG } = job.env();
      const env = {
        HOME,
        USERPROFILE: HOME,
        DOCKER_CONFIG,
        REGISTRY_AUTH_FILE: undefined,
        REGCTL_CONFIG: undefined,
      };
      const [oras, crane, regctl, skopeo] = (['oras', 'crane', 'regctl', 'skopeo'] as const).map((name) => {
        const run = client(name);
        return (...args: string[]) => run(args, { env });
      });
      const ask = async (host: string): Promise<(string | undefined)[]> => {
        const reference = `${host}/acme/clients:1`;
        const told = await Promise.all([
          oras?.('resolve', '--plain-http', reference),
          crane?.('digest', reference),
          regctl?.('manifest', 'head', '--host', `reg=${host},tls=disabled`, reference),
          skopeo?.('inspect', '--tls-verify=false', '--raw', `docker://${reference}`),
        ]);
        return told.map((one) => (one?.code === 0 ? one.stdout.trim() : undefined));
      };
      for (const [at, { host }] of [basic, bearer].entries()) {
        const [one, two, three, four] = await ask(host);
        expect([one, two, three]).toEqual([digests[at], digests[at], digests[at]]);
        expect(four).toContain('"schemaVersion"');
        passed(
          (await oras?.('tag', '--plain-http', `${host}/acme/clients:1`, '2')) ?? {
            code: 1,
            stdout: '',
            stderr: '',
          },
        );
      }
      await job.end();
      for (const { host } of [basic, bearer])
        expect(await ask(host)).toEqual([undefined, undefined, undefined, undefined]);
    });
  });
});

test.each<[string, Record<string, string>]>([
  ['push', { files: 'a.txt', to: 'oci-layout:out:1' }],
  ['copy', { from: 'oci-layout:none:1', to: 'oci-layout:out:1' }],
  ['nonsense', { command: 'nonsense' }],
])('the post step of %s does nothing, and is quick', async (_command, inputs) => {
  const cwd = workspaceWith({ 'a.txt': 'a' });
  const run = await runAction({ cwd, inputs, post: true });
  const after = treeOf(run.workspace);
  expect([...run.state]).toEqual([['post', 'true']]);
  expect(run.post).toMatchObject({
    outcome: 'success',
    exitCode: 0,
    log: '',
    annotations: [],
    summary: '',
    rejected: [],
  });
  expect([run.post?.outputs.size, run.post?.env.size, run.post?.state.size]).toEqual([0, 0, 0]);
  expect(treeOf(run.workspace)).toEqual(after);
});
