import { hasCode } from '../core/errors.ts';
import { canListTags } from '../core/target.ts';

/** Whether the target can tell that it has none. */
export async function hasNoTags(target: object, call: { readonly signal: AbortSignal }): Promise<boolean> {
  if (!canListTags(target)) return false;
  try {
    for await (const _tag of target.tags(call)) return false;
    return true;
  } catch (error) {
    call.signal.throwIfAborted();
    return hasCode(error, 'NOT_FOUND');
  }
}
