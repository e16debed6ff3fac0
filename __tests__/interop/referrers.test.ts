import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { parseManifest } from '../../src/core/manifest.ts';
import { createTransport, type Transport } from '../../src/http/transport.ts';
import { openRepository } from '../../src/registry/registry.ts';
import type { RegistryTarget } from '../../src/registry/registry-target.ts';
import { artifactOf, blob, imageIndex, plainArtifact, store, type Artifact } from '../support/artifacts.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { passed } from '../support/passed.ts';
import { client, describeWith } from '../support/partners.ts';
import { startRegistry, type RegistryKind, type RunningRegistry } from '../support/registries.ts';

const type = 'application/vnd.acme.attached';

function referrerTo(subject: Artifact, name: string): Artifact {
  return artifactOf({
    artifactType: type,
    subject,
    layers: [blob(name)],
    annotations: { 'org.acme.name': name },
  });
}

interface Place {
  readonly registry: RunningRegistry;
  /** A target that remembers nothing of the repository. */
  open(repository: string): RegistryTarget;
}

/** Starts the registry for the tests of a describe. */
function placeOf(kind: RegistryKind): Place {
  let registry: RunningRegistry;
  let transport: Transport;
  beforeAll(async () => {
    registry = await startRegistry(kind);
    transport = createTransport();
  });
  afterAll(async () => {
    await transport.close();
    await registry.stop();
  });
  return {
    get registry() {
      return registry;
    },
    open: (repository) =>
      openRepository(`${registry.host}/${repository}`, { transport, actions: 'pull,push' }),
  };
}

async function digestsOf(target: RegistryTarget, node: Descriptor): Promise<string[]> {
  return (await Array.fromAsync(target.predecessors(node))).map(({ digest }) => digest).toSorted();
}

/** The bytes under the tag of a subject's list. */
async function listIn(target: RegistryTarget, node: Descriptor): Promise<string> {
  const { bytes } = await target.readManifest(node.digest.replace(':', '-'));
  return Buffer.from(bytes).toString();
}

