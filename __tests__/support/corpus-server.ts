import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What a raw server says to a request, by its first line; the connection ends behind it. */
export type RawAnswer = (method: string, path: string) => Iterable<Buffer> | AsyncIterable<Buffer>;

export interface RawServer {
  readonly origin: string;
  readonly port: number;
  /** First lines of the requests, in order. */
  readonly asked: string[];
  answer: RawAnswer;
  stop(): Promise<void>;
}

/** A loopback server that sends bytes as they are: also those that no HTTP library would send. */
export async function startRawServer(): Promise<RawServer> {
  const server: Server = createServer((socket) => {
    let head = '';
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      head += chunk.toString('latin1');
      if (!head.includes('\r\n\r\n')) return;
      const [line = ''] = head.split('\r\n');
      head = '';
      raw.asked.push(line);
      const [method = '', path = ''] = line.split(' ');
      void send(raw.answer(method, path));
    });
    async function send(chunks: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
      for await (const chunk of chunks) {
        if (socket.destroyed) return;
        if (!socket.write(chunk))
          await new Promise((resolve) => socket.once('drain', resolve).once('close', resolve));
      }
      socket.end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const raw: RawServer = {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked: [],
    answer: () => [],
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return raw;
}

/** An honest answer with these headers and this body; its end is the end of the connection. */
export function plainAnswer(
  status: number,
  headers: Readonly<Record<string, string | readonly string[]>>,
  body: Uint8Array | string,
): Buffer[] {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one) => `${name}: ${one}`),
  );
  const head = [`HTTP/1.1 ${status} X`, ...lines, 'connection: close', '', ''].join('\r\n');
  return [Buffer.from(head, 'latin1'), Buffer.from(body)];
}
