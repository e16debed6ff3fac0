import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './step.ts';
import type { GoPartner } from './table.ts';

const environment = { CGO_ENABLED: '0', GOWORK: 'off' };

/**
 * Builds in a module of its own that requires the partner's: `go install package@version` also asks for the list
 * of all versions, which not every module proxy gives.
 */
export async function buildWithGo(partner: GoPartner, folder: string, timeoutMs: number): Promise<string> {
  const cwd = join(folder, 'module');
  const executable = join(folder, 'executable');
  mkdirSync(cwd);
  const go = (args: readonly string[]): Promise<string> =>
    step('go', args, { cwd, env: environment, timeoutMs });
  await go(['mod', 'init', 'partner']);
  await go(['mod', 'edit', `-require=${partner.module}@${partner.version}`]);
  const source = [partner.module, partner.command].filter(Boolean).join('/');
  await go(['build', '-mod=mod', '-trimpath', '-buildvcs=false', '-o', executable, source]);
  return executable;
}
