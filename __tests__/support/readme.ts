import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface ReadmeStep {
  readonly uses?: string;
  readonly run?: string;
  readonly id?: string;
  readonly with?: Readonly<Record<string, string>>;
}

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** The workflows of the README by their headings. */
export function readmeWorkflows(): Map<string, readonly ReadmeStep[]> {
  const sections = readme.split(/^## /m).slice(1);
  const workflows = sections.flatMap((section) => {
    const heading = section.slice(0, section.indexOf('\n')).trim();
    const blocks = codeIn(section, 'yaml').map((text) => (parse(text) as { steps: ReadmeStep[] }).steps);
    return blocks.map((steps) => [heading, steps] as const);
  });
  return new Map(workflows);
}

/** The command lines of the README that run the bundle, as arguments. */
export function readmeCommands(): string[][] {
  const lines = codeIn(readme, 'sh').flatMap((text) => text.split('\n'));
  return lines
    .filter((line) => line.startsWith('node dist/index.js '))
    .map((line) => line.split(' ').slice(2));
}

function codeIn(text: string, language: string): string[] {
  const pattern = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms');
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** The inputs of a step with its hosts and its `${{ … }}` replaced; one that no value is given for fails. */
export function filledIn(step: ReadmeStep, values: Readonly<Record<string, string>>): Record<string, string> {
  const fill = (text: string): string =>
    Object.entries(values)
      .reduce((sum, [from, to]) => sum.replaceAll(from, to), text)
      .replace(/.*(\$\{\{.*?\}\}).*/s, (_, expression: string) => {
        throw new Error(`no value for ${expression}`);
      });
  return Object.fromEntries(
    Object.entries(step.with ?? {}).map(([name, value]) => [name, fill(String(value))]),
  );
}
