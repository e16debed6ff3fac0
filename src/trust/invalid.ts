import { OrasError } from '../core/errors.ts';

/** Of content that is not what it should be. */
export function invalid(what: string, why: string): OrasError {
  return new OrasError('INVALID_CONTENT', `${what} ${why}`);
}
