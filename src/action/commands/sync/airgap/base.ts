import { parseDigest, type Digest } from '../../../../core/digest.ts';
import { messageOf, OrasError } from '../../../../core/errors.ts';
import { parseReceipt } from '../../../../sync/airgap/receipt.ts';
import type { Location } from '../../../inputs/location.ts';
import type { Surroundings } from '../../../inputs/machine-path.ts';
import type { InputReader } from '../../../inputs/raw-inputs.ts';
import type { RuleInputs } from '../../../inputs/rules-input.ts';
import { quotedPath, readWorkspaceFile } from '../../../inputs/workspace-file.ts';

/** Input `base`: what the other side of an air gap has. */
export interface Base {
  /** Of an inventory in the state; undefined for nothing. */
  readonly inventory?: { readonly digest: Digest; readonly number?: number };
  /** The file that names it, for errors. */
  readonly receipt?: string;
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
  if (!isOneArchive(rules))
    throw refused('it is for an export: all rules must have one and the same oci-archive:PATH in to');
  if (text === 'none') return {};
  if (!state)
    throw refused('without input state, which keeps the inventories of earlier exports, it can only be none');
  try {
    if (/^sha(?:256|512):/.test(text)) return { inventory: { digest: parseDigest(text) } };
  } catch (cause) {
    throw refused(messageOf(cause), cause);
  }
  const receipt = quotedPath(text);
  const json = await readWorkspaceFile('base', text, around);
  try {
    return { receipt, inventory: parseReceipt(json) };
  } catch (cause) {
    throw refused(`${receipt} ${messageOf(cause)}`, cause);
  }
}

/** One export is one archive. */
function isOneArchive(rules: readonly RuleInputs[]): boolean {
  const places = new Set(rules.flatMap(({ rule }) => rule.to));
  const [first = ''] = places;
  return places.size === 1 && first.startsWith('oci-archive:') && !first.includes('{');
}

function refused(why: string, cause?: unknown): OrasError {
  return new OrasError('INVALID_INPUT', `input base: ${why}`, { cause, details: { input: 'base' } });
}
