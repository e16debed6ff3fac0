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

/** A list of referrers: an image index, of which only well-formed entries are kept, each once. */
export interface ReferrersList {
  readonly index: Manifest;
  readonly entries: readonly Descriptor[];
}

/** Fails with `INVALID_CONTENT` for what is no image index. */
export function parseList(bytes: Uint8Array, what: string): ReferrersList {
  const json = parseJsonObject(bytes, what);
  // Go writes null for a list that is empty.
  const listed = json['manifests'] === null ? [] : json['manifests'];
  if (!Array.isArray(listed)) throw new OrasError('INVALID_CONTENT', `${what} is not an image index`);
  const entries = wellFormed(listed);
  const whole = JSON.stringify({ ...json, schemaVersion: 2, manifests: entries });
  const node = { mediaType: OCI_INDEX, digest: digestOf(bytes) };
  return { index: parseManifest(new TextEncoder().encode(whole), node), entries };
}

function wellFormed(listed: readonly unknown[]): Descriptor[] {
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

/** The tag of the list, with at most 64 characters of the digest (distribution-spec, "Referrers Tag Schema"). */
export function listTagOf(subject: Digest): string {
  return `${algorithmOf(subject)}-${hexOf(subject).slice(0, 64)}`;
}

/** What the tag of a list stands for: nothing, a list, the subject itself (GitLab), or something else. */
export type Held =
  | { readonly kind: 'nothing' | 'subject' }
  | { readonly kind: 'other'; readonly mediaType: string }
  | ({ readonly kind: 'list'; readonly digest: Digest } & ReferrersList);

export async function readList(client: RegistryClient, subject: Digest, options: CallOptions): Promise<Held> {
  const response = await client.send({
    method: 'GET',
    path: `manifests/${listTagOf(subject)}`,
    headers: { accept: ACCEPT },
    readLimit: MAX_MANIFEST,
    json: true,
    signal: options.signal,
  });
  if (response.status === 404) {
    await discard(response);
    return { kind: 'nothing' };
  }
  await expectStatus(response, { method: 'GET' }, 200);
  const mediaType = mediaTypeOf(response) ?? 'no type';
  return heldIn(await readUpTo(response.body, MAX_MANIFEST, `list of ${subject}`), mediaType, subject);
}

function heldIn(bytes: Uint8Array, mediaType: string, subject: Digest): Held {
  if (digestOf(bytes, algorithmOf(subject)) === subject) return { kind: 'subject' };
  if (mediaType !== OCI_INDEX) return { kind: 'other', mediaType };
  try {
    return { kind: 'list', digest: digestOf(bytes), ...parseList(bytes, `list of ${subject}`) };
  } catch {
    return { kind: 'other', mediaType: `a broken ${mediaType}` };
  }
}

/** What is to be in a list, and what is not. */
export interface Change {
  readonly add: readonly Descriptor[];
  readonly remove: readonly Digest[];
}

/** Whether the change is made already. */
export function isMade(held: Held, { add, remove }: Change): boolean {
  const digests = new Set(entriesOf(held).map(({ digest }) => digest));
  return add.every(({ digest }) => digests.has(digest)) && !remove.some((digest) => digests.has(digest));
}

/** The bytes of the list with the change made; everything else in it stays as it is, and in its order. */
export function changed(held: Held, { add, remove }: Change): Uint8Array {
  const kept = entriesOf(held).filter(({ digest }) => !remove.includes(digest));
  const known = new Set(kept.map(({ digest }) => digest));
  const added = add.filter(({ digest }) => !known.has(digest)).map(entryOf);
  const index: Manifest = held.kind === 'list' ? held.index : { mediaType: OCI_INDEX };
  return encodeManifest({ ...index, manifests: [...kept, ...added] });
}

export function entriesOf(held: Held): readonly Descriptor[] {
  return held.kind === 'list' ? held.entries : [];
}

/** The fields that an entry has (distribution-spec, "Pushing Manifests with Subject"). */
function entryOf({ annotations, artifactType, ...node }: Descriptor): Descriptor {
  return { ...plain(node), ...(annotations && { annotations }), ...(artifactType && { artifactType }) };
}
