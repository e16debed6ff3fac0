import type { CopyResult } from '../../../copy/options.ts';
import type { Descriptor } from '../../../core/descriptor.ts';

/** What several copies came to, as one. */
export function mergeCopyResults(root: Descriptor, copies: readonly CopyResult[]): CopyResult {
  const total = (part: 'copied' | 'skipped' | 'mounted' | 'bytes') =>
    copies.reduce((all, one) => all + one[part], 0);
  return {
    root,
    copied: total('copied'),
    skipped: total('skipped'),
    mounted: total('mounted'),
    bytes: total('bytes'),
    changed: copies.some(({ changed }) => changed),
    parents: copies.flatMap(({ parents }) => parents),
  };
}
