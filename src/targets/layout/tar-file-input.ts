import type { FileHandle } from 'node:fs/promises';
import type { TarInput } from '../../files/tar/entries.ts';

/** A tar in a file: what is skipped is not read. */
export class TarFile implements TarInput {
  readonly where: string;
  position = 0;
  readonly #file: FileHandle;
  readonly #size: number;

  constructor(where: string, file: FileHandle, size: number) {
    this.where = where;
    this.#file = file;
    this.#size = size;
  }

  async read(length: number): Promise<Buffer> {
    const { buffer, bytesRead } = await this.#file.read(Buffer.alloc(length), 0, length, this.position);
    this.position += bytesRead;
    return buffer.subarray(0, bytesRead);
  }

  async skipTo(position: number): Promise<boolean> {
    this.position = position;
    return position <= this.#size;
  }
}
