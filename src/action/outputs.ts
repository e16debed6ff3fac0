import type { CopyResult } from '../copy/options.ts';
import { messageOf } from '../core/errors.ts';
import { OCI_EMPTY } from '../core/media-types.ts';
import type { WritePlan } from '../targets/dry-run.ts';
import { hitOf, isCache, type CacheResult } from './cache-result.ts';
import type { OperationResult } from './result.ts';
import { safeText } from './safe-text.ts';
import type { Told } from './summary-title.ts';

export interface Spent {
  readonly milliseconds: number;
  readonly requests: number;
  /** Of a dry run: what it would write. */
  readonly planned?: WritePlan;
}

/** A longer manifest is left to the registry. */
const MAX_MANIFEST = 64 * 1024;

/** The outputs of a result, by their fixed names. */
export function outputsOf(result: OperationResult, spent: Spent): Map<string, string> {
  if (result.command === 'nothing') return new Map([['changed', 'false']]);
  if (result.command === 'login') return new Map();
  if (isCache(result)) return cacheOutputs(result, spent);
  const { root, place } = result;
  const reference = `${place}@${root.digest}`;
  const outputs = new Map<string, string>([
    ['digest', root.digest],
    ['reference', reference],
    ['references', JSON.stringify(referencesOf(result, reference))],
    ['media-type', root.mediaType],
    ['size', String(root.size)],
  ]);
  if ('tags' in result) outputs.set('tags', result.tags.join('\n'));
  if ('manifest' in result) {
    if (result.manifest !== '' && result.manifest.length <= MAX_MANIFEST)
      outputs.set('manifest', result.manifest);
    if (result.artifactType !== undefined && result.artifactType !== OCI_EMPTY)
      outputs.set('artifact-type', result.artifactType);
  }
  if ('files' in result) outputs.set('files', JSON.stringify(result.files));
  if ('path' in result) outputs.set('path', result.path);
  if ('referrers' in result && result.referrers) outputs.set('referrers', JSON.stringify(result.referrers));
  const isPlan = spent.planned !== undefined;
  if ('changed' in result) outputs.set('changed', String(result.changed && !isPlan));
  if (result.command === 'tool')
    outputs.set('tool-path', result.toolPath).set('cache-hit', String(result.cacheHit));
  if ('stats' in result) {
    outputs.set('changed', String(result.stats.changed && !isPlan));
    outputs.set('metadata', JSON.stringify(metadataOf(result, spent)));
  }
  return outputs;
}

function referencesOf(result: Told, reference: string): string[] {
  if (result.command !== 'copy') return [reference];
  const done = result.deliveries.filter(({ error }) => error === undefined);
  return [...new Set(done.map(({ place, root }) => `${place}@${root.digest}`))];
}

function metadataOf(result: Extract<OperationResult, { stats: CopyResult }>, spent: Spent): object {
  const { copied, skipped, mounted, bytes, changed } = result.stats;
  const { planned, ...effort } = spent;
  const deliveries = result.command === 'copy' ? result.deliveries : [];
  const failed = deliveries.filter(({ error }) => error !== undefined).length;
  const destinations = deliveries.map(({ place, root, tags, stats, error }) => ({
    reference: `${place}@${root.digest}`,
    tags,
    changed: !planned && stats?.changed === true,
    ...(planned && { wouldChange: stats?.changed === true }),
    ...(error !== undefined && { error: safeText(messageOf(error), 1000) }),
  }));
  return {
    copied,
    skipped,
    mounted,
    failed,
    bytes,
    ...effort,
    ...(planned && { planned: { ...planned, changed } }),
    ...(result.command === 'copy' && { destinations }),
  };
}

function cacheOutputs(result: CacheResult, { milliseconds, requests, planned }: Spent): Map<string, string> {
  const { key, matchedKey = '', entry, place, restored, saved } = result;
  const outputs = new Map([['cache-primary-key', key]]);
  if (result.command !== 'cache-save')
    outputs.set('cache-hit', hitOf(result)).set('cache-matched-key', matchedKey);
  else outputs.set('changed', String(saved !== undefined && !planned));
  if (entry) outputs.set('digest', entry.digest).set('reference', `${place}@${entry.digest}`);
  return outputs.set('metadata', JSON.stringify({ ...(restored ?? saved), milliseconds, requests }));
}
