import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { imageIndex, plainArtifact, singleImage, store } from '../support/artifacts.ts';
import { client } from '../support/partners.ts';
import { passed } from '../support/passed.ts';
import type { RunResult } from '../support/runner.ts';
import { startScriptedRegistry } from '../support/scripted-registry/scripted-registry.ts';
import { expectFailure, expectSuccess, output, workspaceWith } from '../support/steps.ts';
import { ALL, describeAt } from './places.ts';

interface IndexJson {
  readonly manifests: readonly { readonly digest: string; readonly platform?: unknown }[];
}

const entriesIn = (run: RunResult) => (JSON.parse(output(run, 'manifest')) as IndexJson).manifests;
const digestsIn = (run: RunResult) => entriesIn(run).map(({ digest }) => digest);

async function pushFor(at: string, arch: string, content = arch): Promise<string> {
  const inputs = { files: 'app', to: `${at}:1-${arch}`, platform: `linux/${arch}` };
  return output(await expectSuccess({ cwd: workspaceWith({ app: content }), inputs }), 'digest');
}

const change = (inputs: Record<string, string>, cwd = workspaceWith()) =>
  expectSuccess({ cwd, inputs: { command: 'index', 'github-annotations': 'false', ...inputs } });

describeAt(
  ALL,
  'an index',
  (place) => {
    const oras = client('oras');

    test('grows by one platform at a time, and has the bytes that oras writes', async () => {
      const [at, cwd] = [place.at('grown'), workspaceWith()];
      const to = `${at}:1`;
      const [amd64, arm64] = [await pushFor(at, 'amd64'), await pushFor(at, 'arm64')];
      const first = await change({ add: `${at}:1-amd64`, to });
      expect(entriesIn(first)).toMatchObject([{ digest: amd64, platform: { architecture: 'amd64' } }]);
      expect(output(first, 'tags')).toBe('1');
      const create = ['manifest', 'index', 'create', '-o', join(cwd, 'one.json')];
      passed(await oras([...create, ...place.oras(at), '1-amd64']));
      expect(output(first, 'manifest')).toBe(readFileSync(join(cwd, 'one.json'), 'utf8'));
      const update = ['manifest', 'index', 'update', '-o', join(cwd, 'two.json'), '--add', '1-arm64'];
      passed(await oras([...update, ...place.oras(to)]));
      const second = await change({ add: `${at}:1-arm64`, to });
      expect(digestsIn(second)).toEqual([amd64, arm64]);
      expect(output(second, 'manifest')).toBe(readFileSync(join(cwd, 'two.json'), 'utf8'));
      expect(passed(await oras(['manifest', 'fetch', ...place.oras(to)]))).toBe(output(second, 'manifest'));
      const again = await change({ add: `${at}:1-arm64`, to });
      expect([output(again, 'changed'), output(again, 'digest')]).toEqual([
        'false',
        output(second, 'digest'),
      ]);
    });

    test('has a new build of a platform in place of the old one, and loses what is removed', async () => {
      const at = place.at('rebuilt');
      const to = `${at}:1`;
      const [amd64, arm64] = [await pushFor(at, 'amd64'), await pushFor(at, 'arm64')];
      const riscv = await pushFor(at, 'riscv64');
      await change({ from: `${at}:1-amd64\n${at}:1-arm64\n${at}:1-riscv64`, to });
      const rebuilt = await pushFor(at, 'arm64', 'built again');
      expect(rebuilt).not.toBe(arm64);
      const run = await change({ add: `${at}:1-arm64`, to });
      expect(digestsIn(run)).toEqual([amd64, riscv, rebuilt]);
      expect(run.summary).toContain('### Changed the index in');
      const without = await change({ remove: `linux/riscv64, ${amd64}`, to });
      expect(digestsIn(without)).toEqual([rebuilt]);
      const pulled = { from: to, path: 'out', platform: 'linux/arm64' };
      const cwd = workspaceWith();
      await expectSuccess({ cwd, inputs: pulled });
      expect(readFileSync(join(cwd, 'out/app'), 'utf8')).toBe('built again');
    });

    test('takes artifacts of other places along', async () => {
      const cwd = workspaceWith();
      const image = singleImage();
      await store(new OciLayout(join(cwd, 'here')), image, 'v1');
      const to = `${place.at('taken')}:1`;
      const run = await change({ add: 'oci-layout:here:v1', to }, cwd);
      expect(digestsIn(run)).toEqual([image.root.digest]);
      await place.open('taken', async (target) => expect(await target.exists(image.root)).toBe(true));
    });

    test('is not changed in a dry run, nor by what cannot be', async () => {
      const at = place.at('kept');
      await place.open('kept', async (target) => {
        await store(target, imageIndex(), '1');
        await store(target, plainArtifact('kept'), 'artifact');
      });
      const cwd = workspaceWith();
      const resolve = async (to: string) =>
        output(await expectSuccess({ cwd, inputs: { command: 'resolve', from: to } }), 'digest');
      const plan = await change({ add: `${at}:artifact`, to: `${at}:1`, 'dry-run': 'true' });
      expect(entriesIn(plan)).toHaveLength(3);
      expect(output(plan, 'changed')).toBe('false');
      for (const [inputs, said] of [
        [{ remove: 'linux/s390x', to: `${at}:1` }, 'has nothing for linux/s390x; it has linux/amd64'],
        [{ remove: plainArtifact('kept').root.digest, to: `${at}:1` }, 'does not list sha256:'],
        [{ add: `${at}:1`, to: `${at}:artifact` }, 'is not an index but'],
        [{ remove: 'linux/amd64', to: `${at}:none` }, 'is not there'],
        [{ add: `${at}:none`, to: `${at}:new` }, 'none'],
      ] as const)
        await expectFailure({ cwd, inputs: { command: 'index', ...inputs } }, 'index failed: ', said);
      expect(await resolve(`${at}:1`)).toBe(imageIndex().root.digest);
      expect(await resolve(`${at}:artifact`)).toBe(plainArtifact('kept').root.digest);
    });
  },
  ['oras'],
);

