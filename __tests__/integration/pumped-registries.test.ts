import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copy } from '../../src/copy/copy.ts';
import { packManifest } from '../../src/copy/pack.ts';
import { pushBytes } from '../../src/core/content.ts';
import { TITLE } from '../../src/core/descriptor.ts';
import { digestOf } from '../../src/core/digest.ts';
import { forRegistry } from '../../src/credentials/providers.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { makeAuthority } from '../support/certificate-authority.ts';
import { open, type OpenOptions } from '../support/lab.ts';
import { freshFolder } from '../support/operate.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry } from '../support/registries.ts';
import { inFront } from '../support/tls-front.ts';
import { startTunnel } from '../support/tunnel.ts';

const KIB = 1024;
const authority = makeAuthority('private authority');
const secure: OpenOptions = { plainHttp: false, ca: authority.certificate };

/** One below the size at which blobs are pumped, and some above. */
const files = new Map([1023, 1024, 5000, 9000].map((size, at) => [`file-${at}`, randomBytes(size * KIB)]));

async function packed() {
  const here = new MemoryTarget();
  const layers = [];
  for (const [title, bytes] of files)
    layers.push(await pushBytes(here, bytes, { annotations: { [TITLE]: title } }));
  const { node } = await packManifest(here, { layers, artifactType: 'text/x-test' });
  return { source: here, reference: node.digest };
}

/** Pushes the files, then pulls them to a folder and copies them to a layout; all bytes are looked at. */
async function roundTrip(host: string, options: OpenOptions): Promise<void> {
  await using repository = open(host, { ...secure, ...options });
  await copy(await packed(), { target: repository.target, reference: 'v1' });
  const from = { source: repository.target, reference: 'v1' };
  await using folder = new FolderTarget(freshFolder());
  const seen = new Map<string, number>();
  const onBytes = (bytes: number, { digest }: { readonly digest: string }): void =>
    void seen.set(digest, (seen.get(digest) ?? 0) + bytes);
  await copy(from, { target: folder }, { onBytes });
  await folder.commit();
  for (const [name, bytes] of files) {
    expect(readFileSync(join(folder.root, name)).equals(bytes)).toBe(true);
    expect(seen.get(digestOf(bytes))).toBe(bytes.byteLength);
  }
  const layout = new OciLayout(freshFolder());
  await copy(from, { target: layout, reference: 'v1' });
  const blobs = join(layout.path, 'blobs/sha256');
  const held = readdirSync(blobs);
  expect(held).toHaveLength(files.size + 2);
  for (const hex of held) expect(digestOf(readFileSync(join(blobs, hex)))).toBe(`sha256:${hex}`);
}

describeWith(['docker-registry'], 'docker-registry', () => {
  test.each(['htpasswd', 'token'] as const)('gives each blob in one request, with %s', async (auth) => {
    await using registry = await startRegistry('docker-registry', { auth });
    await using front = await inFront(registry.host, authority.issue('127.0.0.1'));
    // The token server speaks http.
    const host = auth === 'token' ? registry.host : front.host;
    const { username = '', password = '' } = registry;
    const credentials = forRegistry(host, { kind: 'basic', username, password });
    await roundTrip(host, { credentials, plainHttp: auth === 'token' });
    const gets = registry
      .log()
      .split('\n')
      .filter((line) => line.includes('response completed') && line.includes('method=GET'));
    for (const bytes of files.values())
      expect(gets.filter((line) => line.includes(`/blobs/${digestOf(bytes)}`))).toHaveLength(2);
  });
});

describeWith(['olareg'], 'olareg with TLS', () => {
  test.each(['directly', 'through a proxy'])('gives the same bytes %s', async (way) => {
    await using registry = await startRegistry('olareg');
    await using front = await inFront(registry.host, authority.issue('127.0.0.1'));
    await using proxy = await startTunnel();
    await roundTrip(front.host, way === 'directly' ? {} : { proxy: () => new URL(proxy.origin) });
    expect(proxy.requests.length > 0).toBe(way !== 'directly');
  });
});
