import type { Node, SourceFile } from './source-file.ts';

export interface Docstring {
  readonly text: string;
  readonly params: readonly { readonly name: string; readonly text: string }[];
  /** Class of the error, and the code with the condition. */
  readonly throws: readonly { readonly type: string; readonly text: string }[];
  readonly example?: string;
}

/** The docstring that ends right before the node. */
export function docstringOf(file: SourceFile, node: Node): Docstring | undefined {
  const raw = commentBefore(file, node);
  return raw === undefined ? undefined : parseDocstring(raw);
}

/** As it stands in the file, with the marks of the comment. */
export function commentBefore({ text }: SourceFile, { start }: Node): string | undefined {
  const before = text.slice(0, start).trimEnd();
  const begin = before.lastIndexOf('/**');
  if (begin < 0 || !before.endsWith('*/')) return undefined;
  const comment = before.slice(begin);
  return comment.indexOf('*/') === comment.length - 2 ? comment : undefined;
}

function parseDocstring(comment: string): Docstring {
  const lines = comment
    .slice(3, -2)
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  const [text = '', ...tags] = lines.join('\n').split(/^@(?=[a-z]+\b)/m);
  const tagged = (name: string): string[] =>
    tags.flatMap((tag) =>
      tag.startsWith(`${name} `) || tag.startsWith(`${name}\n`) ? tag.slice(name.length) : [],
    );
  const [example] = tagged('example');
  return {
    text: text.trim(),
    params: tagged('param').map((tag) => {
      const [, name = '', about = ''] = /^ (\w+) - (.*)$/s.exec(tag) ?? [];
      return { name, text: about.trim() };
    }),
    throws: tagged('throws').map((tag) => {
      const [, type = '', about = ''] = /^ \{(\w+)\} (.*)$/s.exec(tag) ?? [];
      return { type, text: about.trim() };
    }),
    ...(example !== undefined && { example: example.replace(/^\s*```ts\n|\n```\s*$/g, '').trim() }),
  };
}
