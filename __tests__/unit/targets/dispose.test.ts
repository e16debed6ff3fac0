import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copy } from '../../../src/copy/copy.ts';
import { packManifest } from '../../../src/copy/pack.ts';
import { pushBytes } from '../../../src/core/content.ts';
import { TITLE } from '../../../src/core/descriptor.ts';
import { FolderTarget } from '../../../src/targets/folder/folder.ts';
import { OciArchive, openArchive } from '../../../src/targets/layout/oci-archive.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { freshFolder, writeFiles } from '../../support/operate.ts';
import { filesIn } from '../../support/temp.ts';

async function hello(): Promise<MemoryTarget> {
  const memory = new MemoryTarget();
  const layer = await pushBytes(memory, 'hello', { annotations: { [TITLE]: 'hello.txt' } });
  const { node } = await packManifest(memory, { artifactType: 'application/vnd.acme.note', layers: [layer] });
  await memory.tag(node, 'v1');
  return memory;
}

describe('a folder that is left with await using', () => {
  test('has no file and no trace of a copy that was not committed', async () => {
    const root = join(freshFolder(), 'new/folder');
    {
      await using target = new FolderTarget(root);
      await copy({ source: await hello(), reference: 'v1' }, { target });
      expect(filesIn(root)).toHaveLength(1);
    }
    expect(existsSync(join(root, '..'))).toBe(false);
  });

  test('keeps what was committed, and what was there', async () => {
    const root = writeFiles(freshFolder(), { 'before.txt': 'before' });
    {
      await using target = new FolderTarget(root);
      await copy({ source: await hello(), reference: 'v1' }, { target });
      await target.commit();
    }
    expect(filesIn(root)).toEqual(['before.txt', 'hello.txt']);
    expect(readFileSync(join(root, 'hello.txt'), 'utf8')).toBe('hello');
  });

  test('is left so after an error, too', async () => {
    const root = freshFolder();
    const work = async () => {
      await using target = new FolderTarget(root);
      await copy({ source: await hello(), reference: 'v1' }, { target });
      throw new Error('something else failed');
    };
    await expect(work()).rejects.toThrow('something else failed');
    expect(filesIn(root)).toEqual([]);
  });

  test('removes the folders that were packed to be sent', async () => {
    const root = writeFiles(freshFolder(), { 'site/index.html': '<p>' });
    {
      await using target = new FolderTarget(root);
      await target.add(join(root, 'site'), { title: 'site' });
      expect(filesIn(root)).toHaveLength(2);
    }
    expect(filesIn(root)).toEqual(['site/index.html']);
  });
});

describe('an archive that is left with await using', () => {
  test('is not there, nor anything beside it, where nothing was committed', async () => {
    const folder = freshFolder();
    {
      await using target = new OciArchive(join(folder, 'app.tar'));
      await copy({ source: await hello(), reference: 'v1' }, { target, reference: 'v1' });
      expect(filesIn(folder).length).toBeGreaterThan(0);
    }
    expect(filesIn(folder)).toEqual([]);
  });

  test('has what was committed, and not what came later', async () => {
    const folder = freshFolder();
    const path = join(folder, 'app.tar');
    {
      await using target = new OciArchive(path);
      await copy({ source: await hello(), reference: 'v1' }, { target, reference: 'v1' });
      await target.commit();
      await copy({ source: await hello(), reference: 'v1' }, { target, reference: 'v2' });
    }
    expect(filesIn(folder)).toEqual(['app.tar']);
    expect(await Array.fromAsync((await openArchive(path)).tags())).toEqual(['v1']);
  });
});
