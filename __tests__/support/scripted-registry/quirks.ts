import type { Refusals } from './fault-replies.ts';

/** Where a registry differs from distribution-spec 1.1, as a client can notice it; the names are the rows of the quirk table. */
export interface Quirks extends Refusals {
  /** False: GHCR (attest-build-provenance#71), GitLab (container-registry#1205), Gitea, distribution 3.1.1. */
  readonly referrersApi: boolean;
  /** What answers instead: Quay of old 400 (oras#738), GAR of old its login page (soci). */
  readonly referrersMissing: 404 | 400 | 405 | 'html' | 'elsewhere';
  /** What the website says to which GHCR sends with a 303 instead of an answer; nothing but a broken connection for `reset`. */
  readonly elsewhere: 429 | 403 | 500 | 404 | 'html' | 'reset';
  /** True without the API: Docker Hub 2024 (hub-feedback#2372), ECR (sigstore-js#1183). */
  readonly ociSubject: boolean;
  /** False: Harbor leaves artifactType out (oras#1127). */
  readonly referrersArtifactType: boolean;
  readonly filtersReferrers: boolean;
  /** Entries in a page of referrers. */
  readonly referrersPage: number | undefined;
  /** GitLab: the tag `sha256-<hex>` resolves to the manifest with that digest. */
  readonly referrersTagIsSubject: boolean;

  /** Gitea: a second WWW-Authenticate header offers Basic. */
  readonly alsoBasic: boolean;
  /** Nexus: upper case (dotnet#527). */
  readonly basicWord: 'Basic' | 'BASIC';
  /** GHCR: a dummy stands where the repository should; a gateway that rewrites paths: the name behind it, `tenant/<name>`. */
  readonly challengeScope: 'right' | 'dummy' | 'none' | 'rewritten';
  /** Distribution: `delete`; the all-or-nothing tokens of some others: `*`. */
  readonly deleteAction: 'delete' | '*';
  /** What who shows no login is told of private content: that there is none (404), a plain no, or a 401 without a challenge. `/v2/` has one. */
  readonly anonymous: 'challenge' | 404 | 403 | 401;
  /** Harbor: `/v2/` with a token is a 401 that asks for Basic. */
  readonly pingAuth: 'token' | 'basic';
  /** Docker Hub: auth.docker.io. */
  readonly tokenOrigin: 'same' | 'other';
  readonly tokenFields: readonly ('token' | 'access_token')[];
  /** Undefined: the answer does not tell. GitLab 300. */
  readonly expiresIn: number | undefined;
  /** Harbor: who sends its cookie back is taken for a browser, and refused without a CSRF token. */
  readonly csrfCookie: boolean;

