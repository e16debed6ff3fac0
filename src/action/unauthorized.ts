import { CopyError, hasCode, messageOf, RegistryError } from '../core/errors.ts';
import type { Command } from './command-inputs.ts';
import type { Log } from './log.ts';
import type { OperationResult } from './result.ts';
import { safeText } from './safe-text.ts';

/** All that these ask of a registry they ask of the place that they change. */
const IN_PLACE: ReadonlySet<Command> = new Set(['push', 'attach', 'tag', 'untag', 'delete', 'cache-save']);

/** A registry said that the place that is to be written may not be written, or not even read. */
export function isRefusedWrite(error: unknown, command: Command): boolean {
  if (!hasCode(error, 'UNAUTHORIZED') && !hasCode(error, 'FORBIDDEN')) return false;
  const errors = causesOf(error);
  const registry = errors.find((one) => one instanceof RegistryError);
  if (!registry) return false;
  if (IN_PLACE.has(command)) return true;
  return errors.some((one) => one instanceof CopyError && one.side === 'target');
}

/** What is to be changed is not there: an earlier step was not allowed to write it. */
export function isMissingPlace(error: unknown, command: Command): boolean {
  return hasCode(error, 'NOT_FOUND') && command !== 'push' && IN_PLACE.has(command);
}

interface Around {
  readonly hasWritten: (place: string) => boolean;
  readonly log: Log;
}

/**
 * The copy without the destinations that refused it as a whole; fails where that leaves none. One that took a part of it
 * has failed.
 */
export function withoutRefused(result: OperationResult, { hasWritten, log }: Around): OperationResult {
  if (result.command !== 'copy') return result;
  const refused = result.deliveries.filter(
    ({ place, error }) => isRefusedWrite(error, 'copy') && !hasWritten(place),
  );
  if (refused.length === result.deliveries.length) throw refused[0]?.error;
  for (const [place, error] of new Map(refused.map((one) => [one.place, one.error])))
    log.notice(`Not allowed to write to ${place}, so it is left out: ${safeText(messageOf(error))}`);
  return { ...result, deliveries: result.deliveries.filter((one) => !refused.includes(one)) };
}

function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}
