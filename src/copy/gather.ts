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
