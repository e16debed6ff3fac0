import type { Readable } from 'node:stream';
import { messageOf, OrasError, systemCode } from '../core/errors.ts';
import { HttpHeaders, type HttpRequest, type HttpResponse, type Send } from './http.ts';

export interface TransportOptions {
  /** PEM certificates trusted besides the system's. */
  readonly ca?: string | undefined;
  readonly userAgent?: string;
}

export interface Transport {
  readonly send: Send;
  /** Ends all connections. */
  close(): Promise<void>;
}

const CONNECTIONS = 16;
const CONNECT_MS = 10_000;
const HEADERS_MS = 60_000;
/** Some registries hash a large blob before they answer the PUT. */
const UPLOAD_HEADERS_MS = 300_000;
const IDLE_MS = 60_000;

/** The transport: one connection pool per origin. undici is loaded with the first request. */
export function createTransport(options: TransportOptions = {}): Transport {
  let agent: ReturnType<typeof openAgent> | undefined;
  return {
    async send(request) {
      agent ??= openAgent(options);
      return exchange(await agent, request, options.userAgent ?? 'oras-action');
    },
    async close() {
      await (await agent)?.agent.destroy();
    },
  };
}

async function openAgent(options: TransportOptions) {
  const undici = await import('undici/index.js');
  const agent = new undici.Agent({
    connections: CONNECTIONS,
    keepAliveTimeout: 30_000,
    connect: { timeout: CONNECT_MS, ...(options.ca !== undefined && { ca: await withSystemCa(options.ca) }) },
  });
  return { agent, request: undici.request };
}

/** Node replaces its own list by `ca`; the private one is meant to be added. */
async function withSystemCa(ca: string): Promise<string[]> {
  const { getCACertificates } = await import('node:tls');
  return [...getCACertificates('default'), ca];
}

async function exchange(
  { agent, request }: Awaited<ReturnType<typeof openAgent>>,
  asked: HttpRequest,
  userAgent: string,
): Promise<HttpResponse> {
  const { body } = asked;
  try {
    const answer = await request(asked.url, {
      dispatcher: agent,
      method: asked.method,
      headers: {
        'user-agent': userAgent,
        'accept-encoding': 'identity',
        ...asked.headers,
        ...(body && { 'content-length': String(body.size) }),
      },
      // undici takes async iterables; its types do not say so.
      body: body && body.size > 0 ? (body.bytes as unknown as Readable) : null,
      headersTimeout: body ? UPLOAD_HEADERS_MS : HEADERS_MS,
      bodyTimeout: IDLE_MS,
      signal: asked.signal ?? null,
    });
    return {
      status: answer.statusCode,
      headers: new HttpHeaders(
        Object.entries(answer.headers).map(([name, value]) => [
          name,
          value === undefined ? [] : [value].flat(),
        ]),
      ),
      url: asked.url,
      body: translated(answer.body, asked),
    };
  } catch (error) {
    throw networkError(error, asked);
  }
}

/** Errors in the middle of a body are network errors too. Closed when the reader stops, or never starts. */
function translated(body: AsyncIterable<Uint8Array>, asked: HttpRequest): AsyncIterable<Uint8Array> {
  return {
    async *[Symbol.asyncIterator]() {
      try {
        yield* body;
      } catch (error) {
        throw networkError(error, asked);
      }
    },
  };
}

function networkError(error: unknown, { method, url, signal }: HttpRequest): unknown {
  if (signal?.aborted === true) return signal.reason;
  if (error instanceof OrasError) return error;
  const code = deepCode(error);
  return new OrasError(
    'NETWORK',
    `${method} ${url.origin}${url.pathname}: ${code ?? 'failed'}: ${messageOf(error)}`,
    {
      cause: error,
      details: { host: url.host, code, method },
    },
  );
}

/** Happy Eyeballs wraps what happened in an AggregateError. */
function deepCode(error: unknown): string | undefined {
  const own = systemCode(error);
  if (own !== undefined) return own;
  if (error instanceof AggregateError) return error.errors.map(deepCode).find((code) => code !== undefined);
  return error instanceof Error && error.cause !== undefined ? deepCode(error.cause) : undefined;
}
