import { problem, withHeaders, type Asked, type Head, type Header, type Reply } from './exchange.ts';
import type { Quirks } from './quirks.ts';
import { isBasic, issuer, type Issuer, type IssuerOptions } from './tokens.ts';

export type AuthKind = 'none' | 'basic' | 'token';

export interface Need {
  readonly name: string;
  readonly action: 'pull' | 'push' | 'delete' | '*';
}

export interface AccessOptions extends IssuerOptions {
  readonly kind: AuthKind;
  /** Known once the token server listens. */
  readonly realm: () => string;
}

export interface Access {
  /** Whether the request comes without what the registry asks for. */
  bare(head: Head): boolean;
  /** The 401, where something needed is missing. */
  check(head: Head, needs: readonly Need[]): Reply | undefined;
  /** A 401 as it is for a token that is no longer good, and the token of the request is revoked. */
  stale(head: Head, needs: readonly Need[]): Reply;
  /** What the token endpoint answers. */
  token(asked: Asked): Reply;
  revokeAll(): void;
}

const service = 'scripted-registry';

export function guard(options: AccessOptions): Access {
  const { kind, credentials, quirks } = options;
  const tokens = issuer(options);
  const challenge = (needs: readonly Need[], error?: string): Reply =>
    withHeaders(
      problem(401, 'UNAUTHORIZED', 'authentication required'),
      ...challengesOf(options, needs, error),
    );
  return {
    bare: ({ headers }) => kind !== 'none' && headers.authorization === undefined,
    token: (asked) => tokens.answer(asked),
    revokeAll: () => tokens.revokeAll(),
    stale(head, needs) {
      tokens.revoke(bearer(head) ?? '');
      return challenge(needs, 'invalid_token');
    },
    check(head, needs) {
      if (kind === 'none') return undefined;
      const pings = needs.length === 0;
      const basicAllowed = kind === 'basic' || quirks.alsoBasic || (pings && quirks.pingAuth === 'basic');
      if (basicAllowed && isBasic(head, credentials)) return undefined;
      if (head.headers.authorization === undefined && !pings && quirks.anonymous !== 'challenge')
        return hidden(quirks.anonymous);
      const token = bearer(head);
      if (kind === 'basic' || token === undefined) return challenge(needs);
      if (pings && quirks.pingAuth === 'basic')
        return withHeaders(problem(401, 'UNAUTHORIZED'), basicChallenge(quirks));
      const missing = refusalOf(tokens, token, needsAt(quirks, needs));
      return missing === undefined ? undefined : challenge(needs, missing);
    },
  };
}

function hidden(status: 401 | 403 | 404): Reply {
  return problem(status, { 401: 'UNAUTHORIZED', 403: 'DENIED', 404: 'NAME_UNKNOWN' }[status]);
}

/** As the registry behind a gateway knows them. */
function needsAt({ challengeScope, deleteAction }: Quirks, needs: readonly Need[]): Need[] {
  return needs.map(({ name, action }) => ({
    name: challengeScope === 'rewritten' ? `tenant/${name}` : name,
    action: action === 'delete' ? deleteAction : action,
  }));
}

/** The error of a token that does not do. */
function refusalOf(tokens: Issuer, token: string, needs: readonly Need[]): string | undefined {
  const granted = tokens.find(token);
  if (!granted) return 'invalid_token';
  const all = needs.every(({ name, action }) => {
    const actions = granted.get(name);
    return actions?.has(action) === true || actions?.has('*') === true;
  });
  return all ? undefined : 'insufficient_scope';
}

function challengesOf(options: AccessOptions, needs: readonly Need[], error: string | undefined): Header[] {
  const { kind, quirks } = options;
  const basic = basicChallenge(quirks);
  if (kind === 'basic') return [basic];
  const scope = scopeOf(quirks, needs);
  const parts = [
    `realm="${options.realm()}"`,
    `service="${service}"`,
    ...(scope === '' ? [] : [`scope="${scope}"`]),
    ...(error === undefined ? [] : [`error="${error}"`]),
  ];
  const header: Header = ['WWW-Authenticate', `Bearer ${parts.join(',')}`];
  return quirks.alsoBasic ? [header, basic] : [header];
}

function basicChallenge({ basicWord }: Quirks): Header {
  return ['WWW-Authenticate', `${basicWord} realm="${service}"`];
}

function scopeOf(quirks: Quirks, asked: readonly Need[]): string {
  const { challengeScope } = quirks;
  if (challengeScope === 'none') return '';
  if (challengeScope === 'dummy') return 'repository:user/image:pull';
  const needs = needsAt(quirks, asked);
  const names = [...new Set(needs.map(({ name }) => name))];
  const actionsOf = (name: string): string =>
    needs
      .filter((need) => need.name === name)
      .map(({ action }) => (action === 'push' ? 'pull,push' : action))
      .join(',');
  return names.map((name) => `repository:${name}:${actionsOf(name)}`).join(' ');
}

function bearer({ headers }: Head): string | undefined {
  return /^bearer +(.*)$/i.exec(headers.authorization ?? '')?.[1];
}
