import { isRecord } from '../../../core/descriptor.ts';
import type { Surroundings } from '../../inputs/machine-path.ts';
import type { InputReader } from '../../inputs/raw-inputs.ts';
import { rulesValue } from '../../inputs/rules-input.ts';
import { RULES } from './inputs.ts';

/** The inputs that say what a sync is to do, for jobs without the files of this one: those are read in. */
export async function carriedInputs(
  reader: InputReader,
  around: Surroundings,
): Promise<Readonly<Record<string, string>>> {
  const { value } = await rulesValue(reader, around);
  const given = RULES.filter((name) => name !== 'rules' && name !== 'rules-file' && reader.given(name));
  return {
    ...Object.fromEntries(given.map((name) => [name, reader.text(name)])),
    rules: JSON.stringify(await withPolicies(value, around)),
  };
}

/** Policies name files with keys. */
async function withPolicies(value: unknown, around: Surroundings): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one: unknown) => withPolicies(one, around)));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(async ([key, one]): Promise<[string, unknown]> => {
    if (key !== 'verify') return [key, await withPolicies(one, around)];
    const { readPolicy } = await import('../../verify/policy-input.ts');
    return [key, await readPolicy(JSON.stringify(one), around)];
  });
  return Object.fromEntries(await Promise.all(entries));
}
