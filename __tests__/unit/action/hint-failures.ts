import { once } from 'node:events';
import { afterAll } from 'vitest';
import { copy } from '../../../src/copy/copy.ts';
import type { CopyOptions } from '../../../src/copy/options.ts';
import { overrideCapabilities } from '../../../src/core/override-capabilities.ts';
import { createTransport } from '../../../src/http/transport.ts';
import { openRepository, type OpenRepositoryOptions } from '../../../src/registry/registry.ts';
import { registryError } from '../../../src/registry/registry-error.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { plainArtifact, store } from '../../support/artifacts.ts';
import { makeAuthority } from '../../support/certificate-authority.ts';
import { json, startServer, type Handler, type Reply } from '../../support/lab.ts';
import { freshFolder, operateAny, writeFiles } from '../../support/operate.ts';
import { rejection } from '../../support/rejection.ts';
import { startTunnel } from '../../support/tunnel.ts';

export const ECR = '1.dkr.ecr.eu-central-1.amazonaws.com';
export const digest = `sha256:${'1'.repeat(64)}`;

const authority = makeAuthority('authority of the hints');

/** What a registry answers to the requests of this method, below this path. */
export interface Answer {
  readonly host?: string;
  readonly status: number;
  /** `CODE: message` of the body. Without it, the answer is that of a web server. */
  readonly says?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: acme/app. */
  readonly repository?: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path?: string;
}

function replyOf({ status, says, headers = {} }: Answer): Reply {
  if (says === undefined)
    return { status, headers: { 'content-type': 'text/html', ...headers }, body: '<html>' };
  const [, code = '', message = ''] = /^(\w+)(?:: (.*))?$/s.exec(says) ?? [];
  const reply = json({ errors: [{ code, message }] }, status);
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

const hosts = [
  'registry.example.com',
  'r.example',
  'ghcr.io',
  'api.github.com',
  'containers.ghe.corp',
  'registry-1.docker.io',
  ECR,
  '1.dkr-ecr.eu-west-1.on.aws',
  'public.ecr.aws',
  'acme.azurecr.io',
  'us-docker.pkg.dev',
  'europe-docker.pkg.dev',
  'gcr.io',
  'quay.io',
  'registry.gitlab.com',
  'gitlab.corp',
  'harbor.example.com',
] as const;

/** What the server of all these hosts answers now: tests of a file run one after the other. */
let answers: Handler = () => 'reset';
const server = await startServer((request) => answers(request), { tls: authority.issue(...hosts) });
const tunnel = await startTunnel({ to: server });
const transport = createTransport({ ca: authority.certificate, proxy: () => new URL(tunnel.origin) });

afterAll(async () => {
  await transport.close();
  await tunnel[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

/** A repository of one of the hosts, by their real names: a proxy leads to a server on loopback, whose certificate is trusted. */
export function repositoryAt(host: string, handler: Handler, options: Partial<OpenRepositoryOptions> = {}) {
  answers = handler;
  return openRepository(`${host}/acme/app`, { transport, actions: 'pull,push', retries: 0, ...options });
}

/** A request that is refused. */
export async function refused(answer: Answer): Promise<Error> {
  const { host = hosts[0], repository = 'acme/app', method = 'GET', path = 'manifests/1' } = answer;
  const request = { method, url: new URL(`https://${host}/v2/${repository}/${path}`) };
  answers = () => replyOf(answer);
  return registryError(request, await transport.send(request));
}

export const denied = { status: 403, says: 'DENIED: denied' } as const;
export const unauthorized = { status: 401, says: 'UNAUTHORIZED: no' } as const;
export const asked = { method: 'POST', path: 'blobs/uploads/' } as const;
export const put = { method: 'PUT', path: 'manifests/' } as const;

/** A copy to a registry that takes all but these requests. */
export function writing(answer: Answer, options: CopyOptions = {}): Promise<Error> {
  const { host = hosts[0], method: refusedMethod = 'POST', path: refusedPath = '' } = answer;
  const handler: Handler = ({ method, path }) => {
    if (method === refusedMethod && path.includes(refusedPath)) return replyOf(answer);
    if (method === 'GET' || method === 'HEAD')
      return replyOf({ status: 404, says: 'MANIFEST_UNKNOWN: none' });
    return method === 'POST' ? { status: 202, headers: { location: '/session' } } : { status: 201 };
  };
  return copyTo(host, handler, options);
}

export async function copyTo(host: string, handler: Handler, options: CopyOptions = {}): Promise<Error> {
  const target = repositoryAt(host, handler);
  const source = await plainSource();
  return rejection(copy({ source, reference: '1' }, { target, reference: '1' }, options));
}

async function plainSource(): Promise<MemoryTarget> {
  const source = new MemoryTarget();
  await store(source, plainArtifact(), '1');
  return source;
}

/** A copy from a registry that answers everything so. */
export function reading(answer: Answer): Promise<Error> {
  const source = repositoryAt(answer.host ?? hosts[0], () => replyOf(answer));
  return rejection(copy({ source, reference: '1' }, { target: new MemoryTarget() }));
}

/** A host whose connections break. */
export function connectionBroken(host: string): Promise<Error> {
  return rejection(repositoryAt(host, () => 'reset').resolve('1'));
}

export interface StepOptions {
  readonly workspace?: string;
  /** Of all registries. Default: their connections break. */
  readonly registry?: Handler;
}

/** Runs command lines in one workspace, which has the files a and b: what the last one fails with. */
export async function failedStep(
  lines: readonly string[],
  { workspace = freshFolder(), registry = () => 'reset' }: StepOptions = {},
): Promise<Error> {
  answers = registry;
  writeFiles(workspace, { a: 'a', b: 'b', 'ca.pem': authority.certificate });
  const run = (line: string): Promise<unknown> => {
    const args = [...line.split(' '), '--ca-file', 'ca.pem'];
    return operateAny(args, { workspace, env: { https_proxy: tunnel.origin } });
  };
  for (const line of lines.slice(0, -1)) await run(line);
  return rejection(run(lines.at(-1) ?? ''));
}

/**
 * What a machine does not do on demand: a disk that is full, broken or read-only, the limit of open files, a file that
 * root may not read, a name server that is down. Node's own error alone is made by hand; what becomes of it is our code's.
 */
export function systemError(code: string, syscall: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: it failed, ${syscall}`), { code, syscall });
}

/** A copy whose target cannot write. */
export async function unwritable(code: string): Promise<Error> {
  const push = async (): Promise<never> => {
    throw systemError(code, 'write');
  };
  const target = overrideCapabilities(new MemoryTarget(), { push });
  return rejection(copy({ source: await plainSource(), reference: '1' }, { target }));
}

/** A copy whose source cannot be read. */
export async function unreadable(code: string): Promise<Error> {
  const fetch = (): never => {
    throw systemError(code, 'open');
  };
  const source = overrideCapabilities(await plainSource(), { fetch });
  return rejection(copy({ source, reference: '1' }, { target: new MemoryTarget() }));
}

export function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

/** The reason of a signal, once it has one. */
export async function untilAborted(signal: AbortSignal): Promise<unknown> {
  // Nothing else keeps the process waiting for it.
  const waiting = setInterval(() => undefined, 1000);
  if (!signal.aborted) await once(signal, 'abort');
  clearInterval(waiting);
  return signal.reason;
}
