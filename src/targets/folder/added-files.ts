import { rm, stat } from 'node:fs/promises';
import { bytesOf, type Bytes } from '../../core/bytes.ts';
import { queue } from '../../core/concurrency.ts';
import { TITLE, type Descriptor } from '../../core/descriptor.ts';
import { digestOf, type Digest } from '../../core/digest.ts';
import { OCI_LAYER } from '../../core/media-types.ts';
import type { CallOptions } from '../../core/target.ts';
import { digestFile, writtenFile } from '../../files/known-file.ts';
import { readWhole, specialFile } from '../../files/open-file.ts';
import { tempName } from '../../files/write-file.ts';
import { FILE_MODE, formatFileMode } from './file-mode.ts';
import type { SecretScanner } from './secret-scanner.ts';

/** Options of {@link FolderTarget.add}. */
export interface AddOptions extends CallOptions {
  /** The name it has in the artifact: a relative path with `/`. Default: its path below the folder. */
  readonly title?: string | undefined;
  /** RFC 6838. Default: the OCI layer type, gzipped for a folder. */
  readonly mediaType?: string | undefined;
  /** For a folder: absolute paths to leave out. Default: none. */
  readonly leftOut?: ReadonlySet<string> | undefined;
  /** For a folder: seconds since 1970, default 0. */
  readonly mtime?: number | undefined;
  /** For a file: keep its permission bits, in the annotation `land.oras.file.mode`. Default false; Windows has none. */
  readonly keepMode?: boolean | undefined;
  /** Files of up to 64 KiB that contain one of these are refused. Default: none. */
  readonly secrets?: SecretScanner | undefined;
  /** For a folder: called for each `.git` path, which is skipped unless the folder itself is inside one. */
  passedOver?(path: string): void;
}

type TitledOptions = AddOptions & { readonly title: string };

const MAX_KEPT_FILE = 64 * 1024;
const MAX_KEPT = 16 * 1024 * 1024;

/** Local files and folders by the digests of what is sent of them. Folders are packed into `temp`. */
export class AddedFiles {
  readonly #temp: string;
  readonly #sources = new Map<Digest, Bytes>();
  readonly #packed: string[] = [];
  readonly #inTurn = queue();
  /** Bytes of files in memory. */
  #kept = 0;

  constructor(temp: string) {
    this.#temp = temp;
  }

  bytesOf(digest: Digest): Bytes | undefined {
    return this.#sources.get(digest);
  }

  /** Removes the packed folders. */
  async discard(): Promise<void> {
    for (const packed of this.#packed) await rm(packed, { force: true });
  }

  async add(path: string, options: TitledOptions): Promise<Descriptor> {
    const found = await stat(path);
    if (found.isDirectory()) return this.#addFolder(path, options);
    if (!found.isFile()) throw specialFile(path, found);
    const { digest, size, bytes } = await this.#read(path, found.size, options);
    this.#sources.set(digest, bytes);
    return {
      mediaType: options.mediaType ?? OCI_LAYER,
      digest,
      size,
      annotations: {
        [TITLE]: options.title,
        ...(options.keepMode === true &&
          process.platform !== 'win32' && { [FILE_MODE]: formatFileMode(found.mode) }),
      },
    };
  }

  /** Small files are kept in memory up to a limit, and not read again. */
  async #read(path: string, size: number, { signal, secrets }: AddOptions) {
    if (size > MAX_KEPT_FILE || this.#kept + size > MAX_KEPT) return digestFile(path, { signal });
    this.#kept += size;
    signal?.throwIfAborted();
    const whole = await readWhole(path);
    this.#kept += whole.byteLength - size;
    secrets?.refuse(whole, path);
    return { digest: digestOf(whole), size: whole.byteLength, bytes: bytesOf(whole) };
  }

  /** One at a time: the output of one must not become part of the next. */
  #addFolder(path: string, options: TitledOptions): Promise<Descriptor> {
    return this.#inTurn(() => this.#pack(path, options));
  }

  async #pack(path: string, options: TitledOptions): Promise<Descriptor> {
    const output = tempName(this.#temp);
    this.#packed.push(output);
    const leftOut = new Set([...(options.leftOut ?? []), ...this.#packed]);
    const { packFolder } = await import('./pack-folder.ts');
    const node = await packFolder(path, { ...options, leftOut, output });
    this.#sources.set(node.digest, await writtenFile(output, node.digest));
    return node;
  }
}