  /** GAR: 21 KB of headers with every answer. */
  readonly headBytes: number;
  /** Proxies: Content-Length twice, with the same number or with another one. */
  readonly lengths: 'once' | 'doubled' | 'conflicting';
  /** Some proxies: `100 Continue` to whatever has a body, asked for or not. */
  readonly unaskedContinue: boolean;
  readonly location: 'absolute' | 'relative';
  /** Cloudflare's distribution: an upload resumed at a Location of before is cancelled. */
  readonly staleLocation: 'range-error' | 'cancel';
  /** False: Artifactory once took content by PATCH only (containerd#3533). */
  readonly monolithicPut: boolean;
  /** distribution: 202, the body is not looked at. */
  readonly singlePost: 201 | 202;
  /** GHCR: a second PATCH overwrites; GAR: is refused (dotnet#287, kitops#780). */
  readonly patch: 'append' | 'overwrite' | 'once';
  /** ECR: 201. */
  readonly patchStatus: 202 | 201;
  /** Gitea: a PATCH after the first needs Content-Range. */
  readonly patchNeedsRange: boolean;
  /** ECR: Range stays at the first chunk (containers-roadmap#2831). */
  readonly statusRange: 'right' | 'first-chunk';
  /** False: ECR Public answers 404 (dotnet/sdk#33019). */
  readonly uploadStatus: boolean;
  /** Gitea: `0-0`. */
  readonly postRange: string | undefined;
  /** GHCR: a Content-Range of over 4 MiB is a 416 (ocx#237). */
  readonly maxContentRange: number;
  /** Every PATCH but the last must have so many bytes. ECR 5 MiB. */
  readonly chunkMin: number;
  /** OCI-Chunk-Min-Length with the session. */
  readonly chunkMinHeader: boolean;
  /** Cloudflare: `oci-chunk-max-length`, which no specification has (serverless-registry#47). */
  readonly chunkMaxHeader: number | undefined;
  /** Cloudflare: the plan's cap on request bodies, an HTML 413. */
  readonly maxBody: number;
  /** ACR: about 20 MB with Transfer-Encoding: chunked. */
  readonly maxChunkedBody: number;
  /** ECR: 500 (containers-roadmap#1074); old GCR: 400 (oras#184). */
  readonly emptyBlob: 201 | 400 | 500;
  /** Nexus: 400 for the closing PUT of a blob that is there; `meanwhile`: another job brings each one just before. */
  readonly blobAgain: 201 | 400 | 'meanwhile';
  /** distribution in maintenance or as a pull-through cache 405, Harbor 403. */
  readonly readOnly: 'no' | 405 | 403;
  /** Undefined: HEAD of a blob is answered. 403 where one may push only. */
  readonly blobHead: 403 | undefined;
  /** distribution: the session is gone after a PUT that failed. */
  readonly failedPutKillsSession: boolean;
  /** GHCR, Docker Hub inside an owner; ECR for blobs that a manifest names (#2860), GAR not; ECR Public fails (#1459). */
  readonly mount: 'any' | 'same-owner' | 'referenced' | 'never' | 'fails';
  /** Quay: 400 (jib#703). */
  readonly mountWithoutFrom: 202 | 400;
  /** False: ECR closes the connection of an upload to a repository that is not there (containers-roadmap#853). */
  readonly createsOnPush: boolean;
  /** Harbor: 403 beyond. */
  readonly quota: number;

  /** ≥4 MiB by the specification, 10 MiB Gitea. */
  readonly manifestMax: number;
  /** False: distribution answers DIGEST_INVALID (distribution#4420). */
  readonly sha512Manifests: boolean;
  /** GitLab: config media types it knows, else MANIFEST_INVALID (#951). */
  readonly configTypes: RegExp | undefined;
  /** Quay of one's own: layer media types (deckhouse#10672). */
  readonly layerTypes: RegExp | undefined;
  /** Eventual consistency: so often is a blob of this repository unknown to a manifest, in spite of its 201 (ECR, GHCR jib#4301). */
  readonly blobLag: number;
  /** Gitea: 501 (gitea#25846). */
  readonly missingSchemaVersion: 400 | 501;
  /** ECR, where switched on. */
  readonly immutableTags: boolean;
  /** Artifactory 403, Harbor 412: a policy forbids to read a manifest, even one that is not there yet. */
  readonly manifestReads: 'served' | 403 | 412;
  /** Registries on S3: a Content-Encoding though nothing is encoded. */
  readonly manifestEncoding: string | undefined;
  /** Google Container Registry: 400 for the delete of a manifest for which a tag stands. */
  readonly deleteTagged: 202 | 400;
  /** ECR: HEAD of a tag that it does not have. */
  readonly missingTagHead: 404 | 400;
  readonly headDigest: boolean;
  /** `omitted`: distribution#4895; `wrong`: Harbor (#11858). */
  readonly headLength: 'right' | 'omitted' | 'wrong';
  /** Artifactory: 406 for a manifest whose type Accept does not name (kwctl#59); OCIR 404. */
  readonly notAccepted: 'served' | 406 | 404;
  /** If-Match on PUT is kept to, and answers have an ETag. */
  readonly etags: boolean;
  /** The rest is 405: GHCR (skopeo#1880), Docker Hub (#2360). */
  readonly deletes: readonly ('manifest' | 'tag' | 'blob')[];
  /** Text of a Warning header on every manifest. */
  readonly warning: string | undefined;
  /** Docker Hub: ratelimit-limit and ratelimit-remaining, which a manifest's GET counts down. */
  readonly pullQuota: number | undefined;

