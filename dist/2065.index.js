export const id = 2065;
export const ids = [2065];
export const modules = {

/***/ 32065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeFailure: () => (/* binding */ describeFailure),
  failureFor: () => (/* binding */ failureFor)
});

// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
;// CONCATENATED MODULE: ../build/js/action/failures/rules/rule.js
const is = (...codes) => ({ code }) => code !== undefined && codes.includes(code);
const at = (provider, ...codes) => (facts) => facts.provider === provider && is(...codes)(facts);
const system = (...codes) => (facts) => facts.system !== undefined && codes.includes(facts.system);
/** Of the runner's own files; an input that names a missing one says so itself. */
const disk = (...codes) => (facts) => system(...codes)(facts) && !is('INVALID_INPUT', 'NOT_FOUND')(facts);
const because = (...reasons) => ({ details: { reason } }) => reason !== undefined && reasons.includes(reason);
/** What others say: the registry, or the libraries that talk to it. Our own errors have a reason. */
const says = (pattern) => ({ said, message }) => pattern.test(said) || pattern.test(message);
const both = (...tests) => (facts) => tests.every((test) => test(facts));
const denied = is('UNAUTHORIZED', 'FORBIDDEN');
const writing = (facts) => facts.writing;
/** The request was to make something, so a 404 is not about what it asked for. */
const creating = ({ method }) => method === 'POST' || method === 'PUT' || method === 'PATCH';
/** One login as inputs; where a step may need two, the list that takes several. */
function login({ host, copies }, username = '${{ vars.REGISTRY_USER }}', password = '${{ secrets.REGISTRY_PASSWORD }}') {
    const lines = [`registry: ${host}`, `username: ${username}`, `password: ${password}`];
    if (!copies)
        return `with:\n  ${lines.join('\n  ')}`;
    return `with:\n  registry-auth: |\n    - ${lines.join('\n      ')}`;
}
function waiting({ details }) {
    const seconds = details['retryAfterSeconds'];
    if (typeof seconds !== 'number')
        return '';
    if (seconds < 120)
        return `, for ${seconds} s more`;
    return seconds < 7200
        ? `, for ${Math.ceil(seconds / 60)} minutes more`
        : `, for ${Math.ceil(seconds / 3600)} hours more`;
}

;// CONCATENATED MODULE: ../build/js/action/failures/rules/registry-responses.js

