import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rejection } from '../support/rejection.ts';
import { filesIn, tempFolder } from '../support/temp.ts';
import { rootText, startTuf, TufRepository } from '../support/trust/tuf-repository.ts';

const KEPT = ['snapshot.json', 'target', 'targets.json', 'timestamp.json'];

function named(name: string): unknown {
  return [JSON.parse(rootText(name))];
}

describe('the trusted root of a TUF repository', () => {
  test('costs four requests where the build has it, five where it is newer, and two in later runs', async () => {
    const folder = tempFolder();
    await using tuf = await startTuf(folder);
    expect(await tuf.run().trustedRoots()).toEqual(named('first'));
    expect(tuf.asked()).toEqual([
      'GET /2.root.json',
      'GET /timestamp.json',
      'GET /1.snapshot.json',
      'GET /1.targets.json',
    ]);
    expect(await tuf.run().trustedRoots()).toEqual(named('first'));
    expect(tuf.asked()).toEqual(['GET /2.root.json', 'GET /timestamp.json']);
    tuf.repository.release(rootText('second'));
    expect(await tuf.run().trustedRoots()).toEqual(named('second'));
    expect(tuf.asked()).toHaveLength(5);
    expect(await tuf.run().trustedRoots()).toEqual(named('second'));
    expect(tuf.asked()).toHaveLength(2);
  });

  test('is asked for once by a provider, also by several at once', async () => {
    await using tuf = await startTuf(tempFolder());
    const roots = tuf.run();
    expect(tuf.asked()).toEqual([]);
    const [one, other] = await Promise.all([roots.trustedRoots(), roots.trustedRoots()]);
    expect(await roots.trustedRoots()).toBe(one);
    expect(other).toBe(one);
    expect(tuf.asked()).toHaveLength(4);
  });

  test('follows each new root from that of the build on, and asks for none of them twice', async () => {
    const folder = tempFolder();
    await using tuf = await startTuf(folder);
    for (let at = 0; at < 3; at += 1) tuf.repository.rotateRoot();
    tuf.repository.renewOnlineKeys();
    tuf.repository.release(rootText('second'));
    expect(await tuf.run().trustedRoots()).toEqual(named('second'));
    expect(tuf.asked().slice(0, 6)).toEqual([
      'GET /2.root.json',
      'GET /3.root.json',
      'GET /4.root.json',
      'GET /5.root.json',
      'GET /6.root.json',
      'GET /timestamp.json',
    ]);
    tuf.repository.rotateRoot();
    expect(await tuf.run().trustedRoots()).toEqual(named('second'));
    expect(tuf.asked()).toEqual(['GET /6.root.json', 'GET /7.root.json', 'GET /timestamp.json']);
  });

  test('is the same for runs at the same time, which leave nothing but what they keep', async () => {
    const folder = join(tempFolder(), 'new', 'folder');
    await using tuf = await startTuf(folder);
    const runs = Array.from({ length: 8 }, () => tuf.run().trustedRoots());
    for (const found of await Promise.all(runs)) expect(found).toEqual(named('first'));
    expect(filesIn(folder)).toEqual(KEPT);
  });

  test('is asked for anew after a failure', async () => {
    let isDown = true;
    await using tuf = await startTuf(
      tempFolder(),
      (usual) => (request) => (isDown ? { status: 500 } : usual(request)),
    );
    const roots = tuf.run();
    expect(await rejection(roots.trustedRoots())).toMatchObject({ code: 'UNAVAILABLE' });
    isDown = false;
    expect(await roots.trustedRoots()).toEqual(named('first'));
  });

  test('is asked for again where the answer breaks off or is an error of the server', async () => {
    const broken = new Set<string>();
    await using tuf = await startTuf(tempFolder(), (usual) => (request) => {
      if (broken.has(request.path)) return usual(request);
      broken.add(request.path);
      return request.path.includes('snapshot') ? 'reset' : { status: 503 };
    });
    expect(await tuf.run({ retries: 1 }).trustedRoots()).toEqual(named('first'));
    expect(tuf.asked()).toHaveLength(8);
  });

  test('ends with the reason of a signal, and the next caller gets it', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    let isFirst = true;
    await using tuf = await startTuf(tempFolder(), (usual) => async (request) => {
      if (!isFirst) return usual(request);
      isFirst = false;
      controller.abort(reason);
      return new Promise(() => undefined);
    });
    const roots = tuf.run();
    expect(await rejection(roots.trustedRoots({ signal: controller.signal }))).toBe(reason);
    expect(await roots.trustedRoots()).toEqual(named('first'));
  });
});

describe('what others wrote to the folder', () => {
  const other = new TufRepository(rootText('other'));
  const file = (path: string): string => other.files.get(path) ?? '';
  test.each<[string, (folder: string, name: string) => void]>([
    ['of another repository', (folder) => fillFrom(folder)],
    ['that is no JSON', (folder, name) => writeFileSync(join(folder, name), '{"signed":')],
    ['that is too large', (folder, name) => writeFileSync(join(folder, name), Buffer.alloc(3 * 1024 * 1024))],
    ['that is a folder', (folder, name) => mkdirSync(join(folder, name))],
    ['that is a link', (folder, name) => symlinkSync('/dev/zero', join(folder, name))],
  ])('%s changes nothing', async (_what, write) => {
    const folder = tempFolder();
    await using tuf = await startTuf(folder);
    tuf.repository.rotateRoot();
    expect(await tuf.run().trustedRoots()).toEqual(named('first'));
    for (const name of [...KEPT, '2.root.json']) {
      rmSync(join(folder, name));
      write(folder, name);
    }
    writeFileSync(join(folder, 'root.json'), file('1.root.json'));
    expect(await tuf.run().trustedRoots()).toEqual(named('first'));
  });

  function fillFrom(folder: string): void {
    writeFileSync(join(folder, 'timestamp.json'), file('timestamp.json'));
    writeFileSync(join(folder, 'snapshot.json'), file('1.snapshot.json'));
    writeFileSync(join(folder, 'targets.json'), file('1.targets.json'));
    writeFileSync(join(folder, '2.root.json'), file('1.root.json'));
    writeFileSync(join(folder, 'target'), rootText('other'));
  }
});

test('a folder that cannot be made is an error of the disk', async () => {
  const file = join(tempFolder(), 'file');
  writeFileSync(file, '');
  await using tuf = await startTuf(join(file, 'folder'));
  const error = await rejection(tuf.run().trustedRoots());
  expect(error).toMatchObject({ code: 'STORAGE', details: { reason: 'no-trusted-root' } });
  expect(tuf.asked()).toEqual([]);
});
