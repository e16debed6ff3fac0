import { canonicalRegistry } from '../../core/reference.ts';
import type { Send } from '../http.ts';
import { HostBudget, type BudgetUse, type Rate } from './host-budget.ts';
import type { Clock } from './token-bucket.ts';

/** What each registry may be asked for by this process, and what it was. */
export class Budgets {
  readonly #rates: ReadonlyMap<string, Rate>;
  readonly #clock: Clock | undefined;
  readonly #hosts = new Map<string, HostBudget>();

  /** The rates by registry; one is looked up when its registry is asked for the first time. */
  constructor(rates: ReadonlyMap<string, Rate>, clock?: Clock) {
    this.#rates = rates;
    this.#clock = clock;
  }

  /** Keeps to the budgets. What a registry redirects elsewhere is of its bandwidth, too. */
  spend(send: Send): Send {
    return async (request) => {
      const own = this.#budgetAt(request.url);
      const payer = own ?? (request.givenBy && this.#budgetAt(request.givenBy));
      if (!payer) return send(request);
      const { signal, body } = request;
      const paced = body
        ? { ...request, body: { ...body, bytes: payer.paced(body.bytes, signal) } }
        : request;
      const response = own ? await own.send(send, paced) : await send(paced);
      return { ...response, body: payer.paced(response.body, signal) };
    };
  }

  /** Of all registries that were asked. */
  uses(): readonly BudgetUse[] {
    return [...this.#hosts.values()].map((budget) => budget.use());
  }

  #budgetAt({ host, pathname }: URL): HostBudget | undefined {
    const registry = canonicalRegistry(host);
    const known = this.#hosts.get(registry);
    if (known) return known;
    const rate = [...this.#rates].find(([name]) => canonicalRegistry(name) === registry)?.[1];
    if (!rate && !pathname.startsWith('/v2/')) return undefined;
    const budget = new HostBudget(registry, rate ?? {}, this.#clock);
    this.#hosts.set(registry, budget);
    return budget;
  }
}
