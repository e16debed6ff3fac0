import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, median } from './measure.ts';

const RUNS = 21;

/** Whole-process time of `resolve` on a layout against an empty Node process, in turn. */
export async function startUp(bundle: string, folder: string): Promise<string[]> {
  writeFileSync(join(folder, 'a.txt'), 'a');
  await measure([bundle, 'push', '--files', 'a.txt', '--to', 'oci-layout:layout:v1'], { cwd: folder });
  const empty: number[] = [];
  const resolve: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    empty.push((await measure(['-e', '0'], { cwd: folder })).milliseconds);
    const args = [bundle, 'resolve', '--from', 'oci-layout:layout:v1'];
    resolve.push((await measure(args, { cwd: folder })).milliseconds);
  }
  const [base, own] = [median(empty), median(resolve)];
  return [
    `| whole process, median of ${RUNS} | ms | ratio |`,
    '| --- | --- | --- |',
    `| node -e 0 | ${base.toFixed(0)} | 1.00 |`,
    `| resolve on a layout | ${own.toFixed(0)} | ${(own / base).toFixed(2)} |`,
  ];
}
