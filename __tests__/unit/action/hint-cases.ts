import { withTimeLimit } from '../../../src/action/runner/time-limit.ts';
import { CopyError, OrasError } from '../../../src/core/errors.ts';
import { parseReference } from '../../../src/core/reference.ts';
import { runHelper } from '../../../src/credentials/credential-helper.ts';
import { sameOriginUrl } from '../../../src/http/url-gate.ts';
import { openArchive } from '../../../src/targets/layout/oci-archive.ts';
import { rejection } from '../../support/rejection.ts';
import { DISK_CASES, FILE_CASES } from './hint-file-cases.ts';
import {
  asked,
  broken,
  denied,
  digest,
  ECR,
  ours,
  put,
  reading,
  refused,
  thrownBy,
  unauthorized,
  untilAborted,
  writing,
} from './hint-failures.ts';
import {
  brokenUpload,
  connectionRefused,
  connectionReset,
  failingHelper,
  interimAnswers,
  invalidHttp,
  largeHead,
  nameNotFound,
  oldTls,
  otherName,
  plainServer,
  proxyRefuses,
  proxyUnreachable,
  storageRefuses,
  unknownAuthority,
  unknownEncoding,
  wrongPassword,
} from './hint-connections.ts';
import { ANSWER_CASES, type Case } from './hint-answer-cases.ts';
import { OIDC_CASES } from './hint-oidc-cases.ts';
import { PACKAGE_CASES } from './hint-package-cases.ts';

const fork = { fork: true };
const proxied = { env: { https_proxy: 'http://user:canary@proxy.corp:3128' } };

