import type { Source } from '../../../core/target.ts';
import { OrasError } from '../../../core/errors.ts';
import { limiter, settleAll } from '../../../core/concurrency.ts';
import { formatPlatform } from '../../../copy/platform.ts';
import type { CopyInputs } from './inputs.ts';
import { checkPinned, type Context } from '../shared/context.ts';
import { entriesOf, formatLocation, type Location } from '../../inputs/location.ts';
import { onPlatform, readRoot, type OpenRoot } from '../shared/open-root.ts';

/** An artifact that is to be copied, with the tags that `from` gives it. */
export interface CopyRoot extends OpenRoot {
  readonly from: Location;
  readonly tags: readonly string[];
}

/** Everything that `from` names, each artifact once, whatever number of tags stand for it. */
export async function openRoots(
  inputs: Pick<CopyInputs, 'from' | 'platforms' | 'digest'>,
  context: Context,
): Promise<CopyRoot[]> {
  const roots: CopyRoot[] = [];
  await context.log.group('Resolve', async () => {
    const limit = limiter(context.concurrency, context.signal);
    const found = inputs.from.map((from) =>
      limit(async () => rootsIn({ source: await context.open.source(from), from }, inputs, context)),
    );
    roots.push(...(await settleAll(found)).flat());
  });
  const tags = roots.flatMap((root) => root.tags);
  const twice = tags.find((tag, at) => tags.indexOf(tag) !== at);
  if (twice === undefined) return roots;
  throw new OrasError(
    'INVALID_INPUT',
    `input from: two artifacts have the tag ${twice}; copy them in two steps`,
    {
      details: { input: 'from' },
    },
  );
}

async function rootsIn(
  { source, from }: { readonly source: Source; readonly from: Location },
  { platforms, digest }: Pick<CopyInputs, 'platforms' | 'digest'>,
  { signal, log }: Context,
): Promise<CopyRoot[]> {
  const roots = new Map<string, CopyRoot>();
  const [platform, ...more] = platforms;
  const one = more.length === 0 ? platform : undefined;
  for (const { reference, tag } of entriesOf('from', from)) {
    const entered = await readRoot(source, reference, { signal, platform: one });
    log.info(`${formatLocation(from)}${tag === undefined ? '' : `:${tag}`} is ${entered.root.digest}`);
    checkPinned(entered.root, digest, from.text);
    const opened = one ? await onPlatform(entered, one, { signal }) : entered;
    if (one) log.info(`for ${formatPlatform(one)}: ${opened.root.digest}`);
    const tags = [...(roots.get(opened.root.digest)?.tags ?? []), ...(tag === undefined ? [] : [tag])];
    roots.set(opened.root.digest, { ...opened, from, tags });
  }
  return [...roots.values()];
}
