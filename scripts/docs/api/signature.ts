import { commentBefore } from './docstring.ts';
import { nameOf, nodeIn, nodesIn, walk, type Node, type SourceFile } from './source-file.ts';

const LINE = 100;

/** What a declaration says to those who use it: no bodies, nothing private. */
export function signatureOf(file: SourceFile, name: string, node: Node): string {
  switch (node.type) {
    case 'FunctionDeclaration':
      return `function ${name}${callOf(file, node)}`;
    case 'ClassDeclaration':
      return classOf(file, name, node);
    case 'VariableDeclarator':
      return constantOf(file, name, node);
    default:
      return withoutLinks(slice(file, node).replace(/^export /, ''));
  }
}

/** The members of a class or an interface that others may use. */
export function publicMembers(node: Node): Node[] {
  const body = nodeIn(node['body']);
  return nodesIn(body?.['body']).filter(
    (member) => member['accessibility'] !== 'private' && nodeIn(member['key'])?.type !== 'PrivateIdentifier',
  );
}

/** The name of a member as its users write it. */
export function memberName(file: SourceFile, member: Node): string {
  const key = nodeIn(member['key']);
  const text = key ? slice(file, key) : '';
  return member['computed'] === true ? `[${text}]` : text;
}

/** The names of types that its users see. */
export function typesIn(node: Node): Set<string> {
  const names = new Set<string>();
  const own = new Set<string>();
  for (const part of publicParts(node)) {
    for (const inner of walk(part)) {
      if (inner.type === 'TSTypeParameter') own.add(nameOf(inner['name']) ?? String(inner['name']));
      const name = typeName(inner);
      if (name !== undefined) names.add(name);
    }
  }
  return new Set([...names].filter((name) => !own.has(name)));
}

function typeName(node: Node): string | undefined {
  if (node.type === 'TSTypeReference') return leftmost(node['typeName']);
  if (node.type === 'TSTypeQuery') return leftmost(node['exprName']);
  if (node.type === 'TSInterfaceHeritage' || node.type === 'TSClassImplements')
    return leftmost(node['expression']);
  return undefined;
}

function leftmost(value: unknown): string | undefined {
  const left = nodeIn(value)?.['left'];
  return left === undefined ? nameOf(value) : leftmost(left);
}

function publicParts(node: Node): unknown[] {
  switch (node.type) {
    case 'FunctionDeclaration':
      return partsOfCall(node);
    case 'ClassDeclaration':
      return [
        node['typeParameters'],
        node['implements'],
        ...publicMembers(node).flatMap((member) => {
          const method = nodeIn(member['value']);
          return method && 'params' in method ? partsOfCall(method) : [member['typeAnnotation']];
        }),
      ];
    case 'VariableDeclarator':
      return [nodeIn(node['id'])?.['typeAnnotation']];
    default:
      return [node];
  }
}

function partsOfCall(node: Node): unknown[] {
  return [node['typeParameters'], node['returnType'], ...nodesIn(node['params']).map(typeOfParam)];
}

function typeOfParam(param: Node): unknown {
  const { left, typeAnnotation } = param;
  return typeAnnotation ?? nodeIn(left)?.['typeAnnotation'];
}

function slice({ text }: SourceFile, { start, end }: Pick<Node, 'start' | 'end'>): string {
  return text.slice(start, end);
}

function sliceOf(file: SourceFile, value: unknown): string {
  const node = nodeIn(value);
  return node ? slice(file, node) : '';
}

/** `<T>(one: A, other?: B): C` */
function callOf(file: SourceFile, node: Node): string {
  const params = nodesIn(node['params']).map((param) => paramOf(file, param));
  const before = `${sliceOf(file, node['typeParameters'])}(`;
  const after = `)${sliceOf(file, node['returnType'])}`;
  const line = `${before}${params.join(', ')}${after}`;
  return line.length <= LINE ? line : `${before}\n${params.map((param) => `  ${param},\n`).join('')}${after}`;
}

function paramOf(file: SourceFile, param: Node): string {
  const left = nodeIn(param['left']);
  if (param.type === 'AssignmentPattern' && left) {
    const name = nameOf(left) ?? 'options';
    return `${name}?${sliceOf(file, left['typeAnnotation'])}`;
  }
  if (param.type !== 'ObjectPattern') return slice(file, param);
  const names = nodesIn(param['properties']).map(
    (property) => nameOf(property['key']) ?? slice(file, property),
  );
  return `{ ${names.join(', ')} }${sliceOf(file, param['typeAnnotation'])}`;
}

function classOf(file: SourceFile, name: string, node: Node): string {
  const contracts = nodesIn(node['implements']).map((one) => slice(file, one));
  const base = nodeIn(node['superClass']);
  const members = publicMembers(node).map((member) => {
    const comment = commentBefore(file, member);
    return `${comment === undefined ? '' : `  ${withoutLinks(comment)}\n`}  ${memberOf(file, member)};`;
  });
  const head = [
    `class ${name}${sliceOf(file, node['typeParameters'])}`,
    ...(base ? [`extends ${slice(file, base)}`] : []),
    ...(contracts.length > 0 ? [`implements ${contracts.join(', ')}`] : []),
  ];
  return `${head.join(' ')} {\n${members.join('\n')}\n}`;
}

function memberOf(file: SourceFile, member: Node): string {
  const name = memberName(file, member);
  const prefix = member['static'] === true ? 'static ' : '';
  const method = nodeIn(member['value']);
  if (member['kind'] === 'get') return `${prefix}readonly ${name}${sliceOf(file, method?.['returnType'])}`;
  if (method && member.type === 'MethodDefinition')
    return `${prefix}${name}${callOf(file, method).replaceAll('\n', '\n  ')}`;
  const readonly = member['readonly'] === true ? 'readonly ' : '';
  const type = sliceOf(file, member['typeAnnotation']) || `: ${sliceOf(file, member['value'])}`;
  return `${prefix}${readonly}${name}${type}`;
}

function constantOf(file: SourceFile, name: string, node: Node): string {
  const type = sliceOf(file, nodeIn(node['id'])?.['typeAnnotation']);
  return `const ${name}${type || ` = ${sliceOf(file, node['init'])}`}`;
}

function withoutLinks(text: string): string {
  return text.replaceAll(/\{@link ([^}]+)\}/g, '$1');
}
