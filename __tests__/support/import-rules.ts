import { posix } from 'node:path';
import { readSource, type SourceFacts } from './source-facts.ts';

interface Layer {
  /** Other layers it may import; its own folder is always allowed. */
  readonly layers: readonly string[];
  readonly builtins: 'all' | readonly string[];
  readonly packages: readonly RegExp[];
  readonly environment?: boolean;
}

const layers: Readonly<Record<string, Layer>> = {
  core: { layers: [], builtins: ['node:crypto'], packages: [] },
  copy: { layers: ['core'], builtins: [], packages: [] },
  contract: { layers: ['core'], builtins: ['node:assert/strict'], packages: [] },
  files: { layers: ['core'], builtins: 'all', packages: [] },
  targets: { layers: ['core', 'files'], builtins: 'all', packages: [/^tinyglobby$/] },
  cache: { layers: ['core', 'copy', 'files', 'targets'], builtins: 'all', packages: [] },
  http: { layers: ['core'], builtins: 'all', packages: [/^undici(\/|$)/] },
  registry: { layers: ['core', 'http'], builtins: 'all', packages: [] },
  credentials: { layers: ['core', 'files', 'http', 'registry'], builtins: 'all', packages: [] },
  trust: {
    layers: ['core', 'files', 'http'],
    builtins: ['node:crypto', 'node:fs/promises', 'node:path'],
    packages: [/^@sigstore\/(bundle|protobuf-specs|verify)$/, /^cborg$/, /^tuf-js(\/|$)/],
  },
  sync: { layers: ['core', 'copy'], builtins: ['node:v8', 'node:zlib'], packages: [/^semver$/] },
  action: {
    layers: ['core', 'copy', 'files', 'targets', 'cache', 'http', 'registry', 'credentials', 'trust', 'sync'],
    builtins: 'all',
    packages: [/^@actions\//, /^yaml$/, /^tinyglobby$/],
    environment: true,
  },
  'main.ts': { layers: ['action'], builtins: [], packages: [] },
  'index.ts': {
    layers: ['core', 'copy', 'files', 'targets', 'cache', 'http', 'registry', 'credentials', 'trust'],
    builtins: [],
    packages: [],
  },
};

/** The rooms of a layer, from the innermost outwards; the files that lie in no room come last. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  action: ['runner', 'inputs', 'results', 'open', 'verify', 'failures', 'reporting', 'commands'],
  cache: ['worker', 'tree', 'store'],
  targets: ['memory', 'layout', 'folder', 'wrappers'],
};

/** Judges the files of src (path below src → source text) by the import table of DESIGN §2. One line per violation. */
export function importViolations(files: ReadonlyMap<string, string>): string[] {
  const facts = new Map([...files].map(([path, source]) => [path, readSource(path, source)]));
  const found = [...facts].flatMap(([path, fact]) => fileViolations(path, fact));
  return [...found, ...cycles(facts)].toSorted();
}

function fileViolations(path: string, facts: SourceFacts): string[] {
  const layer = layers[layerOf(path)];
  if (layer === undefined) return [`${path}: ${layerOf(path)} has no row in the import table`];
  const found = facts.imports.flatMap((specifier) => {
    const problem = judge(path, layer, specifier);
    return problem === undefined ? [] : [`${path}: ${problem}`];
  });
  if (facts.readsEnvironment && layer.environment !== true) found.push(`${path}: reads the environment`);
  if (facts.onlyReexports && path !== 'index.ts') found.push(`${path}: is a barrel`);
  return found;
}

function judge(path: string, layer: Layer, specifier: string | undefined): string | undefined {
  if (specifier === undefined) return 'imports something computed at run time';
  if (specifier.startsWith('node:')) {
    const allowed = layer.builtins === 'all' || layer.builtins.includes(specifier);
    return allowed ? undefined : `may not import ${specifier}`;
  }
  if (!specifier.startsWith('.')) {
    const allowed = layer.packages.some((pattern) => pattern.test(specifier));
    if (specifier === '@actions/core' && !path.startsWith('action/runner/'))
      return 'may not import @actions/core: the runner is in action/runner';
    return allowed ? undefined : `may not import ${specifier}`;
  }
  const target = resolve(path, specifier);
  if (target.startsWith('../')) return `leaves src: ${specifier}`;
  if (!target.endsWith('.ts')) return `needs the extension .ts: ${specifier}`;
  const own = layerOf(path);
  const other = layerOf(target);
  const allowed = own === other || layer.layers.includes(other);
  if (!allowed) return `${own} may not import ${other}: ${specifier}`;
  return own === other ? judgeRooms(path, target) : undefined;
}

function judgeRooms(path: string, target: string): string | undefined {
  const order = rooms[layerOf(path)];
  if (!order) return undefined;
  const [own, other] = [path, target].map((file) => {
    const [, room, ...below] = file.split('/');
    return below.length === 0 ? undefined : room;
  });
  const floor = (room: string | undefined): number =>
    room === undefined ? order.length : order.indexOf(room);
  if (floor(own) < 0) return `room ${own} has no place in the order`;
  return floor(other) > floor(own)
    ? `${own} may not import ${other ?? target}: rooms go outwards`
    : undefined;
}

/** `core/digest.ts` belongs to `core`, `main.ts` to itself. */
function layerOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function resolve(from: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(from), specifier));
}

function cycles(facts: ReadonlyMap<string, SourceFacts>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push(`cycle: ${[...trail.slice(start), path].join(' → ')}`);
    if (start >= 0 || done.has(path)) return;
    for (const specifier of facts.get(path)?.imports ?? []) {
      if (specifier?.startsWith('.') === true) visit(resolve(path, specifier), [...trail, path]);
    }
    done.add(path);
  };
  for (const path of [...facts.keys()].toSorted()) visit(path, []);
  return found;
}
