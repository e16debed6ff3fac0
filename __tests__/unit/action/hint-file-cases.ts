import { rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { annotationsFor } from '../../../src/action/inputs/annotations.ts';
import { pathToRead } from '../../../src/action/inputs/files.ts';
import { checkTitles } from '../../../src/action/inputs/titles.ts';
import { cutFile } from '../../../src/cache/worker/pack.ts';
import { copy } from '../../../src/copy/copy.ts';
import { packManifest } from '../../../src/copy/pack.ts';
import { bytesOf } from '../../../src/core/bytes.ts';
import { withLock } from '../../../src/files/file-lock.ts';
import { refuseGitName } from '../../../src/files/git-name.ts';
import { safeSegments } from '../../../src/files/safe-path.ts';
import { FolderTarget } from '../../../src/targets/folder/folder.ts';
import { SecretScanner } from '../../../src/targets/folder/secret-scanner.ts';
import { openArchive } from '../../../src/targets/layout/oci-archive.ts';
import { OciLayout } from '../../../src/targets/layout/oci-layout.ts';
import { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import { blob, plainArtifact, store } from '../../support/artifacts.ts';
import { freshFolder, writeFiles } from '../../support/operate.ts';
import { rejection } from '../../support/rejection.ts';
import { directoryLayer, paxEntry, rawEntry, rawTar } from '../../support/tar.ts';
import type { Case } from './hint-answer-cases.ts';
import { failedStep, thrownBy, unreadable, unwritable } from './hint-failures.ts';

/** A push of a file that is changed once its digest is known; a small one would be kept in memory. */
async function changedBeforeCopy(change: (path: string) => void): Promise<Error> {
  const folder = writeFiles(freshFolder(), { app: 'x'.repeat(100_000) });
  const path = join(folder, 'app');
  await using source = new FolderTarget(folder);
  const layer = await source.add(path, { title: 'app' });
  const { node } = await packManifest(source, { layers: [layer], artifactType: 'application/x' });
  await source.tag(node, '1');
  change(path);
  return await rejection(copy({ source, reference: '1' }, { target: new MemoryTarget() }));
}

async function existingFile(): Promise<Error> {
  await using target = new FolderTarget(writeFiles(freshFolder(), { a: 'old' }), { keepExisting: true });
  const { node, bytes } = blob('new', { title: 'a' });
  await target.push(node, bytesOf(bytes));
  return await rejection(target.commit());
}

async function heldSecret(): Promise<Error> {
  const folder = writeFiles(freshFolder(), { a: 'the secret of the step' });
  await using target = new FolderTarget(folder);
  const secrets = new SecretScanner(['the secret']);
  return await rejection(target.add(join(folder, 'a'), { title: 'a', secrets }));
}

function linkOut(): Promise<Error> {
  const workspace = freshFolder();
  symlinkSync(freshFolder(), join(workspace, 'out'), 'junction');
  return rejection(pathToRead(join(workspace, 'out'), { workspace, home: workspace }));
}

async function linkOutOfLayout(): Promise<Error> {
  const layout = freshFolder();
  const { root } = plainArtifact();
  const target = new OciLayout(layout);
  await store(target, plainArtifact(), '1');
  const path = join(layout, 'blobs', ...root.digest.split(':'));
  rmSync(path);
  symlinkSync(freshFolder(), path, 'junction');
  return await rejection(
    copy({ source: new OciLayout(layout), reference: '1' }, { target: new MemoryTarget() }),
  );
}

/** No other test can wait for the two minutes that a lock is waited for: this one is lost while it is held. */
function takenLock(): Promise<Error> {
  const path = join(freshFolder(), 'lock');
  return rejection(
    withLock(path, async (lock) => {
      writeFileSync(path, 'another');
      await lock.check();
    }),
  );
}

function archiveOf(bytes: Uint8Array): Promise<Error> {
  const folder = writeFiles(freshFolder(), { 'a.tar': bytes });
  return rejection(openArchive(join(folder, 'a.tar'), { temp: folder }));
}

function utf16(): Promise<Error> {
  const workspace = writeFiles(freshFolder(), { 'a.json': Buffer.from('\ufeff{}', 'utf16le') });
  const none = { annotations: {}, githubAnnotations: false, created: undefined };
  const runtime = { workspace, temp: workspace, home: workspace, env: {}, workflow: undefined };
  return rejection(
    annotationsFor({ ...none, annotationFile: 'a.json' }, { ...runtime, sourceDate: undefined }),
  );
}

function twiceTitled(): Promise<Error> {
  const file = { name: 'a', title: 'a', mediaType: undefined, isFolder: false, leftOut: new Set<string>() };
  return rejection(checkTitles(['x', 'y'].map((path) => ({ ...file, path }))));
}

async function changedBeforeSave(): Promise<unknown> {
  const path = join(writeFiles(freshFolder(), { a: '123' }), 'a');
  return thrownBy(() => cutFile({ kind: 'cut', path, size: 4, average: 4, max: 8, digests: false }));
}

/** A packed folder whose file is larger than any disk. */
async function noRoom(): Promise<Error> {
  const tar = Buffer.concat([paxEntry({ size: `${2 ** 50}` }), rawEntry({ name: 'dir/zeros' })]);
  const { node, bytes } = directoryLayer('dir', tar);
  await using target = new FolderTarget(freshFolder());
  return await rejection(target.push(node, bytesOf(bytes)));
}

/** Writes a layout there. */
function written(...names: readonly string[]): Promise<Error> {
  const folder = writeFiles(freshFolder(), { file: '' });
  return rejection(store(new OciLayout(join(folder, ...names)), plainArtifact(), '1'));
}

const xz = Buffer.concat([Buffer.from('fd377a585a00', 'hex'), Buffer.alloc(512)]);

/** Of files that are pushed and pulled, of layouts and archives. */
export const FILE_CASES: readonly Case[] = [
  ['changed-file', () => changedBeforeCopy((path) => writeFileSync(path, 'y'.repeat(100_000)))],
  ['changed-file', () => changedBeforeCopy((path) => truncateSync(path, 5))],
  ['existing-files', existingFile, { command: 'pull' }],
  ['file-lines', () => failedStep(['push --files c,d --to oci-layout:l:1'])],
  ['no-files', () => failedStep(['push --files dist --to oci-layout:l:1'])],
  ['holds-secret', heldSecret],
  ['git-folder', () => thrownBy(() => refuseGitName(['.git', 'a'], freshFolder())), { command: 'pull' }],
  ['link-out', linkOut],
  ['special-file', () => rejection(new FolderTarget(freshFolder()).add(devNull, { title: 'a' }))],
  ['unsafe-file', twiceTitled],
  ['file-encoding', utf16],
  ['docker-archive', () => archiveOf(rawTar([{ name: 'manifest.json', content: '[]' }]))],
  ['packed-archive', () => archiveOf(xz)],
  ['link-out-of-layout', linkOutOfLayout],
  ['conflict', takenLock],
  ['conflict', changedBeforeSave],
  ['unsafe-path', () => thrownBy(() => safeSegments('../x')), { command: 'pull' }],
];

export const DISK_CASES: readonly Case[] = [
  ['disk-full', () => unwritable('ENOSPC')],
  ['disk-full', noRoom, { command: 'pull' }],
  ['too-many-files', () => unreadable('EMFILE')],
  ['no-read-permission', () => unreadable('EACCES')],
  ['no-permission', () => unwritable('EROFS')],
  ['file-in-the-way', () => written('file', 'below')],
  ['file-removed', () => changedBeforeCopy((path) => rmSync(path))],
  // Longer than any system takes: Windows says of a single long name that it is not there.
  ['name-too-long', () => written('long/'.repeat(8000))],
  ['storage', () => unwritable('EIO')],
];
