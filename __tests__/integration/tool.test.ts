import { chmodSync, existsSync, mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TITLE, type Platform } from '../../src/core/descriptor.ts';
import { OCI_CONFIG, OCI_LAYER, OCI_LAYER_GZIP } from '../../src/core/media-types.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import {
  artifactOf,
  blob,
  indexOf,
  store,
  withSubject,
  type Artifact,
  type Blob,
} from '../support/artifacts.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { client, describeWith } from '../support/partners.ts';
import { startRegistry, type RunningRegistry } from '../support/registries.ts';
import { openNewRepository } from '../support/target-kinds.ts';
import { rawTar, type RawEntry } from '../support/tar.ts';
import { output, useTool as use } from '../support/tool-steps.ts';
import { treeOf } from '../support/tree.ts';

const posix = process.platform !== 'win32';
const here: Platform = {
  os: process.platform,
  architecture: process.arch === 'x64' ? 'amd64' : process.arch,
};

const says = (text: string): string => `#!/bin/sh\necho ${text}\n`;
const program = (name: string, text = 'hello'): RawEntry => ({ name, content: says(text), mode: 0o755 });
const layer = (content: Uint8Array | string, mediaType: string, title?: string): Blob =>
  blob(content, { mediaType, ...(title !== undefined && { title }) });
const tarred = (...entries: readonly RawEntry[]): Buffer => gzipSync(rawTar(entries));
const tgz = (title: string, ...entries: readonly RawEntry[]): Blob =>
  layer(tarred(...entries), OCI_LAYER_GZIP, title);
const toolOf = (...layers: readonly Blob[]): Artifact =>
  artifactOf({ artifactType: 'application/vnd.acme.tool', layers });

/** Nothing was put into the tool cache. */
function expectNothing(tools: string): void {
  const left = existsSync(tools) ? treeOf(tools).filter((line) => !/\/ \d+$|\/$/.test(line)) : [];
  expect(left).toEqual([]);
}

async function layoutWith(artifact: Artifact, tag = 'v1.2.3'): Promise<string> {
  const path = join(freshFolder(), 'layout');
  await store(new OciLayout(path), artifact, tag);
  return `oci-layout:${path}:${tag}`;
}

