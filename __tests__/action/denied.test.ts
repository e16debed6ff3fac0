import { describe, expect, test } from 'vitest';
import { isDeepStrictEqual } from 'node:util';
import {
  famousRegistry,
  toAll,
  toTag,
  toToken,
  toWrite,
  type Refuses,
} from '../support/famous-registries.ts';
import { refusal } from '../support/lab.ts';
import { runAction, type RunOptions } from '../support/runner.ts';
import { expectFailure, expectSuccess, workspaceWith } from '../support/steps.ts';

interface Denied {
  readonly title: string;
  readonly host: string;
  readonly refuses: Refuses;
  /** Default: a push of a file to HOST/acme/app:1.2. */
  readonly inputs?: (host: string) => Record<string, string>;
  readonly event?: RunOptions['event'];
  readonly env?: Record<string, string>;
  readonly bearer?: false;
  readonly id: string;
  readonly says: readonly string[];
}

const WRITE = ['  permissions:', '    contents: read', '    packages: write'];
const SETTINGS = 'https://github.com/orgs/acme/packages/container/app/settings';
const ECR = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';
const pull = (host: string) => ({ command: 'pull', from: `${host}/acme/app:1.2`, path: 'out' });

/** The wordings are those of the real registries: reference/actions-runner.md §3.2, registries-and-threats.md §3. */
const CASES: readonly Denied[] = [
  {
    title: 'ghcr.io: the job lacks packages: write',
    host: 'ghcr.io',
    refuses: toWrite(refusal(403, 'DENIED', 'installation not allowed to Create organization package')),
    id: 'ghcr-create',
    says: [
      'push failed: writing to ghcr.io/acme/app:1.2 was refused: 403 DENIED: installation not allowed to Create organization package (POST https://ghcr.io/v2/acme/app/blobs/uploads/)',
      'the job lacks packages: write',
      ...WRITE,
    ],
  },
  {
    title: 'ghcr.io: the organization’s package',
    host: 'ghcr.io',
    refuses: toToken(refusal(403, 'DENIED', 'not allowed to Write organization package')),
    id: 'ghcr-organization',
    says: [
      'writing to ghcr.io/acme/app:1.2 was refused: ',
      'the token server refused: 403 DENIED',
      SETTINGS,
      ...WRITE,
    ],
  },
  {
    title: 'ghcr.io: a package that another repository pushed first',
    host: 'ghcr.io',
    refuses: toWrite(refusal(403, 'DENIED', 'permission_denied: write_package')),
    id: 'ghcr-package-access',
    says: [
      '403 DENIED: permission_denied: write_package',
      `the role Write under Manage Actions access: ${SETTINGS}`,
    ],
  },
  {
    title: 'ghcr.io: a package of a person',
    host: 'ghcr.io',
    refuses: toWrite(refusal(403, 'DENIED', 'permission_denied: write_package')),
    event: { name: 'push', payload: { repository: { owner: { type: 'User' } } } },
    id: 'ghcr-package-access',
    says: ['https://github.com/users/acme/packages/container/app/settings'],
  },
  {
    title: 'ghcr.io: a package below another owner',
    host: 'ghcr.io',
    refuses: toToken(refusal(403, 'DENIED', 'requested access to the resource is denied')),
    inputs: () => ({ files: 'a.txt', to: 'ghcr.io/other/team/app:1.2' }),
    id: 'ghcr-other-owner',
    says: [
      'writing to ghcr.io/other/team/app:1.2 was refused',
      'can write packages of acme only, and this one belongs to other',
    ],
  },
  {
    title: 'ghcr.io: whatever else it says to a push',
    host: 'ghcr.io',
    refuses: toWrite(refusal(403, 'DENIED', 'denied')),
    id: 'ghcr-write',
    says: ['the job lacks packages: write', SETTINGS, ...WRITE],
  },
  {
    title: 'ghcr.io: a pull of a private package',
    host: 'ghcr.io',
    refuses: toAll(refusal(403, 'DENIED', 'denied')),
    inputs: pull,
    id: 'ghcr-read',
    says: ['pull failed: reading from ghcr.io/acme/app:1.2 was refused: 403', '    packages: read'],
  },
  {
    title: 'ghcr.io: a copy whose source is private, though it writes elsewhere',
    host: 'ghcr.io',
    refuses: toAll(refusal(403, 'DENIED', 'denied')),
    inputs: () => ({ command: 'copy', from: 'ghcr.io/acme/app:1.2', to: 'oci-layout:out' }),
    id: 'ghcr-read',
    says: ['copy failed: reading from ghcr.io/acme/app:1.2 was refused: 403', '    packages: read'],
  },
  {
    title: 'ghcr.io: its secondary rate limit, which is a 403',
    host: 'ghcr.io',
    refuses: toAll({
      status: 403,
      headers: { 'content-type': 'text/plain', 'retry-after': '3600' },
      body: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    }),
    inputs: pull,
    id: 'ghcr-limit',
    says: ['for 60 minutes more'],
  },
  {
    title: 'ghcr.io: a pull request from a fork',
    host: 'ghcr.io',
    refuses: toWrite(refusal(403, 'DENIED', 'installation not allowed to Create organization package')),
    event: {
      name: 'pull_request',
      payload: {
        pull_request: {
          head: { repo: { full_name: 'someone/app' } },
          base: { repo: { full_name: 'acme/app' } },
        },
      },
    },
    id: 'fork-pull-request',
    says: ['from a fork: its token can only read', '  with:\n    if-unauthorized: skip'],
  },
  {
    title: 'Docker Hub: a wrong password',
    host: 'docker.io',
    refuses: toToken(refusal(401, 'UNAUTHORIZED', 'incorrect username or password')),
    inputs: () => ({ files: 'a.txt', to: 'docker.io/acme/app:1.2' }),
    id: 'docker-hub-login',
    says: [
      'writing to docker.io/acme/app:1.2 was refused: ',
      'incorrect username or password',
      'an access token with Read & Write',
      '    registry: docker.io',
    ],
  },
  {
    title: 'Docker Hub: a token without the right to push',
    host: 'docker.io',
    refuses: toWrite(refusal(401, 'UNAUTHORIZED', 'access token has insufficient scopes')),
    id: 'docker-hub-login',
    says: ['insufficient scopes'],
  },
  {
    title: 'Docker Hub: the pull limit, hours long',
    host: 'docker.io',
    refuses: toAll({
      status: 429,
      headers: { 'content-type': 'text/plain', 'retry-after': '14400' },
      body: 'You have reached your pull rate limit.',
    }),
    inputs: () => ({ command: 'pull', from: 'docker.io/library/alpine:3', path: 'out' }),
    id: 'docker-hub-limit',
    says: [
      'reading from docker.io/library/alpine:3 failed: 429',
      'for 4 hours more',
      'for public images too',
    ],
  },
  {
    title: 'ECR: no such repository',
    host: ECR,
    bearer: false,
    refuses: toWrite(
      refusal(
        404,
        'NAME_UNKNOWN',
        "The repository with name 'acme/app' does not exist in the registry with id '123456789012'",
      ),
    ),
    id: 'ecr-repository',
    says: ['aws ecr create-repository --repository-name acme/app'],
  },
  {
    title: 'ECR: a role without the right',
    host: ECR,
    bearer: false,
    refuses: toWrite(
      refusal(
        403,
        'DENIED',
        'User: arn:aws:sts::1:role/ci is not authorized to perform: ecr:InitiateLayerUpload',
      ),
    ),
    id: 'ecr-login',
    says: ['not authorized to perform: ecr:InitiateLayerUpload', 'aws-actions/amazon-ecr-login'],
  },
  {
    title: 'ECR: a tag that must not move',
    host: ECR,
    bearer: false,
    refuses: toTag(
      refusal(
        400,
        'TAG_INVALID',
        "The image tag '1.2' already exists in the 'acme/app' repository and cannot be overwritten because the tag is immutable.",
      ),
    ),
    id: 'immutable-tag',
    says: ['does not allow tags to move', '  with:\n    if-exists: skip'],
  },
  {
    title: 'Azure: an identity without AcrPush',
    host: 'acme.azurecr.io',
    refuses: toToken(
      refusal(401, 'UNAUTHORIZED', 'authentication required, visit https://aka.ms/acr/authorization'),
    ),
    id: 'acr-login',
    says: ['az acr login --name acme', 'AcrPush'],
  },
  {
    title: 'Google: no right, or no such repository',
    host: 'europe-docker.pkg.dev',
    refuses: toToken(
      refusal(
        403,
        'DENIED',
        "Permission 'artifactregistry.repositories.uploadArtifacts' denied on resource '//artifactregistry.googleapis.com/projects/acme' (or it may not exist)",
      ),
    ),
    inputs: () => ({ files: 'a.txt', to: 'europe-docker.pkg.dev/acme/images/app:1.2' }),
    id: 'google-login',
    says: ['roles/artifactregistry.writer', '    username: oauth2accesstoken'],
  },
  {
    title: 'Google: no such repository',
    host: 'europe-docker.pkg.dev',
    refuses: toWrite(refusal(404, 'NAME_UNKNOWN', 'Repository "images" not found')),
    inputs: () => ({ files: 'a.txt', to: 'europe-docker.pkg.dev/acme/images/app:1.2' }),
    id: 'google-repository',
    says: ['gcloud artifacts repositories create images --repository-format=docker --location=europe'],
  },
  {
    title: 'Quay: a robot without the right',
    host: 'quay.io',
    refuses: toWrite(refusal(401, 'UNAUTHORIZED', 'access to the requested resource is not authorized')),
    id: 'quay-login',
    says: ['NAMESPACE+ROBOT', '    registry: quay.io'],
  },
  {
    title: 'Quay: a media type that it does not allow',
    host: 'quay.io',
    refuses: toTag(refusal(415, 'MANIFEST_INVALID', 'manifest invalid')),
    id: 'quay-media-type',
    says: ['ALLOWED_OCI_ARTIFACT_TYPES'],
  },
  {
    title: 'GitLab: a token without write_registry',
    host: 'registry.gitlab.com',
    refuses: toToken(refusal(403, 'DENIED', 'access forbidden')),
    id: 'gitlab-login',
    says: ['write_registry', '    registry: registry.gitlab.com'],
  },
  {
    title: 'GitLab: a config type that it does not know',
    host: 'registry.gitlab.com',
    refuses: toTag(refusal(400, 'MANIFEST_INVALID', 'unknown media type: application/vnd.acme.config')),
    id: 'gitlab-media-type',
    says: ['remove config and image-spec'],
  },
  {
    title: 'Harbor: no such project',
    host: 'harbor.example.com',
    refuses: toWrite(refusal(404, 'NOT_FOUND', 'project acme not found')),
    id: 'harbor-project',
    says: ['create the project acme'],
  },
  {
    title: 'Harbor: the project’s quota is used up',
    host: 'harbor.example.com',
    refuses: toWrite(
      refusal(
        403,
        'DENIED',
        'adding 20.0 MiB of storage resource, which when updated to current usage of 1.0 GiB will exceed the configured upper limit of 1.0 GiB.',
      ),
    ),
    id: 'harbor-quota',
    says: ['the storage quota of the project'],
  },
  {
    title: 'Harbor: a robot without the right',
    host: 'harbor.example.com',
    refuses: toWrite(
      refusal(
        401,
        'UNAUTHORIZED',
        'unauthorized to access repository: acme/app, action: push: unauthorized to access repository: acme/app, action: push',
      ),
    ),
    id: 'harbor-login',
    says: ['robot$', '    registry: harbor.example.com'],
  },
  {
    title: 'a registry of before OCI 1.1',
    host: 'registry.example.com',
    refuses: toTag(refusal(400, 'MANIFEST_INVALID', 'manifest invalid')),
    id: 'old-registry',
    says: ['older than OCI 1.1', '  with:\n    image-spec: v1.0'],
  },
  {
    title: 'a proxy that limits the size of uploads',
    host: 'registry.example.com',
    refuses: toWrite({
      status: 413,
      headers: { 'content-type': 'text/html', server: 'cloudflare' },
      body: '<html><h1>413 Payload Too Large</h1></html>',
    }),
    id: 'too-large-upload',
    says: ['client_max_body_size'],
  },
  {
    title: 'a registry that sends clients to plain http',
    host: 'registry.example.com',
    refuses: ({ method }) =>
      method === 'POST'
        ? { status: 202, headers: { location: 'http://registry.example.com/v2/acme/app/blobs/uploads/1' } }
        : undefined,
    id: 'not-followed',
    says: ['X-Forwarded-Proto'],
  },
  {
    title: 'a registry that does not delete',
    host: 'docker.io',
    refuses: ({ method, path }) => {
      if (path.startsWith('/token')) return undefined;
      return method === 'DELETE' ? refusal(405, 'UNSUPPORTED', 'The operation is unsupported.') : FOUND;
    },
    inputs: (host) => ({ command: 'delete', from: `${host}/acme/app:1.2` }),
    id: 'cannot-delete',
    says: ['deletes only through its website or its own API'],
  },
];

