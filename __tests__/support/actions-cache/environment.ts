import type { Access } from './shelf.ts';

export interface RunFacts {
  /** Default `refs/heads/main`; a pull request has `refs/pull/7/merge`. */
  readonly ref?: string;
  readonly defaultBranch?: string;
  /** Of a pull request: the branch it is for. */
  readonly base?: string;
  /** What `ACTIONS_CACHE_MODE` says; a token that may only read, or nothing, is `token`. */
  readonly mode?: 'none' | 'read' | 'write' | 'write-only';
  /** Default: what the ref may do. */
  readonly token?: 'none' | 'read' | 'write';
  /** Default v2; v1 is what GHES and act have. */
  readonly protocol?: 'v1' | 'v2';
}

/** What the runner gives a step so that it reaches the service. */
export function cacheEnvironment(origin: string, run: RunFacts): Record<string, string> {
  const v1 = run.protocol === 'v1';
  return {
    ACTIONS_RUNTIME_TOKEN: tokenFor(accessOf(run)),
    ...(v1
      ? { ACTIONS_CACHE_URL: `${origin}/` }
      : { ACTIONS_RESULTS_URL: `${origin}/`, ACTIONS_CACHE_SERVICE_V2: 'True' }),
    ...(run.mode !== undefined && { ACTIONS_CACHE_MODE: run.mode }),
  };
}

/** A run reads its own ref, then the branch it is for, then the default branch; it writes its own only. */
function accessOf({ ref = 'refs/heads/main', defaultBranch = 'main', base, token }: RunFacts): Access[] {
  if (token === 'none') return [];
  const own = { Scope: ref, Permission: token === 'read' ? 1 : 3 };
  const others = [base, defaultBranch].flatMap((branch) =>
    branch === undefined ? [] : [`refs/heads/${branch}`],
  );
  const read = [...new Set(others)].filter((scope) => scope !== ref);
  return [own, ...read.map((scope) => ({ Scope: scope, Permission: 1 }))];
}

function tokenFor(access: readonly Access[]): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { ac: JSON.stringify(access), repository_id: '123456789' };
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.signed`;
}

/** What the token of a request allows; undefined for one that is none. */
export function accessIn(authorization: string | undefined): Access[] | undefined {
  const [, claims] = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization ?? '') ?? [];
  if (claims === undefined) return undefined;
  const { ac } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { readonly ac: string };
  return JSON.parse(ac) as Access[];
}

export function readScopes(access: readonly Access[]): string[] {
  return access.filter(({ Permission }) => (Permission & 1) === 1).map(({ Scope }) => Scope);
}

export function writeScope(access: readonly Access[]): string | undefined {
  return access.find(({ Permission }) => (Permission & 2) === 2)?.Scope;
}