describeWith(['docker-registry', 'oras'], 'tools that oras has pushed to a real registry', () => {
  const oras = client('oras');
  let registry: RunningRegistry;
  let count = 0;
  beforeAll(async () => {
    registry = await startRegistry('docker-registry');
  });
  afterAll(() => registry.stop());

  async function push(
    files: Readonly<Record<string, string | Uint8Array>>,
    tag: string,
    ...more: readonly string[]
  ) {
    const cwd = writeFiles(freshFolder(), files);
    for (const name of Object.keys(files)) if (posix) chmodSync(join(cwd, name), 0o755);
    const names = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? name))];
    const reference = tag.includes('/') ? tag : `${registry.host}/tools/greet-${(count += 1)}:${tag}`;
    const args = ['push', '--plain-http', ...more, reference, ...names];
    const { code, stderr } = await oras(args, { cwd });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    return reference;
  }

  test.skipIf(!posix)(
    'a single file, whose mode the artifact does not carry; the second step moves no blob',
    async () => {
      const from = await push({ greet: says('one'), LICENSE: 'MIT' }, 'v1.2.3');
      const tools = freshFolder('tools');
      const first = await use(from, { tools });
      expect(first).toMatchObject({ cacheHit: false, version: '1.2.3', programs: ['greet'] });
      expect(output(first)).toBe('one');
      expect(first.added).toBe(first.path);
      expect(first.toolPath?.startsWith(join(tools, ''))).toBe(true);
      expect(treeOf(first.toolPath ?? '').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
        'LICENSE 644',
        'greet 755',
      ]);
      const second = await use(from, { tools });
      expect(second).toMatchObject({
        cacheHit: true,
        path: first.path,
        toolPath: first.toolPath,
        version: '1.2.3',
      });
      expect(second.requests.filter((one) => one.includes('/blobs/'))).toEqual([]);
      expect(second.requests.length).toBeGreaterThan(0);
      expect(output(second)).toBe('one');
    },
  );

  test.skipIf(!posix)('an archive with a folder at its top, and a folder', async () => {
    const archive = tarred({ name: 'greet-1/LICENSE', content: 'MIT' }, program('greet-1/bin/greet', 'two'), {
      name: 'greet-1/bin/hello',
      type: '2',
      link: 'greet',
    });
    const packed = await use(await push({ 'greet_linux_amd64.tar.gz': archive }, '2.0.0'));
    expect(output(packed)).toBe('two');
    expect(output(packed, 'hello')).toBe('two');
    expect(packed.path).toBe(join(packed.toolPath ?? '', 'greet-1/bin'));
    expect(packed.programs).toEqual(['greet', 'hello']);
    const folder = await use(await push({ 'bin/greet': says('three') }, 'latest'));
    expect(output(folder)).toBe('three');
    expect(folder.version).toMatch(/^0\.0\.0-sha256-[0-9a-f]{12}$/);
    expect(folder.path).toBe(join(folder.toolPath ?? '', 'bin'));
  });

  test.skipIf(!posix)('an index: the platform of this machine, or the one that is asked for', async () => {
    const name = `${registry.host}/tools/greet-${(count += 1)}`;
    const platforms = ['linux/amd64', 'linux/arm64', 'darwin/arm64', 'windows/amd64'];
    const tags = platforms.map((platform) => platform.replace('/', '-'));
    for (const [at, platform] of platforms.entries())
      await push(
        { greet: says(platform) },
        `${name}:${tags[at]}`,
        '--artifact-type',
        'a/b',
        '--artifact-platform',
        platform,
      );
    expect((await oras(['manifest', 'index', 'create', '--plain-http', `${name}:3.0.0`, ...tags])).code).toBe(
      0,
    );
    const own = `${here.os}/${here.architecture}`;
    const tools = freshFolder('tools');
    const mine = await use(`${name}:3.0.0`, { tools });
    expect(output(mine)).toBe(own);
    expect(mine.version).toBe('3.0.0');
    const other = await use(`${name}:3.0.0`, { tools, platform: 'darwin/arm64' });
    expect(output(other)).toBe('darwin/arm64');
    expect(other.toolPath).toContain('darwin-arm64');
    expect(await use(`${name}:3.0.0`, { tools })).toMatchObject({ cacheHit: true, path: mine.path });
    const missing = await use(`${name}:3.0.0`, { tools, platform: 'plan9/386' });
    expect(missing).toMatchObject({ code: 'NOT_FOUND' });
    expect(missing.error).toContain('has nothing for plan9/386; it has linux/amd64, linux/arm64');
    // The artifact of one platform alone says so in its config.
    expect((await use(`${name}:windows-amd64`)).error).toContain(
      `has nothing for ${own}; it has windows/amd64`,
    );
  });

  test.skipIf(!posix)('verify: digests and referrers must be there before a blob moves', async () => {
    const from = await push({ greet: says('signed') }, '1.0.0');
    const file = writeFiles(freshFolder(), { 'sbom.json': '{}' });
    const attach = async (type: string) =>
      expect(
        (await oras(['attach', '--plain-http', '--artifact-type', type, from, 'sbom.json'], { cwd: file }))
          .code,
      ).toBe(0);
    await attach('application/vnd.acme.sbom');
    const tools = freshFolder('tools');
    const other = `sha256:${'1'.repeat(64)}`;
    const failing: readonly [readonly string[], number, string][] = [
      [[`- digest: ${other}`], 1, `its digest is none of ${other}`],
      [
        ['- has: application/vnd.acme.license'],
        1,
        'it has no referrer of type "application/vnd.acme.license"',
      ],
      [['- has: application/vnd.acme.sbom', '- has: application/vnd.acme.license'], 2, 'it has no referrer'],
    ];
    for (const [verify, rule, why] of failing) {
      const ran = await use(from, { tools, verify });
      const said = new RegExp(`is not verified: .*: rule ${rule} of the policy .* does not hold: ${why}`);
      expect(ran).toMatchObject({
        code: 'UNVERIFIED',
        error: expect.stringMatching(said) as string,
        added: '',
      });
      expect(ran.requests.filter((one) => one.includes('/blobs/'))).toEqual([]);
      expectNothing(tools);
    }
    const good = await use(from, { tools, verify: ['- has: application/vnd.acme.sbom'] });
    expect(output(good)).toBe('signed');
    const pinned = await use(from, {
      tools,
      verify: [`- digest: [${other}, ${good.root?.digest}]`, '- has: application/vnd.acme.sbom'],
    });
    expect(pinned).toMatchObject({ cacheHit: true });
    // What is in the tool cache is no way around it.
    expect(await use(from, { tools, verify: [`- digest: ${other}`] })).toMatchObject({
      code: 'UNVERIFIED',
      added: '',
    });
    expect(await use(from, { tools, digest: other })).toMatchObject({ code: 'DIGEST_MISMATCH', added: '' });
  });

  test('verify: a list of referrers that names something else is not believed', async () => {
    const opened = await openNewRepository(registry);
    const artifact = toolOf(layer(says('alone'), OCI_LAYER, 'greet'));
    const other = toolOf(layer('other', OCI_LAYER, 'other'));
    const { root } = await (async () => {
      await store(opened.target, artifact, 'v1.0.0');
      await store(opened.target, withSubject(other));
      return artifact;
    })();
    // The list of this one says that a referrer of the other one is its own.
    const listed = indexOf([{ artifact: withSubject(other) }]);
    const text = Buffer.from(listed.blobs.at(-1)?.bytes ?? '').toString();
    const lie = text.replace('"manifests":[{', '"manifests":[{"artifactType":"application/vnd.acme.sbom",');
    const list = blob(lie, { mediaType: listed.root.mediaType });
    await store(opened.target, { root: list.node, blobs: [list] }, root.digest.replace(':', '-'));
    await opened.close();
    const ran = await use(`${registry.host}/${opened.name}:v1.0.0`, {
      verify: ['- has: application/vnd.acme.sbom'],
    });
    expect(ran).toMatchObject({ code: 'UNVERIFIED', added: '' });
  });

  test.skipIf(!posix)(
    'a tag that moved: the new content is used, and the old one stays for who uses it',
    async () => {
      const from = await push({ greet: says('old') }, '1.0.0');
      const tools = freshFolder('tools');
      const old = await use(from, { tools });
      await push({ greet: says('new') }, from);
      const moved = await use(from, { tools });
      expect(moved.version).toMatch(/^0\.0\.0-sha256-/);
      expect(output(moved)).toBe('new');
      expect(output(old)).toBe('old');
      expect(await use(from, { tools })).toMatchObject({ cacheHit: true, path: moved.path });
    },
  );

  test.skipIf(!posix)('eight jobs at once on one tool cache', async () => {
    const from = await push({ 'greet.tgz': tarred(program('bin/greet', 'shared')) }, '1.0.0');
    const tools = freshFolder('tools');
    const all = await Promise.all(Array.from({ length: 8 }, () => use(from, { tools })));
    expect(all.map((ran) => output(ran))).toEqual(Array.from({ length: 8 }, () => 'shared'));
    expect(new Set(all.map(({ path }) => path)).size).toBe(1);
  });
});

