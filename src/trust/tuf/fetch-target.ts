import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Updater, type Fetcher } from 'tuf-js';
import { DownloadHTTPError } from 'tuf-js/dist/error.js';
import { OrasError } from '../../core/errors.ts';
import { keepFile, keptFile } from './kept-files.ts';
import { MAX_FILE, rootName, TufFetcher, type FetcherOptions } from './tuf-fetcher.ts';
import type { TufRepository } from './tuf-repository.ts';

interface FetchOptions extends Omit<FetcherOptions, 'scratch'> {
  /** With what earlier runs kept. */
  readonly folder: string;
}

const METADATA = ['timestamp.json', 'snapshot.json', 'targets.json'];
const TARGET = 'target';
const CONFIG = {
  maxRootRotations: 64,
  maxDelegations: 0,
  snapshotMaxLength: MAX_FILE,
  targetsMaxLength: MAX_FILE,
};

/**
 * The bytes of the repository's target, as TUF's client workflow gives it (TUF specification, 5). The client works in a
 * new folder that nobody else writes to: it takes the root metadata that lies there for trusted.
 */
export async function fetchTarget(repository: TufRepository, options: FetchOptions): Promise<Buffer> {
  const { folder, signal, ...sending } = options;
  await mkdir(folder, { recursive: true });
  const work = await mkdtemp(join(folder, '.tuf-'));
  const fetcher = new TufFetcher({ ...sending, signal, scratch: join(work, 'download') });
  try {
    await prepare(repository, { folder, work });
    const target = await update(repository, { work, fetcher });
    for (const name of [...METADATA, TARGET]) await keepFile(folder, name, await readFile(join(work, name)));
    for (const [name, bytes] of fetcher.roots) await keepFile(folder, name, bytes);
    return target;
  } catch (error) {
    throw fetcher.failure ? fetcher.failure.error : error;
  } finally {
    await rm(work, { recursive: true, force: true, maxRetries: 3 });
  }
}

interface Folders {
  readonly folder: string;
  readonly work: string;
}

/** The newest root that follows from the seed, and what else earlier runs kept: the client checks all of that. */
async function prepare(repository: TufRepository, { folder, work }: Folders): Promise<void> {
  const seed = await repository.seed();
  await writeFile(join(work, 'root.json'), Buffer.from(seed.root, 'base64'));
  const updater = new Updater({
    metadataDir: work,
    metadataBaseUrl: repository.url,
    fetcher: keptRoots(folder),
    config: CONFIG,
  });
  // It fails at the first root that is not there or does not follow, and has written the last that does.
  await updater.refresh().catch(() => undefined);
  for (const name of METADATA) {
    const bytes = await keptFile(folder, name, MAX_FILE);
    if (bytes) await writeFile(join(work, name), bytes);
  }
  const target = await keptFile(folder, TARGET, MAX_FILE);
  await writeFile(join(work, TARGET), target ?? Buffer.from(seed.target, 'base64'));
}

function keptRoots(folder: string): Fetcher {
  const downloadBytes = async (address: string, maxLength: number): Promise<Buffer> => {
    const name = rootName(address);
    const bytes = name === undefined ? undefined : await keptFile(folder, name, maxLength);
    if (bytes) return bytes;
    throw new DownloadHTTPError('not kept', 404);
  };
  return { downloadBytes, downloadFile: () => Promise.reject(new Error('only roots are kept')) };
}

async function update(
  { url, target }: TufRepository,
  { work, fetcher }: { readonly work: string; readonly fetcher: TufFetcher },
): Promise<Buffer> {
  const updater = new Updater({
    metadataDir: work,
    metadataBaseUrl: url,
    targetBaseUrl: `${url}/targets`,
    fetcher,
    config: CONFIG,
  });
  const info = await updater.getTargetInfo(target);
  if (!info) throw new OrasError('UNVERIFIED', `the repository has no ${target}`);
  const file = join(work, TARGET);
  await updater.findCachedTarget(info, file).then((found) => found ?? updater.downloadTarget(info, file));
  return readFile(file);
}
