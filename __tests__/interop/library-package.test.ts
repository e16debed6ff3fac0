import { existsSync, globSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildLibrary } from '../../scripts/library.ts';
import { client, describeWith, run, type Client } from '../support/partners.ts';
import { passed } from '../support/passed.ts';
import { startRegistry } from '../support/registries.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';

const NAME = '@oras-action/oras';
const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/** What a consumer writes; the types of all of it are checked. */
const PROGRAM = `import { readFileSync } from 'node:fs';
import {
  copy, FolderTarget, MemoryTarget, OciLayout, openRepository, packManifest, pushBytes, type CopyResult,
} from '${NAME}';

const repository = openRepository(process.argv[2] + '/acme/library', { actions: 'pull,push', plainHttp: true });
const memory = new MemoryTarget();
const file = await pushBytes(memory, 'hello', {
  mediaType: 'text/plain', annotations: { 'org.opencontainers.image.title': 'hello.txt' },
});
const { node } = await packManifest(memory, { artifactType: 'application/vnd.acme.note', layers: [file] });
await memory.tag(node, 'v1');
await copy({ source: memory, reference: 'v1' }, { target: repository, reference: 'v1' });
await copy({ source: repository, reference: 'v1' }, { target: new OciLayout('layout'), reference: 'v1' });
const folder = new FolderTarget('out');
const result: CopyResult = await copy({ source: new OciLayout('layout'), reference: 'v1' }, { target: folder });
await folder.commit();
await repository.close();
console.log(JSON.stringify({
  same: result.root.digest === node.digest, copied: result.copied, text: readFileSync('out/hello.txt', 'utf8'),
}));
`;

/** Each subpath, with types that stand in its signatures. */
const SUBPATHS = `import type { Target } from '${NAME}';
import {
  targetContract, type ContractCase, type OpenTarget, type SkipContext, type TargetKind, type TargetLimits,
} from '${NAME}/contract';
import { OciLayout } from '${NAME}/layout';
import { openRepository, Registry, type OpenRepositoryOptions } from '${NAME}/registry';

const options: OpenRepositoryOptions = { actions: 'pull' };
export const targets: readonly Target[] = [openRepository('localhost:5000/a', options), new OciLayout('layout')];
export const registry = new Registry('localhost:5000');
const limits: TargetLimits = { streaming: 'no' };
const kind: TargetKind = { create: (): OpenTarget<OciLayout> => ({ target: new OciLayout('layout') }), limits };
export const cases: readonly ContractCase[] = targetContract(kind);
export const context: SkipContext = { skip: (reason) => console.log(reason) };
`;

/** Tests of a consumer's own targets: one that keeps to the contract, one without extras, and one that forgets its tags. */
const CONTRACT_TESTS = `import { test } from 'node:test';
import { targetContract } from '${NAME}/contract';
import { MapTarget } from './map-target.ts';

const targets = {
  whole: () => new MapTarget(),
  bare: () => Object.assign(new MapTarget(), { tags: undefined, predecessors: undefined }),
  forgetful: () => Object.assign(new MapTarget(), { tag: async () => {} }),
};
const create = () => ({ target: targets[process.env.KIND as keyof typeof targets]() });
const limits = { streaming: 'a Map holds everything', partialReads: 'a Map gives its content as one chunk' };
for (const one of targetContract({ create, limits }))
  test(one.group + ': ' + one.title, (context) => one.run(context));
`;

/** Prints what a subpath exports, and from which rooms of the package it loads modules. */
const SUBPATH = `import { registerHooks } from 'node:module';

const rooms = new Set();
registerHooks({
  load(url, context, next) {
    rooms.add(/\\/lib\\/([^/]+)/.exec(url)?.[1]);
    return next(url, context);
  },
});
const names = Object.keys(await import('${NAME}' + process.argv[2]));
console.log(JSON.stringify({ names: names.toSorted(), rooms: [...rooms].filter(Boolean).toSorted() }));
`;

/** Rules about keys and identities, for what says to be signed with a certificate. */
const VERIFY = `import { generateKeyPairSync } from 'node:crypto';
import { createTransport, MemoryTarget, packManifest, pushBytes, rootsFrom, sigstoreRoots, verifyNode } from '${NAME}';

const type = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const memory = new MemoryTarget();
const { node } = await packManifest(memory, { artifactType: 'a/b' });
const bundle = {
  mediaType: type,
  verificationMaterial: { certificate: { rawBytes: 'MIIB' } },
  dsseEnvelope: { payloadType: 'x', payload: 'e30=', signatures: [{ sig: 'AAAA' }] },
};
const layer = await pushBytes(memory, JSON.stringify(bundle), { mediaType: type });
await packManifest(memory, { artifactType: type, layers: [layer], subject: node });
const root = {
  mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1', certificateAuthorities: [{}],
};
const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const key = publicKey.export({ type: 'spki', format: 'pem' });
const keyless = { keyless: 'ann@acme.example', issuer: 'https://accounts.example' };
const transport = createTransport();
const roots = rootsFrom(JSON.stringify(root), 'root');
const tuf = sigstoreRoots({ send: transport.send, folder: 'tuf' });
for (const work of [
  verifyNode(memory, node, [{ key }]), verifyNode(memory, node, [keyless], { roots }), tuf.trustedRoots(),
])
  await work.catch(({ code, message, details }) => console.log(code, code === 'UNVERIFIED' ? details.reason : message));
await transport.close();
`;

