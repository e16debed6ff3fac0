import { EOL } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runScript } from '../../support/child.ts';
import { freshFolder } from '../../support/operate.ts';
import { cleanPath } from '../../support/runner-environment.ts';

const script = fileURLToPath(new URL('../../support/log-process.ts', import.meta.url));

async function print(what: string) {
  const { stdout, stderr, exitCode } = await runScript([script, what], {
    cwd: freshFolder('a log'),
    env: cleanPath(),
  });
  return { lines: stdout.split(EOL).flatMap((text) => text.split('\n')), stderr, exitCode };
}

describe("the runner's log", () => {
  test('writes the lines of one moment at once', async () => {
    const { lines, stderr } = await print('many');
    expect(lines).toEqual([...Array.from({ length: 1000 }, (_, at) => `line ${at + 1}`), '']);
    expect(stderr).toBe('1 writes');
  });

  test('does not wait for the end with them', async () => {
    expect((await print('waiting')).lines).toEqual(['soon', '']);
  });

  test('keeps the order of lines, annotations, groups and masks', async () => {
    const order = ['one', 'three', '::warning::four', 'five', '::group::six', 'seven', '::endgroup::'];
    const rest = ['eight', '::notice::nine', 'ten', '::add-mask::eleven', 'twelve', '::error::thirteen', ''];
    expect((await print('order')).lines).toEqual([...order, ...rest]);
    const debug = (await print('debug')).lines;
    expect(debug).toEqual(['one', '::debug::two', ...order.slice(1), ...rest]);
  });

  test('loses nothing when the process ends early', async () => {
    expect(await print('exit')).toMatchObject({ lines: ['before the end', ''], exitCode: 3 });
    const failed = await print('failure');
    expect(failed).toMatchObject({ lines: ['before the failure', ''], exitCode: 1 });
    expect(failed.stderr).toContain('nobody catches it');
  });
});
