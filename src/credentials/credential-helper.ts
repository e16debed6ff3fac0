import { spawn } from 'node:child_process';
import type { Credential } from '../core/credential.ts';
import { isRecord } from '../core/descriptor.ts';
import { OrasError, systemCode } from '../core/errors.ts';

const NAME = /^[A-Za-z0-9._-]+$/;
const TIMEOUT_MS = 30_000;
const MAX_OUTPUT = 64 * 1024;

/**
 * Asks `docker-credential-<name> get`, without a shell. What a helper prints may be a secret even when it fails: it
 * is never part of an error.
 */
export async function runHelper(
  name: string,
  server: string,
  env: NodeJS.ProcessEnv,
): Promise<Credential | undefined> {
  if (!NAME.test(name) || name.startsWith('.')) {
    throw new OrasError('INVALID_INPUT', `not a credential helper: ${JSON.stringify(name.slice(0, 80))}`);
  }
  const program = `docker-credential-${name}`;
  const { code, output } = await execute(program, server, env);
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
    throw new OrasError('INVALID_CONTENT', `${program} did not answer with a Username and a Secret`);
  }
  const { Username: username, Secret: secret } = answer as { Username: string; Secret: string };
  if (secret === '') return undefined;
  if (username === '<token>') return { kind: 'refresh', token: secret };
  return { kind: 'basic', username, password: secret };
}

function execute(
  program: string,
  server: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['get'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: TIMEOUT_MS,
      env,
      shell: false,
    });
    let output = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      output += text;
      if (output.length > MAX_OUTPUT) child.kill('SIGKILL');
    });
    child.on('error', (error) => {
      const reason =
        systemCode(error) === 'ENOENT' ? 'it is not on the PATH' : (systemCode(error) ?? 'it did not start');
      reject(
        new OrasError('INVALID_INPUT', `${program} cannot be run: ${reason}`, {
          details: { helper: program },
        }),
      );
    });
    child.on('close', (code) => {
      if (code === null)
        reject(new OrasError('UNAVAILABLE', `${program} was stopped: too slow, or too much output`));
      else resolve({ code, output });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(server);
  });
}
