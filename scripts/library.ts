import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly version: string;
  readonly dependencies: Versions;
  readonly peerDependencies?: Versions;
}

/**
 * Makes the package of the library in the folder `out`, ready for `npm pack` and `npm publish`: what `src/index.ts` imports,
 * as JavaScript and declarations, with the sources that the declaration maps name. Its name and exports are in
 * `library/package.json`; version and dependencies are those of the action, exact: the code looks into undici. What only
 * some rules of a policy need is an optional peer, at least as new as that of the action.
 */
export function buildLibrary(out: string): void {
  rmSync(out, { recursive: true, force: true });
  const lib = join(out, 'lib');
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  run(tsc, ['-p', 'tsconfig.package.json', '--outDir', lib, '--noEmitOnError', 'true']);
  for (const file of globSync('**/*.js', { cwd: lib })) {
    const source = file.replace(/js$/, 'ts');
    mkdirSync(dirname(join(out, 'src', source)), { recursive: true });
    cpSync(join(root, 'src', source), join(out, 'src', source));
    const map = join(lib, file.replace(/js$/, 'd.ts.map'));
    const depth = file.split(/[/\\]/).length;
    writeFileSync(
      map,
      readFileSync(map, 'utf8').replace(
        /"sources":\["[^"]*"\]/,
        `"sources":["${'../'.repeat(depth)}src/${source.replaceAll('\\', '/')}"]`,
      ),
    );
  }
  const manifest = readJson('library/package.json');
  const { version, dependencies } = readJson('package.json');
  const versions = (names: Versions, range: string): Versions =>
    Object.fromEntries(Object.keys(names).map((name) => [name, `${range}${dependencies[name]}`]));
  const made = {
    ...manifest,
    version,
    dependencies: versions(manifest.dependencies, ''),
    peerDependencies: versions(manifest.peerDependencies ?? {}, '^'),
  };
  writeFileSync(join(out, 'package.json'), `${JSON.stringify(made, undefined, 2)}\n`);
  cpSync(join(root, 'LICENSE'), join(out, 'LICENSE'));
  cpSync(join(root, 'library/README.md'), join(out, 'README.md'));
}

function readJson(file: string): Manifest {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as Manifest;
}

function run(script: string, args: readonly string[]): void {
  const result = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });
  if (result.error !== undefined) throw result.error;
  if (result.status !== 0) throw new Error(`${script} failed:\n${result.stdout}${result.stderr}`);
}

if (import.meta.main) buildLibrary(join(root, process.argv[2] ?? 'build/library'));
