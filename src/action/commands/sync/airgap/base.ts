import { isDigest, parseDigest, type Digest } from '../../../../core/digest.ts';
import { messageOf, OrasError } from '../../../../core/errors.ts';
import { parseReceipt } from '../../../../sync/airgap/receipt.ts';
import type { Location } from '../../../inputs/location.ts';
import type { Surroundings } from '../../../inputs/machine-path.ts';
import { wrong, type InputReader } from '../../../inputs/raw-inputs.ts';
import type { RuleInputs } from '../../../inputs/rules-input.ts';
import { quotedPath, readWorkspaceFile } from '../../../inputs/workspace-file.ts';

/** Input `base`: what the other side of an air gap has. */
export interface Base {
  /** Of an inventory in the state; undefined for nothing. */
  readonly inventory?: { readonly digest: Digest; readonly number?: number };
  /** For errors. */
  readonly text: string;
}

interface Around {
  readonly rules: readonly RuleInputs[];
  readonly state: Location | undefined;
  readonly around: Surroundings;
}

export async function baseOf(
  reader: InputReader,
  { rules, state, around }: Around,
): Promise<Base | undefined> {
  const text = reader.optional('base');
  if (text === undefined) return undefined;
  refuseOtherPlaces(rules, text);
  if (text === 'none') return { text };
  if (!state)
    throw wrong('base', text, 'none without input state, which holds the inventories of earlier exports');
  if (isDigest(text) || /^sha(?:256|512):/.test(text))
    return { text, inventory: { digest: parseDigest(text) } };
  const what = quotedPath(text);
  const json = await readWorkspaceFile('base', text, around);
  try {
    return { text: `receipt ${what}`, inventory: parseReceipt(json) };
  } catch (cause) {
    throw new OrasError('INVALID_INPUT', `input base: ${what} ${messageOf(cause)}`, {
      cause,
      details: { input: 'base' },
    });
  }
}

/** One export is one archive. */
function refuseOtherPlaces(rules: readonly RuleInputs[], base: string): void {
  const places = new Set(rules.flatMap(({ rule }) => rule.to));
  const [first = ''] = places;
  if (places.size > 1 || !first.startsWith('oci-archive:') || first.includes('{'))
    throw wrong('base', base, 'nothing unless all rules have one and the same oci-archive:PATH in to');
}
