import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Header, Reply } from './exchange.ts';
import type { Dealt } from './faults.ts';
import { below, pick, type Random } from './random.ts';

export interface Wire {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Ends the connection with RST. */
  reset(): void;
}

/** So that what was written arrives before the RST. */
const flushMs = 25;

export function send({ request, response }: Wire, answer: Reply): void {
  if (answer.hangUp) return void request.socket.destroy();
  response.writeHead(answer.status, reason(answer), framed(answer).flat());
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

/** Sends the answer with its fault. */
export function sendBroken(wire: Wire, answer: Reply, dealt: Dealt, trickleMs: number): void {
  const { request, response } = wire;
  const { socket } = request;
  const body = request.method === 'HEAD' ? Buffer.alloc(0) : answer.body;
  const part = body.subarray(0, cutOf(dealt.random, body.length));
  switch (dealt.fault) {
    case 'reset-after-request':
      return wire.reset();
    case 'reset-mid-body':
      socket.write(Buffer.concat([rawHead(answer), part]), () => setTimeout(() => wire.reset(), flushMs));
      return;
    case 'short-body':
      if (body.length === 0) return send(wire, answer);
      return sendShort(wire, answer, { part, chunked: dealt.random() < 0.5 });
    case 'long-body':
      response.writeHead(answer.status, reason(answer), framed(answer).flat());
      response.end(body);
      return void socket.write(pick(dealt.random, 'too much', forged));
    case 'stall':
      return void (body.length > 0 && socket.write(Buffer.concat([rawHead(answer), part])));
    case 'trickle':
      return trickle(wire, answer, trickleMs);
    case 'malformed-header':
      socket.end(Buffer.concat([rawHead(answer, malformed(dealt.random, body.length > 0)), body]));
      return;
    case 'wrong-bytes':
      return send(wire, garbled(answer, dealt.random, request.method === 'HEAD'));
    default:
      return send(wire, answer);
  }
}

/** An answer that nobody asked for: a client that reuses the connection takes it for the next one. */
const forged = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}';

function sendShort(
  { request, response }: Wire,
  answer: Reply,
  { part, chunked }: { readonly part: Buffer; readonly chunked: boolean },
): void {
  if (!chunked) return void request.socket.end(Buffer.concat([rawHead(answer), part]));
  const headers = answer.headers.filter(([name]) => name.toLowerCase() !== 'content-length');
  response.writeHead(answer.status, reason(answer), headers.flat());
  response.end(part);
}

/** Head at once and the body byte by byte; all of it byte by byte where there is no body. */
function trickle({ request }: Wire, answer: Reply, everyMs: number): void {
  const { socket } = request;
  const head = rawHead(answer);
  const hasBody = request.method !== 'HEAD' && answer.body.length > 0;
  if (hasBody) socket.write(head);
  const rest = hasBody ? answer.body : head;
  let sent = 0;
  const timer = setInterval(() => {
    if (sent < rest.length) socket.write(rest.subarray(sent, (sent += 1)));
    else socket.end();
  }, everyMs);
  socket.once('close', () => clearInterval(timer));
}

/** One byte of it, never its last one alone: NUL is in no valid JSON. */
export function corrupted(body: Buffer, random: Random): Buffer {
  const copy = Buffer.from(body);
  if (copy.length === 0) return copy;
  const at = below(random, copy.length);
  copy[at] = copy[at] === 0 ? 1 : 0;
  return copy;
}

function garbled(answer: Reply, random: Random, headOnly: boolean): Reply {
  if (!headOnly) return { ...answer, body: corrupted(answer.body, random) };
  const headers = answer.headers.map(([name, value]): Header => {
    if (name !== 'Docker-Content-Digest') return [name, value];
    return [name, value.slice(0, -1) + (value.endsWith('0') ? '1' : '0')];
  });
  return { ...answer, headers };
}

/** Between the first and the last byte, where there are so many. */
export function cutOf(random: Random, length: number): number {
  return length < 2 ? 0 : 1 + below(random, length - 1);
}

interface Malformed {
  readonly start?: string;
  readonly lines?: string;
}

function malformed(random: Random, hasBody: boolean): Malformed {
  const first: Malformed = { start: 'HTTP/1.1 fine\r\n' };
  const names: Malformed[] = [{ lines: 'this is no header\r\n' }, { lines: 'Bad Name: x\r\n' }];
  const framing: Malformed[] = [{ lines: 'Content-Length: many\r\n' }, { lines: 'Content-Length: 1\r\n' }];
  return pick(random, first, ...names, ...(hasBody ? framing : []));
}

function rawHead(answer: Reply, broken: Malformed = {}): Buffer {
  const start = broken.start ?? `HTTP/1.1 ${answer.status} ${reason(answer)}\r\n`;
  const headers = framed(answer).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${start}${headers.join('')}${broken.lines ?? ''}\r\n`, 'latin1');
}

function framed(answer: Reply): Header[] {
  const { status, headers, length = answer.body.length } = answer;
  if (length === 'omitted' || status === 204 || status === 304) return [...headers];
  const again = answer.lengthAgain === undefined ? [] : [length + answer.lengthAgain];
  return [...headers, ...[length, ...again].map((size): Header => ['Content-Length', String(size)])];
}

function reason({ status }: Reply): string {
  return STATUS_CODES[status] ?? 'Unknown';
}
