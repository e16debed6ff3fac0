import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parseManifest } from '../../src/core/manifest.ts';
import type { Source, TagLister } from '../../src/core/target.ts';
import { OciArchive, openArchive } from '../../src/targets/layout/oci-archive.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import * as artifacts from '../support/artifacts.ts';
import { freshFolder, operate, writeFiles } from '../support/operate.ts';
import { passed } from '../support/passed.ts';
import { client, describeWith } from '../support/partners.ts';
import { startRegistry } from '../support/registries.ts';

const kept = {
  plain: artifacts.plainArtifact('layout'),
  image: artifacts.singleImage(),
  index: artifacts.imageIndex(),
  docker: artifacts.dockerList(),
  chart: artifacts.helmChart(),
  signed: artifacts.withSubject(artifacts.singleImage()),
} as const;
const names = Object.keys(kept) as (keyof typeof kept)[];

/** The same artifacts as a layout and as an archive. */
async function writeOurs(): Promise<string> {
  const workspace = freshFolder();
  const layout = new OciLayout(join(workspace, 'ours'));
  const archive = new OciArchive(join(workspace, 'ours.tar'));
  for (const name of names) {
    await artifacts.store(layout, kept[name], name);
    await artifacts.store(archive, kept[name], name);
  }
  await archive.commit();
  return workspace;
}

async function tagsOf(target: TagLister): Promise<string[]> {
  return (await Array.fromAsync(target.tags())).toSorted();
}

async function expectGraph(source: Source, reference: string, name: keyof typeof kept): Promise<void> {
  const root = await source.resolve(reference);
  expect(root.digest).toBe(kept[name].root.digest);
  expect(await artifacts.graphOf(source, root)).toEqual(artifacts.graphIn(kept[name]));
}