const forms: readonly [string, Artifact][] = [
  ['a tar', toolOf(layer(rawTar([program('greet')]), OCI_LAYER, 'greet.tar'))],
  ['a tar.gz', toolOf(tgz('greet.tar.gz', program('./greet')))],
  ['a tar.zst', toolOf(layer(zstdCompressSync(rawTar([program('greet')])), OCI_LAYER, 'greet.tar.zst'))],
  ['a gzipped tar by its media type', toolOf(tgz('greet', program('usr/bin/greet')))],
  [
    'a layer without a title, as an image has it',
    artifactOf({
      config: layer(JSON.stringify({ ...here, rootfs: {} }), OCI_CONFIG),
      layers: [
        layer(tarred(program('greet')), OCI_LAYER_GZIP),
        layer(tarred({ name: 'etc/x', content: 'x' }), OCI_LAYER_GZIP),
      ],
    }),
  ],
  ['an archive beside files', toolOf(tgz('a.tgz', program('greet')), layer('MIT', 'text/plain', 'LICENSE'))],
  [
    'programs in two places',
    toolOf(tgz('a.tgz', program('greet', 'wrong'), program('x/bin/greet', 'wrong'), program('bin/greet'))),
  ],
  ['read-only folders', toolOf(tgz('a.tgz', { name: 'bin/', type: '5', mode: 0o555 }, program('bin/greet')))],
  ['an index of one without a platform', indexOf([{ artifact: toolOf(tgz('a.tgz', program('greet'))) }])],
  [
    'variants, of which the plainest is taken',
    indexOf([
      { artifact: toolOf(tgz('a.tgz', program('greet', 'v3'))), platform: { ...here, variant: 'v3' } },
      { artifact: toolOf(tgz('b.tgz', program('greet'))), platform: here },
      {
        artifact: toolOf(tgz('c.tgz', program('greet', 'none'))),
        platform: { os: 'unknown', architecture: 'unknown' },
      },
    ]),
  ],
];

