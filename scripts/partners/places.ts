import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { partners, type PartnerName } from './table.ts';

export const partnersFolder = join(import.meta.dirname, '../../.partners');

const suffix = process.platform === 'win32' ? '.exe' : '';

export function broughtPath(name: PartnerName): string {
  return join(partnersFolder, 'bin', name + suffix);
}

/** Where the partner's executable is, if anywhere: brought, or from the machine where Debian's package would be used. */
export function partnerPath(name: PartnerName): string | undefined {
  const brought = broughtPath(name);
  if (isExecutable(brought)) return brought;
  return partners[name].from === 'apt' ? onPath(name) : undefined;
}

export function onPath(name: PartnerName): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name + suffix)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