const MANIFEST = '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[]}';
const FOUND = {
  status: 200,
  headers: { 'content-type': 'application/vnd.oci.image.index.v1+json' },
  body: MANIFEST,
};

async function failed(one: Denied): Promise<string> {
  const cwd = workspaceWith({ 'a.txt': 'a' });
  await using registry = await famousRegistry(one.host, one.refuses, {
    workspace: cwd,
    bearer: one.bearer ?? true,
  });
  const asked = one.inputs?.(one.host) ?? { files: 'a.txt', to: `${one.host}/acme/app:1.2` };
  const { error } = await expectFailure(
    {
      cwd,
      env: { ...registry.env, GITHUB_REPOSITORY: 'acme/app', ...one.env },
      inputs: { ...asked, ...registry.inputs },
      ...(one.event && { event: one.event }),
    },
    ...one.says,
  );
  return error;
}

describe.concurrent('a failed step says where, why, and what to do', () => {
  test.for(CASES)('$title', async (one) => {
    const error = await failed(one);
    const lines = error.split('\n');
    expect(lines.at(-1)).toBe(
      `More: https://github.com/org/oras-action/blob/v1/docs/troubleshooting.md#${one.id}`,
    );
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(error.length).toBeLessThanOrEqual(4096);
    expect(lines.filter((line) => line.startsWith('Likely: ') || line.startsWith('Try: '))).toHaveLength(2);
  });
});

