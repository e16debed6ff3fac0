import { Agent, request as sendRequest, type IncomingMessage } from 'node:http';
import { problem, type Asked, type Head, type Header, type Reply } from './exchange.ts';
import { faultReply } from './fault-replies.ts';
import { scriptFaults, type FaultPlan, type FaultScript, type StatusFault } from './faults.ts';
import { startFront, type LoggedRequest } from './front.ts';
import { operationOf, routeOf, tokenPath } from './operations.ts';
import { strict } from './quirks.ts';

export interface FaultProxyOptions {
  /** `host:port` of a registry without TLS. */
  readonly upstream: string;
  readonly faults?: FaultPlan;
  /** @default 1 */
  readonly seed?: number;
  /** How long the listener stays closed. @default 300 */
  readonly refuseMs?: number;
  /** Time for one byte. @default 1000 */
  readonly trickleMs?: number;
}

export interface FaultProxy extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  readonly origin: string;
  readonly requests: readonly LoggedRequest[];
  readonly faults: FaultScript;
  stop(): Promise<void>;
}

interface Upstream {
  readonly host: string;
  readonly agent: Agent;
  /** Whether /v2/ asks for authorisation. */
  asks: boolean;
  /** The token server that the registry names. Clients are sent to ours, which asks it. */
  realm: URL | undefined;
  origin: string;
}

/** Stands before a real registry and makes the faults of a plan, for clients whose registry is not a scripted one. */
export async function startFaultProxy(options: FaultProxyOptions): Promise<FaultProxy> {
  const agent = new Agent({ keepAlive: true });
  const upstream: Upstream = { host: options.upstream, agent, asks: false, realm: undefined, origin: '' };
  const requests: LoggedRequest[] = [];
  const script = scriptFaults({
    plan: options.faults ?? [],
    seed: options.seed ?? 1,
    placeOf: () => 'registry',
  });
  const front = await startFront({
    backend: {
      place: 'registry',
      operation: (head) => (isChallenge(upstream, head) ? 'challenge' : operationOf(head)),
      reply: (asked) => forward(upstream, asked),
      refuse: (fault, asked) => refuse(upstream, fault, asked),
    },
    script,
    refuseMs: options.refuseMs ?? 300,
    trickleMs: options.trickleMs ?? 1000,
    log: requests,
  });
  const host = `127.0.0.1:${front.port}`;
  // Not the address: crane refuses a realm that is one of a private network.
  upstream.origin = `http://localhost:${front.port}`;
  const stop = async (): Promise<void> => {
    await front.stop();
    agent.destroy();
  };
  try {
    upstream.asks = (await forward(upstream, ping)).status === 401;
  } catch (error) {
    await stop();
    throw error;
  }
  return { host, origin: `http://${host}`, requests, faults: script, stop, [Symbol.asyncDispose]: stop };
}

const ping: Asked = {
  method: 'GET',
  target: '/v2/',
  path: '/v2/',
  query: new URLSearchParams(),
  headers: {},
  body: Buffer.alloc(0),
};

function isChallenge({ asks }: Upstream, { headers, path }: Head): boolean {
  const { kind } = routeOf(path);
  return asks && headers.authorization === undefined && kind !== 'token' && kind !== 'unknown';
}

async function refuse(upstream: Upstream, fault: StatusFault, asked: Asked): Promise<Reply> {
  if (fault === '404-late') {
    const codes: Readonly<Record<string, string>> = {
      manifest: 'MANIFEST',
      blob: 'BLOB',
      upload: 'BLOB_UPLOAD',
    };
    return problem(404, `${codes[routeOf(asked.path).kind] ?? 'NAME'}_UNKNOWN`);
  }
  if (fault !== '401-stale' || !upstream.asks) return faultReply(fault, strict);
  const { authorization: _, ...headers } = asked.headers;
  return forward(upstream, { ...asked, method: 'GET', headers, body: Buffer.alloc(0) });
}

const hopByHop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'expect']);

async function forward(upstream: Upstream, asked: Asked): Promise<Reply> {
  const headers = Object.entries(asked.headers).filter(([name]) => !hopByHop.has(name));
  const toTokens = asked.path === tokenPath && upstream.realm !== undefined;
  const url = toTokens ? new URL(upstream.realm ?? '') : new URL(`http://${upstream.host}`);
  const path = toTokens ? `${url.pathname}${asked.target.slice(asked.path.length)}` : asked.target;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const length =
      asked.body.length > 0 || asked.method === 'POST' ? { 'content-length': asked.body.length } : {};
    const request = sendRequest(
      {
        agent: upstream.agent,
        host: url.hostname,
        port: url.port,
        method: asked.method,
        path,
        headers: { ...Object.fromEntries(headers), ...length },
      },
      resolve,
    );
    request.once('error', reject);
    request.end(asked.body);
  });
  return readAnswer(upstream, answer, asked.method);
}

async function readAnswer(upstream: Upstream, answer: IncomingMessage, method: string): Promise<Reply> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk);
  const headers: Header[] = [];
  for (let at = 0; at < answer.rawHeaders.length; at += 2) {
    const name = answer.rawHeaders[at] ?? '';
    const value = answer.rawHeaders[at + 1] ?? '';
    if (!hopByHop.has(name.toLowerCase())) headers.push([name, ownRealm(upstream, name, value)]);
  }
  const reply: Reply = { status: answer.statusCode ?? 502, headers, body: Buffer.concat(chunks) };
  if (method !== 'HEAD') return reply;
  const length = answer.headers['content-length'];
  return { ...reply, length: length === undefined ? 'omitted' : Number(length) };
}

function ownRealm(upstream: Upstream, name: string, value: string): string {
  if (name.toLowerCase() !== 'www-authenticate' || !/^bearer /i.test(value)) return value;
  return value.replace(/realm="([^"]*)"/, (_, realm: string) => {
    upstream.realm = new URL(realm);
    return `realm="${upstream.origin}${tokenPath}"`;
  });
}
