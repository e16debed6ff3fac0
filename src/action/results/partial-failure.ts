import { OrasError } from '../../core/errors.ts';

/** What one destination came to that was not reached. */
export interface FailedPlace {
  readonly place: string;
  readonly error: unknown;
}

/** A copy reached some of its destinations only. The cause is the first failure; each place has its own. */
export class PartialFailure extends OrasError {
  readonly failures: readonly FailedPlace[];
  /** As of an AggregateError. */
  readonly errors: readonly unknown[];

  constructor(message: string, failures: readonly FailedPlace[]) {
    const [first] = failures;
    const code = first?.error instanceof OrasError ? first.error.code : 'UNAVAILABLE';
    super(code, message, { cause: first?.error, details: { partial: true } });
    this.failures = failures;
    this.errors = failures.map(({ error }) => error);
  }
}
