import { AsyncLocalStorage } from 'node:async_hooks';
import { isPull } from '../../http/budget/host-budget.ts';
import type { HttpRequest } from '../../http/http.ts';

/** What a part of a step has asked of registries. */
export interface Spent {
  requests: number;
  /** Manifests that were read: some registries count these. */
  pulls: number;
}

const counters = new AsyncLocalStorage<Spent>();

export function newSpent(): Spent {
  return { requests: 0, pulls: 0 };
}

/** Counts what the work asks for, wherever it does so; what it waits for that another began is not its own. */
export function countRequests<T>(spent: Spent, work: () => Promise<T>): Promise<T> {
  return counters.run(spent, work);
}

/** Called for each request. */
export function countRequest(request: Pick<HttpRequest, 'method' | 'url'>): void {
  const spent = counters.getStore();
  if (!spent) return;
  spent.requests += 1;
  if (isPull(request)) spent.pulls += 1;
}
