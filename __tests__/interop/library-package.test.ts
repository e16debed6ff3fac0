import { readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
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
    expect(code).toContain('lib/index.js');
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
    const read = (path: string): { engines?: unknown; dependencies?: Record<string, string> } =>
      JSON.parse(readFileSync(path, 'utf8')) as object;
    const installed = read(join(consumer, 'node_modules', NAME, 'package.json'));
    const undici = read(join(root, 'node_modules/undici/package.json'));
    expect(installed.dependencies).toEqual({
      undici: read(join(root, 'package.json')).dependencies?.['undici'],
    });
    expect(installed.engines).toEqual(undici.engines);
  });

  test('has declaration maps that lead to its sources', () => {
    const lib = join(consumer, 'node_modules', NAME, 'lib/targets/layout');
    const { sources } = JSON.parse(readFileSync(join(lib, 'oci-layout.d.ts.map'), 'utf8')) as {
      sources: [string];
    };
    expect(statSync(join(lib, sources[0])).isFile()).toBe(true);
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
      };
      const project = join(consumer, `tsconfig.${resolution}.json`);
      writeFileSync(project, JSON.stringify({ compilerOptions: options, files: ['main.ts'] }));
      const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
      passed(await run(process.execPath, [tsc, '-p', project], { cwd: consumer, timeoutMs: 110_000 }));
    },
  );

  test('is loaded by require() too', async () => {
    expect(passed(await run(process.execPath, ['loaded.cjs'], { cwd: consumer }))).toBe('function');
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
