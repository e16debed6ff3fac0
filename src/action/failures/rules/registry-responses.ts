import { because, both, creating, is, says, type HintRule } from './rule.ts';

const UNKNOWN_CHILD = /(?:MANIFEST_)?BLOB_UNKNOWN|MANIFEST_UNKNOWN/;

/** Before all other rules: the answer is not from a registry. */
export const FOREIGN_RULES: readonly HintRule[] = [
  {
    id: 'not-a-registry',
    group: 'network',
    title: 'The host is not a registry',
    seen: '`not the answer of a registry`',
    matches: ({ notARegistry }) => notARegistry,
    likely: ({ proxy }) =>
      `the host is not an OCI registry, or ${proxy ? `the proxy ${proxy.host}` : 'a proxy'} or login page answered in its place`,
    fix: () => 'check the host name and the port of the reference',
  },
];

export const RESPONSE_RULES: readonly HintRule[] = [
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
    id: 'blob-unknown',
    group: 'rejected',
    title: 'The registry does not find content that it just accepted',
    seen: '`MANIFEST_BLOB_UNKNOWN`, `BLOB_UNKNOWN`',
    matches: both(is('NOT_FOUND', 'INVALID_CONTENT'), creating, says(UNKNOWN_CHILD)),
    likely: ({ host }) =>
      `${host} does not find content that it accepted before, though it was asked three more times; its garbage collection may be running`,
    fix: () =>
      'run it again; if that does not help, set deep: true on a copy, which checks the existing content',
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
    id: 'too-large',
    group: 'content',
    title: 'Something is larger than a limit',
    seen: '`is larger than the limit`, `unpacks to more than`',
    // Where the disk is too small, there is another rule.
    matches: (facts) => is('TOO_LARGE')(facts) && facts.system === undefined,
    likely: () => 'the artifact is larger than the limits for reading or unpacking it safely',
    fix: () => 'check its content; if it is yours, split it',
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
    matches: (facts) => is('UNSUPPORTED')(facts) && facts.details['unnamed'] === true,
    likely: () => 'it is an image, or something else that is not files pushed with oras',
    fix: () => 'use command copy with to: oci-layout:PATH to get its content',
    snippet: ({ details }) =>
      `with:\n  command: copy\n  from: ${String(details['reference'] ?? 'ghcr.io/acme/app:1.0')}\n  to: oci-layout:image:v1`,
  },
];

/** The answers without a better explanation. */
export const LAST_RESPONSE_RULES: readonly HintRule[] = [
  {
    id: 'not-found',
    group: 'missing',
    title: 'Not found in the registry',
    seen: '404, `is not there`',
    matches: (facts) => is('NOT_FOUND')(facts) && facts.status !== undefined,
    likely: () => 'the tag or repository is misspelt, was never pushed, or is private',
    fix: ({ host }) => `check the name, and that the step is allowed to read ${host}`,
  },
  {
    id: 'conflict-answer',
    group: 'rejected',
    title: 'The registry reported a conflict',
    seen: '409 or 412 of a registry',
    matches: (facts) => is('CONFLICT')(facts) && facts.status !== undefined,
    likely: ({ host }) => `another client is writing the same content to ${host}, or a rule there forbids it`,
    fix: () =>
      'run it again when nothing else writes there; if it keeps failing, check the rules of the repository',
  },
  {
    id: 'registry-trouble',
    group: 'network',
    title: 'The registry is unavailable',
    seen: '500 to 504',
    matches: (facts) => is('UNAVAILABLE')(facts) && facts.details['host'] !== undefined,
    likely: ({ host }) => `${host} is unavailable, and stayed so through all retries`,
    fix: () => 'run it again later, and check the status page of the registry',
  },
];
