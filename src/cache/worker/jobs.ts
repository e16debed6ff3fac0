/** Messages to worker threads and their results: plain data. */

export type Compression = 'zstd' | 'gzip' | 'none';
/** `hardlink`: a further name of a file. */
export type Kind = 'file' | 'folder' | 'link' | 'hardlink';

/** Digests whole files. */
export interface DigestJob {
  readonly kind: 'digest';
  readonly files: readonly { readonly path: string; readonly size: number }[];
}
export interface DigestResult {
  /** Undefined for a file that is not as it was listed. */
  readonly digests: readonly (string | undefined)[];
}

/** Finds the content-defined cuts of a big file. */
export interface CutJob {
  readonly kind: 'cut';
  readonly path: string;
  readonly size: number;
  readonly average: number;
  readonly max: number;
  /** False if the pieces are packed later, and digested then. */
  readonly digests: boolean;
}
export interface CutResult {
  readonly pieces: readonly {
    readonly length: number;
    readonly contentDigest?: string | undefined;
  }[];
}

export interface PackPart {
  /** Bytes of the tar headers before the content. */
  readonly header: number;
  /** Where the content is; none for a folder or link. */
  readonly path?: string;
  readonly size: number;
  readonly modified: number;
  readonly from: number;
  readonly length: number;
  readonly padding: number;
  /** Where it is known. */
  readonly contentDigest?: string | undefined;
}

/** Packs one layer. */
export interface PackJob {
  readonly kind: 'pack';
  readonly headers: Uint8Array<ArrayBuffer>;
  readonly parts: readonly PackPart[];
  readonly compression: Compression;
  readonly level: number;
  /** What layers that exist already have as `content`. */
  readonly knownLayers: ReadonlySet<string>;
}
export interface PackResult {
  /** Of the tar headers and of the digests of the files: the same for equal bytes before compression. */
  readonly content: string;
  readonly size: number;
  /** Of each part's content; undefined for a folder or link. */
  readonly digests: readonly (string | undefined)[];
  /** The layer, unless it is known. */
  readonly layer?: { readonly digest: string; readonly bytes: Uint8Array<ArrayBuffer> };
}

export interface UnpackEntry {
  readonly name: string;
  readonly kind: Kind;
  readonly mode: number;
  readonly mtime: number;
  readonly size: number;
  readonly contentDigest?: string | undefined;
  readonly linkTarget?: string | undefined;
  /** Where to write a file; undefined for one that exists already. */
  readonly path?: string;
}

/** Writes the files of one layer. Its bytes were verified by their digest. */
export interface UnpackJob {
  readonly kind: 'unpack';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly compression: Compression;
  readonly size: number;
  readonly entries: readonly UnpackEntry[];
  readonly superseded: readonly string[];
  readonly piece?: {
    readonly length: number;
    readonly contentDigest: string;
    /** Where in the file, which exists already. */
    readonly at: number;
    readonly path: string;
  };
}
export interface UnpackResult {
  /** Bytes written; holes not counted. */
  readonly written: number;
}

export type Job = DigestJob | CutJob | PackJob | UnpackJob;

export interface ResultOf {
  readonly digest: DigestResult;
  readonly cut: CutResult;
  readonly pack: PackResult;
  readonly unpack: UnpackResult;
}
