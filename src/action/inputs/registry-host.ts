import { parseRegistry } from '../../core/reference.ts';

/**
 * The host of a registry as people and docker/login-action write it: `ghcr.io`, `https://ghcr.io/`,
 * `https://index.docker.io/v1/`. Fails where there is more to it, such as a path or a user.
 */
export function registryHost(text: string): string {
  return parseRegistry(text.replace(/^https:\/\//i, '').replace(/\/(?:v[12]\/?)?$/, ''));
}
