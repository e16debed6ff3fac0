/** From one that makes values to one that takes them: who sends waits until the value before was taken. */
export interface Channel<T> extends AsyncIterable<T> {
  send(value: T): Promise<void>;
  end(): void;
  /** Nobody takes any more: every `send` fails. */
  fail(error: unknown): void;
}

export function channel<T>(): Channel<T> {
  const values: { readonly value: T; readonly taken: () => void }[] = [];
  let failed: { readonly error: unknown } | undefined;
  let isOver = false;
  let wake = Promise.withResolvers<void>();
  const throwIfFailed = (): void => {
    if (failed) throw failed.error;
  };
  const notify = (): void => {
    wake.resolve();
    wake = Promise.withResolvers();
  };
  return {
    async send(value) {
      throwIfFailed();
      const { promise, resolve } = Promise.withResolvers<void>();
      values.push({ value, taken: resolve });
      notify();
      await promise;
      throwIfFailed();
    },
    end() {
      isOver = true;
      notify();
    },
    fail(error) {
      failed = { error };
      for (const { taken } of values.splice(0)) taken();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const next = values.shift();
        if (next) {
          yield next.value;
          next.taken();
        } else if (isOver) return;
        else await wake.promise;
      }
    },
  };
}
