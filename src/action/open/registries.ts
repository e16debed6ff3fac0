import { firstOf, type CredentialProvider } from '../../core/credential.ts';
import { OrasError, messageOf } from '../../core/errors.ts';
import { canonicalRegistry, formatReference, parseReference, type Reference } from '../../core/reference.ts';
import { credentialOf, secretOf, type Login } from '../../credentials/docker-login.ts';
import {
  configFiles,
  forRegistry,
  githubRegistries,
  githubToken,
  masking,
} from '../../credentials/providers.ts';
import type { BudgetUse, Rate } from '../../http/budget/host-budget.ts';
import { countRequest } from './request-counter.ts';
import type { OriginTls } from '../../http/connections/open-connections.ts';
import { createTransport, type Transport } from '../../http/transport.ts';
import type { Send } from '../../http/http.ts';
import { proxyFor } from '../../http/proxy.ts';
import { HostGate } from '../../http/retry.ts';
import { Registry, type RepositoryOptions } from '../../registry/registry.ts';
import type { RegistryOptions } from '../../registry/senders.ts';
import type { SettleMode, SettleOptions, WrittenIndex } from '../../registry/referrers/written-indexes.ts';
import type { RegistryTarget } from '../../registry/registry-target.ts';
import { readText } from '../../files/open-file.ts';
import type { ConnectionInputs } from '../inputs/connection.ts';
import { formatLocation, type Location } from '../inputs/location.ts';
import type { Log } from '../runner/log.ts';
import { oidcProviders, type OidcAround } from './oidc-logins.ts';
import { packagesApiOf } from './registry-vendor.ts';
import { checkClear, settingsFor, type RegistrySettings } from './registry-settings.ts';
import { machinePath } from '../inputs/machine-path.ts';
import { GITHUB_SERVER, type Runtime } from '../runner/runtime.ts';
import { safeText } from '../runner/safe-text.ts';

const MAX_STREAMS = 6;
/** What is written comes with a config, layers and a manifest, which are asked for at once. */
const SPARE_CONNECTIONS = 2;

export interface RegistriesAround extends Pick<OidcAround, 'withoutPermission'> {
  readonly runtime: Runtime;
  readonly log: Log;
  /** When referrers indexes that are written are seen to last. Default `now`. */
  readonly settle?: SettleMode | undefined;
}

type Actions = 'pull' | 'pull,push';

/** A login of the step; one that an ID token gave says when it ends, in milliseconds since 1970. */
export type StepLogin = Login & { readonly until?: number | undefined };

/** The registries of a step: one connection pool, and one target for each repository and right. */
export class Registries {
  readonly #connection: ConnectionInputs;
  readonly #runtime: Runtime;
  readonly #log: Log;
  readonly #oidc: readonly CredentialProvider[];
  readonly #credentials: CredentialProvider;
  /** Repositories that took or deleted a manifest. */
  readonly #written = new Set<string>();
  readonly #gate = new HostGate();
  /** Of the registries that the step names: what is for one of them goes to no other origin. */
  readonly #settings = new Map<string, RegistrySettings>();
  readonly #tls = new Map<string, Promise<OriginTls>>();
  readonly #settle: SettleMode | undefined;
  /** One for each repository and right: what is learnt of it is learnt once. */
  readonly #open = new Map<string, RegistryTarget>();
  #transport: Promise<Transport> | undefined;
  #rates: ReadonlyMap<string, Rate> = new Map();
  requests = 0;

