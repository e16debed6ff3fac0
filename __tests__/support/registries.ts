import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { get as getSecurely } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Identity } from './certificate-authority.ts';
import { declaredPartner } from './declared-partners.ts';
import { registryKinds, tester, type Launch, type RegistryKind } from './registry-kinds.ts';
import { startTokenServer, type TokenServer } from './token-server.ts';

export { tester, type RegistryKind };

export interface RegistryOptions {
  /** `token` is for docker-registry alone. @default 'none' */
  readonly auth?: 'none' | 'htpasswd' | 'token';
  /** False has no effect on zot. @default true */
  readonly delete?: boolean;
  /** True writes no log of requests, for docker-registry. @default false */
  readonly quiet?: boolean;
  /** Serves https with it, for docker-registry. */
  readonly tls?: Identity | undefined;
}

export interface RunningRegistry extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  readonly kind: RegistryKind;
  /** Whether it has the referrers API. */
  readonly referrers: boolean;
  readonly username?: string;
  readonly password?: string;
  readonly tokens?: TokenServer;
  /** The server's own folder. */
  readonly folder: string;
  log(): string;
  stop(): Promise<void>;
}

type Account = Required<Pick<RunningRegistry, 'username' | 'password'>>;

const readyMs = 15_000;
const attempts = 5;
const portTaken = /address already in use|Only one usage of each socket address/;

export function startRegistry(
  kind: 'docker-registry',
  options: RegistryOptions & { readonly auth: 'token' },
): Promise<RunningRegistry & Account & { readonly tokens: TokenServer }>;
export function startRegistry(
  kind: RegistryKind,
  options: RegistryOptions & { readonly auth: 'htpasswd' },
): Promise<RunningRegistry & Account>;
export function startRegistry(kind: RegistryKind, options?: RegistryOptions): Promise<RunningRegistry>;
export async function startRegistry(
  kind: RegistryKind,
  options: RegistryOptions = {},
): Promise<RunningRegistry> {
  const path = declaredPartner(kind);
  const { auth = 'none' } = options;
  if (auth === 'token' && kind !== 'docker-registry') throw new Error(`${kind} takes no token server here`);
  const accounts = new Map([[tester.username, tester.password]]);
  const tokens = auth === 'token' ? await startTokenServer(accounts) : undefined;
  try {
    const { delete: deletes = true, quiet = false, tls } = options;
    if (tls && kind !== 'docker-registry') throw new Error(`${kind} serves no https here`);
    const settings = { htpasswd: auth === 'htpasswd', tokens, delete: deletes, quiet, tls };
    const server = await startServer(path, kind, settings);
    return running(server, { kind, tokens, account: auth === 'none' ? undefined : tester });
  } catch (error) {
    await tokens?.stop();
    throw error;
  }
}

interface Server {
  readonly child: ChildProcess;
  /** Settles when the process is gone and its output read. */
  readonly closed: Promise<void>;
  readonly folder: string;
  readonly port: number;
  readonly log: () => string;
}

interface Facts {
  readonly kind: RegistryKind;
  readonly tokens: TokenServer | undefined;
  readonly account: Account | undefined;
}

function running(server: Server, { kind, tokens, account }: Facts): RunningRegistry {
  const stopAll = async (): Promise<void> => {
    await Promise.all([stopServer(server), tokens?.stop()]);
  };
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= stopAll());
  return {
    kind,
    host: `127.0.0.1:${server.port}`,
    referrers: registryKinds[kind].referrers,
    folder: server.folder,
    log: server.log,
    ...account,
    ...(tokens !== undefined && { tokens }),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** Another process may take the port between our look and the server's bind. */
async function startServer(
  path: string,
  kind: RegistryKind,
  settings: Omit<Launch, 'folder' | 'port'>,
): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    const folder = mkdtempSync(join(process.env['ORAS_TEST_TEMP'] ?? tmpdir(), `${kind}-`));
    mkdirSync(join(folder, 'data'));
    const port = await freePort();
    const args = registryKinds[kind].prepare({ ...settings, folder, port });
    const server = launch(path, args, { folder, port });
    const problem = await untilReady(server, settings.tls !== undefined);
    if (problem === undefined) return server;
    await stopServer(server);
    if (attempt === attempts || !portTaken.test(server.log()))
      throw new Error(`${kind} ${problem}:\n${server.log()}`);
  }
}

/** Below the ports that systems hand out themselves, so nobody else gets it before the server binds it. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 15_000 + Math.floor(Math.random() * 17_000);
    const free = await new Promise<boolean>((resolve) => {
      const probe = createServer().once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
}

const live = new Set<Server>();
process.on('exit', () => {
  for (const { child, folder } of live) {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});

function launch(path: string, args: readonly string[], place: Pick<Server, 'folder' | 'port'>): Server {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(REGISTRY|OTEL)_/.test(name));
  const env = { ...Object.fromEntries(inherited), HOME: place.folder };
  const child = spawn(path, args, { cwd: place.folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', (error) => {
      text += `\n${error.message}`;
      resolve();
    });
  });
  const server = { ...place, child, closed, log: () => text };
  live.add(server);
  return server;
}

/** What went wrong, if anything. */
async function untilReady({ child, port }: Server, isSecure: boolean): Promise<string | undefined> {
  const deadline = Date.now() + readyMs;
  while (Date.now() < deadline) {
    if (ended(child)) return 'ended at its start';
    const status = await statusOf(port, isSecure);
    if (status === 200 || status === 401) return ended(child) ? 'ended at its start' : undefined;
    await sleep(20);
  }
  return `was not ready within ${readyMs / 1000} s`;
}

/** Nothing secret is said, so any certificate will do. */
function statusOf(port: number, isSecure: boolean): Promise<number | undefined> {
  const options = { host: '127.0.0.1', port, path: '/v2/', agent: false, timeout: 2000 } as const;
  return new Promise((resolve) => {
    const answer = (response: IncomingMessage): void => {
      response.resume();
      resolve(response.statusCode);
    };
    const request = isSecure
      ? getSecurely({ ...options, rejectUnauthorized: false }, answer)
      : get(options, answer);
    request.once('error', () => resolve(undefined));
    request.once('timeout', () => request.destroy());
  });
}

function ended(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

async function stopServer(server: Server): Promise<void> {
  const { child, closed, folder } = server;
  child.kill('SIGKILL');
  await closed;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  live.delete(server);
}
