import {
  checkAnnotations,
  parseDescriptor,
  plain,
  type Annotations,
  type Descriptor,
  type Platform,
} from './descriptor.ts';
import { OrasError } from './errors.ts';
import { encodeJson, parseJsonObject, type Json } from './json.ts';
import { isForeign, isImageType, isIndexType, isManifestType, OCI_ARTIFACT } from './media-types.ts';

/** Every kind of manifest: OCI image and index, Docker's two, and the old artifact manifest. */
export interface Manifest {
  /** Taken from the descriptor where the document has none. */
  readonly mediaType: string;
  /** What the artifact is, such as `application/spdx+json`. */
  readonly artifactType?: string;
  /** Of an image manifest. */
  readonly config?: Descriptor;
  /** Of an image manifest: its content, in order. */
  readonly layers?: readonly Descriptor[];
  /** Of an index: its entries. */
  readonly manifests?: readonly Descriptor[];
  /** Only in the old artifact manifest. */
  readonly blobs?: readonly Descriptor[];
  /** The manifest that this one refers to, as signatures and SBOMs do. */
  readonly subject?: Descriptor;
  /** About the artifact. */
  readonly annotations?: Annotations;
}

/**
 * Parses a manifest of the type in its descriptor; a document that could be of two types is refused (CVE-2021-41190).
 *
 * @throws {OrasError} `INVALID_CONTENT` for a document that is no such manifest; `TOO_LARGE` for one with very many values.
 */
export function parseManifest(bytes: Uint8Array, node: Pick<Descriptor, 'mediaType' | 'digest'>): Manifest {
  const what = `manifest ${node.digest}`;
  const json = parseJsonObject(bytes, what);
  const claimed = json['mediaType'];
  if (claimed !== undefined && claimed !== '' && claimed !== node.mediaType) {
    throw invalid(
      `${what} has the mediaType ${JSON.stringify(claimed)}, but its descriptor says ${JSON.stringify(node.mediaType)}`,
    );
  }
  if (!isManifestType(node.mediaType))
    throw invalid(`${what} has the unknown type ${JSON.stringify(node.mediaType)}`);
  if (node.mediaType !== OCI_ARTIFACT && json['schemaVersion'] !== 2)
    throw invalid(`${what}: schemaVersion must be 2`);
  const foreign = isImageType(node.mediaType)
    ? ['manifests']
    : FOREIGN_FIELDS[node.mediaType === OCI_ARTIFACT ? 'artifact' : 'index'];
  if (foreign.some((field) => (json[field] ?? undefined) !== undefined)) {
    throw invalid(`${what} has the fields of an index and of an image manifest`);
  }
  checkAnnotations(json['annotations'], what);
  if (json['artifactType'] !== undefined && typeof json['artifactType'] !== 'string') {
    throw invalid(`${what}: artifactType must be a string`);
  }
  checkFields(json, node.mediaType, what);
  // Go encodes empty lists and pointers as null.
  const present = Object.entries(json).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(present), mediaType: node.mediaType } as unknown as Manifest;
}

/** Fields that only other types of documents have. */
const FOREIGN_FIELDS = { index: ['config', 'layers'], artifact: ['config', 'layers', 'manifests'] } as const;

function checkFields(json: Record<string, unknown>, mediaType: string, what: string): void {
  const image = isImageType(mediaType);
  if (image) parseDescriptor(json['config'], `${what}: config`);
  const list = image ? 'layers' : isIndexType(mediaType) ? 'manifests' : 'blobs';
  const nodes = json[list] ?? [];
  if (!Array.isArray(nodes)) throw invalid(`${what}: ${list} must be a list`);
  nodes.forEach((node, at) => parseDescriptor(node, `${what}: ${list}[${at}]`));
  if (json['subject'] !== undefined && json['subject'] !== null)
    parseDescriptor(json['subject'], `${what}: subject`);
}

function invalid(message: string): OrasError {
  return new OrasError('INVALID_CONTENT', message);
}

/** The nodes that a manifest points to, in copy order. They include the subject: a referrer is never copied without it. */
export function successors(manifest: Manifest): Descriptor[] {
  const nodes: Descriptor[] = [];
  if (manifest.subject) nodes.push(manifest.subject);
  if (isImageType(manifest.mediaType)) {
    if (manifest.config) nodes.push(manifest.config);
    nodes.push(...(manifest.layers ?? []));
  } else if (isIndexType(manifest.mediaType)) {
    nodes.push(...(manifest.manifests ?? []));
  } else {
    nodes.push(...(manifest.blobs ?? []));
  }
  return nodes.filter((node) => !isForeign(node.mediaType));
}

/** The artifactType, else the config's media type, as in image-spec 1.0. */
export function artifactTypeOf(manifest: Manifest): string | undefined {
  return manifest.artifactType || manifest.config?.mediaType;
}

/** The descriptor as in a referrers list: with artifact type and annotations (distribution-spec, "Listing Referrers"). */
export function describeManifest(node: Descriptor, manifest: Manifest): Descriptor {
  const artifactType = artifactTypeOf(manifest);
  const { annotations } = manifest;
  return {
    ...plain(node),
    ...(annotations && Object.keys(annotations).length > 0 && { annotations }),
    ...(artifactType !== undefined && { artifactType }),
  };
}

/** The same bytes as the ORAS CLI: fields in the order of the Go types, unknown fields last, no white space. */
export function encodeManifest(manifest: Manifest): Uint8Array {
  const { mediaType, artifactType, config, layers, manifests, blobs, subject, annotations, ...others } =
    manifest as Manifest & { readonly schemaVersion?: number };
  const list = (nodes: readonly Descriptor[] = []): Json => nodes.map(descriptorJson);
  const image = isImageType(mediaType);
  const { schemaVersion: _always, ...unknown } = others;
  return new TextEncoder().encode(
    encodeJson({
      schemaVersion: mediaType === OCI_ARTIFACT ? undefined : 2,
      mediaType,
      artifactType: optional(artifactType),
      config: image && config ? descriptorJson(config) : undefined,
      layers: image ? list(layers) : undefined,
      manifests: isIndexType(mediaType) ? list(manifests) : undefined,
      blobs: mediaType === OCI_ARTIFACT ? list(blobs) : undefined,
      subject: subject && descriptorJson(subject),
      annotations: annotationsJson(annotations),
      ...unknown,
    }),
  );
}

function descriptorJson(node: Descriptor): Json {
  const { mediaType, digest, size, urls, annotations, data, platform, artifactType, ...unknown } = node;
  return {
    mediaType,
    digest,
    size,
    urls: urls?.length ? urls : undefined,
    annotations: annotationsJson(annotations),
    data: optional(data),
    platform: platform && platformJson(platform),
    artifactType: optional(artifactType),
    ...unknown,
  };
}

function platformJson(platform: Platform): Json {
  const { architecture, os, 'os.version': version, 'os.features': features, variant, ...unknown } = platform;
  return {
    architecture,
    os,
    'os.version': optional(version),
    'os.features': features?.length ? features : undefined,
    variant: optional(variant),
    ...unknown,
  };
}

function annotationsJson(annotations: Annotations | undefined): Json | undefined {
  const entries = Object.entries(annotations ?? {});
  return entries.length === 0 ? undefined : new Map(entries);
}

function optional(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
