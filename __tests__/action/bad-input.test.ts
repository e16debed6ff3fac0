import { describe, expect, test } from 'vitest';
import { runCli } from '../support/runner.ts';
import { expectFailure, workspaceWith } from '../support/steps.ts';

interface Case {
  readonly title: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly says: readonly string[];
}

const to = 'oci-layout:l:v1';
const from = 'oci-layout:there:v1';
const push = { command: 'push', files: 'a.txt', to };
const resolve = { command: 'resolve', from };
const zeros = `sha256:${'0'.repeat(64)}`;

const references: readonly Case[] = [
  {
    title: 'a name without a registry',
    inputs: { ...push, to: 'acme/app:1' },
    says: ['input to', '"acme/app:1"', 'did you mean docker.io/acme/app:1?'],
  },
  {
    title: 'upper case in a repository',
    inputs: { ...push, to: 'ghcr.io/Acme/App:1' },
    says: ['input to', '"ghcr.io/Acme/App:1"', 'write ghcr.io/acme/app'],
  },
  {
    title: 'a URL',
    inputs: { ...resolve, from: 'https://ghcr.io/acme/app:1' },
    says: ['input from', 'is not a URL, write ghcr.io/acme/app:1'],
  },
  {
    title: "Helm's form of a reference",
    inputs: { ...resolve, from: 'oci://ghcr.io/acme/chart:1' },
    says: ['input from', 'write ghcr.io/acme/chart:1'],
  },
  {
    title: 'a path without its kind',
    inputs: { ...push, to: './layout:v1' },
    says: ['input to', '"./layout:v1"', 'write oci-layout:./layout:v1'],
  },
  {
    title: 'a layout without a path',
    inputs: { ...push, to: 'oci-layout:' },
    says: ['input to', 'has no path'],
  },
  {
    title: 'a bad tag in a reference',
    inputs: { ...push, to: 'ghcr.io/acme/app:.1' },
    says: ['input to', '".1" is not a tag'],
  },
  {
    title: 'a bad tag in a list of them',
    inputs: { ...push, to: 'ghcr.io/acme/app:1,2!' },
    says: ['input to', '"2!"', 'a tag has 1 to 128 letters, digits'],
  },
  {
    title: 'a digest as the destination',
    inputs: { ...push, to: `ghcr.io/acme/app@${zeros}` },
    says: ['input to', 'has a digest', 'give a tag'],
  },
  {
    title: 'a wrong digest in a reference',
    inputs: { ...resolve, from: 'ghcr.io/acme/app@sha256:abc' },
    says: ['input from', '"ghcr.io/acme/app@sha256:abc"', 'sha256'],
  },
  {
    title: 'a source without tag and digest',
    inputs: { ...resolve, from: 'ghcr.io/acme/app' },
    says: ['input from', '"ghcr.io/acme/app" has no tag or digest'],
  },
  {
    title: 'two tags where one is read',
    inputs: { ...resolve, from: 'ghcr.io/acme/app:1,2' },
    says: ['input from', 'got 1, 2, allowed is one tag'],
  },
  {
    title: 'two references where one is read',
    inputs: { ...resolve, from: `${from}\noci-layout:there:v2` },
    says: ['input from', 'one reference'],
  },
  {
    title: 'a port that is none',
    inputs: { ...resolve, from: 'localhost:70000/app:1' },
    says: ['input from', 'the port 70000'],
  },
];

const combinations: readonly Case[] = [
  {
    title: 'an unknown command',
    inputs: { ...push, command: 'psuh' },
    says: [
      'input command',
      '"psuh"',
      'push, attach, pull, copy, sync, sync-plan, sync-merge, index, resolve, list, discover, tag, tool, cache, cache-restore, cache-save, untag, delete',
    ],
  },
  {
    title: 'no command and inputs that leave it open',
    inputs: { from },
    says: [
      'input command is missing',
      'push, attach, pull, copy, sync, sync-plan, sync-merge, index, resolve, list, discover, tag, tool, cache, cache-restore, cache-save, untag, delete',
    ],
  },
  { title: 'push without files', inputs: { command: 'push', to }, says: ['input files is missing', 'push'] },
  {
    title: 'push without to',
    inputs: { command: 'push', files: 'a.txt' },
    says: ['input to is missing', 'push'],
  },
  { title: 'pull without from', inputs: { command: 'pull' }, says: ['input from is missing', 'pull'] },
  { title: 'tag without tags', inputs: { command: 'tag', from }, says: ['input tags is missing', 'tag'] },
  {
    title: 'files with resolve',
    inputs: { command: 'resolve', from, files: 'a.txt' },
    says: ['input files does not go with command resolve', 'push'],
  },
  {
    title: 'path with push',
    inputs: { ...push, path: 'out' },
    says: ['input path does not go with command push', 'pull'],
  },
  {
    title: 'platform with tag',
    inputs: { command: 'tag', from, tags: 'v2', platform: 'linux/amd64' },
    says: ['input platform does not go with command tag', 'pull, copy, sync, sync-plan, resolve'],
  },
  {
    title: 'a password without its registry',
    inputs: { ...push, username: 'me', password: 'canary' },
    says: ['input registry is missing', 'go together'],
  },
  {
    title: 'a config of v1.1 without artifact-type',
    inputs: { ...push, config: 'a.txt:text/plain', 'image-spec': 'v1.1' },
    says: ['image-spec v1.1 with a config needs an artifact-type'],
  },
];

