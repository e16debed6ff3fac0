/** Waits for all, then fails with the first failure: nothing goes on in the background after an error. */
export async function gather<T>(work: readonly Promise<T>[]): Promise<T[]> {
  let failed: { error: unknown } | undefined;
  const done: T[] = [];
  await Promise.all(
    work.map((one, at) =>
      one.then(
        (value) => void (done[at] = value),
        (error: unknown) => void (failed ??= { error }),
      ),
    ),
  );
  if (failed) throw failed.error;
  return done;
}

/** Far more than any number of permits. */
const AT_ONCE = 1000;

/** As {@link gather}, for a list that may be of a hundred thousand: what waits takes memory, so it is done in parts. */
export async function gatherParts<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R> | R,
): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    results.push(...(await gather(items.slice(at, at + AT_ONCE).map(async (item) => work(item)))));
  return results;
}
