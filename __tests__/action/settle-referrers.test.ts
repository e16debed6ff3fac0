import { describe, expect, test } from 'vitest';
import { OCI_INDEX, OCI_MANIFEST } from '../../src/core/media-types.ts';
import { bytesIn } from '../support/artifacts.ts';
import {
  listed,
  listIn,
  newRequests,
  node,
  putList,
  referrer,
  subject,
  withoutApi,
} from '../support/referrers.ts';
import { runAction, runCli, type RunOptions, type RunResult } from '../support/runner.ts';
import {
  startScriptedRegistry,
  type ScriptedRegistry,
  type ScriptedRegistryOptions,
} from '../support/scripted-registry/scripted-registry.ts';
import { repositoryOf } from '../support/scripted-registry/store.ts';
import { expectSuccess, outcomeOf, output, workspaceWith } from '../support/steps.ts';

const TYPE = 'application/vnd.acme.note';
const theirs = referrer('theirs');
const emptyList = JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests: [] });
const theirList = JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests: [listed('theirs')] });

/** A registry without the referrers API that has the subject, and what somebody else attached, which no list names. */
async function registryWith(options: ScriptedRegistryOptions = {}): Promise<ScriptedRegistry> {
  const registry = await startScriptedRegistry({ quirks: withoutApi, ...options });
  const { blobs, manifests, tags } = repositoryOf(registry.store, 'acme/app');
  for (const artifact of [subject, theirs])
    for (const { node: held, bytes } of artifact.blobs)
      if (held.mediaType === OCI_MANIFEST)
        manifests.set(held.digest, { mediaType: OCI_MANIFEST, bytes: Buffer.from(bytes) });
      else blobs.set(held.digest, Buffer.from(bytes));
  manifests.set(node.digest, { mediaType: OCI_MANIFEST, bytes: Buffer.from(bytesIn(subject, node)) });
  tags.set('v1', node.digest);
  return registry;
}

const noting = ({ host }: ScriptedRegistry, more: Record<string, string> = {}): RunOptions => ({
  inputs: {
    subject: `${host}/acme/app:v1`,
    'artifact-type': TYPE,
    annotations: 'a=1',
    retries: '0',
    ...more,
  },
  post: true,
});

const digestsIn = (registry: ScriptedRegistry): string[] =>
  (
    JSON.parse(listIn(registry)?.toString() ?? emptyList) as { manifests: { digest: string }[] }
  ).manifests.map(({ digest }) => digest);

const warningsOf = ({ post }: RunResult): string[] =>
  (post?.annotations ?? []).map(({ level, message }) => `${level}: ${message}`);

describe('the post step of a step that attached', () => {
  test('asks for the list once, and says nothing where it has the entry', async () => {
    await using registry = await registryWith();
    const run = await expectSuccess({ ...noting(registry), between: () => newRequests(registry) });
    expect(newRequests(registry)).toEqual(['GET list']);
    expect(outcomeOf({ ...run, ...run.post }, 'success')).toBe('success');
    expect(run.post?.log).not.toContain('referrers');
  });

  test('adds the entry again where somebody who had read the list before wrote over it, and keeps theirs', async () => {
    await using registry = await registryWith();
    const run = await expectSuccess({ ...noting(registry), between: () => putList(registry, theirList) });
    expect(digestsIn(registry)).toEqual([theirs.root.digest, output(run, 'digest')]);
    expect(run.post?.log).toContain(
      `Others had overwritten the referrers of ${registry.host}/acme/app@${node.digest}: 1 entry written again`,
    );
    expect(warningsOf(run)).toEqual([]);
  });

  test('does not bring back what a later step of the job deleted', async () => {
    await using registry = await registryWith();
    let digest = '';
    const run = await expectSuccess({
      ...noting(registry),
      between: () => {
        [digest = ''] = digestsIn(registry);
        repositoryOf(registry.store, 'acme/app').manifests.delete(digest as typeof node.digest);
        putList(registry, theirList);
      },
    });
    expect(digest).toBe(output(run, 'digest'));
    expect(digestsIn(registry)).toEqual([theirs.root.digest]);
    expect(warningsOf(run)).toEqual([]);
  });

  test('warns where the registry cannot be reached, and fails no job', async () => {
    const registry = await registryWith();
    const run = await expectSuccess({ ...noting(registry), between: () => registry.stop() });
    expect(outcomeOf({ ...run, ...run.post }, 'success')).toBe('success');
    expect(run.post?.exitCode).toBe(0);
    const [warning, ...more] = warningsOf(run);
    expect(more).toEqual([]);
    expect(warning).toMatch(
      /^warning: referrers: a list could not be read once more: .*an entry may be missing/,
    );
    expect(warning).toContain(registry.host);
  });

  test('looks after a step that failed, too', async () => {
    await using registry = await registryWith();
    const target = `${registry.host}/acme/app`;
    await expectSuccess(noting(registry));
    // Nothing listens at the second destination.
    const run = await runAction({
      inputs: {
        from: `${target}:v1`,
        to: `${registry.host}/acme/copy:v1\n127.0.0.1:1/acme/app:v1`,
        retries: '0',
      },
      post: true,
    });
    expect(run.exitCode).toBe(1);
    expect(run.state.get('referrers')).toContain(`${registry.host}/acme/copy`);
  });

  test('has nothing to do after a dry run, a read, and where there is a referrers API', async () => {
    await using registry = await registryWith();
    const dry = await expectSuccess(noting(registry, { 'dry-run': 'true' }));
    const read = await expectSuccess({
      inputs: { command: 'discover', from: `${registry.host}/acme/app:v1` },
      post: true,
    });
    await using withApi = await registryWith({ quirks: {} });
    const api = await expectSuccess({ ...noting(withApi), between: () => newRequests(withApi) });
    for (const { state } of [dry, read, api]) expect(state.has('referrers')).toBe(false);
    expect(newRequests(withApi)).toEqual([]);
  });
});