const values: readonly Case[] = [
  {
    title: 'github-annotations',
    inputs: { ...push, 'github-annotations': 'yes' },
    says: ['"yes"', 'true or false'],
  },
  { title: 'plain-http', inputs: { ...push, 'plain-http': 'maybe' }, says: ['"maybe"', 'true or false'] },
  { title: 'concurrency', inputs: { ...push, concurrency: '0' }, says: ['"0"', 'from 1 to 64'] },
  { title: 'retries', inputs: { ...push, retries: '1.5' }, says: ['"1.5"', 'from 0 to 20'] },
  { title: 'timeout', inputs: { ...push, timeout: '2 days' }, says: ['"2 days"', '90s, 5m or 1h'] },
  { title: 'platform', inputs: { ...resolve, platform: 'linux' }, says: ['"linux"', 'os/arch[/variant]'] },
  {
    title: 'digest',
    inputs: { ...resolve, digest: zeros.toUpperCase() },
    says: ['"SHA256:', 'lower-case hexadecimal'],
  },
  {
    title: 'artifact-type',
    inputs: { ...push, 'artifact-type': 'report' },
    says: ['"report"', 'such as application/vnd.acme.app.v1'],
  },
  {
    title: 'annotations',
    inputs: { ...push, annotations: 'a=1\nnothing' },
    says: ['"nothing"', 'key=value'],
  },
  {
    title: 'annotation-file',
    inputs: { ...push, 'annotation-file': 'no.json' },
    says: ['no.json', 'ENOENT'],
  },
  { title: 'tags', inputs: { ...push, tags: 'ok, b a d' }, says: ['"b a d"', 'a tag has'] },
  { title: 'created', inputs: { ...push, created: 'yesterday' }, says: ['"yesterday"', '"now" or a date'] },
  { title: 'image-spec', inputs: { ...push, 'image-spec': 'v2' }, says: ['"v2"', 'v1.0, v1.1'] },
  {
    title: 'if-no-files-found',
    inputs: { ...push, 'if-no-files-found': 'fail' },
    says: ['"fail"', 'error, warn, ignore'],
  },
  { title: 'config', inputs: { ...push, config: 'no.json:application/json' }, says: ['no.json'] },
  {
    title: 'registry',
    // The host alone as a URL is taken: docker/login-action takes it.
    inputs: { ...push, registry: 'https://ghcr.io/acme', username: 'me', password: 'canary' },
    says: ['"https://ghcr.io/acme"', 'such as ghcr.io'],
  },
  {
    title: 'files',
    inputs: { ...push, files: 'a.txt\n./a.txt' },
    says: ['a.txt is named twice'],
  },
  {
    title: 'ca-file',
    inputs: { command: 'resolve', from: 'localhost:9/a:1', 'ca-file': 'no.pem' },
    says: ['no.pem'],
  },
];

async function expectRefused({ inputs, says }: Case): Promise<void> {
  const cwd = workspaceWith({ 'a.txt': 'a' });
  const { error } = await expectFailure({ cwd, inputs }, ...says);
  expect(error).toMatch(/^[a-z-]+ failed: /);
}

describe.concurrent('wrong references are refused with the input, the text and what is likely', () => {
  test.for(references)('$title', expectRefused);
});

describe.concurrent('impossible combinations are refused with what is allowed', () => {
  test.for(combinations)('$title', expectRefused);
});

describe.concurrent('wrong values are refused with the input, the value and what is allowed', () => {
  test.for(values)('$title', (one) => expectRefused({ ...one, says: [`input ${one.title}: `, ...one.says] }));
});

describe('wrong flags', () => {
  test('an unknown flag is refused with the flags there are', async () => {
    const run = await runCli(['push', '--file', 'a.txt']);
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toContain('unknown flag "--file"');
    expect(run.stderr).toContain('--files');
  });

  test('a flag without its value is refused', async () => {
    const run = await runCli(['copy', '--from']);
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toContain('flag --from needs a value');
  });

  test('a second command is refused', async () => {
    const run = await runCli(['push', 'pull']);
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toContain('unknown flag "pull"');
  });
});
