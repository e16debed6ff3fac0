import type { CallOptions } from '../core/target.ts';

/** Remembers what came of a question. One that failed is asked again by the next, and by those that waited for it. */
export class Once<V> {
  readonly #asked = new Map<string, Promise<V>>();

  async get(key: string, options: CallOptions | undefined, ask: () => Promise<V>): Promise<V> {
    for (;;) {
      const known = this.#asked.get(key);
      if (!known) break;
      try {
        return await known;
      } catch {
        options?.signal?.throwIfAborted();
      }
    }
    const asking = ask();
    this.#asked.set(key, asking);
    try {
      return await asking;
    } catch (error) {
      this.#asked.delete(key);
      throw error;
    }
  }

  /** An answer that came in another way; a question that is under way stays. */
  know(key: string, value: V): void {
    if (!this.#asked.has(key)) this.#asked.set(key, Promise.resolve(value));
  }
}
