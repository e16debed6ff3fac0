import { chmodSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { client, describeWith } from '../support/partners.ts';
import { passed } from '../support/passed.ts';
import { expectFailure, expectSuccess, manifestOf, output, workspaceWith } from '../support/steps.ts';

const KEY = 'land.oras.file.mode';
const to = 'oci-layout:./layout:v1';

function programs(): string {
  const cwd = workspaceWith({ 'bin/run': 'run', 'bin/data': 'data', 'bin/secret': 's', 'site/a.sh': 'a' });
  chmodSync(join(cwd, 'bin/run'), 0o4755);
  chmodSync(join(cwd, 'bin/data'), 0o644);
  chmodSync(join(cwd, 'bin/secret'), 0o600);
  return cwd;
}

const files = 'bin/*\nsite';
const modeAt = (...path: string[]) => (statSync(join(...path)).mode & 0o7777).toString(8);
const modes = (run: Parameters<typeof manifestOf>[0]) =>
  manifestOf(run).layers.map(({ annotations }) => annotations?.[KEY]);

describe.skipIf(process.platform === 'win32')('file-modes', () => {
  test('keeps the permission bits of single files, and pull restores them', async () => {
    const cwd = programs();
    const pushed = await expectSuccess({ cwd, inputs: { to, files, 'file-modes': 'true' } });
    expect(modes(pushed)).toEqual(['0644', '0755', '0600', undefined]);
    const [plain, kept] = [await expectSuccess({ cwd, inputs: { to, files } }), pushed];
    expect(modes(plain)).toEqual([undefined, undefined, undefined, undefined]);
    expect(output(plain, 'digest')).not.toBe(output(kept, 'digest'));
    const from = `oci-layout:./layout@${output(kept, 'digest')}`;
    await expectSuccess({ cwd, inputs: { from, path: 'out' } });
    expect(['run', 'data', 'secret'].map((name) => modeAt(cwd, 'out/bin', name))).toEqual([
      '755',
      '644',
      '600',
    ]);
    await expectSuccess({ cwd, inputs: { from: to, path: 'without' } });
    expect(modeAt(cwd, 'without/bin/run')).toBe('644');
  });

  test('goes with attach', async () => {
    const cwd = programs();
    await expectSuccess({ cwd, inputs: { to, files: 'bin/data' } });
    const inputs = { subject: to, files: 'bin/run', 'artifact-type': 'a/b', 'file-modes': 'true' };
    expect(modes(await expectSuccess({ cwd, inputs }))).toEqual(['0755']);
  });

  test('two files of the same bytes have their own modes', async () => {
    const cwd = workspaceWith({ a: 'same', b: 'same' });
    chmodSync(join(cwd, 'a'), 0o700);
    chmodSync(join(cwd, 'b'), 0o640);
    await expectSuccess({ cwd, inputs: { to, files: 'a\nb', 'file-modes': 'true' } });
    await expectSuccess({ cwd, inputs: { from: to, path: 'out' } });
    expect([modeAt(cwd, 'out/a'), modeAt(cwd, 'out/b')]).toEqual(['700', '640']);
  });

  test.each(['4755', '6777', '7755'])('a layer with mode %s sets permission bits only', async (mode) => {
    const cwd = workspaceWith({ run: 'run', 'modes.json': JSON.stringify({ run: { [KEY]: mode } }) });
    await expectSuccess({ cwd, inputs: { to, files: 'run', 'annotation-file': 'modes.json' } });
    await expectSuccess({ cwd, inputs: { from: to, path: 'out' } });
    expect(statSync(join(cwd, 'out/run')).mode & 0o7000).toBe(0);
    expect(statSync(join(cwd, 'out/run')).mode & 0o700).toBe(0o700);
  });

  test('a mode that is none is refused before a file is written', async () => {
    const cwd = workspaceWith({ a: 'a', run: 'r', 'modes.json': JSON.stringify({ run: { [KEY]: 'rwx' } }) });
    await expectSuccess({ cwd, inputs: { to, files: 'a\nrun', 'annotation-file': 'modes.json' } });
    await expectFailure({ cwd, inputs: { from: to, path: 'out' } }, '"run"', `${KEY} "rwx"`, 'octal');
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });
});

describeWith(['oras'], 'what was pushed with file-modes', () => {
  test('is pulled by oras', async () => {
    const cwd = programs();
    await expectSuccess({ cwd, inputs: { to, files, 'file-modes': 'true' } });
    passed(await client('oras')(['pull', '--oci-layout', 'layout:v1', '-o', 'theirs'], { cwd }));
    expect(existsSync(join(cwd, 'theirs/bin/run'))).toBe(true);
  });
});
