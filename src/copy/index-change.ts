import type { Annotations, Descriptor, Platform } from '../core/descriptor.ts';
import type { Digest } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import type { ManifestNode } from '../core/manifest-node.ts';
import type { Manifest } from '../core/manifest.ts';
import { OCI_INDEX } from '../core/media-types.ts';
import { isSameMachine, isSamePlatform } from '../core/platform.ts';
import { platformNotFound, platformsIn } from './platform.ts';
import { ATTESTED } from './rewrite/modifiers.ts';

/** A change of an index, for {@link updateIndex}. */
export interface IndexChange {
  /** An entry takes the place of one of the same platform and artifact type. */
  readonly add: readonly Descriptor[];
  /** The entries that go: by digest, or all of a platform. */
  readonly remove: readonly (Digest | Platform)[];
  /** Of the index: added to those it has. */
  readonly annotations?: Annotations | undefined;
  /** Of the index. Default: it keeps its own. */
  readonly artifactType?: string | undefined;
}

/**
 * A change of the entries that were there when it began. An added entry takes the place of one of the same platform and
 * artifact type. What others add later stays, also where it takes the place of one of ours.
 */
export class StartedChange {
  readonly #change: IndexChange;
  readonly #dropped: ReadonlySet<string>;

  /** Fails with `NOT_FOUND` for something to remove that is not there. */
  constructor(change: IndexChange, index: ManifestNode | undefined) {
    this.#change = change;
    const entries = index?.manifest.manifests ?? [];
    const added = new Set(change.add.map(({ digest }) => digest));
    const removed = change.remove.flatMap((which) => removedFrom(which, index));
    const gone = entries.filter(
      (entry) =>
        !added.has(entry.digest) &&
        (removed.includes(entry) || change.add.some((node) => isSuccessor(node, entry))),
    );
    const dropped = new Set<string>(gone.map(({ digest }) => digest));
    for (const { digest, annotations } of entries)
      if (dropped.has(annotations?.[ATTESTED] ?? '') && !added.has(digest)) dropped.add(digest);
    this.#dropped = dropped;
  }

  /** Whether it would make a difference: what is right already keeps its bytes. */
  changes(index: Manifest): boolean {
    const { add, annotations = {}, artifactType } = this.#change;
    const entries = index.manifests ?? [];
    return (
      this.#dropped.size > 0 ||
      add.some(({ digest }) => !entries.some((entry) => entry.digest === digest)) ||
      Object.entries(annotations).some(([key, value]) => index.annotations?.[key] !== value) ||
      (artifactType !== undefined && artifactType !== index.artifactType)
    );
  }

  isApplied(index: Manifest | undefined): boolean {
    const { add, annotations = {} } = this.#change;
    const entries = index?.manifests ?? [];
    return (
      index !== undefined &&
      !entries.some(({ digest }) => this.#dropped.has(digest)) &&
      add.every((node) => this.#isListed(node, entries)) &&
      Object.keys(annotations).every((key) => Object.hasOwn(index.annotations ?? {}, key))
    );
  }

  /** The index with the change; fields that are not understood stay. */
  apply(index: Manifest | undefined): Manifest {
    const { add, annotations, artifactType } = this.#change;
    const kept = (index?.manifests ?? []).filter(({ digest }) => !this.#dropped.has(digest));
    return {
      ...(index ?? { mediaType: OCI_INDEX }),
      ...(artifactType !== undefined && { artifactType }),
      manifests: [...kept, ...add.filter((node) => !this.#isListed(node, kept))],
      annotations: { ...index?.annotations, ...annotations },
    };
  }

  /** Those of the added entries that the index lacks, since others have put something else in their place. */
  replaced(index: Manifest): Digest[] {
    const listed = new Set(index.manifests?.map(({ digest }) => digest));
    return this.#change.add.flatMap(({ digest }) => (listed.has(digest) ? [] : digest));
  }

  #isListed(node: Descriptor, entries: readonly Descriptor[]): boolean {
    return entries.some(
      (entry) =>
        entry.digest === node.digest || (isSuccessor(entry, node) && !this.#dropped.has(entry.digest)),
    );
  }
}

function removedFrom(which: Digest | Platform, index: ManifestNode | undefined): Descriptor[] {
  if (!index) return [];
  const entries = index.manifest.manifests ?? [];
  const removed = entries.filter(({ digest, platform }) => {
    if (typeof which === 'string') return digest === which;
    const version = which['os.version'] ?? platform?.['os.version'];
    return platform && isSameMachine(platform, which) && platform['os.version'] === version;
  });
  if (removed.length > 0) return removed;
  if (typeof which !== 'string') throw platformNotFound(index.node, which, platformsIn(entries));
  throw new OrasError('NOT_FOUND', `${index.node.digest} does not list ${which}`);
}

/** `unknown` is the platform of attestations. */
function isSuccessor(node: Descriptor, entry: Descriptor): boolean {
  const [own, other] = [node.platform, entry.platform];
  if (!own || !other || own.os === 'unknown') return false;
  return isSamePlatform(own, other) && node.artifactType === entry.artifactType;
}
