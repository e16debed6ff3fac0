import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface DocBlock {
  /** From the root of the repository. */
  readonly page: string;
  /** The heading it stands below. */
  readonly heading: string;
  readonly line: number;
  readonly text: string;
  /** Of the comment right before it: why the tests do not run it. */
  readonly notRun: string | undefined;
}

const root = join(import.meta.dirname, '../..');

/** All pages for users, without the pictures of summaries. */
export function docPages(): string[] {
  const pages = globSync(['*.md', 'docs/*.md', 'docs/api/*.md', 'docs/recipes/*.md'], { cwd: root });
  return pages.map((page) => page.replaceAll('\\', '/')).toSorted();
}

export function readPage(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}

/** The blocks of YAML of a page, in their order. */
export function yamlBlocks(page: string): DocBlock[] {
  const text = readPage(page);
  return [...text.matchAll(/^ *```ya?ml\n(.*?)^ *```$/gms)].map((match) => {
    const before = text.slice(0, match.index);
    return {
      page,
      heading: /.*^#{1,6} ([^\n]*)$/ms.exec(before)?.[1] ?? '',
      line: before.split('\n').length,
      text: match[1] ?? '',
      notRun: /<!-- not run: ([^>]+) -->\n+$/.exec(before)?.[1],
    };
  });
}

export interface DocStep {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

/** The job that a block is: permissions and steps. */
export function jobIn({ text }: DocBlock): { permissions?: object; steps: readonly DocStep[] } {
  return parse(text) as { permissions?: object; steps: readonly DocStep[] };
}

export function isOurs({ uses }: DocStep): boolean {
  return uses?.startsWith('org/oras-action@') === true;
}

/** Lines below `with:`. The folders of a cache, or the rules of a sync, count as one: how many there are is not ours to say. */
export function inputLines({ with: inputs = {} }: DocStep): number {
  const isCache = inputs['command']?.startsWith('cache') === true;
  const values = Object.entries(inputs).map(([name, value]) =>
    (isCache && name === 'path') || name === 'rules' ? 1 : String(value).trimEnd().split('\n').length,
  );
  return values.reduce((sum, lines) => sum + (lines === 1 ? 1 : lines + 1), 0);
}
