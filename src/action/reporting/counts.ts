import type { CopyResult } from '../../copy/options.ts';
import type { WritePlan } from '../../targets/wrappers/dry-run.ts';
import { counted, formatSize } from '../runner/format.ts';

/** What became of the nodes, in words: those of which there are none are left out. */
export function countsOf({ copied, skipped, mounted, bytes }: CopyResult, planned: boolean): string {
  return [
    copied > 0 ? `${copied} ${planned ? 'to copy' : 'copied'} (${formatSize(bytes)})` : '',
    mounted > 0 ? `${mounted} ${planned ? 'to mount' : 'mounted'}` : '',
    skipped > 0 ? `${skipped} already there` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What a dry run has counted, as a sentence. */
export function planText({ nodes, bytes, requests }: WritePlan): string {
  if (nodes === 0) return 'There is nothing to send';
  const by = requests > 0 ? ` in about ${counted(requests, 'request')}` : '';
  return `Would send ${counted(nodes, 'manifest or blob', 'manifests and blobs')} (${formatSize(bytes)})${by}`;
}
