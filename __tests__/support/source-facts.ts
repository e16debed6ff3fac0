import { parseAst } from 'vitest/node';

export interface SourceFacts {
  /** Every module named by an import, export, import() or import type; undefined where it is computed. */
  readonly imports: readonly (string | undefined)[];
  readonly readsEnvironment: boolean;
  readonly onlyReexports: boolean;
}

type Node = Readonly<Record<string, unknown>>;

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** Parses one TypeScript file and tells what it imports and whether it touches the environment. */
export function readSource(path: string, source: string): SourceFacts {
  const body: unknown = parseAst(source, { lang: 'ts' }, path).body;
  const statements = Array.isArray(body) ? body.filter(isNode) : [];
  const imports: (string | undefined)[] = [];
  let readsEnvironment = false;
  for (const node of walk(statements)) {
    if (importing.has(String(node['type'])) && isNode(node['source'])) imports.push(literal(node['source']));
    if (isLoader(node)) imports.push(undefined);
    if (isEnvironment(node)) readsEnvironment = true;
  }
  return {
    imports,
    readsEnvironment: readsEnvironment || imports.includes('node:process'),
    onlyReexports: statements.length > 0 && statements.every(isReexport),
  };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function* walk(value: unknown): Generator<Node> {
  if (!isNode(value)) return;
  if (typeof value['type'] === 'string') yield value;
  for (const child of Object.values(value)) yield* walk(child);
}

function literal(node: Node): string | undefined {
  return typeof node['value'] === 'string' ? node['value'] : undefined;
}

function isNamed(value: unknown, name: string): boolean {
  return isNode(value) && (value['name'] === name || value['value'] === name);
}

function isReexport(statement: Node): boolean {
  return String(statement['type']).startsWith('Export') && isNode(statement['source']);
}

/** `require(…)`, `createRequire(…)`, `process.getBuiltinModule(…)`: ways around the table. */
function isLoader(node: Node): boolean {
  if (node['type'] !== 'CallExpression') return false;
  const callee = node['callee'];
  if (isNamed(callee, 'require') || isNamed(callee, 'createRequire')) return true;
  return isNode(callee) && isNamed(callee['property'], 'getBuiltinModule');
}

/** `process.env`, `process['env']`, `globalThis.process`, `const { env } = process`. */
function isEnvironment(node: Node): boolean {
  if (node['type'] === 'MemberExpression') {
    const global = isNamed(node['object'], 'globalThis') || isNamed(node['object'], 'global');
    if (global && isNamed(node['property'], 'process')) return true;
    return isNamed(node['object'], 'process') && isNamed(node['property'], 'env');
  }
  return node['type'] === 'VariableDeclarator' && isNamed(node['init'], 'process');
}

export interface ImportedName {
  /** Of the module, as the import says it. */
  readonly module: string;
  /** As the module exports it; `*` for all of it. */
  readonly name: string;
}

/** The names that a file imports, types and `const { … } = await import(…)` too. */
export function importedNames(path: string, source: string): ImportedName[] {
  const body: unknown = parseAst(source, { lang: 'ts' }, path).body;
  return [...walk(body)].flatMap((node) => [...declaredIn(node), ...awaitedIn(node)]);
}

/** The names that a file hands on with `export { … } from`. */
export function exportedNames(path: string, source: string): ImportedName[] {
  const body: unknown = parseAst(source, { lang: 'ts' }, path).body;
  return [...walk(body)].flatMap((node) => {
    const module = isNode(node['source']) ? literal(node['source']) : undefined;
    if (module === undefined) return [];
    if (node['type'] === 'ExportAllDeclaration') return [{ module, name: '*' }];
    if (node['type'] !== 'ExportNamedDeclaration') return [];
    return listOf(node['specifiers']).map((one) => ({ module, name: nameOf(one['local']) }));
  });
}

function declaredIn(node: Node): ImportedName[] {
  const module = isNode(node['source']) ? literal(node['source']) : undefined;
  if (node['type'] !== 'ImportDeclaration' || module === undefined) return [];
  return listOf(node['specifiers']).map((one) => ({ module, name: nameOf(one['imported']) }));
}

function awaitedIn(node: Node): ImportedName[] {
  const { id, init } = node;
  if (node['type'] !== 'VariableDeclarator' || !isNode(id) || !isNode(init)) return [];
  const loaded = init['type'] === 'AwaitExpression' ? init['argument'] : undefined;
  if (!isNode(loaded) || loaded['type'] !== 'ImportExpression' || !isNode(loaded['source'])) return [];
  const module = literal(loaded['source']);
  if (module === undefined) return [];
  if (id['type'] !== 'ObjectPattern') return [{ module, name: '*' }];
  return listOf(id['properties']).map((one) => ({ module, name: nameOf(one['key']) }));
}

function listOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function nameOf(value: unknown): string {
  const name = isNode(value) ? (value['name'] ?? value['value']) : undefined;
  return typeof name === 'string' ? name : '*';
}
