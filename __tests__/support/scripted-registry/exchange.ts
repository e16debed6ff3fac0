import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export type Header = readonly [name: string, value: string];

export interface Head {
  readonly method: string;
  /** As it was sent, with the query. */
  readonly target: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

export interface Asked extends Head {
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers: readonly Header[];
  /** What a GET would carry, for a HEAD too. */
  readonly body: Buffer;
  /** What Content-Length says, where that is not the body's length. */
  readonly length?: number | 'omitted';
  /** A second Content-Length, so much longer than the first. */
  readonly lengthAgain?: number;
  /** The connection ends without any answer. */
  readonly hangUp?: true;
}

export function headOf(method: string, target: string, headers: IncomingHttpHeaders): Head {
  const [path = '', ...query] = target.split('?');
  return { method, target, path, query: new URLSearchParams(query.join('?')), headers };
}

export function reply(status: number, headers: readonly Header[] = [], body: Buffer | string = ''): Reply {
  return { status, headers, body: Buffer.from(body) };
}

export function json(status: number, value: unknown, headers: readonly Header[] = []): Reply {
  return reply(status, [['Content-Type', 'application/json'], ...headers], `${JSON.stringify(value)}\n`);
}

/** An error in the form of the distribution-spec. */
export function problem(
  status: number,
  code: string,
  message = code.toLowerCase().replaceAll('_', ' '),
): Reply {
  return json(status, { errors: [{ code, message, detail: null }] });
}

export function html(status: number, title: string): Reply {
  const page = `<html>\r\n<head><title>${status} ${title}</title></head>\r\n<body><center><h1>${status} ${title}</h1></center></body>\r\n</html>\r\n`;
  return reply(status, [['Content-Type', 'text/html; charset=UTF-8']], page);
}

export function plain(status: number, text: string): Reply {
  return reply(status, [['Content-Type', 'text/plain; charset=utf-8']], `${text}\n`);
}

export function withHeaders(answer: Reply, ...headers: readonly Header[]): Reply {
  return { ...answer, headers: [...answer.headers, ...headers] };
}

const grammar = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;

export function isDigest(text: string): boolean {
  return grammar.test(text);
}

/** With the algorithm that another digest has. */
export function digestLike(other: string, bytes: Buffer): string {
  const algorithm = other.startsWith('sha512:') ? 'sha512' : 'sha256';
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}
