import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { NOTATION, fill, signedIndex } from '../support/graphs.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry, type RunningRegistry } from '../support/registries.ts';
import { runCli } from '../support/runner.ts';
import { expectFailure, expectSuccess, workspaceWith } from '../support/steps.ts';

async function workspace(): Promise<string> {
  const cwd = workspaceWith({ 'a.txt': 'a'.repeat(2000), 'b.txt': 'b' });
  await fill(new OciLayout(join(cwd, 'graph')), signedIndex());
  return cwd;
}

interface Phases {
  readonly groups: readonly string[];
  /** Those of each group. */
  readonly inside: readonly (readonly string[])[];
  readonly outside: readonly string[];
}

/** The log as its reader sees it: groups are closed, and none stands in another. */
function phasesOf(log: string): Phases {
  const [groups, inside, outside]: [string[], string[][], string[]] = [[], [], []];
  let open = false;
  for (const line of log.split('\n')) {
    const [, title] = /^##\[group\](.*)$/.exec(line) ?? [];
    if (title !== undefined) {
      expect({ open, title }).toEqual({ open: false, title });
      groups.push(title);
      inside.push([]);
      open = true;
    } else if (line === '##[endgroup]') {
      expect(open).toBe(true);
      open = false;
    } else if (open) inside.at(-1)?.push(line);
    else outside.push(line);
  }
  expect(open).toBe(false);
  return { groups, inside, outside };
}

/** Without digests. */
const short = (text: string): string => text.replaceAll(/sha256:[0-9a-f]{12,64}/g, 'DIGEST');
const sizes = (line: string): string => line.replaceAll(/ +/g, ' ');

const CASES: readonly (readonly [string, Record<string, string>, readonly string[]])[] = [
  ['push', { files: '*.txt', to: 'oci-layout:l:v2' }, ['Plan', 'Push DIGEST to oci-layout:l']],
  [
    'attach',
    { command: 'attach', files: 'b.txt', subject: 'oci-layout:graph:v1', 'artifact-type': NOTATION },
    ['Resolve', 'Plan', 'Attach DIGEST to oci-layout:graph@DIGEST'],
  ],
  [
    'copy',
    { from: 'oci-layout:graph:v1', to: 'oci-layout:m:v1' },
    ['Resolve', 'Copy DIGEST from oci-layout:graph to oci-layout:m', 'Plan, as carried out'],
  ],
  [
    'copy of two',
    { command: 'copy', from: 'oci-layout:graph:v1\noci-layout:l:v2', to: 'oci-layout:m\noci-archive:m.tar' },
    [
      'Resolve',
      'Copy 2 artifacts from oci-layout:graph, oci-layout:l to oci-layout:m, oci-archive:m.tar',
      'Plan, as carried out',
    ],
  ],
  [
    'index',
    { command: 'index', from: 'oci-layout:graph:v1\noci-layout:l:v2', to: 'oci-layout:i:all' },
    ['Resolve', 'Plan', 'Create index DIGEST of 2 artifacts in oci-layout:i'],
  ],
  ['pull', { from: 'oci-layout:l:v2', path: 'out' }, ['Resolve', 'Plan', 'Pull DIGEST from oci-layout:l']],
  ['discover', { command: 'discover', from: 'oci-layout:graph:v1' }, ['Resolve']],
  ['tag', { command: 'tag', from: 'oci-layout:l:v2', tags: 'v3' }, ['Tag DIGEST in oci-layout:l']],
  ['resolve', { command: 'resolve', from: 'oci-layout:l:v2' }, []],
];

