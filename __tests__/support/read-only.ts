import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendError } from './lab.ts';

export interface ReadOnly extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** `METHOD path` of what was refused, and of what was passed on and changes something. */
  readonly refused: string[];
  readonly written: string[];
}

const isWrite = (method: string): boolean => method !== 'GET' && method !== 'HEAD';

/** A real registry as one sees it who may only read, which is answered as ghcr.io does; or who may not do some of it. */
export async function startReadOnly(
  upstream: string,
  refuses: (method: string, path: string) => boolean = isWrite,
): Promise<ReadOnly> {
  const [refused, written]: [string[], string[]] = [[], []];
  const server = createServer((request, response) => {
    const { method = '', url: path = '' } = request;
    const line = `${method} ${path.replace(/\?.*/, '')}`;
    if (refuses(method, path)) {
      refused.push(line);
      request.resume();
      sendError(response, 403, 'DENIED', 'permission_denied: write_package');
      return;
    }
    if (isWrite(method)) written.push(line);
    const [host, port] = upstream.split(':');
    // With our own name, so that addresses of uploads lead back here.
    const onward = forward({ host, port, path, method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    refused,
    written,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
