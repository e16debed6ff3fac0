import { wrapCopyError } from '../../../copy/copy-error.ts';
import { emptyResult } from '../../../copy/copy.ts';
import { updateIndex } from '../../../copy/index-update.ts';
import type { CopyResult } from '../../../copy/options.ts';
import type { Platform } from '../../../core/descriptor.ts';
import type { Digest } from '../../../core/digest.ts';
import { annotationsFor } from '../../inputs/annotations.ts';
import { formatLocation, type Location } from '../../inputs/location.ts';
import { SeenNodes } from '../../results/node-sizes.ts';
import type { Result } from '../../results/result.ts';
import { counted } from '../../runner/format.ts';
import type { DescribingInputs } from '../shared/common-inputs.ts';
import { copySettings, type Context } from '../shared/context.ts';
import { mergeCopyResults } from '../shared/merge-copy-results.ts';
import { describeRoot } from '../shared/root-manifest.ts';
import { copyListed, entriesFor, openListed } from './entries.ts';

export interface IndexChangeInputs extends DescribingInputs {
  readonly to: Location;
  readonly tag: string;
  readonly add: readonly Location[];
  /** Add what an index lists instead of the index. */
  readonly mergeIndexes: boolean;
  readonly remove: readonly (Digest | Platform)[];
}

/** What is added comes first: the tag never stands for an index whose content is missing. */
export async function changeIndex(inputs: IndexChangeInputs, context: Context): Promise<Result> {
  const { open, log, signal, runtime } = context;
  const { to, tag, remove } = inputs;
  const listed = await openListed(inputs.add, inputs, context);
  const target = await open.target(to);
  const add = await entriesFor(listed, context);
  const annotations = (await annotationsFor(inputs, runtime)).manifest;
  const seen = new SeenNodes();
  seen.know(listed.flatMap(({ known }) => known));
  const copies: CopyResult[] = [];
  const what = [
    ...(add.length > 0 ? [`add ${counted(add.length, 'artifact')}`] : []),
    ...(remove.length > 0 ? [`remove ${remove.length}`] : []),
  ];
  const { index, changed, replaced } = await log.group(
    `Change the index ${formatLocation(to)}:${tag}: ${what.join(', ')}`,
    () => {
      const settings = copySettings(context, { seen });
      const change = { add, remove, annotations, artifactType: inputs.artifactType };
      return wrapCopyError({ side: 'target', step: 'push' }, () =>
        updateIndex({ target, tag }, change, {
          signal,
          async prepare() {
            copies.push(...(await copyListed(listed, { to, target, seen }, context)));
          },
          onWrite(node, before) {
            log.info(`  ${before ? `${before.digest} becomes ${node.digest}` : `new index ${node.digest}`}`);
            settings.onEvent?.({ kind: 'tagged', node, name: tag });
          },
        }),
      );
    },
  );
  for (const digest of replaced)
    log.warning(`${digest} was added, and another job put an artifact of the same platform in its place`);
  await open.commit(target, signal);
  const { node: root } = index;
  const written = { ...emptyResult(root), changed, ...(changed && { copied: 1, bytes: root.size }) };
  return {
    kind: 'artifact',
    root,
    location: to,
    tags: [tag],
    stats: mergeCopyResults(root, [...copies, changed ? written : { ...written, skipped: 1 }]),
    seen,
    title: { done: 'Changed the index in', planned: 'would change the index in' },
    ...describeRoot(index),
  };
}
