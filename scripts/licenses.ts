import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface StatsModule {
  readonly nameForCondition?: string | null;
  readonly modules?: readonly StatsModule[];
}

interface PackageFile {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * The licence texts of every package in the bundle, from ncc's statistics.
 * (`ncc --license` leaves out the packages of the main chunk when there are lazy chunks.)
 */
export function licensesOf(statsFiles: readonly string[]): string {
  const folders = new Set<string>();
  for (const path of statsFiles.flatMap(pathsOf)) {
    const folder = packageFolder(path);
    if (folder === undefined) continue;
    folders.add(folder);
    // A minified file of a package has that package's own dependencies inside.
    if (path.endsWith('.min.js')) for (const inner of dependencyFolders(folder)) folders.add(inner);
  }
  const entries = new Set([...folders].map(describe));
  return `${[...entries].toSorted().join('\n\n')}\n`;
}

function pathsOf(statsFile: string): string[] {
  return modulePaths(JSON.parse(readFileSync(statsFile, 'utf8')) as StatsModule);
}

function modulePaths(module: StatsModule): string[] {
  const own = typeof module.nameForCondition === 'string' ? [module.nameForCondition] : [];
  return [...own, ...(module.modules ?? []).flatMap(modulePaths)];
}

function packageFolder(path: string): string | undefined {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(path);
  return match?.[1];
}

function dependencyFolders(folder: string): string[] {
  return Object.keys(packageFile(folder).dependencies ?? {}).flatMap((name) => {
    const places = [join(folder, 'node_modules', name), join(nodeModules(folder), name)];
    const found = places.find((place) => existsSync(place));
    if (found === undefined) throw new Error(`${name}, a dependency of ${folder}, is not installed`);
    return [found, ...dependencyFolders(found)];
  });
}

function nodeModules(folder: string): string {
  return folder.slice(0, folder.lastIndexOf('node_modules') + 'node_modules'.length);
}

function packageFile(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
}

function describe(folder: string): string {
  const file = packageFile(folder);
  const title = `${file.name ?? folder} ${file.version ?? ''} (${file.license ?? 'see text'})`;
  const texts = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(name))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length === 0) texts.push('The package holds no licence text.');
  return [title, '-'.repeat(title.length), ...texts].join('\n');
}
