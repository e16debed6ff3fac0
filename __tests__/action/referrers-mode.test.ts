import { expect, test } from 'vitest';
import { plainArtifact, store } from '../support/artifacts.ts';
import { passed } from '../support/passed.ts';
import { client } from '../support/partners.ts';
import {
  branchesOf,
  expectFailure,
  expectSuccess,
  output,
  referrers,
  workspaceWith,
} from '../support/steps.ts';
import { describeAt, discoveredBy } from './places.ts';

const TYPE = 'application/vnd.acme.report';
const subject = plainArtifact('mode');
const listTag = subject.root.digest.replace(':', '-');

describeAt(
  ['docker-registry', 'olareg'],
  'referrers-mode',
  (place) => {
    const oras = client('oras');
    const attached = async (name: string, mode: string) => {
      await place.open(name, (target) => store(target, subject, 'v1'));
      const cwd = workspaceWith({ 'a.txt': mode });
      const inputs = { subject: `${place.at(name)}:v1`, files: 'a.txt', 'artifact-type': TYPE };
      return expectSuccess({ cwd, inputs: { ...inputs, 'referrers-mode': mode } });
    };
    const found = async (name: string, mode: string) => {
      const inputs = { command: 'discover', from: `${place.at(name)}:v1`, 'referrers-mode': mode };
      return branchesOf(referrers(await expectSuccess({ inputs })));
    };
    const tags = async (name: string) =>
      passed(await oras(['repo', 'tags', '--plain-http', place.at(name)])).split('\n');

    test('tag keeps a list under a tag, whatever the registry has', async () => {
      const run = await attached('tag', 'tag');
      expect(await found('tag', 'tag')).toEqual([`${TYPE} ${output(run, 'digest')}`]);
      const forced = ['--distribution-spec', 'v1.1-referrers-tag'];
      const theirs = await discoveredBy(oras, place, `${place.at('tag')}:v1`, ...forced);
      expect(branchesOf(theirs)).toEqual([`${TYPE} ${output(run, 'digest')}`]);
      expect(await tags('tag')).toContain(listTag);
    });

    test('auto leaves no tag where the registry has the API', async () => {
      const run = await attached('auto', 'auto');
      expect(await found('auto', 'auto')).toEqual([`${TYPE} ${output(run, 'digest')}`]);
      expect((await tags('auto')).toSorted()).toEqual(place.kind === 'olareg' ? ['v1'] : [listTag, 'v1']);
    });

    test('api asks the API alone, and says so where there is none', async () => {
      if (place.kind === 'olareg') {
        const run = await attached('api', 'api');
        expect(await found('api', 'api')).toEqual([`${TYPE} ${output(run, 'digest')}`]);
        return;
      }
      await place.open('api', (target) => store(target, subject, 'v1'));
      const inputs = { command: 'discover', from: `${place.at('api')}:v1`, 'referrers-mode': 'api' };
      await expectFailure({ cwd: workspaceWith(), inputs }, 'discover failed: ', 'referrers');
      expect(await tags('api')).toEqual(['v1']);
    });
  },
  ['oras'],
);
