import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { firstOf, type Credential, type CredentialProvider } from '../core/credential.ts';
import { OrasError, messageOf } from '../core/errors.ts';
import { formatReference } from '../core/reference.ts';
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
import type { ConnectionInputs } from './connection.ts';
import type { Location } from './location.ts';
import type { Log } from './log.ts';
import type { Runtime } from './runtime.ts';
import { safeText } from './safe-text.ts';

const MAX_STREAMS = 6;

/** The registries of a step: one connection pool, and one target for each repository and right. */
export class Registries {
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

  logins(): readonly Login[] {
    return loginsOf(this.#connection, this.#runtime);
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
      streams: Math.min(MAX_STREAMS, this.#connection.concurrency),
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
