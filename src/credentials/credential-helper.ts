import type { Credential } from '../core/credential.ts';
import { isRecord } from '../core/descriptor.ts';
import { OrasError, systemCode } from '../core/errors.ts';
import { findProgram } from './find-program.ts';
import { helperEnvironment } from './helper-environment.ts';

const NAME = /^[A-Za-z0-9._-]+$/;
const TIMEOUT_MS = 30_000;
const MAX_OUTPUT = 64 * 1024;

export interface HelperOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Default 30 s. */
  readonly timeoutMs?: number;
}

/**
 * Runs `docker-credential-<name> get`, by its full path and without a shell. Fails with `reason: 'missing-helper'` where
 * it is not installed. The output may be a secret even when the helper fails: it is never part of an error.
 */
export async function runHelper(
  name: string,
  server: string,
  options: HelperOptions,
): Promise<Credential | undefined> {
  if (!NAME.test(name) || name.startsWith('.')) {
    throw new OrasError(
      'INVALID_INPUT',
      `not the name of a credential helper: ${JSON.stringify(name.slice(0, 80))}`,
    );
  }
  // A helper reads lines: a second one would be another request.
  if (/[\0\r\n]/.test(server)) {
    throw new OrasError('INVALID_INPUT', `not a server address: ${JSON.stringify(server.slice(0, 80))}`);
  }
  const program = `docker-credential-${name}`;
  const path = findProgram(program, options.env);
  if (path === undefined) {
    throw new OrasError('INVALID_INPUT', `${program} cannot be run: it is not on the PATH`, {
      details: { helper: program, reason: 'missing-helper' },
    });
  }
  const { code, output } = await execute({ program, path }, server, options);
  if (code !== 0) {
    if (/credentials not found/i.test(output)) return undefined;
    throw new OrasError('UNAUTHORIZED', `${program} failed with exit code ${code}`, {
      details: { helper: program },
    });
  }
  return parseAnswer(program, output);
}

function parseAnswer(program: string, output: string): Credential | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(output);
  } catch {
    answer = undefined;
  }
  if (!isRecord(answer) || typeof answer['Username'] !== 'string' || typeof answer['Secret'] !== 'string') {
    throw new OrasError('INVALID_CONTENT', `${program} did not return a Username and a Secret`);
  }
  const { Username: username, Secret: secret } = answer as { Username: string; Secret: string };
  if (secret === '') return undefined;
  if (username === '<token>') return { kind: 'refresh', token: secret };
  return { kind: 'basic', username, password: secret };
}

async function execute(
  { program, path }: { readonly program: string; readonly path: string },
  server: string,
  { env, timeoutMs = TIMEOUT_MS }: HelperOptions,
): Promise<{ code: number; output: string }> {
  // Not execFile: it also reads stderr, and waits for any child of the helper that keeps it open.
  // Imported lazily: it loads node:net, which most steps do not need.
  const { spawn } = await import('node:child_process');
  return new Promise((resolve, reject) => {
    const child = spawn(path, ['get'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: helperEnvironment(env),
      shell: false,
    });
    let output = '';
    let stopped = false;
    // A child of the helper may hold the pipe open: do not wait for it.
    const stop = () => {
      stopped = true;
      child.kill('SIGKILL');
      child.stdout.destroy();
    };
    const timer = setTimeout(stop, timeoutMs);
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      output += text;
      if (output.length > MAX_OUTPUT) stop();
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      const reason = systemCode(error) ?? 'it did not start';
      reject(
        new OrasError('INVALID_INPUT', `${program} cannot be run: ${reason}`, {
          details: { helper: program },
        }),
      );
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (stopped || code === null)
        reject(
          new OrasError('UNAVAILABLE', `${program} was stopped: it took too long or printed too much`, {
            details: { helper: program },
          }),
        );
      else resolve({ code, output });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(server);
  });
}
