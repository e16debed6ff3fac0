import { json, problem, type Asked, type Head, type Reply } from './exchange.ts';
import type { Quirks } from './quirks.ts';
import { hexText, type Random } from './random.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** The identity token that OAuth2 takes (`grant_type=refresh_token`). */
  readonly refreshToken?: string;
}

export interface IssuerOptions {
  readonly credentials: Credentials;
  readonly quirks: Quirks;
  readonly random: Random;
  /** How long a token is good, whatever the answer says. */
  readonly tokenMs: number;
  onSecret(secret: string): void;
}

/** Actions by repository. */
type Granted = ReadonlyMap<string, ReadonlySet<string>>;

export interface Issuer {
  /** What a token is good for, if it still is. */
  find(token: string): Granted | undefined;
  answer(asked: Asked): Reply;
  revoke(token: string): void;
  revokeAll(): void;
}

/** A token server (distribution's token and OAuth2 specifications); anonymous clients may pull `public/*`. */
export function issuer(options: IssuerOptions): Issuer {
  const issued = new Map<string, { readonly granted: Granted; readonly until: number }>();
  const refreshTokens = new Set<string>();
  const { credentials, random, quirks } = options;
  if (credentials.refreshToken !== undefined) refreshTokens.add(credentials.refreshToken);

  const grant = (scopes: readonly string[], known: boolean, offline: boolean): Reply => {
    const token = `token-${hexText(random, 48)}`;
    options.onSecret(token);
    issued.set(token, { granted: grantedFor(scopes, known), until: performance.now() + options.tokenMs });
    const fields: Record<string, unknown> = Object.fromEntries(
      quirks.tokenFields.map((field) => [field, token]),
    );
    if (quirks.expiresIn !== undefined) fields['expires_in'] = quirks.expiresIn;
    if (known && offline) {
      const refreshToken = `refresh-${hexText(random, 48)}`;
      options.onSecret(refreshToken);
      refreshTokens.add(refreshToken);
      fields['refresh_token'] = refreshToken;
    }
    return json(200, fields);
  };

  const answerOauth = (fields: URLSearchParams): Reply => {
    const scopes = scopesOf(fields);
    const offline = fields.get('access_type') === 'offline';
    switch (fields.get('grant_type')) {
      case 'refresh_token':
        return refreshTokens.has(fields.get('refresh_token') ?? '')
          ? grant(scopes, true, offline)
          : refused();
      case 'password': {
        const { username, password } = credentials;
        const right = fields.get('username') === username && fields.get('password') === password;
        return right ? grant(scopes, true, offline) : refused();
      }
      default:
        return json(400, { error: 'unsupported_grant_type' });
    }
  };

  return {
    find(token) {
      const found = issued.get(token);
      return found && found.until > performance.now() ? found.granted : undefined;
    },
    revoke: (token) => void issued.delete(token),
    revokeAll: () => issued.clear(),
    answer(asked) {
      if (asked.method === 'POST') return answerOauth(new URLSearchParams(asked.body.toString()));
      if (asked.method !== 'GET') return problem(405, 'UNSUPPORTED');
      const known = isBasic(asked, credentials);
      if (!known && asked.headers.authorization !== undefined) return refused();
      return grant(scopesOf(asked.query), known, asked.query.get('offline_token') === 'true');
    },
  };
}

function refused(): Reply {
  return problem(401, 'UNAUTHORIZED', 'incorrect username or password');
}

/** Single scopes, also when several came in one parameter. */
function scopesOf(fields: URLSearchParams): string[] {
  return fields.getAll('scope').flatMap((value) => value.split(' ').filter(Boolean));
}

function grantedFor(scopes: readonly string[], known: boolean): Granted {
  const granted = new Map<string, Set<string>>();
  for (const scope of scopes) {
    const [, name = '', list = ''] = /^repository:(.+):([^:]*)$/.exec(scope) ?? [];
    const open = (action: string): boolean => known || (action === 'pull' && name.startsWith('public/'));
    const actions = list.split(',').filter((action) => action !== '' && open(action));
    granted.set(name, new Set([...(granted.get(name) ?? []), ...actions]));
  }
  return granted;
}

export function isBasic({ headers }: Head, { username, password }: Credentials): boolean {
  const encoded = /^basic +(.*)$/i.exec(headers.authorization ?? '')?.[1];
  return encoded !== undefined && Buffer.from(encoded, 'base64').toString() === `${username}:${password}`;
}
