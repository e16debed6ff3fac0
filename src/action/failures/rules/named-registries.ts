import { at, both, creating, is, login, says, waiting, writing, type HintRule } from './rule.ts';

/** Registries known by their host name. */
export const NAMED_REGISTRY_RULES: readonly HintRule[] = [
  {
    id: 'docker-hub-login',
    group: 'refused',
    title: 'Docker Hub: the login is missing or wrong',
    seen: '401 or 403 of docker.io, `insufficient scopes`',
    matches: at('docker-hub', 'UNAUTHORIZED', 'FORBIDDEN'),
    likely: () =>
      'there is no login for docker.io, it is wrong, or its token can only read; a repository that does not exist gets the same answer',
    fix: () =>
      'use an access token with Read & Write, or oidc in registry-auth with a ruleset that allows this; check the name',
    snippet: (facts) =>
      login(
        { ...facts, host: 'docker.io' },
        '${{ vars.DOCKERHUB_USERNAME }}',
        '${{ secrets.DOCKERHUB_TOKEN }}',
      ),
  },
  {
    id: 'docker-hub-limit',
    group: 'limit',
    title: 'Docker Hub: too many pulls',
    seen: '429 of docker.io, `You have reached your pull rate limit`',
    matches: at('docker-hub', 'RATE_LIMITED'),
    likely: (facts) =>
      `pulls without a login are limited for each address, and hosted runners share theirs${waiting(facts)}`,
    fix: () => 'log in, for public images too',
    snippet: (facts) =>
      login(
        { ...facts, host: 'docker.io' },
        '${{ vars.DOCKERHUB_USERNAME }}',
        '${{ secrets.DOCKERHUB_TOKEN }}',
      ),
  },
  {
    id: 'ecr-repository',
    group: 'missing',
    title: 'ECR: the repository does not exist',
    seen: '404 of ECR while writing, `NAME_UNKNOWN`',
    matches: both(at('ecr', 'NOT_FOUND'), writing, creating),
    likely: () => 'ECR does not create repositories on push, unless a creation template does',
    fix: ({ host, repository }) =>
      host === 'public.ecr.aws'
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
    fix: ({ repository }) =>
      `check that it exists: aws ecr describe-repositories --repository-names ${repository || 'NAME'}`,
  },
  {
    id: 'ecr-login',
    group: 'refused',
    title: 'ECR: the login is missing, too old, or not allowed to do this',
    seen: '401 or 403 of ECR, `not authorized to perform: ecr:…`',
    matches: at('ecr', 'UNAUTHORIZED', 'FORBIDDEN'),
    likely: () =>
      'there is no login to ECR, it is older than 12 hours, or its role lacks the right that the answer names',
    fix: () =>
      'log in with oidc in registry-auth, or with aws-actions/amazon-ecr-login in an earlier step; the role needs ecr:GetAuthorizationToken and ecr:BatchGetImage, to push also ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload and ecr:PutImage',
  },
  {
    id: 'acr-login',
    group: 'refused',
    title: 'Azure Container Registry: the login is missing or not allowed to do this',
    seen: '401 or 403 of azurecr.io',
    matches: at('acr', 'UNAUTHORIZED', 'FORBIDDEN'),
    likely: () =>
      'there is no login to the registry, the identity lacks its role, or the registry’s firewall keeps the runner out',
    fix: ({ host }) =>
      `log in with oidc in registry-auth, or with az acr login --name ${host.split('.')[0] ?? 'NAME'} after azure/login in earlier steps; the identity needs the role AcrPull, to push AcrPush`,
  },
  {
    id: 'google-login',
    group: 'refused',
    title: 'Google Artifact Registry: the login is missing or not allowed to do this',
    seen: '401 or 403 of pkg.dev or gcr.io, `denied … (or it may not exist)`',
    matches: at('google', 'UNAUTHORIZED', 'FORBIDDEN'),
    likely: () =>
      'there is no login, its account lacks the role, or the project, location or repository is misspelt, which gets the same answer',
    fix: () =>
      'log in with oidc in registry-auth, or with an access token of google-github-actions/auth; the account needs roles/artifactregistry.reader, to push roles/artifactregistry.writer',
    snippet: (facts) => login(facts, 'oauth2accesstoken', '${{ steps.auth.outputs.access_token }}'),
  },
  {
    id: 'google-repository',
    group: 'missing',
    title: 'Google Artifact Registry: the repository does not exist',
    seen: '404 of pkg.dev while writing',
    matches: both(at('google', 'NOT_FOUND'), writing, creating),
    likely: () =>
      'a repository is created before the first push; in LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/NAME it is the third part',
    fix: ({ host, repository }) =>
      `create it: gcloud artifacts repositories create ${repository.split('/')[1] ?? 'NAME'} --repository-format=docker --location=${/^(.+)-docker\.pkg\.dev$/.exec(host)?.[1] ?? 'LOCATION'}`,
  },
  {
    id: 'quay-login',
    group: 'refused',
    title: 'Quay: the robot account is not allowed to do this',
    seen: '401 or 403 of Quay, `access to the requested resource is not authorized`',
    matches: at('quay', 'UNAUTHORIZED', 'FORBIDDEN'),
    likely: () =>
      'the robot account has no access to the repository, or the repository does not exist and the account is not allowed to create it',
    fix: () =>
      'give the robot account Write on the repository, also one that logs in with oidc; its name has the form NAMESPACE+ROBOT',
    snippet: (facts) => login(facts, '${{ vars.QUAY_ROBOT }}', '${{ secrets.QUAY_TOKEN }}'),
  },
  {
    id: 'quay-media-type',
    group: 'rejected',
    title: 'Quay: a media type that is not allowed there',
    seen: '`manifest invalid` or 415 of Quay',
    matches: both(at('quay', 'INVALID_CONTENT'), writing, says(/MANIFEST_INVALID|UNSUPPORTED|: 415/)),
    likely: () => 'this Quay accepts only the media types that its administrators allow',
    fix: () =>
      'ask for FEATURE_GENERAL_OCI_SUPPORT, or for the types in ALLOWED_OCI_ARTIFACT_TYPES; else push with image-spec: v1.0',
  },
  {
    id: 'gitlab-login',
    group: 'refused',
    title: 'GitLab: the token is not allowed to do this',
    seen: '401 or 403 of GitLab, `insufficient_scope`',
    matches: at('gitlab', 'UNAUTHORIZED', 'FORBIDDEN'),
    likely: () =>
      'the token lacks its scope, belongs to another project, or the project’s container registry is switched off',
    fix: () => 'use a deploy token of the project with read_registry, to push also write_registry',
    snippet: (facts) => login(facts, '${{ vars.GITLAB_TOKEN_NAME }}', '${{ secrets.GITLAB_TOKEN }}'),
  },
  {
    id: 'gitlab-media-type',
    group: 'rejected',
    title: 'GitLab: an unknown config type',
    seen: '`MANIFEST_INVALID` of GitLab',
    matches: both(at('gitlab', 'INVALID_CONTENT'), writing, says(/MANIFEST_INVALID/)),
    likely: () =>
      'GitLab accepts only known media types for configs; with image-spec: v1.0 the artifact type is the config type',
    fix: () => 'remove config and image-spec: the config is empty then, and any artifact-type is accepted',
  },
  {
    id: 'harbor-quota',
    group: 'limit',
    title: 'Harbor: the project is full',
    seen: '`adding … will exceed the configured upper limit`',
    matches: both(
      is('FORBIDDEN', 'CONFLICT', 'TOO_LARGE', 'INVALID_CONTENT'),
      says(/quota|exceed(?:s|ed)? the configured|upper limit of/i),
    ),
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
    fix: ({ repository }) =>
      `create the project ${repository.split('/')[0] || 'PROJECT'}, and give the robot account Push Artifact and Pull Artifact there; its name begins with robot$`,
    snippet: (facts) => login(facts, '${{ vars.HARBOR_ROBOT }}', '${{ secrets.HARBOR_TOKEN }}'),
  },
  {
    id: 'harbor-project',
    group: 'missing',
    title: 'Harbor: the project does not exist',
    seen: '404 of Harbor while writing, `project … not found`',
    matches: both(at('harbor', 'NOT_FOUND'), writing, creating),
    likely: () =>
      'Harbor creates repositories on push, but not projects; the project is the first part of the name',
    fix: ({ repository }) => `create the project ${repository.split('/')[0] || 'PROJECT'} there first`,
  },
];

function nameIn(repository: string): string {
  return repository.split('/').slice(1).join('/') || 'NAME';
}