test.skipIf(!posix).each(forms)('%s', async (_what, artifact) => {
  expect(output(await use(await layoutWith(artifact)))).toBe('hello');
});

const link = (name: string, to: string): RawEntry => ({ name, type: '2', link: to });
const evil: readonly [string, readonly RawEntry[]][] = [
  ['a name that leads out', [program('../../greet')]],
  ['an absolute name', [program('/tmp/greet-evil')]],
  ['a link that leads out', [program('greet'), link('x', '../../..')]],
  ['an absolute link', [program('greet'), link('bin', '/usr/bin')]],
  ['a file through a link', [link('d', '.'), program('d/greet')]],
  ['a link through a link', [link('a/b', '..'), link('c', 'a/b/../../x'), program('greet')]],
  ['a hard link', [program('greet'), { name: 'h', type: '1', link: '/etc/passwd' }]],
  ['a device', [program('greet'), { name: 'null', type: '3' }]],
  ['a name of a file and of a link', [program('greet'), link('greet', 'other')]],
];

// Was refused: the last file of a name counts, as in every reader of tars, and hard links are of the archive's own files.
test.skipIf(!posix)('an archive with a file twice, and a hard link to a file before it', async () => {
  const hard = { name: 'bin/greet', type: '1', link: 'greet' };
  const twice = toolOf(tgz('tool.tgz', program('greet', 'first'), program('greet')));
  expect(output(await use(await layoutWith(twice)))).toBe('hello');
  const linked = toolOf(tgz('tool.tgz', program('greet'), hard));
  const ran = await use(await layoutWith(linked));
  expect(treeOf(realpathSync(ran.toolPath ?? '')).filter((line) => line.includes('greet 755'))).toHaveLength(
    2,
  );
});

test.each(evil)('an archive with %s is refused, and nothing of it is kept or run', async (_what, entries) => {
  const tools = freshFolder('tools');
  for (const one of [
    tgz('tool.tgz', ...entries),
    layer(zstdCompressSync(rawTar(entries)), OCI_LAYER, 'tool.tzst'),
  ]) {
    const ran = await use(await layoutWith(toolOf(one)), { tools });
    expect(ran).toMatchObject({ code: 'UNSAFE_PATH', added: '' });
    expectNothing(tools);
  }
});

test.skipIf(!posix)('set-user-id is not kept, and no link leaves the folder in the tool cache', async () => {
  const entries = [
    { ...program('bin/greet'), mode: 0o6755 },
    // Inside where it stands; it would lead out where `top` were copied as what it leads to.
    { name: 'b/c/file', content: 'x' },
    link('b/c/up', '../../bin'),
    link('top', 'b/c'),
    link('loop', '.'),
    link('gone', 'nothing'),
  ];
  const ran = await use(await layoutWith(toolOf(tgz('a.tgz', ...entries))));
  expect(output(ran)).toBe('hello');
  const root = realpathSync(ran.toolPath ?? '');
  const tree = treeOf(root);
  expect(tree).toContainEqual('top -> b/c');
  expect(tree).toContainEqual('b/c/up -> ../../bin');
  expect(tree.find((line) => line.startsWith('bin/greet'))).toContain('755');
  for (const line of tree) {
    const [name = '', to] = line.split(' -> ');
    if (to === undefined || to === 'nothing') continue;
    expect(relative(root, realpathSync(join(root, name))).startsWith('..')).toBe(false);
  }
});

