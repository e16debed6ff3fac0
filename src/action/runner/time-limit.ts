import { OrasError } from '../../core/errors.ts';

/** Aborts when the user does, or when the time is over that input `timeout` allows. */
export function withTimeLimit(stop: AbortSignal, timeoutMs: number | undefined): AbortSignal {
  if (timeoutMs === undefined) return stop;
  const controller = new AbortController();
  const error = new OrasError(
    'ABORTED',
    `not finished after ${timeoutMs / 1000} s, the time that input timeout allows`,
    { details: { reason: 'time-limit' } },
  );
  setTimeout(() => controller.abort(error), timeoutMs).unref();
  return AbortSignal.any([stop, controller.signal]);
}

export function isTimeLimit(reason: unknown): boolean {
  return reason instanceof OrasError && reason.details.reason === 'time-limit';
}
