import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startRegistry, type RunningRegistry } from '../__tests__/support/registries.ts';
import { runAction } from '../__tests__/support/runner.ts';
import { treeOf } from '../__tests__/support/tree.ts';
import { bringPartners } from './partners.ts';

const dist = process.env['ORAS_ACTION_DIST'] ?? resolve(import.meta.dirname, '../dist');

/** Pushes a folder into a layout, copies it on, pulls it back and compares: with the committed bundle, as a runner would. */
async function demo(): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'oras-action demo ')));
  // Everything that the runner and the registry make goes there, and goes with it.
  process.env['ORAS_TEST_TEMP'] = folder;
  const workspace = join(folder, 'workspace');
  const registry = await registryIfAny();
  try {
    makeSite(join(workspace, 'site'));
    await step(workspace, 'Publish a build output', {
      command: 'push',
      files: 'site',
      to: 'oci-layout:./layout:v1',
      'artifact-type': 'application/vnd.acme.site.v1',
    });
    const place = registry ? `${registry.host}/acme/site:v1` : 'oci-layout:./copy:v1';
    await step(workspace, 'Promote it', { command: 'copy', from: 'oci-layout:./layout:v1', to: place });
    await step(workspace, 'Pull it in another job', { command: 'pull', from: place, path: 'pulled' });
    compare(join(workspace, 'site'), join(workspace, 'pulled', 'site'));
  } finally {
    await registry?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function registryIfAny(): Promise<RunningRegistry | undefined> {
  if (process.env['SKIP_PARTNERS']) return withoutRegistry();
  const brought = await bringPartners({ quick: true, only: ['docker-registry'] });
  if (brought.some(({ state }) => state === 'missing')) return withoutRegistry();
  const registry = await startRegistry('docker-registry');
  console.log(`A registry listens on ${registry.host}.`);
  return registry;
}

function withoutRegistry(): undefined {
  console.log('No registry can be had on this machine: a second layout takes its place.');
}

function makeSite(folder: string): void {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'index.html'), '<h1>Hello</h1>\n');
  writeFileSync(join(folder, 'assets', 'größe.css'), 'h1 { color: teal }\n'.repeat(1000));
  writeFileSync(join(folder, 'serve.sh'), '#!/bin/sh\nexec httpd\n');
  chmodSync(join(folder, 'serve.sh'), 0o755);
  if (process.platform !== 'win32') symlinkSync('index.html', join(folder, 'start.html'));
}

async function step(workspace: string, name: string, inputs: Record<string, string>): Promise<void> {
  const yaml = Object.entries(inputs).map(([key, value]) => `    ${key}: ${value}`);
  console.log(`\n- name: ${name}\n  uses: org/oras-action@v1\n  with:\n${yaml.join('\n')}\n`);
  const result = await runAction({ inputs, cwd: workspace, distDir: dist });
  console.log(indented(result.log));
  if (result.outcome !== 'success') throw new Error(`step "${name}" ended with ${result.outcome}`);
  const outputs = [...result.outputs].map(([key, value]) => `${key}=${value.replaceAll('\n', ', ')}`);
  console.log(`\n  outputs:\n${indented(outputs.join('\n'))}`);
}

function indented(text: string): string {
  return text.replace(/^/gm, '  | ');
}

function compare(before: string, after: string): void {
  const [pushed, pulled] = [treeOf(before), treeOf(after)];
  console.log(`\n${pulled.join('\n')}\n`);
  if (pushed.join('\n') !== pulled.join('\n')) {
    throw new Error(`the pulled tree differs from what was pushed:\n${pushed.join('\n')}`);
  }
  console.log(`${pulled.length} files, folders and links: what was pulled equals what was pushed.`);
}

await demo();
