import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { tempFolder } from '../temp.ts';
import { run } from '../partners.ts';
import { passed } from '../passed.ts';

const ACCEPT = ['image.manifest', 'image.index']
  .map((kind) => `application/vnd.oci.${kind}.v1+json`)
  .concat('application/vnd.docker.distribution.manifest.v2+json')
  .join(', ');

/** The time at which a client made something. */
const CREATED = 'org.opencontainers.image.created';

export interface View {
  /** Manifests by what they say instead of by digest, without times: for what both sides make anew. */
  readonly byContent: boolean;
}

interface Manifest {
  readonly mediaType?: string;
  readonly artifactType?: string;
  readonly config?: { readonly mediaType: string };
  readonly layers?: readonly object[];
  readonly manifests?: readonly { digest: string; platform?: object }[];
  readonly subject?: { readonly digest: string };
  readonly annotations?: Record<string, string>;
}

/** Tags and referrers of a repository, a line each. Equal lists are equal repositories. */
export async function repositoryLines(at: string, { byContent }: View): Promise<string[]> {
  const [host = '', ...path] = at.split('/');
  const base = `http://${host}/v2/${path.join('/')}`;
  const answer = await fetch(`${base}/tags/list`);
  const { tags } = answer.ok ? ((await answer.json()) as { tags: string[] | null }) : { tags: [] };
  const said = async (reference: string): Promise<string> => {
    const { digest, manifest } = await manifestAt(base, reference);
    return byContent ? contentOf(manifest) : digest;
  };
  const lines = (tags ?? []).map(async (tag) => {
    const { digest, manifest } = await manifestAt(base, tag);
    // A list of referrers under a tag: in which order it is does not matter.
    if (/^sha256-[0-9a-f]{64}$/.test(tag)) return [`${tag} lists ${listed(manifest).join(' ')}`];
    const referrers = await fetch(`${base}/referrers/${digest}`);
    const found = referrers.ok ? listed((await referrers.json()) as Manifest) : [];
    const shown = await Promise.all(found.map(said));
    // An index that is made anew has the referrers of another where its bytes are the same.
    return [`${tag} ${await said(tag)}`, ...shown.map((one) => `${byContent ? '' : tag} has ${one}`)];
  });
  return [...new Set((await Promise.all(lines)).flat())].toSorted();
}

async function manifestAt(base: string, reference: string): Promise<{ digest: string; manifest: Manifest }> {
  const answer = await fetch(`${base}/manifests/${reference}`, { headers: { accept: ACCEPT } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (!answer.ok) throw new Error(`${base} ${reference}: ${answer.status} ${bytes.toString()}`);
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return { digest, manifest: JSON.parse(bytes.toString()) as Manifest };
}

function listed({ manifests = [] }: Manifest): string[] {
  return manifests.map(({ digest }) => digest).toSorted();
}

function contentOf(manifest: Manifest): string {
  const annotations = Object.entries(manifest.annotations ?? {})
    .filter(([name]) => name !== CREATED)
    .toSorted(byName);
  const { mediaType, artifactType, layers, subject } = manifest;
  const platforms = manifest.manifests?.map(({ digest, platform }) => ({ digest, platform }));
  // The config of a changed image is written anew by some.
  const config = manifest.config?.mediaType;
  const said = { mediaType, artifactType, config, layers: layers?.map(sorted), subject: subject?.digest };
  return JSON.stringify({ ...said, platforms, annotations });
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).toSorted(byName));
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

/** Files below a folder; of layouts and archives of one, tags and blobs. */
export async function folderLines(folder: string): Promise<string[]> {
  const lines = readdirSync(folder).map(async (name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory())
      return existsSync(join(path, 'oci-layout'))
        ? layoutLines(path, name)
        : (await folderLines(path)).map((line) => `${name}/${line}`);
    if (name.endsWith('.tar')) {
      const unpacked = tempFolder('archive-');
      passed(await run('tar', ['-xf', path, '-C', unpacked]));
      return layoutLines(unpacked, name);
    }
    return [`${name} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`];
  });
  return (await Promise.all(lines)).flat().toSorted();
}

function layoutLines(folder: string, name: string): string[] {
  const { manifests } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    manifests: { digest: string; annotations?: Record<string, string> }[];
  };
  const tags = manifests.flatMap(({ digest, annotations }) => {
    const tag = annotations?.['org.opencontainers.image.ref.name'];
    return tag === undefined ? [] : [`${name} tag ${basename(tag).replace(/.*:/, '')} ${digest}`];
  });
  return [...tags, ...readdirSync(join(folder, 'blobs/sha256')).map((blob) => `${name} blob ${blob}`)];
}
