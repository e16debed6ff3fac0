import { parse } from 'yaml';
import { readPage } from '../doc-blocks.ts';

/** A row of a table of docs/coming-from.md. */
export interface Comparison {
  /** The texts in code of their cell, as people write them. */
  readonly theirs: readonly string[];
  /** Undefined where the row says no. */
  readonly inputs: Readonly<Record<string, string>> | undefined;
  /** The output that the row names. */
  readonly output: string | undefined;
  /** Of a no: why, and what instead. */
  readonly reason: string | undefined;
}

const PAGE = 'docs/coming-from.md';

/** The rows below a heading, each by its cells, with `\|` read as the page shows it. */
export function rowsBelow(heading: string): string[][] {
  const text = readPage(PAGE);
  const section = text.split(/^## /m).find((one) => one.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`${PAGE} has no heading ${heading}`);
  const lines = section.split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(2).map((line) =>
    line
      .replace(/^\| | \|$/g, '')
      .split(/ (?<!\\)\| /)
      .map((cell) => cell.replaceAll('\\|', '|').trim()),
  );
}

export function comparisons(heading: string): Comparison[] {
  return rowsBelow(heading).map(([theirs = '', ours = '', ...more]) => {
    if (more.length > 0) throw new Error(`${heading}: a row has more than two cells: ${theirs}`);
    const reason = /^no: (.+)$/.exec(ours)?.[1];
    return { theirs: codeIn(theirs), reason, ...(reason === undefined ? stepIn(ours) : NONE) };
  });
}

const NONE = { inputs: undefined, output: undefined };

function stepIn(cell: string): Pick<Comparison, 'inputs' | 'output'> {
  const lines = cell.split('<br>');
  const output = /^output `([\w-]+)`$/.exec(lines.at(-1) ?? '')?.[1];
  const yaml = (output === undefined ? lines : lines.slice(0, -1)).map(codeOf);
  const inputs = Object.entries(parse(yaml.join('\n')) as Record<string, unknown>);
  return { output, inputs: Object.fromEntries(inputs.map(([name, value]) => [name, String(value)])) };
}

function codeOf(line: string): string {
  const code = /^`(.+)`$/.exec(line)?.[1];
  if (code === undefined) throw new Error(`this line is no code: ${line}`);
  return code;
}

function codeIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

/** A row of a table about `sync`: keys of a rule, an input of the step, or why not. */
export interface RuleComparison {
  readonly theirs: readonly string[];
  /** YAML of the keys. */
  readonly rule: string | undefined;
  /** `name: value` */
  readonly input: string | undefined;
  readonly reason: string | undefined;
}

export function ruleComparisons(heading: string): RuleComparison[] {
  return rowsBelow(heading).map(([theirs = '', ours = '']) => {
    const [, reason] = /^no: (.+)$/.exec(ours) ?? [];
    const [, input] = /^input `(.+)`$/.exec(ours) ?? [];
    const isRule = reason === undefined && input === undefined;
    const rule = isRule ? ours.split('<br>').map(codeOf).join('\n') : undefined;
    return { theirs: codeIn(theirs), rule, input, reason };
  });
}