describe('add and remove', () => {
  const index = { command: 'index', to: 'oci-layout:l:1', add: 'oci-layout:l:a' };

  test.each<[string, Record<string, string>, string]>([
    ['with from', { ...index, from: 'oci-layout:l:b' }, 'input from: '],
    ['without a tag', { ...index, to: 'oci-layout:l' }, 'one tag with add and remove'],
    ['with two tags', { ...index, tags: '2' }, 'one tag with add and remove'],
    ['with if-exists', { ...index, 'if-exists': 'fail' }, 'input if-exists: '],
    ['with a reference to remove', { ...index, remove: 'a@sha256:0' }, 'input remove: '],
    ['with something that is no platform', { ...index, remove: 'linux' }, 'input remove: not a platform'],
    ['with another command', { ...index, command: 'copy' }, 'input add does not go with command copy'],
  ])('are refused %s', async (_what, inputs, said) => {
    await expectFailure({ cwd: workspaceWith(), inputs }, said);
  });

  test.each([
    ['503', /PUT GET PUT GET$/],
    // The registry moved it: it is not moved again, which could undo what others did meanwhile.
    ['reset-after-request', /^(?:GET )+PUT GET$/],
  ] as const)('read the tag again after %s, before they move it again', async (fault, expected) => {
    await using registry = await startScriptedRegistry();
    const at = `${registry.host}/acme/app`;
    await pushFor(at, 'amd64');
    await pushFor(at, 'arm64');
    await change({ add: `${at}:1-amd64`, to: `${at}:1` });
    const before = registry.requests.length;
    registry.faults.add({ operation: 'manifest-put', fault, times: 1 });
    const run = await change({ add: `${at}:1-arm64`, to: `${at}:1` });
    expect(registry.faults.dealt).toHaveLength(1);
    expect(entriesIn(run)).toHaveLength(2);
    const tagged = registry.requests
      .slice(before)
      .flatMap(({ method, path }) => (path.endsWith('/manifests/1') ? [method] : []));
    expect(tagged.join(' ')).toMatch(expected);
    expect(tagged.filter((method) => method === 'PUT')).toHaveLength(fault === '503' ? 2 : 1);
  });
});
