import { because, both, creating, is, says, writing, type HintRule } from './rule.ts';

const UNKNOWN_CHILD = /(?:MANIFEST_)?BLOB_UNKNOWN|MANIFEST_UNKNOWN/;

/** Harbor, Quay, DigitalOcean; Harbor and Artifactory for their caches. */
const READ_ONLY =
  /read[- ]only|proxy (?:project|cache|repositor)|pull[- ]through|remote repositor|under maintenance/i;

/** What answered is no registry: told before all that is said of registries. */
export const FOREIGN_RULES: readonly HintRule[] = [
  {
    id: 'not-a-registry',
    group: 'network',
    title: 'The host is not a registry',
    seen: '`not the answer of a registry`',
    matches: ({ foreign }) => foreign,
    likely: ({ proxy }) =>
      `the host is not an OCI registry, or ${proxy ? `the proxy ${proxy.host}` : 'a proxy'} or login page answered in its place`,
    fix: () => 'check the host name and the port of the reference',
  },
];

/** Told before what is said of logins: these answers come with a 403 too. */
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
      (trouble) => trouble.status === 405 || says(READ_ONLY)(trouble),
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

export const ANSWER_RULES: readonly HintRule[] = [
  {
    id: 'schema-1',
    group: 'content',
    title: 'An image from before 2016',
    seen: '`is of schema 1`',
    matches: (trouble) => is('UNSUPPORTED')(trouble) && trouble.details['schema'] === 1,
    likely: () =>
      'it was pushed by a Docker version from before 2016, in a format that registries no longer support',
    fix: () => 'pull and push it once with Docker 19 to 25, which converts it to a current manifest',
  },
  {
    id: 'manifest-in-use',
    group: 'rejected',
    title: 'The manifest is still in use',
    seen: '`GOOGLE_MANIFEST_DANGLING_TAG`, `still referenced by`',
    matches: (trouble) =>
      trouble.method === 'DELETE' && /DANGLING|referenced by/i.test(`${trouble.said} ${trouble.message}`),
    likely: ({ host }) => `${host} deletes a manifest only when no tag and no index names it`,
    fix: () => 'remove its tags first with command untag, and the indexes that list it',
    snippet: () => 'with:\n  command: untag',
  },
  {
    id: 'token-server',
    group: 'network',
    title: 'The token server returned no token',
    seen: '`answered without a usable token`, `names no realm`',
    matches: because('no-token'),
    likely: () => 'a login page answered instead, or the registry is configured with a wrong address for it',
    fix: () => 'check the realm in the answer of the registry: curl -i https://HOST/v2/',
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
    id: 'blob-unknown',
    group: 'rejected',
    title: 'The registry does not find content that it just accepted',
    seen: '`MANIFEST_BLOB_UNKNOWN`, `BLOB_UNKNOWN`',
    matches: both(is('NOT_FOUND', 'INVALID_CONTENT'), creating, says(UNKNOWN_CHILD)),
    likely: ({ host }) =>
      `${host} does not find content that it accepted before, though it was sent three more times; its garbage collection may be running`,
    fix: () =>
      'run it again; if that does not help, set deep: true on a copy, which checks the existing content',
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
    id: 'too-large-manifest',
    group: 'rejected',
    title: 'The manifest is larger than registries accept',
    seen: '`the manifest would have … bytes`, 413 for a manifest',
    matches: ({ code, details, status, message }) =>
      code === 'TOO_LARGE' &&
      (details['manifest'] === true || (status === 413 && /\/manifests\//.test(message))),
    likely: () => 'every file adds a few hundred bytes to the manifest, and annotations add to it too',
    fix: () => 'list folders instead of their files in input files: each becomes one layer',
    snippet: () => 'with:\n  files: dist',
  },
  {
    id: 'too-large-upload',
    group: 'rejected',
    title: 'The upload is too large',
    seen: '413, `Payload Too Large`',
    matches: ({ code, status }) => code === 'TOO_LARGE' && status === 413,
    likely: ({ host }) =>
      `${host}, or a proxy in front of it such as Cloudflare or nginx, limits the size of a request`,
    fix: () => 'raise that limit (client_max_body_size in nginx), or split the files into smaller layers',
  },
  {
    id: 'referrers-list-full',
    group: 'rejected',
    title: 'Too many referrers for the referrers tag',
    seen: '`the referrers index … would have … bytes`',
    matches: because('referrers-index-full'),
    likely: ({ host }) =>
      `${host} has no referrers API, and the index under a tag that replaces it is too large`,
    fix: () => 'delete referrers that are no longer needed, or use a registry with the referrers API',
  },
  {
    id: 'too-large',
    group: 'content',
    title: 'Something is larger than a limit',
    seen: '`is larger than the limit`, `unpacks to more than`',
    matches: is('TOO_LARGE'),
    likely: () => 'the artifact is larger than the limits for reading or unpacking it safely',
    fix: () => 'check its content; if it is yours, split it',
  },
  {
    id: 'referrers-api',
    group: 'rejected',
    title: 'The registry has no referrers API',
    seen: '`does not support the referrers API`',
    matches: because('no-referrers-api'),
    likely: ({ host }) =>
      `${host} has no referrers API, or it is down, and referrers-mode: api allows nothing else`,
    fix: () => 'remove referrers-mode: without the API, an index under a tag is used',
    snippet: () => 'with:\n  referrers-mode: auto',
  },
  {
    id: 'referrers-nowhere',
    group: 'rejected',
    title: 'The registry cannot store referrers',
    seen: '`neither the referrers API nor that tag`',
    matches: because('referrers-tag-taken'),
    likely: ({ host }) =>
      `${host} has no referrers API, and the tag that replaces it points to something else`,
    fix: () => 'attach in a different registry, or copy with referrers: none',
    snippet: () => 'with:\n  referrers: none',
  },
  {
    id: 'referrers-race',
    group: 'rejected',
    title: 'Several jobs attach to one artifact at once',
    seen: '`others overwrote the referrers index`',
    matches: because('referrers-index-overwritten'),
    likely: ({ host }) =>
      `${host} has no referrers API, and other jobs change the index under a tag that replaces it`,
    fix: () => 'let the jobs that attach run one after another',
    snippet: () => 'concurrency:\n  group: attach',
  },
  {
    id: 'not-followed',
    group: 'network',
    title: 'The registry redirects to an unsafe address',
    seen: '`which is not followed`, `that is not followed`',
    matches: because('not-followed'),
    likely: ({ host }) =>
      `${host} redirects to plain http, another host, or an internal address; a registry behind a proxy often does not know its own address`,
    fix: () =>
      'configure the registry with its public address (X-Forwarded-Proto and X-Forwarded-Host at the proxy, or its external URL)',
  },
  {
    id: 'content-encoding',
    group: 'content',
    title: 'The answer has an unknown encoding',
    seen: '`sent the Content-Encoding`',
    matches: because('content-encoding'),
    likely: ({ host, details }) =>
      `${host}, or a proxy in front of it, encodes its answers as ${String(details['contentEncoding'] ?? 'something')}, though the client asked for no encoding; only gzip, deflate, br and zstd are decoded`,
    fix: () => 'turn that encoding off there for the path /v2/',
  },
  {
    id: 'unnamed-content',
    group: 'content',
    title: 'An artifact without named files',
    seen: '`has no named files`',
    matches: (trouble) => is('UNSUPPORTED')(trouble) && trouble.details['unnamed'] === true,
    likely: () => 'it is an image or a Helm chart, not files pushed with oras',
    fix: () => 'use command copy with to: oci-layout:PATH to get its content',
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
    matches: (trouble) => is('UNSUPPORTED')(trouble) && trouble.removes && trouble.status !== undefined,
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
    id: 'old-registry',
    group: 'rejected',
    title: 'The registry does not support this manifest',
    seen: '`MANIFEST_INVALID`, 415, `UNSUPPORTED`',
    matches: both(
      writing,
      is('INVALID_CONTENT', 'UNSUPPORTED', 'NOT_FOUND'),
      (trouble) => trouble.status === 415 || /MANIFEST_INVALID|UNSUPPORTED/.test(trouble.said),
    ),
    likely: ({ host }) =>
      `${host} is older than OCI 1.1 and rejects manifests with an artifact type or an empty config`,
    fix: ({ packs }) =>
      packs
        ? 'push with image-spec: v1.0'
        : 'copy to a newer registry, or push the artifact again with image-spec: v1.0',
    snippet: () => 'with:\n  image-spec: v1.0',
  },
  {
    id: 'not-found',
    group: 'missing',
    title: 'Not found in the registry',
    seen: '404, `is not there`',
    matches: (trouble) => is('NOT_FOUND')(trouble) && trouble.status !== undefined,
    likely: () => 'the tag or repository is misspelt, was never pushed, or is private',
    fix: ({ host }) => `check the name, and that the step is allowed to read ${host}`,
  },
  {
    id: 'conflict-answer',
    group: 'rejected',
    title: 'The registry reported a conflict',
    seen: '409 or 412 of a registry',
    matches: (trouble) => is('CONFLICT')(trouble) && trouble.status !== undefined,
    likely: ({ host }) => `another client is writing the same content to ${host}, or a rule there forbids it`,
    fix: () =>
      'run it again when nothing else writes there; if it keeps failing, check the rules of the repository',
  },
  {
    id: 'registry-trouble',
    group: 'network',
    title: 'The registry is unavailable',
    seen: '500 to 504',
    matches: (trouble) => is('UNAVAILABLE')(trouble) && trouble.details['host'] !== undefined,
    likely: ({ host }) => `${host} is unavailable, and stayed so through all retries`,
    fix: () => 'run it again later, and check the status page of the registry',
  },
];