const useless: readonly [string, Artifact, string][] = [
  ['an archive of another kind', toolOf(layer('PK', 'application/zip', 'tool.zip')), 'cannot be unpacked'],
  [
    'no program',
    toolOf(layer('text', 'text/plain', 'README.md')),
    'has no program: nothing in it is executable. It contains README.md',
  ],
  ['nothing', toolOf(), 'is not a tool: it contains nothing'],
  [
    'unnamed layers that are no archives',
    toolOf(layer('x', 'application/vnd.acme.x')),
    'is not a tool: it contains only application/vnd.acme.x',
  ],
  ['an archive that is none', toolOf(layer('text', OCI_LAYER_GZIP, 'tool.tar.gz')), 'cannot be unpacked'],
  ['zstd that is none', toolOf(layer('text', OCI_LAYER, 'tool.tar.zst')), 'cannot be unpacked'],
  [
    'an archive that ends early',
    toolOf(layer(tarred(program('greet')).subarray(0, 60), OCI_LAYER_GZIP, 'tool.tgz')),
    'cannot be unpacked',
  ],
  [
    'zstd that ends early',
    toolOf(layer(zstdCompressSync(rawTar([program('greet')])).subarray(0, 40), OCI_LAYER, 'tool.tzst')),
    'cannot be unpacked',
  ],
  [
    'one file twice',
    toolOf(tgz('a.tgz', program('greet')), tgz('b.tgz', program('greet', 'other'))),
    'exists',
  ],
];

test.each(useless)('%s is an error that says so', async (_what, artifact, said) => {
  const tools = freshFolder('tools');
  const ran = await use(await layoutWith(artifact), { tools });
  expect(ran.error).toContain(said);
  expect(ran.added).toBe('');
  expectNothing(tools);
});

test('content that is not what its digest says is never unpacked', async () => {
  const artifact = toolOf(tgz('a.tgz', program('greet')));
  const from = await layoutWith(artifact);
  const [node] = artifact.blobs.filter(({ node: one }) => one.annotations?.[TITLE] !== undefined);
  const path = from.slice('oci-layout:'.length, from.lastIndexOf(':'));
  const evilBytes = tarred(program('greet', 'evil'));
  writeFileSync(join(path, 'blobs/sha256', node?.node.digest.slice(7) ?? ''), evilBytes);
  const tools = freshFolder('tools');
  const ran = await use(from, { tools });
  expect(ran.code).toMatch(/_MISMATCH|NOT_FOUND/);
  expectNothing(tools);
});

test.skipIf(!posix)(
  'what stands in the tool cache under the name of the tool but is another is not used',
  async () => {
    const from = await layoutWith(toolOf(tgz('a.tgz', program('greet'))));
    const tools = freshFolder('tools');
    const first = await use(from, { tools });
    const folder = join(first.toolPath ?? '', '..');
    const marker = join(folder, '.oras-action.json');
    const spoils: readonly (() => void)[] = [
      () => writeFileSync(marker, '{"digest":"sha256:0"}'),
      () => writeFileSync(marker, 'no json'),
      () => rmSync(marker),
      () => rmSync(join(folder, 'tool'), { recursive: true }),
    ];
    for (const spoil of spoils) {
      spoil();
      const again = await use(from, { tools });
      expect(output(again)).toBe('hello');
      expect(again.version).toMatch(/^0\.0\.0-sha256-/);
    }
    // Begun and not finished: done anew.
    rmSync(`${folder}.complete`);
    mkdirSync(join(folder, 'tool'), { recursive: true });
    symlinkSync('/usr/bin', join(folder, 'tool/bin'));
    const tools2 = await use(from, { tools });
    expect(output(tools2)).toBe('hello');
  },
);

test('an artifact cannot say what it is by a file of its own', async () => {
  const victim = toolOf(tgz('a.tgz', program('greet', 'good')));
  const forged = { name: '.oras-action.json', content: JSON.stringify({ digest: victim.root.digest }) };
  const path = join(freshFolder(), 'layout');
  await store(new OciLayout(path), toolOf(tgz('b.tgz', program('greet', 'evil'), forged)), 'v1.0.0');
  const tools = freshFolder('tools');
  const first = await use(`oci-layout:${path}:v1.0.0`, { tools });
  expect(first.cacheHit).toBe(false);
  await store(new OciLayout(path), victim, 'v1.0.0');
  const second = await use(`oci-layout:${path}:v1.0.0`, { tools });
  expect(second).toMatchObject({ cacheHit: false });
  if (posix) expect(output(second)).toBe('good');
});

test.skipIf(!posix)('in a terminal: nothing on stdout, and the same folders', async () => {
  const from = await layoutWith(toolOf(tgz('a.tgz', program('bin/greet'))));
  const ran = await use(from, { where: 'terminal' });
  expect(ran).toMatchObject({ stdout: '', added: '', cacheHit: false });
  expect(output({ ...ran, added: ran.path ?? '' })).toBe('hello');
});
