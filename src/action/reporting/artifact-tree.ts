import type { Predecessor } from '../../copy/options.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import type { ManifestNode } from '../../core/manifest-node.ts';
import { isManifestType } from '../../core/media-types.ts';
import { SeenNodes } from '../results/node-sizes.ts';
import { counted, formatSize } from '../runner/format.ts';
import type { Log } from '../runner/log.ts';
import { safeText } from '../runner/safe-text.ts';
import { nodeName, typeName } from '../runner/type-names.ts';

const MAX_LINES = 200;
/** Indexes may stand in indexes, and signatures over signatures. */
const MAX_LEVELS = 8;

/** An artifact with what is known of it. */
export interface KnownArtifact {
  readonly root: Descriptor;
  readonly seen: SeenNodes;
  /** What refers to it, and to what it lists. */
  readonly parents?: readonly Predecessor[];
}

/** A node where it stands in the tree. */
interface Branch {
  readonly node: Descriptor;
  /** What the node is called there. */
  readonly name: string;
  /** It is not told again below its referrer. */
  readonly subject: Digest | undefined;
  readonly isLeaf?: boolean;
}

/**
 * What an artifact is made of and what refers to it, with sizes, as lines for a log. Below a manifest that was not looked
 * into, nothing is told, and what stands in several places is told in the first one.
 */
export function artifactTree({ root, seen, parents = [] }: KnownArtifact): string[] {
  const referrers = Map.groupBy(parents, ({ of }) => of.digest);
  const lines: string[] = [];
  const expanded = new Set<Digest>();
  let more = 0;
  const add = (branch: Branch, indent: string): void => {
    if (lines.length < MAX_LINES) lines.push(`${indent}${lineOf(branch, seen)}`);
    else more += 1;
  };
  const walk = ({ node, subject, isLeaf = false }: Branch, indent: string, level: number): void => {
    if (isLeaf || level > MAX_LEVELS || expanded.has(node.digest)) return;
    expanded.add(node.digest);
    const below = [
      ...childrenOf(node, { seen, subject, level }),
      ...(referrers.get(node.digest) ?? []).map(referrerBranch),
    ];
    for (const [at, branch] of below.entries()) {
      const last = at === below.length - 1;
      add(branch, `${indent}${last ? '└──' : '├──'} `);
      walk(branch, `${indent}${last ? '    ' : '│   '}`, level + 1);
    }
  };
  const top: Branch = { node: root, name: nameOf(root, seen), subject: undefined };
  add(top, '');
  walk(top, '', 1);
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}

interface Listing extends Pick<Branch, 'subject'> {
  readonly seen: SeenNodes;
  readonly level: number;
}

/** At the top, a subject is what the root refers to; further up the tree stands below it. */
function childrenOf(node: Descriptor, { seen, subject, level }: Listing): Branch[] {
  const subjectDigest = seen.subjectOf(node);
  const children = isManifestType(node.mediaType) ? (seen.childrenOf(node) ?? []) : [];
  return children
    .filter(({ digest }) => digest !== subject && (level === 1 || digest !== subjectDigest))
    .map((child) => {
      const isSubject = child.digest === subjectDigest;
      return {
        node: child,
        name: isSubject ? 'subject' : nameOf(child, seen),
        subject: undefined,
        isLeaf: isSubject,
      };
    });
}

function referrerBranch({ node, of, tag }: Predecessor): Branch {
  const name = typeName(tag ?? (node.artifactType || node.mediaType));
  return { node, name: `${name}, refers to it`, subject: of.digest };
}

function nameOf(node: Descriptor, seen: SeenNodes): string {
  return nodeName(isManifestType(node.mediaType) ? seen.typed(node) : node);
}

/** The size of a manifest alone would tell nothing of what it stands for. */
function lineOf({ node, name, subject, isLeaf }: Branch, seen: SeenNodes): string {
  const size = isLeaf === true ? undefined : seen.sizeOf(node, subject ?? seen.subjectOf(node));
  const isHidden = size === undefined && isLeaf !== true && seen.isPassed(node);
  const text = size === undefined ? '' : formatSize(size);
  return `${node.digest.slice(0, 19)} ${text.padStart(9)} ${safeText(name, 200)}${isHidden ? ', already there' : ''}`;
}

/** The phase of a run between what was resolved and what is moved. */
export function logPlan(
  log: Log,
  artifacts: readonly { readonly root: Descriptor; readonly known: readonly ManifestNode[] }[],
): Promise<void> {
  const lists = artifacts.map(({ root, known }) => {
    const seen = new SeenNodes();
    seen.know(known);
    return { root, seen };
  });
  return logTrees(log, 'Plan', lists);
}

export async function logTrees(log: Log, title: string, artifacts: readonly KnownArtifact[]): Promise<void> {
  await log.group(title, async () => {
    let omitted = 0;
    let used = 0;
    for (const artifact of artifacts) {
      if (used >= MAX_LINES) {
        omitted += 1;
        continue;
      }
      const lines = artifactTree(artifact);
      used += lines.length;
      for (const line of lines) log.info(line);
    }
    if (omitted > 0) log.info(`and ${counted(omitted, 'more artifact')}`);
  });
}
