// C20 The path of an annotation file may be that of a secret: what is no JSON there is not told.
import { expect, test } from 'vitest';
import { expectFailure, workspaceWith } from '../support/steps.ts';

const secret = 'hunter2-of-the-deploy-key';

test.each([
  ['a line of text', `${secret}\n`],
  ['a key', `-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----\n`],
  ['an object that breaks off', `{"a": "b", ${secret}`],
  ['a text', `"${secret}"`],
  ['two values', `{} ${secret}`],
  ['a value that is no text', `{"$manifest": {"a": ["${secret}"]}}`],
  ['no map', `{"$manifest": "${secret}"}`],
  ['UTF-16', Buffer.from(secret, 'utf16le')],
  ['no text', Buffer.concat([Buffer.from([0x80, 0x81]), Buffer.from(secret)])],
])('%s is not in the error, nor anywhere in the log', async (_what, content) => {
  const cwd = workspaceWith({ 'a.txt': 'a', token: content });
  const inputs = { files: 'a.txt', 'annotation-file': 'token', to: 'oci-layout:layout:v1' };
  const run = await expectFailure(
    { cwd, inputs, env: { RUNNER_DEBUG: '1' } },
    'input annotation-file: token',
  );
  for (let at = 0; at + 6 <= secret.length; at += 1)
    expect(`${run.stdout}${run.stderr}${run.commandFiles.GITHUB_STEP_SUMMARY}`).not.toContain(
      secret.slice(at, at + 6),
    );
});
