import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { bytesOf } from '../../../src/core/bytes.ts';
import { pushBytes } from '../../../src/core/content.ts';
import type { Annotations, Descriptor } from '../../../src/core/descriptor.ts';
import { digestOf, digestTagOf } from '../../../src/core/digest.ts';
import { encodeManifest, parseManifest } from '../../../src/core/manifest.ts';
import { packManifest } from '../../../src/copy/pack.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import type { Target } from '../../../src/core/target.ts';

export const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
export const SIGN = 'https://sigstore.dev/cosign/sign/v1';

export interface Signer {
  readonly privateKey: KeyObject;
  readonly pem: string;
}

export function newSigner(namedCurve = 'P-256'): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
  return { privateKey, pem: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
}

export async function newArtifact(text = 'app', target = new MemoryTarget()) {
  const layer = await pushBytes(target, text);
  const { node } = await packManifest(target, {
    artifactType: 'application/vnd.example.app',
    layers: [layer],
  });
  return { target, node };
}

export function statementAbout(
  node: Descriptor,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  const subject = [{ digest: { sha256: node.digest.slice(7) } }];
  return { _type: 'https://in-toto.io/Statement/v1', subject, predicateType: SIGN, predicate: {}, ...more };
}

export interface BundleOptions {
  readonly payloadType?: string;
  readonly hash?: string;
  readonly material?: Record<string, unknown>;
}

/** A bundle over these bytes, signed well whatever they say. */
export function bundleOf(statement: unknown, { privateKey }: Signer, options: BundleOptions = {}): string {
  const { payloadType = 'application/vnd.in-toto+json', hash = 'sha256', material } = options;
  const payload = Buffer.from(typeof statement === 'string' ? statement : JSON.stringify(statement));
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
  const sig = sign(hash, Buffer.concat([Buffer.from(head), payload]), privateKey).toString('base64');
  return JSON.stringify({
    mediaType: BUNDLE,
    verificationMaterial: material ?? { publicKey: { hint: 'any' } },
    dsseEnvelope: { payload: payload.toString('base64'), payloadType, signatures: [{ sig }] },
  });
}

export async function attachBundle(
  target: Target,
  subject: Descriptor,
  bundle: string | Uint8Array,
): Promise<Descriptor> {
  const layer = await pushBytes(target, bundle, { mediaType: BUNDLE });
  return (await packManifest(target, { artifactType: BUNDLE, layers: [layer], subject })).node;
}

export interface Layer {
  readonly content: Uint8Array;
  readonly annotations: Annotations | undefined;
}

/** The artifact with its one signature, of which something was changed: a store that somebody writes to can do that. */
export async function withChange(
  from: MemoryTarget,
  node: Descriptor,
  change: (layer: Layer) => Layer,
): Promise<MemoryTarget> {
  const target = new MemoryTarget();
  const root = Buffer.concat(await Array.fromAsync(from.fetch(node)));
  await target.push(node, bytesOf(root));
  const { carrier, tag } = await carrierOf(from, node);
  const bytes = Buffer.concat(await Array.fromAsync(from.fetch(carrier)));
  const manifest = parseManifest(bytes, carrier);
  const [layer] = manifest.layers ?? [];
  if (!layer) throw new Error('a signature without a layer');
  const content = Buffer.concat(await Array.fromAsync(from.fetch(layer)));
  const changed = change({ content, annotations: layer.annotations });
  const pushed = await pushBytes(target, changed.content, { mediaType: layer.mediaType });
  const layers = [{ ...pushed, ...(changed.annotations && { annotations: changed.annotations }) }];
  const encoded = encodeManifest({ ...manifest, layers });
  const forged = { mediaType: carrier.mediaType, digest: digestOf(encoded), size: encoded.byteLength };
  await target.push(forged, bytesOf(encoded), tag === undefined ? {} : { tag });
  return target;
}

async function carrierOf(
  from: MemoryTarget,
  node: Descriptor,
): Promise<{ carrier: Descriptor; tag?: string }> {
  const [carrier] = await Array.fromAsync(from.predecessors(node, { referrersOnly: true }));
  if (carrier) return { carrier };
  const tags = await Array.fromAsync(from.tags());
  const tag = tags.find((one) => one.startsWith(`${digestTagOf(node.digest)}.`));
  if (tag === undefined) throw new Error('an artifact without a signature');
  return { carrier: await from.resolve(tag), tag };
}
