import { expect, test } from 'vitest';
import { client } from '../support/partners.ts';
import { passed } from '../support/passed.ts';
import { expectSuccess, output, workspaceWith } from '../support/steps.ts';
import { ALL, describeAt } from './places.ts';

const JOBS = 16;

describeAt(
  ALL,
  `${JOBS} jobs that add a platform each to one index at once`,
  (place) => {
    test('are all in it', { timeout: 240_000 }, async () => {
      const at = place.at('matrix');
      const to = `${at}:1`;
      const pushed = await Promise.all(
        Array.from({ length: JOBS }, async (_, job) => {
          const cwd = workspaceWith({ app: `for arch${job}` });
          const inputs = { files: 'app', to: `${at}:1-arch${job}`, platform: `linux/arch${job}` };
          return output(await expectSuccess({ cwd, inputs }), 'digest');
        }),
      );
      await Promise.all(
        pushed.map((_, job) =>
          expectSuccess({ inputs: { command: 'index', add: `${at}:1-arch${job}`, to } }),
        ),
      );
      const fetched = passed(await client('oras')(['manifest', 'fetch', ...place.oras(to)]));
      const { manifests } = JSON.parse(fetched) as {
        manifests: { digest: string; platform: { architecture: string } }[];
      };
      const listed = manifests.map(({ digest, platform }) => `${platform.architecture} ${digest}`);
      expect(listed.toSorted()).toEqual(pushed.map((digest, job) => `arch${job} ${digest}`).toSorted());
    });
  },
  ['oras'],
);
