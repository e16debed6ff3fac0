import { CopyError, hasCode, messageOf, RegistryError } from '../../core/errors.ts';
import { alters, writes, type CommandFacts, type References } from '../inputs/command-facts.ts';
import { formatLocation, type Location } from '../inputs/location.ts';
import type { Log } from '../runner/log.ts';
import type { DeletionResult } from '../results/deletion.ts';
import type { Result } from '../results/result.ts';
import { safeText } from '../runner/safe-text.ts';

interface Asked {
  readonly command: Pick<CommandFacts, 'effect'>;
  readonly references: References;
}

/** Whether all that a task asks of registries it asks of the place that it writes. */
export function onlyUsesTarget({ command, references: { source, target } }: Asked): boolean {
  return writes(command) && source.every((one) => target.includes(one));
}

/** A registry said that the place that is to be written may not be written, or not even read. */
export function isRefusedWrite(error: unknown, inPlace: boolean): boolean {
  if (!hasCode(error, 'UNAUTHORIZED') && !hasCode(error, 'FORBIDDEN')) return false;
  const errors = causesOf(error);
  const registry = errors.find((one) => one instanceof RegistryError);
  if (!registry) return false;
  if (inPlace) return true;
  return errors.some((one) => one instanceof CopyError && one.side === 'target');
}

/** What is to be changed is not there: an earlier step was not allowed to write it. */
export function isMissingTarget(error: unknown, { command }: Pick<Asked, 'command'>): boolean {
  return hasCode(error, 'NOT_FOUND') && alters(command);
}

interface Around {
  readonly hasWritten: (location: Location) => boolean;
  readonly log: Log;
}

/** The same for a step that removes something from each place. */
function withoutRefusedDeletions(result: DeletionResult, { hasWritten, log }: Around): DeletionResult {
  const { deletions } = result;
  const refused = deletions.filter(
    ({ location, error }) => isRefusedWrite(error, true) && !hasWritten(location),
  );
  for (const { reference, error } of refused)
    log.notice(`Not allowed to delete ${reference}, so it is skipped: ${safeText(messageOf(error))}`);
  return { ...result, deletions: deletions.filter((one) => !refused.includes(one)) };
}

/**
 * The copy without the destinations that refused it as a whole; fails where that leaves none. One that took a part of it
 * has failed.
 */
export function withoutRefused(result: Result, { hasWritten, log }: Around): Result {
  if (result.kind === 'deletion') return withoutRefusedDeletions(result, { hasWritten, log });
  if (result.kind !== 'artifact' || !result.deliveries) return result;
  const { deliveries } = result;
  const refused = deliveries.filter(
    ({ location, error }) => isRefusedWrite(error, false) && !hasWritten(location),
  );
  if (refused.length === deliveries.length) throw refused[0]?.error;
  for (const [place, error] of new Map(refused.map((one) => [formatLocation(one.location), one.error])))
    log.notice(`Not allowed to write to ${place}, so it is skipped: ${safeText(messageOf(error))}`);
  return { ...result, deliveries: deliveries.filter((one) => !refused.includes(one)) };
}

function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}
