import type { RunResult } from './partners.ts';

/** What a partner printed, trimmed; a failure shows all it said. */
export function passed({ code, stdout, stderr }: RunResult): string {
  if (code !== 0) throw new Error(`exit code ${code}\n${stdout}${stderr}`);
  return stdout.trim();
}
