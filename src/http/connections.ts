import type { LookupFunction } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { Dispatcher } from 'undici/index.js';
import type Pool from 'undici/lib/dispatcher/pool.js';
import { OrasError } from '../core/errors.ts';
import { guardedLookup, recordingLookup, type KnownHosts } from './private-addresses.ts';
import { changeParsers } from './answer-parsers.ts';
import { takeRepeatedLengths } from './repeated-lengths.ts';
import { takeUnaskedContinue } from './unasked-continue.ts';

/** All PEM, and for one origin only. */
export interface OriginTls {
  /** Trusted besides Node's own, the system's and `ca` of the transport. */
  readonly ca?: string | undefined;
  /** The client certificate and its key. */
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
}

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
/** Limit of response headers in bytes. Google's registry sends 21 KB. */
export const MAX_HEAD = 1024 * 1024;

/** HTTP/1.1 only: undici's HTTP/2 has fixed header limits (128 fields, 64 KiB), and its blobs share one flow-control window. */
const POOL = { connections: 16, keepAliveTimeout: 30_000, maxHeaderSize: MAX_HEAD, allowH2: false };

/** Opens the pool of one route. undici is loaded on first use. */
export async function openDispatcher(
  route: Route,
  options: ConnectionOptions & { readonly originTls: OriginTls | undefined },
  knownHosts: KnownHosts,
): Promise<Dispatcher> {
  const timeout = options.connectMs ?? CONNECT_MS;
  const tls = route.secure ? { secureContext: await secureContext(options.ca, options.originTls) } : {};
  const factory = await poolFactory();
  // Not undici's index: that also loads fetch, WebSocket, caches and mocks, most of its 1.5 MB.
  const { default: Agent } = await import('undici/lib/dispatcher/agent.js');
  if (route.proxy === undefined) {
    const lookup = route.guarded
      ? guardedLookup(options.lookup)
      : recordingLookup(knownHosts, options.lookup);
    return new Agent({ ...POOL, factory, connect: { timeout, lookup, allowH2: false, ...tls } });
  }
  // ProxyAgent works only when loaded through the index.
  const { ProxyAgent } = await import('undici/index.js');
  return new ProxyAgent({
    ...POOL,
    uri: route.proxy,
    factory,
    clientFactory: factory,
    requestTls: { timeout, allowH2: false, ...tls },
    proxyTls: {
      timeout,
      allowH2: false,
      ...(route.secure && { secureContext: await secureContext(options.ca) }),
    },
  });
}

/** Repeats the pool options, which ProxyAgent does not pass on for plain requests. */
async function poolFactory(): Promise<(origin: string | URL, options: object) => Pool> {
  const { default: OpenPool } = await import('undici/lib/dispatcher/pool.js');
  const { default: symbols } = await import('undici/lib/core/symbols.js');
  return (origin, options) => {
    const pool = new OpenPool(origin, { ...POOL, ...options });
    changeParsers(pool, symbols, (parser) => {
      takeUnaskedContinue(parser);
      takeRepeatedLengths(parser);
    });
    return pool;
  };
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
