import { selectPlatform } from '../../copy/platform.ts';
import type { Descriptor, Platform } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import type { Source } from '../../core/target.ts';
import { checkPinned, type Context } from '../context.ts';
import { entryOf, type Location } from '../location.ts';

/** Resolves `from` once; what follows uses the digest, so that a tag that moves meanwhile changes nothing. */
export async function openRoot(
  inputs: {
    readonly from: Location;
    readonly platform?: Platform | undefined;
    readonly digest: Digest | undefined;
  },
  { open, signal }: Context,
): Promise<{ source: Source; root: Descriptor }> {
  const reference = entryOf('from', inputs.from);
  const source = await open.source(inputs.from);
  const resolved = await source.resolve(reference, { signal });
  checkPinned(resolved, inputs.digest, inputs.from.text);
  const root = inputs.platform
    ? await selectPlatform(resolved, inputs.platform, source, { signal })
    : resolved;
  return { source, root };
}