for (const kind of ['docker-registry', 'olareg'] as const) {
  describeWith([kind, 'oras', 'regctl'], `with ${kind} between them,`, () => {
    const place = placeOf(kind);
    const oras = client('oras');
    const regctl = client('regctl');
    const subject = plainArtifact('subject');

    async function attach(repository: string, name: string, of = subject.root.digest): Promise<string> {
      const cwd = writeFiles(freshFolder(), { 'note.txt': name });
      const reference = `${place.registry.host}/${repository}@${of}`;
      const flags = ['--plain-http', '--artifact-type', type, '--annotation', `org.acme.name=${name}`];
      const answer = passed(
        await oras(['attach', ...flags, '--format', 'json', reference, 'note.txt'], { cwd }),
      );
      return (JSON.parse(answer) as { digest: string }).digest;
    }

    async function discovered(repository: string, of = subject.root.digest): Promise<Descriptor[]> {
      const reference = `${place.registry.host}/${repository}@${of}`;
      const answer = passed(await oras(['discover', '--plain-http', '--format', 'json', reference]));
      return (JSON.parse(answer) as { referrers?: Descriptor[] }).referrers ?? [];
    }

    async function listedByRegctl(repository: string): Promise<string[]> {
      const { host } = place.registry;
      const reference = `${host}/${repository}@${subject.root.digest}`;
      const flags = [
        '--host',
        `reg=${host},tls=disabled`,
        '--format',
        '{{range .Descriptors}}{{println .Digest}}{{end}}',
      ];
      return passed(await regctl(['artifact', 'list', ...flags, reference]))
        .split('\n')
        .toSorted();
    }

    test('we list what oras attaches, with its type and annotations', async () => {
      const target = place.open('acme/theirs');
      await store(target, subject, 'v1');
      expect(await digestsOf(target, subject.root)).toEqual([]);
      const digest = await attach('acme/theirs', 'theirs');
      const [found, ...more] = await Array.fromAsync(place.open('acme/theirs').predecessors(subject.root));
      expect(more).toEqual([]);
      expect(found).toMatchObject({ digest, artifactType: type, annotations: { 'org.acme.name': 'theirs' } });
      const filtered = (artifactType: string) =>
        Array.fromAsync(target.predecessors(subject.root, { artifactType }));
      expect(await filtered(type)).toHaveLength(1);
      expect(await filtered('a/b')).toEqual([]);
    });

    test('oras and regctl list what we attach', async () => {
      const target = place.open('acme/ours');
      await store(target, subject, 'v1');
      const ours = referrerTo(subject, 'ours');
      await store(target, ours);
      expect(await discovered('acme/ours')).toMatchObject([
        { digest: ours.root.digest, artifactType: type, annotations: { 'org.acme.name': 'ours' } },
      ]);
      expect(await listedByRegctl('acme/ours')).toEqual([ours.root.digest]);
    });

    test('entries of both survive each other', async () => {
      const digests: string[] = [];
      for (const round of ['1', '2', '3']) {
        const target = place.open('acme/both');
        if (digests.length === 0) await store(target, subject, 'v1');
        digests.push(await attach('acme/both', `theirs ${round}`));
        const ours = referrerTo(subject, `ours ${round}`);
        await store(target, ours);
        digests.push(ours.root.digest);
      }
      const all = digests.toSorted();
      expect((await discovered('acme/both')).map(({ digest }) => digest).toSorted()).toEqual(all);
      expect(await listedByRegctl('acme/both')).toEqual(all);
      expect(await digestsOf(place.open('acme/both'), subject.root)).toEqual(all);
    });

    test('deletion removes the entry', async () => {
      const target = place.open('acme/deleted');
      await store(target, subject, 'v1');
      const [gone, kept] = [referrerTo(subject, 'gone'), referrerTo(subject, 'kept')];
      for (const artifact of [gone, kept]) await store(target, artifact);
      await target.delete(gone.root);
      expect((await discovered('acme/deleted')).map(({ digest }) => digest)).toEqual([kept.root.digest]);
      await target.delete(kept.root);
      expect(await discovered('acme/deleted')).toEqual([]);
      expect(await digestsOf(place.open('acme/deleted'), subject.root)).toEqual([]);
    });

    test('an index has its own referrers, and its children are none', async () => {
      const target = place.open('acme/index');
      const index = imageIndex();
      await store(target, index, 'v1');
      expect(await digestsOf(target, index.root)).toEqual([]);
      const digest = await attach('acme/index', 'theirs', index.root.digest);
      const ours = referrerTo(index, 'ours');
      await store(target, ours);
      expect(await digestsOf(target, index.root)).toEqual([digest, ours.root.digest].toSorted());
      expect(await discovered('acme/index', index.root.digest)).toHaveLength(2);
    });

    test('a list is kept under a tag only where there is no API', async () => {
      const target = place.open('acme/tags');
      await store(target, subject, 'v1');
      await store(target, referrerTo(subject, 'x'));
      const tag = subject.root.digest.replace(':', '-');
      const tags = (await Array.fromAsync(target.tags())).toSorted();
      expect(tags).toEqual(place.registry.referrers ? ['v1'] : [tag, 'v1']);
    });
  });
}

