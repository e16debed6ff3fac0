import { digestLike } from './exchange.ts';
import { blobsOf, manifestFields, type Child, type Store, type StoredRepository } from './store.ts';

/** `repository:tag` to digest. */
export type Snapshot = ReadonlyMap<string, string>;

export interface History {
  /** What no run may leave behind, one line each: a tag without its content, content that is not its digest. */
  readonly problems: readonly string[];
  readonly lostTags: readonly string[];
  readonly movedTags: readonly string[];
  readonly newTags: readonly string[];
}

export function snapshot(store: Store): Snapshot {
  return new Map(
    [...store].flatMap(([name, { tags }]) =>
      [...tags].map(([tag, digest]): [string, string] => [`${name}:${tag}`, digest]),
    ),
  );
}

/** The invariants of a store after a run, and what happened to the tags of before. */
export function checkHistory(store: Store, before: Snapshot = new Map()): History {
  const after = snapshot(store);
  const problems = [...store].flatMap(([name, repository]) => [
    ...wrongContent(name, repository),
    ...[...repository.tags].flatMap(([tag, digest]) =>
      missingBelow(repository, digest, new Set()).map((what) => `${name}:${tag}: ${what}`),
    ),
  ]);
  const tags = [...before.keys()];
  return {
    problems,
    lostTags: tags.filter((tag) => !after.has(tag)),
    movedTags: tags.filter((tag) => after.has(tag) && after.get(tag) !== before.get(tag)),
    newTags: [...after.keys()].filter((tag) => !before.has(tag)),
  };
}

function wrongContent(name: string, { blobs, manifests }: StoredRepository): string[] {
  const contents: [string, Buffer][] = [...blobs];
  for (const [digest, { bytes }] of manifests) contents.push([digest, bytes]);
  return contents
    .filter(([digest, bytes]) => digestLike(digest, bytes) !== digest)
    .map(([digest]) => `${name}: ${digest} has other content`);
}

/** What a manifest needs and the repository does not have, or not in its size. A subject may be absent. */
function missingBelow(repository: StoredRepository, digest: string, seen: Set<string>): string[] {
  if (seen.has(digest)) return [];
  seen.add(digest);
  const stored = repository.manifests.get(digest);
  if (!stored) return [`no manifest ${digest}`];
  const fields = manifestFields(stored.bytes);
  if (!fields) return [`${digest} is no manifest`];
  const blobs = blobsOf(fields).flatMap((child) =>
    differs(child, repository.blobs.get(child.digest), 'blob'),
  );
  const manifests = (fields.manifests ?? []).flatMap((child) => [
    ...differs(child, repository.manifests.get(child.digest)?.bytes, 'manifest'),
    ...(repository.manifests.has(child.digest) ? missingBelow(repository, child.digest, seen) : []),
  ]);
  return [...blobs, ...manifests];
}

function differs({ digest, size }: Child, bytes: Buffer | undefined, what: string): string[] {
  if (!bytes) return [`no ${what} ${digest}`];
  return bytes.length === size ? [] : [`${what} ${digest} has ${bytes.length} bytes, not ${size}`];
}
