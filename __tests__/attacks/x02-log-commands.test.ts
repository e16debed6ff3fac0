// X2 Log commands: the runner obeys `::command::` at the start of a line and `##[command]` anywhere in one, CR ends a line too.
import { describe, expect, test } from 'vitest';
import { safeText } from '../../src/action/runner/safe-text.ts';
import { parseCommand } from '../support/log-commands.ts';
import { dockerConfig, fakeHelper } from '../support/logins.ts';
import { runAction, type RunResult } from '../support/runner.ts';
import { sendError, startStreamServer } from '../support/lab.ts';
import { workspaceWith } from '../support/steps.ts';

const commands = [
  'set-output name=evil',
  'save-state name=evil',
  'set-env name=EVIL',
  'add-path',
  'add-mask',
  'add-matcher',
  'remove-matcher owner=x',
  'stop-commands',
  'debug',
  'notice',
  'warning',
  'error file=x',
  'group',
  'endgroup',
  'echo',
];
const forms = commands.flatMap((command) => [
  `::${command}::evil`,
  `##[${command}]evil`,
  `%0A::${command}::evil`,
]);
const places: readonly [string, (text: string) => string][] = [
  ['at the start', (text) => text],
  ['behind blanks', (text) => ` \t${text}`],
  ['in the middle', (text) => `x ${text}`],
  ['behind LF', (text) => `x\n${text}`],
  ['behind CR', (text) => `x\r${text}`],
  ['behind CR LF', (text) => `x\r\n${text}`],
  ['behind other ends of a line', (text) => `x\u2028${text}\u0085${text}\v${text}\f${text}`],
  ['behind NUL and ESC', (text) => `\0\u001b[2K${text}`],
  ['behind a byte order mark', (text) => `\ufeff${text}`],
  ['with one colon more', (text) => `:${text}`],
  ['with one # more', (text) => `#${text}`],
];

describe('no line of the log becomes a command with one', () => {
  test.each(places)('%s', (_where, at) => {
    for (const form of forms) {
      const text = safeText(at(form));
      expect(text).not.toMatch(/[\0-\x1f\x7f-\x9f\u2028\u2029]/);
      expect(parseCommand(text)).toBeUndefined();
      expect(parseCommand(`pull failed: ${text}`)).toBeUndefined();
      expect(text).not.toMatch(/^\s*::|##\[/);
    }
  });
});

const all = forms.flatMap((form) => places.map(([, at]) => at(form))).join('\n');
/** Header values have no control characters. */
const inHeader = forms.filter((form) => !form.includes('%')).join(' ');

function expectHarmless(run: RunResult): void {
  expect(run.masks.filter((mask) => mask.includes('evil'))).toEqual([]);
  expect([run.outputs.has('evil'), run.state.has('evil'), run.env.has('EVIL'), run.path.length]).toEqual([
    false,
    false,
    false,
    0,
  ]);
  expect(run.rejected).toEqual([]);
  const own = /^(?:resolve|push|pull|copy|tag) failed: /;
  const errors = run.annotations.filter(({ level, message }) => level === 'error' && !own.test(message));
  expect(errors).toEqual([]);
}

test('in the error of a registry they are text', async () => {
  for (const text of [all.slice(0, 1500), ...forms.slice(0, 3)]) {
    await using server = await startStreamServer((_request, response) =>
      sendError(response, 403, text, text),
    );
    const inputs = { command: 'resolve', from: `${server.host}/acme/app:1` };
    const run = await runAction({ cwd: workspaceWith(), inputs, env: { RUNNER_DEBUG: '1' } });
    expect(run.log).toContain('evil');
    expectHarmless(run);
  }
});

test('in the warning of a registry they are text', async () => {
  await using server = await startStreamServer((_request, response) => {
    response.setHeader('warning', `299 - "${inHeader}"`);
    sendError(response, 403, 'DENIED', 'no');
  });
  const inputs = { command: 'resolve', from: `${server.host}/acme/app:1` };
  const run = await runAction({ cwd: workspaceWith(), inputs, env: { RUNNER_DEBUG: '1' } });
  expect(run.log).toContain('evil');
  expectHarmless(run);
});

test.skipIf(process.platform === 'win32')('in the name of a file they are text', async () => {
  const names = forms.slice(0, 6).map((form) => form.replaceAll('/', ''));
  const cwd = workspaceWith(
    Object.fromEntries(
      names.flatMap((name) => [
        [name, '1'],
        [`x\r${name}`, '2'],
      ]),
    ),
  );
  const run = await runAction({
    cwd,
    inputs: { files: '*', to: 'oci-layout:l:v1' },
    env: { RUNNER_DEBUG: '1' },
  });
  expect(run.log).toContain('evil');
  expectHarmless(run);
});

test.skipIf(process.platform === 'win32')('in what a credential helper prints they are text', async () => {
  await using server = await startStreamServer((_request, response) => {
    response.setHeader('www-authenticate', 'Basic realm="x"');
    sendError(response, 401, 'UNAUTHORIZED', 'no');
  });
  const DOCKER_CONFIG = dockerConfig({ credHelpers: { [server.host]: 'fake' } });
  for (const code of [0, 1]) {
    const { PATH } = fakeHelper('fake', all, code);
    const inputs = { command: 'resolve', from: `${server.host}/acme/app:1` };
    const run = await runAction({
      cwd: workspaceWith(),
      inputs,
      env: { PATH, DOCKER_CONFIG, RUNNER_DEBUG: '1' },
    });
    expect(run.outcome).toBe('failure');
    expectHarmless(run);
  }
});
