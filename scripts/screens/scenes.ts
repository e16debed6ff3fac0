import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAuthority } from '../../__tests__/support/certificate-authority.ts';
import {
  GraphBuilder,
  NOTATION,
  SBOM,
  amd64,
  arm64,
  type NamedGraph,
} from '../../__tests__/support/graphs.ts';
import { challenge, json, refusal, startServer, type Handler } from '../../__tests__/support/lab.ts';
import { runAction, type RunResult } from '../../__tests__/support/runner.ts';
import { startScriptedRegistry } from '../../__tests__/support/scripted-registry/scripted-registry.ts';
import { repositoryOf, type Store } from '../../__tests__/support/scripted-registry/store.ts';
import { startTunnel } from '../../__tests__/support/tunnel.ts';

/** A run of the action with what it leaves to see. */
export interface Scene {
  readonly run: RunResult;
  /** For docs/images: the job's name, its annotations, its summary. */
  readonly page: string;
}

export const scenes = { push, promotion, list, partial, cache, denied } as const;

const authority = makeAuthority('screens');
const hosts = ['ghcr.io', 'registry.example.com'] as const;
const tls = authority.issue(...hosts);

/** An image index with a signature of cosign, one of Notation, and an SBOM, to two registries of which one has some of it. */
async function promotion(): Promise<Scene> {
  await using ghcr = await startScriptedRegistry({ tls, profile: 'ghcr', quirks: { redirect: 'none' } });
  await using other = await startScriptedRegistry({ tls });
  const image = release();
  keep(ghcr.store, 'acme/staging/app', image);
  keep(other.store, 'acme/app', image, ['base', 'amd64 config', 'amd64 app', 'amd64']);
  return await play('promote', [ghcr, other], {
    command: 'copy',
    from: 'ghcr.io/acme/staging/app:1.4.2',
    to: 'ghcr.io/acme/app:1.4.2,1.4,latest\nregistry.example.com/acme/app:1.4.2',
  });
}

/** Two files as 1.4.2 and latest. */
async function push(): Promise<Scene> {
  await using ghcr = await startScriptedRegistry({ tls, profile: 'ghcr', quirks: { redirect: 'none' } });
  return await play('publish', [ghcr], {
    command: 'push',
    files: 'app.tar.gz\nREADME.md',
    to: 'ghcr.io/acme/app:1.4.2',
    tags: 'latest',
    'artifact-type': 'application/vnd.acme.app',
  });
}

/** The newest versions of a repository. */
async function list(): Promise<Scene> {
  await using ghcr = await startScriptedRegistry({ tls, profile: 'ghcr', quirks: { redirect: 'none' } });
  const image = release();
  for (const tag of ['1.3.9', '1.4.0', '1.4.1', '2.0.0-rc.1']) image.tag(tag, 'index');
  keep(ghcr.store, 'acme/app', image);
  return await play('list', [ghcr], {
    command: 'list',
    from: 'ghcr.io/acme/app',
    versions: '1.x',
    newest: '3',
  });
}

/** A promotion that one of two registries refuses. */
async function partial(): Promise<Scene> {
  await using ghcr = await startScriptedRegistry({ tls, profile: 'ghcr', quirks: { redirect: 'none' } });
  const refuses: Handler = ({ method }) =>
    method === 'GET' || method === 'HEAD'
      ? refusal(404, 'NAME_UNKNOWN')
      : json({ errors: [{ code: 'DENIED', message: 'this project is read-only' }] }, 403);
  await using other = await startServer(refuses, { tls });
  keep(ghcr.store, 'acme/staging/app', release());
  return await play('promote', [ghcr, other], {
    command: 'copy',
    from: 'ghcr.io/acme/staging/app:1.4.2',
    to: 'ghcr.io/acme/app:1.4.2\nregistry.example.com/acme/app:1.4.2',
    // So that the same one is refused first in every run.
    concurrency: '1',
  });
}

/** Saved, and found by the next job. */
async function cache(): Promise<Scene> {
  await using registry = await startScriptedRegistry({ tls });
  const inputs = { to: 'ghcr.io/acme/app/cache', key: 'Linux-node-5f1c', path: 'app.tar.gz' };
  const saved = await play('build', [registry], { command: 'cache-save', ...inputs });
  const found = await play('build', [registry], { command: 'cache-restore', ...inputs });
  const run = { ...found.run, summary: saved.run.summary + found.run.summary };
  return { run, page: pageOf('build', run) };
}