interface Manifest {
  readonly engines?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: unknown;
  readonly peerDependenciesMeta?: unknown;
}

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

let packed: Packed;
let consumer: string;

const npm = (args: readonly string[], cwd: string) => run('npm', args, { cwd, timeoutMs: 110_000 });

beforeAll(async () => {
  const folder = freshFolder();
  buildLibrary(folder);
  [packed] = JSON.parse(passed(await npm(['pack', '--json'], folder))) as [Packed];
  consumer = writeFiles(freshFolder(), {
    'package.json': '{"type":"module","private":true}',
    'main.ts': PROGRAM,
    'main.mjs': PROGRAM.replace(', type CopyResult', '').replace(': CopyResult', ''),
    'subpaths.ts': SUBPATHS,
    'map-target.ts': readFileSync(join(root, 'docs/examples/map-target.ts'), 'utf8'),
    'map-target.test.ts': CONTRACT_TESTS,
    'subpath.mjs': SUBPATH,
    'verify.mjs': VERIFY,
    'loaded.cjs': `console.log(typeof require('${NAME}').copy);`,
  });
  const flags = ['--no-audit', '--no-fund', '--prefer-offline'];
  passed(await npm(['install', ...flags, join(folder, packed.filename)], consumer));
});

describe('the package of the library', () => {
  test('holds code, declarations, their sources and nothing else, in at most 600 kB', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(
      paths.filter((path) => !/^(?:LICENSE|README\.md|package\.json|lib\/.+|src\/.+\.ts)$/.test(path)),
    ).toEqual([]);
    expect(paths.filter((path) => /^(?:lib|src)\/(?:action|cache|main)/.test(path))).toEqual([]);
    const code = paths.filter((path) => path.endsWith('.js'));
    expect(code).toEqual(expect.arrayContaining(['lib/index.js', 'lib/contract/target-contract.js']));
    for (const path of code)
      expect(paths).toEqual(
        expect.arrayContaining([
          path.replace(/js$/, 'd.ts'),
          path.replace(/js$/, 'd.ts.map'),
          path.replace(/^lib(.*)js$/, 'src$1ts'),
        ]),
      );
    expect(packed.size).toBeLessThanOrEqual(600_000);
    process.stdout.write(`library: ${paths.length} files, ${packed.size} bytes packed\n`);
  });

  test('depends on undici alone, in the version that is tested, and on the Node that undici takes', () => {
    const read = (path: string): Manifest => JSON.parse(readFileSync(path, 'utf8')) as object;
    const installed = read(join(consumer, 'node_modules', NAME, 'package.json'));
    const undici = read(join(root, 'node_modules/undici/package.json'));
    expect(installed.dependencies).toEqual({
      undici: read(join(root, 'package.json')).dependencies?.['undici'],
    });
    expect(installed.engines).toEqual(undici.engines);
    const peers = ['@sigstore/bundle', '@sigstore/protobuf-specs', '@sigstore/verify', 'cborg', 'tuf-js'];
    const { dependencies: own } = read(join(root, 'package.json'));
    expect(installed.peerDependencies).toEqual(
      Object.fromEntries(peers.map((name) => [name, `^${own?.[name]}`])),
    );
    const optional = peers.map((name) => [name, { optional: true }]);
    expect(installed.peerDependenciesMeta).toEqual(Object.fromEntries(optional));
    expect(peers.filter((name) => existsSync(join(consumer, 'node_modules', name)))).toEqual([]);
  });

  test('verifies with a key as it is, and says what else to install for other rules', async () => {
    const said = passed(await run(process.execPath, ['verify.mjs'], { cwd: consumer }));
    expect(said.trim().split('\n')).toEqual([
      'UNVERIFIED other-signer',
      'INVALID_INPUT the policy needs packages that are not installed: @sigstore/bundle, @sigstore/protobuf-specs, @sigstore/verify',
      'INVALID_INPUT the policy needs packages that are not installed: tuf-js',
    ]);
  });

  test('has declaration maps that lead to its sources', () => {
    const lib = join(consumer, 'node_modules', NAME, 'lib');
    const maps = globSync('**/*.d.ts.map', { cwd: lib });
    expect(maps.length).toBeGreaterThan(100);
    const lost = maps.filter((map) => {
      const { sources } = JSON.parse(readFileSync(join(lib, map), 'utf8')) as { sources: [string] };
      return !existsSync(join(lib, dirname(map), sources[0]));
    });
    expect(lost).toEqual([]);
  });

  test.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])(
    'has types for module %s with moduleResolution %s, checked with all its declarations',
    async (module, resolution) => {
      const types = join(consumer, 'node_modules/@types');
      try {
        symlinkSync(join(root, 'node_modules/@types'), types, 'junction');
      } catch (error) {
        expect(error).toHaveProperty('code', 'EEXIST');
      }
      const options = {
        module,
        moduleResolution: resolution,
        target: 'es2024',
        lib: ['es2024', 'esnext.disposable'],
        types: ['node'],
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
        allowImportingTsExtensions: true,
      };
      const project = join(consumer, `tsconfig.${resolution}.json`);
      writeFileSync(
        project,
        JSON.stringify({
          compilerOptions: options,
          files: ['main.ts', 'subpaths.ts', 'map-target.ts', 'map-target.test.ts'],
        }),
      );
      const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
      passed(await run(process.execPath, [tsc, '-p', project], { cwd: consumer, timeoutMs: 110_000 }));
    },
  );

  test('is loaded by require() too', async () => {
    expect(passed(await run(process.execPath, ['loaded.cjs'], { cwd: consumer }))).toBe('function');
  });
});