const UNKNOWN_CHILD = /(?:MANIFEST_)?BLOB_UNKNOWN|MANIFEST_UNKNOWN/;
/** Before all other rules: the answer is not from a registry. */
const FOREIGN_RULES = [
    {
        id: 'not-a-registry',
        group: 'network',
        title: 'The host is not a registry',
        seen: '`not the answer of a registry`',
        matches: ({ notARegistry }) => notARegistry,
        likely: ({ proxy }) => `the host is not an OCI registry, or ${proxy ? `the proxy ${proxy.host}` : 'a proxy'} or login page answered in its place`,
        fix: () => 'check the host name and the port of the reference',
    },
];
const RESPONSE_RULES = [
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
        likely: ({ host }) => `${host} does not find content that it accepted before, though it was asked three more times; its garbage collection may be running`,
        fix: () => 'run it again; if that does not help, set deep: true on a copy, which checks the existing content',
    },
    {
        id: 'too-large-manifest',
        group: 'rejected',
        title: 'The manifest is larger than registries accept',
        seen: '`the manifest would have \u2026 bytes`, 413 for a manifest',
        matches: ({ code, details, status, message }) => code === 'TOO_LARGE' &&
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
        likely: ({ host }) => `${host}, or a proxy in front of it such as Cloudflare or nginx, limits the size of a request`,
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
        likely: ({ host }) => `${host} redirects to plain http, another host, or an internal address; a registry behind a proxy often does not know its own address`,
        fix: () => 'configure the registry with its public address (X-Forwarded-Proto and X-Forwarded-Host at the proxy, or its external URL)',
    },
    {
        id: 'content-encoding',
        group: 'content',
        title: 'The answer has an unknown encoding',
        seen: '`sent the Content-Encoding`',
        matches: because('content-encoding'),
        likely: ({ host, details }) => `${host}, or a proxy in front of it, encodes its answers as ${String(details['contentEncoding'] ?? 'something')}, though the client asked for no encoding; only gzip, deflate, br and zstd are decoded`,
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
        snippet: ({ details }) => `with:\n  command: copy\n  from: ${String(details['reference'] ?? 'ghcr.io/acme/app:1.0')}\n  to: oci-layout:image:v1`,
    },
];
/** The answers without a better explanation. */
const LAST_RESPONSE_RULES = [
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
        fix: () => 'run it again when nothing else writes there; if it keeps failing, check the rules of the repository',
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

;// CONCATENATED MODULE: ../build/js/action/failures/rules/manifests.js

/** Harbor, Quay, DigitalOcean; Harbor and Artifactory for their caches. */
const READ_ONLY = /read[- ]only|proxy (?:project|cache|repositor)|pull[- ]through|remote repositor|under maintenance/i;
/** Before the rules of logins: these answers can be a 403 too. */
const TAG_RULES = [
    {
        id: 'read-only',
        group: 'rejected',
        title: 'The registry is read-only',
        seen: '405 while writing, `read only`, `proxy project`',
        matches: both(is('UNSUPPORTED', 'FORBIDDEN', 'UNAVAILABLE', 'CONFLICT', 'INVALID_CONTENT'), writing, creating, (facts) => facts.status === 405 || says(READ_ONLY)(facts)),
        likely: ({ host }) => `${host} is a pull-through cache or mirror, or is read-only during maintenance or garbage collection`,
        fix: () => 'push to the registry that the cache reads from; if it is not a cache, run it again later',
    },
    {
        id: 'immutable-tag',
        group: 'rejected',
        title: 'The tag cannot be changed',
        seen: '`already exists and is immutable`, `immutable`',
        matches: both(is('CONFLICT', 'FORBIDDEN', 'INVALID_CONTENT'), writing, says(/immutable|tag .*already exists|cannot be (?:overwritten|updated)/i)),
        likely: ({ host }) => `${host} does not allow tags to move, and this one points to something else`,
        fix: () => 'push under another tag; if-exists: skip leaves existing tags alone',
        snippet: () => 'with:\n  if-exists: skip',
    },
];
const MANIFEST_RULES = [
    {
        id: 'schema-1',
        group: 'content',
        title: 'An image from before 2016',
        seen: '`is of schema 1`',
        matches: (facts) => is('UNSUPPORTED')(facts) && facts.details['schema'] === 1,
        likely: () => 'it was pushed by a Docker version from before 2016, in a format that registries no longer support',
        fix: () => 'pull and push it once with Docker 19 to 25, which converts it to a current manifest',
    },
    {
        id: 'manifest-in-use',
        group: 'rejected',
        title: 'The manifest is still in use',
        seen: '`GOOGLE_MANIFEST_DANGLING_TAG`, `still referenced by`, `the manifest \u2026 lists it`',
        matches: (facts) => facts.details['listedBy'] !== undefined ||
            (facts.method === 'DELETE' && /DANGLING|referenced by/i.test(`${facts.said} ${facts.message}`)),
        likely: ({ host, details }) => details['listedBy'] === undefined
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
        matches: both(is('INVALID_CONTENT', 'UNSUPPORTED'), creating, says(/DIGEST_INVALID|digest/i), says(/sha512/)),
        likely: ({ host }) => `${host} supports sha256 only`,
        fix: () => 'push the content with sha256 digests, as this action does',
    },
    {
        id: 'cannot-untag',
        group: 'rejected',
        title: 'The registry does not delete single tags',
        seen: '`cannot remove a tag without its manifest`',
        matches: ({ details, provider }) => details['untag'] === true && provider !== 'github' && provider !== 'docker-hub',
        likely: ({ host }) => `${host} can delete a manifest with all its tags, but not a single tag`,
        fix: () => 'use command delete if all tags of the artifact can go, else the website or API of the registry',
    },
    {
        id: 'cannot-delete',
        group: 'rejected',
        title: 'The registry does not delete',
        seen: '405, `does not delete`',
        matches: (facts) => is('UNSUPPORTED')(facts) && facts.removes && facts.status !== undefined,
        likely: ({ host, provider }) => provider === 'github' || provider === 'docker-hub'
            ? `${host} deletes only through its website or its own API`
            : `${host} does not support deletion through the registry API, or it is turned off`,
        fix: ({ provider }) => provider === 'github'
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
        fix: () => 'see with command list what the store has; set cache-scope: repo for entries of all branches, or if-missing: ignore',
    },
    {
        id: 'not-an-index',
        group: 'inputs',
        title: 'The tag is not that of an index',
        seen: '`is not an index but \u2026`',
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
        matches: both(writing, is('INVALID_CONTENT', 'UNSUPPORTED', 'NOT_FOUND'), (facts) => facts.status === 415 || /MANIFEST_INVALID|UNSUPPORTED/.test(facts.said)),
        likely: ({ host }) => `${host} is older than OCI 1.1 and rejects manifests with an artifact type or an empty config`,
        fix: ({ packs }) => packs
            ? 'push with image-spec: v1.0'
            : 'copy to a newer registry, or push the artifact again with image-spec: v1.0',
        snippet: () => 'with:\n  image-spec: v1.0',
    },
];

;// CONCATENATED MODULE: ../build/js/action/failures/rules/named-registries.js

/** Registries known by their host name. */
const NAMED_REGISTRY_RULES = [
    {
        id: 'docker-hub-login',
        group: 'refused',
        title: 'Docker Hub: the login is missing or wrong',
        seen: '401 or 403 of docker.io, `insufficient scopes`',
        matches: at('docker-hub', 'UNAUTHORIZED', 'FORBIDDEN'),
        likely: () => 'there is no login for docker.io, it is wrong, or its token can only read; a repository that does not exist gets the same answer',
        fix: () => 'use an access token with Read & Write, or oidc in registry-auth with a ruleset that allows this; check the name',
        snippet: (facts) => login({ ...facts, host: 'docker.io' }, '${{ vars.DOCKERHUB_USERNAME }}', '${{ secrets.DOCKERHUB_TOKEN }}'),
    },
    {
        id: 'docker-hub-limit',
        group: 'limit',
        title: 'Docker Hub: too many pulls',
        seen: '429 of docker.io, `You have reached your pull rate limit`',
        matches: at('docker-hub', 'RATE_LIMITED'),
        likely: (facts) => `pulls without a login are limited for each address, and hosted runners share theirs${waiting(facts)}`,
        fix: () => 'log in, for public images too',
        snippet: (facts) => login({ ...facts, host: 'docker.io' }, '${{ vars.DOCKERHUB_USERNAME }}', '${{ secrets.DOCKERHUB_TOKEN }}'),
    },
    {
        id: 'ecr-repository',
        group: 'missing',
        title: 'ECR: the repository does not exist',
        seen: '404 of ECR while writing, `NAME_UNKNOWN`',
        matches: both(at('ecr', 'NOT_FOUND'), writing, creating),
        likely: () => 'ECR does not create repositories on push, unless a creation template does',
        fix: ({ host, repository }) => host === 'public.ecr.aws'
            ? `create it first: aws ecr-public create-repository --repository-name ${nameIn(repository)} --region us-east-1`
            : `create it first: aws ecr create-repository --repository-name ${repository || 'NAME'}`,
    },
    {
        id: 'ecr-connection',
        group: 'network',
        title: 'ECR: the connection is cut while something is pushed',
        seen: 'a connection that ECR closes during an upload',
        matches: both(at('ecr', 'NETWORK'), writing, says(/socket|ECONNRESET|closed|EPIPE|terminated/i)),
        likely: () => 'ECR closes the connection of an upload to a repository that does not exist',
        fix: ({ repository }) => `check that it exists: aws ecr describe-repositories --repository-names ${repository || 'NAME'}`,
    },
    {
        id: 'ecr-login',
        group: 'refused',
        title: 'ECR: the login is missing, too old, or not allowed to do this',
        seen: '401 or 403 of ECR, `not authorized to perform: ecr:\u2026`',
        matches: at('ecr', 'UNAUTHORIZED', 'FORBIDDEN'),
        likely: () => 'there is no login to ECR, it is older than 12 hours, or its role lacks the right that the answer names',
        fix: () => 'log in with oidc in registry-auth, or with aws-actions/amazon-ecr-login in an earlier step; the role needs ecr:GetAuthorizationToken and ecr:BatchGetImage, to push also ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload and ecr:PutImage',
    },
    {
        id: 'acr-login',
        group: 'refused',
        title: 'Azure Container Registry: the login is missing or not allowed to do this',
        seen: '401 or 403 of azurecr.io',
        matches: at('acr', 'UNAUTHORIZED', 'FORBIDDEN'),
        likely: () => 'there is no login to the registry, the identity lacks its role, or the registry\u2019s firewall keeps the runner out',
        fix: ({ host }) => `log in with oidc in registry-auth, or with az acr login --name ${host.split('.')[0] ?? 'NAME'} after azure/login in earlier steps; the identity needs the role AcrPull, to push AcrPush`,
    },
    {
        id: 'google-login',
        group: 'refused',
        title: 'Google Artifact Registry: the login is missing or not allowed to do this',
        seen: '401 or 403 of pkg.dev or gcr.io, `denied \u2026 (or it may not exist)`',
        matches: at('google', 'UNAUTHORIZED', 'FORBIDDEN'),
        likely: () => 'there is no login, its account lacks the role, or the project, location or repository is misspelt, which gets the same answer',
        fix: () => 'log in with oidc in registry-auth, or with an access token of google-github-actions/auth; the account needs roles/artifactregistry.reader, to push roles/artifactregistry.writer',
        snippet: (facts) => login(facts, 'oauth2accesstoken', '${{ steps.auth.outputs.access_token }}'),
    },
    {
        id: 'google-repository',
        group: 'missing',
        title: 'Google Artifact Registry: the repository does not exist',
        seen: '404 of pkg.dev while writing',
        matches: both(at('google', 'NOT_FOUND'), writing, creating),
        likely: () => 'a repository is created before the first push; in LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/NAME it is the third part',
        fix: ({ host, repository }) => `create it: gcloud artifacts repositories create ${repository.split('/')[1] ?? 'NAME'} --repository-format=docker --location=${/^(.+)-docker\.pkg\.dev$/.exec(host)?.[1] ?? 'LOCATION'}`,
    },
    {
        id: 'quay-login',
        group: 'refused',
        title: 'Quay: the robot account is not allowed to do this',
        seen: '401 or 403 of Quay, `access to the requested resource is not authorized`',
        matches: at('quay', 'UNAUTHORIZED', 'FORBIDDEN'),
        likely: () => 'the robot account has no access to the repository, or the repository does not exist and the account is not allowed to create it',
        fix: () => 'give the robot account Write on the repository, also one that logs in with oidc; its name has the form NAMESPACE+ROBOT',
        snippet: (facts) => login(facts, '${{ vars.QUAY_ROBOT }}', '${{ secrets.QUAY_TOKEN }}'),
    },
    {
        id: 'quay-media-type',
        group: 'rejected',
        title: 'Quay: a media type that is not allowed there',
        seen: '`manifest invalid` or 415 of Quay',
        matches: both(at('quay', 'INVALID_CONTENT'), writing, says(/MANIFEST_INVALID|UNSUPPORTED|: 415/)),
        likely: () => 'this Quay accepts only the media types that its administrators allow',
        fix: () => 'ask for FEATURE_GENERAL_OCI_SUPPORT, or for the types in ALLOWED_OCI_ARTIFACT_TYPES; else push with image-spec: v1.0',
    },
    {
        id: 'gitlab-login',
        group: 'refused',
        title: 'GitLab: the token is not allowed to do this',
        seen: '401 or 403 of GitLab, `insufficient_scope`',
        matches: at('gitlab', 'UNAUTHORIZED', 'FORBIDDEN'),
        likely: () => 'the token lacks its scope, belongs to another project, or the project\u2019s container registry is switched off',
        fix: () => 'use a deploy token of the project with read_registry, to push also write_registry',
        snippet: (facts) => login(facts, '${{ vars.GITLAB_TOKEN_NAME }}', '${{ secrets.GITLAB_TOKEN }}'),
    },
    {
        id: 'gitlab-media-type',
        group: 'rejected',
        title: 'GitLab: an unknown config type',
        seen: '`MANIFEST_INVALID` of GitLab',
        matches: both(at('gitlab', 'INVALID_CONTENT'), writing, says(/MANIFEST_INVALID/)),
        likely: () => 'GitLab accepts only known media types for configs; with image-spec: v1.0 the artifact type is the config type',
        fix: () => 'remove config and image-spec: the config is empty then, and any artifact-type is accepted',
    },
    {
        id: 'harbor-quota',
        group: 'limit',
        title: 'Harbor: the project is full',
        seen: '`adding \u2026 will exceed the configured upper limit`',
        matches: both(is('FORBIDDEN', 'CONFLICT', 'TOO_LARGE', 'INVALID_CONTENT'), says(/quota|exceed(?:s|ed)? the configured|upper limit of/i)),
        likely: ({ host }) => `the storage quota of the project at ${host} is used up`,
        fix: () => 'delete artifacts and run garbage collection there, or raise the quota',
    },
    {
        id: 'harbor-login',
        group: 'refused',
        title: 'Harbor: the robot account is not allowed to do this',
        seen: '401 or 403 of Harbor, `unauthorized to access repository`',
        matches: at('harbor', 'UNAUTHORIZED', 'FORBIDDEN'),
        likely: () => 'the project does not exist, or the robot account has no access to it',
        fix: ({ repository }) => `create the project ${repository.split('/')[0] || 'PROJECT'}, and give the robot account Push Artifact and Pull Artifact there; its name begins with robot$`,
        snippet: (facts) => login(facts, '${{ vars.HARBOR_ROBOT }}', '${{ secrets.HARBOR_TOKEN }}'),
    },
    {
        id: 'harbor-project',
        group: 'missing',
        title: 'Harbor: the project does not exist',
        seen: '404 of Harbor while writing, `project \u2026 not found`',
        matches: both(at('harbor', 'NOT_FOUND'), writing, creating),
        likely: () => 'Harbor creates repositories on push, but not projects; the project is the first part of the name',
        fix: ({ repository }) => `create the project ${repository.split('/')[0] || 'PROJECT'} there first`,
    },
];
function nameIn(repository) {
    return repository.split('/').slice(1).join('/') || 'NAME';
}

;// CONCATENATED MODULE: ../build/js/action/failures/rules/referrers.js

const EXAMPLE = 'ghcr.io/acme/app@sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
/** Of pull with referrer-types: before the rules on what a registry answers. */
const REFERRER_CHOICE_RULES = [
    {
        id: 'several-referrers',
        group: 'inputs',
        title: 'Several referrers of one type',
        seen: '`referrers of type \u2026`',
        matches: because('several-referrers'),
        likely: () => 'the artifact has several referrers of that type, and pull takes one',
        fix: () => 'pull the one you want by its digest, without referrer-types',
        snippet: ({ details }) => `with:\n  from: ${String(details['reference'] ?? EXAMPLE)}`,
    },
    {
        id: 'no-such-referrer',
        group: 'missing',
        title: 'No referrer of that type',
        seen: '`has no referrer of type \u2026`',
        matches: because('no-such-referrer'),
        likely: ({ details }) => !details['below']
            ? 'none was attached to this digest, or it has a different type'
            : 'the referrers belong to the manifests of single platforms',
        fix: ({ details }) => !details['below']
            ? 'use one of the types it has, or check that the step that attaches it ran for this digest'
            : 'set platform as well, to pull the referrer of one platform',
    },
];
const REFERRER_RULES = [
    {
        id: 'referrers-list-full',
        group: 'rejected',
        title: 'Too many referrers for the referrers tag',
        seen: '`the referrers index \u2026 would have \u2026 bytes`',
        matches: because('referrers-index-full'),
        likely: ({ host }) => `${host} has no referrers API, and the index under a tag that replaces it is too large`,
        fix: () => 'delete referrers that are no longer needed, or use a registry with the referrers API',
    },
    {
        id: 'referrers-api',
        group: 'rejected',
        title: 'The registry has no referrers API',
        seen: '`does not support the referrers API`',
        matches: because('no-referrers-api'),
        likely: ({ host }) => `${host} has no referrers API, or it is down, and referrers-mode: api allows nothing else`,
        fix: () => 'remove referrers-mode: without the API, an index under a tag is used',
        snippet: () => 'with:\n  referrers-mode: auto',
    },
    {
        id: 'referrers-nowhere',
        group: 'rejected',
        title: 'The registry cannot store referrers',
        seen: '`neither the referrers API nor that tag`',
        matches: because('referrers-tag-taken'),
        likely: ({ host }) => `${host} has no referrers API, and the tag that replaces it points to something else`,
        fix: () => 'attach in a different registry, or copy with referrers: none',
        snippet: () => 'with:\n  referrers: none',
    },
    {
        id: 'referrers-race',
        group: 'rejected',
        title: 'Several jobs attach to one artifact at once',
        seen: '`others overwrote the referrers index`',
        matches: because('referrers-index-overwritten'),
        likely: ({ host }) => `${host} has no referrers API, and other jobs change the index under a tag that replaces it`,
        fix: () => 'let the jobs that attach run one after another',
        snippet: () => 'concurrency:\n  group: attach',
    },
];

;// CONCATENATED MODULE: ../build/js/action/failures/rules/too-many-nodes.js

/** What has no end, or seems to have none. */
const ENDLESS_RULES = [
    {
        id: 'endless-referrers',
        group: 'content',
        title: 'More referrers than a client reads',
        seen: '`has more than \u2026 referrers`, `over more than \u2026 steps`',
        matches: (facts) => is('TOO_LARGE')(facts) && facts.details['referrers'] === true,
        likely: ({ host }) => `${host === 'the registry' ? 'the server' : host} returns referrers without an end, or very many are attached`,
        fix: () => 'limit depth or referrer-types to those you need; to get all of them, raise max-referrers',
        snippet: () => 'with:\n  max-referrers: 50000',
    },
    {
        id: 'endless-graph',
        group: 'content',
        title: 'More manifests than a client walks',
        seen: '`manifests below the first one`, `the manifests read before it`',
        matches: (facts) => is('TOO_LARGE')(facts) && facts.details['below'] === true,
        likely: ({ host }) => `${host === 'the registry' ? 'the server' : host} returns manifests without an end, or the artifact is a very large collection`,
        fix: () => 'copy one platform or a part of the collection; if it has many referrers, raise max-referrers',
        snippet: () => 'with:\n  platform: linux/amd64',
    },
];

// EXTERNAL MODULE: ../build/js/action/runner/safe-text.js
var safe_text = __webpack_require__(45229);
;// CONCATENATED MODULE: ../build/js/action/failures/rules/files.js


/** What a step is to push. */
const FILE_RULES = [
    {
        id: 'changed-file',
        group: 'content',
        title: 'A file changed while it was pushed',
        seen: '`has digest \u2026 expected`, with the name of a file',
        matches: both(({ packs, reading }) => packs && reading, is('DIGEST_MISMATCH', 'SIZE_MISMATCH')),
        likely: () => 'a file changed while it was read',
        fix: () => 'run it again when nothing else writes the files',
    },
    {
        id: 'plus-in-tag',
        group: 'inputs',
        title: 'Tags have no +',
        seen: '`not a tag`, `is not a tag`',
        matches: ({ details }) => String(details['notTag'] ?? '').includes('+'),
        likely: () => 'it is a semantic version with build metadata, as Helm charts can have',
        fix: ({ details }) => `write ${(0,safe_text/* safeText */.H)(String(details['notTag']).replaceAll('+', '_'), 130)}, as Helm does`,
    },
    {
        id: 'file-lines',
        group: 'inputs',
        title: 'One file per line',
        seen: '`nothing matches "a, b"`, `has quotes within`, `has several exclusions`',
        matches: because('file-line-form'),
        likely: () => 'the line was meant as several files, or its quotes or dash as those of YAML',
        fix: () => 'write each file on a line of its own, without quotes, commas and dashes',
        snippet: ({ details: { lines = ['dist/app', 'README.md'] } }) => ['with:', '  files: |', ...fileLines(lines)].join('\n'),
    },
    {
        id: 'no-files',
        group: 'inputs',
        title: 'No files found to push',
        seen: '`nothing matches`',
        matches: (facts) => is('NOT_FOUND')(facts) && facts.details['input'] === 'files',
        likely: () => 'the build did not run yet or wrote elsewhere, or the job has no checkout; globs match no folders',
        fix: () => 'list the files in an earlier step; with if-no-files-found: warn, lines without a match are ignored',
        snippet: () => 'run: ls -R dist',
    },
    {
        id: 'file-encoding',
        group: 'inputs',
        title: 'A file is not UTF-8',
        seen: '`is UTF-16, and must be UTF-8`, `is not UTF-8`',
        matches: ({ details }) => details['encoding'] !== undefined,
        likely: () => 'PowerShell 5 writes UTF-16 with > and Out-File',
        fix: () => 'write it as UTF-8',
        snippet: () => 'shell: pwsh\nrun: $notes | ConvertTo-Json | Set-Content -Encoding utf8 notes.json',
    },
    {
        id: 'holds-secret',
        group: 'content',
        title: 'A file holds a secret of the step',
        seen: '`it holds a secret of this step`',
        matches: because('holds-secret'),
        likely: () => 'an earlier step wrote a token or password there, as checkout and docker login do',
        fix: () => 'leave the file out; for checkout, set persist-credentials: false',
        snippet: () => 'with:\n  files: |\n    dist\n    !dist/config.json',
    },
    {
        id: 'git-folder',
        group: 'content',
        title: 'A name that git would read',
        seen: "`it is git's own`",
        matches: because('git-folder'),
        likely: () => 'the artifact has a .git folder, whose files can make the next git command run programs',
        fix: () => 'push it without .git; to pull such files anyway, choose a path inside a .git folder',
    },
    {
        id: 'link-out',
        group: 'content',
        title: 'A file to push is a link out of the workspace',
        seen: '`will not push \u2026: it is a link to \u2026`',
        matches: because('link-out'),
        likely: () => 'an earlier step linked it, as Bazel does, or a pull request tries to read a file of the runner',
        fix: () => 'copy the file into the workspace, or name the path it points to',
        snippet: () => 'run: cp -rL bazel-bin/app dist',
    },
    {
        id: 'special-file',
        group: 'inputs',
        title: 'A pipe or device instead of a file',
        seen: '`will not read \u2026: it is a \u2026`',
        matches: because('special-file'),
        likely: () => 'the path is that of a pipe, socket or device, which has no size and may never end',
        fix: () => 'name a regular file; write the output of a command to one first',
    },
    {
        id: 'unsafe-file',
        group: 'content',
        title: 'A file that pull refuses',
        seen: '`will not pack`, `a title that pull refuses`',
        matches: ({ details }) => details['packing'] === true,
        likely: () => 'a pull on another machine would refuse its name or link; the links of a Python venv are absolute, for example',
        fix: () => 'leave it out, or pack the folder with tar in an earlier step and push that file',
        snippet: () => 'with:\n  files: |\n    dist\n    !dist/.venv',
    },
];
function fileLines(lines) {
    const texts = Array.isArray(lines) ? lines : [];
    return texts.slice(0, 10).map((line) => `    ${(0,safe_text/* safeText */.H)(String(line), 200)}`);
}

;// CONCATENATED MODULE: ../build/js/action/failures/rules/github.js

const PACKAGES_WRITE = 'permissions:\n  contents: read\n  packages: write';
const PACKAGES_READ = 'permissions:\n  contents: read\n  packages: read';
const github_packages = at('github', 'UNAUTHORIZED', 'FORBIDDEN');
/** The page of the package's settings. */
function settingsOf({ host, repository, owner }) {
    const [name = 'OWNER', ...rest] = repository.split('/');
    const server = host.startsWith('containers.') ? host.slice('containers.'.length) : 'github.com';
    const isUser = owner?.isUser === true && isOwner(owner.name, repository);
    const encoded = rest.length === 0 ? 'PACKAGE' : encodeURIComponent(rest.join('/'));
    const page = `https://${server}/${isUser ? 'users' : 'orgs'}/${name || 'OWNER'}/packages/container/${encoded}/settings`;
    return isUser || owner ? page : `${page} (users in place of orgs for a person's package)`;
}
function isOwner(name, repository) {
    return repository.split('/')[0]?.toLowerCase() === name.toLowerCase();
}
/** Of GitHub's API for packages, by which its registries delete. */
const DELETION_RULES = [
    {
        id: 'ghcr-kept-tag',
        group: 'rejected',
        title: 'ghcr.io: another tag stands for the artifact',
        seen: '`cannot remove a single tag`',
        matches: because('kept-tag'),
        likely: () => 'several tags were pushed for one artifact, and GitHub deletes it with all its tags or not at all',
        fix: () => 'if all of them can go, name them all in from, or the digest; to free one tag, push something else under it and delete that',
        snippet: () => 'with:\n  command: delete\n  from: ghcr.io/acme/app:1.2,latest',
    },
    {
        id: 'ghcr-untag',
        group: 'rejected',
        title: 'ghcr.io does not remove single tags',
        seen: '`deletes a version of a package with all its tags, or not at all`',
        matches: both(because('packages-api'), ({ details }) => details['untag'] === true),
        likely: () => 'GitHub has no way to remove a tag and keep what it stands for',
        fix: () => 'use command delete if the artifact can go with all its tags; else push something else under the tag and delete that',
    },
    {
        id: 'ghcr-delete',
        group: 'refused',
        title: 'ghcr.io: the job is not allowed to delete',
        seen: '401, 403 or 404 of GitHub\u2019s API for packages',
        matches: both(because('packages-api'), denied),
        likely: () => 'the job lacks packages: write, or the package does not give this repository the role Admin; a token of a person needs delete:packages',
        fix: (facts) => `give the job the permissions below; if it has them, add this repository with the role Admin under Manage Actions access: ${settingsOf(facts)}`,
        snippet: () => PACKAGES_WRITE,
    },
    {
        id: 'ghcr-last-version',
        group: 'rejected',
        title: 'ghcr.io: GitHub keeps this version of the package',
        seen: '`You cannot delete the last tagged version of a package`, `more than 5,000 downloads`',
        matches: both(because('packages-api'), is('UNSUPPORTED'), ({ status }) => status !== undefined),
        likely: () => 'it is the last tagged version of the package, or a public one with more than 5000 downloads, which GitHub does not delete',
        fix: (facts) => `delete the whole package, if nothing of it is needed: ${settingsOf(facts)}`,
    },
];
const GITHUB_RULES = [
    ...DELETION_RULES,
    {
        id: 'ghcr-create',
        group: 'refused',
        title: 'ghcr.io: the workflow is not allowed to create the package',
        seen: '`installation not allowed to Create organization package`',
        matches: both(github_packages, says(/not allowed to create/i)),
        likely: () => 'the job lacks packages: write, or the organization does not allow new packages',
        fix: () => 'give the job the permissions below; if it has them, allow packages in the organization\u2019s settings, under Packages',
        snippet: () => PACKAGES_WRITE,
    },
    {
        id: 'ghcr-organization',
        group: 'refused',
        title: 'ghcr.io: the workflow is not allowed to write the organization\u2019s package',
        seen: '`not allowed to Write organization package`',
        matches: both(github_packages, says(/not allowed to write/i)),
        likely: () => 'the job lacks packages: write, or the package belongs to another repository',
        fix: (facts) => `give the job the permissions below; if it has them, add this repository with the role Write under Manage Actions access: ${settingsOf(facts)}`,
        snippet: () => PACKAGES_WRITE,
    },
    {
        id: 'ghcr-package-access',
        group: 'refused',
        title: 'ghcr.io: the package does not let this repository write',
        seen: '`permission_denied: write_package`',
        matches: both(github_packages, says(/write_package/i)),
        likely: () => 'the package was first pushed from elsewhere, and this repository is not allowed to write to it',
        fix: (facts) => `add this repository with the role Write under Manage Actions access: ${settingsOf(facts)}`,
        snippet: () => PACKAGES_WRITE,
    },
    {
        id: 'ghcr-other-owner',
        group: 'refused',
        title: 'ghcr.io: the package is another owner\u2019s',
        seen: '403 for a package below another owner',
        matches: both(github_packages, writing, ({ owner, repository }) => owner !== undefined && repository !== '' && !isOwner(owner.name, repository)),
        likely: ({ owner, repository }) => `the workflow\u2019s token can write packages of ${owner?.name ?? 'the owner'} only, and this one belongs to ${repository.split('/')[0] ?? 'another owner'}`,
        fix: ({ owner }) => `push below ${owner?.name.toLowerCase() ?? 'the owner'}, or log in with a token of that owner with write:packages`,
        snippet: (facts) => login(facts, '${{ vars.PACKAGES_USER }}', '${{ secrets.PACKAGES_TOKEN }}'),
    },
    {
        id: 'ghcr-write',
        group: 'refused',
        title: 'ghcr.io: the job is not allowed to write packages',
        seen: '401 or 403 of ghcr.io while writing',
        matches: both(github_packages, writing),
        likely: () => 'the job lacks packages: write, or the package does not let this repository write',
        fix: (facts) => `give the job the permissions below; if it has them, check Manage Actions access: ${settingsOf(facts)}`,
        snippet: () => PACKAGES_WRITE,
    },
    {
        id: 'ghcr-read',
        group: 'refused',
        title: 'ghcr.io: the package is private',
        seen: '401 or 403 of ghcr.io while reading',
        matches: github_packages,
        likely: () => 'the package is private, as new packages are, and the token of this job cannot read it',
        fix: (facts) => `give the job the permissions below, and this repository the role Read under Manage Actions access: ${settingsOf(facts)}`,
        snippet: () => PACKAGES_READ,
    },
    {
        id: 'ghcr-limit',
        group: 'limit',
        title: 'ghcr.io: too many requests',
        seen: '429, or `secondary rate limit`, of ghcr.io',
        matches: at('github', 'RATE_LIMITED'),
        likely: (facts) => facts.details.reason === 'packages-api'
            ? `the API that deletes allows a workflow about 1000 requests per hour${waiting(facts)}`
            : `ghcr.io allows about 2000 requests per minute${waiting(facts)}`,
        fix: () => 'lower concurrency, let fewer jobs of a matrix run at once (max-parallel), or run it again later',
        snippet: () => 'with:\n  concurrency: 2',
    },
];
const FORK_RULES = [
    {
        id: 'fork-pull-request',
        group: 'refused',
        title: 'A pull request from a fork cannot write',
        seen: '401 or 403 in a pull request from a fork',
        matches: both(({ fork }) => fork, writing, denied),
        likely: () => 'the run is for a pull request from a fork: its token can only read, and it gets no secrets; the password is not wrong',
        fix: () => 'set if-unauthorized: skip, and push in a workflow that runs after the merge',
        snippet: () => 'with:\n  if-unauthorized: skip',
    },
    {
        id: 'fork-pull-request-read',
        group: 'refused',
        title: 'A pull request from a fork has no secrets',
        seen: '401 or 403 while reading, in a pull request from a fork',
        matches: both(({ fork }) => fork, is('UNAUTHORIZED', 'FORBIDDEN')),
        likely: () => 'the run is for a pull request from a fork: it gets no secrets, so it can only read what is public',
        fix: () => 'skip the step in such runs, or make the artifact public',
        snippet: () => 'if: github.event.pull_request.head.repo.full_name == github.repository',
    },
];

;// CONCATENATED MODULE: ../build/js/action/failures/rules/layouts.js

function firstOf(platforms) {
    const [first = ''] = (typeof platforms === 'string' ? platforms : '').split(', ');
    return /^[\w./:-]+$/.test(first) ? first : 'linux/amd64';
}
/** Of OCI image layouts and their archives. They know their failures by `details.reason`. */
const LAYOUT_RULES = [
    {
        id: 'ambiguous-name',
        group: 'content',
        title: 'Several manifests match',
        seen: '`several manifests`, `names several manifests`',
        matches: because('ambiguous-name'),
        likely: () => 'the layout lists several manifests, and the reference fits more than one of them',
        fix: () => 'give the name or the digest of one of them; if they are for several platforms, set platform',
        snippet: () => 'with:\n  from: oci-layout:PATH:NAME',
    },
    {
        id: 'partial-index',
        group: 'content',
        title: 'An index without some of its platforms',
        seen: '`and lacks \u2026 of them`',
        matches: because('partial-index'),
        likely: () => 'the tool that wrote it fetched some of the platforms only, as docker pull and docker save do',
        fix: () => 'set platform to one that is there, or write it again with all of them',
        snippet: ({ details }) => `with:\n  platform: ${firstOf(details['platform'])}`,
    },
    {
        id: 'link-out-of-layout',
        group: 'content',
        title: 'A layout of links',
        seen: '`is a link that does not lead to a file of the layout`',
        matches: because('link-out-of-layout'),
        likely: () => 'the tool that made the layout linked its blobs instead of copying them, as Bazel does',
        fix: () => 'make a copy with the files instead of the links, and use that',
        snippet: () => 'run: cp -rL bazel-bin/image layout',
    },
    {
        id: 'docker-archive',
        group: 'content',
        title: 'A docker-archive',
        seen: '`is a docker-archive`',
        matches: because('docker-archive'),
        likely: () => 'it was written by docker save before Docker 25, whose format is not an OCI layout',
        fix: () => 'write it as an OCI archive, or convert it',
        snippet: () => 'run: skopeo copy docker-archive:image.tar oci-archive:oci.tar:v1',
    },
    {
        id: 'packed-archive',
        group: 'content',
        title: 'A compressed archive',
        seen: '`is compressed with`',
        matches: because('packed-archive'),
        likely: () => 'the tar was compressed; gzip and zstd can be read, and none can be written',
        fix: () => 'decompress it to a plain tar in an earlier step, and name that',
        snippet: () => 'run: xz --decompress --keep image.tar.xz',
    },
];

;// CONCATENATED MODULE: ../build/js/action/failures/rules/http.js

/** What stands between, or behind the registry. Before all that is said of answers of the registry itself. */
const HTTP_RULES = [
    {
        id: 'storage-refuses',
        group: 'network',
        title: 'The storage behind the registry refuses',
        seen: '401 or 403 from a host that the registry redirects to',
        matches: both(is('UNAUTHORIZED', 'FORBIDDEN'), ({ details }) => details['elsewhere'] === true),
        likely: ({ host }) => `the registry redirects to ${host} for its content, which rejects the link: it has expired, a clock is wrong, or a proxy changes requests`,
        fix: () => 'run it again; if it keeps failing, check the storage behind the registry: your logins are not sent there',
    },
    {
        id: 'large-headers',
        group: 'network',
        title: 'The headers of an answer are too large',
        seen: '`the headers of the answer are larger than the limit`',
        matches: (facts) => is('TOO_LARGE')(facts) && facts.details['part'] === 'head',
        likely: ({ host }) => `${host}, or a proxy in front of it, sends more than 1 MiB of headers`,
        fix: ({ host }) => `look at them with: curl -sv -o /dev/null https://${host}/v2/`,
    },
];

;// CONCATENATED MODULE: ../build/js/action/failures/rules/content-and-disk.js

function entryFor(registry = '', input = 'headers') {
    const own = input === 'headers'
        ? ['headers:', '  X-Tenant: acme']
        : ['client-cert: certs/client.pem', 'client-key: certs/client.key'];
    return [
        'with:',
        '  registry-auth: |',
        `    - registry: ${registry}`,
        ...own.map((line) => `      ${line}`),
    ].join('\n');
}
/** What the step asked for, and what it found. Before the rules of registries: their codes are the same. */
const CONTENT_RULES = [
    {
        id: 'pinned-digest',
        group: 'content',
        title: 'The tag points to another digest',
        seen: '`and input digest asks for`',
        matches: (facts) => is('DIGEST_MISMATCH')(facts) && facts.details['pinned'] === true,
        likely: () => 'the tag has moved since the digest was pinned',
        fix: () => 'check what changed, then update input digest',
    },
    {
        id: 'upper-case',
        group: 'inputs',
        title: 'Names in registries are lower case',
        seen: '`repository names are lower case`',
        matches: because('upper-case-name'),
        likely: () => 'expressions such as ${{ github.actor }} keep upper case; only the owner and the repository of this run are written in lower case by the action',
        fix: () => 'write the name in lower case, or let an earlier step make it',
        snippet: () => `id: lower\nshell: bash\nrun: echo "name=$(echo "$NAME" | tr '[:upper:]' '[:lower:]')" >> "$GITHUB_OUTPUT"\nenv:\n  NAME: \${{ github.actor }}`,
    },
    {
        id: 'login-in-clear',
        group: 'inputs',
        title: 'A login is not sent over http',
        seen: '`is not sent over http`',
        matches: (facts) => is('INVALID_INPUT')(facts) && facts.details['clear'] === true,
        likely: ({ host }) => `plain-http makes the step use http for ${host}, where others can read the login`,
        fix: () => 'use https; on a private network, name the host in plain-http, which allows a username and a password',
        snippet: ({ host }) => `with:\n  plain-http: ${host}`,
    },
    {
        id: 'one-for-each-registry',
        group: 'inputs',
        title: 'Headers and client certificates are for one registry',
        seen: '`it would be sent to`',
        matches: (facts) => is('INVALID_INPUT')(facts) && Array.isArray(facts.details['registries']),
        likely: () => 'the step uses several registries, and a secret for one of them must not be sent to the others',
        fix: () => 'set it in the registry-auth entry of its registry',
        snippet: ({ details, host }) => entryFor([details['registries'] ?? host].flat().join().split(',')[0], details['input']),
    },
    {
        id: 'lost-signatures',
        group: 'content',
        title: 'Signatures would become invalid',
        seen: '`this change would invalidate`',
        matches: (facts) => is('INVALID_INPUT')(facts) && facts.details['signatures'] !== undefined,
        likely: () => 'modify, exclude or several platforms change what was signed',
        fix: () => 'set signatures: false to skip them and sign the result again, or signatures: always to copy them anyway',
        snippet: () => 'with:\n  signatures: false',
    },
    {
        id: 'credential-helper',
        group: 'refused',
        title: 'A credential helper does not work',
        seen: '`docker-credential-\u2026 failed`, `was stopped`',
        matches: ({ details }) => details['helper'] !== undefined,
        likely: ({ host, details }) => `Docker\u2019s config file names ${String(details['helper'])} for the login to ${host}, and it returned none`,
        fix: () => 'log in in an earlier step of this job, or set inputs registry, username and password',
        snippet: ({ host }) => `with:\n  registry: ${host}\n  username: \${{ vars.REGISTRY_USER }}\n  password: \${{ secrets.REGISTRY_PASSWORD }}`,
    },
    {
        id: 'tag-exists',
        group: 'inputs',
        title: 'The tag exists at the destination',
        seen: '`exists with \u2026`',
        matches: (facts) => is('ALREADY_EXISTS')(facts) && facts.details['tag'] !== undefined,
        likely: () => 'the tag was set by an earlier run, and if-exists keeps it from being moved',
        fix: () => 'choose another tag, or set if-exists: skip, which leaves the tag alone',
        snippet: () => 'with:\n  if-exists: skip',
    },
    {
        id: 'existing-files',
        group: 'disk',
        title: 'Files exist where a pull writes',
        seen: '`already exists, and existing files are kept`, `will not replace`',
        matches: is('ALREADY_EXISTS'),
        likely: () => 'the folder is not empty',
        fix: () => 'pull into an empty folder, or set keep-existing-files: false',
        snippet: () => 'with:\n  keep-existing-files: false',
    },
    {
        id: 'timeout',
        group: 'limit',
        title: 'The step took longer than its timeout',
        seen: '`not finished after \u2026 the time that input timeout allows`',
        matches: because('time-limit'),
        likely: () => 'there is a lot to transfer, or the registry is slow',
        fix: () => 'raise timeout, or remove it: stalled transfers are aborted anyway',
    },
    {
        id: 'no-layout',
        group: 'missing',
        title: 'No OCI layout or archive',
        seen: '`has no file \u2026`, `there is no file`',
        matches: (facts) => is('NOT_FOUND')(facts) &&
            (['oci-layout', 'index.json'].includes(String(facts.details['file'])) ||
                because('missing-archive')(facts)),
        likely: () => 'it is not an OCI image layout or a tar of one, or the path is wrong',
        fix: () => 'check the path, which is relative to the workspace',
    },
];
/** After those of registries. */
const LATE_RULES = [
    {
        id: 'damaged-content',
        group: 'content',
        title: 'Content does not match its digest',
        seen: '`has digest \u2026 expected`, `has \u2026 bytes, expected`',
        matches: is('DIGEST_MISMATCH', 'SIZE_MISMATCH'),
        likely: () => 'the content was changed or cut off in transit, for example by a proxy, or is corrupt where it is stored',
        fix: () => 'run it again; if that does not help, push the artifact again',
    },
    {
        id: 'conflict',
        group: 'disk',
        title: 'Something else is writing',
        seen: '`the lock \u2026 was held`, `changed while it was packed`, `changed while it was saved`',
        // What the rules of a sync do not allow says itself what to do.
        matches: ({ code, details }) => code === 'CONFLICT' && details['reason'] !== 'sync',
        likely: () => 'something else is writing the same files',
        fix: ({ details }) => typeof details['file'] === 'string'
            ? 'run it again when that has finished; if nothing else is writing, remove the lock file in the message'
            : 'run it again when that has finished',
    },
    {
        id: 'unsafe-path',
        group: 'content',
        title: 'Unsafe file names',
        seen: '`will not write`, `will not unpack`, `two entries for the same path`',
        // What is not kept is the step's own, and the text says all.
        matches: (facts) => is('UNSAFE_PATH')(facts) && !because('not-cached')(facts),
        likely: () => 'the artifact has file names that would be written outside the folder, or twice',
        fix: () => 'pull only what you trust; if the artifact is yours, push it again with clean titles',
    },
    {
        id: 'invalid-content',
        group: 'content',
        title: 'Unknown or invalid content',
        seen: '`is not JSON`, `is not an image index`, `cannot be unpacked`',
        matches: is('INVALID_CONTENT'),
        likely: () => 'the content is corrupt, or of an unknown type',
        fix: () => 'inspect it with: oras manifest fetch',
    },
    {
        id: 'disk-full',
        group: 'disk',
        title: 'The disk is full',
        seen: '`ENOSPC`, `EDQUOT`, `the disk has \u2026 free`, `more than fits on the disk`',
        matches: disk('ENOSPC', 'EDQUOT'),
        likely: ({ free }) => `the disk is full${free === undefined ? '' : `; free: ${free}`}`,
        fix: () => 'free space in an earlier step, or use a runner with a larger disk',
    },
    {
        id: 'too-many-files',
        group: 'disk',
        title: 'Too many open files',
        seen: '`EMFILE`, `ENFILE`',
        matches: disk('EMFILE', 'ENFILE'),
        likely: () => 'the limit of open files is reached',
        fix: () => 'lower concurrency, or raise the limit of the runner (ulimit -n)',
        snippet: () => 'with:\n  concurrency: 2',
    },
    {
        id: 'no-read-permission',
        group: 'disk',
        title: 'A file cannot be read',
        seen: '`EACCES`, `EPERM` while reading',
        matches: both(({ unreadable }) => unreadable, disk('EACCES', 'EPERM')),
        likely: () => 'this user is not allowed to read the file or folder',
        fix: () => 'change its permissions or its owner in an earlier step; an earlier container step may have created it as root',
        snippet: () => 'run: sudo chown -R "$(id -u)" dist',
    },
    {
        id: 'no-permission',
        group: 'disk',
        title: 'A folder cannot be written',
        seen: '`EACCES`, `EPERM`, `EROFS` while writing',
        matches: disk('EACCES', 'EPERM', 'EROFS'),
        likely: () => 'this user is not allowed to write the folder',
        fix: () => 'choose another path, or change its permissions; an earlier container step may have created it as root',
    },
    {
        id: 'file-in-the-way',
        group: 'disk',
        title: 'A file instead of a folder',
        seen: '`ENOTDIR`, `EEXIST`, `EISDIR`',
        matches: disk('ENOTDIR', 'EEXIST', 'EISDIR'),
        likely: () => 'there is a file where a folder is needed, or a folder where a file is needed',
        fix: () => 'choose another path, or remove it',
    },
    {
        id: 'file-removed',
        group: 'disk',
        title: 'A file was removed',
        seen: '`ENOENT`',
        matches: disk('ENOENT'),
        likely: () => 'the file was removed while it was in use',
        fix: () => 'run it again when nothing else removes the files',
    },
    {
        id: 'name-too-long',
        group: 'disk',
        title: 'A name is too long for the file system',
        seen: '`ENAMETOOLONG`',
        matches: disk('ENAMETOOLONG'),
        likely: () => 'the path together with the names in the artifact is too long for the file system',
        fix: () => 'pull to a shorter path; on Windows the limit is 260 characters, unless long paths are enabled',
    },
    {
        id: 'storage',
        group: 'disk',
        title: 'The file system failed',
        seen: '`EIO`, `EBUSY`, `EXDEV` and others',
        matches: is('STORAGE'),
        likely: ({ system: name }) => `the file system of the runner failed${name === undefined ? '' : ` with ${name}`}`,
        fix: () => 'run it again; if it keeps failing, check the disk of the runner',
    },
];

;// CONCATENATED MODULE: ../build/js/action/failures/rules/network.js

const network = is('NETWORK');
const proxied = (facts) => facts.proxy !== undefined;
function way({ proxy }) {
    return proxy ? `through the proxy ${proxy.host} that ${proxy.variable} names` : 'without a proxy';
}
const UNREACHABLE = system('ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT', 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN');
const NETWORK_RULES = [
    {
        id: 'proxy-refuses',
        group: 'network',
        title: 'The proxy refuses the connection',
        seen: '`Proxy response (407)`, `Proxy response (403)`',
        matches: both(network, says(/Proxy response \(\d+\)|when HTTP Tunneling/)),
        likely: ({ proxy, host }) => `the proxy ${proxy?.host ?? 'in https_proxy'} requires a login, or does not allow connections to ${host}`,
        fix: ({ host }) => `put its user name and password into https_proxy, or name ${host} in no_proxy`,
        snippet: ({ host }) => `env:\n  no_proxy: ${host}`,
    },
    {
        id: 'proxy-unreachable',
        group: 'network',
        title: 'The proxy cannot be reached',
        seen: '`ECONNREFUSED`, `ENOTFOUND` or a timeout where `https_proxy` is set',
        matches: both(network, proxied, UNREACHABLE),
        likely: ({ proxy, system: name }) => `the proxy ${proxy?.host ?? ''} that ${proxy?.variable ?? 'https_proxy'} names does not answer (${name ?? ''})`,
        fix: ({ host }) => `check https_proxy; if ${host} needs no proxy, name it in no_proxy`,
        snippet: ({ host }) => `env:\n  no_proxy: ${host}`,
    },
    {
        id: 'host-name',
        group: 'network',
        title: 'The host name does not exist',
        seen: '`ENOTFOUND`',
        matches: system('ENOTFOUND'),
        likely: ({ host }) => `the host name ${host} is misspelt, or cannot be resolved in the network of the runner`,
        fix: () => 'check the reference; an internal registry needs a runner in its network, or https_proxy',
    },
    {
        id: 'name-service',
        group: 'network',
        title: 'DNS lookup failed',
        seen: '`EAI_AGAIN`',
        matches: system('EAI_AGAIN'),
        likely: () => 'the DNS server of the runner does not answer',
        fix: () => 'run it again; on a self-hosted runner, check its DNS',
    },
    {
        id: 'connection-refused',
        group: 'network',
        title: 'The connection was refused',
        seen: '`ECONNREFUSED`',
        matches: system('ECONNREFUSED'),
        likely: ({ host }) => `nothing listens at ${host}`,
        fix: () => 'check host and port; a service container needs a mapped port, and its host is localhost',
        snippet: () => "services:\n  registry:\n    image: registry:2\n    ports: ['5000:5000']",
    },
    {
        id: 'unreachable',
        group: 'network',
        title: 'The host cannot be reached',
        seen: '`ETIMEDOUT`, `UND_ERR_CONNECT_TIMEOUT`, `EHOSTUNREACH`',
        matches: system('ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'),
        likely: (facts) => `${facts.host} does not answer (tried ${way(facts)}); a firewall or IP allow list may block the runner`,
        fix: () => 'use a runner that can reach it, or set https_proxy',
    },
    {
        id: 'old-tls',
        group: 'network',
        title: 'The registry supports only an old TLS version',
        seen: '`ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION`, `ERR_SSL_UNSUPPORTED_PROTOCOL`',
        matches: both(network, ({ system: name = '' }) => /^ERR_SSL_(?:\w*PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL)$/.test(name)),
        likely: ({ host }) => `${host} supports only TLS 1.1 or older, and TLS 1.2 is required`,
        fix: () => 'enable TLS 1.2 or 1.3 on the registry, or on the proxy in front of it',
    },
    {
        id: 'plain-http',
        group: 'network',
        title: 'The registry uses plain http',
        seen: '`wrong version number`, `EPROTO`',
        matches: both(network, (facts) => /^(?:EPROTO|ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG))$/.test(facts.system ?? ''), says(/wrong version number|packet length|http request|EPROTO/i)),
        likely: ({ host }) => `${host} uses plain http, not https`,
        fix: () => 'if that is intended, name the host in plain-http; others can then read the traffic',
        snippet: ({ host }) => `with:\n  plain-http: ${host}`,
    },
    {
        id: 'certificate-expired',
        group: 'network',
        title: 'The certificate has expired',
        seen: '`CERT_HAS_EXPIRED`, `CERT_NOT_YET_VALID`',
        matches: system('CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'),
        likely: ({ host }) => `the certificate of ${host} has expired, or the clock of the runner is wrong`,
        fix: () => 'renew the certificate, or set the clock',
    },
    {
        id: 'certificate-name',
        group: 'network',
        title: 'The certificate is for another name',
        seen: '`ERR_TLS_CERT_ALTNAME_INVALID`',
        matches: system('ERR_TLS_CERT_ALTNAME_INVALID'),
        likely: ({ host }) => `the certificate of ${host} is for other names`,
        fix: () => 'use a name from the certificate, or check what the host name resolves to',
    },
    {
        id: 'client-certificate',
        group: 'network',
        title: 'The registry requires a client certificate',
        seen: '`ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED`, `handshake failure`',
        matches: both(network, says(/CERTIFICATE_REQUIRED|HANDSHAKE_FAILURE|handshake failure|certificate required/i)),
        likely: ({ host }) => `${host} ended the TLS handshake: it requires a client certificate, or a different one`,
        fix: () => 'set client-cert and client-key; in a copy between two registries, set them in registry-auth',
        snippet: () => 'with:\n  client-cert: certs/client.pem\n  client-key: certs/client.key',
    },
    {
        id: 'certificate',
        group: 'network',
        title: 'The certificate is not trusted',
        seen: '`SELF_SIGNED_CERT_IN_CHAIN`, `UNABLE_TO_VERIFY_LEAF_SIGNATURE`, `DEPTH_ZERO_SELF_SIGNED_CERT`',
        matches: both(network, (facts) => /SSL|TLS|CERT|SIGN|ISSUER|EPROTO/.test(facts.system ?? '')),
        likely: ({ host, proxy }) => `${host} has a certificate that is not trusted: a private authority issued it, or ${proxy ? `the proxy ${proxy.host}` : 'a proxy'} intercepts TLS`,
        fix: () => 'set ca-file to the certificate of that authority; NODE_EXTRA_CA_CERTS of the runner counts too',
        snippet: () => 'with:\n  ca-file: certs/ca.pem',
    },
    {
        id: 'invalid-http',
        group: 'network',
        title: 'The answer is not valid HTTP',
        seen: '`Response does not match the HTTP/1.1 protocol`, `HPE_UNEXPECTED_CONTENT_LENGTH`, `interim answers`',
        matches: (facts) => (network(facts) && /^HPE_|_CONTENT_LENGTH_MISMATCH$/.test(facts.system ?? '')) ||
            because('interim-answers')(facts),
        likely: ({ host }) => `${host}, or a proxy in front of it, sent an answer that is not valid HTTP, such as two lengths or endless interim answers`,
        fix: ({ host }) => `check its headers with: curl -sv -o /dev/null https://${host}/v2/`,
    },
    {
        id: 'connection',
        group: 'network',
        title: 'The connection broke',
        seen: '`ECONNRESET`, `UND_ERR_SOCKET`, `tried \u2026 times`',
        matches: network,
        likely: (facts) => `the connection to ${facts.host} broke (${way(facts)})`,
        fix: () => 'run it again; if it keeps failing, check https_proxy and no_proxy, or raise retries',
        snippet: () => 'with:\n  retries: 10',
    },
];

;// CONCATENATED MODULE: ../build/js/action/failures/rules/oidc.js


const PERMISSIONS = 'permissions:\n  id-token: write\n  contents: read';
const EXPIRED = ['ExpiredToken', 'ExpiredTokenException'];
/** A service gave no login for the ID token of the run. */
const refusedBy = (provider, ...words) => (facts) => because('exchange-refused')(facts) &&
    !is('UNAVAILABLE', 'RATE_LIMITED', 'INVALID_CONTENT')(facts) &&
    facts.details['provider'] === provider &&
    (words.length === 0 || words.includes(String(facts.details['providerCode'])));
/** What the service compared: claims of the run's own token. */
function claims({ details: { sub, aud } }) {
    const shown = [
        sub === undefined ? [] : `its subject is ${(0,safe_text/* safeText */.H)(String(sub), 300)}`,
        aud === undefined ? [] : `its audience ${(0,safe_text/* safeText */.H)(String(aud), 300)}`,
    ].flat();
    return shown.length === 0 ? '' : `; ${shown.join(', ')}`;
}
/** Logins by ID token. Before all rules of registries: the codes are the same. */
const OIDC_RULES = [
    {
        id: 'id-token-permission',
        group: 'refused',
        title: 'The job may not ask for an ID token',
        seen: '`this job may not ask for an ID token`',
        matches: both(is('UNAUTHORIZED'), because('no-id-token')),
        likely: () => 'the job lacks the permission id-token: write, as runs for pull requests from forks always do; a reusable workflow gets it from the job that calls it',
        fix: () => 'set it for the job; a job that sets permissions has no others, so add what else it needs',
        snippet: () => PERMISSIONS,
    },
    {
        id: 'oidc-expired',
        group: 'refused',
        title: 'The ID token is too old',
        seen: '`ExpiredTokenException` of AWS, `the ID token has ended, or does not say when it ends`',
        matches: (facts) => refusedBy('aws', ...EXPIRED)(facts) || refusedBy('jwt')(facts),
        likely: () => 'an ID token is valid for minutes: the clock of the runner is wrong, or the job was paused',
        fix: () => 'set the clock of the runner, and run the job again',
    },
    {
        id: 'oidc-aws-provider',
        group: 'refused',
        title: 'AWS does not know the issuer or the audience',
        seen: '`gave no login for the ID token`, `InvalidIdentityToken` of AWS',
        matches: refusedBy('aws', 'InvalidIdentityToken'),
        likely: (facts) => `the account of the role has no OIDC provider for token.actions.githubusercontent.com with this audience${claims(facts)}`,
        fix: () => 'add the provider to that account in IAM, with the audience sts.amazonaws.com',
    },
    {
        id: 'oidc-aws-role',
        group: 'refused',
        title: 'The AWS role does not trust this run',
        seen: '`gave no login for the ID token`, `AccessDenied` of AWS',
        matches: refusedBy('aws'),
        likely: (facts) => `the trust policy of the role does not fit the ID token, or the role may not call ecr:GetAuthorizationToken${claims(facts)}`,
        fix: () => 'compare the condition on sub in the trust policy with that subject, and check the permissions of the role',
    },
    {
        id: 'oidc-azure-subject',
        group: 'refused',
        title: 'Azure has no federated credential for this run',
        seen: '`gave no login for the ID token`, `AADSTS700213` or `AADSTS70021`',
        matches: refusedBy('azure', 'AADSTS700213', 'AADSTS70021', 'AADSTS7002138', 'AADSTS700211', 'AADSTS700212'),
        likely: (facts) => `the app has no federated credential with this issuer, subject and audience${claims(facts)}`,
        fix: () => 'add one to the app registration or managed identity, with exactly that subject',
    },
    {
        id: 'oidc-azure-client',
        group: 'refused',
        title: 'Azure does not know the client or the tenant',
        seen: '`gave no login for the ID token`, `AADSTS700016` or `AADSTS90002`',
        matches: refusedBy('azure', 'AADSTS700016', 'AADSTS90002', 'AADSTS900023'),
        likely: () => 'client or tenant of the oidc entry is wrong, or the app lives in another tenant',
        fix: () => 'use the application (client) ID and the directory (tenant) ID, not an object ID',
    },
    {
        id: 'oidc-azure-role',
        group: 'refused',
        title: 'The Azure identity has no role on the registry',
        seen: '`gave no login for the ID token`, 401 or 403 of azurecr.io',
        matches: refusedBy('azure'),
        likely: (facts) => `the identity has no role on the registry, or its token is not accepted there${claims(facts)}`,
        fix: () => 'give it the role AcrPull, or AcrPush to write',
    },
    {
        id: 'oidc-google-account',
        group: 'refused',
        title: 'The identity may not act as the Google service account',
        seen: '`gave no login for the ID token`, 403 of iamcredentials.googleapis.com',
        matches: both(refusedBy('google'), ({ details: { host } }) => host === 'iamcredentials.googleapis.com'),
        likely: (facts) => `the workload identity has no role on the service account${claims(facts)}`,
        fix: () => 'grant it roles/iam.workloadIdentityUser on the service account',
    },
    {
        id: 'oidc-google-pool',
        group: 'refused',
        title: 'The Google workload identity provider refuses this run',
        seen: '`gave no login for the ID token`, `invalid_grant` or `unauthorized_client` of Google',
        matches: refusedBy('google'),
        likely: (facts) => `its attribute condition or its allowed audiences do not fit the ID token${claims(facts)}`,
        fix: () => 'compare the provider\u2019s condition and audiences with these claims',
    },
    {
        id: 'oidc-docker-hub',
        group: 'refused',
        title: 'Docker Hub refuses the ID token',
        seen: '`gave no login for the ID token`, of identity.docker.com',
        matches: refusedBy('docker-hub'),
        likely: (facts) => `the connection is disabled, belongs to another organization, or none of its rulesets fits${claims(facts)}`,
        fix: () => 'check connection ID, organization and rulesets in the settings of the organization',
    },
    {
        id: 'oidc-quay',
        group: 'refused',
        title: 'The Quay robot does not trust this run',
        seen: '`gave no login for the ID token`, 401 of Quay',
        matches: refusedBy('quay'),
        likely: (facts) => `the robot has no federation with this issuer and subject${claims(facts)}`,
        fix: () => 'set issuer https://token.actions.githubusercontent.com and that subject for the robot',
    },
    {
        id: 'oidc-jfrog',
        group: 'refused',
        title: 'JFrog refuses the ID token',
        seen: '`gave no login for the ID token`, of JFrog',
        matches: refusedBy('jfrog'),
        likely: (facts) => `there is no integration of that name, or none of its identity mappings fits${claims(facts)}`,
        fix: () => 'compare integration and mapping with the platform\u2019s OIDC settings',
    },
    {
        id: 'oidc-rights',
        group: 'refused',
        title: 'The identity behind the ID token lacks a right',
        seen: '401 or 403 of a registry that has an entry with `oidc`',
        matches: both(denied, ({ oidc }) => oidc, (facts) => !because('exchange-refused')(facts)),
        likely: ({ host }) => `the ID token gave a login for ${host}, and the identity that it stands for may not do this with the repository`,
        fix: ({ writing }) => `give that role, service account, robot or connection the right to ${writing ? 'push to' : 'pull from'} the repository`,
    },
    {
        id: 'oidc-service',
        group: 'network',
        title: 'A service gave no usable login for the ID token',
        seen: '`gave no login for the ID token`, status 429 or 5xx; `gave a login for another registry`',
        matches: because('exchange-refused'),
        likely: () => 'the service has trouble, or a proxy answered in its place',
        fix: () => 'run the job again later; check the status page of the provider and the proxy',
    },
];

;// CONCATENATED MODULE: ../build/js/action/failures/rules/registries.js

/** Words in which registries refuse what does not exist there yet. */
const ABSENT = /NAME_UNKNOWN|RepositoryNotFound|project .*not found|repository .*not (?:found|exist)/i;
/** Their passwords are tokens of hours, which end more often than they are wrong. */
const SHORT_LIVED = new Set(['ecr', 'acr', 'google']);
/** Before the rules of permissions. */
const CREDENTIAL_RULES = [
    {
        id: 'empty-secret',
        group: 'inputs',
        title: 'A secret is empty',
        seen: '`input \u2026 is missing`, `none of them empty`',
        matches: because('empty-login'),
        likely: () => 'the secret is empty in this run: pull requests from forks and Dependabot get no secrets, or its name is misspelt or belongs to another environment',
        fix: () => 'check its name; for runs without secrets, if-unauthorized: skip lets the step pass',
        snippet: () => 'with:\n  if-unauthorized: skip',
    },
    {
        id: 'wrong-credential',
        group: 'refused',
        title: 'The user name or password is wrong',
        seen: '401 despite a login, `refuses the credential it was given`',
        matches: ({ details, provider }) => details['credential'] === 'refused' && !SHORT_LIVED.has(provider),
        likely: ({ host }) => `${host} rejects the user name or password: one of them is wrong or has expired`,
        fix: () => 'check both where they are set: in the inputs of the step, in registry-auth, or in the login of an earlier step; for an entry with oidc, check that the registry accepts what its provider gave',
        snippet: (facts) => login(facts),
    },
];
/** Registries without rules of their own. */
const ANY_REGISTRY_RULES = [
    {
        id: 'create-first',
        group: 'missing',
        title: 'The repository does not exist',
        seen: '404 while writing, `NAME_UNKNOWN`',
        matches: both(is('NOT_FOUND'), writing, creating, says(ABSENT)),
        likely: ({ host }) => `${host} requires the repository, or its project, to exist before the first push`,
        fix: ({ repository }) => `create ${repository || 'it'} there first, and check the spelling`,
    },
    {
        id: 'unauthorized',
        group: 'refused',
        title: 'The registry requires a login',
        seen: '401 of any other registry',
        matches: is('UNAUTHORIZED'),
        likely: ({ host }) => `there is no credential for ${host}, or its user name or password is wrong`,
        fix: () => 'set inputs registry, username and password, or log in in an earlier step',
        snippet: (facts) => login(facts),
    },
    {
        id: 'forbidden',
        group: 'refused',
        title: 'The credential is not allowed to do this',
        seen: '403 of any other registry',
        matches: denied,
        likely: ({ host }) => `the credential for ${host} is valid but not allowed to do this, or there is none`,
        fix: ({ writing: write, repository }) => `give the account ${write ? 'write' : 'read'} access to ${repository || 'the repository'}`,
    },
    {
        id: 'rate-limit',
        group: 'limit',
        title: 'Too many requests',
        seen: '429, `TOOMANYREQUESTS`',
        matches: is('RATE_LIMITED'),
        likely: (facts) => `${facts.host} limits the number of requests${waiting(facts)}`,
        fix: () => 'log in, lower concurrency, or run it again later',
        snippet: () => 'with:\n  concurrency: 2',
    },
];

;// CONCATENATED MODULE: ../build/js/action/failures/rules/trust.js

const ROOT_FILE = "# gh attestation trusted-root > trusted_root.jsonl\nwith:\n  verify: '- github: acme/app'\n  trust-root: trusted_root.jsonl";
/** A rule of input `verify` does not hold. */
const TRUST_RULES = [
    {
        id: 'unverified-index',
        group: 'trust',
        title: 'Images are signed, and their index is not',
        seen: '`is not verified: `, `it has no signature`, of an index',
        matches: both(because('not-signed'), ({ details: { index } }) => index === true),
        likely: () => 'nothing signs the index itself; a signature of one of its images says nothing about the others',
        fix: () => 'sign the digest of the index (cosign sign --recursive signs both), or set platform to take one image',
    },
    {
        id: 'unverified-unsigned',
        group: 'trust',
        title: 'Nothing is signed',
        seen: '`is not verified: `, `it has no signature`',
        matches: because('not-signed'),
        likely: () => 'it was never signed, was attested without pushing to the registry, or was copied without its referrers',
        fix: () => 'sign or attest it where it is built, and copy it with its referrers',
    },
    {
        id: 'unverified-signer',
        group: 'trust',
        title: 'Someone else signed it',
        seen: '`is not verified: `, `is not signed with`',
        matches: because('other-signer'),
        likely: () => 'it is signed, and by none of those whom the rule names; the message names who did',
        fix: () => 'if you trust that signer, add it to the rule; when a key changes, list both until the old artifacts are gone',
    },
    {
        id: 'unverified-predicate',
        group: 'trust',
        title: 'Signed, and not attested, or the other way round',
        seen: '`is not verified: `, `the predicate type`',
        matches: because('other-predicate'),
        likely: () => 'the signer said something else about it than the rule asks for',
        fix: () => 'set predicate to the type that the message names: signature, slsa-provenance, spdx, cyclonedx, vuln, or a URI',
    },
    {
        id: 'unverified-subject',
        group: 'trust',
        title: 'The signature is about something else',
        seen: '`is not verified: `, `is about another digest`, `names no image`',
        matches: because('other-subject', 'other-name'),
        likely: () => 'the artifact was changed or built again after it was signed, or was signed under another name',
        fix: () => 'sign this digest; leave name out for images that cosign 3 signed, which have none',
    },
    {
        id: 'unverified-annotations',
        group: 'trust',
        title: 'Signed with other annotations',
        seen: '`is not verified: `, `has no annotation`',
        matches: because('other-annotations'),
        likely: () => 'this is another version or stage than the rule asks for',
        fix: () => 'sign it with these annotations (cosign sign -a key=value), or take the artifact that has them',
    },
    {
        id: 'unverified-signers',
        group: 'trust',
        title: 'Too few have signed',
        seen: '`is not verified: `, `signed it`',
        matches: because('too-few-signers'),
        likely: () => 'one of the signers has not signed yet; one key counts once, however often it signs',
        fix: () => 'have the others sign the same digest, and run the step again',
    },
    {
        id: 'unverified-referrer',
        group: 'trust',
        title: 'The referrer that must be there is not',
        seen: '`is not verified: `, `it has no referrer of type`',
        matches: both(is('UNVERIFIED'), because('no-referrer-of-type')),
        likely: () => 'it was not attached, was attached to another digest, or was not copied along',
        fix: () => 'attach it to this digest, and copy artifacts with their referrers',
    },
    {
        id: 'unverified-digest',
        group: 'trust',
        title: 'Another digest than the policy names',
        seen: '`is not verified: `, `its digest is none of`',
        matches: because('other-digest'),
        likely: () => 'the tag stands for something new since the digest was written down',
        fix: () => 'look at what is new, then put its digest into the policy',
    },
    {
        id: 'unverified-ref',
        group: 'trust',
        title: 'Built or signed for another ref',
        seen: '`is not verified: `, `which has another ref than`',
        matches: because('other-ref'),
        likely: () => 'the right repository built it, from a branch or a tag that the rule leaves out',
        fix: () => 'take what was built from the ref that the rule names, or widen its ref',
    },
    {
        id: 'unverified-run',
        group: 'trust',
        title: 'Another workflow or runner of the repository',
        seen: '`is not verified: `',
        matches: because('other-run', 'other-issuer'),
        likely: () => 'the right one built or signed it, in circumstances that the rule leaves out',
        fix: () => 'compare workflow, event, runner and issuer of the rule with what the message names',
    },
    {
        id: 'unverified-authority',
        group: 'trust',
        title: 'No trusted root has the authority',
        seen: '`is not verified: `, `no trusted root has the authority of its certificate`',
        matches: because('unknown-authority'),
        likely: () => 'it is signed with a certificate of another authority; GitHub has one of its own for private repositories',
        fix: () => 'make a file with the trusted roots of GitHub, commit it, and name it beside sigstore',
        snippet: () => ROOT_FILE,
    },
    {
        id: 'unverified-time',
        group: 'trust',
        title: 'When it was signed is not proven',
        seen: '`is not verified: `, `its time is not proven`, `the log does not have it`',
        matches: because('no-proven-time', 'not-logged'),
        likely: () => 'it was signed without the log and the timestamp service that the trusted root names',
        fix: () => 'sign it again with the defaults of cosign or actions/attest, which prove both',
    },
    {
        id: 'unverified-age',
        group: 'trust',
        title: 'Signed too long ago',
        seen: '`is not verified: `, `longer ago than max-age`',
        matches: because('too-old'),
        likely: () => 'this is an old build, or nothing was built for that long',
        fix: () => 'build and sign it again, or raise max-age',
    },
    {
        id: 'unverified-expired',
        group: 'trust',
        title: 'The signature has expired',
        seen: '`is not verified: `, `expired`',
        matches: both(is('UNVERIFIED'), because('expired')),
        likely: () => 'the signature, or a certificate that it was made with, holds no longer, or not yet',
        fix: () => 'sign it again; check the clock of the runner where it should still hold',
    },
    {
        id: 'trusted-root',
        group: 'trust',
        title: 'The trusted root cannot be had',
        seen: '`cannot get the trusted root from`',
        matches: because('no-trusted-root'),
        likely: () => 'the runner cannot reach it, or a proxy answers in its place',
        fix: () => 'allow the host, or keep the trusted roots in a file, with which nothing is fetched',
        snippet: () => ROOT_FILE,
    },
    {
        id: 'unverified-signature',
        group: 'trust',
        title: 'The signature cannot be read',
        seen: '`is not verified: `, `is not base64`, `has no payloadType`',
        matches: is('UNVERIFIED'),
        likely: () => 'what looks like a signature is damaged, or of a form that is not known here',
        fix: () => 'sign it again with a current version of the tool that signed it',
    },
];

;// CONCATENATED MODULE: ../build/js/action/failures/rules/hint-rules.js














/** In order: the first rule that matches explains the failure. The texts are in the files above, under the ids that `docs/troubleshooting.md` has. */
const HINT_RULES = [
    ...HTTP_RULES,
    ...OIDC_RULES,
    ...TRUST_RULES,
    ...FOREIGN_RULES,
    ...REFERRER_CHOICE_RULES,
    ...LAYOUT_RULES,
    ...CONTENT_RULES,
    ...FILE_RULES,
    ...TAG_RULES,
    ...FORK_RULES,
    ...CREDENTIAL_RULES,
    ...GITHUB_RULES,
    ...NAMED_REGISTRY_RULES,
    ...ANY_REGISTRY_RULES,
    ...ENDLESS_RULES,
    ...REFERRER_RULES,
    ...RESPONSE_RULES,
    ...MANIFEST_RULES,
    ...LAST_RESPONSE_RULES,
    ...NETWORK_RULES,
    ...LATE_RULES,
];
/** Codes whose failures may come without a hint, because there is nothing to add to what they say. */
const WITHOUT_HINT = {
    INVALID_INPUT: 'the message names the input, the value and what is allowed',
    NOT_FOUND: 'in a layout or an archive: the message lists the existing tags and platforms',
    UNSUPPORTED: 'the message says what is not supported, and there is no other way',
    UNAVAILABLE: 'not from a registry: an unexpected failure',
    ABORTED: 'the run was cancelled',
};

// EXTERNAL MODULE: ../build/js/action/results/partial-failure.js
var partial_failure = __webpack_require__(64688);
// EXTERNAL MODULE: ../build/js/core/reference.js
var core_reference = __webpack_require__(11387);
// EXTERNAL MODULE: ../build/js/action/inputs/command-facts.js
var command_facts = __webpack_require__(61586);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/http/proxy.js
var http_proxy = __webpack_require__(10305);
// EXTERNAL MODULE: ../build/js/action/runner/format.js
var format = __webpack_require__(87131);
// EXTERNAL MODULE: ../build/js/action/runner/runtime.js
var runtime = __webpack_require__(90094);
;// CONCATENATED MODULE: ../build/js/action/failures/machine-facts.js





/** Whose repository the workflow runs in. */
function ownerIn(env) {
    const name = env['GITHUB_REPOSITORY']?.split('/')[0];
    if (name === undefined || name === '')
        return undefined;
    return { name, isUser: ownerTypeIn(env['GITHUB_EVENT_PATH']) === 'User' };
}
function ownerTypeIn(file) {
    const repository = (0,runtime/* readEvent */.j_)(file)?.['repository'];
    const owner = (0,descriptor/* isRecord */.u4)(repository) ? repository['owner'] : undefined;
    return (0,descriptor/* isRecord */.u4)(owner) ? owner['type'] : undefined;
}
/** The proxy that requests to a host take. */
function proxyOf(host, env) {
    const url = URL.parse(`https://${host}`);
    const proxy = url ? (0,http_proxy/* proxyFor */.i)(url, env) : undefined;
    if (!proxy)
        return undefined;
    return { host: proxy.host, variable: env['https_proxy'] ? 'https_proxy' : 'HTTPS_PROXY' };
}
/** Room on the disks that a step writes to. */
function freeSpace(env) {
    const places = [
        ['RUNNER_TEMP', env['RUNNER_TEMP']],
        ['the workspace', env['GITHUB_WORKSPACE']],
    ];
    const sizes = places.flatMap(([name, path]) => {
        try {
            if (path === undefined || path === '')
                return [];
            const { bavail, bsize } = (0,external_node_fs_.statfsSync)(path);
            return [`${(0,format/* formatSize */.Xq)(bavail * bsize)} in ${name}`];
        }
        catch {
            return [];
        }
    });
    return sizes.length === 0 ? undefined : sizes.join(', ');
}

// EXTERNAL MODULE: ../build/js/action/open/registry-vendor.js
var registry_vendor = __webpack_require__(90224);
;// CONCATENATED MODULE: ../build/js/action/failures/failed-reference.js

/** Which of the references of the step is the one that failed; undefined where several may be. */
function failedReference(at, references) {
    if (!references)
        return undefined;
    const write = at.method !== undefined && !['GET', 'HEAD'].includes(at.method);
    const sides = at.side
        ? [at.side]
        : write
            ? ['target', 'source']
            : ['source', 'target'];
    for (const side of sides) {
        const fitting = references[side].filter((location) => fits(location, at));
        const texts = new Set(fitting.map(({ text }) => text));
        const [text] = texts;
        if (text !== undefined && texts.size === 1)
            return { side, text };
    }
    return undefined;
}
function fits(location, { host, repository }) {
    if (location.kind !== 'registry')
        return host === undefined;
    if (host === undefined)
        return false;
    const { reference } = location;
    const same = (0,core_reference/* canonicalRegistry */.i7)(reference.registry) === (0,core_reference/* canonicalRegistry */.i7)(host);
    return same && (repository === '' || reference.repository === repository);
}

;// CONCATENATED MODULE: ../build/js/action/failures/failure-facts.js






function failureFacts(error, around) {
    const { command, fork, env = {} } = around;
    const root = rootOf(error);
    const ours = root instanceof errors/* OrasError */.aP ? root : undefined;
    const registry = registryErrorIn(root);
    const details = ours?.details ?? {};
    const typed = referenceFor(error, around);
    const host = textOf(details['host']) ?? (registry ? new URL(registry.url).host : undefined);
    const side = copyErrorIn(error)?.side ?? typed?.side;
    const system = systemCodeIn(error) ?? textOf(details['code']);
    return {
        ...kindOf(command),
        code: ours?.code,
        message: (0,errors/* messageOf */.bD)(root),
        system,
        host: host === undefined ? 'the registry' : (0,core_reference/* canonicalRegistry */.i7)(host),
        provider: host === undefined ? 'other' : (0,registry_vendor/* providerOf */.lc)(host, env),
        oidc: host !== undefined &&
            (around.oidcRegistries ?? []).some((one) => (0,core_reference/* canonicalRegistry */.i7)(one) === (0,core_reference/* canonicalRegistry */.i7)(host)),
        repository: repositoryFor(registry, typed),
        method: registry?.method,
        status: registry?.status,
        said: (registry?.errors ?? []).map(({ code, message }) => `${code}: ${message}`).join('; '),
        notARegistry: isForeign(root),
        // What is changed is read, too.
        writing: command !== undefined && (0,command_facts/* writes */.D3)(command) && (side !== 'source' || (0,command_facts/* alters */.e2)(command)),
        reading: side === 'source',
        unreadable: isUnreadable(error, command),
        details,
        fork,
        owner: ownerIn(env),
        proxy: host === undefined ? undefined : proxyOf(host, env),
        free: system === 'ENOSPC' || system === 'EDQUOT' ? freeSpace(env) : undefined,
    };
}
/** The reference of the step that an error is about. */
function referenceFor(error, { references }) {
    const root = rootOf(error);
    const registry = registryErrorIn(root);
    const detailsHost = root instanceof errors/* OrasError */.aP ? textOf(root.details['host']) : undefined;
    const host = detailsHost ?? (registry ? new URL(registry.url).host : undefined);
    const isOwn = registry && (hostOf(registry) === host || registry.details.reason === 'packages-api');
    const request = isOwn ? registry : undefined;
    const at = { host, method: request?.method, repository: request ? repositoryIn(request.url) : '' };
    return failedReference({ ...at, side: copyErrorIn(error)?.side }, references);
}
function hostOf({ url }) {
    return new URL(url).host;
}
function repositoryFor(registry, typed) {
    const repository = registry ? repositoryIn(registry.url) : '';
    if (repository !== '')
        return repository;
    return /^[^/]+\/(.+?)(?::[^:/]*)?(?:@.*)?$/.exec(typed?.text ?? '')?.[1] ?? '';
}
function repositoryIn(url) {
    return /\/v2\/(.+?)\/(?:manifests|blobs|tags|referrers)(?:\/|$)/.exec(url)?.[1] ?? '';
}
/** Answers to HEAD have no body to tell by. */
function isForeign(root) {
    if (!(root instanceof errors/* OrasError */.aP) || root.details['answersLikeARegistry'] !== false)
        return false;
    if (root.code === 'NOT_FOUND' || root.code === 'INVALID_CONTENT')
        return true;
    if (!(root instanceof errors/* RegistryError */.gl) || root.method === 'HEAD')
        return false;
    return root.status === 401 || (root.status === 403 && root.code !== 'RATE_LIMITED');
}
/** The innermost error of ours: copies and inputs wrap what happened. */
function rootOf(error) {
    for (let at = error; at instanceof Error; at = at.cause)
        if (at instanceof errors/* OrasError */.aP && !(at instanceof errors/* CopyError */.k6) && at.details['partial'] !== true)
            return at;
    return error;
}
function registryErrorIn(error) {
    for (let at = error; at instanceof Error; at = at.cause)
        if (at instanceof errors/* RegistryError */.gl)
            return at;
    return undefined;
}
function copyErrorIn(error) {
    for (let at = error; at instanceof Error; at = at.cause)
        if (at instanceof errors/* CopyError */.k6)
            return at;
    return undefined;
}
function systemCodeIn(error) {
    for (let at = error; at instanceof Error; at = at.cause) {
        const code = at instanceof errors/* OrasError */.aP ? undefined : (0,errors/* systemCode */.xU)(at);
        if (code !== undefined)
            return code;
    }
    return undefined;
}
const READING_CALLS = new Set(['open', 'scandir', 'opendir', 'lstat', 'stat', 'read']);
/** Node does not say whether a file was opened to be read or to be written. */
function isUnreadable(error, command) {
    const copy = copyErrorIn(error);
    if (copy ? copy.side === 'target' : !onlyReads(command))
        return false;
    for (let at = error; at instanceof Error; at = at.cause)
        if ('syscall' in at)
            return READING_CALLS.has(at.syscall);
    return false;
}
function kindOf(command) {
    const has = (name) => command !== undefined && (0,command_facts/* takes */.ny)(command, name);
    return {
        packs: has('if-no-files-found'),
        copies: has('from') && has('to'),
        removes: command?.effect === 'removes',
    };
}
/** Outside of a copy, it reads files and writes none. */
function onlyReads(command) {
    if (!command || command.effect === 'local')
        return false;
    return !(0,command_facts/* alters */.e2)(command) || (0,command_facts/* takes */.ny)(command, 'files');
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}

;// CONCATENATED MODULE: ../build/js/action/failures/explain.js





/** The runner shows so many characters of an annotation. */
const MAX = 4096;
const MAX_WHAT = 1800;
const MAX_PARTS = 5;
function failureFor(error, around) {
    const parts = error instanceof partial_failure/* PartialFailure */.C ? partsOf(error, around) : [];
    const [only, second] = parts;
    const said = error instanceof partial_failure/* PartialFailure */.C ? error.message : told(error, around);
    if (only && !second) {
        const what = `${around.name} failed: ${(0,safe_text/* safeText */.H)(headOf(error, said))}: ${only.what}`;
        return { what, hint: only.hint };
    }
    return {
        what: `${around.name} failed: ${(0,safe_text/* safeText */.H)(said, MAX_WHAT)}`,
        hint: hintFor(error, around),
        ...(parts.length > 0 && { parts, head: `${around.name} failed: ${(0,safe_text/* safeText */.H)(headOf(error, said))}` }),
    };
}
/** The text of the one annotation of a failed run: what failed, where, why it probably did, and what to do. */
function describeFailure({ what, head = what, hint, parts = [] }, docs) {
    if (parts.length > 0)
        return cut([head, ...partLines(parts, docs)], []);
    if (!hint)
        return what;
    const help = [`Likely: ${hint.likely}`, `Try: ${hint.fix}`];
    if (hint.snippet !== undefined)
        help.push(...hint.snippet.split('\n').map((line) => `  ${line}`));
    return cut([what], [...help, `More: ${docs}#${hint.id}`]);
}
/** Without what is told of each destination below. */
function headOf(error, what) {
    return error instanceof partial_failure/* PartialFailure */.C ? error.count : what;
}
function partLines(parts, docs) {
    const shown = parts.slice(0, MAX_PARTS).flatMap(({ what, hint }) => {
        const line = `- ${what}`;
        if (!hint)
            return [line];
        return [line, `  Likely: ${hint.likely}. Try: ${hint.fix}. More: ${docs}#${hint.id}`];
    });
    return parts.length > MAX_PARTS ? [...shown, `and ${parts.length - MAX_PARTS} more`] : shown;
}
function cut(what, help) {
    const behind = help.map((line) => `\n${line}`).join('');
    const room = MAX - behind.length;
    const before = what.join('\n');
    return `${before.length > room ? `${before.slice(0, room - 1)}\u2026` : before}${behind}`;
}
/** Each destination once: its first failure stopped the rest there. */
function partsOf({ failures }, around) {
    const places = new Map();
    for (const { place, error } of failures)
        if (!places.has(place))
            places.set(place, error);
    return [...places].map(([place, error]) => {
        const said = told(error, around);
        return {
            what: (0,safe_text/* safeText */.H)(said.includes(place) ? said : `${place}: ${said}`, places.size > 1 ? 300 : MAX_WHAT),
            hint: hintFor(error, around),
        };
    });
}
/** What the step asked for and what came of it; the request that failed stands behind. */
function told(error, around) {
    const copy = copyErrorIn(error);
    const registry = registryErrorIn(error);
    const host = error instanceof errors/* OrasError */.aP ? error.details['host'] : undefined;
    if (error !== copy && error !== registry && host === undefined)
        return (0,errors/* messageOf */.bD)(error);
    const typed = referenceFor(error, around);
    const side = copy?.side ?? typed?.side;
    const { reason, request } = reasonOf(error);
    const doing = request ?? (copy?.digest === undefined ? undefined : `${copy.operation} ${copy.digest}`);
    const behind = doing === undefined || reason.includes(copy?.digest ?? doing) ? '' : ` (${doing})`;
    if (side === undefined || (typed && reason.startsWith(typed.text)))
        return `${reason}${behind}`;
    const refused = registry?.status === 401 || registry?.status === 403;
    const place = typed?.text ?? (registry ? placeIn(registry) : `the ${side}`);
    const verb = side === 'target' ? 'writing to' : 'reading from';
    return `${verb} ${place} ${refused ? 'was refused' : 'failed'}: ${reason}${behind}`;
}
/** The request, which people did not write, goes to the end; so does the status, where we say what it means. */
function reasonOf(error) {
    const message = (0,errors/* messageOf */.bD)(error);
    const root = rootOf(error);
    const { request, status, explained } = root instanceof errors/* OrasError */.aP ? root.details : {};
    if (typeof request !== 'string' || !message.includes(`${request}: `))
        return { reason: message };
    const [place, said] = cutAt(message, `${request}: `);
    if (explained !== true)
        return { reason: `${place}${said}`, request };
    return { reason: said.replace(`${String(status)} `, ''), request: `${request}: ${String(status)}` };
}
function cutAt(text, between) {
    const at = text.indexOf(between);
    return [text.slice(0, at), text.slice(at + between.length)];
}
/** Host and repository of the request that failed. */
function placeIn({ url }) {
    const { host } = new URL(url);
    const repository = /\/v2\/(.+?)\/(?:manifests|blobs|tags|referrers)(?:\/|$)/.exec(url)?.[1];
    return repository === undefined ? host : `${host}/${repository}`;
}
function hintFor(error, around) {
    const facts = failureFacts(error, around);
    const rule = HINT_RULES.find(({ matches }) => matches(facts));
    if (!rule)
        return undefined;
    const snippet = rule.snippet?.(facts).split('\n');
    return {
        id: rule.id,
        likely: (0,safe_text/* safeText */.H)(rule.likely(facts), 500),
        fix: (0,safe_text/* safeText */.H)(rule.fix(facts), 500),
        snippet: snippet?.map((line) => (0,safe_text/* safeText */.H)(line, 200)).join('\n'),
    };
}


/***/ })

};
