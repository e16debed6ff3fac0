import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { partnerPath } from '../../scripts/partners/places.ts';
import { partners, type PartnerName } from '../../scripts/partners/table.ts';
import { declaredPartner, declaring, mustDeclare } from './declared-partners.ts';

export type { PartnerName };

export interface RunOptions {
  readonly cwd?: string;
  /** On top of this process's own; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string | Uint8Array;
  readonly timeoutMs?: number;
}

export interface RunResult {
  /** -1 when the process was killed, `stderr` then ends with why. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const { cwd, env, input, timeoutMs = 30_000 } = options;
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env } });
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (text: string) => (output[stream] += text));
    const timer = setTimeout(() => {
      output.stderr += `\nkilled after ${timeoutMs} ms`;
      child.kill('SIGKILL');
    }, timeoutMs);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (signal !== null) output.stderr += `\nended by ${signal}`;
      resolve({ code: code ?? -1, ...output });
    });
    // A program that does not read its input closes it early.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

export type Client = (args: readonly string[], options?: RunOptions) => Promise<RunResult>;

/**
 * A partner to run, with a home of its own: it neither sees nor changes this machine's logins.
 * The executable is looked for when it runs: a suite that is skipped is still collected.
 */
export function client(name: PartnerName): Client {
  mustDeclare(name);
  const home = mkdtempSync(join(process.env['ORAS_TEST_TEMP'] ?? tmpdir(), `${name}-home-`));
  const own = {
    HOME: home,
    USERPROFILE: home,
    DOCKER_CONFIG: join(home, '.docker'),
    REGISTRY_AUTH_FILE: name === 'skopeo' ? join(home, 'auth.json') : undefined,
    REGCTL_CONFIG: join(home, 'regctl.json'),
    XDG_CONFIG_HOME: undefined,
    XDG_RUNTIME_DIR: undefined,
  };
  return async (args, options = {}) =>
    run(declaredPartner(name), args, { ...options, env: { ...own, ...options.env } });
}

/** A describe of tests that need these partners: skipped by name where one is missing, failing in CI. */
export function describeWith(names: readonly PartnerName[], title: string, body: () => void): void {
  const missing = names.filter((name) => partnerPath(name) === undefined);
  const declared = (): void => declaring(names, body);
  if (missing.length === 0) return void describe(title, declared);
  const required = missing.filter((name) => partners[name].optional !== true);
  const strict = process.env['CI'] === 'true' && !process.env['SKIP_PARTNERS'];
  if (required.length === 0 || !strict)
    return void describe.skip(`${title} [skipped: needs ${missing.join(', ')}; npm run partners]`, declared);
  describe(title, () => {
    test(`needs ${required.join(', ')}`, () => {
      throw new Error(`CI has no ${required.join(', ')}: npm run partners must bring them`);
    });
  });
}
