import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { freshFolder } from './operate.ts';
import { cleanPath } from './runner-environment.ts';
import type { TokenServer } from './token-server.ts';

/** `auth` of a Docker config file. */
export function basicAuth(username: string, password: string): string {
  return Buffer.from(`${username}:${password}`).toString('base64');
}

/** A folder with a Docker config.json; the value for DOCKER_CONFIG. */
export function dockerConfig(content: unknown): string {
  const folder = freshFolder('docker config');
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(join(folder, 'config.json'), text);
  return folder;
}

export interface Helper {
  /** With the helper's folder in front. */
  readonly PATH: string;
  /** What it was asked: its arguments, then what it read. */
  readonly asked: () => string;
}

/** `docker-credential-<name>` as a shell script that prints the text and ends with the code. */
export function fakeHelper(name: string, answer: string, code = 0): Helper {
  const folder = freshFolder('helpers');
  const [asked, said] = [join(folder, 'asked'), join(folder, 'said')];
  writeFileSync(said, answer);
  const program = join(folder, `docker-credential-${name}`);
  const script = `#!/bin/sh\nprintf '%s ' "$@" > "${asked}"\ncat >> "${asked}"\ncat "${said}"\ncat "${said}" >&2\nexit ${code}\n`;
  writeFileSync(program, script);
  chmodSync(program, 0o755);
  return {
    PATH: `${folder}${delimiter}${cleanPath()['PATH'] ?? ''}`,
    asked: () => readFileSync(asked, 'utf8'),
  };
}

/** The identity token that a `docker login` would have got for the account. */
export async function identityToken(
  tokens: TokenServer,
  account: { readonly username: string; readonly password: string },
): Promise<string> {
  const url = `${tokens.realm}?service=${encodeURIComponent(tokens.service)}&offline_token=true`;
  const authorization = `Basic ${basicAuth(account.username, account.password)}`;
  const answer = await fetch(url, { headers: { authorization } });
  const { refresh_token } = (await answer.json()) as { refresh_token?: string };
  if (refresh_token === undefined) throw new Error('the token server gave no refresh token');
  tokens.requests.length = 0;
  return refresh_token;
}
