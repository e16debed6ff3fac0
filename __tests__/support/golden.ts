import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../golden');

/** The cases of a golden file: one a line, fields between tabs, the first line says what they are. */
export function golden(name: string): string[][] {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('# ')).map((line) => line.split('\t'));
}
