import { selectPlatform } from '../../copy/platform.ts';
import { checkPinned, type Context } from './shared/context.ts';
import { entryOf } from '../inputs/location.ts';
import type { Result } from '../results/result.ts';
import type { Command } from './command.ts';
import { ARTIFACT_OUTPUTS, sourceInputs, type SourceInputs } from './shared/common-inputs.ts';

export const resolve: Command<SourceInputs> = {
  summary: 'find the digest of a tag',
  effect: 'reads',
  required: ['from'],
  optional: ['platform', 'digest'],
  outputs: ARTIFACT_OUTPUTS,
  title: { done: 'Resolved', planned: 'resolved' },
  read: (reader) => sourceInputs(reader, 'resolve'),
  references: ({ from }) => ({ source: [from], target: [] }),
  run: resolveReference,
};

/** What a reference stands for now. */
async function resolveReference(inputs: SourceInputs, { open, signal }: Context): Promise<Result> {
  const source = await open.source(inputs.from);
  const { platform } = inputs;
  const resolved = await source.resolve(entryOf('from', inputs.from), { signal, platform });
  checkPinned(resolved, inputs.digest, inputs.from.text);
  const root = platform ? await selectPlatform({ source, root: resolved }, platform, { signal }) : resolved;
  return { kind: 'artifact', root, location: inputs.from };
}
