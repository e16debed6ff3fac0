import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { partnerPath } from '../__tests__/support/partners.ts';
import { startRegistry } from '../__tests__/support/registries.ts';
import { graphs } from './graph.ts';
import { memory } from './memory.ts';
import { startUp } from './start-up.ts';

const bundle = resolve(import.meta.dirname, '../dist/index.js');

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'oras-bench-'));
  const there = partnerPath('docker-registry') !== undefined;
  const registry = there ? await startRegistry('docker-registry') : undefined;
  try {
    console.log((await startUp(bundle, folder)).join('\n'));
    console.log(`\n${(await graphs(folder)).join('\n')}`);
    console.log(`\n${(await memory(bundle, folder, registry?.host)).join('\n')}`);
  } finally {
    await registry?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
