import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { runHelper } from '../../../src/credentials/credential-helper.ts';
import { copy } from '../../../src/copy/copy.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { OCI_MANIFEST } from '../../../src/core/media-types.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { makeAuthority } from '../../support/certificate-authority.ts';
import {
  challenge,
  open,
  redirect,
  resolver,
  startRawServer,
  startServer,
  type Handler,
  type OpenOptions,
} from '../../support/lab.ts';
import { fakeHelper } from '../../support/logins.ts';
import { rejection } from '../../support/rejection.ts';
import { startTunnel } from '../../support/tunnel.ts';
import { copyTo, repositoryAt, systemError } from './hint-failures.ts';

const authority = makeAuthority('authority of the connections');
const login = { kind: 'basic', username: 'me', password: 'wrong' } as const;

async function resolveAt(host: string, options: OpenOptions = {}): Promise<Error> {
  await using repository = open(host, options);
  return await rejection(repository.target.resolve('1'));
}

async function answered(handler: Handler, options: OpenOptions = {}): Promise<Error> {
  await using server = await startServer(handler);
  return await resolveAt(server.host, options);
}

/** A host where nothing listens any more. */
async function closedHost(): Promise<string> {
  await using server = await startServer(() => ({}));
  return server.host;
}

export async function storageRefuses(): Promise<Error> {
  await using storage = await startServer(() => ({ status: 403, body: '<Error>AccessDenied</Error>' }));
  return await answered(({ path }) => redirect(`${storage.origin}${path}`));
}

export function wrongPassword(host = 'registry.example.com'): Promise<Error> {
  const credentials = async () => login;
  return rejection(
    repositoryAt(host, () => challenge('Basic realm="registry"'), { credentials }).resolve('1'),
  );
}

export function largeHead(): Promise<Error> {
  const fields = Array.from({ length: 100 }, (_, at) => [`x-${at}`, 'y'.repeat(15_000)]);
  return answered(() => ({ headers: Object.fromEntries(fields) as Record<string, string> }));
}

async function written(bytes: string): Promise<Error> {
  await using server = await startRawServer((socket) => void socket.write(bytes));
  return await resolveAt(server.host);
}

export const invalidHttp = () =>
  written('HTTP/1.1 200 OK\r\ncontent-length: 4\r\ncontent-length: 5\r\n\r\nbody');
export const interimAnswers = () => written('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'.repeat(200));

export async function unknownEncoding(): Promise<Error> {
  const headers = {
    'content-type': OCI_MANIFEST,
    'content-encoding': 'aws-chunked',
    'docker-content-digest': digestOf('{}'),
  };
  await using server = await startServer(({ method }) => ({
    headers,
    body: method === 'HEAD' ? '{}' : '2\r\n{}\r\n0\r\n\r\n',
  }));
  await using repository = open(server.host);
  return await rejection(copy({ source: repository.target, reference: '1' }, { target: new MemoryTarget() }));
}

export const brokenUpload = (host: string) =>
  copyTo(host, ({ method }) => (method === 'HEAD' ? { status: 404 } : 'reset'));

export const connectionReset = () => answered(() => 'reset');
export const connectionRefused = async () => resolveAt(await closedHost());

export async function proxyRefuses(): Promise<Error> {
  await using tunnel = await startTunnel({ account: 'user:other' });
  return await resolveAt('registry.example.com', { proxy: () => new URL(tunnel.origin) });
}

export async function proxyUnreachable(): Promise<Error> {
  const host = await closedHost();
  return await resolveAt('registry.example.com', { proxy: () => new URL(`http://${host}`) });
}

export const nameNotFound = () => resolveAt('registry.example.com', { lookup: resolver({}) });
export const nameServerDown = () =>
  resolveAt('registry.example.com', {
    lookup: (_name, _options, callback) => callback(systemError('EAI_AGAIN', 'getaddrinfo'), '', 0),
  });

export async function plainServer(): Promise<Error> {
  await using server = await startServer(() => ({}));
  return await resolveAt(server.host, { plainHttp: false });
}

async function encrypted(server: Server, options: OpenOptions = {}): Promise<Error> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const error = await resolveAt(`127.0.0.1:${port}`, {
    plainHttp: false,
    ca: authority.certificate,
    ...options,
  });
  server.close();
  for (const socket of sockets) socket.destroy();
  return error;
}

function handshake(options: TlsOptions): Promise<Error> {
  const server = createTlsServer({ ...authority.issue('127.0.0.1'), ...options }, (socket) => socket.end());
  return encrypted(server.on('tlsClientError', () => undefined));
}

/** TLS 1.1, whatever the client offers (RFC 5246 7.4.1.3): version, random, no session, AES128-SHA, no compression. */
const oldHello = Buffer.concat([
  Buffer.from('160302002a020000260302', 'hex'),
  Buffer.alloc(32, 1),
  Buffer.from('00002f00', 'hex'),
]);

export const otherName = () => handshake(authority.issue('other.example'));
export const expired = () => handshake(authority.issueExpired('127.0.0.1'));
export const unknownAuthority = () => handshake(makeAuthority('unknown').issue('127.0.0.1'));
export const oldTls = () =>
  handshake({ minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'ALL@SECLEVEL=0' });
export const oldAnswer = () =>
  encrypted(
    createServer((socket) => socket.on('error', () => undefined).once('data', () => socket.write(oldHello))),
  );
/** Up to TLS 1.2, the client reads of it before its handshake ends; later, whether it reads that or a reset is a race. */
export const clientCertificate = () =>
  handshake({ requestCert: true, ca: authority.certificate, maxVersion: 'TLSv1.2' });
export const silent = () => encrypted(createServer(), { connectMs: 20 });
export async function failingHelper(): Promise<Error> {
  const { PATH } = fakeHelper('x', '', 1);
  return await rejection(runHelper('x', 'ghcr.io', { env: { PATH } }));
}
