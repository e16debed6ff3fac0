import { because, both, creating, is, says, writing, type HintRule } from './rule.ts';

/** Harbor, Quay, DigitalOcean; Harbor and Artifactory for their caches. */
const READ_ONLY =
  /read[- ]only|proxy (?:project|cache|repositor)|pull[- ]through|remote repositor|under maintenance/i;

/** Before the rules of logins: these answers can be a 403 too. */
export const TAG_RULES: readonly HintRule[] = [
  {
    id: 'read-only',
    group: 'rejected',
    title: 'The registry is read-only',
    seen: '405 while writing, `read only`, `proxy project`',
    matches: both(
      is('UNSUPPORTED', 'FORBIDDEN', 'UNAVAILABLE', 'CONFLICT', 'INVALID_CONTENT'),
      writing,
      creating,
      (facts) => facts.status === 405 || says(READ_ONLY)(facts),
    ),
    likely: ({ host }) =>
      `${host} is a pull-through cache or mirror, or is read-only during maintenance or garbage collection`,
    fix: () => 'push to the registry that the cache reads from; if it is not a cache, run it again later',
  },
  {
    id: 'immutable-tag',
    group: 'rejected',
    title: 'The tag cannot be changed',
    seen: '`already exists and is immutable`, `immutable`',
    matches: both(
      is('CONFLICT', 'FORBIDDEN', 'INVALID_CONTENT'),
      writing,
      says(/immutable|tag .*already exists|cannot be (?:overwritten|updated)/i),
    ),
    likely: ({ host }) => `${host} does not allow tags to move, and this one points to something else`,
    fix: () => 'push under another tag; if-exists: skip leaves existing tags alone',
    snippet: () => 'with:\n  if-exists: skip',
  },
];

export const MANIFEST_RULES: readonly HintRule[] = [
  {
    id: 'schema-1',
    group: 'content',
    title: 'An image from before 2016',
    seen: '`is of schema 1`',
    matches: (facts) => is('UNSUPPORTED')(facts) && facts.details['schema'] === 1,
    likely: () =>
      'it was pushed by a Docker version from before 2016, in a format that registries no longer support',
    fix: () => 'pull and push it once with Docker 19 to 25, which converts it to a current manifest',
  },
  {
    id: 'manifest-in-use',
    group: 'rejected',
    title: 'The manifest is still in use',
    seen: '`GOOGLE_MANIFEST_DANGLING_TAG`, `still referenced by`, `the manifest … lists it`',
    matches: (facts) =>
      facts.details['listedBy'] !== undefined ||
      (facts.method === 'DELETE' && /DANGLING|referenced by/i.test(`${facts.said} ${facts.message}`)),
    likely: ({ host, details }) =>
      details['listedBy'] === undefined
        ? `${host} deletes a manifest only when no tag and no index names it`
        : 'an index lists the manifest, and would be incomplete without it',
    fix: () => 'remove its tags first with command untag, and the indexes that list it',
    snippet: () => 'with:\n  command: untag',
  },
  {
    id: 'left-out',
    group: 'rejected',
    title: 'The registry requires everything that a manifest points to',
    seen: '`without its children`',
    matches: because('needs-children'),
    likely: ({ host }) => `${host} rejects a manifest if a part of it is excluded`,
    fix: () => 'remove exclude and children, or copy to an OCI layout, which accepts it',
  },
  {
    id: 'sha512',
    group: 'rejected',
    title: 'The registry does not support sha512 digests',
    seen: '`DIGEST_INVALID` for a sha512 digest',
    matches: both(
      is('INVALID_CONTENT', 'UNSUPPORTED'),
      creating,
      says(/DIGEST_INVALID|digest/i),
      says(/sha512/),
    ),
    likely: ({ host }) => `${host} supports sha256 only`,
    fix: () => 'push the content with sha256 digests, as this action does',
  },
  {
    id: 'cannot-untag',
    group: 'rejected',
    title: 'The registry does not delete single tags',
    seen: '`cannot remove a tag without its manifest`',
    matches: ({ details, provider }) =>
      details['untag'] === true && provider !== 'github' && provider !== 'docker-hub',
    likely: ({ host }) => `${host} can delete a manifest with all its tags, but not a single tag`,
    fix: () =>
      'use command delete if all tags of the artifact can go, else the website or API of the registry',
  },
  {
    id: 'cannot-delete',
    group: 'rejected',
    title: 'The registry does not delete',
    seen: '405, `does not delete`',
    matches: (facts) => is('UNSUPPORTED')(facts) && facts.removes && facts.status !== undefined,
    likely: ({ host, provider }) =>
      provider === 'github' || provider === 'docker-hub'
        ? `${host} deletes only through its website or its own API`
        : `${host} does not support deletion through the registry API, or it is turned off`,
    fix: ({ provider }) =>
      provider === 'github'
        ? 'use actions/delete-package-versions, or the settings of the package'
        : 'turn deletion on in the registry, or use its website or its own API',
  },
  {
    id: 'index-race',
    group: 'rejected',
    title: 'Several jobs change one index at once',
    seen: '`was moved by others`',
    matches: because('index-overwritten'),
    likely: () => 'very many jobs change the index, or another tool moves its tag',
    fix: () => 'run the step again; if that does not help, let the jobs run one after another',
    snippet: () => 'concurrency:\n  group: index',
  },
  {
    id: 'no-cache-entry',
    group: 'inputs',
    title: 'No cache entry to delete',
    seen: '`no cache entry with key`',
    matches: because('no-cache-entry'),
    likely: () => 'it was deleted already, or another branch or repository saved it',
    fix: () =>
      'see with command list what the store has; set cache-scope: repo for entries of all branches, or if-missing: ignore',
  },
  {
    id: 'not-an-index',
    group: 'inputs',
    title: 'The tag is not that of an index',
    seen: '`is not an index but …`',
    matches: because('not-an-index'),
    likely: () => 'the tag was pushed as a single artifact, and add and remove change an index',
    fix: () => 'choose another tag in to, or create the index there with from',
    snippet: () => 'with:\n  command: index\n  from: ghcr.io/acme/app:1.2-amd64\n  to: ghcr.io/acme/app:1.2',
  },
  {
    id: 'old-registry',
    group: 'rejected',
    title: 'The registry does not support this manifest',
    seen: '`MANIFEST_INVALID`, 415, `UNSUPPORTED`',
    matches: both(
      writing,
      is('INVALID_CONTENT', 'UNSUPPORTED', 'NOT_FOUND'),
      (facts) => facts.status === 415 || /MANIFEST_INVALID|UNSUPPORTED/.test(facts.said),
    ),
    likely: ({ host }) =>
      `${host} is older than OCI 1.1 and rejects manifests with an artifact type or an empty config`,
    fix: ({ packs }) =>
      packs
        ? 'push with image-spec: v1.0'
        : 'copy to a newer registry, or push the artifact again with image-spec: v1.0',
    snippet: () => 'with:\n  image-spec: v1.0',
  },
];
