import { docstringOf, type Docstring } from './docstring.ts';
import { memberName, publicMembers, signatureOf, typesIn } from './signature.ts';
import {
  nameOf,
  nodeIn,
  nodesIn,
  resolvePath,
  sourceFile,
  type Node,
  type SourceFile,
} from './source-file.ts';

export type Kind = 'class' | 'constant' | 'function' | 'interface' | 'namespace' | 'type';

export interface ApiExport {
  readonly name: string;
  /** The name in its file. */
  readonly local: string;
  readonly kind: Kind;
  /** A value of this name can be imported, and not only the type. */
  readonly isValue: boolean;
  /** The group of `src/index.ts` it stands in. */
  readonly group: string;
  readonly file: SourceFile;
  readonly node: Node;
  readonly signature: string;
  readonly doc: Docstring | undefined;
  /** Exports and others that stand in its signature. */
  readonly types: readonly string[];
  /** What a namespace holds. */
  readonly members: readonly ApiExport[];
}

const KINDS: Readonly<Record<string, Kind>> = {
  ClassDeclaration: 'class',
  FunctionDeclaration: 'function',
  TSInterfaceDeclaration: 'interface',
  TSTypeAliasDeclaration: 'type',
  VariableDeclarator: 'constant',
};

/** Everything that `src/index.ts` exports, in its order. */
export function apiExports(): ApiExport[] {
  const index = sourceFile('index.ts');
  let group = '';
  return index.statements.flatMap((statement) => {
    group = /\n?\/\/ ([^\n]+)\n$/.exec(index.text.slice(0, statement.start))?.[1] ?? group;
    const file = sourceFile(resolvePath('index.ts', String(nodeIn(statement['source'])?.['value'])));
    if (statement.type === 'ExportAllDeclaration')
      return [
        namespaceOf(file, nameOf(statement['exported']) ?? '', { group, doc: docstringOf(index, statement) }),
      ];
    return nodesIn(statement['specifiers']).map((specifier) => {
      const isType = [statement, specifier].some((node) => node['exportKind'] === 'type');
      const local = nameOf(specifier['local']) ?? '';
      return exportOf(file, local, { group, isType, name: nameOf(specifier['exported']) ?? local });
    });
  });
}

function exportOf(
  file: SourceFile,
  local: string,
  {
    group,
    isType,
    name = local,
  }: { readonly group: string; readonly isType: boolean; readonly name?: string },
): ApiExport {
  const declared = file.declarations.get(local);
  const kind = declared && KINDS[declared.type];
  if (!declared || !kind) throw new Error(`${file.path} declares no ${local}`);
  // A class of which only the type is exported cannot be constructed.
  const node = isType ? withoutConstructor(declared) : declared;
  return {
    name,
    local,
    kind,
    isValue: !isType && kind !== 'interface' && kind !== 'type',
    group,
    file,
    node,
    signature: signatureOf(file, name, node),
    doc: docstringOf(file, node),
    types: [...typesIn(node)],
    members: [],
  };
}

function withoutConstructor(node: Node): Node {
  const body = nodeIn(node['body']);
  const members = nodesIn(body?.['body']).filter(({ kind }) => kind !== 'constructor');
  return node.type === 'ClassDeclaration' ? { ...node, body: { ...body, body: members } } : node;
}

function namespaceOf(
  file: SourceFile,
  name: string,
  { group, doc }: Pick<ApiExport, 'group' | 'doc'>,
): ApiExport {
  const members = file.statements
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap((statement) =>
      [...file.declarations]
        .filter(([, node]) => node.start === statement.start)
        .map(([member]) => exportOf(file, member, { group, isType: false })),
    );
  const [first] = file.statements;
  if (!first) throw new Error(`${file.path} is empty`);
  return {
    name,
    local: name,
    kind: 'namespace',
    isValue: true,
    group,
    file,
    node: first,
    signature: '',
    doc,
    types: [],
    members,
  };
}

/** Types that stand in signatures of exports and cannot be imported: `file: name`, with the export that shows it. */
export function missingTypes(exports: readonly ApiExport[]): string[] {
  const known = new Set(exports.map(({ file, local }) => `${file.path}: ${local}`));
  return exports.flatMap(({ name, file, types }) =>
    types.flatMap((type) => {
      const imported = file.imports.get(type);
      if (!imported && !file.declarations.has(type)) return [];
      const place = imported ? `${imported.from}: ${imported.name}` : `${file.path}: ${type}`;
      const isForeign = imported !== undefined && !imported.from.endsWith('.ts');
      return isForeign || known.has(place) ? [] : [`${place}, in ${name}`];
    }),
  );
}

export interface ApiMember {
  readonly name: string;
  readonly node: Node;
  /** Its own, or else that of the interface that the class implements. */
  readonly doc: Docstring | undefined;
}

/** The public members of a class, an interface or an object type. */
export function membersOf({ file, node }: Pick<ApiExport, 'file' | 'node'>): ApiMember[] {
  if (node.type === 'FunctionDeclaration') return [];
  const contracts = nodesIn(node['implements']).flatMap((one) =>
    contractMembers(file, nameOf(one['expression'])),
  );
  return publicMembers(node).map((member) => {
    const name = memberName(file, member);
    const inherited = contracts.find((one) => one.name === name);
    return { name, node: member, doc: docstringOf(file, member) ?? inherited?.doc };
  });
}

function contractMembers(file: SourceFile, name = ''): ApiMember[] {
  const imported = file.imports.get(name);
  if (imported)
    return imported.from.endsWith('.ts') ? contractMembers(sourceFile(imported.from), imported.name) : [];
  const node = file.declarations.get(name);
  if (!node) return [];
  if (node.type !== 'TSTypeAliasDeclaration') {
    const bases = nodesIn(node['extends']).map((one) => nameOf(one['expression']));
    return [...membersOf({ file, node }), ...bases.flatMap((base) => contractMembers(file, base))];
  }
  return nodesIn(nodeIn(node['typeAnnotation'])?.['types']).flatMap((one) =>
    contractMembers(file, nameOf(one['typeName'])),
  );
}
