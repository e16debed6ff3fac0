import { expect, test } from 'vitest';
import { startServer } from '../support/lab.ts';
import { emptyContents, registryHandler } from '../support/lab-registry.ts';
import { expectFailure, expectSuccess, output, workspaceWith } from '../support/steps.ts';

const env = { GITHUB_REPOSITORY: 'Acme/My-App' };

test('this repository is written in lower case, wherever a reference stands', async () => {
  await using server = await startServer(registryHandler(emptyContents()));
  const own = `${server.host}/Acme/My-App`;
  const right = `${server.host}/acme/my-app`;
  const cwd = workspaceWith({ 'a.txt': 'a' });
  const step = (inputs: Record<string, string>) => expectSuccess({ cwd, env, inputs });
  const pushed = await step({ files: 'a.txt', to: `${own}:V1`, tags: `${own}:V2` });
  expect(output(pushed, 'reference')).toBe(`${right}@${output(pushed, 'digest')}`);
  expect(output(pushed, 'tags')).toBe('V1\nV2');
  const copied = await step({ from: `${own}:V1`, to: `${own}/mirror` });
  expect(output(copied, 'reference')).toContain(`${right}/mirror@`);
  await step({ command: 'attach', subject: `${own}:V1`, files: 'a.txt', 'artifact-type': 'a/b' });
});

test('any other name in upper case is refused, with the right one', async () => {
  const inputs = { files: 'a.txt', to: 'ghcr.io/Other/app:1' };
  const cwd = workspaceWith({ 'a.txt': 'a' });
  const { error } = await expectFailure({ cwd, env, inputs }, 'ghcr.io/other/app', 'upper case');
  // Runs in every shell of a runner, that of macOS included.
  expect(error).toContain("tr '[:upper:]' '[:lower:]'");
  expect(error).not.toContain(',,}');
});
