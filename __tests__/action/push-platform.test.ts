import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { client } from '../support/partners.ts';
import { passed } from '../support/passed.ts';
import { expectFailure, expectSuccess, output, workspaceWith } from '../support/steps.ts';
import { describeAt } from './places.ts';

interface IndexJson {
  readonly manifests: readonly { readonly digest: string; readonly platform?: unknown }[];
}

describeAt(
  ['layout', 'docker-registry'],
  'two pushes with a platform and one index',
  (place) => {
    test('publish a tool for two platforms, which pull and oras take apart', async () => {
      const cwd = workspaceWith({ 'amd64/app': 'for amd64', 'arm64/app': 'for arm64' });
      const at = place.at('tool');
      const digests: string[] = [];
      for (const arch of ['amd64', 'arm64']) {
        const files = `${arch}/app => ./`;
        const inputs = { files, to: `${at}:1-${arch}`, platform: `linux/${arch}` };
        digests.push(output(await expectSuccess({ cwd, inputs }), 'digest'));
      }
      const from = `${at}:1-amd64\n${at}:1-arm64`;
      const run = await expectSuccess({ cwd, inputs: { command: 'index', from, to: `${at}:1` } });
      const { manifests } = JSON.parse(output(run, 'manifest')) as IndexJson;
      expect(manifests).toMatchObject([
        { digest: digests[0], platform: { os: 'linux', architecture: 'amd64' } },
        { digest: digests[1], platform: { os: 'linux', architecture: 'arm64' } },
      ]);
      for (const arch of ['amd64', 'arm64']) {
        const inputs = { from: `${at}:1`, path: `out/${arch}`, platform: `linux/${arch}` };
        await expectSuccess({ cwd, inputs });
        expect(readFileSync(join(cwd, 'out', arch, 'app'), 'utf8')).toBe(`for ${arch}`);
      }
      const asked = ['resolve', '--platform', 'linux/arm64', ...place.oras(`${at}:1`)];
      expect(passed(await client('oras')(asked, { cwd })).trim()).toBe(digests[1]);
    });
  },
  ['oras'],
);

describe('push with a platform', () => {
  const push = { files: 'a', to: 'oci-layout:l:1', platform: 'linux/amd64' };

  test.each<[string, Record<string, string>, string]>([
    ['a config', { config: 'c.json' }, 'does not go with config'],
    [
      'an artifact type in image-spec v1.0',
      { 'image-spec': 'v1.0', 'artifact-type': 'a/b' },
      'does not go with artifact-type and image-spec v1.0',
    ],
    ['two platforms', { platform: 'linux/amd64,linux/arm64' }, 'one platform'],
    ['a platform that is none', { platform: 'linux' }, 'expected os/arch[/variant]'],
  ])('is refused with %s', async (_what, more, said) => {
    const cwd = workspaceWith({ a: 'a', 'c.json': '{}' });
    await expectFailure({ cwd, inputs: { ...push, ...more } }, 'input platform', said);
  });
});
