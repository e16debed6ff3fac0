import { expect, test } from 'vitest';
import { plainArtifact, store } from '../support/artifacts.ts';
import { client } from '../support/partners.ts';
import { branchesOf, expectSuccess, output, referrers, workspaceWith } from '../support/steps.ts';
import { describeAt, discoveredBy } from './places.ts';

const STEPS = 8;
const TYPE = 'application/vnd.acme.report';

// Not olareg: its own lists of referrers have lost one of eight that it had acknowledged at once.
describeAt(
  ['layout', 'docker-registry'],
  `${STEPS} steps that attach to one subject at once`,
  (place) => {
    test('are all listed', async () => {
      const subject = plainArtifact('at once');
      await place.open('app', (target) => store(target, subject, 'v1'));
      const from = `${place.at('app')}:v1`;
      const runs = await Promise.all(
        Array.from({ length: STEPS }, (_, at) =>
          expectSuccess({
            cwd: workspaceWith({ 'report.txt': `report ${at}` }),
            inputs: { subject: from, files: 'report.txt', 'artifact-type': TYPE, annotations: `at=${at}` },
          }),
        ),
      );
      const expected = runs.map((run) => `${TYPE} ${output(run, 'digest')}`).toSorted();
      expect(new Set(expected).size).toBe(STEPS);
      expect(branchesOf(await discoveredBy(client('oras'), place, from))).toEqual(expected);
      const found = referrers(await expectSuccess({ inputs: { command: 'discover', from } }));
      expect(branchesOf(found)).toEqual(expected);
      const told = found.referrers?.map(({ annotations }) => annotations?.['at']).toSorted();
      expect(told).toEqual(Array.from({ length: STEPS }, (_, at) => String(at)));
    });
  },
  ['oras'],
);
