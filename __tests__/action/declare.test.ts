import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { plainArtifact, singleImage, store, withSha512 } from '../support/artifacts.ts';
import { startJob } from '../support/job.ts';
import { freshFolder } from '../support/operate.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry } from '../support/registries.ts';
import type { RunResult } from '../support/runner.ts';
import { outcomeOf, output, workspaceWith } from '../support/steps.ts';
import { describeAt } from './places.ts';

async function workspace(content = 'a'): Promise<string> {
  const cwd = workspaceWith({ 'a.txt': content });
  const layout = new OciLayout(join(cwd, 'l'));
  await store(layout, plainArtifact('one'), 'one');
  await store(layout, singleImage(), 'two');
  return cwd;
}

function expectDone(run: RunResult): RunResult {
  expect(outcomeOf(run, 'success')).toBe('success');
  expect(run.rejected).toEqual([]);
  return run;
}

describeAt(['docker-registry', 'olareg'], 'declare-artifacts', (place) => {
  test('declares what push, copy and index write, what attach writes where asked, and later steps see the list', async () => {
    const job = startJob();
    const cwd = await workspace();
    const at = place.at('all');
    const step = async (inputs: Record<string, string>) => {
      const run = expectDone(await job.step({ cwd, inputs }));
      expect(run.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
      return { run, list: JSON.parse(run.commandFiles.GITHUB_ARTIFACTS_LIST) as { subjects: object[] } };
    };
    const push = await step({ files: 'a.txt', to: `${at}:1,2`, tags: '3' });
    const pushed = output(push.run, 'digest');
    expect(push.run.commandFiles.GITHUB_ARTIFACTS).toBe(`oci://${at}:1@${pushed}\n`);
    expect(push.list.subjects).toEqual([]);
    const attached = { subject: `${at}:1`, files: 'a.txt', 'artifact-type': 'a/b' };
    expect((await step(attached)).run.artifacts).toEqual([]);
    const attach = await step({ ...attached, 'declare-artifacts': 'true' });
    expect(attach.run.artifacts).toEqual([`${at}@${output(attach.run, 'digest')}`]);
    expect(attach.list.subjects).toEqual([{ name: `${at}:1`, digest: pushed, kind: 'oci' }]);
    const index = await step({ command: 'index', from: `${at}:1\noci-layout:l:two`, to: `${at}:index` });
    expect(index.run.artifacts).toEqual([`${at}:index@${output(index.run, 'digest')}`]);
    const copied = await step({
      from: 'oci-layout:l:one,two',
      to: `${place.at('copies')}\n${place.at('more')}\noci-layout:m\noci-archive:m.tar`,
    });
    const digests = [plainArtifact('one'), singleImage()].map(({ root }) => root.digest);
    expect(copied.run.artifacts.toSorted()).toEqual(
      ['copies', 'more'].flatMap((name) =>
        ['one', 'two'].map((tag, nth) => `${place.at(name)}:${tag}@${digests[nth]}`),
      ),
    );
    expect(copied.list.subjects).toHaveLength(3);
    const last = await step({ command: 'resolve', from: `${at}:1` });
    expect(last.list.subjects).toHaveLength(7);
    expect(last.run.commandFiles.GITHUB_ARTIFACTS).toBe('');
  });

  test('declares nothing where nothing is written to a registry', async () => {
    const cwd = await workspace();
    const at = place.at('nothing');
    const job = startJob();
    expectDone(await job.step({ cwd, inputs: { files: 'a.txt', to: `${at}:1` } }));
    for (const inputs of [
      { files: 'a.txt', to: 'oci-layout:out:1' },
      { from: 'oci-layout:l:one', to: 'oci-archive:out.tar' },
      { from: 'oci-layout:l:one', to: `${at}:other`, 'dry-run': 'true' },
      { from: 'oci-layout:l:one', to: `${at}:other`, 'declare-artifacts': 'false' },
      { command: 'tag', from: `${at}:1`, tags: 'new' },
      { from: `${at}:1`, path: 'out' },
      { command: 'discover', from: `${at}:1` },
      { files: 'none*', to: `${at}:none`, 'if-no-files-found': 'ignore' },
      // Stands for something else, and is left alone.
      { from: 'oci-layout:l:one', to: `${at}:1`, 'if-exists': 'skip' },
    ] as Record<string, string>[]) {
      const run = expectDone(await job.step({ cwd, inputs }));
      expect([run.commandFiles.GITHUB_ARTIFACTS, inputs]).toEqual(['', inputs]);
      expect(run.annotations.filter(({ level }) => level === 'warning')).toEqual([]);
    }
  });

  test('declares a copy that was there already, and those destinations that were reached', async () => {
    const cwd = await workspace();
    const at = place.at('again');
    for (const changed of ['true', 'false']) {
      const run = expectDone(
        await startJob().step({ cwd, inputs: { from: 'oci-layout:l:one', to: `${at}:1` } }),
      );
      expect(output(run, 'changed')).toBe(changed);
      expect(run.artifacts).toEqual([`${at}:1@${output(run, 'digest')}`]);
    }
    const to = `${at}:2\n127.0.0.1:1/acme/app:2`;
    const run = await startJob().step({ cwd, inputs: { from: 'oci-layout:l:one', to, retries: '0' } });
    expect(outcomeOf(run, 'failure')).toBe('failure');
    expect(run.artifacts).toEqual([`${at}:2@${plainArtifact('one').root.digest}`]);
  });

  test('leaves out, with a notice, a name that stands for another digest in this job', async () => {
    const job = startJob();
    const at = place.at('conflict');
    const [first, second] = [await workspace('first'), await workspace('second')];
    const step = (cwd: string, inputs: Record<string, string>) => job.step({ cwd, inputs }).then(expectDone);
    const one = await step(first, { files: 'a.txt', to: `${at}:latest` });
    const two = await step(second, { files: 'a.txt', to: `${at}:latest` });
    expect(two.artifacts).toEqual([]);
    expect(two.annotations).toMatchObject([{ level: 'notice' }]);
    for (const said of [`${at}:latest`, output(one, 'digest'), output(two, 'digest')])
      expect(two.annotations[0]?.message).toContain(said);
    // The first one again is no news.
    const again = await step(first, { files: 'a.txt', to: `${at}:latest` });
    expect([again.artifacts, again.annotations]).toEqual([[], []]);
    const attach = {
      subject: `${at}:latest`,
      files: 'a.txt',
      'artifact-type': 'a/b',
      'declare-artifacts': 'true',
    };
    expect((await step(first, attach)).artifacts).toHaveLength(1);
    const other = await step(second, attach);
    expect([other.artifacts, other.annotations.map(({ level }) => level)]).toEqual([[], ['notice']]);
  });

  test('declares as many as a job may', async () => {
    const cwd = await workspace();
    const at = place.at('many');
    for (const [before, fits] of [
      [498, 2],
      [499, 1],
      [500, 0],
    ] as const) {
      const list = Array.from({ length: before }, (_, nth) => ({
        name: `x${nth}`,
        digest: `sha256:${'0'.repeat(64)}`,
      }));
      const file = join(freshFolder('list'), 'list.json');
      writeFileSync(file, JSON.stringify({ version: 1, subjects: list }));
      const inputs = { from: 'oci-layout:l:one,two', to: at };
      const run = expectDone(await startJob().step({ cwd, inputs, env: { GITHUB_ARTIFACTS_LIST: file } }));
      expect(run.artifacts).toHaveLength(fits);
      expect(run.annotations.map(({ message }) => message)).toEqual(
        fits === 2 ? [] : [expect.stringContaining(`not declared: ${2 - fits} of 2`)],
      );
    }
  });

  test('fails no step where the list cannot be read, or the file not be written', async () => {
    const cwd = await workspace();
    const inputs = { files: 'a.txt', to: `${place.at('files')}:1` };
    const folder = freshFolder('list');
    for (const [name, text] of [
      ['nonsense', 'x'],
      ['null', 'null'],
      ['strange', '{"subjects":[null,1,{"name":1},{"name":"a","digest":{}}]}'],
      ['subjects', '{"subjects":{}}'],
    ] as const) {
      writeFileSync(join(folder, name), text);
      const run = expectDone(
        await startJob().step({ cwd, inputs, env: { GITHUB_ARTIFACTS_LIST: join(folder, name) } }),
      );
      expect(run.artifacts).toHaveLength(1);
    }
    for (const list of ['', join(folder, 'none'), folder, undefined])
      expect(
        (await startJob().step({ cwd, inputs, env: { GITHUB_ARTIFACTS_LIST: list } })).artifacts,
      ).toHaveLength(1);
    // A folder takes no lines, whoever asks; a file that may not be written takes root's.
    mkdirSync(join(folder, 'taken'));
    writeFileSync(join(folder, 'locked'), '');
    chmodSync(join(folder, 'locked'), 0o444);
    const names = process.getuid?.() === 0 ? ['taken', 'none/file'] : ['taken', 'none/file', 'locked'];
    for (const name of names) {
      const run = await startJob().step({ cwd, inputs, env: { GITHUB_ARTIFACTS: join(folder, name) } });
      expect(outcomeOf(run, 'success')).toBe('success');
      expect(output(run, 'digest')).toMatch(/^sha256:/);
      expect(run.annotations).toMatchObject([
        { level: 'warning', message: expect.stringContaining('could not be declared') as string },
      ]);
    }
  });

  test('is silent where the runner takes none, unless it was asked for', async () => {
    const cwd = await workspace();
    const inputs = { files: 'a.txt', to: `${place.at('old')}:1` };
    for (const GITHUB_ARTIFACTS of [undefined, '']) {
      const env = { GITHUB_ARTIFACTS, GITHUB_ARTIFACTS_LIST: GITHUB_ARTIFACTS };
      const run = expectDone(await startJob().step({ cwd, inputs, env }));
      expect(run.annotations).toEqual([]);
      const asked = await startJob().step({ cwd, inputs: { ...inputs, 'declare-artifacts': 'true' }, env });
      expectDone(asked);
      expect(asked.annotations).toMatchObject([{ level: 'warning' }]);
      expect(asked.annotations[0]?.message).toContain('GITHUB_ARTIFACTS is not set');
      const layout = { files: 'a.txt', to: 'oci-layout:o:1', 'declare-artifacts': 'true' };
      expect(expectDone(await startJob().step({ cwd, inputs: layout, env })).annotations).toEqual([]);
    }
  });
});

describeWith(['olareg'], 'declare-artifacts', () => {
  test('declares a digest of SHA-512, too', async () => {
    await using registry = await startRegistry('olareg');
    const cwd = await workspace();
    const layout = new OciLayout(join(cwd, 'l'));
    await store(layout, withSha512('sha512'), 'long');
    const inputs = { from: 'oci-layout:l:long', to: `${registry.host}/acme/app:long` };
    const run = await startJob().step({ cwd, inputs });
    expectDone(run);
    expect(run.artifacts).toEqual([`${registry.host}/acme/app:long@${output(run, 'digest')}`]);
    expect(output(run, 'digest')).toMatch(/^sha512:/);
  });
});
