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
