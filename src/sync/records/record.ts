import { bytesOf, readAll } from '../../core/bytes.ts';
import { pushBytes, fetchBytes } from '../../core/content.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { hasCode, messageOf, OrasError, type ErrorCode } from '../../core/errors.ts';
import { fetchManifest, readManifestNode, type ManifestNode } from '../../core/manifest-node.ts';
import type { Manifest } from '../../core/manifest.ts';
import { OCI_EMPTY } from '../../core/media-types.ts';
import {
  canReadManifest,
  type CallOptions,
  type Content,
  type Source,
  type Storage,
} from '../../core/target.ts';
import { packManifest } from '../../copy/pack.ts';
import { isAbsent } from '../absent.ts';
import { checkVersion, fieldsOf, invalid, type Fields } from './fields.ts';
import { parseObject, readLines, unpack, type Line, type LineLimits } from './packed-lines.ts';

/** A kind of artifact that sync writes: a config of JSON, and layers of JSON lines in zstd. */
export interface RecordKind {
  /** As errors name it. */
  readonly name: string;
  readonly artifactType: string;
  readonly configType: string;
  readonly layerType: string;
  /** The code of the error for an artifact of another type. */
  readonly foreign: ErrorCode;
}

export function recordKind(word: string, foreign: ErrorCode = 'INVALID_CONTENT'): RecordKind {
  const type = `application/vnd.oras.sync.${word}`;
  return {
    name: `sync ${word}`,
    artifactType: `${type}.v1`,
    configType: `${type}.config.v1+json`,
    layerType: `${type}.lines.v1+zstd`,
    foreign,
  };
}

/** What a record holds besides its kind. */
export interface RecordContent {
  readonly config: object;
  /** In the storage already. */
  readonly layers: readonly Descriptor[];
}

/** Options of {@link pushRecord}. */
export interface PushRecordOptions extends CallOptions {
  readonly kind: RecordKind;
  readonly tag: string;
}

export async function pushRecord(
  storage: Storage,
  { config, layers }: RecordContent,
  { kind, tag, signal }: PushRecordOptions,
): Promise<Descriptor> {
  const blob = await pushBytes(storage, JSON.stringify({ version: 1, ...config }), {
    mediaType: kind.configType,
    signal,
  });
  const { artifactType } = kind;
  const packed = await packManifest(storage, { artifactType, config: blob, layers }, { tag, signal });
  return packed.node;
}

export interface SyncRecord {
  readonly node: Descriptor;
  readonly config: Fields;
  readonly layers: readonly Descriptor[];
}

/** Options of {@link readRecord}. */
export interface ReadRecordOptions extends CallOptions {
  readonly kind: RecordKind;
}

/** That of a plan holds the rules. */
const MAX_CONFIG = 4 * 1024 * 1024;
const MAX_PACKED = 128 * 1024 * 1024;

/** Undefined where the reference does not exist; fails with `INVALID_CONTENT` for a record that cannot be read. */
export async function readRecord(
  target: Source,
  reference: string,
  { kind, ...call }: ReadRecordOptions,
): Promise<SyncRecord | undefined> {
  const found = await findManifest(target, reference, { kind, ...call });
  if (!found) return undefined;
  const { node } = found;
  const what = `${kind.name} ${node.digest}`;
  const manifest = await ofContent(what, async () => found.manifest);
  checkKind(manifest, { kind, what });
  const { config, layers = [] } = manifest;
  if (config?.mediaType !== kind.configType)
    throw invalid(`${what} has no config of type ${kind.configType}`);
  const json = await ofContent(what, () => fetchBytes(target, config, { ...call, limit: MAX_CONFIG }));
  const fields = fieldsOf(parseObject(json, `${what}: config`), `${what}: config`);
  checkVersion(fields);
  const other = layers.find(({ mediaType }) => mediaType !== kind.layerType && mediaType !== OCI_EMPTY);
  if (other) throw invalid(`${what} has a layer of the unknown type ${JSON.stringify(other.mediaType)}`);
  return { node, config: fields, layers: layers.filter(({ mediaType }) => mediaType !== OCI_EMPTY) };
}

/** One request where the target can; fails with `INVALID_CONTENT` where the tag stands for a manifest that is not there. */
async function findManifest(
  target: Source,
  reference: string,
  { kind, ...call }: ReadRecordOptions,
): Promise<ManifestNode | undefined> {
  const what = `${kind.name} ${reference}`;
  if (canReadManifest(target)) return orUndefined(() => fetchManifest(target, reference, call));
  const node = await findNode(target, reference, call);
  return node && ofContent(what, () => readManifestNode(target, node, call));
}

/** What the reference stands for; undefined where it does not exist. */
export async function findNode(
  target: Source,
  reference: string,
  call: CallOptions,
): Promise<Descriptor | undefined> {
  return orUndefined(() => target.resolve(reference, call));
}

async function orUndefined<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

function checkKind(manifest: Manifest, { kind, what }: { kind: RecordKind; what: string }): void {
  const type = manifest.artifactType ?? manifest.config?.mediaType ?? manifest.mediaType;
  if (type === kind.artifactType) return;
  throw new OrasError(kind.foreign, `${what} is not a ${kind.name}: its type is ${JSON.stringify(type)}`, {
    details: { reason: 'sync', expected: kind.artifactType, got: type },
  });
}

/** Reads the lines of one layer, all or none: the first wrong line fails. */
export async function readLayer(
  content: Content,
  layer: Descriptor,
  { what, limits, ...call }: CallOptions & { readonly what: string; readonly limits: LineLimits },
): Promise<Generator<Line>> {
  const limit = Math.min(MAX_PACKED, limits.bytes);
  // What the descriptor holds itself is checked as what a registry sends is (image-spec, descriptor.md, `data`).
  const packed = await ofContent(what, () =>
    layer.data === undefined
      ? fetchBytes(content, layer, { ...call, limit })
      : readAll(bytesOf(Buffer.from(layer.data, 'base64')), layer, limit),
  );
  return readLines(await unpack(packed, what, limits.bytes), what, limits);
}

const WRONG: readonly ErrorCode[] = ['NOT_FOUND', 'TOO_LARGE', 'DIGEST_MISMATCH', 'SIZE_MISMATCH'];

/** What is missing, damaged or too large within a record makes the record wrong; what a server could not do is its own error. */
async function ofContent<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!WRONG.some((code) => hasCode(error, code))) throw error;
    throw invalid(`${what} cannot be read: ${messageOf(error)}`, error);
  }
}
