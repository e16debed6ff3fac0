import { DOCKER_MANIFEST } from '../../../src/core/media-types.ts';
import { canCheckDeletion } from '../../../src/core/target.ts';
import { bytesIn, plainArtifact } from '../../support/artifacts.ts';
import { refusal } from '../../support/github.ts';
import { json, type Reply } from '../../support/lab.ts';
import { rejection } from '../../support/rejection.ts';
import type { Case } from './hint-answer-cases.ts';
import { failedStep, repositoryAt } from './hint-failures.ts';

// Of a type that has no subject: the registry is not asked for it.
const node = { ...plainArtifact().root, mediaType: DOCKER_MANIFEST };

/** Of a package of one version: GitHub's API has these tags for it, and answers this to its deletion. */
function deleting(reply: Reply, tags: readonly string[] = ['1']): Promise<Error> {
  const target = repositoryAt(
    'ghcr.io',
    ({ method }) => {
      if (method === 'DELETE') return reply;
      return json([{ id: 1, name: node.digest, metadata: { container: { tags } } }]);
    },
    { packagesApi: new URL('https://api.github.com') },
  );
  if (!canCheckDeletion(target)) throw new Error('it checks nothing');
  const checked = target.checkDeletion(node.digest, { tags: ['1'] });
  return rejection(checked.then(() => target.delete(node)));
}

const remove = { command: 'delete' } as const;
const from = 'ghcr.io/acme/app:1';
const artifact = plainArtifact();
const tagged: Reply = {
  headers: { 'content-type': artifact.root.mediaType },
  body: bytesIn(artifact, artifact.root),
};

/** What GitHub's API for packages refuses. */
export const PACKAGE_CASES: readonly Case[] = [
  ['ghcr-delete', () => deleting(refusal(403, 'Resource not accessible by integration')), remove],
  ['ghcr-delete', () => deleting(refusal(401, 'Requires authentication')), remove],
  ['ghcr-kept-tag', () => deleting({ status: 204 }, ['1', 'latest']), remove],
  ['ghcr-last-version', () => deleting(refusal(400, 'You cannot delete the last tagged version')), remove],
  ['ghcr-limit', () => deleting(refusal(403, 'API rate limit exceeded')), remove],
  [
    'ghcr-untag',
    () => failedStep([`untag --from ${from}`], { registry: () => tagged }),
    { command: 'untag' },
  ],
];
