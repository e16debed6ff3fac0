import { findCause, hasCode, RegistryError } from '../core/errors.ts';

/** Whether what was asked for is not there, by a registry's own word: a 404 of a proxy tells nothing. */
export function isAbsent(error: unknown): boolean {
  if (!hasCode(error, 'NOT_FOUND')) return false;
  return findCause(error, RegistryError)?.details['answersLikeARegistry'] !== false;
}

/** Whether it is the repository that is not there, and not its list: some registries have tags and list none. */
export function isUnknownRepository(error: unknown): boolean {
  if (!hasCode(error, 'NOT_FOUND')) return false;
  return findCause(error, RegistryError)?.errors.some(({ code }) => code === 'NAME_UNKNOWN') ?? true;
}
