import { closeSync, ftruncateSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measure, type Measured } from './measure.ts';

const GIB = 1024 ** 3;
const MIB = 1024 ** 2;

/** Peak memory of a push and a pull of one large file, to a layout and where there is one, to a registry. */
export async function memory(
  bundle: string,
  folder: string,
  registry: string | undefined,
): Promise<string[]> {
  const file = openSync(join(folder, 'large.bin'), 'w');
  ftruncateSync(file, 2 * GIB);
  closeSync(file);
  const rows = ['| one file of 2 GiB | peak resident | seconds |', '| --- | --- | --- |'];
  const places = [
    ['layout', 'oci-layout:large:v1'],
    ...(registry ? [['registry', `${registry}/large:v1`]] : []),
  ];
  for (const [name, place = ''] of places) {
    const push = ['push', '--files', 'large.bin', '--to', place];
    rows.push(row(`push to a ${name}`, await measure([bundle, ...push], { cwd: folder, peak: true })));
    const pull = ['pull', '--from', place, '--path', 'pulled'];
    rows.push(row(`pull from a ${name}`, await measure([bundle, ...pull], { cwd: folder, peak: true })));
    rmSync(join(folder, 'pulled'), { recursive: true });
  }
  return rows;
}

function row(name: string, { peak, milliseconds }: Measured): string {
  return `| ${name} | ${(peak / MIB).toFixed(0)} MiB | ${(milliseconds / 1000).toFixed(1)} |`;
}
