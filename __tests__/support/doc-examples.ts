import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DocExample {
  /** The heading it stands below. */
  readonly heading: string;
  readonly code: string;
  /** What it prints: the text block right behind it. */
  readonly prints: string;
}

const root = join(import.meta.dirname, '../..');

/** The TypeScript examples of a page, in their order. One without the text it prints fails. */
export function docExamples(page: string): DocExample[] {
  const text = readFileSync(join(root, page), 'utf8');
  return text
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const heading = section.slice(0, section.indexOf('\n')).trim();
      const blocks = [...section.matchAll(/^```ts\n(.*?)^```$(?:\n\n```text\n(.*?)^```$)?/gms)];
      return blocks.map(([, code = '', prints]) => {
        if (prints === undefined)
          throw new Error(`${page}: the example of "${heading}" does not tell what it prints`);
        return { heading, code, prints };
      });
    });
}
