import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../scripts/build.ts';

const root = join(import.meta.dirname, '../..');
const bundled = ['src/**', 'bundle/**', 'scripts/{build,licenses}.ts', 'tsconfig*.json', 'package-lock.json'];

/** Brings the partners, sees to it that ORAS_ACTION_DIST is what src builds to, and owns the temporary folder. */
export async function setup(): Promise<() => void> {
  const temp = realpathSync(mkdtempSync(join(tmpdir(), 'oras-action-')));
  process.env['ORAS_TEST_TEMP'] = temp;
  if (!process.env['SKIP_PARTNERS']) {
    const { bringPartners } = await import('../../scripts/partners.ts');
    await bringPartners({ quick: true });
  }
  await provideDist();
  return () => rmSync(temp, { recursive: true, force: true, maxRetries: 5 });
}

/** CI tests the committed dist/ (check:dist proves that it is fresh), everyone else a build of what src says now. */
async function provideDist(): Promise<void> {
  const inCi = Boolean(process.env['CI']);
  const dist = join(root, inCi ? 'dist' : 'build/dist-test');
  process.env['ORAS_ACTION_DIST'] = dist;
  if (inCi) return;
  const stamp = stampOfSource();
  const file = join(dist, '.stamp');
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return;
  try {
    await build(dist, { types: false, extraFiles: { '.stamp': stamp } });
  } catch (error) {
    // Tests of the library can still run; those that need the bundle fail with this text.
    process.env['ORAS_ACTION_DIST_ERROR'] = error instanceof Error ? error.message : String(error);
    console.error(
      `The action could not be built, its tests will fail: ${process.env['ORAS_ACTION_DIST_ERROR']}`,
    );
  }
}

function stampOfSource(): string {
  const hash = createHash('sha256');
  const paths = globSync(bundled, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();
  for (const path of paths) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
