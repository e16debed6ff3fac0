import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { graphIn, graphOf, plainArtifact, store } from '../support/artifacts.ts';
import { rejection } from '../support/rejection.ts';
import { expectFailure, expectSuccess, output, workspaceWith } from '../support/steps.ts';

const artifact = plainArtifact();

/** A workspace with the layout `l`, of which every blob is a link to a file at `place`, relative to the layout. */
async function linked(place: string) {
  const cwd = workspaceWith({ 'a.txt': 'a' });
  const path = join(cwd, 'l');
  await store(new OciLayout(path), artifact, 'v1');
  const files = artifact.blobs.map(({ node }) => {
    const hex = node.digest.slice(7);
    const [link, file] = [join(path, 'blobs/sha256', hex), join(path, place, hex)];
    mkdirSync(dirname(file), { recursive: true });
    renameSync(link, file);
    symlinkSync(join('../..', place, hex), link);
    return { link, file, node };
  });
  return { cwd, path, files };
}

/** As long as before, where it is not empty. */
function damaged(bytes: Buffer): Buffer {
  return bytes.length === 0 ? Buffer.from('x') : Buffer.from(bytes.map((byte) => byte ^ 1));
}

describe.skipIf(process.platform === 'win32')('blobs that are links', () => {
  test('into the layout, as the layouts of Debian images have them, are read', async () => {
    const { cwd, path } = await linked('parts');
    const layout = new OciLayout(path);
    expect(await layout.exists(artifact.root)).toBe(true);
    expect(await graphOf(layout, await layout.resolve('v1'))).toEqual(graphIn(artifact));
    const copied = await expectSuccess({
      cwd,
      inputs: { command: 'copy', from: 'oci-layout:l:v1', to: 'oci-archive:o.tar:v1' },
    });
    expect(output(copied, 'digest')).toBe(artifact.root.digest);
  });

  test('are checked as any other', async () => {
    const { cwd, files } = await linked('parts');
    for (const { file } of files) writeFileSync(file, damaged(readFileSync(file)));
    await expectFailure({ cwd, inputs: { command: 'copy', from: 'oci-layout:l:v1', to: 'oci-layout:o:v1' } });
  });

  test('out of it, as rules_oci makes them, are named with what to do', async () => {
    const { cwd, files } = await linked('../bazel-out');
    const root = files.find(({ node }) => node.digest === artifact.root.digest);
    await expectFailure(
      { cwd, inputs: { command: 'copy', from: 'oci-layout:l:v1', to: 'oci-layout:o:v1' } },
      root?.link ?? '',
      'cp -rL',
    );
  });

  test('to nothing, to a folder and in a circle are no content', async () => {
    const { path, files } = await linked('parts');
    for (const [at, { link, node }] of files.entries()) {
      rmSync(link);
      symlinkSync(['nowhere', '.', node.digest.slice(7)][at % 3] ?? '', link);
      const layout = new OciLayout(path);
      expect(await layout.exists(node)).toBe(false);
      expect(await rejection(Array.fromAsync(layout.fetch(node)))).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  test.each(['parts', '../outside'])(
    'to %s are not written through, and not removed through',
    async (place) => {
      const { path, files } = await linked(place);
      for (const { link, file, node } of files) {
        const wrong = damaged(readFileSync(file));
        writeFileSync(file, wrong);
        expect(await new OciLayout(path).verify(node)).toBe(false);
        // A link into the layout goes with its wrong content; one out of it is no content, and waits to be replaced.
        expect(lstatSync(link, { throwIfNoEntry: false }) === undefined).toBe(place === 'parts');
        expect(readFileSync(file)).toEqual(wrong);
      }
      const kept = files.map(({ file }) => readFileSync(file));
      await store(new OciLayout(path), artifact, 'v2');
      for (const { link } of files) expect(lstatSync(link).isFile()).toBe(true);
      await new OciLayout(path).delete(artifact.root);
      expect(files.map(({ file }) => readFileSync(file))).toEqual(kept);
    },
  );

  test.each(['blobs', 'blobs/sha256', 'ingest'])(
    '%s that is a link: nothing is written through it',
    async (name) => {
      const { cwd, path } = await linked('parts');
      const outside = join(cwd, 'outside');
      mkdirSync(join(path, 'ingest'), { recursive: true });
      renameSync(join(path, name), outside);
      symlinkSync(outside, join(path, name));
      const before = lstatSync(outside).mtimeMs;
      const pushed = rejection(store(new OciLayout(path), plainArtifact('new'), 'new'));
      expect(await pushed).toMatchObject({ code: 'UNSAFE_PATH' });
      expect(lstatSync(outside).mtimeMs).toBe(before);
    },
  );
});