describeWith(['oras'], 'oras reads', () => {
  const oras = client('oras');
  let workspace = '';
  beforeAll(async () => void (workspace = await writeOurs()));

  const places = [
    { place: 'ours', what: 'our layout' },
    { place: 'ours.tar', what: 'our archive' },
  ];

  test.each(places)('$what: its tags', async ({ place }) => {
    const tags = passed(await oras(['repo', 'tags', '--oci-layout', place], { cwd: workspace }));
    expect(tags.split('\n').toSorted()).toEqual([...names].toSorted());
  });

  test.each(places)('$what: every tag and digest resolves', async ({ place }) => {
    for (const name of names) {
      const { digest } = kept[name].root;
      expect(passed(await oras(['resolve', '--oci-layout', `${place}:${name}`], { cwd: workspace }))).toBe(
        digest,
      );
      expect(passed(await oras(['resolve', '--oci-layout', `${place}@${digest}`], { cwd: workspace }))).toBe(
        digest,
      );
    }
  });

  test.each(places)('$what: it pulls the files', async ({ place }) => {
    passed(
      await oras(['pull', '--oci-layout', `${place}:plain`, '-o', `pulled ${place}`], { cwd: workspace }),
    );
    expect(readFileSync(join(workspace, `pulled ${place}`, 'data/numbers.json'), 'utf8')).toBe(
      '{"salt":"layout"}',
    );
  });

  test.each(places)('$what: it copies every artifact whole', async ({ place }) => {
    const copied = `copied ${place}`;
    for (const name of names) {
      passed(
        await oras(['cp', '--from-oci-layout', `${place}:${name}`, '--to-oci-layout', `${copied}:${name}`], {
          cwd: workspace,
        }),
      );
      await expectGraph(new OciLayout(join(workspace, copied)), name, name);
    }
  });

  test.each(places)('$what: it discovers the referrer of an image', async ({ place }) => {
    const tree = passed(
      await oras(['discover', '--oci-layout', `${place}:image`, '--format', 'json'], { cwd: workspace }),
    );
    const { referrers } = JSON.parse(tree) as { referrers: { digest: string }[] };
    expect(referrers.map(({ digest }) => digest)).toEqual([kept.signed.root.digest]);
  });

  test.each(places)('$what: it picks a platform of an index', async ({ place }) => {
    const { manifests = [] } = parseManifest(artifacts.bytesIn(kept.index, kept.index.root), kept.index.root);
    const digest = passed(
      await oras(['resolve', '--oci-layout', `${place}:index`, '--platform', 'linux/arm64/v8'], {
        cwd: workspace,
      }),
    );
    expect(digest).toBe(manifests[1]?.digest);
  });

  // oras takes a manifest that index.json does not list for a blob: it neither discovers nor copies what is below it.
  test.each(places)('$what: the bytes of a child of an index by its digest', async ({ place }) => {
    const { root } = kept.index;
    const [child] = parseManifest(artifacts.bytesIn(kept.index, root), root).manifests ?? [];
    if (!child) throw new Error('the index is empty');
    const reference = `${place}@${child.digest}`;
    expect(passed(await oras(['resolve', '--oci-layout', reference], { cwd: workspace }))).toBe(child.digest);
    const fetched = passed(await oras(['manifest', 'fetch', '--oci-layout', reference], { cwd: workspace }));
    expect(fetched).toBe(Buffer.from(artifacts.bytesIn(kept.index, child)).toString());
  });

  test('our layout, and writes to it: its attached manifest, its tag and its files are ours to read', async () => {
    const own = await writeOurs();
    writeFiles(own, { 'sbom.json': '{"sbom":1}' });
    passed(
      await oras(
        ['attach', '--oci-layout', 'ours:plain', '--artifact-type', 'application/x.sbom', 'sbom.json'],
        { cwd: own },
      ),
    );
    passed(await oras(['tag', '--oci-layout', 'ours:plain', 'stable'], { cwd: own }));
    passed(await oras(['push', '--oci-layout', 'ours:pushed', 'sbom.json'], { cwd: own }));
    const layout = new OciLayout(join(own, 'ours'));
    expect(await tagsOf(layout)).toEqual([...names, 'pushed', 'stable'].toSorted());
    await expectGraph(layout, 'stable', 'plain');
    const before = (await layout.index()).manifests.length;
    await operate(['tag', '--from', 'oci-layout:./ours:pushed', '--tags', 'again'], { workspace: own });
    expect((await layout.index()).manifests.length).toBe(before + 1);
    const tree = passed(
      await oras(['discover', '--oci-layout', 'ours:plain', '--format', 'json'], { cwd: own }),
    );
    expect((JSON.parse(tree) as { referrers: unknown[] }).referrers).toHaveLength(1);
  });
});

