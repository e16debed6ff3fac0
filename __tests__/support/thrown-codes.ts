import {
  nameOf,
  nodeIn,
  nodesIn,
  sourceFile,
  walk,
  type Node,
  type SourceFile,
} from '../../scripts/docs/api/source-file.ts';

const ERRORS = new Set(['OrasError', 'RegistryError']);

/**
 * The codes of the errors that a function makes, by itself and by the functions that it calls by their names. What a method of
 * an argument throws is not seen, so that none may be missing here, and some may be missing there.
 */
export function thrownCodes(file: SourceFile, declaration: Node, seen: Set<Node> = new Set()): Set<string> {
  const codes = new Set<string>();
  if (seen.has(declaration)) return codes;
  seen.add(declaration);
  for (const node of walk(bodyOf(declaration))) {
    const callee = nameOf(node['callee']);
    if (callee === undefined || !['CallExpression', 'NewExpression'].includes(node.type)) continue;
    const code = nodesIn(node['arguments'])[0]?.['value'];
    if (ERRORS.has(callee)) codes.add(typeof code === 'string' ? code : 'computed');
    const called = ERRORS.has(callee) ? undefined : find(file, callee);
    if (called) for (const each of thrownCodes(called.file, called.node, seen)) codes.add(each);
  }
  return codes;
}

function find(
  file: SourceFile,
  name: string,
): { readonly file: SourceFile; readonly node: Node } | undefined {
  const imported = file.imports.get(name);
  if (imported)
    return imported.from.endsWith('.ts') ? find(sourceFile(imported.from), imported.name) : undefined;
  const node = file.declarations.get(name);
  return node && { file, node };
}

/** Of a class, what its constructor does. */
function bodyOf(declaration: Node): unknown {
  if (declaration.type === 'VariableDeclarator') return declaration['init'];
  if (declaration.type !== 'ClassDeclaration') return declaration['body'];
  const members = nodesIn(nodeIn(declaration['body'])?.['body']);
  return members.find(({ kind }) => kind === 'constructor')?.['value'];
}