describe('the log', () => {
  test('has one group for each phase, and the result outside of them', async () => {
    const cwd = await workspace();
    for (const [title, inputs, groups] of CASES) {
      const phases = phasesOf((await expectSuccess({ cwd, inputs })).log);
      expect([title, ...phases.groups.map(short)]).toEqual([title, ...groups]);
      const results = phases.outside.map(short);
      if (title === 'copy of two')
        expect(results.filter((line) => /^ {2}(?:un)?changed /.test(line))).toHaveLength(4);
      else expect(results.at(-2)).toBe('Digest: DIGEST');
    }
  });

  test('says what is in an artifact, what was sent, and what was there already', async () => {
    const cwd = await workspace();
    const inputs = {
      files: '*.txt',
      to: 'oci-layout:l:v1',
      tags: 'latest',
      'artifact-type': 'application/vnd.acme.site',
    };
    const first = phasesOf((await expectSuccess({ cwd, inputs })).log);
    const [plan = [], push = []] = first.inside.map((lines) => lines.map(short).map(sizes));
    expect(plan).toEqual([
      expect.stringMatching(/^DIGEST 2\.\d KiB application\/vnd\.acme\.site$/),
      '├── DIGEST 2 B empty blob',
      '├── DIGEST 2.0 KiB a.txt',
      '└── DIGEST 1 B b.txt',
    ]);
    for (const line of [
      ' copied DIGEST 2 B empty blob',
      ' copied DIGEST 2.0 KiB a.txt',
      ' copied DIGEST 1 B b.txt',
    ])
      expect(push).toContain(line);
    expect(push).toHaveLength(6);
    expect(push.filter((line) => /^ tagged DIGEST \d+ B (?:v1|latest)$/.test(line))).toHaveLength(2);
    expect(first.outside[0]).toMatch(/^4 copied \(2\.\d KiB\)$/);
    expect(first.outside.map(short).slice(1, 3)).toEqual(['Tags: v1, latest', 'Digest: DIGEST']);
    const again = phasesOf((await expectSuccess({ cwd, inputs })).log);
    expect(again.inside[1]?.map(short).map(sizes)).toEqual([
      expect.stringMatching(/^ exists DIGEST \d+ B application\/vnd\.acme\.site, with everything below it$/),
    ]);
    expect(again.outside[0]).toBe('1 already there');
  });

  test('of a dry run says what would be', async () => {
    const cwd = await workspace();
    const inputs = { from: 'oci-layout:graph:v1', to: 'oci-layout:m:v1', 'dry-run': 'true' };
    const { inside, outside } = phasesOf((await expectSuccess({ cwd, inputs })).log);
    expect(inside[1]?.filter((line) => !/^ {2}to (?:copy|tag ) /.test(line))).toEqual([]);
    expect(outside[0]).toMatch(/^21 to copy \(/);
    expect(outside.at(-1)).toMatch(/^Dry run: nothing was written\. Would send 21 manifests and blobs \(/);
    const many = { ...inputs, to: 'oci-layout:m:v1\noci-layout:n:v1' };
    const two = phasesOf((await expectSuccess({ cwd, inputs: many })).log);
    expect(two.outside.filter((line) => line.startsWith('  would change oci-layout:'))).toHaveLength(2);
  });

  test('of a copy has every node with its size, referrers too, as one tree that a dry run shows as well', async () => {
    const cwd = await workspace();
    const inputs = { from: 'oci-layout:graph:v1', to: 'oci-layout:m:v1' };
    const planned = phasesOf((await expectSuccess({ cwd, inputs: { ...inputs, 'dry-run': 'true' } })).log);
    const done = phasesOf((await expectSuccess({ cwd, inputs })).log);
    expect([planned.groups[2], done.groups[2]]).toEqual(['Plan', 'Plan, as carried out']);
    const tree = (planned.inside[2] ?? []).map(short).map(sizes);
    expect(done.inside[2]?.map(short).map(sizes)).toEqual(tree);
    // 21 nodes, of which the shared layer is told twice and the empty blob of each of five referrers.
    expect(tree).toHaveLength(27);
    expect(tree.filter((line) => !/DIGEST [\d.]+ (?:B|KiB) \S/.test(line))).toEqual([]);
    const named = (name: RegExp): number => tree.findIndex((line) => name.test(line));
    expect(tree[0]).toMatch(/^DIGEST [\d.]+ KiB image index$/);
    expect(tree[named(/ linux\/amd64$/) + 1]).toMatch(/^│ ├── DIGEST 24 B image config$/);
    expect(tree[named(/SPDX SBOM, refers to it$/)]).toMatch(/^│ └── DIGEST/);
    expect(tree[named(/^│ └── .*SPDX SBOM, refers to it$/) + 3]).toMatch(
      /^│ └── DIGEST \d+ B Notation signature, refers to it$/,
    );
    expect(tree.filter((line) => line.endsWith('cosign signature, refers to it'))).toHaveLength(1);
    const again = phasesOf((await expectSuccess({ cwd, inputs: { ...inputs, referrers: 'none' } })).log);
    expect(again.inside[2]?.map(short).map(sizes)[1]).toMatch(/^├── DIGEST linux\/amd64/);
  });

  test('calls an artifact the same in every command', async () => {
    const cwd = await workspace();
    const from = 'oci-layout:l:v1';
    const runs = [
      { files: 'a.txt', to: from },
      { from, to: 'oci-layout:m' },
      { from, path: 'out' },
    ];
    for (const inputs of runs) {
      const { log } = await expectSuccess({ cwd, inputs });
      expect(log).toMatch(/^ {2}copied .* B artifact$/m);
      expect(log).not.toMatch(/^ {2}copied .* manifest$/m);
    }
  });

  test('of one platform of an index says which it is', async () => {
    const cwd = await workspace();
    const inputs = { from: 'oci-layout:graph:v1', to: 'oci-layout:m:v1', platform: 'linux/amd64' };
    const { inside } = phasesOf((await expectSuccess({ cwd, inputs })).log);
    expect(inside[0]?.map(short)).toEqual(['oci-layout:graph:v1 is DIGEST', 'for linux/amd64: DIGEST']);
  });

  test('of a failure closes its groups', async () => {
    const cwd = await workspace();
    const run = await expectFailure(
      { cwd, inputs: { from: 'oci-layout:graph:gone', to: 'oci-layout:m' } },
      'gone',
    );
    expect(phasesOf(run.log).groups).toEqual(['Resolve']);
  });

  test('in a terminal has the same phases, as lines', async () => {
    const cwd = await workspace();
    const run = await runCli(['push', '--files', 'a.txt', '--to', 'oci-layout:l:v1'], { cwd });
    const lines = short(run.stderr).split('\n');
    expect(lines.filter((line) => /^(?:Plan|Push DIGEST to oci-layout:l)$/.test(line))).toHaveLength(2);
    expect(run.stderr).not.toMatch(/^::/m);
  });
});

describeWith(['docker-registry'], 'the log of work at a registry', () => {
  let registry: RunningRegistry;
  beforeAll(async () => void (registry = await startRegistry('docker-registry', { auth: 'htpasswd' })));
  afterAll(() => registry?.stop());

  const login = (): Record<string, string> => ({
    registry: registry.host,
    username: registry.username ?? '',
    password: registry.password ?? '',
  });

  test('says what was mounted and from where, to each of two places', async () => {
    const cwd = await workspace();
    const staging = `${registry.host}/acme/staging:v1`;
    await expectSuccess({ cwd, inputs: { from: 'oci-layout:graph:v1', to: staging, ...login() } });
    const to = `${registry.host}/acme/app:v1,latest\noci-layout:m:v1`;
    const { inside, outside } = phasesOf(
      (await expectSuccess({ cwd, inputs: { from: staging, to, ...login() } })).log,
    );
    const lines = inside[1] ?? [];
    const mounted = lines.filter((line) => line.startsWith('  mounted'));
    expect(mounted.length).toBeGreaterThan(5);
    for (const line of mounted)
      expect(line.endsWith(` from acme/staging to ${registry.host}/acme/app`)).toBe(true);
    expect(
      lines.filter((line) => line.startsWith('  copied') && line.endsWith(' to oci-layout:m')),
    ).toHaveLength(21);
    expect(outside.map(short)).toContainEqual(
      expect.stringMatching(
        /^ {2}changed {3}\S+\/acme\/app:v1,latest@DIGEST: \d+ copied \(.*\), \d+ mounted$/,
      ),
    );
  });

  test('shows requests, and no secret, when it is asked to', async () => {
    const cwd = await workspace();
    const inputs = { files: '*.txt', to: `${registry.host}/acme/debug:v1`, ...login() };
    const quiet = await expectSuccess({ cwd, inputs });
    expect(quiet.log).not.toMatch(/GET |HEAD |PUT |POST /);
    const loud = await expectSuccess({ cwd, inputs: { ...inputs, tags: 'v2' }, env: { RUNNER_DEBUG: '1' } });
    expect(loud.log).toMatch(/^##\[debug\]HEAD http:\/\/\S+\/v2\/acme\/debug\/manifests\/v2$/m);
    const basic = Buffer.from(`${registry.username}:${registry.password}`).toString('base64');
    const shown = loud.stdout.replaceAll(/^::add-mask::.*$/gm, '');
    for (const secret of [registry.password ?? '-', basic]) expect(shown).not.toContain(secret);
  });
});
