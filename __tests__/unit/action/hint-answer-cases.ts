import type { COMMANDS } from '../../../src/action/commands/command-list.ts';
import type { FailureContext } from '../../../src/action/failures/failure-facts.ts';
import { bytesOf } from '../../../src/core/bytes.ts';
import { fetchManifest } from '../../../src/core/manifest-node.ts';
import { bytesIn, plainArtifact } from '../../support/artifacts.ts';
import { challenge, json, refusal, type Handler, type Reply } from '../../support/lab.ts';
import { listAnswer, listed, one, subject, webPage } from '../../support/referrers.ts';
import { rejection } from '../../support/rejection.ts';
import { asked, failedStep, put, refused, repositoryAt, writing } from './hint-failures.ts';

export type Around = Partial<Omit<FailureContext, 'command' | 'name'>> & {
  readonly command?: keyof typeof COMMANDS;
};
export type Case = readonly [id: string, fail: () => unknown, around?: Around];

const host = 'registry.example.com';
const schema1: Reply = {
  headers: { 'content-type': 'application/vnd.docker.distribution.manifest.v1+prettyjws' },
  body: '{}',
};
const blobUnknown = { ...put, status: 404, says: 'MANIFEST_BLOB_UNKNOWN: blob unknown' } as const;

const tokenless: Handler = ({ path }) =>
  path.startsWith('/token') ? json({}) : challenge(`Bearer realm="https://${host}/token"`);

/** Four descriptors of a mebibyte each. */
const largeEntries = Array.from({ length: 4 }, (_, at) => ({
  ...listed(`another ${at}`),
  annotations: { name: 'x'.repeat(2 ** 20) },
}));

const withApi = () => repositoryAt(host, () => refusal(404, 'UNSUPPORTED'), { referrersMode: 'api' });

/** A registry that answers so to who reads the index of referrers, whatever is written to it. */
function attaching(index: () => Reply): Promise<Error> {
  const handler: Handler = ({ method }) => (method === 'PUT' ? { status: 201 } : index());
  const target = repositoryAt(host, handler, { referrersMode: 'tag', recheckDelayMs: 0 });
  return rejection(target.push(one.root, bytesOf(bytesIn(one, one.root))));
}

const keepsTags: Handler = ({ method }) => {
  if (method === 'DELETE') return refusal(405, 'UNSUPPORTED');
  const { root, ...artifact } = plainArtifact();
  return { headers: { 'content-type': root.mediaType }, body: bytesIn({ root, ...artifact }, root) };
};

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
  [
    'schema-1',
    () =>
      rejection(
        fetchManifest(
          repositoryAt(host, () => schema1),
          '1',
        ),
      ),
  ],
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
  ['left-out', () => writing(blobUnknown, { filter: ({ mediaType }) => mediaType !== 'text/markdown' })],
  ['token-server', () => rejection(repositoryAt(host, tokenless).resolve('1'))],
  ['token-server', () => rejection(repositoryAt(host, () => challenge('Bearer service="a"')).resolve('1'))],
  ['referrers-list-full', () => attaching(() => listAnswer(largeEntries))],
  ['referrers-api', () => rejection(Array.fromAsync(withApi().predecessors(subject.root)))],
  ['referrers-nowhere', () => attaching(() => webPage)],
  ['referrers-race', () => attaching(() => listAnswer([]))],
  [
    'cannot-untag',
    () => failedStep([`untag --from ${host}/acme/app:1`], { registry: keepsTags }),
    { command: 'untag' },
  ],
];
