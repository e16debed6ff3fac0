import type { Exchange, Traffic } from './proxy.ts';

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\/v2\/?$/, 'ping'],
  [/\/manifests\//, 'manifest'],
  [/\/blobs\/uploads\//, 'upload'],
  [/\/blobs\//, 'blob'],
  [/\/tags\/list/, 'tags'],
  [/\/referrers\//, 'referrers'],
  [/\/(?:token|auth)\b/, 'token'],
];

function kindOf({ path }: Exchange): string {
  return KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
}

export function together(all: readonly Traffic[]): Traffic {
  const sum = (of: (one: Traffic) => number): number => all.reduce((so, one) => so + of(one), 0);
  return {
    exchanges: all.flatMap(({ exchanges }) => exchanges),
    sent: sum(({ sent }) => sent),
    received: sum(({ received }) => received),
    connections: sum(({ connections }) => connections),
    foreign: sum(({ foreign }) => foreign),
  };
}

/** By method and kind, such as `HEAD blob 21 (20 × 404)`. */
export function breakdown({ exchanges, foreign }: Traffic): string {
  const groups = Map.groupBy(exchanges, (one) => `${one.method} ${kindOf(one)}`);
  const told = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, of]) => `${name} ${of.length}${refused(of)}`);
  return [...told, ...(foreign > 0 ? [`TLS tried ${foreign}`] : [])].join(', ');
}

function refused(exchanges: readonly Exchange[]): string {
  const bad = Map.groupBy(
    exchanges.filter(({ status }) => status >= 400 || status === 0),
    ({ status }) => status,
  );
  const told = [...bad].map(([status, of]) => `${of.length} × ${status || 'no answer'}`);
  return told.length > 0 ? ` (${told.join(', ')})` : '';
}

export function writesOf({ exchanges }: Traffic): number {
  return exchanges.filter(({ method }) => method !== 'GET' && method !== 'HEAD').length;
}

export function manifestReadsOf({ exchanges }: Traffic): number {
  return exchanges.filter((one) => one.method === 'GET' && kindOf(one) === 'manifest').length;
}

/** Without what names a repository. */
export function besides(repository: string, traffic: Traffic): Traffic {
  const exchanges = traffic.exchanges.filter(({ path }) => !path.startsWith(`/v2/${repository}/`));
  return { ...traffic, exchanges };
}

/** Requests by the repository that they name. */
export function byRepository({ exchanges }: Traffic): Map<string, number> {
  const name = /^\/v2\/(.+?)\/(?:manifests|blobs|tags|referrers)\//;
  const groups = Map.groupBy(exchanges, ({ path }) => name.exec(path)?.[1] ?? '');
  return new Map([...groups].map(([repository, of]) => [repository, of.length]));
}
