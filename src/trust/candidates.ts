import { fetchBytes } from '../core/content.ts';
import type { Descriptor } from '../core/descriptor.ts';
import type { Digest } from '../core/digest.ts';
import { hasCode, messageOf, type ErrorCode } from '../core/errors.ts';
import { fetchManifest, readManifestNode, type ManifestNode } from '../core/manifest-node.ts';
import { isSignatureType, OCI_CONFIG, OCI_EMPTY, UNKNOWN_CONFIG } from '../core/media-types.ts';
import { canFindPredecessors, type CallOptions, type Source } from '../core/target.ts';
import { verifiableTags } from './cosign-tags.ts';
import { formOf, type SignedContent } from './signed-content.ts';
import type { VerifyOptions } from './verification.ts';

/** Something that may be a signature of the node, or why it is none, or why no more was looked at. */
export type Candidate =
  | { readonly manifest: Digest; readonly signed: SignedContent }
  | { readonly problem: string }
  | { readonly notLookedAt: string };

/** Whoever may push can add any number. */
export const MAX_CANDIDATES = 100;
const MAX_REFERRERS = 10_000;
const MAX_BYTES = 64 * 1024 * 1024;

/** Registries name the type of the config where they know no artifact type. */
const UNTOLD: ReadonlySet<string> = new Set([OCI_EMPTY, OCI_CONFIG, UNKNOWN_CONFIG]);
/** Of content that is not what it should be. Any other failure leaves open what is there, and is no answer. */
const BAD_CONTENT: readonly ErrorCode[] = [
  'NOT_FOUND',
  'INVALID_CONTENT',
  'INVALID_INPUT',
  'DIGEST_MISMATCH',
  'SIZE_MISMATCH',
  'TOO_LARGE',
];

export function isBadContent(error: unknown): boolean {
  return BAD_CONTENT.some((code) => hasCode(error, code));
}

/** The candidates of a node, each read once, when a rule first gets to it. */
export class Candidates {
  readonly #found: Candidate[] = [];
  readonly #more: AsyncGenerator<Candidate, void, void>;

  constructor(source: Source, node: Descriptor, options: VerifyOptions) {
    this.#more = findCandidates(source, node, options);
  }

  /** Ends what is still open at the source. */
  async close(): Promise<void> {
    await this.#more.return();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Candidate, void, void> {
    for (let at = 0; ; at += 1) {
      let next = this.#found[at];
      if (next === undefined) {
        const found = await this.#more.next();
        if (found.done === true) return;
        next = found.value;
        this.#found.push(next);
      }
      yield next;
    }
  }
}

async function* findCandidates(
  source: Source,
  node: Descriptor,
  options: VerifyOptions,
): AsyncGenerator<Candidate, void, void> {
  let [looks, bytes] = [0, 0];
  for await (const carrier of findCarriers(source, node, options)) {
    if (!('open' in carrier)) {
      yield carrier;
      continue;
    }
    if ((looks += 1) > MAX_CANDIDATES) return yield tooMany();
    const manifest = await readOr(carrier.open);
    if ('problem' in manifest) {
      yield manifest;
      continue;
    }
    bytes += manifest.bytes.byteLength;
    for (const [at, layer] of layersOf(manifest).entries()) {
      if (at > 0 && (looks += 1) > MAX_CANDIDATES) return yield tooMany();
      const limit = formOf(layer, manifest.manifest)?.limit ?? 0;
      // What is too large is refused unread.
      if (layer.size <= limit) bytes += layer.size;
      if (bytes > MAX_BYTES)
        return yield { notLookedAt: `signatures after the first ${MAX_BYTES} bytes of them` };
      yield readOr(() => readLayer(source, { manifest, layer }, options));
    }
  }
}

function tooMany(): Candidate {
  return { notLookedAt: `signatures after the first ${MAX_CANDIDATES}` };
}

async function readOr<T>(read: () => Promise<T>): Promise<T | { readonly problem: string }> {
  try {
    return await read();
  } catch (error) {
    if (!isBadContent(error)) throw error;
    return { problem: messageOf(error) };
  }
}

/** A manifest that signatures may be in. */
interface Carrier {
  readonly open: () => Promise<ManifestNode | { readonly problem: string }>;
}

type Found = Carrier | Exclude<Candidate, { readonly signed: SignedContent }>;

async function* findCarriers(
  source: Source,
  node: Descriptor,
  options: VerifyOptions,
): AsyncGenerator<Found, void, void> {
  const call = { signal: options.signal };
  yield* findReferrers(source, node, call);
  if (options.cosignTags === false) return;
  for (const tag of verifiableTags(node)) {
    const manifest = await underTag(source, tag, call);
    if (manifest) yield { open: async () => manifest };
  }
}

/** Lists are the registry's word: they only leave out what says to be of another type. */
async function* findReferrers(
  source: Source,
  node: Descriptor,
  call: CallOptions,
): AsyncGenerator<Found, void, void> {
  if (!canFindPredecessors(source)) return yield { notLookedAt: 'referrers, which the source cannot list' };
  let listed = 0;
  for await (const found of source.predecessors(node, { ...call, referrersOnly: true })) {
    if ((listed += 1) > MAX_REFERRERS)
      return yield { notLookedAt: `referrers after the first ${MAX_REFERRERS}` };
    const { artifactType } = found;
    if (artifactType === undefined || UNTOLD.has(artifactType) || isSignatureType(artifactType))
      yield { open: () => readReferrer(source, found, { node, call }) };
  }
}

/** A referrer by its own manifest: its subject must be the node. */
async function readReferrer(
  source: Source,
  found: Descriptor,
  { node, call }: { readonly node: Descriptor; readonly call: CallOptions },
): Promise<ManifestNode | { readonly problem: string }> {
  const read = await readManifestNode(source, found, call);
  if (read.manifest.subject?.digest === node.digest) return read;
  return { problem: `${found.digest} is listed as a referrer, but refers to something else` };
}

async function underTag(
  source: Source,
  tag: string,
  call: CallOptions,
): Promise<ManifestNode | { readonly problem: string } | undefined> {
  try {
    return await fetchManifest(source, tag, call);
  } catch (error) {
    if (hasCode(error, 'NOT_FOUND')) return undefined;
    if (!isBadContent(error)) throw error;
    return { problem: `tag ${tag}: ${messageOf(error)}` };
  }
}

function layersOf({ manifest }: ManifestNode): readonly Descriptor[] {
  return (manifest.layers ?? []).filter((layer) => formOf(layer, manifest) !== undefined);
}

async function readLayer(
  source: Source,
  { manifest, layer }: { readonly manifest: ManifestNode; readonly layer: Descriptor },
  { signal }: CallOptions,
): Promise<Candidate> {
  const form = formOf(layer, manifest.manifest);
  const { digest } = manifest.node;
  if (!form) return { problem: `${layer.digest} is no signature` };
  const bytes = await fetchBytes(source, layer, { limit: form.limit, signal });
  return { manifest: digest, signed: form.parse(bytes, layer, `signature ${digest}`) };
}
