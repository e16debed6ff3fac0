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
    title: 'What answered is not a registry',
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
    title: 'Nothing can be written there',
    seen: '405 while writing, `read only`, `proxy project`',
    matches: both(
      is('UNSUPPORTED', 'FORBIDDEN', 'UNAVAILABLE', 'CONFLICT', 'INVALID_CONTENT'),
      writing,
      creating,
      (trouble) => trouble.status === 405 || says(READ_ONLY)(trouble),
    ),
    likely: ({ host }) =>
      `${host} is a pull-through cache or mirror, or it is read-only for now, for maintenance or garbage collection`,
    fix: () => 'push to the registry that the cache reads from; if it is no cache, run it again later',
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
    likely: ({ host }) => `${host} does not let tags move, and this one points to something else`,
    fix: () => 'push under another tag; with if-exists: skip a tag that exists is left alone',
    snippet: () => 'with:\n  if-exists: skip',
  },
];

export const ANSWER_RULES: readonly HintRule[] = [
  {
    id: 'schema-1',
    group: 'content',
    title: 'An image of before 2016',
    seen: '`is of schema 1`',
    matches: (trouble) => is('UNSUPPORTED')(trouble) && trouble.details['schema'] === 1,
    likely: () => 'it was pushed by a Docker of before 2016, in a form that registries give up',
    fix: () =>
      'pull and push it once with a Docker of version 19 to 25, which makes a manifest of today of it',
  },
  {
    id: 'manifest-in-use',
    group: 'rejected',
    title: 'Something still points to what is to be deleted',
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
    title: 'The token server gives no token',
    seen: '`answered without a usable token`, `names no realm`',
    matches: because('no-token'),
    likely: () => 'a login page answered in its place, or the registry is set up with a wrong address for it',
    fix: () => 'check the realm that the registry names, with: curl -i https://HOST/v2/',
  },
  {
    id: 'left-out',
    group: 'rejected',
    title: 'The registry wants all that a manifest points at',
    seen: '`without its children`',
    matches: because('needs-children'),
    likely: ({ host }) => `${host} takes no manifest of which a part is left out`,
    fix: () => 'leave exclude and children out, or copy to an OCI layout, which takes it',
  },
  {
    id: 'blob-unknown',
    group: 'rejected',
    title: 'The registry has lost what it just took',
    seen: '`MANIFEST_BLOB_UNKNOWN`, `BLOB_UNKNOWN`',
    matches: both(is('NOT_FOUND', 'INVALID_CONTENT'), creating, says(UNKNOWN_CHILD)),
    likely: ({ host }) =>
      `${host} does not see content that it took before; it was sent again three times; its garbage collection may be running`,
    fix: () => 'run it again; if that does not help, set deep: true on a copy, which checks what is there',
  },
  {
    id: 'sha512',
    group: 'rejected',
    title: 'The registry takes no sha512 digests',
    seen: '`DIGEST_INVALID` for a sha512 digest',
    matches: both(
      is('INVALID_CONTENT', 'UNSUPPORTED'),
      creating,
      says(/DIGEST_INVALID|digest/i),
      says(/sha512/),
    ),
    likely: ({ host }) => `${host} knows sha256 only`,
    fix: () => 'push content that was made with sha256, which is what this action makes',
  },
  {
    id: 'too-large-manifest',
    group: 'rejected',
    title: 'The manifest is larger than registries take',
    seen: '`the manifest would have … bytes`, 413 for a manifest',
    matches: ({ code, details, status, message }) =>
      code === 'TOO_LARGE' &&
      (details['manifest'] === true || (status === 413 && /\/manifests\//.test(message))),
    likely: () => 'every file takes a few hundred bytes of the manifest, and its annotations count, too',
    fix: () => 'name folders instead of their files in input files: each becomes one layer',
    snippet: () => 'with:\n  files: dist',
  },
  {
    id: 'too-large-upload',
    group: 'rejected',
    title: 'The registry takes nothing as large',
    seen: '413, `Payload Too Large`',
    matches: ({ code, status }) => code === 'TOO_LARGE' && status === 413,
    likely: ({ host }) =>
      `${host}, or a proxy before it such as Cloudflare or nginx, limits the size of one request`,
    fix: () => 'raise that limit (client_max_body_size in nginx), or split the files into smaller layers',
  },
  {
    id: 'referrers-list-full',
    group: 'rejected',
    title: 'Too many referrers for a list under a tag',
    seen: '`the referrers index … would have … bytes`',
    matches: because('referrers-index-full'),
    likely: ({ host }) =>
      `${host} has no referrers API, and the list that stands in for it has grown too long`,
    fix: () => 'delete referrers that are no longer needed, or use a registry with the referrers API',
  },
  {
    id: 'too-large',
    group: 'content',
    title: 'Something is larger than a limit',
    seen: '`is larger than the limit`, `unpacks to more than`',
    matches: is('TOO_LARGE'),
    likely: () => 'the artifact holds more than is read or unpacked, for safety',
    fix: () => 'look at what it holds; if it is yours, split it',
  },
  {
    id: 'referrers-api',
    group: 'rejected',
    title: 'The registry has no referrers API',
    seen: '`does not support the referrers API`',
    matches: because('no-referrers-api'),
    likely: ({ host }) =>
      `${host} has no referrers API, or none at the moment, and referrers-mode: api allows nothing else`,
    fix: () => 'leave referrers-mode out: a list under a tag is used where there is no API',
    snippet: () => 'with:\n  referrers-mode: auto',
  },
  {
    id: 'referrers-nowhere',
    group: 'rejected',
    title: 'The registry cannot keep referrers at all',
    seen: '`neither the referrers API nor that tag`',
    matches: because('referrers-tag-taken'),
    likely: ({ host }) =>
      `${host} has no referrers API, and the tag that stands in for it is taken by something else`,
    fix: () => 'attach in another registry, or copy with referrers: none',
    snippet: () => 'with:\n  referrers: none',
  },
  {
    id: 'referrers-race',
    group: 'rejected',
    title: 'Several jobs attach to one artifact at once',
    seen: '`others overwrote the referrers index`',
    matches: because('referrers-index-overwritten'),
    likely: ({ host }) =>
      `${host} has no referrers API, and other jobs change the list that stands in for it`,
    fix: () => 'let the jobs that attach run one after another',
    snippet: () => 'concurrency:\n  group: attach',
  },
  {
    id: 'not-followed',
    group: 'network',
    title: 'The registry sends clients somewhere else',
    seen: '`which is not followed`, `that is not followed`',
    matches: because('not-followed'),
    likely: ({ host }) =>
      `${host} gave an address that no credential is sent to: plain http, another host, or one inside the network; a registry behind a proxy often does not know its own address`,
    fix: () =>
      'tell the registry its public address (X-Forwarded-Proto and X-Forwarded-Host at the proxy, or its external URL)',
  },
  {
    id: 'content-encoding',
    group: 'content',
    title: 'Something on the way compresses what is sent',
    seen: '`sent the Content-Encoding`',
    matches: because('content-encoding'),
    likely: ({ host, details }) =>
      `${host}, or a proxy before it, encodes what it sends as ${String(details['contentEncoding'] ?? 'something')}, though the client asked for no encoding; gzip, deflate, br and zstd would be undone`,
    fix: () => 'switch that encoding off there for the path /v2/',
  },
  {
    id: 'unnamed-content',
    group: 'content',
    title: 'An artifact without named files',
    seen: '`has no named files`',
    matches: (trouble) => is('UNSUPPORTED')(trouble) && trouble.details['unnamed'] === true,
    likely: () => 'it is an image or a chart, not files pushed with oras',
    fix: () => 'use command copy with to: oci-layout:PATH to get all of its content',
  },
  {
    id: 'cannot-delete',
    group: 'rejected',
    title: 'The registry does not delete',
    seen: '405, `does not delete`, `cannot be removed there`',
    matches: (trouble) => is('UNSUPPORTED')(trouble) && trouble.removes,
    likely: ({ host, provider }) =>
      provider === 'github' || provider === 'docker-hub'
        ? `${host} deletes by its own interface only`
        : `${host} does not offer this by its registry API, or it is switched off there`,
    fix: ({ provider }) =>
      provider === 'github'
        ? 'use actions/delete-package-versions, or the settings of the package'
        : 'use the registry’s own interface for it',
  },
  {
    id: 'old-registry',
    group: 'rejected',
    title: 'The registry does not know this kind of manifest',
    seen: '`MANIFEST_INVALID`, 415, `UNSUPPORTED`',
    matches: both(
      writing,
      is('INVALID_CONTENT', 'UNSUPPORTED', 'NOT_FOUND'),
      (trouble) => trouble.status === 415 || /MANIFEST_INVALID|UNSUPPORTED/.test(trouble.said),
    ),
    likely: ({ host }) =>
      `${host} is older than OCI 1.1 and refuses manifests with an artifact type or an empty config`,
    fix: ({ packs }) =>
      packs
        ? 'push with image-spec: v1.0'
        : 'copy to a newer registry, or push the artifact again with image-spec: v1.0',
    snippet: () => 'with:\n  image-spec: v1.0',
  },
  {
    id: 'not-found',
    group: 'missing',
    title: 'The registry does not have it',
    seen: '404, `is not there`',
    matches: (trouble) => is('NOT_FOUND')(trouble) && trouble.status !== undefined,
    likely: () => 'the tag or repository is misspelt, was never pushed, or is private',
    fix: ({ host }) => `check the name, and that the step is allowed to read ${host}`,
  },
  {
    id: 'conflict-answer',
    group: 'rejected',
    title: 'The registry is in the way of itself',
    seen: '409 or 412 of a registry',
    matches: (trouble) => is('CONFLICT')(trouble) && trouble.status !== undefined,
    likely: ({ host }) => `another client changes the same at ${host}, or a rule there forbids it`,
    fix: () =>
      'run it again when nothing else writes there; if it stays, look at the rules of the repository',
  },
  {
    id: 'registry-trouble',
    group: 'network',
    title: 'The registry has trouble',
    seen: '500 to 504',
    matches: (trouble) => is('UNAVAILABLE')(trouble) && trouble.details['host'] !== undefined,
    likely: ({ host }) => `${host} has trouble, and it lasted longer than all tries`,
    fix: () => 'run it again later; the status page of the registry may tell more',
  },
];
