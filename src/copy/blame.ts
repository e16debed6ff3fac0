import type { Bytes } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import { CopyError, hasCode, OrasError } from '../core/errors.ts';

export function atSource<T>(
  operation: string,
  node: Descriptor | undefined,
  work: () => Promise<T>,
): Promise<T> {
  return blame('source', operation, node, work);
}

/** A read that fails in the middle of a write is the source's failure. */
export function blamingSource(bytes: Bytes, node: Descriptor): Bytes {
  return {
    async *[Symbol.asyncIterator]() {
      const reader = bytes[Symbol.asyncIterator]();
      try {
        for (;;) {
          const next = await atSource('fetch', node, () => reader.next());
          if (next.done === true) return;
          yield next.value;
        }
      } finally {
        await reader.return?.();
      }
    },
  };
}

export async function blame<T>(
  side: 'source' | 'target',
  operation: string,
  node: Descriptor | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const known = copyErrorIn(error);
    if (known) throw known;
    if (isAbort(error)) throw error;
    // The target has checked the bytes, and it is the source that sent them.
    const wrong = hasCode(error, 'DIGEST_MISMATCH') || hasCode(error, 'SIZE_MISMATCH');
    throw new CopyError(error, {
      operation,
      side: wrong ? 'source' : side,
      ...(node && { digest: node.digest }),
    });
  }
}

function copyErrorIn(error: unknown): CopyError | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof CopyError) return at;
  return undefined;
}

function isAbort(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'AbortError' || (error instanceof OrasError && error.code === 'ABORTED'))
  );
}