/** For every rule at least one failure, by what throws it where that is to be had on one machine. */
export const CASES: readonly Case[] = [
  ...ANSWER_CASES,
  ...PACKAGE_CASES,
  ...OIDC_CASES,
  ['not-a-registry', () => refused({ status: 404 })],
  ['not-a-registry', () => refused({ status: 403 })],
  [
    'partial-index',
    () =>
      ours('NOT_FOUND', 'l lists 2 manifests and lacks 1', {
        reason: 'partial-index',
        platform: 'linux/s390x',
      }),
  ],
  [
    'ambiguous-name',
    () => ours('INVALID_INPUT', 'l has several manifests: a, b', { reason: 'ambiguous-name' }),
  ],
  ['storage-refuses', () => storageRefuses()],
  ['wrong-credential', () => wrongPassword()],
  ['ecr-login', () => wrongPassword(ECR)],
  ['large-headers', () => largeHead()],
  ['old-tls', () => oldTls()],
  ['old-tls', () => broken('ERR_SSL_UNSUPPORTED_PROTOCOL')],
  ['invalid-http', () => invalidHttp()],
  ['invalid-http', () => interimAnswers()],
  ['empty-secret', () => ours('INVALID_INPUT', 'input password is missing', { reason: 'empty-login' })],
  ['pinned-digest', () => ours('DIGEST_MISMATCH', 'a is b, input digest asks for c', { pinned: true })],
  [
    'changed-file',
    () => new CopyError(ours('DIGEST_MISMATCH', 'content has digest'), { operation: 'push', side: 'source' }),
  ],
  ['upper-case', () => thrownBy(() => parseReference('ghcr.io/Acme/App:1'))],
  [
    'login-in-clear',
    () =>
      ours('INVALID_INPUT', 'the login for a is not sent over http', { clear: true, host: 'a.test:5000' }),
  ],
  [
    'one-for-each-registry',
    () =>
      ours('INVALID_INPUT', 'input headers: it would go to all of a, b', {
        input: 'headers',
        registries: ['a', 'b'],
      }),
  ],
  ['plus-in-tag', () => thrownBy(() => parseReference('ghcr.io/acme/app:1.0+b'))],
  [
    'lost-signatures',
    () => ours('INVALID_INPUT', '1 signatures would no longer hold', { signatures: [digest] }),
  ],
  ['credential-helper', () => failingHelper()],
  ['credential-helper', () => rejection(runHelper('x', 'ghcr.io', { env: { PATH: '' } }))],
  ['tag-exists', () => ours('ALREADY_EXISTS', 'a:1 exists with b', { tag: 'a:1' })],
  ['existing-files', () => ours('ALREADY_EXISTS', 'a exists, and existing files are to be kept')],
  ['timeout', () => untilAborted(withTimeLimit(new AbortController().signal, 1))],
  ['no-layout', () => ours('NOT_FOUND', 'here has no file oci-layout', { file: 'oci-layout' })],
  ['no-layout', () => rejection(openArchive('nowhere/here.tar', { temp: 'nowhere' }))],
  [
    'immutable-tag',
    () =>
      writing({
        ...put,
        host: ECR,
        status: 400,
        says: 'TAG_INVALID: The image tag already exists and is immutable',
      }),
  ],
  [
    'immutable-tag',
    () =>
      writing({
        ...put,
        host: 'harbor.example.com',
        status: 412,
        says: 'PRECONDITION: configured as immutable',
      }),
  ],
  ['fork-pull-request', () => writing({ ...denied, ...asked, host: 'ghcr.io' }), fork],
  ['fork-pull-request-read', () => reading({ ...unauthorized }), { ...fork, command: 'copy' }],
  [
    'ghcr-create',
    () =>
      writing({
        ...denied,
        host: 'ghcr.io',
        says: 'DENIED: installation not allowed to Create organization package',
      }),
  ],
  [
    'ghcr-organization',
    () => writing({ ...denied, host: 'ghcr.io', says: 'DENIED: not allowed to Write organization package' }),
  ],
  [
    'ghcr-package-access',
    () => writing({ ...denied, host: 'ghcr.io', says: 'DENIED: permission_denied: write_package' }),
  ],
  [
    'ghcr-other-owner',
    () => writing({ ...denied, host: 'ghcr.io' }),
    { env: { GITHUB_REPOSITORY: 'someone/app' } },
  ],
  ['ghcr-write', () => writing({ ...denied, host: 'ghcr.io' }), { env: { GITHUB_REPOSITORY: 'Acme/app' } }],
  [
    'ghcr-write',
    () => writing({ ...denied, host: 'containers.ghe.corp' }),
    { env: { GITHUB_SERVER_URL: 'https://ghe.corp' } },
  ],
  ['ghcr-read', () => reading({ ...denied, host: 'ghcr.io' })],
  [
    'ghcr-limit',
    () => reading({ host: 'ghcr.io', status: 403, says: 'DENIED: You have exceeded a secondary rate limit' }),
  ],
  ['docker-hub-login', () => writing({ ...unauthorized, host: 'registry-1.docker.io' })],
  [
    'docker-hub-limit',
    () => reading({ host: 'registry-1.docker.io', status: 429, says: 'TOOMANYREQUESTS: no' }),
  ],
  ['ecr-repository', () => writing({ ...asked, host: ECR, status: 404, says: 'NAME_UNKNOWN: no' })],
  [
    'ecr-repository',
    () => writing({ ...asked, host: 'public.ecr.aws', status: 404, says: 'NAME_UNKNOWN: no' }),
  ],
  ['ecr-connection', () => brokenUpload(ECR)],
  ['ecr-login', () => writing({ ...denied, host: ECR })],
  ['acr-login', () => writing({ ...unauthorized, host: 'acme.azurecr.io' })],
  ['google-login', () => writing({ ...denied, host: 'europe-docker.pkg.dev' })],
  ['google-login', () => reading({ ...denied, host: 'gcr.io' })],
  [
    'google-repository',
    () =>
      writing({
        ...asked,
        host: 'us-docker.pkg.dev',
        status: 404,
        says: 'NAME_UNKNOWN: no',
      }),
  ],
  ['quay-login', () => writing({ ...unauthorized, host: 'quay.io' })],
  ['quay-media-type', () => writing({ ...put, host: 'quay.io', status: 415, says: 'MANIFEST_INVALID: no' })],
  ['gitlab-login', () => writing({ ...denied, host: 'registry.gitlab.com' })],
  [
    'gitlab-media-type',
    () => writing({ ...put, host: 'gitlab.corp', status: 400, says: 'MANIFEST_INVALID: no' }),
  ],
  [
    'harbor-quota',
    () =>
      writing({
        ...asked,
        status: 412,
        says: 'DENIED: will exceed the configured upper limit of 1.0 GiB',
      }),
  ],
  ['harbor-login', () => writing({ ...unauthorized, host: 'harbor.example.com' })],
  [
    'harbor-project',
    () =>
      writing({
        ...asked,
        host: 'harbor.example.com',
        status: 404,
        says: 'NOT_FOUND: project acme not found',
      }),
  ],
  ['create-first', () => writing({ ...asked, status: 404, says: 'NAME_UNKNOWN: no' })],
  ['unauthorized', () => reading(unauthorized)],
  ['forbidden', () => writing(denied)],
  ['rate-limit', () => reading({ status: 429, headers: { 'retry-after': '30' } })],
  ['token-server', () => ours('INVALID_CONTENT', 'no usable token', { reason: 'no-token' })],
  [
    'left-out',
    () =>
      new CopyError(
        new OrasError('UNSUPPORTED', `${digest} is not taken`, { details: { reason: 'needs-children' } }),
        { operation: 'push', side: 'target' },
      ),
  ],
  ['blob-unknown', () => writing({ ...put, status: 404, says: 'MANIFEST_BLOB_UNKNOWN: blob unknown' })],
  ['blob-unknown', () => writing({ ...put, status: 400, says: 'BLOB_UNKNOWN: unknown blob' })],
  [
    'sha512',
    () =>
      refused({
        method: 'PUT',
        path: `manifests/sha512:${'1'.repeat(128)}`,
        status: 400,
        says: 'DIGEST_INVALID: no',
      }),
  ],
  ['too-large-upload', () => writing({ ...asked, status: 413 })],
  [
    'referrers-list-full',
    () => ours('TOO_LARGE', 'the list would have 5 bytes', { reason: 'referrers-index-full' }),
  ],
  ['too-large', () => ours('TOO_LARGE', 'a is larger than the limit of 5 bytes')],
  ['referrers-api', () => ours('UNSUPPORTED', 'no API', { host: 'a.example', reason: 'no-referrers-api' })],
  ['referrers-nowhere', () => ours('UNSUPPORTED', 'sha256-1 is taken', { reason: 'referrers-tag-taken' })],
  [
    'referrers-race',
    () => ours('CONFLICT', 'a/b: overwritten 5 times', { reason: 'referrers-index-overwritten' }),
  ],
  [
    'not-followed',
    () => thrownBy(() => sameOriginUrl('http://b.example/', new URL('https://a.example'), 'Location')),
  ],
  ['content-encoding', () => unknownEncoding()],
  ['cannot-untag', () => ours('UNSUPPORTED', 'a cannot remove a tag', { untag: true }), { command: 'untag' }],
  [
    'unnamed-content',
    () => ours('UNSUPPORTED', 'a has no named files', { unnamed: true }),
    { command: 'pull' },
  ],
  [
    'cannot-delete',
    () => refused({ method: 'DELETE', status: 405, says: 'UNSUPPORTED: no' }),
    { command: 'untag' },
  ],
  ['old-registry', () => writing({ ...put, status: 400, says: 'MANIFEST_INVALID: no' })],
  ['old-registry', () => writing({ ...put, status: 415, says: 'UNSUPPORTED: no' })],
  [
    'not-found',
    () => refused({ status: 404, says: 'MANIFEST_UNKNOWN: manifest unknown' }),
    { command: 'pull' },
  ],
  ['conflict-answer', () => writing({ ...put, status: 409, says: 'CONFLICT: no' })],
  ['registry-trouble', () => writing({ ...put, status: 503 })],
  ['proxy-refuses', () => proxyRefuses(), proxied],
  ['proxy-unreachable', () => proxyUnreachable(), proxied],
  ['host-name', () => nameNotFound()],
  ['name-service', () => broken('EAI_AGAIN')],
  ['connection-refused', () => connectionRefused()],
  ['unreachable', () => broken('UND_ERR_CONNECT_TIMEOUT')],
  ['plain-http', () => plainServer()],
  ['certificate-expired', () => broken('CERT_HAS_EXPIRED')],
  ['certificate-name', () => otherName()],
  // Whether the client reads the alert or a reset first is a race.
  ['client-certificate', () => broken('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED')],
  ['certificate', () => unknownAuthority()],
  ['certificate', () => broken('UNABLE_TO_VERIFY_LEAF_SIGNATURE')],
  ['connection', () => connectionReset()],
  ['damaged-content', () => ours('SIZE_MISMATCH', 'content has 3 bytes, expected 4'), { command: 'pull' }],
  ...FILE_CASES,
  ...DISK_CASES,
];
