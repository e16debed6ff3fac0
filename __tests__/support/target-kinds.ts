import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type * as contract from '../../src/contract/target-contract.ts';
import type { Target } from '../../src/core/target.ts';
import { createTransport } from '../../src/http/transport.ts';
import { forRegistry } from '../../src/credentials/providers.ts';
import { openRepository } from '../../src/registry/registry.ts';
import { FolderTarget } from '../../src/targets/folder/folder.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { OciArchive } from '../../src/targets/layout/oci-archive.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import type { RunningRegistry } from './registries.ts';
import { filesIn, tempFolder } from './temp.ts';

/** A target in a new place of its own. What collects first is committed when it is opened again. */
export interface OpenTarget<T extends Target = Target> extends contract.OpenTarget<T> {
  /** Paths of the files, for targets that have any. */
  contents?(): string[];
  close(): Promise<void>;
}

export async function openMemory(): Promise<OpenTarget<MemoryTarget>> {
  return { target: new MemoryTarget(), close: async () => {} };
}

export async function openFolder(): Promise<OpenTarget<FolderTarget>> {
  const path = tempFolder('folder-');
  return {
    target: new FolderTarget(path),
    contents: () => filesIn(path),
    close: () => rm(path, { recursive: true }),
  };
}

export async function openLayout(): Promise<OpenTarget<OciLayout>> {
  const path = tempFolder('layout-');
  return {
    target: new OciLayout(path),
    reopen: async () => new OciLayout(path),
    contents: () => filesIn(path),
    close: () => rm(path, { recursive: true }),
  };
}

export async function openArchiveFile(): Promise<OpenTarget<OciArchive>> {
  const folder = tempFolder('archive-');
  const path = join(folder, 'a.tar');
  const target = new OciArchive(path);
  return {
    target,
    async reopen() {
      await target.commit();
      return new OciArchive(path);
    },
    contents: () => filesIn(folder),
    close: () => rm(folder, { recursive: true }),
  };
}

/** A repository that no other test uses. */
export async function openNewRepository(registry: RunningRegistry): Promise<OpenTarget & { name: string }> {
  const transport = createTransport();
  const name = `test/${randomUUID()}`;
  const { username, password } = registry;
  const open = () =>
    openRepository(`${registry.host}/${name}`, {
      transport,
      actions: 'pull,push',
      ...(username !== undefined &&
        password !== undefined && {
          credentials: forRegistry(registry.host, { kind: 'basic', username, password }),
        }),
    });
  return { name, target: open(), reopen: async () => open(), close: () => transport.close() };
}
