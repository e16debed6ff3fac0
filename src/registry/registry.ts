import { anonymous } from '../core/credential.ts';
import { OrasError } from '../core/errors.ts';
import { parseReference, parseRegistry } from '../core/reference.ts';
import type { CallOptions } from '../core/target.ts';
import { discard } from '../http/http.ts';
import { HostGate } from '../http/retry.ts';
import { createTransport, type Transport } from '../http/transport.ts';
import { listRepositories } from './catalog.ts';
import { expectStatus, RegistryClient } from './client.ts';
import { GithubTarget } from './github/github-target.ts';
import { PackageVersions } from './github/package-versions.ts';
import type { ReferrersMode } from './referrers/api.ts';
import type { SettleMode } from './referrers/written-indexes.ts';
import { RegistryTarget } from './registry-target.ts';
import { originOf, sendersFor, type Access, type RegistryOptions } from './senders.ts';

/** How to use one repository of a registry. */
export interface RepositoryOptions {
  /** What a token is asked for. With `pull`, writing takes one more request, or is refused. Default `pull`. */
  readonly actions?: 'pull' | 'pull,push' | undefined;
  /** Of GitHub's registries, which delete nothing themselves: base of the API that does, such as `https://api.github.com`. */
  readonly packagesApi?: URL | undefined;
  /** How referrers are found. Default `auto`: by the referrers API if the registry has one, else by the tag schema. */
  readonly referrersMode?: ReferrersMode | undefined;
  /** Milliseconds, at least, after which a referrers index that was written is checked. Default 150. */
  readonly recheckDelayMs?: number | undefined;
  /**
   * When a referrers index that was written under a tag is seen to last. Default `now`. With `later`, settle what
   * {@link RegistryTarget.unsettled} names at the end of the work.
   */
  readonly settle?: SettleMode | undefined;
  /** Connections for one large blob, where a single one is slow; each buffers 4 MiB. Default 4. */
  readonly streams?: number | undefined;
  /** Bytes: chunks of a blob of this size and more are lent to its reader, see {@link Bytes.pump}. Default 1 MiB. */
  readonly pumpFrom?: number | undefined;
}

/** Options of {@link openRepository}. */
export interface OpenRepositoryOptions extends RegistryOptions, RepositoryOptions {}

/**
 * A registry (distribution-spec 1.1): its repositories share connections and what is known of its rate limits.
 *
 * @example
 * await using registry = new Registry('registry.acme.com', {
 *   credentials: forRegistry('registry.acme.com', { kind: 'basic', username: 'ci', password: 'secret' }),
 * });
 * await registry.ping();
 * for await (const name of registry.repositories()) console.log(name);
 */
export class Registry {
  /** Lower-case host, with a port where one was given. */
  readonly name: string;
  readonly #options: RegistryOptions & { readonly transport: Pick<Transport, 'send'> };
  readonly #close: () => Promise<void>;

  /** Asks nothing of the registry. Fails with `INVALID_INPUT` for what is no host. */
  constructor(host: string, options: RegistryOptions = {}) {
    this.name = parseRegistry(host);
    let own: Transport | undefined;
    const transport = options.transport ?? (own = createTransport());
    this.#options = { ...options, transport, gate: options.gate ?? new HostGate() };
    this.#close = async () => own?.close();
  }

  /**
   * Asks whether this is a registry that accepts the credential (distribution-spec, "Determining Support"). Fails with
   * `UNAUTHORIZED`, and with `UNSUPPORTED` or `NOT_FOUND` for what is no registry.
   */
  async ping({ signal }: CallOptions = {}): Promise<void> {
    const { send } = this.#senders({ repository: '', anonymousFallback: false });
    const url = new URL('/v2/', originOf(this.name, this.#options.plainHttp));
    const response = await send({ method: 'GET', url, scopes: [], signal });
    await discard(await expectStatus(response, { method: 'GET' }, 200));
  }

  /** Names of all repositories that the login can see. Fails with `UNSUPPORTED` where the registry has no catalog. */
  repositories(call: CallOptions = {}): AsyncIterable<string> {
    const { send } = this.#senders({ repository: '', anonymousFallback: true });
    return listRepositories(
      { registry: this.name, origin: originOf(this.name, this.#options.plainHttp), send },
      call,
    );
  }

  /**
   * A repository as a target. Nothing is asked of the registry yet. Fails with `INVALID_INPUT` for what is no name of a
   * repository, such as `acme/app`.
   */
  repository(name: string, options: RepositoryOptions = {}): RegistryTarget {
    const { repository } = repositoryOf(`${this.name}/${name}`);
    return openTarget({ ...this.#options, registry: this.name, repository }, options);
  }

  /** Ends the connections; a transport that was given stays open. */
  close(): Promise<void> {
    return this.#close();
  }

  /** As {@link close}. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #senders(use: { readonly repository: string; readonly anonymousFallback: boolean }) {
    return sendersFor({ ...this.#options, registry: this.name, ...use });
  }
}

/**
 * A repository as a target. Nothing is asked of the registry yet; `close` ends its connections.
 *
 * @param name - Registry and repository, such as `ghcr.io/acme/app`.
 * @throws {OrasError} `INVALID_INPUT` for a name without registry, and for one with a tag or digest.
 * @example
 * await using repository = openRepository('ghcr.io/acme/app', {
 *   actions: 'pull,push',
 *   credentials: configFiles(process.env, homedir()),
 * });
 * console.log(await repository.resolve('1.2'));
 */
export function openRepository(name: string, options: OpenRepositoryOptions = {}): RegistryTarget {
  const { registry, repository } = repositoryOf(name);
  if (options.transport)
    return openTarget({ ...options, transport: options.transport, registry, repository }, options);
  const transport = createTransport();
  return openTarget({ ...options, transport, registry, repository }, options, () => transport.close());
}

type Place = Omit<Access, 'anonymousFallback'>;

function openTarget(
  place: Place,
  {
    actions = 'pull',
    packagesApi,
    referrersMode,
    recheckDelayMs,
    settle,
    streams,
    pumpFrom,
  }: RepositoryOptions,
  close?: () => Promise<void>,
): RegistryTarget {
  const { registry, repository, transport, plainHttp, credentials = anonymous } = place;
  const client = new RegistryClient({
    origin: originOf(registry, plainHttp),
    repository,
    actions,
    ...sendersFor({ ...place, anonymousFallback: actions === 'pull' }),
    retry: place,
    recheckDelayMs,
    streams,
    pumpFrom,
  });
  const options = { referrersMode, settle, ...(close && { close }) };
  if (!packagesApi) return new RegistryTarget(client, options);
  const api = { ...place, send: transport.send, api: packagesApi, credentials };
  return new GithubTarget(client, new PackageVersions(api), options);
}

function repositoryOf(name: string): { readonly registry: string; readonly repository: string } {
  const { registry, repository, tag, digest } = parseReference(name);
  const selector = digest ?? tag;
  if (selector === undefined) return { registry, repository };
  throw new OrasError(
    'INVALID_INPUT',
    `not a repository: ${JSON.stringify(name.slice(0, 200))}: expected registry/repository without ${JSON.stringify(selector)}, which is for resolve and copy`,
  );
}
