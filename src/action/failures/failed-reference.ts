import { canonicalRegistry } from '../../core/reference.ts';
import type { References } from '../inputs/command-facts.ts';
import type { Location } from '../inputs/location.ts';

/** What is known of the request that failed. */
export interface FailedAt {
  readonly side: 'source' | 'target' | undefined;
  readonly method: string | undefined;
  readonly host: string | undefined;
  /** Empty where the request is for none, such as one to a token server. */
  readonly repository: string;
}

export interface FailedReference {
  readonly side: 'source' | 'target';
  /** The reference as a person wrote it. */
  readonly text: string;
}

/** Which of the references of the step is the one that failed; undefined where several may be. */
export function failedReference(
  at: FailedAt,
  references: References | undefined,
): FailedReference | undefined {
  if (!references) return undefined;
  const write = at.method !== undefined && !['GET', 'HEAD'].includes(at.method);
  const sides: readonly ('source' | 'target')[] = at.side
    ? [at.side]
    : write
      ? (['target', 'source'] as const)
      : (['source', 'target'] as const);
  for (const side of sides) {
    const fitting = references[side].filter((location) => fits(location, at));
    const texts = new Set(fitting.map(({ text }) => text));
    const [text] = texts;
    if (text !== undefined && texts.size === 1) return { side, text };
  }
  return undefined;
}

function fits(location: Location, { host, repository }: FailedAt): boolean {
  if (location.kind !== 'registry') return host === undefined;
  if (host === undefined) return false;
  const { reference } = location;
  const same = canonicalRegistry(reference.registry) === canonicalRegistry(host);
  return same && (repository === '' || reference.repository === repository);
}
