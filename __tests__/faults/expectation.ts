import type { FaultName } from '../support/scripted-registry/faults.ts';
import type { Operation } from '../support/scripted-registry/operations.ts';
import type { Cell } from './cell.ts';

/** They pass by themselves: whoever tries again gets through. */
const passing: ReadonlySet<FaultName> = new Set<FaultName>([
  '408',
  '429',
  '429-seconds',
  '429-date',
  '499',
  '500',
  '502-html',
  '503',
  '504',
  '522',
  'refuse',
  'reset-before-headers',
  'reset-mid-body',
  'reset-after-request',
  'short-body',
  'long-body',
  'stall',
  'trickle',
  'malformed-header',
]);

/** An answer that says no, to which this client has another way at these operations. */
const otherWays: Partial<Record<FaultName, readonly Operation[]>> = {
  // The session is gone: it is begun anew. What HEAD does not find is sent.
  '404-late': ['upload-patch', 'upload-put', 'blob-head'],
  // The session stands elsewhere, or the range is not served: from the beginning.
  '416': ['upload-patch', 'upload-put', 'blob-range'],
};

/** What a single refusal is answered to, and a second one is believed. */
const onceOnly: Partial<Record<FaultName, readonly Operation[]>> = {
  '401-stale': [
    'manifest-head',
    'manifest-get',
    'manifest-put',
    'blob-head',
    'blob-get',
    'blob-range',
    'upload-post',
    'upload-patch',
    'upload-put',
    'list',
    'delete',
  ],
  // In chunks then.
  '413': ['upload-put'],
};

/** A mount is a shortcut: whatever answers it, the blob can be sent. */
function isMountRefused({ operation, fault }: Cell): boolean {
  return operation === 'mount' && ['401-stale', '403', '404-late', '413', '429-huge', '416'].includes(fault);
}

/** Whether the client must get through: a failure would be a false one. */
export function mustSurvive(cell: Cell): boolean {
  const { fault, operation, persistence } = cell;
  if (fault === 'long-body') return true;
  if (isMountRefused(cell)) return true;
  if (persistence === 'forever') return false;
  if (passing.has(fault) || otherWays[fault]?.includes(operation) === true) return true;
  return persistence === 'once' && onceOnly[fault]?.includes(operation) === true;
}
