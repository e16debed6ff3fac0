import { messageOf, OrasError } from '../../core/errors.ts';

/** What failed, as text such as `ghcr.io/acme/app:1.2`, and why. */
export interface FailedPlace {
  readonly place: string;
  readonly error: unknown;
}

const SHOWN = 20;

/** A copy reached some of its destinations or tags only. The cause is the first failure; each place has its own. */
export class PartialFailure extends OrasError {
  /** How many of how many: `2 of 3 destinations failed`. */
  readonly count: string;
  readonly failures: readonly FailedPlace[];
  /** As of an AggregateError. */
  readonly errors: readonly unknown[];

  constructor(count: string, failures: readonly FailedPlace[]) {
    const [first] = failures;
    const code = first?.error instanceof OrasError ? first.error.code : 'UNAVAILABLE';
    super(code, `${count}: ${listOf(failures)}`, { cause: first?.error, details: { partial: true } });
    this.count = count;
    this.failures = failures;
    this.errors = failures.map(({ error }) => error);
  }
}

/** Each place once, with its last failure. */
function listOf(failures: readonly FailedPlace[]): string {
  const places = [...new Map(failures.map(({ place, error }) => [place, messageOf(error)]))];
  const shown = places.slice(0, SHOWN).map(([place, why]) => `${place}: ${why}`);
  return [...shown, ...(places.length > SHOWN ? [`and ${places.length - SHOWN} more`] : [])].join('; ');
}
