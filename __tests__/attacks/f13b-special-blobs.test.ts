// F13 Special files where a layout has its files: opening a pipe waits for a writer, and a device has no end.
import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { openRegular } from '../../src/files/regular-file.ts';
import { plainArtifact, store } from '../support/artifacts.ts';
import { rejection } from '../support/rejection.ts';
import { freshFolder } from '../support/operate.ts';

const artifact = plainArtifact();
const blob = `blobs/sha256/${artifact.root.digest.slice(7)}`;

const SPECIAL: readonly (readonly [string, (path: string) => void])[] = [
  ['a pipe', (path) => execFileSync('mkfifo', [path])],
  ['a link to a pipe of the layout', (path) => linkedPipe(path)],
  ['a link to a device', (path) => symlinkSync('/dev/zero', path)],
];

function linkedPipe(path: string): void {
  execFileSync('mkfifo', [`${path}.pipe`]);
  symlinkSync(`${path}.pipe`, path);
}

async function layoutWith(name: string, make: (path: string) => void): Promise<OciLayout> {
  const path = join(freshFolder(), 'layout');
  await store(new OciLayout(path), artifact, 'v1');
  rmSync(join(path, name));
  make(join(path, name));
  return new OciLayout(path);
}

describe.skipIf(process.platform === 'win32').each(SPECIAL)('%s', (_title, make) => {
  test('as a blob is no content', async () => {
    const layout = await layoutWith(blob, make);
    expect(await layout.exists(artifact.root)).toBe(false);
    expect(await rejection(Array.fromAsync(layout.fetch(artifact.root)))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await layout.verify(artifact.root)).toBe(false);
    expect(await Array.fromAsync(layout.predecessors(artifact.root))).toEqual([]);
    await store(layout, artifact, 'v2');
    expect(await layout.exists(artifact.root)).toBe(true);
  });

  test.each(['index.json', 'oci-layout'])('as %s is no layout', async (name) => {
    const layout = await layoutWith(name, make);
    expect(await rejection(layout.resolve('v1'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await rejection(store(layout, plainArtifact('new'), 'new'))).toBeInstanceOf(Error);
  });

  test('that took the place of a file since it was looked at is not read', async () => {
    const path = join(freshFolder(), 'file');
    make(path);
    expect(await rejection(openRegular(path))).toBeInstanceOf(Error);
  });
});
