import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'tar';
import { describe, expect, test } from 'vitest';
import { OciArchive, openArchive } from '../../src/targets/layout/oci-archive.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import {
  artifactOf,
  blob,
  graphIn,
  graphOf,
  imageIndex,
  plainArtifact,
  store,
} from '../support/artifacts.ts';
import { rejection } from '../support/rejection.ts';
import { filesIn, tempFolder } from '../support/temp.ts';

describe('an archive', () => {
  test('keeps what it held, and takes what is new', async () => {
    const path = join(tempFolder('archive-'), 'a.tar');
    const [one, two] = [plainArtifact('one'), imageIndex()];
    for (const [artifact, tag] of [
      [one, 'one'],
      [two, 'two'],
    ] as const) {
      const archive = new OciArchive(path);
      await store(archive, artifact, tag);
      await archive.commit();
    }
    const archive = await openArchive(path);
    expect(await Array.fromAsync(archive.tags())).toEqual(['one', 'two']);
    expect(await graphOf(archive, await archive.resolve('one'))).toEqual(graphIn(one));
    expect(await graphOf(archive, await archive.resolve('two'))).toEqual(graphIn(two));
    expect(filesIn(join(path, '..'))).toEqual(['a.tar']);
  });

  test('moves a tag, and content it holds already is not stored twice', async () => {
    const path = join(tempFolder('archive-'), 'a.tar');
    const [one, two] = [plainArtifact('one'), plainArtifact('two')];
    const first = new OciArchive(path);
    await store(first, one, 'v1');
    await store(first, two);
    await first.commit();
    const size = statSync(path).size;
    const second = new OciArchive(path);
    await second.tag(two.root, 'v1');
    expect((await second.resolve('v1')).digest).toBe(two.root.digest);
    await second.commit();
    expect(statSync(path).size).toBe(size);
    expect((await (await openArchive(path)).resolve('v1')).digest).toBe(two.root.digest);
  });

  test('that replaces another holds only what is new, and is the same file in whatever order it came', async () => {
    const path = join(tempFolder('archive-'), 'a.tar');
    const [one, two] = [plainArtifact('one'), imageIndex()];
    const old = new OciArchive(path);
    await store(old, plainArtifact('old'), 'old');
    await old.commit();
    const files: Buffer[] = [];
    for (const order of [[one, two] as const, [two, one] as const]) {
      const archive = new OciArchive(path, { replace: true });
      expect(await archive.exists(plainArtifact('old').root)).toBe(false);
      expect(await Array.fromAsync(archive.tags())).toEqual([]);
      for (const artifact of order) await store(archive, artifact, artifact === one ? 'one' : 'two');
      await archive.commit();
      files.push(readFileSync(path));
    }
    expect(files[1]?.equals(files[0] ?? Buffer.alloc(0))).toBe(true);
    const read = await openArchive(path);
    expect(await Array.fromAsync(read.tags())).toEqual(['one', 'two']);
    expect(await read.exists(plainArtifact('old').root)).toBe(false);
    writeFileSync(path, 'notes');
    const refused = new OciArchive(path, { replace: true });
    expect(await rejection(store(refused, one, 'one'))).toMatchObject({ code: 'INVALID_CONTENT' });
    await refused.discard();
    expect(readFileSync(path, 'utf8')).toBe('notes');
  });

  test('that was cut off is refused, for reading and for writing, and stays as it is', async () => {
    const path = join(tempFolder('archive-'), 'a.tar');
    const archive = new OciArchive(path);
    await store(archive, artifactOf({ layers: [blob(new Uint8Array(50_000))] }), 'v1');
    await archive.commit();
    const whole = readFileSync(path);
    for (const length of [1, 511, 512, 3000, 30_000, whole.length - 2048]) {
      writeFileSync(path, whole.subarray(0, length));
      await rejection(openArchive(path).then((opened) => opened.resolve('v1')));
      await rejection(store(new OciArchive(path), plainArtifact('new'), 'new'));
      expect(readFileSync(path).equals(whole.subarray(0, length))).toBe(true);
    }
  });

  test('that has its index in front and was cut off in a blob is refused too', async () => {
    const path = join(tempFolder('archive-'), 'a.tar');
    const layout = tempFolder('layout-');
    await store(new OciLayout(layout), artifactOf({ layers: [blob(new Uint8Array(50_000))] }), 'v1');
    create({ cwd: layout, file: path, sync: true }, ['oci-layout', 'index.json', 'blobs']);
    expect((await (await openArchive(path)).resolve('v1')).size).toBeGreaterThan(0);
    const cut = readFileSync(path).subarray(0, 30_000);
    writeFileSync(path, cut);
    const invalid = { code: 'INVALID_CONTENT' };
    expect(await rejection(openArchive(path))).toMatchObject(invalid);
    expect(await rejection(store(new OciArchive(path), plainArtifact(), 'v1'))).toMatchObject(invalid);
    expect(readFileSync(path).equals(cut)).toBe(true);
  });

  test.each([
    ['an empty file', ''],
    ['a text', 'x'.repeat(5000)],
    ['a gzip', Buffer.from('1f8b0800000000000003', 'hex')],
  ])('that is %s is refused', async (_title, bytes) => {
    const path = join(tempFolder('archive-'), 'a.tar');
    writeFileSync(path, bytes);
    await rejection(openArchive(path).then((opened) => opened.resolve('v1')));
    await rejection(store(new OciArchive(path), plainArtifact(), 'v1'));
    expect(readFileSync(path).equals(Buffer.from(bytes))).toBe(true);
  });

  test('that is not there is NOT_FOUND', async () => {
    const path = join(tempFolder('archive-'), 'a.tar');
    expect(await rejection(openArchive(path))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
