import { canonicalRegistry } from '../core/reference.ts';

/** The key of a registry in Docker's config files. */
export function configKeyOf(registry: string): string {
  const host = canonicalRegistry(registry);
  return host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
}

/** Keys may be URLs: `https://index.docker.io/v1/`, `https://ghcr.io`, `ghcr.io/v2/`. */
export function normalKey(key: string): string {
  const withoutScheme = key.replace(/^https?:\/\//i, '').replace(/\/(?:v[12]\/?)?$/, '');
  const [host = '', ...path] = withoutScheme.split('/');
  return [canonicalRegistry(host.toLowerCase()), ...path].join('/');
}
