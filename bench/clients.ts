import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { partnerPath } from '../scripts/partners/places.ts';
import { cleanPath } from '../__tests__/support/runner-environment.ts';
import { partners } from '../scripts/partners/table.ts';

export type ClientName = 'ours' | 'oras' | 'regctl' | 'regsync' | 'crane' | 'skopeo' | 'node';

export type Command = readonly string[];

/** A word for the program, and no path: for what is shown. */
const OTHERS = ['oras', 'regctl', 'regsync', 'crane', 'skopeo'] as const;

const bundle = resolve(import.meta.dirname, '../dist/index.js');

/** The built action with inputs as flags. */
export function ours(command: string, inputs: Readonly<Record<string, string>>): Command {
  const flags = Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
  return [process.execPath, bundle, command, ...flags];
}

function program(name: (typeof OTHERS)[number]): string {
  return partnerPath(name) ?? name;
}

export const oras = (...args: readonly string[]): Command => [program('oras'), ...args];

export const crane = (...args: readonly string[]): Command => [program('crane'), ...args];

export const skopeo = (...args: readonly string[]): Command => [
  program('skopeo'),
  '--insecure-policy',
  ...args,
];

export const regsync = (...args: readonly string[]): Command => [program('regsync'), ...args];

/** It has to be told which hosts speak http. */
export function regctl(hosts: readonly string[], ...args: readonly string[]): Command {
  const told = [...new Set(hosts)].flatMap((host) => ['--host', `reg=${host},tls=disabled`]);
  return [program('regctl'), ...args, ...told];
}

/** One command after the other, until one fails. */
export function loop(commands: readonly Command[]): Command {
  const quoted = commands.map((command) => command.map((arg) => `'${arg}'`).join(' '));
  return ['bash', '-c', ['set -e', ...quoted].join('\n')];
}

export const missingClients = (): string[] => OTHERS.filter((name) => partnerPath(name) === undefined);

export function isThere(name: ClientName): boolean {
  return !missingClients().includes(name);
}

export function versions(): string[] {
  const lines = OTHERS.filter(isThere).map((name) => {
    if (name !== 'skopeo') return `${name} ${partners[name].version.replace(/^v/, '')}`;
    const said = execFileSync(program(name), ['--version'], { encoding: 'utf8' });
    return said.trim().replace(' version', '');
  });
  return [`Node ${process.versions.node}`, ...lines];
}

/** The same command for registries that speak https, also on loopback. */
export function secured(command: Command): Command {
  const flags = command.map((arg) =>
    arg.replace(/^(--(?:\w+-)?plain-http)$/, '$1=false').replace(/,tls=disabled$/, ',tls=enabled'),
  );
  return command.includes(bundle) ? [...flags, '--plain-http', 'false'] : flags;
}

/** A new home for each run: no client knows of an earlier one. */
export function environmentIn(folder: string, authority?: string): Record<string, string> {
  const [home, temp] = [join(folder, 'home'), join(folder, 'temp')];
  for (const path of [home, temp]) mkdirSync(path, { recursive: true });
  return {
    ...cleanPath(),
    HOME: home,
    TMPDIR: temp,
    LANG: 'C.UTF-8',
    // What Go and Node trust.
    ...(authority !== undefined && { SSL_CERT_FILE: authority, NODE_EXTRA_CA_CERTS: authority }),
    DOCKER_CONFIG: join(home, '.docker'),
    REGISTRY_AUTH_FILE: join(home, 'auth.json'),
    REGCTL_CONFIG: join(home, 'regctl.json'),
  };
}