describeWith(['oras', 'olareg'], 'we read what oras writes:', () => {
  const oras = client('oras');

  test('a layout with tags, an index, a referrer and an untagged manifest', async () => {
    const workspace = writeFiles(freshFolder(), { 'a.txt': 'a', 'b.txt': 'b' });
    const run = async (...args: string[]): Promise<string> => passed(await oras(args, { cwd: workspace }));
    await run('push', '--oci-layout', 'theirs:amd64,latest', 'a.txt', '--artifact-platform', 'linux/amd64');
    await run('push', '--oci-layout', 'theirs:arm64', 'b.txt', '--artifact-platform', 'linux/arm64');
    await run('manifest', 'index', 'create', '--oci-layout', 'theirs:index', 'amd64', 'arm64');
    await run('attach', '--oci-layout', 'theirs:index', '--artifact-type', 'a/b', '-a', 'k=v');
    await run('push', '--oci-layout', 'theirs', 'a.txt');
    const layout = new OciLayout(join(workspace, 'theirs'));
    expect(await tagsOf(layout)).toEqual(['amd64', 'arm64', 'index', 'latest']);
    for (const tag of ['amd64', 'index', 'latest']) {
      const root = await layout.resolve(tag);
      expect(root.digest).toBe(await run('resolve', '--oci-layout', `theirs:${tag}`));
      const graph = await artifacts.graphOf(layout, root);
      await operate(
        ['copy', '--from', `oci-layout:./theirs:${tag}`, '--to', `oci-archive:./copy.tar:${tag}`],
        { workspace },
      );
      expect(await artifacts.graphOf(await openArchive(join(workspace, 'copy.tar')), root)).toEqual(graph);
    }
    const pulled = await operate(
      ['pull', '--from', 'oci-layout:./theirs:index', '--platform', 'linux/arm64', '--path', 'out'],
      { workspace },
    );
    expect(pulled).toMatchObject({ files: [{ path: 'out/b.txt' }] });
  });

  test('a backup as a layout and as a tar', async () => {
    const workspace = await writeOurs();
    for (const backup of ['backup', 'backup.tar']) {
      await using registry = await startRegistry('olareg');
      for (const name of names)
        await operate(
          ['copy', '--from', `oci-layout:./ours:${name}`, '--to', `${registry.host}/acme/app:${name}`],
          { workspace },
        );
      passed(
        await oras(
          ['backup', '--plain-http', `${registry.host}/acme/app`, '--include-referrers', '-o', backup],
          { cwd: workspace },
        ),
      );
      const source = backup.endsWith('.tar')
        ? await openArchive(join(workspace, backup))
        : new OciLayout(join(workspace, backup));
      expect(await tagsOf(source)).toEqual([...names].toSorted());
      for (const name of names) await expectGraph(source, name, name);
    }
  });

  test('and oras restores what we write', async () => {
    const workspace = await writeOurs();
    await using registry = await startRegistry('olareg');
    for (const place of ['ours', 'ours.tar']) {
      passed(
        await oras(['restore', '--plain-http', `${registry.host}/acme/${place}`, '--input', place], {
          cwd: workspace,
        }),
      );
      const tags = passed(await oras(['repo', 'tags', '--plain-http', `${registry.host}/acme/${place}`]));
      expect(tags.split('\n').toSorted()).toEqual([...names].toSorted());
    }
  });
});

describeWith(['skopeo'], 'skopeo', () => {
  const skopeo = client('skopeo');
  let workspace = '';
  beforeAll(async () => void (workspace = await writeOurs()));
  const run = async (...args: string[]): Promise<string> =>
    passed(await skopeo(['--insecure-policy', ...args], { cwd: workspace }));

  test.each(['image', 'index'] as const)('inspects %s in our layout and our archive', async (name) => {
    const expected = Buffer.from(artifacts.bytesIn(kept[name], kept[name].root)).toString();
    expect(await run('inspect', '--raw', `oci:ours:${name}`)).toBe(expected);
    expect(await run('inspect', '--raw', `oci-archive:ours.tar:${name}`)).toBe(expected);
  });

  test.each(['image', 'index'] as const)(
    'copies %s out of our layout and our archive, and we read its copies',
    async (name) => {
      for (const [at, source] of [`oci:ours:${name}`, `oci-archive:ours.tar:${name}`].entries()) {
        await run('copy', '--all', '--preserve-digests', source, `oci:theirs${at}:${name}`);
        await run('copy', '--all', '--preserve-digests', source, `oci-archive:${name}${at}.tar:${name}`);
        await expectGraph(new OciLayout(join(workspace, `theirs${at}`)), name, name);
        await expectGraph(await openArchive(join(workspace, `${name}${at}.tar`)), name, name);
      }
    },
  );

  test('adds to our layout without a loss', async () => {
    const own = await writeOurs();
    passed(await skopeo(['--insecure-policy', 'copy', 'oci:ours:image', 'oci:ours:again'], { cwd: own }));
    const layout = new OciLayout(join(own, 'ours'));
    expect(await tagsOf(layout)).toEqual([...names, 'again'].toSorted());
    for (const name of names) await expectGraph(layout, name, name);
  });
});
