import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { withLock } from './build-lock.ts';
import { licensesOf } from './licenses.ts';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

interface BuildOptions {
  readonly extraFiles?: Readonly<Record<string, string>>;
  /** False builds in spite of type errors, as tests of the sources run in spite of them. @default true */
  readonly types?: boolean;
}

/** Entry points by their names in the bundle, and the modules that tsc makes of them. */
const ENTRIES = { 'index.js': 'main.js', 'worker.js': 'cache/worker/worker.js' } as const;

/**
 * Bundles the entry points of src into the folder `out`: tsc to build/js, then ncc for each.
 * ncc names modules by their path below the repository, so the compiled files always lie in build/js.
 */
export async function build(out: string, options: BuildOptions = {}): Promise<void> {
  const target = resolve(root, out);
  mkdirSync(join(root, 'build'), { recursive: true });
  await withLock(join(root, 'build/.lock'), () => {
    const fresh = join(root, `build/.new-${process.pid}`);
    rmSync(fresh, { recursive: true, force: true });
    try {
      compile(options.types ?? true);
      bundle(fresh);
      for (const [name, text] of Object.entries(options.extraFiles ?? {}))
        writeFileSync(join(fresh, name), text);
      replaceFolder(target, fresh);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  });
}

function compile(types: boolean): void {
  rmSync(join(root, 'build/js'), { recursive: true, force: true });
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  const args = ['-p', 'tsconfig.build.json', '--noCheck', String(!types)];
  run(tsc, args, root);
}

function bundle(out: string): void {
  const stats = Object.entries(ENTRIES).map(([name, entry]) => {
    const file = join(root, `build/stats-${name}on`);
    const folder = join(out, `${name}.new`);
    bundleEntry(entry, folder, file);
    for (const made of readdirSync(folder)) {
      const to = join(out, made === 'index.js' ? name : made);
      if (made !== 'package.json' && existsSync(to)) throw new Error(`two entry points have a ${made}`);
      renameSync(join(folder, made), to);
      if (made.endsWith('.js')) writeFileSync(to, asciiOf(readFileSync(to, 'utf8')));
    }
    rmdirSync(folder);
    return file;
  });
  writeFileSync(join(out, 'package.json'), '{"type":"module"}\n');
  writeFileSync(join(out, 'licenses.txt'), licensesOf(stats));
}

/** A single character beyond ASCII doubles the memory of a file, and Node takes longer to read and compile it. */
function asciiOf(code: string): string {
  if (/String\.raw`[^`]*[^\0-\x7f]/.test(code)) throw new Error('a raw template has more than ASCII');
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The tsconfig.json of the working folder is ncc's only alias hook: bundle/ maps http-client's undici to a stub. */
function bundleEntry(entry: string, out: string, stats: string): void {
  const cli = require.resolve('@vercel/ncc/dist/ncc/cli.js');
  const options = ['--no-cache', '--quiet', '--stats-out', stats];
  run(cli, ['build', `../build/js/${entry}`, '--out', out, ...options], join(root, 'bundle'));
}

function run(script: string, args: readonly string[], cwd: string): void {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const result = spawnSync(process.execPath, [script, ...args], { cwd, env, encoding: 'utf8' });
  if (result.error !== undefined) throw result.error;
  if (result.status === 0) return;
  throw new Error(`${[script, ...args].join(' ')} failed:\n${result.stdout}${result.stderr}`);
}

/** Files are replaced one by one inside an existing folder, so that a reader never finds the folder gone. */
function replaceFolder(target: string, fresh: string): void {
  mkdirSync(target, { recursive: true });
  const names = readdirSync(fresh);
  for (const name of names) renameSync(join(fresh, name), join(target, name));
  for (const name of readdirSync(target)) {
    if (!names.includes(name)) rmSync(join(target, name), { recursive: true });
  }
}

if (import.meta.main) await build(process.argv[2] ?? 'dist');