describe('a subpath of the package', () => {
  test.each([
    ['/contract', ['targetContract'], ['contract', 'core']],
    ['/layout', ['OciLayout'], ['core', 'files', 'targets']],
    ['/registry', ['Registry', 'openRepository'], ['core', 'http', 'registry']],
  ])('%s loads what it is for, and no other rooms', async (subpath, names, rooms) => {
    const said = passed(await run(process.execPath, ['subpath.mjs', subpath], { cwd: consumer }));
    expect(JSON.parse(said)).toEqual({ names, rooms });
  });

  test('is known by its source here too, so that examples of the docs are checked as they are', () => {
    const read = (path: string): object => JSON.parse(readFileSync(join(root, path), 'utf8')) as object;
    const { exports } = read('library/package.json') as { exports: Record<string, { default?: string }> };
    const { compilerOptions } = read('tsconfig.json') as { compilerOptions: { paths: unknown } };
    const sources = Object.entries(exports).flatMap(([subpath, { default: module }]) =>
      module === undefined
        ? []
        : [[subpath.replace('.', NAME), [module.replace(/^\.\/lib(.*)js$/, './src$1ts')]] as const],
    );
    expect(compilerOptions.paths).toEqual(Object.fromEntries(sources));
    expect(sources).toHaveLength(4);
  });
});

describe('the contract, run by a consumer with node --test on a target of its own,', () => {
  test.each([
    ['passes, and skips what its limits name', 'whole', 0, { fail: 0, skipped: 2 }],
    ['skips by name what the target has no extra for', 'bare', 0, { fail: 0, skipped: 17 }],
    ['fails where the target does not keep to it', 'forgetful', 1, { fail: 4, skipped: 2 }],
  ])('%s', async (_title, kind, exitCode, counts) => {
    const args = ['--test', '--test-reporter=tap', 'map-target.test.ts'];
    const result = await run(process.execPath, args, { cwd: consumer, env: { KIND: kind } });
    const count = (name: string) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(result.stdout)?.[1]);
    expect({ fail: count('fail'), skipped: count('skipped') }).toEqual(counts);
    expect(count('pass')).toBe(count('tests') - counts.fail - counts.skipped);
    expect(count('tests')).toBeGreaterThan(30);
    expect(result.code).toBe(exitCode);
    if (kind === 'bare') expect(result.stdout).toContain('# SKIP the target has no tags()');
  });
});

async function expectRun(runtime: Client, args: readonly string[]): Promise<void> {
  await using registry = await startRegistry('docker-registry');
  const files = ['package.json', 'main.mjs'].map((name) => [
    name,
    readFileSync(join(consumer, name), 'utf8'),
  ]);
  const cwd = writeFiles(freshFolder(), Object.fromEntries(files) as Record<string, string>);
  symlinkSync(join(consumer, 'node_modules'), join(cwd, 'node_modules'), 'junction');
  const said = passed(await runtime([...args, 'main.mjs', registry.host], { cwd, timeoutMs: 60_000 }));
  expect(JSON.parse(said)).toEqual({ same: true, copied: 3, text: 'hello' });
}

describeWith(['docker-registry'], 'the installed library pushes, copies and pulls', () => {
  test('on the Node of the tests', () =>
    expectRun((args, options) => run(process.execPath, args, options), []));

  describeWith(['docker-registry', 'node22'], 'on the oldest Node', () => {
    test('of its engines', () => expectRun(client('node22'), []));
  });

  describeWith(['docker-registry', 'bun'], 'on Bun', () => {
    test('as it is', () => expectRun(client('bun'), ['run']));
  });

  describeWith(['docker-registry', 'deno'], 'on Deno', () => {
    test('with all permissions', () => expectRun(client('deno'), ['run', '--allow-all']));
  });
});
