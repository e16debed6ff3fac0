import type { CopyResult } from '../../copy/options.ts';
import { messageOf } from '../../core/errors.ts';
import { OCI_EMPTY } from '../../core/media-types.ts';
import type { WritePlan } from '../../targets/wrappers/dry-run.ts';
import { formatNode } from '../inputs/location.ts';
import { hitOf, type CacheResult } from '../results/cache-result.ts';
import { isDone, type DeletionResult } from '../results/deletion.ts';
import { deliveriesOf, type ArtifactResult, type ListResult, type Result } from '../results/result.ts';
import { safeText } from '../runner/safe-text.ts';

export interface Spent {
  readonly milliseconds: number;
  readonly requests: number;
  /** Of a dry run: what it would write. */
  readonly planned?: WritePlan | undefined;
}

/** A longer manifest is left to the registry. */
const MAX_MANIFEST = 64 * 1024;

/** The outputs of a result, by their fixed names. */
export function outputsOf(result: Result, spent: Spent): Map<string, string> {
  if (result.kind === 'note')
    return new Map(result.changed === undefined ? [] : [['changed', String(result.changed)]]);
  if (result.kind === 'unread') return new Map([['changed', String(spent.planned === undefined)]]);
  if (result.kind === 'list') return listOutputs(result);
  if (result.kind === 'deletion') return deletionOutputs(result, spent);
  return result.kind === 'cache' ? cacheOutputs(result, spent) : artifactOutputs(result, spent);
}

function listOutputs({ of, place, names }: ListResult): Map<string, string> {
  const between = of === 'tags' ? ':' : '/';
  return new Map([
    [of, names.join('\n')],
    ['references', JSON.stringify(names.map((name) => `${place}${between}${name}`))],
  ]);
}

function deletionOutputs({ deletions }: DeletionResult, { planned }: Spent): Map<string, string> {
  const done = deletions.filter(isDone);
  const isChanged = done.length > 0 || deletions.some(({ referrers }) => referrers.length > 0);
  const outputs = new Map([['changed', String(isChanged && planned === undefined)]]);
  const [first] = done;
  if (!first) return outputs;
  outputs.set('digest', first.digest).set('reference', formatNode(first.location, first));
  const references = done.map((one) => formatNode(one.location, one));
  if (done.length > 1 || first.root) outputs.set('references', JSON.stringify(references));
  if (first.root) outputs.set('media-type', first.root.mediaType).set('size', String(first.root.size));
  const tags = deletions.flatMap((one) => one.tags ?? []);
  if (done.some((one) => one.tags)) outputs.set('tags', [...new Set(tags)].join('\n'));
  return outputs;
}

function artifactOutputs(result: ArtifactResult, spent: Spent): Map<string, string> {
  const { root, location, stats, tags, manifest, artifactType, files, path, referrers, tool } = result;
  const reference = formatNode(location, root);
  const outputs = new Map<string, string>([
    ['digest', root.digest],
    ['reference', reference],
    ['references', JSON.stringify(referencesOf(result, reference))],
    ['media-type', root.mediaType],
    ['size', String(root.size)],
  ]);
  if (tags) outputs.set('tags', tags.join('\n'));
  const text = new TextDecoder().decode(manifest?.bytes);
  if (text !== '' && text.length <= MAX_MANIFEST) outputs.set('manifest', text);
  if (artifactType !== undefined && artifactType !== OCI_EMPTY) outputs.set('artifact-type', artifactType);
  if (files) outputs.set('files', JSON.stringify(files));
  if (path !== undefined) outputs.set('path', path);
  if (referrers) outputs.set('referrers', JSON.stringify(referrers));
  if (tool) outputs.set('tool-path', tool.path).set('cache-hit', String(tool.cacheHit));
  const changed = result.changed ?? stats?.changed;
  if (changed !== undefined) outputs.set('changed', String(changed && spent.planned === undefined));
  if (stats) outputs.set('metadata', JSON.stringify(metadataOf(result, stats, spent)));
  return outputs;
}

function referencesOf({ deliveries, sources }: ArtifactResult, reference: string): string[] {
  if (sources) return sources.map(({ location, root }) => formatNode(location, root));
  if (!deliveries) return [reference];
  const done = deliveries.filter(({ error }) => error === undefined);
  return [...new Set(done.map(({ location, root }) => formatNode(location, root)))];
}

function metadataOf(result: ArtifactResult, total: CopyResult, spent: Spent): object {
  const { copied, skipped, mounted, bytes, changed } = total;
  const { planned, ...effort } = spent;
  const deliveries = deliveriesOf(result);
  const failed = deliveries.filter(({ error }) => error !== undefined).length;
  const destinations = deliveries.map(({ location, root, tags, stats, error }) => ({
    reference: formatNode(location, root),
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
    ...(result.deliveries && { destinations }),
  };
}

function cacheOutputs(result: CacheResult, { milliseconds, requests, planned }: Spent): Map<string, string> {
  const { key, matchedKey = '', entry, location, restored, saved } = result;
  const outputs = new Map([['cache-primary-key', key]]);
  if (result.command !== 'cache-save')
    outputs.set('cache-hit', hitOf(result)).set('cache-matched-key', matchedKey);
  else outputs.set('changed', String(saved !== undefined && !planned));
  if (entry) outputs.set('digest', entry.digest).set('reference', formatNode(location, entry));
  return outputs.set('metadata', JSON.stringify({ ...(restored ?? saved), milliseconds, requests }));
}
