import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { runScript } from './child.ts';
import { freshFolder } from './operate.ts';
import { cleanPath } from './runner-environment.ts';

const script = fileURLToPath(new URL('./tool-process.ts', import.meta.url));

export interface Ran {
  readonly cacheHit?: boolean;
  readonly path?: string;
  readonly toolPath?: string;
  readonly version?: string;
  readonly programs?: readonly string[];
  readonly root?: { readonly digest: string };
  readonly error?: string;
  readonly code?: string;
  readonly requests: readonly string[];
  /** The process's own. */
  readonly stdout: string;
  /** What GITHUB_PATH holds at the end. */
  readonly added: string;
  readonly temp: string;
}

export interface Asked {
  readonly platform?: string;
  readonly digest?: string;
  readonly verify?: readonly string[];
  /** RUNNER_TOOL_CACHE; a fresh one is another machine. */
  readonly tools?: string;
  readonly where?: 'workflow' | 'terminal';
}

/** A step with `command: tool`, that leaves nothing in the workspace or in RUNNER_TEMP. */
export async function useTool(from: string, asked: Asked = {}): Promise<Ran> {
  const job = freshFolder('a job');
  const folders = { temp: join(job, 'temp'), home: join(job, 'home'), workspace: join(job, 'work') };
  for (const folder of Object.values(folders)) mkdirSync(folder);
  const added = join(job, 'added');
  writeFileSync(added, '');
  const { platform = '', digest = '', verify = [], tools = join(job, 'tools'), where = 'workflow' } = asked;
  const child = await runScript([script, from, platform, digest, verify.join('\n'), where], {
    cwd: folders.workspace,
    env: {
      ...cleanPath(),
      HOME: folders.home,
      USERPROFILE: folders.home,
      RUNNER_TEMP: folders.temp,
      ...(where === 'workflow' && { RUNNER_TOOL_CACHE: tools, GITHUB_PATH: added }),
    },
  });
  const text = /^result (.*)$/m.exec(child.stderr)?.[1];
  if (text === undefined || child.exitCode !== 0) throw new Error(`${child.stdout}${child.stderr}`);
  expect(readdirSync(folders.workspace)).toEqual([]);
  expect(readdirSync(folders.temp)).toEqual([]);
  const result = JSON.parse(text) as Omit<Ran, 'stdout' | 'added' | 'temp'>;
  return { ...result, stdout: child.stdout, added: readFileSync(added, 'utf8').trim(), temp: folders.temp };
}

/** Runs the program by its name, as a later step would. */
export function output(ran: Ran, program = 'greet'): string {
  if (ran.error !== undefined) throw new Error(ran.error);
  const PATH = [ran.added, process.env['PATH']].join(delimiter);
  const { stdout, error, stderr } = spawnSync(program, [], { env: { PATH }, encoding: 'utf8' });
  return error ? String(error) : `${stdout}${stderr}`.trim();
}
