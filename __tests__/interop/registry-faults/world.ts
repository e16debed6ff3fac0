import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OciLayout } from '../../../src/targets/layout/oci-layout.ts';
import { artifactOf, blob, indexOf, store as storeIn, type Artifact } from '../../support/artifacts.ts';
import { freshFolder, writeFiles } from '../../support/operate.ts';
import {
  registryFaults,
  type Part,
  type RegistryFault,
  type RegistryFaultName,
} from '../../support/scripted-registry/registry-faults.ts';
import {
  startScriptedRegistry,
  type ScriptedRegistry,
} from '../../support/scripted-registry/scripted-registry.ts';
import {
  manifestFields,
  repositoryOf,
  type StoredRepository,
} from '../../support/scripted-registry/store.ts';

export const files = { 'one.txt': Buffer.from('one\n'.repeat(2000)), 'two.bin': Buffer.alloc(70_000, 2) };

const layers = Object.entries(files).map(([title, bytes]) =>
  blob(bytes, { mediaType: 'application/vnd.acme.file', title }),
);
const app = artifactOf({ artifactType: 'application/vnd.acme.app', layers });
const old = artifactOf({ layers: [blob('old', { mediaType: 'text/plain', title: 'old.txt' })] });
const signature = artifactOf({
  artifactType: 'application/vnd.acme.signature',
  layers: [blob('signed', { mediaType: 'text/plain', title: 'a.sig' })],
  subject: app,
});
const cosigned = artifactOf({ layers: [blob('cosign', { mediaType: 'text/plain' })] });

export const digests = { app: app.root.digest, signature: signature.root.digest };
const cosignTag = `${app.root.digest.replace(':', '-')}.sig`;
const listTag = app.root.digest.replace(':', '-');
const tags = ['a1', 'a2', 'v1', 'w1', cosignTag];

/** A registry that holds what all clients are to do something with, and a folder of the client's own. */
export interface World extends AsyncDisposable {
  readonly registry: ScriptedRegistry;
  readonly cwd: string;
  /** `HOST/acme/NAME` */
  readonly at: (name: string) => string;
}

async function openWorld(profile: RegistryFaultName): Promise<World> {
  // Go sends its authorisation to another port of the same host: the storage has another name.
  const registry = await startScriptedRegistry({ profile, auth: 'token', storageName: 'localhost' });
  const cwd = writeFiles(freshFolder('client'), { ...files, 'a.sig': 'signed', 'pulled/': '' });
  await storeIn(new OciLayout(join(cwd, 'made')), app, 'v1');
  put(registry, 'acme/app', app, ['a1', 'a2', 'v1', 'w1']);
  put(registry, 'acme/app', cosigned, [cosignTag]);
  put(registry, 'acme/app', signature, []);
  if (!registry.quirks.referrersApi) put(registry, 'acme/app', listOf(signature), [listTag]);
  put(registry, 'acme/standing', old, ['v1']);
  put(registry, 'acme/subject', app, ['v1']);
  put(registry, 'acme/tagged', app, ['v1', 'v2']);
  put(registry, 'acme/unwanted', app, ['v1']);
  const at = (name: string): string => `${registry.host}/acme/${name}`;
  return { registry, cwd, at, [Symbol.asyncDispose]: () => registry.stop() };
}

function listOf(referrer: Artifact): Artifact {
  const root = { ...referrer.root, artifactType: 'application/vnd.acme.signature' };
  return indexOf([{ artifact: { ...referrer, root } }]);
}

function put({ store }: ScriptedRegistry, name: string, artifact: Artifact, names: readonly string[]): void {
  const repository = repositoryOf(store, name);
  for (const { node, bytes } of artifact.blobs) {
    const content = Buffer.from(bytes);
    if (/(?:manifest|index)\.v1\+json$/.test(node.mediaType))
      repository.manifests.set(node.digest, { mediaType: node.mediaType, bytes: content });
    else repository.blobs.set(node.digest, content);
  }
  for (const tag of names) repository.tags.set(tag, artifact.root.digest);
}

const named = ({ registry }: World, name: string): StoredRepository =>
  repositoryOf(registry.store, `acme/${name}`);

