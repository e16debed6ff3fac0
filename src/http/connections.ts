import type { LookupFunction } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { Dispatcher } from 'undici/index.js';
import type { SingleFlight } from '../core/concurrency.ts';
import { OrasError } from '../core/errors.ts';
import { guardedLookup, recordingLookup, type KnownHosts } from './private-addresses.ts';

/** TLS settings of one origin, all PEM. */
export interface OriginTls {
  /** Trusted besides Node's own, the system's and `ca` of the transport. */
  readonly ca?: string | undefined;
  /** The client certificate; needs `key`. */
  readonly cert?: string | undefined;
  /** Of the client certificate. */
  readonly key?: string | undefined;
}

/** How connections are made. */
export interface ConnectionOptions {
  /** PEM certificates trusted besides those of Node and of the system. */
  readonly ca?: string | undefined;
  /** Milliseconds to wait for a connection. Default 10 s. */
  readonly connectMs?: number;
  /** Default: the system's resolver. */
  readonly lookup?: LookupFunction;
}

/** What a pool of connections depends on besides the origin's TLS; equal routes share a pool. */
export interface Route {
  readonly proxy: string | undefined;
  /** Refuse private addresses. */
  readonly guarded: boolean;
  /** TLS to the origin or to its proxy. */
  readonly secure: boolean;
}

const CONNECT_MS = 10_000;

/** By the certificates of an origin: to read all CAs of a system takes 10 ms of CPU time. Make one with `new SingleFlight('keep')`. */
export type SecureContexts = SingleFlight<OriginTls | undefined, SecureContext>;

interface OpenOptions extends ConnectionOptions {
  readonly originTls: OriginTls | undefined;
  readonly contexts: SecureContexts;
}

/** Opens the pool of one route. undici is loaded on first use. */
export async function openDispatcher(
  route: Route,
  options: OpenOptions,
  knownHosts: KnownHosts,
): Promise<Dispatcher> {
  const timeout = options.connectMs ?? CONNECT_MS;
  const contextFor = (tls?: OriginTls): Promise<SecureContext> =>
    options.contexts.get(tls, () => secureContext(options.ca, tls));
  const tls = route.secure ? { secureContext: await contextFor(options.originTls) } : {};
  const { openAgent, openPool, POOL } = await import('./pool.ts');
  if (route.proxy === undefined) {
    const lookup = route.guarded
      ? guardedLookup(options.lookup)
      : recordingLookup(knownHosts, options.lookup);
    const { lendingReads } = await import('./lending/lending-reads.ts');
    return openAgent({ timeout, lookup, allowH2: false, ...lendingReads, ...tls });
  }
  // ProxyAgent works only when loaded through the index.
  const { ProxyAgent } = await import('undici/index.js');
  return new ProxyAgent({
    ...POOL,
    uri: route.proxy,
    factory: openPool,
    clientFactory: openPool,
    requestTls: { timeout, allowH2: false, ...tls },
    proxyTls: {
      timeout,
      allowH2: false,
      ...(route.secure && { secureContext: await contextFor() }),
    },
  });
}

/** Trusts Node's CAs, the system's and those of the options. */
async function secureContext(ca: string | undefined, originTls: OriginTls = {}): Promise<SecureContext> {
  const { createSecureContext, getCACertificates } = await import('node:tls');
  const added = [ca, originTls.ca].filter((pem) => pem !== undefined);
  const all = new Set([...getCACertificates('default'), ...getCACertificates('system'), ...added]);
  const { cert, key } = originTls;
  const client = cert !== undefined && key !== undefined ? { cert, key } : {};
  try {
    return createSecureContext({ ca: [...all], ...client });
  } catch (cause) {
    const message = 'a CA, client certificate or client key is not valid PEM';
    throw new OrasError('INVALID_INPUT', message, { cause });
  }
}
