import { copyNode } from '../../copy/copy.ts';
import { canonicalRegistry } from '../../core/reference.ts';
import { reportTo, type Context } from '../context.ts';
import type { CopyInputs } from '../inputs.ts';
import { placeOf, type Location } from '../location.ts';
import type { OperationResult } from '../result.ts';
import { manifestText, withRoot } from './manifest-text.ts';
import { openRoot } from './open-root.ts';

/** Copies what `from` resolves to, with all below it, from one target to another. */
export async function copy(inputs: CopyInputs, context: Context): Promise<OperationResult> {
  const { open, log, signal } = context;
  const { source, root: resolved } = await openRoot(inputs, context);
  const { bytes, root, manifest, artifactType } = await manifestText(source, resolved, { signal });
  const target = await open.target(inputs.to);
  const tags = [...new Set([...inputs.to.tags, ...inputs.tags])];
  const mountable = mountRepository(inputs.from, inputs.to);
  const stats = await log.group(
    `Copy ${root.digest} from ${placeOf(inputs.from)} to ${placeOf(inputs.to)}`,
    () =>
      copyNode(
        withRoot(source, root, bytes),
        root,
        { target, reference: tags },
        {
          signal,
          concurrency: context.concurrency,
          deep: inputs.deep,
          onEvent: reportTo(log),
          mountFrom: () => mountable,
        },
      ),
  );
  await open.commit(target, signal);
  return { command: 'copy', root, place: placeOf(inputs.to), stats, tags, manifest, artifactType };
}

/** Blobs are mounted within one registry only. */
function mountRepository(from: Location, to: Location): readonly string[] {
  if (from.kind !== 'registry' || to.kind !== 'registry') return [];
  const same = canonicalRegistry(from.reference.registry) === canonicalRegistry(to.reference.registry);
  return same && from.reference.repository !== to.reference.repository ? [from.reference.repository] : [];
}
