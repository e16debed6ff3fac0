import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from './temp.ts';

/** The bundle without the files that have one of these texts, and their names. */
export function bundleWithout(texts: readonly string[]): { folder: string; removed: string[] } {
  const folder = tempFolder('bundle-without-');
  cpSync(process.env['ORAS_ACTION_DIST'] ?? '', folder, { recursive: true });
  const removed = readdirSync(folder).filter(
    (name) =>
      name.endsWith('.js') &&
      texts.some((text) => code(readFileSync(join(folder, name), 'utf8')).includes(text)),
  );
  for (const name of removed) rmSync(join(folder, name));
  return { folder, removed };
}

/** The hints quote what they are found by. */
function code(text: string): string {
  return text.replaceAll(/\bseen: ?(['"]).*?\1/g, '');
}
