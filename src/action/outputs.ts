import { OCI_EMPTY } from '../core/media-types.ts';
import type { OperationResult } from './result.ts';

export interface Spent {
  readonly milliseconds: number;
  readonly requests: number;
}

/** A step's outputs have 1 MiB in all; a longer manifest is left to the registry. */
const MAX_MANIFEST = 64 * 1024;

/** The outputs of a result, by their fixed names. */
export function outputsOf(result: OperationResult, spent: Spent): Map<string, string> {
  if (result.command === 'nothing') return new Map([['changed', 'false']]);
  const { root, place } = result;
  const reference = `${place}@${root.digest}`;
  const outputs = new Map<string, string>([
    ['digest', root.digest],
    ['reference', reference],
    ['references', JSON.stringify([reference])],
    ['media-type', root.mediaType],
    ['size', String(root.size)],
  ]);
  if ('tags' in result) outputs.set('tags', result.tags.join('\n'));
  if ('manifest' in result) {
    if (result.manifest.length <= MAX_MANIFEST) outputs.set('manifest', result.manifest);
    if (result.artifactType !== undefined && result.artifactType !== OCI_EMPTY)
      outputs.set('artifact-type', result.artifactType);
  }
  if ('files' in result) outputs.set('files', JSON.stringify(result.files));
  if ('path' in result) outputs.set('path', result.path);
  if ('stats' in result) {
    const { copied, skipped, mounted, bytes, changed } = result.stats;
    outputs.set('changed', String(changed));
    outputs.set('metadata', JSON.stringify({ copied, skipped, mounted, failed: 0, bytes, ...spent }));
  }
  return outputs;
}