/** What ghcr.io says to a job whose repository may not write the package. */
async function denied(): Promise<Scene> {
  const says: Handler = ({ method, path, headers }) => {
    if (path.startsWith('/token')) return json({ token: 'djE6b3Jhcy1hY3Rpb24=' });
    if (headers.authorization === undefined)
      return challenge(
        'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:acme/app:pull"',
      );
    if (method === 'GET' || method === 'HEAD') return refusal(404, 'NAME_UNKNOWN');
    return json({ errors: [{ code: 'DENIED', message: 'permission_denied: write_package' }] }, 403);
  };
  await using ghcr = await startServer(says, { tls });
  return await play('publish', [ghcr], {
    command: 'push',
    files: 'app.tar.gz\nREADME.md',
    to: 'ghcr.io/acme/app:1.4.2',
    // So that the same one is refused first in every run.
    concurrency: '1',
  });
}

async function play(
  job: string,
  servers: readonly { readonly host: string }[],
  inputs: Readonly<Record<string, string>>,
): Promise<Scene> {
  const named = servers.map(
    ({ host }, at) => [hosts[at] ?? '', { port: Number(host.split(':')[1]) }] as const,
  );
  await using tunnel = await startTunnel({ hosts: Object.fromEntries(named) });
  const cwd = mkdtempSync(join(process.env['ORAS_TEST_TEMP'] ?? tmpdir(), 'screens '));
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(cwd, 'app.tar.gz'), Buffer.alloc(300_000, 'app'));
  // A cache keeps it, and its size depends on it.
  utimesSync(join(cwd, 'app.tar.gz'), 1_700_000_000, 1_700_000_000);
  writeFileSync(join(cwd, 'README.md'), '# App\n');
  writeFileSync(join(cwd, 'ca.pem'), authority.certificate);
  const run = await runAction({
    cwd,
    inputs: { ...inputs, 'ca-file': 'ca.pem' },
    env: { HTTPS_PROXY: tunnel.origin, SOURCE_DATE_EPOCH: '1767225600' },
  });
  return { run, page: pageOf(job, run) };
}

function pageOf(job: string, { annotations, summary }: RunResult): string {
  const shown = annotations.map(({ level, message }) => `\`\`\`${level}\n${message}\n\`\`\`\n`);
  return `<!-- job: ${job} -->\n${shown.join('')}${summary}`;
}

/** Zeros and the like are as good as any bytes, where only their sizes are seen. */
function release(): GraphBuilder {
  const graph = new GraphBuilder();
  const GZIP = 'application/vnd.oci.image.layer.v1.tar+gzip';
  const base = graph.blob('base', GZIP, 'base'.repeat(790_000));
  const image = (name: string, size: number) =>
    graph.manifest(name, {
      config: graph.blob(
        `${name} config`,
        'application/vnd.oci.image.config.v1+json',
        JSON.stringify({ architecture: name, os: 'linux' }),
      ),
      layers: [base, graph.blob(`${name} app`, GZIP, name.repeat(size))],
    });
  const index = graph.manifest('index', {
    manifests: [
      { ...image('amd64', 170_000), platform: amd64 },
      { ...image('arm64', 180_000), platform: arm64 },
    ],
  });
  graph.manifest('cosign', {
    config: graph.blob('cosign config', 'application/vnd.oci.image.config.v1+json', '{"rootfs":{}}'),
    layers: [graph.blob('payload', 'application/vnd.dev.cosign.simplesigning.v1+json', '{"critical":{}}')],
  });
  const notation = graph.manifest('notation', {
    artifactType: NOTATION,
    layers: [graph.blob('envelope', 'application/jose+json', '{"payload":""}')],
    subject: index,
  });
  const sbom = graph.manifest('sbom', {
    artifactType: SBOM,
    layers: [graph.blob('spdx', SBOM, '{"spdxVersion":"SPDX-2.3"}'.repeat(16_000))],
    subject: index,
  });
  graph.manifest('list', {
    manifests: [
      { ...notation, artifactType: NOTATION },
      { ...sbom, artifactType: SBOM },
    ],
  });
  graph.tag('1.4.2', 'index');
  graph.tag(`sha256-${index.digest.slice(7)}`, 'list');
  graph.tag(`sha256-${index.digest.slice(7)}.sig`, 'cosign');
  return graph;
}

/** Past the protocol; a list of referrers under its tag, as clients keep it where the registry has no API. */
function keep(store: Store, name: string, graph: NamedGraph, only?: readonly string[]): void {
  const { blobs, manifests, tags } = repositoryOf(store, name);
  for (const [title, { node, bytes }] of graph.blobs) {
    if (only && !only.includes(title)) continue;
    if (/(?:manifest|index)\.v1/.test(node.mediaType))
      manifests.set(node.digest, { mediaType: node.mediaType, bytes: Buffer.from(bytes) });
    else blobs.set(node.digest, Buffer.from(bytes));
  }
  if (only) return;
  for (const [tag, title] of graph.tags) tags.set(tag, graph.blobs.get(title)?.node.digest ?? '');
}