describeWith(['docker-registry', 'oras', 'regctl'], 'lists under tags', () => {
  const place = placeOf('docker-registry');
  const oras = client('oras');
  const regctl = client('regctl');
  const subject = plainArtifact('subject');

  test.each([
    { title: 'one file', flags: ['--artifact-type', type], files: ['a.txt'] },
    {
      title: 'annotations',
      flags: [
        '--artifact-type',
        type,
        '--annotation',
        'z=<&>',
        '--annotation',
        'a=ü ☃',
        '--annotation',
        '10=x',
      ],
      files: ['a.txt', 'b.txt'],
    },
  ])('the list for $title is the same, byte for byte, as that of oras', async ({ title, flags, files }) => {
    const repository = `acme/bytes-${title.replace(' ', '-')}`;
    const [theirs, ours] = [place.open(`${repository}-theirs`), place.open(`${repository}-ours`)];
    for (const target of [theirs, ours]) await store(target, subject, 'v1');
    const cwd = writeFiles(freshFolder(), { 'a.txt': 'one', 'b.txt': 'two' });
    const reference = `${place.registry.host}/${repository}-theirs:v1`;
    passed(await oras(['attach', '--plain-http', ...flags, reference, ...files], { cwd }));
    const [entry] = await Array.fromAsync(theirs.predecessors(subject.root));
    if (!entry) throw new Error('oras listed nothing');
    const { bytes } = await theirs.readManifest(entry.digest);
    const { config, layers = [] } = parseManifest(bytes, entry);
    for (const node of [...(config ? [config] : []), ...layers])
      if (!(await ours.exists(node))) await ours.push(node, theirs.fetch(node));
    await ours.push(entry, theirs.fetch(entry));
    expect(await listIn(ours, subject.root)).toBe(await listIn(theirs, subject.root));
    passed(await oras(['attach', '--plain-http', '--artifact-type', 'a/b', reference, 'b.txt'], { cwd }));
    const second = (await Array.fromAsync(theirs.predecessors(subject.root)))[1];
    if (!second) throw new Error('oras listed one only');
    for (const node of parseManifest((await theirs.readManifest(second.digest)).bytes, second).layers ?? [])
      if (!(await ours.exists(node))) await ours.push(node, theirs.fetch(node));
    await ours.push(second, theirs.fetch(second));
    expect(await listIn(ours, subject.root)).toBe(await listIn(theirs, subject.root));
  });

  test('of regctl are added to', async () => {
    const target = place.open('acme/regctl');
    await store(target, subject, 'v1');
    const reference = `${place.registry.host}/acme/regctl:v1`;
    const host = ['--host', `reg=${place.registry.host},tls=disabled`];
    passed(
      await regctl(['artifact', 'put', ...host, '--artifact-type', type, '--subject', reference], {
        input: 'x',
      }),
    );
    await store(target, referrerTo(subject, 'ours'));
    expect(await digestsOf(target, subject.root)).toHaveLength(2);
    const listed = passed(
      await regctl(['artifact', 'list', ...host, '--format', '{{len .Descriptors}}', reference]),
    );
    expect(listed).toBe('2');
  });

  test('that were lost are made again of the manifests that are there', async () => {
    const target = place.open('acme/lost');
    await store(target, subject, 'v1');
    const referrers = ['1', '2'].map((name) => referrerTo(subject, name));
    for (const referrer of referrers) await store(target, referrer);
    const list = await target.resolve(subject.root.digest.replace(':', '-'));
    await target.delete(list);
    const again = place.open('acme/lost');
    expect(await digestsOf(again, subject.root)).toEqual([]);
    const entries = referrers.map(({ root }, at) => ({
      node: { ...root, artifactType: type, annotations: { 'org.acme.name': String(at + 1) } },
      subject: subject.root,
      inIndex: false,
    }));
    expect(await again.link(entries)).toBe(true);
    expect(await again.link(entries)).toBe(false);
    expect(await digestsOf(again, subject.root)).toEqual(referrers.map(({ root }) => root.digest).toSorted());
  });

  describe('that processes write at the same time', () => {
    const script = fileURLToPath(new URL('../support/attacher.ts', import.meta.url));

    function attacher(repository: string, name: string) {
      const args = [script, place.registry.host, repository, JSON.stringify(subject.root), name];
      const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
      const ready = once(child.stdout, 'readable');
      const ended = Promise.all([text(child.stdout), once(child, 'close')]);
      return {
        ready,
        go: () => child.stdin.end(),
        /** What it attached. */
        digest: ended.then(([said, [code]]) => (code === 0 ? `${said.split('\n')[1]}` : `exit code ${code}`)),
      };
    }

    test.each([8, 32])(
      '%i processes attach at once, and all are listed',
      async (count) => {
        const repository = `acme/${count}-processes`;
        const target = place.open(repository);
        await store(target, subject, 'v1');
        const attachers = Array.from({ length: count }, (_, at) => attacher(repository, `${at}`));
        await Promise.all(attachers.map(({ ready }) => ready));
        for (const { go } of attachers) go();
        const digests = await Promise.all(attachers.map(({ digest }) => digest));
        expect(await digestsOf(place.open(repository), subject.root)).toEqual(digests.toSorted());
        const reference = `${place.registry.host}/${repository}:v1`;
        const found = passed(await oras(['discover', '--plain-http', '--format', 'json', reference]));
        expect((JSON.parse(found) as { referrers: unknown[] }).referrers).toHaveLength(count);
      },
      180_000,
    );
  });
});