function holdsFiles(world: World, name: string): boolean {
  const { tags: given, manifests, blobs } = named(world, name);
  const manifest = manifests.get(given.get('v1') ?? '');
  const listed = (manifest && manifestFields(manifest.bytes)?.layers) ?? [];
  return Object.values(files).every((bytes) =>
    listed.some(({ digest }) => blobs.get(digest)?.equals(bytes) === true),
  );
}

const holdsCopy = (world: World, name: string): boolean =>
  named(world, name).tags.get('v1') === digests.app && holdsFiles(world, name);

/** Whether a referrer of the artifact is there, and found: by the registry's API, or in the list under a tag. */
function holdsReferrer(world: World, name: string): boolean {
  const { manifests, tags: given } = named(world, name);
  const found = [...manifests].filter(
    ([, { bytes }]) => manifestFields(bytes)?.subject?.digest === digests.app,
  );
  if (world.registry.quirks.referrersApi) return found.length > 0;
  const list = manifestFields(manifests.get(given.get(listTag) ?? '')?.bytes ?? Buffer.from('{}'));
  return found.some(([digest]) => list?.manifests?.some((entry) => entry.digest === digest) === true);
}

function pulled({ cwd }: World): boolean {
  const all = readdirSync(join(cwd, 'pulled'), { recursive: true, encoding: 'utf8' })
    .map((path) => join(cwd, 'pulled', path))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path));
  return Object.values(files).every((bytes) => all.some((one) => one.equals(bytes)));
}

interface Asked {
  /** It is done where one of them is. */
  readonly in: readonly Part[];
  /** Whether it was done; `said` is what the client printed. */
  isDone(world: World, said: string): boolean;
}

/** What clients are asked for. */
const asked = {
  'log in': { in: ['login'], isDone: () => true },
  push: { in: ['writes'], isDone: (world) => holdsFiles(world, 'standing') },
  pull: { in: ['reads'], isDone: pulled },
  copy: { in: ['reads', 'writes'], isDone: (world) => holdsCopy(world, 'copied') },
  'copy with referrers': {
    in: ['referrers'],
    isDone: (world) => holdsCopy(world, 'promoted') && holdsReferrer(world, 'promoted'),
  },
  'copy with signatures': {
    in: ['tags'],
    isDone: (world) => holdsCopy(world, 'signed') && named(world, 'signed').tags.has(cosignTag),
  },
  attach: { in: ['referrers'], isDone: (world) => holdsReferrer(world, 'subject') },
  discover: { in: ['referrers'], isDone: (_world, said) => said.includes(digests.signature) },
  'list tags': { in: ['tags'], isDone: (_world, said) => tags.every((tag) => said.includes(tag)) },
  untag: {
    in: ['deletes'],
    isDone: (world) =>
      !named(world, 'tagged').tags.has('v2') && named(world, 'tagged').manifests.has(digests.app),
  },
  delete: { in: ['deletes'], isDone: (world) => !named(world, 'unwanted').manifests.has(digests.app) },
} as const satisfies Readonly<Record<string, Asked>>;

export type Task = keyof typeof asked;

/** How a client does each task it knows: gives what it prints, and throws where it fails. */
export type Ways = Partial<Readonly<Record<Task, () => Promise<string>>>>;

export interface Done {
  readonly tried: readonly Task[];
  readonly done: readonly Task[];
}

/** Lets a client try, in a world of its own, what a fault shows in. */
export async function tryAt(fault: RegistryFaultName, waysIn: (world: World) => Ways): Promise<Done> {
  await using world = await openWorld(fault);
  const ways = waysIn(world);
  const { in: parts }: RegistryFault = registryFaults[fault];
  const tried = (Object.keys(asked) as Task[]).filter(
    (task) => ways[task] && (!parts || asked[task].in.some((part) => parts.includes(part))),
  );
  const done: Task[] = [];
  for (const task of tried) {
    const said = await ways[task]?.().catch(() => undefined);
    if (said !== undefined && asked[task].isDone(world, said)) done.push(task);
  }
  return { tried, done };
}
