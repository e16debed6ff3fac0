import type { Descriptor } from '../../core/descriptor.ts';
import { CopyError, OrasError } from '../../core/errors.ts';
import { successors, type Manifest } from '../../core/manifest.ts';
import { settleAll } from '../../core/concurrency.ts';
import type { Awaitable } from '../options.ts';

/** Fails where the target wants what was left out on purpose: that cannot be healed. */
export async function requireAll(
  node: Descriptor,
  manifest: Manifest,
  keeps: (child: Descriptor, parent: Descriptor) => Awaitable<boolean>,
  cause: unknown,
): Promise<void> {
  const { digest } = node;
  const kept = await settleAll(successors(manifest).map(async (child) => keeps(child, node)));
  const out = kept.filter((one) => !one).length;
  if (out === 0) return;
  const message = `${digest} is not taken without what it points at, of which ${out} are left out`;
  const error = new OrasError('UNSUPPORTED', message, { cause, details: { reason: 'needs-children' } });
  throw new CopyError(error, { operation: 'push', side: 'target', digest });
}
