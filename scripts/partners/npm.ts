import { join } from 'node:path';
import { step } from './step.ts';
import type { NpmPartner } from './table.ts';

/** Installs the package into a folder of its own; none of its scripts are run. */
export async function unpackWithNpm(partner: NpmPartner, folder: string, timeoutMs: number): Promise<string> {
  const wanted = `${partner.package}@${partner.version}`;
  const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', `--prefix=${folder}`];
  await step('npm', ['install', ...flags, wanted], { timeoutMs });
  return join(folder, 'node_modules', partner.package, partner.executable);
}
