import { canonicalRegistry } from '../core/reference.ts';
import type { CommandInputs } from './command-inputs.ts';
import type { Location } from './location.ts';

export type Side = 'source' | 'target';

/** What is known of the request that failed. */
export interface FailedAt {
  readonly side: Side | undefined;
  readonly method: string | undefined;
  readonly host: string | undefined;
  /** Empty where the request is for none, such as one to a token server. */
  readonly repository: string;
}

export interface TypedPlace {
  readonly side: Side;
  /** The reference as a person wrote it. */
  readonly text: string;
}

/** Which of the references of the step is the one that failed; undefined where several may be. */
export function typedPlace(at: FailedAt, inputs: CommandInputs | undefined): TypedPlace | undefined {
  if (!inputs) return undefined;
  const write = at.method !== undefined && !['GET', 'HEAD'].includes(at.method);
  const sides: readonly Side[] = at.side ? [at.side] : write ? ['target', 'source'] : ['source', 'target'];
  for (const side of sides) {
    const fitting = placesAt(side, inputs).filter((location) => fits(location, at));
    const texts = new Set(fitting.map(({ text }) => text));
    const [text] = texts;
    if (text !== undefined && texts.size === 1) return { side, text };
  }
  return undefined;
}

function placesAt(side: Side, inputs: CommandInputs): readonly Location[] {
  if (inputs.command === 'login') return [];
  if (inputs.command === 'attach') return [inputs.subject];
  if (side === 'source') return 'from' in inputs ? [inputs.from].flat() : [];
  if ('to' in inputs) return [inputs.to].flat();
  return ['tag', 'untag', 'delete'].includes(inputs.command) && 'from' in inputs ? [inputs.from].flat() : [];
}

function fits(location: Location, { host, repository }: FailedAt): boolean {
  if (location.kind !== 'registry') return host === undefined;
  if (host === undefined) return false;
  const { reference } = location;
  const same = canonicalRegistry(reference.registry) === canonicalRegistry(host);
  return same && (repository === '' || reference.repository === repository);
}
