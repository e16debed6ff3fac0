import type { CopyResult } from '../../copy/options.ts';
import { messageOf } from '../../core/errors.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { OCI_EMPTY } from '../../core/media-types.ts';
import type { WritePlan } from '../../targets/wrappers/dry-run.ts';
import { formatLocation, formatNode, type Location } from '../inputs/location.ts';
import { hitOf, type CacheResult, type RetentionReport } from '../results/cache-result.ts';
import { entryFacts, type EntriesResult } from '../results/cache-entries.ts';
import { isDone, type DeletionResult } from '../results/deletion.ts';
import { deliveriesOf, type ArtifactResult, type ListResult, type Result } from '../results/result.ts';
import { totalsOf, type SyncResult } from '../results/sync-result.ts';
import { jsonText, type Output } from '../runner/output.ts';
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
export function outputsOf(result: Result, spent: Spent): Map<string, Output> {
  if (result.kind === 'note')
    return new Map(result.changed === undefined ? [] : [['changed', String(result.changed)]]);
  if (result.kind === 'unread') return new Map([['changed', String(spent.planned === undefined)]]);
  if (result.kind === 'list') return listOutputs(result);
  if (result.kind === 'entries') return entriesOutputs(result);
  if (result.kind === 'sync') return syncOutputs(result, spent);
  if (result.kind === 'deletion') return deletionOutputs(result, spent);
  return result.kind === 'cache' ? cacheOutputs(result, spent) : artifactOutputs(result, spent);
}

function listOutputs({ of, place, names }: ListResult): Map<string, Output> {
  const between = of === 'tags' ? ':' : '/';
  return new Map<string, Output>([
    [of, names.join('\n')],
    ['references', jsonText(names.map((name) => `${place}${between}${name}`))],
  ]);
}

function entriesOutputs({ location, entries, names }: EntriesResult): Map<string, Output> {
  const outputs = new Map<string, Output>();
  if (names) {
    outputs.set('tags', names.join('\n'));
    outputs.set('references', jsonText(names.map((name) => `${formatLocation(location)}:${name}`)));
  }
  return outputs.set('cache-entries', jsonText(entries.map((one) => entryFacts(location, one))));
}

function syncOutputs(
  { rules, report, budgets, plan, receipt }: SyncResult,
  { milliseconds, requests, planned }: Spent,
): Map<string, Output> {
  const { selected, ...total } = totalsOf(rules);
  const metadata = jsonText({ selected, ...total, requests, milliseconds, rules, budgets });
  if (plan) {
    return new Map<string, Output>([
      ['matrix', { json: plan.matrix }],
      ['shards', String(plan.shards)],
      ...(plan.digest ? [['plan', plan.digest] as const] : []),
      ['report', report],
      ['metadata', metadata],
    ]);
  }
  const changed = total.copied + total.moved + total.pruned > 0 && planned === undefined;
  return new Map<string, Output>([
    ['changed', String(changed)],
    ['report', report],
    ...(receipt === undefined ? [] : [['receipt', receipt] as const]),
    ['metadata', metadata],
  ]);
}

function deletionOutputs({ deletions }: DeletionResult, { planned }: Spent): Map<string, Output> {
  const done = deletions.filter(isDone);
  const isChanged = done.length > 0 || deletions.some(({ referrers }) => referrers.length > 0);
  const outputs = new Map<string, Output>([['changed', String(isChanged && planned === undefined)]]);
  if (deletions.some(({ cached }) => cached))
    outputs.set(
      'cache-entries',
      jsonText(done.flatMap(({ location, cached }) => (cached ? [entryFacts(location, cached)] : []))),
    );
  const [first] = done;
  if (!first) return outputs;
  for (const [name, value] of nameOutputs(first.location, first)) outputs.set(name, value);
  const references = done.map((one) => formatNode(one.location, one));
  if (done.length > 1 || first.root) outputs.set('references', jsonText(references));
  if (first.root) outputs.set('media-type', first.root.mediaType).set('size', String(first.root.size));
  const tags = deletions.flatMap((one) => one.tags ?? []);
  if (done.some((one) => one.tags)) outputs.set('tags', [...new Set(tags)].join('\n'));
  return outputs;
}

/** What names an artifact at its place. */
function nameOutputs(location: Location, node: Pick<Descriptor, 'digest'>): [string, string][] {
  return [
    ['digest', node.digest],
    ['reference', formatNode(location, node)],
    ['repository', formatLocation(location)],
  ];
}

function artifactOutputs(result: ArtifactResult, spent: Spent): Map<string, Output> {
  const { root, location, stats, tags, files, path, referrers, tool, verified } = result;
  const outputs = new Map<string, Output>([
    ...nameOutputs(location, root),
    ['references', jsonText(referencesOf(result))],
    ['media-type', root.mediaType],
    ['size', String(root.size)],
  ]);
  if (tags) outputs.set('tags', tags.join('\n'));
  for (const [name, value] of contentOutputs(result)) outputs.set(name, value);
  if (files) outputs.set('files', jsonText(files));
  if (path !== undefined) outputs.set('path', path);
  if (referrers) outputs.set('referrers', jsonText(referrers));
  if (verified) outputs.set('verified', jsonText(verified));
  if (tool) outputs.set('tool-path', tool.path).set('cache-hit', String(tool.cacheHit));
  const changed = result.changed ?? stats?.changed;
  if (changed !== undefined) outputs.set('changed', String(changed && spent.planned === undefined));
  if (stats) outputs.set('metadata', jsonText(metadataOf(result, stats, spent)));
  return outputs;
}

/** What the artifact says of itself. */
function* contentOutputs({
  manifest,
  artifactType,
  annotations,
  config,
}: ArtifactResult): Generator<[string, Output]> {
  const text = new TextDecoder().decode(manifest?.bytes);
  if (text !== '' && text.length <= MAX_MANIFEST) yield ['manifest', { json: text }];
  if (artifactType !== undefined && artifactType !== OCI_EMPTY) yield ['artifact-type', artifactType];
  if (annotations) yield ['annotations', jsonText(annotations)];
  if (config !== undefined) yield ['config', { json: config }];
}

/** One for each tag that was set; without a tag there is the digest. */
function referencesOf(result: ArtifactResult): string[] {
  if (result.sources) return result.sources.map(({ location, root }) => formatNode(location, root));
  const done = result.deliveries?.filter(({ error }) => error === undefined) ?? [result];
  const references = done.flatMap(({ location, root, tags = [] }) =>
    tags.length === 0 ? [formatNode(location, root)] : tags.map((tag) => formatNode(location, root, tag)),
  );
  return [...new Set(references)];
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

function cacheOutputs(result: CacheResult, { milliseconds, requests, planned }: Spent): Map<string, Output> {
  const { key, matchedKey = '', entry, location, restored, saved, retention } = result;
  const outputs = new Map<string, Output>([['cache-primary-key', key]]);
  if (result.command !== 'cache-save')
    outputs.set('cache-hit', hitOf(result)).set('cache-matched-key', matchedKey);
  else outputs.set('changed', String(saved !== undefined && !planned));
  outputs.set(
    'metadata',
    jsonText({
      ...(restored ?? saved),
      ...(retention && { retention: factsOf(retention) }),
      milliseconds,
      requests,
    }),
  );
  return entry ? new Map([...outputs, ...nameOutputs(location, entry)]) : outputs;
}

function factsOf({ oldestKept, ...counts }: RetentionReport): object {
  return { ...counts, ...(oldestKept !== undefined && { oldestKept: new Date(oldestKept).toISOString() }) };
}
