import type { LookupFunction } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { SecureContext } from 'node:tls';
import type { Dispatcher } from 'undici/index.js';
import type { SingleFlight } from '../../core/concurrency.ts';
import { OrasError } from '../../core/errors.ts';
import { EarlyConnection } from './early-connection.ts';
import { lendingReads } from '../lending/lending-reads.ts';
import { guardedLookup, recordingLookup, type KnownHosts } from '../private-addresses.ts';

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
  /** How many connections to open together with the first to an origin, for requests that follow at once. Default 0. */
  readonly spareConnections?: number;
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

/** The pools of one route. */
export interface Connections {
  readonly dispatcher: Dispatcher;
  /** Ends all connections. */
  close(): Promise<void>;
}

/** Opens the pools of one route, for the request to `first` and others. undici is loaded on first use. */
export async function openConnections(
  route: Route,
  first: URL,
  options: OpenOptions,
  knownHosts: KnownHosts,
): Promise<Connections> {
  return route.proxy === undefined
    ? openDirect(route, first, options, knownHosts)
    : openProxied(route, route.proxy, options);
}

async function openDirect(
  route: Route,
  first: URL,
  { connectMs: timeout = CONNECT_MS, ...options }: OpenOptions,
  knownHosts: KnownHosts,
): Promise<Connections> {
  const lookup = route.guarded ? guardedLookup(options.lookup) : recordingLookup(knownHosts, options.lookup);
  const early = new EarlyConnection(first, { timeout, lookup, ...(!route.secure && lendingReads) });
  try {
    // Loading holds the event loop: the connection sets out before that.
    await setImmediate();
    const tls = route.secure ? await tlsFor(options) : {};
    const { openAgent } = await import('./pool.ts');
    const connect = { timeout, lookup, allowH2: false, ...lendingReads, ...tls };
    return openAgent(connect, { early, spares: options.spareConnections ?? 0 });
  } catch (error) {
    early.close();
    throw error;
  }
}

async function openProxied(
  { secure }: Route,
  uri: string,
  { connectMs: timeout = CONNECT_MS, ...options }: OpenOptions,
): Promise<Connections> {
  const requestTls = secure ? await tlsFor(options) : {};
  const proxyTls = secure ? await tlsFor({ ...options, originTls: undefined }) : {};
  const { openPool, POOL } = await import('./pool.ts');
  // ProxyAgent works only when loaded through the index.
  const { ProxyAgent } = await import('undici/index.js');
  const dispatcher = new ProxyAgent({
    ...POOL,
    uri,
    factory: openPool,
    clientFactory: openPool,
    requestTls: { timeout, allowH2: false, ...requestTls },
    proxyTls: { timeout, allowH2: false, ...proxyTls },
  });
  return { dispatcher, close: () => dispatcher.destroy() };
}

async function tlsFor({
  ca,
  originTls,
  contexts,
}: Pick<OpenOptions, 'ca' | 'originTls' | 'contexts'>): Promise<{ readonly secureContext: SecureContext }> {
  return { secureContext: await contexts.get(originTls, () => secureContext(ca, originTls)) };
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
