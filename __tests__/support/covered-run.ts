import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRecord } from '../../src/core/descriptor.ts';
import { runScript, type ChildResult } from './child.ts';

const src = join(import.meta.dirname, '../../src');

interface CoveredFunction {
  readonly functionName: string;
  readonly ranges: readonly { readonly count: number }[];
}

interface CoveredScript {
  readonly url: string;
  readonly functions: readonly CoveredFunction[];
}

export interface CoveredRun extends ChildResult {
  /** Files of src that were loaded, by their paths below it. */
  readonly loaded: readonly string[];
  /** How often a function of such a file was called. */
  readonly calls: (file: string, name: string) => number;
}

/** Runs a command line of the action from its sources, and tells what V8 counted. */
export async function runCovered(
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<CoveredRun> {
  const folder = mkdtempSync(join(process.env['ORAS_TEST_TEMP'] ?? tmpdir(), 'coverage '));
  const result = await runScript([join(src, 'main.ts'), ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd, NODE_V8_COVERAGE: folder, ...env },
  });
  const scripts = readdirSync(folder).flatMap((name) => scriptsIn(join(folder, name)));
  const pathOf = (url: string): string =>
    fileURLToPath(url)
      .slice(src.length + 1)
      .replaceAll('\\', '/');
  const own = new Map(scripts.map((script) => [pathOf(script.url), script]));
  return {
    ...result,
    loaded: [...own.keys()],
    calls: (file, name) =>
      own.get(file)?.functions.find(({ functionName }) => functionName === name)?.ranges[0]?.count ?? 0,
  };
}

function scriptsIn(file: string): CoveredScript[] {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRecord(json) || !Array.isArray(json['result'])) throw new Error(`${file} is no coverage`);
  return (json['result'] as CoveredScript[]).filter(
    ({ url }) => url.startsWith('file:') && fileURLToPath(url).startsWith(src),
  );
}
