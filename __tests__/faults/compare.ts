import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copy } from '../../src/copy/copy.ts';
import { createTransport } from '../../src/http/transport.ts';
import { openRepository } from '../../src/registry/registry.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { artifactOf, blob, graphIn, graphOf, store as storeIn } from '../support/artifacts.ts';
import { client } from '../support/partners.ts';
import { applies, faultNames, type FaultName } from '../support/scripted-registry/faults.ts';
import { checkHistory } from '../support/scripted-registry/history.ts';
import type { Operation } from '../support/scripted-registry/operations.ts';
import {
  scriptedAccount,
  startScriptedRegistry,
  type ScriptedRegistry,
} from '../support/scripted-registry/scripted-registry.ts';
import { repositoryOf } from '../support/scripted-registry/store.ts';
import { mustSurvive } from './expectation.ts';
import { impatient } from './run-cell.ts';
import { repository } from './world.ts';

/** How a client got by with one fault that passes. */
export type End = 'finishes' | 'fails' | 'hangs' | 'says it is done, and it is not' | 'was not met';

export interface Compared {
  readonly task: 'push' | 'pull';
  readonly operation: Operation;
  readonly fault: FaultName;
  readonly oras: End;
  readonly ours: End;
}

const HANGS_MS = 20_000;
const content = Buffer.from('hello\n'.repeat(20_000));
const title = 'hello.txt';
const file = artifactOf({
  artifactType: 'application/x.test',
  layers: [blob(content, { mediaType: 'text/plain', title })],
});

const steps: readonly (readonly ['push' | 'pull', readonly Operation[]])[] = [
  ['push', ['challenge', 'token-get', 'blob-head', 'upload-post', 'upload-put', 'manifest-put']],
  ['pull', ['manifest-head', 'manifest-get', 'blob-get']],
];

/** Single faults that pass by themselves, at each step of a push and of a pull of one file. */
export const comparisons = steps.flatMap(([task, operations]) =>
  operations.flatMap((operation) =>
    faultNames
      .filter((fault) => applies(operation, fault))
      .filter((fault) => mustSurvive({ profile: 'strict', operation, fault, persistence: 'once', seed: 1 }))
      .map((fault) => ({ task, operation, fault })),
  ),
);

type Comparison = (typeof comparisons)[number];

export async function compareAt(one: Comparison): Promise<Compared> {
  const [oras, ours] = await Promise.all([endOf(one, withOras), endOf(one, withOurs)]);
  return { ...one, oras, ours };
}

type Work = (registry: ScriptedRegistry, task: Comparison['task']) => Promise<End>;

async function endOf({ task, operation, fault }: Comparison, work: Work): Promise<End> {
  const faults = [{ operation, fault, times: 1 }];
  await using registry = await startScriptedRegistry({ auth: 'token', faults, refuseMs: 1, trickleMs: 200 });
  if (task === 'pull') await seedFile(registry);
  const end = await work(registry, task);
  const { problems, newTags } = checkHistory(registry.store);
  const whole = problems.length === 0 && newTags.includes(`${repository}:v1`);
  if (end !== 'finishes') return end;
  if (registry.faults.dealt.length === 0) return 'was not met';
  return whole ? 'finishes' : 'says it is done, and it is not';
}

async function seedFile({ store }: ScriptedRegistry): Promise<void> {
  const { blobs, manifests, tags } = repositoryOf(store, repository);
  for (const { node, bytes } of file.blobs) blobs.set(node.digest, Buffer.from(bytes));
  const manifest = Buffer.from(file.blobs.at(-1)?.bytes ?? '');
  manifests.set(file.root.digest, { mediaType: file.root.mediaType, bytes: manifest });
  tags.set('v1', file.root.digest);
}

const withOras: Work = async ({ host, credentials }, task) => {
  const cwd = mkdtempSync(join(process.env['ORAS_TEST_TEMP'] ?? tmpdir(), 'compared-'));
  writeFileSync(join(cwd, title), content);
  mkdirSync(join(cwd, 'pulled'));
  const login = ['--plain-http', '--username', credentials.username, '--password', credentials.password];
  const reference = `${host}/${repository}:v1`;
  const args =
    task === 'push'
      ? ['push', ...login, '--artifact-type', 'application/x.test', reference, `${title}:text/plain`]
      : ['pull', ...login, '--output', 'pulled', reference];
  const { code, stderr } = await client('oras')(args, { cwd, timeoutMs: HANGS_MS });
  if (stderr.includes('killed after')) return 'hangs';
  if (code !== 0) return 'fails';
  const right = task === 'push' || readFileSync(join(cwd, 'pulled', title)).equals(content);
  return right ? 'finishes' : 'says it is done, and it is not';
};

const withOurs: Work = async ({ host }, task) => {
  const transport = createTransport(impatient);
  const { username, password } = scriptedAccount;
  const target = openRepository(`${host}/${repository}`, {
    transport,
    actions: task === 'push' ? 'pull,push' : 'pull',
    credentials: async () => ({ kind: 'basic', username, password }),
    baseMs: 40,
  });
  const memory = new MemoryTarget();
  const signal = AbortSignal.timeout(HANGS_MS);
  try {
    if (task === 'pull') {
      await copy({ source: target, reference: 'v1' }, { target: memory, reference: 'v1' }, { signal });
      const graph = await graphOf(memory, file.root);
      return graph.join() === graphIn(file).join() ? 'finishes' : 'says it is done, and it is not';
    }
    await storeIn(memory, file, 'v1');
    await copy({ source: memory, reference: 'v1' }, { target, reference: 'v1' }, { signal });
    return 'finishes';
  } catch {
    return signal.aborted ? 'hangs' : 'fails';
  } finally {
    await transport.close();
  }
};
