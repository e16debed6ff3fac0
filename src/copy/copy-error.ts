import { through, type Bytes } from '../core/bytes.ts';
import type { Descriptor } from '../core/descriptor.ts';
import { CopyError, hasCode, OrasError, RegistryError } from '../core/errors.ts';
import { isNamed, type Content } from '../core/target.ts';

export function atSource<T>(step: string, node: Descriptor | undefined, work: () => Promise<T>): Promise<T> {
  return wrapCopyError({ side: 'source', step, node }, work);
}

/** A read that fails in the middle of a write is the source's failure. Tells how many bytes each read gave. */
export function attributeReadErrors(bytes: Bytes, node: Descriptor, onBytes: (size: number) => void): Bytes {
  return through(bytes, {
    seen: ({ byteLength }) => onBytes(byteLength),
    failed: (error) => inCopyError(error, { side: 'source', step: 'fetch', node }),
  });
}

/** Wrong content is told with the place it came from: nothing else in the error would. */
export function nameSource(error: unknown, source: Content): unknown {
  const wrong = hasCode(error, 'DIGEST_MISMATCH') || hasCode(error, 'SIZE_MISMATCH');
  if (!(error instanceof CopyError) || !wrong || !isNamed(source)) return error;
  const { operation, side, digest } = error;
  return new CopyError(error.cause, { operation, side, digest, place: source.name });
}

interface CopyStep {
  readonly side: 'source' | 'target';
  readonly step: string;
  readonly node?: Descriptor | undefined;
}

/** What fails tells where: on which side, in which step, with which node. */
export async function wrapCopyError<T>(step: CopyStep, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw inCopyError(error, step);
  }
}

function inCopyError(error: unknown, { side, step, node }: CopyStep): unknown {
  const known = copyErrorIn(error);
  if (known) return known;
  if (isAbort(error)) return error;
  // The target has checked the bytes, and it is the source that sent them.
  const wrong = hasCode(error, 'DIGEST_MISMATCH') || hasCode(error, 'SIZE_MISMATCH');
  return new CopyError(error, {
    operation: step,
    side: wrong ? 'source' : side,
    ...(node && { digest: node.digest }),
  });
}

function copyErrorIn(error: unknown): CopyError | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof CopyError) return at;
  return undefined;
}

/** distribution-spec, "Error Codes"; the status of the answer differs from registry to registry. */
export function isMissingChild(error: unknown): boolean {
  const codes = ['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN'];
  for (let at = error; at instanceof Error; at = at.cause) {
    if (!(at instanceof RegistryError) || at.method !== 'PUT') continue;
    // An answer that broke off has no codes to read.
    if (at.errors.length === 0) return at.status === 400 || at.status === 404;
    return at.errors.some(({ code }) => codes.includes(code));
  }
  return false;
}

function isAbort(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'AbortError' || (error instanceof OrasError && error.code === 'ABORTED'))
  );
}