test('the cases are of different registries and causes', () => {
  expect(new Set(CASES.map(({ id }) => id)).size).toBeGreaterThan(20);
  expect(CASES.some((one, at) => CASES.slice(at + 1).some((other) => isDeepStrictEqual(one, other)))).toBe(
    false,
  );
});

test('a registry that quotes what it was sent: no secret is in a file that the step leaves', async () => {
  const cwd = workspaceWith({ 'a.txt': 'a' });
  const password = 'canary & password_1';
  const basic = Buffer.from(`me:${password}`).toString('base64');
  const quoting: Refuses = ({ headers }) =>
    refusal(403, 'DENIED', `${headers.authorization} of ${password} and ${basic} may not`);
  await using registry = await famousRegistry('r.example.com', quoting, { workspace: cwd });
  await expectSuccess({ cwd, inputs: { files: 'a.txt', to: 'oci-layout:here:1' } });
  const run = await runAction({
    cwd,
    env: registry.env,
    inputs: {
      from: 'oci-layout:here:1',
      to: 'r.example.com/acme/app\nr.example.com/acme/other\noci-layout:there',
      'registry-auth': JSON.stringify([{ registry: 'r.example.com', username: 'me', password }]),
      ...registry.inputs,
    },
  });
  expect(run.outcome).toBe('failure');
  const { outputs, log } = run;
  const summary = JSON.stringify(run.commandFiles);
  const plainly = summary.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  expect(outputs.get('metadata')).toContain('***');
  for (const text of [plainly, summary, log, JSON.stringify([...outputs])])
    for (const secret of [password, basic, 'a-token'])
      expect(text.includes(secret) ? text : 'no secret').toBe('no secret');
});
