import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DocExample {
  /** The heading it stands below; empty above the first. */
  readonly heading: string;
  readonly code: string;
  /** What it prints: the text block right behind it. A module, which has a file name instead, prints nothing. */
  readonly prints: string;
  /** Of a module, such as `serve-node.ts`: its first line names it. */
  readonly file: string | undefined;
}

const root = join(import.meta.dirname, '../..');

/** The TypeScript examples of a page, in their order. A program without the text it prints fails. */
export function docExamples(page: string): DocExample[] {
  const text = readFileSync(join(root, page), 'utf8');
  return text.split(/^## /m).flatMap((section, at) => {
    const heading = at === 0 ? '' : section.slice(0, section.indexOf('\n')).trim();
    const blocks = [...section.matchAll(/^```ts\n(.*?)^```$(?:\n\n```text\n(.*?)^```$)?/gms)];
    return blocks.map(([, code = '', prints]) => {
      const file = /^\/\/ ([\w-]+\.ts)\n/.exec(code)?.[1];
      if (prints === undefined && file === undefined)
        throw new Error(`${page}: the example of "${heading}" does not tell what it prints`);
      return { heading, code, prints: prints ?? '', file };
    });
  });
}
