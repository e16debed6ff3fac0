import { githubRegistries } from '../../credentials/providers.ts';
import { serverUrlIn } from '../runner/runtime.ts';

/** Registries whose ways are known, by their hosts; for GitHub those of its server count, too. */
const HOSTS = {
  github: /^ghcr\.io$/,
  'docker-hub': /(?:^|\.)docker\.(?:io|com)$/,
  ecr: /\.dkr[.-]ecr\..+\.(?:amazonaws\.(?:com(?:\.cn)?|eu)|on\.aws)$|^public\.ecr\.aws$/,
  acr: /\.azurecr\.(?:io|cn|us)$/,
  google: /(?:^|\.|-)(?:docker\.pkg\.dev|gcr\.io)$/,
  quay: /^quay\./,
  gitlab: /(?:^|\.)gitlab\./,
  harbor: /(?:^|\.)harbor\./,
} as const;

export type Provider = keyof typeof HOSTS | 'other';

export const PROVIDERS: readonly Provider[] = [...(Object.keys(HOSTS) as (keyof typeof HOSTS)[]), 'other'];

export function providerOf(host: string, env: NodeJS.ProcessEnv = {}): Provider {
  const name = host.replace(/:\d+$/, '');
  if (githubRegistries(serverUrlIn(env)).includes(name)) return 'github';
  return PROVIDERS.find((one) => one !== 'other' && HOSTS[one].test(name)) ?? 'other';
}

const GITHUB_API = 'https://api.github.com';

/**
 * The API that deletes what is in a registry of GitHub; undefined for any other. A token of one server never goes to the
 * API of another one, and none goes over http.
 */
export function packagesApiOf(registry: string, env: NodeJS.ProcessEnv): URL | undefined {
  const server = serverUrlIn(env);
  if (!githubRegistries(server).includes(registry))
    return registry === 'ghcr.io' ? new URL(GITHUB_API) : undefined;
  const url = URL.parse(env['GITHUB_API_URL'] || apiOf(server));
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url : undefined;
}

/** As the runner has it in GITHUB_API_URL. */
function apiOf(server: string): string {
  const host = URL.parse(server)?.host ?? 'github.com';
  if (host === 'github.com') return GITHUB_API;
  return host.endsWith('.ghe.com') ? `https://api.${host}` : `https://${host}/api/v3`;
}
