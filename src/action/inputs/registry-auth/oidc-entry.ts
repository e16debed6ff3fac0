import { isRecord } from '../../../core/descriptor.ts';
import { oidcLogin } from '../../../credentials/oidc/oidc-login.ts';
import type { OidcReader } from './registry-entry.ts';

/** The map of texts below `oidc:` of an entry. */
export const readOidc: OidcReader = (registry, value) => {
  if (!isRecord(value) || Object.keys(value).length === 0)
    return { problem: 'it is not a map of names and texts' };
  const texts = Object.entries(value).map(([key, text]) => [
    key,
    typeof text === 'string' ? text.trim() : undefined,
  ]);
  if (texts.some(([, text]) => !text)) return { problem: 'it has a name without a text' };
  return oidcLogin(registry, Object.fromEntries(texts) as Readonly<Record<string, string>>);
};
