import { causesOf, OrasError, RegistryError } from './errors.ts';

/** Permissions, rules and limits, which may be others for the next request. */
const INCONCLUSIVE: ReadonlySet<number> = new Set([401, 402, 403, 409, 412, 429]);

/**
 * Whether a read failed in a way that does not predict whether a write would: reading is forbidden or limited, or the
 * answer came from another origin.
 */
export function isInconclusive(error: unknown): boolean {
  for (const cause of causesOf(error)) {
    if (cause instanceof RegistryError && INCONCLUSIVE.has(cause.status)) return true;
    if (cause instanceof OrasError && cause.details['elsewhere'] === true) return true;
  }
  return false;
}

/** For reads that only save work: `otherwise` after an inconclusive failure, so that the write decides. */
export async function answerOr<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (isInconclusive(error)) return otherwise;
    throw error;
  }
}
