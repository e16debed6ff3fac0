import type { Descriptor } from '../../../core/descriptor.ts';
import { successors, type Manifest } from '../../../core/manifest.ts';
import { isManifestType } from '../../../core/media-types.ts';
import type { WritePlan } from '../../../targets/wrappers/dry-run.ts';
import type { CommandFacts } from '../../inputs/command-facts.ts';
import { formatLocation, formatNode } from '../../inputs/location.ts';
import { listSummary } from './list.ts';
import { code, cut, fenced } from './markdown.ts';
import { printTree, referrersIn } from '../../results/referrer-tree.ts';
import { planText } from '../counts.ts';
import type { ArtifactResult, Result } from '../../results/result.ts';
import { cacheSummary } from './cache.ts';
import { deletionSummary } from './deletion.ts';
import { entriesSummary } from './entries.ts';
import { graphLines } from './graph.ts';
import { headingFor, titleFor } from './title.ts';
import { syncSummary } from './sync.ts';
import { tableOf } from './table.ts';
import { verifiedOf } from './verified.ts';
import { counted } from '../../runner/format.ts';
import { safeText } from '../../runner/safe-text.ts';
import { knownName } from '../../runner/type-names.ts';

/** The runner shows at most 1 MiB of a step; what is longer is not shown at all. */
const MAX_SUMMARY = 900 * 1024;
const MAX_TREE = 300 * 1024;

/** The job summary of a step in GitHub's markdown: a table, and a graph of the artifact with what refers to it. */
export function summaryOf(
  result: Result,
  { title }: Pick<CommandFacts, 'title'>,
  plan: WritePlan | undefined,
): string {
  if (result.kind === 'cache') return cacheSummary(result);
  if (result.kind === 'list') return listSummary(result);
  if (result.kind === 'entries') return entriesSummary(result);
  if (result.kind === 'note' || !title) return '';
  if (result.kind === 'unread')
    return `${headingFor(title, plan !== undefined)} ${code(formatLocation(result.location))}\n\n`;
  if (result.kind === 'sync') return syncSummary(result, title, plan !== undefined);
  if (result.kind === 'deletion') return deletionSummary(result, title, plan !== undefined);
  const manifest = result.manifest?.manifest;
  const sizeOf = sizesOf(result, manifest);
  const parts = [
    titleFor(result, title, plan !== undefined),
    ...referencesOf(result),
    ...(plan ? [planned(plan)] : []),
    tableOf(result, { manifest, size: sizeOf(result.root), planned: plan !== undefined }),
    ...verifiedOf(result),
    ...referrersOf(result),
    ...graphOf(result, manifest, sizeOf),
  ];
  let text = '';
  for (const part of parts) {
    if (Buffer.byteLength(text) + Buffer.byteLength(part) > MAX_SUMMARY)
      return `${text}*The rest is too long to show.*\n`;
    text += `${part}\n\n`;
  }
  return text;
}

const MAX_REFERENCES = 20;

/** What was read or written, to copy: with its first tag, for people, and its digest, which is what counts. A referrer has no tag. */
function referencesOf(result: ArtifactResult): string[] {
  const { root, location, tags = [], resolved = [], deliveries, sources } = result;
  const places = deliveries?.filter(({ error }) => error === undefined) ??
    sources?.map((one) => ({ ...one, tags: [] })) ?? [
      { location, root, tags: tags.length > 0 ? tags : resolved },
    ];
  if (places.length === 0) return [];
  const lines = places
    .slice(0, MAX_REFERENCES)
    // A layout's entry is a name or a digest.
    .map(({ location: at, root: of, tags: [tag] }) =>
      safeText(formatNode(at, of, at.kind === 'registry' ? tag : undefined), 1000),
    );
  const omitted = places.length - lines.length;
  return [fenced('text', lines), ...(omitted > 0 ? [`and ${counted(omitted, 'more reference')}`] : [])];
}

function planned(plan: WritePlan): string {
  return `Nothing was written. ${planText(plan)}.`;
}

type SizeOf = (node: Descriptor) => number | undefined;

/** Of an image, its config and layers; of an index, what a copy came past. */
function sizesOf(result: ArtifactResult, manifest: Manifest | undefined): SizeOf {
  const subject = manifest?.subject?.digest;
  const listed = manifest ? successors(manifest).filter(({ digest }) => digest !== subject) : [];
  return (node) => {
    const seen = result.seen?.sizeOf(node, subject);
    if (seen !== undefined || node.digest !== result.root.digest || !manifest) return seen;
    if (listed.some(({ mediaType }) => isManifestType(mediaType))) return undefined;
    return listed.reduce((sum, { size }) => sum + size, node.size);
  };
}

const MAX_TYPES = 10;

/** What refers to it, by kind: the graph may lack some. All of the tree, where nothing else was asked for. */
function referrersOf({ referrers, stats }: ArtifactResult): string[] {
  if (!referrers) return [];
  const found = referrersIn(referrers);
  if (!stats) {
    if (found.length === 0) return ['No referrers.'];
    const { shown, left } = cut(printTree(referrers), MAX_TREE);
    return [fenced('text', left > 0 ? [...shown, `and ${counted(left, 'more line')}`] : shown)];
  }
  if (found.length === 0) return [];
  const kinds = [
    ...Map.groupBy(found, ({ tag, artifactType, mediaType }) => tag ?? (artifactType || mediaType)),
  ].map(([type, of]) => ({ name: knownName(type) ?? code(type, 100), count: of.length }));
  const counts = [...Map.groupBy(kinds, ({ name }) => name)].map(
    ([name, of]) => `${of.reduce((sum, { count }) => sum + count, 0)} × ${name}`,
  );
  const more = counts.length > MAX_TYPES ? [counted(counts.length - MAX_TYPES, 'more type')] : [];
  return [`Referrers: ${[...counts.slice(0, MAX_TYPES), ...more].join(', ')}`];
}

function graphOf(
  { root, referrers }: ArtifactResult,
  manifest: Manifest | undefined,
  sizeOf: SizeOf,
): string[] {
  const lines = graphLines({ root, manifest, referrers, sizeOf });
  return lines.length === 0 ? [] : [fenced('mermaid', lines)];
}
