import { hasResponseBody, hasRequestBody, operations, type Operation } from './operations.ts';
import { seeded, type Random } from './random.ts';

export const statusFaults = [
  '408',
  '429',
  '429-seconds',
  '429-date',
  '429-huge',
  '499',
  '500',
  '502-html',
  '503',
  '504',
  '522',
  '401-stale',
  '403',
  '404-late',
  '413',
  '416',
] as const;
export type StatusFault = (typeof statusFaults)[number];

const socketFaults = [
  /** The connection is reset, and the listener closed for a while: for ever with `times: 'always'`. */
  'refuse',
  'reset-before-headers',
  /** In the middle of the request's body where the operation sends one, else of the answer's. */
  'reset-mid-body',
  /** The server did what was asked, and the answer is lost. */
  'reset-after-request',
  /** The body ends early without an error: a closed connection, or a chunked body that is ended well. */
  'short-body',
  /** Bytes after the end of the answer, on the connection that stays open: junk, or a whole forged answer. */
  'long-body',
  /** Silence in the middle, on an open connection. */
  'stall',
  /** One byte each `trickleMs`. */
  'trickle',
  'malformed-header',
  /** One byte becomes NUL: of the request where it has a body, else of the answer, else of its digest header. */
  'wrong-bytes',
] as const;

/**
 * The 26 faults that a server can make. DNS and TLS faults are the client's side: a name below `.invalid` never
 * resolves; `https://` and the host of a registry without TLS, or of one whose certificate is not trusted, fails in
 * the handshake.
 */
export const faultNames = [...statusFaults, ...socketFaults] as const;
export type FaultName = (typeof faultNames)[number];

/** Where it happens: at the registry, its storage behind redirects, its token server, or its website. */
export type Place = 'registry' | 'storage' | 'tokens' | 'website';

export interface FaultRule {
  readonly operation: Operation;
  readonly fault: FaultName;
  readonly times: number | 'always';
  /** Matching requests that pass before. @default 0 */
  readonly after?: number;
  /** @default where the operation ends: in the storage for a blob that is redirected to it */
  readonly at?: Place;
}

export type FaultPlan = readonly FaultRule[];

export interface Dealt {
  readonly fault: FaultName;
  readonly always: boolean;
  readonly random: Random;
}

export interface FaultScript {
  /** The fault of this request, if it has one. Every rule counts every request that it matches. */
  take(operation: Operation, place: Place): Dealt | undefined;
  add(...rules: FaultPlan): void;
  /** All that happened so far, in order. */
  readonly dealt: { readonly operation: Operation; readonly fault: FaultName; readonly place: Place }[];
}

export interface ScriptOptions {
  readonly plan: FaultPlan;
  readonly seed: number;
  readonly placeOf: (operation: Operation) => Place;
}

/** Each draw depends on the seed, the rule and its count alone, not on what else happens at the same time. */
export function scriptFaults({ plan, seed, placeOf }: ScriptOptions): FaultScript {
  const counted = plan.map((rule) => ({ rule, seen: 0 }));
  const dealt: FaultScript['dealt'] = [];
  return {
    dealt,
    add: (...rules) => void counted.push(...rules.map((rule) => ({ rule, seen: 0 }))),
    take(operation, place) {
      let due: Dealt | undefined;
      for (const [index, entry] of counted.entries()) {
        const { rule } = entry;
        if (rule.operation !== operation || placeOfRule(rule, placeOf) !== place) continue;
        const turn = entry.seen - (rule.after ?? 0);
        entry.seen += 1;
        if (turn < 0 || (rule.times !== 'always' && turn >= rule.times)) continue;
        due ??= {
          fault: rule.fault,
          always: rule.times === 'always',
          random: seeded(seed, index, rule.operation, rule.fault, turn),
        };
      }
      if (due) dealt.push({ operation, fault: due.fault, place });
      return due;
    },
  };
}

/** A token is refused where it belongs, before any redirect. */
function placeOfRule({ at, fault, operation }: FaultRule, placeOf: ScriptOptions['placeOf']): Place {
  return at ?? (fault === '401-stale' && !operation.startsWith('token-') ? 'registry' : placeOf(operation));
}

export interface Cell {
  readonly operation: Operation;
  readonly fault: FaultName;
}

/** Whether the fault means anything for the operation. */
export function applies(operation: Operation, fault: FaultName): boolean {
  const token = operation === 'token-get' || operation === 'token-post';
  switch (fault) {
    case '401-stale':
      return operation !== 'challenge';
    case '404-late':
      return !token && operation !== 'challenge' && operation !== 'mount';
    case '413':
      return !token && hasRequestBody(operation);
    case '416':
      return ['blob-get', 'blob-range', 'upload-patch', 'upload-put'].includes(operation);
    case 'reset-mid-body':
      return hasRequestBody(operation) || hasResponseBody(operation);
    case 'short-body':
      return hasResponseBody(operation);
    case 'wrong-bytes':
      return hasRequestBody(operation) || hasResponseBody(operation) || operation.endsWith('-head');
    default:
      return true;
  }
}

/** The matrix: every operation with every fault that applies to it. */
export function cells(): Cell[] {
  return operations.flatMap((operation) =>
    faultNames.filter((fault) => applies(operation, fault)).map((fault) => ({ operation, fault })),
  );
}
