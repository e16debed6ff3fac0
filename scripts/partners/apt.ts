import { chmodSync, existsSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { step } from './step.ts';
import type { AptPartner } from './table.ts';

/** Unpacks a Debian package, and the libraries that it needs and the machine lacks, without installing any. */
export async function unpackWithApt(partner: AptPartner, folder: string, timeoutMs: number): Promise<string> {
  if (process.platform !== 'linux') throw new Error(`apt-get is not for ${process.platform}`);
  const archives = join(folder, 'archives');
  mkdirSync(archives);
  try {
    await download(partner, archives, timeoutMs);
  } catch (error) {
    // Root alone may fetch apt's lists; what then still lacks is said by the second try.
    await step('apt-get', ['update'], { timeoutMs }).catch(() => {
      throw error;
    });
    await download(partner, archives, timeoutMs);
  }
  const root = join(folder, 'root');
  for (const archive of globSync(join(archives, '*.deb')))
    await step('dpkg', ['-x', archive, root], { timeoutMs });
  rmSync(archives, { recursive: true });
  const executable = partner.executable ?? `usr/bin/${partner.package}`;
  const libraries = new Set(globSync('**/*.so*', { cwd: root }).map((path) => dirname(path)));
  return libraries.size === 0 ? join(root, executable) : wrap(folder, executable, [...libraries]);
}

/** A simulated installation names what the machine lacks. */
async function download(partner: AptPartner, cwd: string, timeoutMs: number): Promise<void> {
  const names = [partner.package, ...(partner.with ?? [])];
  const flags = ['install', '--simulate', '--no-install-recommends', ...names];
  const plan = await step('apt-get', flags, { timeoutMs });
  const lacking = [...plan.matchAll(/^Inst (lib\S+)/gm)].map(([, library]) => library ?? '');
  await step('apt-get', ['download', ...names, ...lacking], { cwd, timeoutMs });
}

function wrap(folder: string, executable: string, libraries: readonly string[]): string {
  const wrapper = join(folder, 'wrapper.sh');
  const path = libraries.map((library) => `$root/${library}`).join(':');
  const lines = [
    '#!/bin/sh',
    `root=$(cd "$(dirname "$0")/../${basename(folder)}/root" && pwd) || exit 1`,
    `export LD_LIBRARY_PATH="${path}\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"`,
    // Fonts that came along: fontconfig looks for fonts/ there.
    ...(existsSync(join(folder, 'root/usr/share/fonts')) ? ['export XDG_DATA_HOME="$root/usr/share"'] : []),
    `exec "$root/${executable}" "$@"`,
  ];
  writeFileSync(wrapper, `${lines.join('\n')}\n`);
  chmodSync(wrapper, 0o755);
  return wrapper;
}
