import type { LookupFunction } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { Dispatcher } from 'undici/index.js';
import type Pool from 'undici/lib/dispatcher/pool.js';
import { OrasError } from '../core/errors.ts';
import { guardedLookup, notingLookup, type KnownHosts } from './private-addresses.ts';
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

/** What a connection may depend on, besides the TLS of its origin; equal routes share a pool. */
export interface Route {
  readonly proxy: string | undefined;
  readonly guarded: boolean;
  /** By TLS, to the origin or to its proxy. */
  readonly secure: boolean;
}

const CONNECT_MS = 10_000;
/** Google's registry sends 21 KB. */
export const MAX_HEAD = 1024 * 1024;

/** In HTTP/1.1: limits of HTTP/2 (128 fields of 64 KiB) cannot be chosen, and large blobs share one window there. */
const POOL = { connections: 16, keepAliveTimeout: 30_000, maxHeaderSize: MAX_HEAD, allowH2: false };

/** Connections of one route. undici is loaded with the first. */
export async function openDispatcher(
  route: Route,
  options: ConnectionOptions & { readonly own: OriginTls | undefined },
  known: KnownHosts,
): Promise<Dispatcher> {
  const timeout = options.connectMs ?? CONNECT_MS;
  const tls = route.secure ? { secureContext: await trust(options.ca, options.own) } : {};
  const factory = await poolFactory();
  // Of undici only what sends requests: its index also loads fetch, WebSocket, caches and mocks, most of its 1.5 MB.
  const { default: Agent } = await import('undici/lib/dispatcher/agent.js');
  if (route.proxy === undefined) {
    const lookup = route.guarded ? guardedLookup(options.lookup) : notingLookup(known, options.lookup);
    return new Agent({ ...POOL, factory, connect: { timeout, lookup, allowH2: false, ...tls } });
  }
  // It needs what only the index puts together.
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
      ...(route.secure && { secureContext: await trust(options.ca) }),
    },
  });
}

/** A proxy's plain requests come without the options of the pool. */
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

/** Node's own list, that of the system, and the private ones: read once for all connections of a route. */
async function trust(ca: string | undefined, own: OriginTls = {}): Promise<SecureContext> {
  const { createSecureContext, getCACertificates } = await import('node:tls');
  const added = [ca, own.ca].filter((pem) => pem !== undefined);
  const all = new Set([...getCACertificates('default'), ...getCACertificates('system'), ...added]);
  const shown = own.cert !== undefined && own.key !== undefined ? { cert: own.cert, key: own.key } : {};
  try {
    return createSecureContext({ ca: [...all], ...shown });
  } catch (cause) {
    const message = 'a certificate or its key, of the input for it, cannot be read as PEM';
    throw new OrasError('INVALID_INPUT', message, { cause });
  }
}
