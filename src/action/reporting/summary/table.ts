import type { Manifest } from '../../../core/manifest.ts';
import { isIndexType } from '../../../core/media-types.ts';
import type { CopyResult } from '../../../copy/options.ts';
import { counted, formatSize } from '../../runner/format.ts';
import { formatLocation } from '../../inputs/location.ts';
import { countsOf } from '../counts.ts';
import { code, cut, table } from './markdown.ts';
import type { ArtifactResult, Delivery } from '../../results/result.ts';
import { shortDigest } from './graph.ts';

const MAX_TAGS = 20;
const MAX_TABLE = 300 * 1024;
const MAX_ROWS = 2000;

export interface TableFacts {
  readonly manifest: Manifest | undefined;
  /** With all below it, where that is known. */
  readonly size: number | undefined;
  readonly planned: boolean;
}

/** A row for each artifact at each place. */
export function tableOf(result: ArtifactResult, facts: TableFacts): string {
  const rows = rowsOf(result, facts).map(({ location, root, tags, changed, failed }) => {
    const { digest } = root;
    const known = digest === result.root.digest && failed !== true;
    return [
      code(formatLocation(location)),
      failed === true ? '' : code(shortDigest(digest)),
      tagCell(tags),
      known && facts.size !== undefined ? together(formatSize(facts.size)) : '',
      known ? layersOf(facts.manifest) : '',
      changed,
    ];
  });
  const head = ['Reference', 'Digest', 'Tags', 'Size', 'Layers', facts.planned ? 'Would change' : 'Changed'];
  const columns = head.flatMap((_name, at) => (at < 2 || rows.some((row) => row[at] !== '') ? [at] : []));
  const kept = [head, ...rows].map((row) => columns.map((at) => row[at] ?? ''));
  const [first = '', second = '', ...lines] = table(kept[0] ?? [], kept.slice(1)).split('\n');
  const { shown } = cut(lines, MAX_TABLE);
  const text = [first, second, ...shown].join('\n');
  const omitted = (result.deliveries?.length ?? rows.length) - shown.length;
  return omitted > 0 ? `${text}\n\nand ${omitted} more` : text;
}

/** In one line of its cell. */
function together(text: string): string {
  return text.replaceAll(' ', '&nbsp;');
}

interface Row extends Pick<Delivery, 'location' | 'root' | 'tags'> {
  readonly changed: string;
  /** It is not known to be there; why stands below the table. */
  readonly failed?: boolean;
}

function rowsOf(result: ArtifactResult, { planned }: TableFacts): Row[] {
  if (result.deliveries)
    return result.deliveries.slice(0, MAX_ROWS).map(({ stats, error, left, ...one }) => ({
      ...one,
      failed: error !== undefined,
      changed: error === undefined ? changeOf(stats, { planned, left }) : '**failed**',
    }));
  if (result.sources) return result.sources.map((one) => ({ ...one, tags: [], changed: '' }));
  const { location, root, tags = [] } = result;
  return [{ location, root, tags, changed: changeIn(result, planned) }];
}

function changeIn({ changed, stats, left }: ArtifactResult, planned: boolean): string {
  if (changed !== undefined && left !== true) return yesOrNo(changed);
  return changeOf(stats, { planned, left });
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

interface Change {
  readonly planned: boolean;
  readonly left: boolean | undefined;
}

function changeOf(stats: CopyResult | undefined, { planned, left }: Change): string {
  if (left === true) return 'no: the tag exists';
  if (!stats) return '';
  const counts = countsOf(stats, planned).replace(/\(.*\)/, together);
  return `${yesOrNo(stats.changed)}${counts === '' ? '' : `: ${counts}`}`;
}

export function tagCell(tags: readonly string[]): string {
  const shown = tags.slice(0, MAX_TAGS).map((tag) => code(tag));
  return [...shown, ...(tags.length > MAX_TAGS ? [`and ${tags.length - MAX_TAGS} more`] : [])].join(' ');
}

function layersOf(manifest: Manifest | undefined): string {
  if (!manifest) return '';
  if (isIndexType(manifest.mediaType)) return together(counted(manifest.manifests?.length ?? 0, 'manifest'));
  return String((manifest.layers ?? manifest.blobs ?? []).length);
}
