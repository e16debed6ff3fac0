import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeWith, run } from '../support/partners.ts';
import { freshFolder } from '../support/operate.ts';

const script = join(import.meta.dirname, '../../scripts/demo.ts');

async function expectDemo(env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const temp = freshFolder('demo');
  const { code, stdout, stderr } = await run(process.execPath, [script], {
    env: { ...env, TMPDIR: temp, TEMP: temp, TMP: temp },
    timeoutMs: 50_000,
  });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.at(-1)).toMatch(/^\d+ files, folders and links: what was pulled equals what was pushed\.$/);
  expect(stdout.match(/^- name: /gm)).toHaveLength(3);
  expect(readdirSync(temp)).toEqual([]);
  return stdout;
}

test('the demo works without any partner', async () => {
  const stdout = await expectDemo({ SKIP_PARTNERS: '1' });
  expect(stdout).toContain('a second layout takes its place');
});

describeWith(['docker-registry'], 'the demo', () => {
  test('works with a registry', async () => {
    const stdout = await expectDemo({ SKIP_PARTNERS: undefined });
    expect(stdout).toMatch(/^A registry listens on 127\.0\.0\.1:\d+\.$/m);
  });
});
