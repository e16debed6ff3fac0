import type { ErrorCode, ErrorReason } from '../../../core/errors.ts';
import type { Provider } from '../../open/registry-vendor.ts';
import type { FailureFacts } from '../failure-facts.ts';

/** What a person sees first; docs/troubleshooting.md is ordered by it. */
export type Group =
  | 'refused'
  | 'trust'
  | 'missing'
  | 'limit'
  | 'rejected'
  | 'network'
  | 'content'
  | 'inputs'
  | 'disk';

/** One cause of failures: how it is known, and what a person does about it. docs/troubleshooting.md is made of these. */
export interface HintRule {
  /** Anchor in the docs. */
  readonly id: string;
  readonly group: Group;
  readonly title: string;
  /** Words of the failure by which a reader finds it in the docs. */
  readonly seen: string;
  readonly matches: (facts: FailureFacts) => boolean;
  readonly likely: (facts: FailureFacts) => string;
  readonly fix: (facts: FailureFacts) => string;
  /** Lines for a workflow file. */
  readonly snippet?: (facts: FailureFacts) => string;
}

type Test = (facts: FailureFacts) => boolean;

export const is =
  (...codes: readonly ErrorCode[]): Test =>
  ({ code }) =>
    code !== undefined && codes.includes(code);

export const at =
  (provider: Provider, ...codes: readonly ErrorCode[]): Test =>
  (facts) =>
    facts.provider === provider && is(...codes)(facts);

export const system =
  (...codes: readonly string[]): Test =>
  (facts) =>
    facts.system !== undefined && codes.includes(facts.system);

/** Of the runner's own files; an input that names a missing one says so itself. */
export const disk =
  (...codes: readonly string[]): Test =>
  (facts) =>
    system(...codes)(facts) && !is('INVALID_INPUT', 'NOT_FOUND')(facts);

export const because =
  (...reasons: readonly ErrorReason[]): Test =>
  ({ details: { reason } }) =>
    reason !== undefined && reasons.includes(reason);

/** What others say: the registry, or the libraries that talk to it. Our own errors have a reason. */
export const says =
  (pattern: RegExp): Test =>
  ({ said, message }) =>
    pattern.test(said) || pattern.test(message);

export const both =
  (...tests: readonly Test[]): Test =>
  (facts) =>
    tests.every((test) => test(facts));

export const denied = is('UNAUTHORIZED', 'FORBIDDEN');
export const writing: Test = (facts) => facts.writing;

/** The request was to make something, so a 404 is not about what it asked for. */
export const creating: Test = ({ method }) => method === 'POST' || method === 'PUT' || method === 'PATCH';

/** One login as inputs; where a step may need two, the list that takes several. */
export function login(
  { host, copies }: Pick<FailureFacts, 'host' | 'copies'>,
  username = '${{ vars.REGISTRY_USER }}',
  password = '${{ secrets.REGISTRY_PASSWORD }}',
): string {
  const lines = [`registry: ${host}`, `username: ${username}`, `password: ${password}`];
  if (!copies) return `with:\n  ${lines.join('\n  ')}`;
  return `with:\n  registry-auth: |\n    - ${lines.join('\n      ')}`;
}

export function waiting({ details }: FailureFacts): string {
  const seconds = details['retryAfterSeconds'];
  if (typeof seconds !== 'number') return '';
  if (seconds < 120) return `, for ${seconds} s more`;
  return seconds < 7200
    ? `, for ${Math.ceil(seconds / 60)} minutes more`
    : `, for ${Math.ceil(seconds / 3600)} hours more`;
}
