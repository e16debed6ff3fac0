import {
  appendFileSync,
  chmodSync,
  linkSync,
  renameSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/core/digest.ts';
import { copy } from '../../../src/copy/copy.ts';
import { packManifest } from '../../../src/copy/pack.ts';
import { FolderTarget } from '../../../src/targets/folder/folder.ts';
import { open, startStreamServer, type StreamHandler } from '../../support/lab.ts';
import { freshFolder, writeFiles } from '../../support/operate.ts';

/** Too much for the buffers of a connection: what happens at its first byte happens before its last is read. */
const content = Buffer.alloc(16 * 1024 * 1024, 'big');
const other = Buffer.alloc(content.length, 'wig');

/** Has nothing and takes all. `onUpload` runs at the first byte of the file. */
function emptyRegistry(onUpload: () => void): StreamHandler {
  return (request, response) => {
    if (request.method === 'HEAD')
      response.writeHead(404, { 'docker-distribution-api-version': 'registry/2.0' }).end();
    else if (request.method === 'POST') response.writeHead(202, { location: '/upload' }).end();
    else {
      if (Number(request.headers['content-length']) === content.length) request.once('data', onUpload);
      request.resume().once('end', () => response.writeHead(201).end());
    }
  };
}

interface Pushed {
  /** `done`, or the code and side of the error. */
  readonly end: string;
  /** How often the file was sent. */
  readonly uploads: number;
}

async function pushed(change: (file: string) => void, at: 'before' | 'during'): Promise<Pushed> {
  const root = freshFolder();
  const file = join(root, 'big.bin');
  writeFileSync(file, content);
  // A time that can be set again to the nanosecond.
  utimesSync(file, 1, 1);
  const folder = new FolderTarget(root);
  const layers = [await folder.add(file, { title: 'big.bin' })];
  const { node } = await packManifest(folder, { layers });
  await folder.tag(node, 'v1');
  let done = at === 'before';
  if (at === 'before') change(file);
  const onUpload = (): void => {
    if (!done) change(file);
    done = true;
  };
  await using server = await startStreamServer(emptyRegistry(onUpload));
  await using repository = open(server.host, { retries: 0, baseMs: 1 });
  const target = repository.target;
  const end = await copy({ source: folder, reference: 'v1' }, { target, reference: 'v1' }).then(
    () => 'done',
    (error: unknown) => {
      const { code, side } = error as { code?: string; side?: string };
      return `${code} at the ${side}`;
    },
  );
  const uploads = server.requests.filter(
    ({ method, headers }) => method === 'PUT' && Number(headers['content-length']) === content.length,
  );
  return { end, uploads: uploads.length };
}

/** Only the time of the last change tells. */
function overwriteQuietly(file: string): void {
  writeFileSync(file, other);
  utimesSync(file, 1, 1);
}

function replaceWith(bytes: Uint8Array): (file: string) => void {
  return (file) => {
    writeFileSync(`${file}.new`, bytes);
    renameSync(`${file}.new`, file);
  };
}

test('a file that nobody writes is sent once', async () => {
  expect(await pushed(() => undefined, 'during')).toEqual({ end: 'done', uploads: 1 });
});

// Windows replaces no file that is open.
describe.skipIf(process.platform === 'win32').each(['before', 'during'] as const)(
  'a file that changes %s its upload',
  (at) => {
    test.each<[string, (file: string) => void, string]>([
      ['to other content', (file) => writeFileSync(file, other), 'DIGEST_MISMATCH'],
      ['to other content, with its time set back', overwriteQuietly, 'DIGEST_MISMATCH'],
      ['to another file', replaceWith(other), 'DIGEST_MISMATCH'],
      ['to less', (file) => truncateSync(file, 1_000_000), 'SIZE_MISMATCH'],
      ['to more', (file) => appendFileSync(file, 'more'), 'SIZE_MISMATCH'],
    ])('%s is refused', async (_title, change, code) => {
      expect((await pushed(change, at)).end).toBe(`${code} at the source`);
    });

    test.each<[string, (file: string) => void]>([
      ['in its mode', (file) => chmodSync(file, 0o600)],
      ['in its times', (file) => utimesSync(file, 2, 2)],
      ['in its links', (file) => linkSync(file, `${file}.link`)],
      ['to another file of the same content', replaceWith(content)],
    ])('%s alone is sent again', async (_title, change) => {
      expect(await pushed(change, at)).toEqual({ end: 'done', uploads: at === 'before' ? 1 : 2 });
    });
  },
);

test('what is hashed when it is added is known: files and packed folders', async () => {
  const root = writeFiles(freshFolder(), { 'folder/a': 'a', large: 'x'.repeat(64 * 1024 + 1) });
  await using folder = new FolderTarget(root);
  for (const name of ['folder', 'large']) {
    const node = await folder.add(name);
    const { known } = folder.fetch(node);
    expect(known?.digest).toBe(node.digest);
    expect(digestOf(Buffer.concat(await Array.fromAsync(known?.bytes ?? [])))).toBe(node.digest);
  }
});
