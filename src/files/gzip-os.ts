/** RFC 1952 2.3.1: 255 in the OS field, for unknown, so that equal trees have equal digests on every system. */
const [OS_FIELD, UNKNOWN] = [9, 255] as const;

/** Changes a whole gzip in place. */
export function clearGzipOs(packed: Uint8Array): void {
  packed[OS_FIELD] = UNKNOWN;
}

export async function* withoutGzipOs(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const chunk of chunks) {
    if (at <= OS_FIELD && at + chunk.byteLength > OS_FIELD) chunk[OS_FIELD - at] = UNKNOWN;
    at += chunk.byteLength;
    yield chunk;
  }
}
