import { OrasError } from '../core/errors.ts';

/**
 * What only some rules need is loaded with the first of them. The library leaves it to its users to install it.
 *
 * `packages` are those that the module needs.
 */
export async function loadOptional<T>(load: () => Promise<T>, packages: readonly string[]): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    const names = packages.join(', ');
    throw new OrasError('INVALID_INPUT', `the policy needs packages that are not installed: ${names}`, {
      cause: error,
    });
  }
}
