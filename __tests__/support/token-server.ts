import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeSigningKey, pemOf, signToken, type SigningKey } from './certificate.ts';

export interface TokenRequest {
  readonly method: string;
  /** Single scopes, also when several came in one parameter. */
  readonly scopes: readonly string[];
  /** Undefined for anonymous and refused requests. */
  readonly account: string | undefined;
  readonly status: number;
}

export interface TokenServer {
  readonly realm: string;
  readonly service: string;
  readonly issuer: string;
  /** What the registry is to trust, PEM. */
  readonly certificate: string;
  readonly requests: TokenRequest[];
  /** Seconds; docker-registry accepts a token up to 60 s after its end, so a negative number makes a stale one. */
  expiresIn: number;
  stop(): Promise<void>;
}

interface Query {
  readonly method: string;
  readonly fields: URLSearchParams;
  readonly authorization: string | undefined;
}

interface State {
  readonly server: TokenServer;
  readonly key: SigningKey;
  readonly accounts: ReadonlyMap<string, string>;
  readonly refreshTokens: Map<string, string>;
}

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly account?: string | undefined;
}

const issuer = 'oras-action tests';

/** A token server as the distribution token specification has it; anonymous clients may pull `public/*`. */
export async function startTokenServer(accounts: ReadonlyMap<string, string>): Promise<TokenServer> {
  const key = makeSigningKey(issuer);
  const http = createServer((request, response) => {
    readQuery(request).then(
      (query) => {
        const { status, body, account } = answer(state, query);
        server.requests.push({ method: query.method, scopes: scopesOf(query.fields), account, status });
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = http.address() as AddressInfo;
  const server: TokenServer = {
    // Not the address: crane refuses a realm that is one of a private network.
    realm: `http://localhost:${port}/token`,
    service: 'oras-action test registry',
    issuer,
    certificate: pemOf(key.certificate),
    requests: [],
    expiresIn: 300,
    stop: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  const state: State = { server, key, accounts, refreshTokens: new Map() };
  return server;
}

async function readQuery(request: IncomingMessage): Promise<Query> {
  const method = request.method ?? '';
  const { authorization } = request.headers;
  if (method !== 'POST') {
    const fields = new URL(request.url ?? '', 'http://127.0.0.1').searchParams;
    return { method, fields, authorization };
  }
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return { method, fields: new URLSearchParams(text), authorization };
}

function answer(state: State, query: Query): Answer {
  if (query.method === 'POST') return answerOauth(state, query.fields);
  if (query.method !== 'GET') return refusal(405, 'UNSUPPORTED');
  if (query.authorization === undefined) return grant(state, query.fields, {});
  const account = basicAccount(state, query.authorization);
  if (account === undefined) return refusal(401, 'UNAUTHORIZED');
  return grant(state, query.fields, { account, offline: query.fields.get('offline_token') === 'true' });
}

function answerOauth(state: State, fields: URLSearchParams): Answer {
  const offline = fields.get('access_type') === 'offline';
  switch (fields.get('grant_type')) {
    case 'password': {
      const account = fields.get('username') ?? '';
      const password = state.accounts.get(account);
      if (password === undefined || password !== fields.get('password')) return refusal(401, 'UNAUTHORIZED');
      return grant(state, fields, { account, offline });
    }
    case 'refresh_token': {
      const account = state.refreshTokens.get(fields.get('refresh_token') ?? '');
      return account === undefined
        ? refusal(401, 'UNAUTHORIZED')
        : grant(state, fields, { account, offline });
    }
    default:
      return { status: 400, body: { error: 'unsupported_grant_type' } };
  }
}

function refusal(status: number, code: string): Answer {
  return { status, body: { errors: [{ code, message: 'refused by the test token server' }] } };
}

function basicAccount(state: State, authorization: string): string | undefined {
  const [scheme = '', encoded = ''] = authorization.split(' ');
  if (scheme.toLowerCase() !== 'basic') return undefined;
  const text = Buffer.from(encoded, 'base64').toString();
  const account = text.slice(0, text.indexOf(':'));
  return state.accounts.get(account) === text.slice(account.length + 1) ? account : undefined;
}

interface Grant {
  readonly account?: string;
  readonly offline?: boolean;
}

function grant(state: State, fields: URLSearchParams, { account, offline = false }: Grant): Answer {
  const { server, key, refreshTokens } = state;
  const now = Math.floor(Date.now() / 1000);
  const token = signToken(key, {
    iss: server.issuer,
    sub: account ?? '',
    aud: fields.get('service') ?? '',
    nbf: now - 3600,
    iat: now,
    exp: now + server.expiresIn,
    jti: randomUUID(),
    access: scopesOf(fields).flatMap((scope) => accessFor(scope, account)),
  });
  const issuedAt = new Date(now * 1000).toISOString();
  const body = { token, access_token: token, expires_in: server.expiresIn, issued_at: issuedAt };
  if (account === undefined || !offline) return { status: 200, body, account };
  const refreshToken = randomUUID();
  refreshTokens.set(refreshToken, account);
  return { status: 200, body: { ...body, refresh_token: refreshToken }, account };
}

function scopesOf(fields: URLSearchParams): string[] {
  return fields.getAll('scope').flatMap((value) => value.split(' ').filter(Boolean));
}

interface Access {
  readonly type: string;
  readonly name: string;
  readonly actions: readonly string[];
}

/** `repository:host:5000/name:pull,push`: the name may hold colons. */
function accessFor(scope: string, account: string | undefined): Access[] {
  const match = /^([^:]+):(.+):([^:]*)$/.exec(scope);
  if (match === null) return [];
  const [, type = '', name = '', list = ''] = match;
  const asked = list.split(',').filter(Boolean);
  if (account !== undefined) return [{ type, name, actions: asked }];
  const open = type === 'repository' && name.startsWith('public/');
  return open && asked.includes('pull') ? [{ type, name, actions: ['pull'] }] : [];
}
