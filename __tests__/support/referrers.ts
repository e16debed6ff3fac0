import { bytesOf } from '../../src/core/bytes.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { digestOf } from '../../src/core/digest.ts';
import { OCI_INDEX, OCI_MANIFEST } from '../../src/core/media-types.ts';
import type { IndexEntry, PredecessorOptions } from '../../src/core/target.ts';
import type { RegistryTarget } from '../../src/registry/registry-target.ts';
import { artifactOf, blob, bytesIn, plainArtifact, type Artifact } from './artifacts.ts';
import { json, open, type OpenOptions, type Reply } from './lab.ts';
import type { ProfileName } from './scripted-registry/profiles.ts';
import type { Quirks } from './scripted-registry/quirks.ts';
import { startScriptedRegistry, type ScriptedRegistry } from './scripted-registry/scripted-registry.ts';
import { repositoryOf } from './scripted-registry/store.ts';

export const subject = plainArtifact('subject');
export const node = subject.root;
export const base = '/v2/acme/app';
/** Where the API answers for the subject, and where the list of its referrers is. */
export const api = `${base}/referrers/${node.digest}`;
export const listTag = node.digest.replace(':', '-');
export const list = `${base}/manifests/${listTag}`;

export function referrer(name: string, artifactType = 'application/x.signature', of = subject): Artifact {
  return artifactOf({ artifactType, subject: of, layers: [blob(name)], annotations: { name } });
}

/** As a list has it. */
export function listed(name: string, artifactType = 'application/x.signature'): Descriptor {
  return { ...referrer(name, artifactType).root, annotations: { name }, artifactType };
}

/** As `link` takes it. */
export function entry(name: string): IndexEntry {
  return { node: listed(name), subject: node, inIndex: false };
}

export function listAnswer(entries: readonly unknown[], fields: object = {}): Reply {
  const index = { schemaVersion: 2, mediaType: OCI_INDEX, manifests: entries, ...fields };
  return { status: 200, headers: { 'content-type': OCI_INDEX }, body: JSON.stringify(index) };
}

export function refused(status: number, code = 'UNSUPPORTED'): Reply {
  return json({ errors: [{ code, message: '' }] }, status);
}

export const webPage: Reply = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<html>Sign in</html>',
};

export async function referrersOf(
  target: RegistryTarget,
  of: Descriptor = node,
  options: PredecessorOptions = {},
): Promise<string[]> {
  return (await Array.fromAsync(target.predecessors(of, options))).map(({ digest }) => digest);
}

/** What came since the last call: method and path, with the subject's list as `list` and its API as `api`. */
export function newRequests({ requests }: ScriptedRegistry): string[] {
  const lines = requests.map(({ method, path }) => `${method} ${path}`);
  (requests as unknown[]).length = 0;
  return lines.map((line) =>
    line
      .replace(list, 'list')
      .replace(api, 'api')
      .replace(`${base}/`, '')
      .replace(/sha256:(.{6}).*/, '$1'),
  );
}

export const withoutApi: Partial<Quirks> = { referrersApi: false, ociSubject: false };
export const one = referrer('1');
export const two = referrer('2');

export interface World extends AsyncDisposable {
  readonly registry: ScriptedRegistry;
  readonly target: RegistryTarget;
  /** Pushes only the manifest: what it needs is there. */
  push(artifact: Artifact, listed?: boolean): Promise<void>;
  /** The entries that the subject's list has. */
  held(): Descriptor[];
}

/** A registry that holds the subject and all that the referrers 1 and 2 need, and a target that knows nothing of it. */
export async function world(
  quirks: Partial<Quirks>,
  options: OpenOptions & { readonly profile?: ProfileName } = {},
): Promise<World> {
  const registry = await startScriptedRegistry({
    ...(options.profile && { profile: options.profile }),
    quirks,
  });
  const { target, [Symbol.asyncDispose]: close } = open(registry.host, { recheckDelayMs: 1, ...options });
  const { blobs, manifests } = repositoryOf(registry.store, 'acme/app');
  for (const { node: held, bytes } of [...subject.blobs, ...one.blobs, ...two.blobs])
    if (held.mediaType !== OCI_MANIFEST) blobs.set(held.digest, Buffer.from(bytes));
  manifests.set(node.digest, { mediaType: OCI_MANIFEST, bytes: Buffer.from(bytesIn(subject, node)) });
  return {
    registry,
    target,
    push: (artifact, isListed) =>
      target.push(artifact.root, bytesOf(bytesIn(artifact, artifact.root)), { index: isListed }),
    held: () => entriesIn(registry),
    async [Symbol.asyncDispose]() {
      await close();
      await registry.stop();
    },
  };
}

export function listIn({ store: held }: ScriptedRegistry): Buffer | undefined {
  const repository = held.get('acme/app');
  return repository?.manifests.get(repository.tags.get(listTag) ?? '')?.bytes;
}

function entriesIn(registry: ScriptedRegistry): Descriptor[] {
  const bytes = listIn(registry);
  return bytes ? (JSON.parse(bytes.toString()) as { manifests: Descriptor[] }).manifests : [];
}

export function putList(registry: ScriptedRegistry, text: string): void {
  const { manifests, tags } = repositoryOf(registry.store, 'acme/app');
  const digest = digestOf(text);
  manifests.set(digest, { mediaType: OCI_INDEX, bytes: Buffer.from(text) });
  tags.set(listTag, digest);
}

export function short({ root }: Artifact): string {
  return root.digest.slice(7, 13);
}

export const puts = (requests: readonly string[]) => requests.filter((line) => line.startsWith('PUT list'));
export const deletes = (requests: readonly string[]) => requests.filter((line) => line.startsWith('DELETE'));
