import type { NodeFilter, NodeModifier } from '../../../copy/options.ts';
import type { Platform } from '../../../core/descriptor.ts';
import type { Digest } from '../../../core/digest.ts';
import {
  digestOf,
  ifExistsOf,
  patternLocationsOf,
  platformsOf,
  tagsOf,
  targetsOf,
  type IfExists,
  type TagInput,
} from '../../inputs/input-values.ts';
import type { Location } from '../../inputs/location.ts';
import { excludeOf, modifyOf } from '../../inputs/node-inputs.ts';
import { wrong, type InputReader } from '../../inputs/raw-inputs.ts';
import type { TagRules } from '../../../sync/rules/tag-selection.ts';
import { selectionOf } from '../shared/common-inputs.ts';
import { referrersOf, type ReferrerInputs } from '../../inputs/referrer-inputs.ts';

export interface CopyInputs {
  readonly from: readonly Location[];
  /** For the patterns of `from`. */
  readonly selection: TagRules;
  readonly to: readonly Location[];
  readonly tags: readonly TagInput[];
  readonly platforms: readonly Platform[];
  readonly digest: Digest | undefined;
  readonly deep: boolean;
  readonly referrers: ReferrerInputs;
  readonly children: boolean;
  readonly filter: NodeFilter | undefined;
  /** For a root; annotations are set on it alone. */
  readonly modify: ((root: Digest) => NodeModifier) | undefined;
  readonly ifExists: IfExists;
}

export async function readCopyInputs(reader: InputReader): Promise<CopyInputs> {
  const from = patternLocationsOf(reader, 'from', 'copy');
  const to = targetsOf(reader, 'copy');
  return {
    from,
    selection: await copySelection(reader, from),
    to,
    tags: tagsOf(reader, to),
    platforms: platformsOf(reader),
    digest: digestOf(reader),
    deep: reader.flag('deep'),
    referrers: referrersOf(reader, 'all'),
    children: reader.flag('children'),
    filter: excludeOf(reader),
    modify: modifyOf(reader),
    ifExists: ifExistsOf(reader),
  };
}

async function copySelection(reader: InputReader, from: readonly Location[]): Promise<TagRules> {
  const selection = selectionOf(reader);
  const all = from.flatMap(({ patterns = [] }) => patterns);
  const input = (['versions', 'newest'] as const).find((name) => reader.given(name));
  if (input === undefined && all.length === 0) return selection;
  const { checkRules } = await import('../../../sync/rules/tag-selection.ts');
  checkRules({ ...selection, patterns: all });
  if (all.length > 0) return selection;
  throw wrong('from', reader.text('from'), `a pattern of tags with input ${input}, such as REPOSITORY:*`);
}
