import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { runScript, type ChildResult } from './child.ts';
import { writeFiles } from './operate.ts';

export const isRoot = process.getuid?.() === 0;
/** Permissions do not bind root: it runs the action as `nobody`. */
const user = isRoot ? { uid: 65_534, gid: 65_534 } : undefined;
const script = join(process.env['ORAS_ACTION_DIST'] ?? '', 'index.js');
/** Whether the action can be run by one who is not root. */
export const canRun =
  process.platform !== 'win32' && spawnSync(process.execPath, [script, 'help'], { ...user }).status !== null;

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) {
    for (const path of globSync('**/', { cwd: folder })) chmodSync(join(folder, path), 0o700);
    rmSync(folder, { recursive: true });
  }
});

/** A workspace of the user's own, outside of what only the test's user may enter. */
export function workspaceOfUser(files: Readonly<Record<string, string>>): string {
  const cwd = mkdtempSync(join(tmpdir(), 'oras-read-only-'));
  made.push(cwd);
  writeFiles(cwd, files);
  giveAway(cwd);
  return cwd;
}

export function giveAway(cwd: string): void {
  if (!user) return;
  for (const path of [cwd, ...globSync('**', { cwd }).map((name) => join(cwd, name))])
    chownSync(path, user.uid, user.gid);
}

export function runAsUser(cwd: string, ...args: readonly string[]): Promise<ChildResult> {
  return runAs(user, cwd, ...args);
}

/** With the umask of this process. */
export function runAs(
  one: { readonly uid: number; readonly gid: number } | undefined,
  cwd: string,
  ...args: readonly string[]
): Promise<ChildResult> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: cwd, TMPDIR: cwd };
  return runScript([script, ...args], { cwd, env, user: one });
}
