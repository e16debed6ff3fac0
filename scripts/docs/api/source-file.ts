import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAst } from 'vitest/node';

/** A node of the syntax tree (ESTree with TypeScript). */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** One name that a file takes from another. */
export interface Import {
  /** Path below `src`, or the name of a package. */
  readonly from: string;
  readonly name: string;
}

export interface SourceFile {
  /** Below `src`. */
  readonly path: string;
  readonly text: string;
  readonly statements: readonly Node[];
  /** Functions, classes, interfaces, types and constants of the file. */
  readonly declarations: ReadonlyMap<string, Node>;
  readonly imports: ReadonlyMap<string, Import>;
}

const src = join(import.meta.dirname, '../../../src');
const files = new Map<string, SourceFile>();

/** Parses a file of `src`, once. */
export function sourceFile(path: string): SourceFile {
  const known = files.get(path);
  if (known) return known;
  const text = readFileSync(join(src, path), 'utf8');
  const body: unknown = parseAst(text, { lang: 'ts' }, path).body;
  const statements = nodesIn(body);
  const file = {
    path,
    text,
    statements,
    declarations: new Map(statements.flatMap(declarationsIn)),
    imports: new Map(statements.flatMap((statement) => importsIn(statement, path))),
  };
  files.set(path, file);
  return file;
}

/** A path as a file of the folder imports it. */
export function resolvePath(from: string, specifier: string): string {
  return specifier.startsWith('.') ? join(dirname(from), specifier).replaceAll('\\', '/') : specifier;
}

function declarationsIn(statement: Node): [string, Node][] {
  const inner = statement.type === 'ExportNamedDeclaration' ? nodeIn(statement['declaration']) : statement;
  if (!inner) return [];
  const named = inner.type === 'VariableDeclaration' ? nodesIn(inner['declarations']) : [inner];
  return named.flatMap((node) => {
    const name = nameOf(node['id']);
    // The whole statement, which has the docstring before it.
    return name === undefined ? [] : [[name, { ...node, start: statement.start }]];
  });
}

function importsIn(statement: Node, path: string): [string, Import][] {
  if (statement.type !== 'ImportDeclaration') return [];
  const from = resolvePath(path, String(nodeIn(statement['source'])?.['value']));
  return nodesIn(statement['specifiers']).map((specifier) => {
    const local = nameOf(specifier['local']) ?? '';
    return [local, { from, name: nameOf(specifier['imported']) ?? local }];
  });
}

export function nodeIn(value: unknown): Node | undefined {
  return typeof value === 'object' && value !== null && 'type' in value ? (value as Node) : undefined;
}

export function nodesIn(value: unknown): Node[] {
  return Array.isArray(value) ? value.flatMap((one) => nodeIn(one) ?? []) : [];
}

/** Of an identifier. */
export function nameOf(value: unknown): string | undefined {
  const name = nodeIn(value)?.['name'];
  return typeof name === 'string' ? name : undefined;
}

/** The node and all below it. */
export function* walk(value: unknown): Generator<Node> {
  const node = nodeIn(value);
  if (node) yield node;
  if (typeof value !== 'object' || value === null) return;
  for (const child of Object.values(value)) yield* walk(child);
}
