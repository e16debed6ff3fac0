import { through, type Bytes } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import { causesOf, CopyError, findCause, isWrongContent, OrasError, RegistryError } from '../core/errors.ts';
import { isNamed, type Content } from '../core/target.ts';

export function atSource<T>(step: string, node: Descriptor | undefined, work: () => Promise<T>): Promise<T> {
  return wrapCopyError({ side: 'source', step, node }, work);
}

/** Attributes a read that fails during a write to the source. Reports the size of each chunk. */
export function attributeReadErrors(bytes: Bytes, node: Descriptor, onBytes: (size: number) => void): Bytes {
  return through(bytes, {
    seen: ({ byteLength }) => onBytes(byteLength),
    failed: (error) => inCopyError(error, { side: 'source', step: 'fetch', node }),
  });
}

/** Adds the source's name to an error about wrong content, which would not say where that came from. */
export function nameSource(error: unknown, source: Content): unknown {
  if (!(error instanceof CopyError) || !isWrongContent(error) || !isNamed(source)) return error;
  const { operation, side, digest } = error;
  return new CopyError(error.cause, { operation, side, digest, place: source.name });
}

interface CopyStep {
  readonly side: 'source' | 'target';
  readonly step: string;
  readonly node?: Descriptor | undefined;
}

/** Makes failures say on which side, in which step and with which node. */
export async function wrapCopyError<T>(step: CopyStep, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw inCopyError(error, step);
  }
}

function inCopyError(error: unknown, { side, step, node }: CopyStep): unknown {
  const copyError = findCause(error, CopyError);
  if (copyError) return copyError;
  if (isAbort(error)) return error;
  return new CopyError(error, {
    operation: step,
    // The target detects wrong content, but the source sent it.
    side: isWrongContent(error) ? 'source' : side,
    ...(node && { digest: node.digest }),
  });
}

/** By the codes of distribution-spec, "Error Codes": the status differs between registries. */
export function isMissingChild(error: unknown): boolean {
  const codes = ['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN'];
  for (const cause of causesOf(error)) {
    if (!(cause instanceof RegistryError) || cause.method !== 'PUT') continue;
    // A truncated response has no codes.
    if (cause.errors.length === 0) return cause.status === 400 || cause.status === 404;
    return cause.errors.some(({ code }) => codes.includes(code));
  }
  return false;
}

function isAbort(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'AbortError' || (error instanceof OrasError && error.code === 'ABORTED'))
  );
}
