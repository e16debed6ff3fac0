// X4 Shell/template injection by inputs: `${{ }}` in `run:` and arguments that begin with a hyphen, as a class.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshFolder, manifestText, operate, writeFiles } from '../support/operate.ts';
import { treeOf } from '../support/tree.ts';

const root = join(import.meta.dirname, '../..');
const payloads = [
  '`touch pwned`',
  '$(touch pwned)',
  '${IFS}touch${IFS}pwned',
  '"; touch pwned; "',
  "'; touch pwned; '",
  '| touch pwned',
  '& touch pwned',
  '%CD%\\pwned',
  '-o/tmp/pwned',
  '--upload-file=pwned',
  '--help',
  '-',
  'x\ntouch pwned',
  'x\0touch pwned',
  '${{ github.token }}',
];

test('there is no shell between an input and the code', () => {
  const action = readFileSync(join(root, 'action.yml'), 'utf8');
  expect(action).toMatch(/using:\s*'?"?node\d+/);
  expect(action).not.toMatch(/composite|^\s*(?:run|shell):/m);
  const sources = globSync('src/**/*.ts', { cwd: root }).map((path) =>
    readFileSync(join(root, path), 'utf8'),
  );
  expect(
    sources.filter((text) => /shell:\s*true|\bexecSync\b|\bexec\(['"`]|\beval\(|new Function/.test(text)),
  ).toEqual([]);
});

describe.each(payloads)('%j', (payload) => {
  const inputs: readonly (readonly string[])[] = [
    ['resolve', '--from', payload],
    ['resolve', '--from', `localhost:1/acme/${payload}:v1`],
    ['resolve', '--from', `localhost:1/acme/app:${payload}`],
    ['resolve', '--from', `oci-layout:l:${payload}`],
    ['resolve', '--from', 'oci-layout:l:v1', '--platform', payload],
    ['resolve', '--from', 'oci-layout:l:v1', '--digest', payload],
    ['push', '--files', payload, '--to', 'oci-layout:l:v1'],
    ['push', '--files', 'a.txt', '--to', 'oci-layout:l', '--tags', payload],
    ['push', '--files', 'a.txt', '--to', 'oci-layout:l:v1', '--artifact-type', payload],
    ['push', '--files', 'a.txt', '--to', 'oci-layout:l:v1', '--config', payload],
    ['push', '--files', 'a.txt', '--to', 'oci-layout:l:v1', '--annotation-file', payload],
    ['pull', '--from', 'oci-layout:l:v1', '--path', payload],
    ['copy', '--from', payload, '--to', 'oci-layout:m:v1'],
    [payload],
    [payload, payload],
  ];

  test('does nothing in any input: the step fails, and no file is there', async () => {
    const workspace = writeFiles(freshFolder(), { 'a.txt': 'a' });
    const before = treeOf(workspace);
    for (const args of inputs) await expect(operate(args, { workspace })).rejects.toBeInstanceOf(Error);
    expect(treeOf(workspace)).toEqual(before);
    expect(globSync('**/pwned*', { cwd: workspace })).toEqual([]);
  });

  test('is the text of an annotation and no more', async () => {
    const workspace = writeFiles(freshFolder(), { 'a.txt': 'a' });
    const line = payload.replaceAll('\n', ' ');
    const args = ['push', '--files', 'a.txt', '--to', 'oci-layout:l:v1', `--annotations=k=${line}`];
    if (line.includes('\0')) {
      await expect(operate(args, { workspace })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      return;
    }
    const result = await operate(args, { workspace });
    const { annotations } = JSON.parse(manifestText(result)) as {
      readonly annotations?: Readonly<Record<string, string>>;
    };
    expect(annotations?.['k']).toBe(line);
    expect(globSync('**/pwned*', { cwd: workspace })).toEqual([]);
  });
});
