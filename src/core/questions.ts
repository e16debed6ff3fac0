import { OrasError, RegistryError } from './errors.ts';

/** A login, a right, a rule, a limit: all of these may differ for what is asked next. */
const OPEN: ReadonlySet<number> = new Set([401, 402, 403, 409, 412, 429]);

/**
 * Whether a question failed in a way that tells nothing of the write which it was to save: reading is refused or
 * limited, or the answer came from another origin.
 */
export function leavesOpen(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof RegistryError && OPEN.has(at.status)) return true;
    if (at instanceof OrasError && at.details['elsewhere'] === true) return true;
  }
  return false;
}

/** The answer to a question that only saves work; where it is left open, `otherwise`, and the write decides. */
export async function answerOr<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (leavesOpen(error)) return otherwise;
    throw error;
  }
}
