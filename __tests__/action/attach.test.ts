import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { imageIndex, plainArtifact, store } from '../support/artifacts.ts';
import { client } from '../support/partners.ts';
import {
  branchesOf,
  expectFailure,
  expectSuccess,
  manifestOf,
  metadata,
  output,
  outputFiles,
  referrers,
  workspaceWith,
} from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';
import { ALL, describeAt, discoveredBy } from './places.ts';

const SBOM = 'application/spdx+json';
const REVIEW = 'application/vnd.acme.review';

describeAt(
  ALL,
  'attach',
  (place) => {
    const oras = client('oras');
    const subject = plainArtifact('attach');
    const prepared = (name: string) => place.open(name, (target) => store(target, subject, 'v1'));

    test('adds files to a subject, which keeps its digest and lists them', async () => {
      await prepared('files');
      const cwd = workspaceWith({ 'sbom.json': '{}', 'notes.txt': 'n' });
      const inputs = {
        subject: `${place.at('files')}:v1`,
        files: 'sbom.json:application/json\nnotes.txt',
        'artifact-type': SBOM,
        annotations: 'org.acme.tool=syft',
      };
      const run = await expectSuccess({ cwd, inputs });
      const digest = output(run, 'digest');
      expect(output(run, 'reference')).toBe(`${place.at('files')}@${digest}`);
      expect(output(run, 'artifact-type')).toBe(SBOM);
      expect(output(run, 'changed')).toBe('true');
      expect(run.outputs.has('tags')).toBe(false);
      expect(outputFiles(run).map(({ title, mediaType }) => `${title} ${mediaType}`)).toEqual([
        'sbom.json application/json',
        'notes.txt application/vnd.oci.image.layer.v1.tar',
      ]);
      const { mediaType, size } = subject.root;
      expect(manifestOf(run)).toMatchObject({
        subject: { mediaType, digest: subject.root.digest, size },
        annotations: { 'org.acme.tool': 'syft' },
      });

      const found = await expectSuccess({
        cwd,
        inputs: { command: 'discover', from: inputs.subject },
      });
      expect(output(found, 'digest')).toBe(subject.root.digest);
      expect(branchesOf(referrers(found))).toEqual([`${SBOM} ${digest}`]);
      expect(referrers(found).referrers?.[0]?.annotations).toMatchObject({ 'org.acme.tool': 'syft' });

      const again = await expectSuccess({ cwd, inputs });
      expect(output(again, 'digest')).toBe(digest);
      expect(output(again, 'changed')).toBe('false');
    });

    test('takes annotations alone, and attachments of attachments', async () => {
      await prepared('reviewed');
      const cwd = workspaceWith();
      const inputs = { annotations: 'org.acme.verdict=good', 'artifact-type': REVIEW };
      const review = await expectSuccess({
        cwd,
        inputs: { ...inputs, command: 'attach', subject: `${place.at('reviewed')}:v1` },
      });
      expect(outputFiles(review)).toEqual([]);
      const second = await expectSuccess({
        cwd,
        inputs: { ...inputs, subject: output(review, 'reference') },
      });
      expect(branchesOf(await discoveredBy(oras, place, `${place.at('reviewed')}:v1`))).toEqual([
        `${REVIEW} ${output(review, 'digest')}`,
        `  ${REVIEW} ${output(second, 'digest')}`,
      ]);
    });

    test('goes to one platform of an index where that is asked for', async () => {
      const index = imageIndex();
      await place.open('platforms', (target) => store(target, index, 'v1'));
      const cwd = workspaceWith({ 'arm.json': '{}' });
      const inputs = { subject: `${place.at('platforms')}:v1`, files: 'arm.json', 'artifact-type': SBOM };
      const run = await expectSuccess({ cwd, inputs: { ...inputs, platform: 'linux/arm64' } });
      const arm = (JSON.parse(Buffer.from(index.blobs.at(-1)?.bytes ?? '').toString()) as IndexJson)
        .manifests[1];
      expect(manifestOf(run)).toMatchObject({ subject: { digest: arm?.digest } });
      const found = await expectSuccess({ cwd, inputs: { command: 'discover', from: inputs.subject } });
      expect(referrers(found).referrers).toEqual([]);
      expect(referrers(found).manifests?.map(({ digest }) => digest)).toEqual([arm?.digest]);
      await expectFailure(
        { cwd, inputs: { ...inputs, platform: 'linux/s390x' } },
        'linux/s390x',
        'linux/arm64/v8',
      );
    });

    test('with a digest goes to that subject and to no other', async () => {
      await prepared('pinned');
      const cwd = workspaceWith({ 'a.txt': 'a' });
      const inputs = { subject: `${place.at('pinned')}:v1`, files: 'a.txt', 'artifact-type': SBOM };
      const other = `sha256:${'0'.repeat(64)}`;
      const refused = { ...inputs, digest: other };
      await expectFailure({ cwd, inputs: refused }, inputs.subject, subject.root.digest, other);
      const run = await expectSuccess({ cwd, inputs: { ...inputs, digest: subject.root.digest } });
      expect(branchesOf(await discoveredBy(oras, place, inputs.subject))).toEqual([
        `${SBOM} ${output(run, 'digest')}`,
      ]);
    });

    test('needs a subject that is there', async () => {
      await prepared('there');
      const cwd = workspaceWith({ 'a.txt': 'a' });
      const inputs = { files: 'a.txt', 'artifact-type': SBOM };
      for (const subject of [`${place.at('there')}:v2`, `${place.at('there')}@sha256:${'0'.repeat(64)}`])
        await expectFailure(
          { cwd, inputs: { ...inputs, subject } },
          'attach failed: ',
          subject.replace(/^.*[:@]/, ''),
        );
    });

    test('sends nothing that is there, and only the new file when there is one', async () => {
      await prepared('economy');
      const inputs = { subject: `${place.at('economy')}:v1`, files: '*.txt', 'artifact-type': SBOM };
      const first = await expectSuccess({ cwd: workspaceWith({ 'a.txt': 'a', 'b.txt': 'b' }), inputs });
      // The empty config is there.
      expect(metadata(first)).toMatchObject({ copied: 3, skipped: 1 });
      const more = await expectSuccess({
        cwd: workspaceWith({ 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' }),
        inputs,
      });
      expect(metadata(more)).toMatchObject({ copied: 2, skipped: 3 });
    });
  },
  ['oras'],
);

describe('attach is refused', () => {
  const subject = 'oci-layout:l:v1';
  test.each<[string, Record<string, string>, string[]]>([
    ['without a type', { subject, files: 'a.txt' }, ['input artifact-type is missing', 'attach']],
    ['with nothing to attach', { subject, 'artifact-type': SBOM }, ['input files is missing', 'annotations']],
    ['where no file matches', { subject, 'artifact-type': SBOM, files: '*.md' }, ['nothing matches "*.md"']],
    [
      'with a tag of its own',
      { subject, files: 'a.txt', 'artifact-type': SBOM, tags: 'x' },
      ['input tags does not go'],
    ],
  ])('%s', async (_title, inputs, says) => {
    const cwd = workspaceWith({ 'a.txt': 'a' });
    await store(new OciLayout(join(cwd, 'l')), plainArtifact('subject'), 'v1');
    await expectFailure({ cwd, inputs: { command: 'attach', ...inputs } }, ...says);
  });

  test('and does nothing where no file need match', async () => {
    const cwd = workspaceWith();
    await store(new OciLayout(join(cwd, 'l')), plainArtifact('subject'), 'v1');
    const before = treeOf(cwd);
    const inputs = { subject, files: '*.md', 'artifact-type': SBOM, 'if-no-files-found': 'ignore' };
    const run = await expectSuccess({ cwd, inputs });
    expect([...run.outputs]).toEqual([['changed', 'false']]);
    expect(run.log).toContain('No files, so nothing was done');
    expect(treeOf(cwd)).toEqual(before);
  });
});

interface IndexJson {
  readonly manifests: readonly { readonly digest: string }[];
}