  constructor(connection: ConnectionInputs, around: RegistriesAround) {
    const { runtime, log, withoutPermission } = around;
    this.#connection = connection;
    this.#settle = around.settle;
    this.#runtime = runtime;
    this.#log = log;
    this.#oidc = oidcProviders(connection.entries, {
      env: runtime.env,
      send: (request) => this.send(request),
      retries: connection.retries,
      onSecret: (secret) => log.mask(secret),
      withoutPermission,
    });
    const chain = [...this.#oidc, ...credentialChain(connection, runtime, log)];
    this.#credentials = this.#guarded(firstOf(chain));
  }

  /** Those that the step itself gives; the workflow's token where it gives no other. */
  logins(): readonly Login[] {
    const { entries } = this.#connection;
    return entries.some(({ oidc }) => oidc)
      ? this.#connection.logins
      : loginsOf(this.#connection, this.#runtime);
  }

  /** Those that ID tokens give now. */
  async tokenLogins(signal: AbortSignal): Promise<readonly StepLogin[]> {
    const provider = this.#guarded(firstOf(this.#oidc));
    const found: StepLogin[] = [];
    for (const { registry, oidc } of this.#connection.entries) {
      const credential = oidc && (await provider({ registry }, { signal }));
      if (credential) found.push({ registry, ...secretOf(credential), until: credential.until });
    }
    return found;
  }

  /** A manifest there, or at any place. */
  hasWritten(location?: Location): boolean {
    return location === undefined ? this.#written.size > 0 : this.#written.has(formatLocation(location));
  }

  open({ reference }: Extract<Location, { kind: 'registry' }>, actions: Actions): RegistryTarget {
    return this.#repository(reference, actions);
  }

  unsettled(): ReadonlyMap<string, readonly WrittenIndex[]> {
    const all = [...this.#open].map(
      ([key, { unsettled }]) => [key.slice(key.indexOf(' ') + 1), unsettled] as const,
    );
    return new Map(all.filter(([, indexes]) => indexes.length > 0));
  }

  settle(repository: string, written: WrittenIndex, options: SettleOptions): Promise<number> {
    return this.#repository(parseReference(repository), 'pull,push').settle(written, options);
  }

  #repository({ registry, repository }: Reference, actions: Actions): RegistryTarget {
    const name = formatReference({ registry, repository });
    const key = `${actions} ${name}`;
    const known = this.#open.get(key);
    if (known) return known;
    const send: Send = async (request) => {
      const response = await this.send(request);
      const isManifest = /\/(?:manifests|versions)\/[^/]+$/.test(request.url.pathname);
      if (isManifest && ['PUT', 'DELETE'].includes(request.method) && response.status < 300)
        this.#written.add(name);
      return response;
    };
    const opened = this.#registry(registry, { transport: { send } }).repository(repository, {
      ...this.#repositoryOptions,
      actions,
      settle: this.#settle,
      packagesApi: packagesApiOf(registry, this.#runtime.env),
    });
    this.#open.set(key, opened);
    return opened;
  }

  async checkLogin(login: Login, signal: AbortSignal): Promise<'taken' | 'not asked for'> {
    const { registry } = login;
    let wasAsked = false;
    const credentials = this.#guarded(async () => {
      wasAsked = true;
      return credentialOf(login);
    });
    await this.#registry(registry, { credentials }).ping({ signal });
    return wasAsked ? 'taken' : 'not asked for';
  }

  repositories(registry: string, signal: AbortSignal): AsyncIterable<string> {
    return this.#registry(registry).repositories({ signal });
  }

  #registry(registry: string, own: RegistryOptions = {}): Registry {
    return new Registry(registry, { ...this.#options(registry), ...own });
  }

  get #repositoryOptions(): RepositoryOptions {
    const { referrersMode, concurrency } = this.#connection;
    return { referrersMode, streams: Math.min(MAX_STREAMS, concurrency) };
  }

  #settingsOf(registry: string): RegistrySettings {
    const key = canonicalRegistry(registry);
    const settings = this.#settings.get(key) ?? settingsFor(registry, this.#connection, this.#runtime.env);
    this.#settings.set(key, settings);
    return settings;
  }

  /** Masks what a provider gives, and keeps it from going out in clear. */
  #guarded(provider: CredentialProvider): CredentialProvider {
    const masked = masking(provider, (secret) => this.#log.mask(secret));
    return async (place, options) => {
      const credential = await masked(place, options);
      if (credential) checkClear(this.#settingsOf(place.registry), credential);
      return credential;
    };
  }

  #options(registry: string): RegistryOptions {
    const { plainHttp, headers } = this.#settingsOf(registry);
    return {
      transport: { send: this.send },
      credentials: this.#credentials,
      plainHttp,
      retries: this.#connection.retries,
      onRetry: ({ host, reason, waitMs }) =>
        this.#log.info(
          `${reason.includes(host) ? '' : `${host}: `}${safeText(reason, 200)}; trying again in ${(waitMs / 1000).toFixed(1)} s`,
        ),
      gate: this.#gate,
      headers,
      onSecret: (secret) => this.#log.mask(secret),
      onNotice: (text) => this.#log.notice(safeText(text)),
      onWarning: (host, text) => this.#log.warning(`${host}: ${safeText(text)}`),
    };
  }

  /** Before the first request. */
  limit(rates: ReadonlyMap<string, Rate>): void {
    this.#rates = rates;
  }

  async budgets(): Promise<readonly BudgetUse[]> {
    return (await this.#transport)?.budgets() ?? [];
  }

  async close(): Promise<void> {
    await (await this.#transport)?.close();
  }

  readonly send: Send = async (request) => {
    this.#transport ??= this.#connect();
    const { send } = await this.#transport;
    this.requests += 1;
    countRequest(request);
    this.#log.debug(`${request.method} ${request.url.origin}${request.url.pathname}`);
    return send(request);
  };

  async #connect(): Promise<Transport> {
    return createTransport({
      ca: await this.#pem('ca-file', this.#connection.caFile),
      tls: async (origin) => this.#tlsOf(origin),
      proxy: (url) => proxyFor(url, this.#runtime.env),
      userAgent: 'oras-action',
      rates: this.#rates,
      spareConnections: this.#writes ? SPARE_CONNECTIONS : 0,
    });
  }

  /** Whether something is to be written. */
  get #writes(): boolean {
    return [...this.#open.keys()].some((key) => key.startsWith('pull,push '));
  }

  #tlsOf(origin: string): Promise<OriginTls> | undefined {
    const settings = [...this.#settings.values()].find((one) => one.origin === origin);
    if (!settings) return undefined;
    const known = this.#tls.get(origin) ?? this.#readTls(settings);
    this.#tls.set(origin, known);
    return known;
  }

  async #readTls({ ca, cert, key }: RegistrySettings): Promise<OriginTls> {
    const [authority, certificate, secret] = await Promise.all([
      this.#pem('ca-file', ca),
      this.#pem('client-cert', cert),
      this.#pem('client-key', key),
    ]);
    return { ca: authority, cert: certificate, key: secret };
  }

  async #pem(input: string, file: string | undefined): Promise<string | undefined> {
    if (file === undefined) return undefined;
    const path = machinePath(file, this.#runtime);
    try {
      return await readText(path);
    } catch (cause) {
      throw new OrasError('INVALID_INPUT', `input ${input}: ${path} cannot be read: ${messageOf(cause)}`, {
        cause,
      });
    }
  }
}

function loginsOf({ logins, githubToken: token }: ConnectionInputs, { workflow }: Runtime): readonly Login[] {
  if (logins.length > 0 || token === undefined) return logins;
  const registries = githubRegistries(workflow?.serverUrl ?? GITHUB_SERVER);
  return registries.map((registry) => ({
    registry,
    username: workflow?.actor ?? 'x-access-token',
    password: token,
  }));
}

/** In the order they are asked: what the step says, what earlier steps logged in to, the workflow's own token. */
function credentialChain(connection: ConnectionInputs, runtime: Runtime, log: Log): CredentialProvider[] {
  const { logins, githubToken: token } = connection;
  const chain: CredentialProvider[] = logins.map((login) => forRegistry(login.registry, credentialOf(login)));
  chain.push(configFiles(runtime.env, runtime.home, (text) => log.warning(safeText(text))));
  if (token !== undefined) {
    const { serverUrl = GITHUB_SERVER, actor } = runtime.workflow ?? {};
    chain.push(githubToken(token, serverUrl, actor));
  }
  return chain;
}
