import { MAX_MANIFEST, readUpTo } from '../../core/bytes.ts';
import { parseDescriptor, plain, type Descriptor } from '../../core/descriptor.ts';
import { algorithmOf, digestOf, hexOf, type Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { parseJsonObject } from '../../core/json.ts';
import { encodeManifest, parseManifest, type Manifest } from '../../core/manifest.ts';
import { OCI_INDEX } from '../../core/media-types.ts';
import type { CallOptions } from '../../core/target.ts';
import { discard } from '../../http/http.ts';
import { expectStatus, type RegistryClient } from '../client.ts';
import { ACCEPT, mediaTypeOf } from '../manifests.ts';

/** The image index that lists the referrers of a node. Malformed and repeated entries are dropped. */
export interface ReferrersIndex {
  readonly index: Manifest;
  readonly entries: readonly Descriptor[];
}

/** Fails with `INVALID_CONTENT` for anything but an image index. */
export function parseReferrersIndex(bytes: Uint8Array, what: string): ReferrersIndex {
  const json = parseJsonObject(bytes, what);
  // Go encodes an empty list as null.
  const listed = json['manifests'] === null ? [] : json['manifests'];
  if (!Array.isArray(listed)) throw new OrasError('INVALID_CONTENT', `${what} is not an image index`);
  const entries = validEntries(listed);
  const cleaned = JSON.stringify({ ...json, schemaVersion: 2, manifests: entries });
  const node = { mediaType: OCI_INDEX, digest: digestOf(bytes) };
  return { index: parseManifest(new TextEncoder().encode(cleaned), node), entries };
}

function validEntries(listed: readonly unknown[]): Descriptor[] {
  const entries = new Map<Digest, Descriptor>();
  for (const value of listed) {
    const entry = descriptorIn(value);
    if (entry && !entries.has(entry.digest)) entries.set(entry.digest, entry);
  }
  return [...entries.values()];
}

function descriptorIn(value: unknown): Descriptor | undefined {
  try {
    return parseDescriptor(value, 'entry');
  } catch {
    return undefined;
  }
}

/** The tag of a node's referrers index, with at most 64 characters of the digest (distribution-spec, "Referrers Tag Schema"). */
export function referrersTagOf(subject: Digest): string {
  return `${algorithmOf(subject)}-${hexOf(subject).slice(0, 64)}`;
}

/** What a referrers tag points to: nothing, a referrers index, the subject itself (GitLab), or something else. */
export type IndexState =
  | { readonly kind: 'missing' | 'subject' }
  | { readonly kind: 'other'; readonly mediaType: string }
  | ({ readonly kind: 'index'; readonly digest: Digest } & ReferrersIndex);

export async function readIndexState(
  client: RegistryClient,
  subject: Digest,
  options: CallOptions,
): Promise<IndexState> {
  const response = await client.send({
    method: 'GET',
    path: `manifests/${referrersTagOf(subject)}`,
    headers: { accept: ACCEPT },
    readLimit: MAX_MANIFEST,
    json: true,
    signal: options.signal,
  });
  if (response.status === 404) {
    await discard(response);
    return { kind: 'missing' };
  }
  await expectStatus(response, { method: 'GET' }, 200);
  const mediaType = mediaTypeOf(response) ?? 'no type';
  const bytes = await readUpTo(response.body, MAX_MANIFEST, `referrers index of ${subject}`);
  return stateOf(bytes, mediaType, subject);
}

/** An index that was read before it is to be changed. */
export interface EarlyRead {
  readonly state: IndexState;
  /** When it was asked for, by `performance.now()`. */
  readonly began: number;
}

/** Asks twice for a missing index: a server may resolve the tag just before the old index is deleted. */
export async function readSettledState(
  client: RegistryClient,
  subject: Digest,
  options: CallOptions & { readonly wasMissing?: boolean | undefined },
): Promise<IndexState> {
  const state = await readIndexState(client, subject, options);
  return state.kind === 'missing' && options.wasMissing !== true
    ? readIndexState(client, subject, options)
    : state;
}

/** What a tag points to that points to these bytes. */
export function stateOf(bytes: Uint8Array, mediaType: string, subject: Digest): IndexState {
  if (digestOf(bytes, algorithmOf(subject)) === subject) return { kind: 'subject' };
  if (mediaType !== OCI_INDEX) return { kind: 'other', mediaType };
  try {
    return {
      kind: 'index',
      digest: digestOf(bytes),
      ...parseReferrersIndex(bytes, `referrers index of ${subject}`),
    };
  } catch {
    return { kind: 'other', mediaType: `an invalid ${mediaType}` };
  }
}

/** Entries to add to a referrers index, and to remove from it. */
export interface IndexChange {
  readonly add: readonly Descriptor[];
  readonly remove: readonly Digest[];
}

export function isApplied(state: IndexState, { add, remove }: IndexChange): boolean {
  const digests = new Set(entriesOf(state).map(({ digest }) => digest));
  return add.every(({ digest }) => digests.has(digest)) && !remove.some((digest) => digests.has(digest));
}

/** The bytes of the index with the change; all other entries and fields stay, in their order. */
export function applyChange(state: IndexState, { add, remove }: IndexChange): Uint8Array {
  const kept = entriesOf(state).filter(({ digest }) => !remove.includes(digest));
  const present = new Set(kept.map(({ digest }) => digest));
  const added = add.filter(({ digest }) => !present.has(digest)).map(entryOf);
  const index: Manifest = state.kind === 'index' ? state.index : { mediaType: OCI_INDEX };
  return encodeManifest({ ...index, manifests: [...kept, ...added] });
}

export function entriesOf(state: IndexState): readonly Descriptor[] {
  return state.kind === 'index' ? state.entries : [];
}

/** Only the fields of an entry (distribution-spec, "Pushing Manifests with Subject"). */
function entryOf({ annotations, artifactType, ...node }: Descriptor): Descriptor {
  return { ...plain(node), ...(annotations && { annotations }), ...(artifactType && { artifactType }) };
}
