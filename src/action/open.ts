import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { firstOf, type Credential, type CredentialProvider } from '../core/credential.ts';
import { OrasError, messageOf } from '../core/errors.ts';
import { formatReference } from '../core/reference.ts';
import { canCommit, type Source, type Target } from '../core/target.ts';
import type { Login } from '../credentials/docker-login.ts';
import {
  configFiles,
  forRegistry,
  githubRegistries,
  githubToken,
  masking,
} from '../credentials/providers.ts';
import { createTransport, type Transport } from '../http/undici-send.ts';
import type { Send } from '../http/http.ts';
import { proxyFor } from '../http/proxy.ts';
import { HostGate } from '../http/retry.ts';
import { checkLogin, openRepository, originOf, type RepositoryOptions } from '../registry/open-repository.ts';
import type { RegistryTarget } from '../registry/registry-target.ts';
import { OciArchive, openArchive } from '../targets/oci-archive.ts';
import { OciLayout } from '../targets/oci-layout.ts';
import { dryRun, type WritePlan } from '../targets/dry-run.ts';
import { blobCacheOf } from './blob-cache.ts';
import type { ConnectionInputs } from './connection.ts';
import type { Inputs } from './inputs.ts';
import type { Location } from './location.ts';
import type { Log } from './log.ts';
import type { Runtime } from './runtime.ts';
import { safeText } from './safe-text.ts';

/** The composition root: turns the text of a reference into a target. */
export interface Opener {
  source(location: Location): Promise<Source>;
  /** `commit` publishes what collects first; without it, `close` discards that. */
  target(location: Location): Promise<Target>;
  commit(target: Target, signal: AbortSignal): Promise<void>;
  /** Room in the runner's temporary folder, which is gone when the step ends. */
  scratch(): Promise<Target>;
  /** The credentials that the step itself gives; the workflow's token where it gives no other. */
  logins(): readonly Login[];
  /** Shows this credential, and no other, to its registry; fails when it is refused. */
  checkLogin(login: Login, signal: AbortSignal): Promise<'taken' | 'not asked for'>;
  /** What a dry run has not written; undefined when things are written. */
  readonly plan: WritePlan | undefined;
  /** Whether a registry has taken or deleted a manifest: at this place, as `placeOf` writes it, or at any. */
  readonly hasWritten: (place?: string) => boolean;
  /** HTTP requests sent so far, with retries. */
  requests(): number;
  close(): Promise<void>;
}

export function createOpener(
  {
    connection,
    dryRun: dry,
    ifUnauthorized,
    blobCache,
  }: Pick<Inputs, 'connection' | 'dryRun' | 'ifUnauthorized' | 'blobCache'>,
  runtime: Runtime,
  log: Log,
): Opener {
  const targets: Target[] = [];
  const blobs = blobCacheOf(blobCache, { runtime, log });
  const registries = new Registries(connection, runtime, log);
  const plan = dry ? { nodes: 0, bytes: 0, requests: 0 } : undefined;
  const planned = (target: Target, remote: boolean): Target =>
    plan
      ? dryRun(target, plan, { remote, unreadable: ifUnauthorized === 'skip' ? 'empty' : 'error' })
      : target;
  let scratch: string | undefined;
  return {
    plan,
    async source(location) {
      if (location.kind === 'registry') return blobs.wrap(registries.open(location, 'pull'));
      const path = resolve(runtime.workspace, location.path);
      return location.kind === 'layout' ? new OciLayout(path) : openArchive(path);
    },
    async target(location) {
      if (location.kind === 'registry')
        return planned(registries.open(location, plan ? 'pull' : 'pull,push'), true);
      const path = resolve(runtime.workspace, location.path);
      const target = location.kind === 'layout' ? new OciLayout(path) : new OciArchive(path);
      targets.push(target);
      return planned(target, false);
    },
    async scratch() {
      scratch ??= await mkdtemp(join(runtime.temp, 'oras-action-'));
      return new OciLayout(scratch);
    },
    async commit(target, signal) {
      if (canCommit(target)) await target.commit({ signal });
    },
    logins: () => loginsOf(connection, runtime),
    checkLogin: (login, signal) => registries.checkLogin(login, signal),
    hasWritten: (place) =>
      place === undefined ? registries.written.size > 0 : registries.written.has(place),
    requests: () => registries.requests,
    async close() {
      await blobs.close();
      for (const target of targets) if (canCommit(target)) await target.discard();
      if (scratch !== undefined) await rm(scratch, { recursive: true, force: true });
      await registries.close();
    },
  };
}

class Registries {
  readonly #connection: ConnectionInputs;
  readonly #runtime: Runtime;
  readonly #log: Log;
  readonly #credentials: CredentialProvider;
  /** Places that took a manifest. */
  readonly written = new Set<string>();
  readonly #gate = new HostGate();
  /** Those that the step names: a client certificate is shown to them and to no other. */
  readonly #origins: string[] = [];
  /** One for each repository and right: what is learnt of it is learnt once. */
  readonly #open = new Map<string, RegistryTarget>();
  #transport: Promise<Transport> | undefined;
  requests = 0;

