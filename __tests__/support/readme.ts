import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

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