test('a saved cache leaves no list to the post step', async () => {
  await using registry = await registryWith();
  const run = await runAction({
    cwd: workspaceWith({ 'dist/a.txt': 'a' }),
    inputs: { command: 'cache-save', path: 'dist', key: 'k', to: `${registry.host}/acme/cache` },
  });
  expect(outcomeOf(run, 'success')).toBe('success');
  const lists = registry.requests.filter(({ method, path }) => method === 'PUT' && path.includes('/sha256-'));
  expect(lists.length).toBeGreaterThan(0);
  expect(run.state.has('referrers')).toBe(false);
});

describe('its login', () => {
  const password = 'canary-of-ann-0123456789';
  const auth = { auth: 'basic', credentials: { username: 'ann', password } } as const;
  const login = ({ host }: ScriptedRegistry) => ({ registry: host, username: 'ann', password });

  test('is not in the state, and is used again', async () => {
    await using registry = await registryWith(auth);
    const run = await expectSuccess({
      ...noting(registry, login(registry)),
      between: () => putList(registry, theirList),
    });
    const state = JSON.stringify([...run.state]);
    expect(state).toContain(`${registry.host}/acme/app`);
    expect(state).not.toMatch(/canary/);
    expect(digestsIn(registry)).toContain(output(run, 'digest'));
    expect(warningsOf(run)).toEqual([]);
  });

  test('of another step, which the runner may give it, is shown to nobody', async () => {
    await using registry = await registryWith(auth);
    const postEnv = {
      INPUT_REGISTRY: 'example.com',
      INPUT_USERNAME: 'bob',
      INPUT_PASSWORD: 'canary-of-bob-01234',
    };
    const run = await expectSuccess({
      ...noting(registry, login(registry)),
      postEnv,
      between: () => newRequests(registry),
    });
    expect(warningsOf(run)).toHaveLength(1);
    expect(warningsOf(run)[0]).toMatch(/^warning: referrers: .*401/);
    const shown = registry.requests.map((request) => JSON.stringify(request)).join();
    expect(shown).not.toContain(Buffer.from('bob:canary-of-bob-01234').toString('base64'));
  });
});

describe('in a terminal', () => {
  test('the process looks at its end, and asks for the list of one attach four times', async () => {
    await using registry = await registryWith();
    const { inputs = {} } = noting(registry);
    const flags = Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
    const run = await runCli(['attach', ...flags, '--plain-http', registry.host], { cwd: workspaceWith() });
    expect(run).toMatchObject({ exitCode: 0 });
    const lines = newRequests(registry).filter((line) => line.endsWith(' list'));
    // Twice as it is missing, then at the end.
    expect(lines).toEqual(['GET list', 'GET list', 'PUT list', 'GET list']);
    expect(registry.requests).toEqual([]);
  });
});