  constructor(connection: ConnectionInputs, runtime: Runtime, log: Log) {
    this.#connection = connection;
    this.#runtime = runtime;
    this.#log = log;
    this.#credentials = masking(firstOf(credentialChain(connection, runtime)), (secret) => log.mask(secret));
  }

  open(
    { reference: { registry, repository } }: Extract<Location, { kind: 'registry' }>,
    actions: 'pull' | 'pull,push',
  ): RegistryTarget {
    const key = `${actions} ${registry}/${repository}`;
    const known = this.#open.get(key);
    if (known) return known;
    this.#origins.push(originOf(registry, this.#connection.plainHttp));
    const place = formatReference({ registry, repository });
    const send: Send = async (request) => {
      const response = await this.#send(request);
      const isManifest = /\/manifests\/[^/]+$/.test(request.url.pathname);
      if (isManifest && ['PUT', 'DELETE'].includes(request.method) && response.status < 300)
        this.written.add(place);
      return response;
    };
    const opened = openRepository({ ...this.#settings(), send, registry, repository, actions });
    this.#open.set(key, opened);
    return opened;
  }

  async checkLogin(login: Login, signal: AbortSignal): Promise<'taken' | 'not asked for'> {
    const { registry } = login;
    this.#origins.push(originOf(registry, this.#connection.plainHttp));
    let asked = false;
    const credentials = masking(
      async () => {
        asked = true;
        return credentialOf(login);
      },
      (secret) => this.#log.mask(secret),
    );
    await checkLogin({ ...this.#settings(), credentials, registry }, { signal });
    return asked ? 'taken' : 'not asked for';
  }

  #settings(): Omit<RepositoryOptions, 'registry' | 'repository'> {
    return {
      send: this.#send,
      credentials: this.#credentials,
      plainHttp: this.#connection.plainHttp,
      retries: this.#connection.retries,
      referrersMode: this.#connection.referrersMode,
      onRetry: ({ host, reason, waitMs }) =>
        this.#log.info(
          `${reason.includes(host) ? '' : `${host}: `}${safeText(reason, 200)}; trying again in ${(waitMs / 1000).toFixed(1)} s`,
        ),
      gate: this.#gate,
      headers: this.#connection.headers,
      onSecret: (secret) => this.#log.mask(secret),
      onNotice: (text) => this.#log.notice(safeText(text)),
      onWarning: (host, text) => this.#log.warning(`${host}: ${safeText(text)}`),
    };
  }

  async close(): Promise<void> {
    await (await this.#transport)?.close();
  }

  readonly #send: Send = async (request) => {
    this.#transport ??= this.#connect();
    const { send } = await this.#transport;
    this.requests += 1;
    this.#log.debug(`${request.method} ${request.url.origin}${request.url.pathname}`);
    return send(request);
  };

  async #connect(): Promise<Transport> {
    const { caFile, clientCert, clientKey } = this.#connection;
    const [ca, cert, key] = await Promise.all([
      this.#pem('ca-file', caFile),
      this.#pem('client-cert', clientCert),
      this.#pem('client-key', clientKey),
    ]);
    return createTransport({
      ca,
      client: cert !== undefined && key !== undefined ? { origins: this.#origins, cert, key } : undefined,
      proxy: (url) => proxyFor(url, this.#runtime.env),
      userAgent: 'oras-action',
    });
  }

  async #pem(input: string, file: string | undefined): Promise<string | undefined> {
    if (file === undefined) return undefined;
    const path = resolve(this.#runtime.workspace, file);
    try {
      return await readFile(path, 'utf8');
    } catch (cause) {
      throw new OrasError('INVALID_INPUT', `input ${input}: ${path} cannot be read: ${messageOf(cause)}`, {
        cause,
      });
    }
  }
}

function loginsOf({ logins, githubToken: token }: ConnectionInputs, { workflow }: Runtime): readonly Login[] {
  if (logins.length > 0 || token === undefined) return logins;
  const registries = githubRegistries(workflow?.serverUrl ?? 'https://github.com');
  return registries.map((registry) => ({
    registry,
    username: workflow?.actor ?? 'x-access-token',
    password: token,
  }));
}

/** In the order they are asked: what the step says, what earlier steps logged in to, the workflow's own token. */
function credentialChain(connection: ConnectionInputs, runtime: Runtime): CredentialProvider[] {
  const { logins, githubToken: token } = connection;
  const chain: CredentialProvider[] = logins.map((login) => forRegistry(login.registry, credentialOf(login)));
  chain.push(...configFiles(runtime.env, runtime.home));
  if (token !== undefined) {
    const serverUrl = runtime.workflow?.serverUrl ?? 'https://github.com';
    chain.push(githubToken(token, serverUrl, runtime.workflow?.actor));
  }
  return chain;
}

function credentialOf({ username, password }: Login): Credential {
  return { kind: 'basic', username, password };
}
