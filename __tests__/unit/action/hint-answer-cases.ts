import type { COMMANDS } from '../../../src/action/commands/command-list.ts';
import type { FailureContext } from '../../../src/action/failures/failure-facts.ts';
import { asked, digest, ours, put, refused, writing } from './hint-failures.ts';

export type Around = Partial<Omit<FailureContext, 'command' | 'name'>> & {
  readonly command?: keyof typeof COMMANDS;
};
export type Case = readonly [id: string, fail: () => unknown, around?: Around];

/** Answers of registries that once got the hint of another failure, and failures on referrers. */
export const ANSWER_CASES: readonly Case[] = [
  ['read-only', () => writing({ ...asked, status: 405, says: 'UNSUPPORTED: no' })],
  [
    'read-only',
    () =>
      writing({
        ...asked,
        host: 'harbor.example.com',
        status: 403,
        says: 'DENIED: The system is in read only mode. Any modification is prohibited.',
      }),
  ],
  [
    'read-only',
    () =>
      writing({
        ...put,
        status: 405,
        says: 'DENIED: can not push artifact to a proxy project: cache',
      }),
  ],
  ['endless-referrers', () => ours('TOO_LARGE', 'a has more than 5 referrers', { referrers: true })],
  [
    'endless-graph',
    () => ours('TOO_LARGE', 'manifest a is 101 manifests below the first one', { below: true }),
  ],
  ['schema-1', () => ours('UNSUPPORTED', 'a is of schema 1 (b), which is not taken', { schema: 1 })],
  [
    'manifest-in-use',
    () =>
      refused({
        method: 'DELETE',
        status: 400,
        says: 'GOOGLE_MANIFEST_DANGLING_TAG: Manifest is still referenced by tag: v1',
      }),
    { command: 'delete' },
  ],
  [
    'several-referrers',
    () =>
      ours('INVALID_INPUT', 'ghcr.io/acme/app:1 has 2 referrers of type a/b', {
        reason: 'several-referrers',
        reference: `ghcr.io/acme/app@${digest}`,
      }),
  ],
  [
    'no-such-referrer',
    () =>
      ours('NOT_FOUND', 'ghcr.io/acme/app:1 has no referrer of type a/b', {
        reason: 'no-such-referrer',
        below: 0,
      }),
  ],
  [
    'no-such-referrer',
    () =>
      ours('NOT_FOUND', 'ghcr.io/acme/app:1 has no referrer of type a/b', {
        reason: 'no-such-referrer',
        below: 2,
      }),
  ],
];