  /** GAR: a relative Location (nexus-public#1061). */
  readonly redirect: 'none' | 'storage' | 'same-origin';
  /** `signed-for-get`: storage refuses the HEAD (moby#50065). */
  readonly redirectsHead: 'no' | 'signed' | 'signed-for-get';
  readonly storage: 's3' | 'azure' | 'gcs';
  /** What storage answers to its own signatures. */
  readonly storageRefuses: 401 | undefined;
  /** False: a range is ignored, which a registry may do. */
  readonly ranges: boolean;

  /** False: ECR Public 404. */
  readonly tagsList: boolean;
  readonly tagPage: number;
  /** ECR: n above the page size is an error (ggcr#1091). distribution 2.8: n and last are ignored. */
  readonly tagPageOver: 'clamp' | 'error' | 'ignore';
  /**
   * Quay: `next_page` in place of `last` (docker_registry2#56); Artifactory: without the name's first part (RTFACT-18971).
   * GHCR of 2021: absent, and the list is cut (image-reflector-controller#142). `repeated`: to the page that has it.
   */
  readonly link:
    | 'absolute'
    | 'relative'
    | 'unquoted'
    | 'next-page'
    | 'without-first-part'
    | 'without-rel'
    | 'without-brackets'
    | 'unreadable'
    | 'absent'
    | 'repeated';
  /** Gitea: owner/name. */
  readonly nameParts: 1 | 2;
}

const mib = 1024 * 1024;

/** distribution-spec 1.1 with all it says a registry SHOULD do. */
export const strict: Quirks = {
  rateBody: 'json',
  rateMessage: 'too many requests',
  retryAfter: undefined,
  forbidden: 'denied',
  referrersApi: true,
  referrersMissing: 404,
  elsewhere: 429,
  ociSubject: true,
  referrersArtifactType: true,
  filtersReferrers: true,
  referrersPage: undefined,
  referrersTagIsSubject: false,
  alsoBasic: false,
  basicWord: 'Basic',
  challengeScope: 'right',
  deleteAction: 'delete',
  anonymous: 'challenge',
  pingAuth: 'token',
  tokenOrigin: 'same',
  tokenFields: ['token', 'access_token'],
  expiresIn: 300,
  csrfCookie: false,
  headBytes: 0,
  lengths: 'once',
  unaskedContinue: false,
  location: 'relative',
  staleLocation: 'range-error',
  monolithicPut: true,
  singlePost: 201,
  patch: 'append',
  patchStatus: 202,
  patchNeedsRange: false,
  statusRange: 'right',
  uploadStatus: true,
  postRange: undefined,
  maxContentRange: Infinity,
  chunkMin: 0,
  chunkMinHeader: false,
  chunkMaxHeader: undefined,
  maxBody: Infinity,
  maxChunkedBody: Infinity,
  emptyBlob: 201,
  blobAgain: 201,
  readOnly: 'no',
  blobHead: undefined,
  failedPutKillsSession: false,
  mount: 'any',
  mountWithoutFrom: 202,
  createsOnPush: true,
  quota: Infinity,
  manifestMax: 4 * mib,
  sha512Manifests: true,
  configTypes: undefined,
  layerTypes: undefined,
  blobLag: 0,
  missingSchemaVersion: 400,
  immutableTags: false,
  manifestReads: 'served',
  manifestEncoding: undefined,
  deleteTagged: 202,
  missingTagHead: 404,
  headDigest: true,
  headLength: 'right',
  notAccepted: 'served',
  etags: false,
  deletes: ['manifest', 'tag', 'blob'],
  warning: undefined,
  pullQuota: undefined,
  redirect: 'none',
  redirectsHead: 'no',
  storage: 's3',
  storageRefuses: undefined,
  ranges: true,
  tagsList: true,
  tagPage: Infinity,
  tagPageOver: 'clamp',
  link: 'relative',
  nameParts: 1,
};
