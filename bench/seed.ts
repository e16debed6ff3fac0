import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { OCI_INDEX } from '../src/core/media-types.ts';
import { manifestOf, type Artifact, type Blob } from './content.ts';

/** A repository of a registry, spoken to by plain requests: no client that is measured fills or checks it. */
export interface Shelf {
  /** `HOST:PORT` */
  readonly host: string;
  readonly repository: string;
  /** Whether the registry has the referrers API. */
  readonly referrers: boolean;
  /** Whether it speaks https. */
  readonly tls: boolean;
}

async function ask(method: string, url: string, init: RequestInit, wanted: number): Promise<Response> {
  const response = await fetch(url, { method, ...init });
  if (response.status === wanted) return response;
  throw new Error(`${method} ${new URL(url).pathname}: ${response.status} ${await response.text()}`);
}

const originOf = ({ host, tls }: Shelf): string => `${tls ? 'https' : 'http'}://${host}`;

export const urlOf = (shelf: Shelf): string => `${originOf(shelf)}/v2/${shelf.repository}`;

/** Some at a time, in order. */
export async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const rest = items.values();
  const lane = async (): Promise<void> => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: 8 }, lane));
}

export async function putBlob(
  shelf: Shelf,
  digest: string,
  body: NonNullable<RequestInit['body']>,
): Promise<void> {
  const opened = await ask('POST', `${urlOf(shelf)}/blobs/uploads/`, {}, 202);
  await opened.body?.cancel();
  const place = new URL(opened.headers.get('location') ?? '', originOf(shelf));
  place.searchParams.set('digest', digest);
  const headers = { 'content-type': 'application/octet-stream' };
  const put = await ask('PUT', place.href, { body, headers }, 201);
  await put.body?.cancel();
}

export async function putFile(shelf: Shelf, digest: string, path: string): Promise<void> {
  await putBlob(shelf, digest, await openAsBlob(path));
}

export async function putManifest(shelf: Shelf, manifest: Blob, name = manifest.digest): Promise<void> {
  const headers = { 'content-type': manifest.mediaType };
  const body = new Uint8Array(manifest.content);
  await (await ask('PUT', `${urlOf(shelf)}/manifests/${name}`, { body, headers }, 201)).body?.cancel();
}

export interface Tagged {
  readonly artifact: Artifact;
  readonly tag?: string;
}

/** Each blob once: a registry may trip over two uploads of the same. */
export async function putArtifacts(shelf: Shelf, all: readonly Tagged[]): Promise<void> {
  const blobs = new Map(all.flatMap(({ artifact }) => artifact.blobs.map((blob) => [blob.digest, blob])));
  await eachOf([...blobs.values()], (blob) => putBlob(shelf, blob.digest, new Uint8Array(blob.content)));
  const put = async ({ artifact: { root, children }, tag }: Tagged): Promise<void> => {
    for (const child of children) await putManifest(shelf, child);
    await putManifest(shelf, root, tag);
  };
  // olareg loses referrers that arrive at once.
  if (shelf.referrers) for (const one of all) await put(one);
  else await eachOf(all, put);
}

export function putArtifact(shelf: Shelf, artifact: Artifact, tag: string): Promise<void> {
  return putArtifacts(shelf, [{ artifact, tag }]);
}

const referrersTag = (digest: string): string => digest.replace(':', '-');

/** The list under a tag where the registry itself lists none. */
export async function putReferrersList(
  shelf: Shelf,
  subject: string,
  referrers: readonly Artifact[],
): Promise<void> {
  if (shelf.referrers) return;
  const manifests = referrers.map(({ root }) => {
    const { artifactType } = JSON.parse(root.content.toString()) as { artifactType: string };
    return { mediaType: root.mediaType, digest: root.digest, size: root.size, artifactType };
  });
  await putManifest(shelf, manifestOf(OCI_INDEX, { manifests }), referrersTag(subject));
}

export interface ReadManifest {
  readonly digest: string;
  readonly manifests?: readonly { readonly digest: string }[];
  readonly layers?: readonly {
    readonly digest: string;
    readonly size: number;
    readonly annotations?: Readonly<Record<string, string>>;
  }[];
}

export async function getManifest(shelf: Shelf, name: string): Promise<ReadManifest> {
  const accept = 'application/vnd.oci.image.manifest.v1+json, application/vnd.oci.image.index.v1+json';
  const response = await ask('GET', `${urlOf(shelf)}/manifests/${name}`, { headers: { accept } }, 200);
  const digest = response.headers.get('docker-content-digest') ?? '';
  return { ...((await response.json()) as object), digest };
}

/** The digests of what refers to a manifest, as the registry or the tag says. */
/** None where there is no such repository. */
export async function tagsOf(shelf: Shelf): Promise<readonly string[]> {
  const response = await fetch(`${urlOf(shelf)}/tags/list?n=1000`);
  const { tags } = (await response.json()) as { readonly tags?: readonly string[] };
  return tags ?? [];
}

export async function getReferrers(shelf: Shelf, subject: string): Promise<string[]> {
  if (!shelf.referrers) {
    const { manifests = [] } = await getManifest(shelf, referrersTag(subject));
    return manifests.map(({ digest }) => digest);
  }
  const response = await ask('GET', `${urlOf(shelf)}/referrers/${subject}`, {}, 200);
  const { manifests } = (await response.json()) as { manifests: readonly { readonly digest: string }[] };
  return manifests.map(({ digest }) => digest);
}

export async function mustHaveBlob(shelf: Shelf, digest: string): Promise<void> {
  await ask('HEAD', `${urlOf(shelf)}/blobs/${digest}`, {}, 200);
}

/** All of an artifact, to the last blob. */
export async function mustHave(
  shelf: Shelf,
  { root, blobs, children }: Artifact,
  tag?: string,
): Promise<void> {
  const names = [...children.map(({ digest }) => digest), tag ?? root.digest];
  const found = await Promise.all(names.map((name) => getManifest(shelf, name)));
  const last = found.at(-1)?.digest;
  if (last !== root.digest) throw new Error(`${basename(shelf.repository)} has ${last}, not ${root.digest}`);
  await eachOf(blobs, ({ digest }) => mustHaveBlob(shelf, digest));
}
