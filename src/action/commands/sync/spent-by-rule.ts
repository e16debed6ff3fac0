import { newSpent, type Spent } from '../../open/request-counter.ts';

/** What was asked of registries for each rule. */
export class SpentByRule {
  readonly #spent = new Map<string, Spent>();

  of(rule: string): Spent {
    const spent = this.#spent.get(rule) ?? newSpent();
    this.#spent.set(rule, spent);
    return spent;
  }
}
