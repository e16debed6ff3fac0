import type { IncomingMessage } from 'node:http';
import { corrupted, cutOf, send, sendBroken, type Wire } from './deliver.ts';
import { headOf, plain, type Asked, type Head, type Reply } from './exchange.ts';
import {
  statusFaults,
  type Dealt,
  type FaultName,
  type FaultScript,
  type Place,
  type StatusFault,
} from './faults.ts';
import { openListener, type Listener, type Tls } from './listener.ts';
import { hasRequestBody, type Operation } from './operations.ts';

export interface LoggedRequest {
  readonly place: Place;
  /** Undefined for what is no operation of the protocol. */
  readonly operation: Operation | undefined;
  readonly method: string;
  readonly path: string;
  /** As it was sent, without the question mark. */
  readonly query: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the server answered, even if the answer was lost; 0 when it did not come to one. */
  status: number;
  /** Of the request, as far as it was read. */
  bodyBytes: number;
  readonly fault: FaultName | undefined;
}

export interface Backend {
  readonly place: Place;
  readonly unaskedContinue?: boolean;
  operation(head: Head): Operation | undefined;
  reply(asked: Asked): Reply | Promise<Reply>;
  /** The answer of a status fault. */
  refuse(fault: StatusFault, asked: Asked): Reply | Promise<Reply>;
  /** What arrived of a request whose connection broke. */
  partial?(asked: Asked): void;
}

export interface FrontOptions {
  readonly backend: Backend;
  readonly script: FaultScript;
  readonly tls?: Tls | undefined;
  /** How long `refuse` lasts. */
  readonly refuseMs: number;
  readonly trickleMs: number;
  readonly log: LoggedRequest[];
  onRequest?(entry: LoggedRequest, asked: Asked): void;
}

/** An HTTP server on loopback that answers as its backend says, with the faults of the script. */
export async function startFront(options: FrontOptions): Promise<Listener> {
  const { tls, refuseMs } = options;
  const listener = await openListener({ tls, refuseMs }, (request, response) => {
    const wire: Wire = { request, response, reset: () => listener.reset(request) };
    // What fails here is a connection that the client has cut.
    serve(options, wire, (forEver) => listener.outage(forEver)).catch(() => response.destroy());
  });
  return listener;
}

/** Where a chunked body is cut, at most. */
const unannounced = 65_536;

type Outage = (forEver: boolean) => void;

async function serve(options: FrontOptions, wire: Wire, outage: Outage): Promise<void> {
  const { request } = wire;
  const { backend, script } = options;
  const head = headOf(request.method ?? '', request.url ?? '', request.headers);
  const operation = backend.operation(head);
  const dealt = operation && script.take(operation, backend.place);
  const entry: LoggedRequest = {
    place: backend.place,
    operation,
    method: head.method,
    path: head.path,
    query: head.target.slice(head.path.length + 1),
    headers: headersOf(request),
    status: 0,
    bodyBytes: 0,
    fault: dealt?.fault,
  };
  options.log.push(entry);
  if (dealt && breaksFirst(dealt, operation)) {
    if (dealt.fault === 'refuse') outage(dealt.always);
    if (dealt.fault !== 'stall') wire.reset();
    return;
  }
  const midBody = dealt?.fault === 'reset-mid-body' && operation && hasRequestBody(operation);
  if (backend.unaskedContinue === true && operation && hasRequestBody(operation))
    wire.response.writeContinue();
  const announced = Number(request.headers['content-length'] ?? unannounced);
  const limit = midBody ? cutOf(dealt.random, announced) : Infinity;
  const body = await readBody(request, limit, entry);
  const asked: Asked = { ...head, body };
  options.onRequest?.(entry, asked);
  if (midBody) {
    backend.partial?.(asked);
    return wire.reset();
  }
  const answer = await answerTo(backend, asked, dealt);
  entry.status = answer.hangUp ? 0 : answer.status;
  if (dealt && !(dealt.fault === 'wrong-bytes' && body.length > 0))
    return sendBroken(wire, answer, dealt, options.trickleMs);
  send(wire, answer);
}

/** Before anything is read: a stalled upload is never read at all. */
function breaksFirst({ fault }: Dealt, operation: Operation | undefined): boolean {
  if (fault === 'stall') return operation !== undefined && hasRequestBody(operation);
  return fault === 'refuse' || fault === 'reset-before-headers';
}

/** What goes wrong in here is said to the client, so that no test takes it for a fault of its plan. */
async function answerTo(backend: Backend, asked: Asked, dealt: Dealt | undefined): Promise<Reply> {
  const status = statusFaults.find((name) => name === dealt?.fault);
  const garbled = dealt?.fault === 'wrong-bytes' && asked.body.length > 0;
  const body = garbled ? corrupted(asked.body, dealt.random) : asked.body;
  try {
    return await (status === undefined ? backend.reply({ ...asked, body }) : backend.refuse(status, asked));
  } catch (error) {
    return plain(500, `the ${backend.place} failed: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

async function readBody(request: IncomingMessage, limit: number, entry: LoggedRequest): Promise<Buffer> {
  const chunks: Buffer[] = [];
  if (limit === 0) return Buffer.alloc(0);
  const stream = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const chunk of stream) {
    chunks.push(chunk);
    entry.bodyBytes = Math.min(limit, entry.bodyBytes + chunk.length);
    if (entry.bodyBytes === limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit);
}

function headersOf({ rawHeaders }: IncomingMessage): Record<string, string> {
  const headers = new Map<string, string>();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]?.toLowerCase() ?? '';
    const value = rawHeaders[at + 1] ?? '';
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(headers);
}
