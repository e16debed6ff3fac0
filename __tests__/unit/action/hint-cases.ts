import { parseInputs } from '../../../src/action/commands/parse-inputs.ts';
import { fromFlags } from '../../../src/action/inputs/raw-inputs.ts';
import { checkClear, settingsFor } from '../../../src/action/open/registry-settings.ts';
import { withTimeLimit } from '../../../src/action/runner/time-limit.ts';
import { parseReference } from '../../../src/core/reference.ts';
import { runHelper } from '../../../src/credentials/credential-helper.ts';
import { sameOriginUrl } from '../../../src/http/url-gate.ts';
import { rejection } from '../../support/rejection.ts';
import { CONTENT_CASES } from './hint-content-cases.ts';
import { DISK_CASES, FILE_CASES } from './hint-file-cases.ts';
import {
  asked,
  denied,
  ECR,
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
  clientCertificate,
  connectionRefused,
  connectionReset,
  expired,
  failingHelper,
  interimAnswers,
  invalidHttp,
  largeHead,
  nameNotFound,
  nameServerDown,
  oldAnswer,
  oldTls,
  otherName,
  plainServer,
  proxyRefuses,
  proxyUnreachable,
  silent,
  storageRefuses,
  unknownAuthority,
  unknownEncoding,
  wrongPassword,
} from './hint-connections.ts';
import { ANSWER_CASES, type Case } from './hint-answer-cases.ts';
import { OIDC_CASES } from './hint-oidc-cases.ts';
import { TRUST_CASES } from './hint-trust-cases.ts';
import { PACKAGE_CASES } from './hint-package-cases.ts';

const fork = { fork: true };
const APP = 'registry.example.com/acme/app:1';
const login = ['--registry', 'registry.example.com', '--username', 'me'] as const;
async function loginInClear(): Promise<unknown> {
  const { connection } = await parseInputs(fromFlags(['resolve', '--from', APP, '--plain-http', 'true']));
  const settings = settingsFor('registry.example.com', connection, {});
  return thrownBy(() => checkClear(settings, { kind: 'basic', username: 'me', password: 'x' }));
}

const badInputs = (...args: readonly string[]) => rejection(parseInputs(fromFlags(args)));
const proxied = { env: { https_proxy: 'http://user:canary@proxy.corp:3128' } };

/** For every rule at least one failure, by what throws it where that is to be had on one machine. */
export const CASES: readonly Case[] = [
  ...ANSWER_CASES,
  ...PACKAGE_CASES,
  ...CONTENT_CASES,
  ...OIDC_CASES,
  ...TRUST_CASES,
  ['not-a-registry', () => refused({ status: 404 })],
  ['not-a-registry', () => refused({ status: 403 })],
  ['storage-refuses', () => storageRefuses()],
  ['wrong-credential', () => wrongPassword()],
  ['ecr-login', () => wrongPassword(ECR)],
  ['large-headers', () => largeHead()],
  ['old-tls', () => oldTls()],
  ['old-tls', () => oldAnswer()],
  ['invalid-http', () => invalidHttp()],
  ['invalid-http', () => interimAnswers()],
  ['empty-secret', () => badInputs('push', '--files', 'a', '--to', APP, ...login, '--password', '')],
  ['upper-case', () => thrownBy(() => parseReference('ghcr.io/Acme/App:1'))],
  ['login-in-clear', loginInClear],
  [
    'one-for-each-registry',
    () => badInputs('copy', '--from', APP, '--to', 'ghcr.io/acme/app:1', '--headers', 'X-Tenant: acme'),
  ],
  ['plus-in-tag', () => thrownBy(() => parseReference('ghcr.io/acme/app:1.0+b'))],
  ['credential-helper', () => failingHelper()],
  ['credential-helper', () => rejection(runHelper('x', 'ghcr.io', { env: { PATH: '' } }))],
  ['timeout', () => untilAborted(withTimeLimit(new AbortController().signal, 1))],
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
    'not-followed',
    () => thrownBy(() => sameOriginUrl('http://b.example/', new URL('https://a.example'), 'Location')),
  ],
  ['content-encoding', () => unknownEncoding()],
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
  ['name-service', () => nameServerDown()],
  ['connection-refused', () => connectionRefused()],
  ['unreachable', () => silent()],
  ['plain-http', () => plainServer()],
  ['certificate-expired', () => expired()],
  ['certificate-name', () => otherName()],
  ['client-certificate', () => clientCertificate()],
  ['certificate', () => unknownAuthority()],
  ['connection', () => connectionReset()],
  ...FILE_CASES,
  ...DISK_CASES,
];
