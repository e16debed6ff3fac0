import { expect, test } from 'vitest';
import { plainArtifact, store } from '../support/artifacts.ts';
import { client } from '../support/partners.ts';
import { runAction, runCli, type RunOptions } from '../support/runner.ts';
import { branchesOf, expectSuccess, outcomeOf, output, referrers, workspaceWith } from '../support/steps.ts';
import { describeAt, discoveredBy, type Place } from './places.ts';

const STEPS = 8;
const JOBS = 32;
/** Every other job is killed: when it reads the list, or when it writes it. */
const KILLED_AT = ['GET', undefined, 'PUT', undefined] as const;
const TYPE = 'application/vnd.acme.report';

function attaching(from: string, at: number): RunOptions & { readonly cwd: string } {
  return {
    cwd: workspaceWith({ 'report.txt': `report ${at}` }),
    inputs: { subject: from, files: 'report.txt', 'artifact-type': TYPE, annotations: `at=${at}` },
    post: true,
  };
}

async function subjectAt(place: Place, name: string): Promise<string> {
  await place.open(name, (target) => store(target, plainArtifact(name), 'v1'));
  return `${place.at(name)}:v1`;
}

// Not olareg: its own lists of referrers have lost one of eight that it had acknowledged at once.
describeAt(
  ['layout', 'docker-registry'],
  'many that attach to one subject at once',
  (place) => {
    test(`${STEPS} steps are all listed`, async () => {
      const from = await subjectAt(place, 'at-once');
      const runs = await Promise.all(
        Array.from({ length: STEPS }, (_, at) => expectSuccess(attaching(from, at))),
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

describeAt(
  ['docker-registry'],
  'many that attach to one subject at once, where clients keep the list',
  (place) => {
    test(`${JOBS} jobs, some of which are killed: all that succeeded are listed when the jobs have ended`, async () => {
      const from = await subjectAt(place, 'killed');
      const list = `http://${place.at('killed').replace('/', '/v2/')}/manifests/sha256-`;
      const runs = await Promise.all(
        Array.from({ length: JOBS }, (_, at) => {
          const method = KILLED_AT[at % KILLED_AT.length];
          const cancelAfter = method && { text: `::debug::${method} ${list}`, kill: true };
          const env = { RUNNER_DEBUG: '1' };
          return runAction({ ...attaching(from, at), env, ...(cancelAfter && { cancelAfter }) });
        }),
      );
      const ended = runs.filter(({ signal }) => signal !== 'SIGKILL');
      expect(ended).toHaveLength(JOBS / 2);
      for (const run of ended) expect(outcomeOf(run, 'success')).toBe('success');
      for (const { post } of runs) expect(post).toMatchObject({ exitCode: 0, annotations: [] });
      const listed = branchesOf(await discoveredBy(client('oras'), place, from));
      const lost = ended
        .map((run) => `${TYPE} ${output(run, 'digest')}`)
        .filter((one) => !listed.includes(one));
      expect(lost).toEqual([]);
      expect(new Set(listed).size).toBe(listed.length);
    }, 180_000);

    test(`${STEPS} commands in terminals are all listed`, async () => {
      const from = await subjectAt(place, 'terminals');
      const flags = ['--subject', from, '--files', 'report.txt', '--artifact-type', TYPE];
      const runs = await Promise.all(
        Array.from({ length: STEPS }, (_, at) =>
          runCli(['attach', ...flags], { cwd: workspaceWith({ 'report.txt': `report ${at}` }) }),
        ),
      );
      const digests = runs.map(({ stdout }) => (JSON.parse(stdout) as { digest: string }).digest);
      const listed = branchesOf(await discoveredBy(client('oras'), place, from));
      expect(listed).toEqual(digests.map((digest) => `${TYPE} ${digest}`).toSorted());
    });
  },
  ['oras'],
);
