/** A TUF repository, and what of it came with the program. */
export interface TufRepository {
  /** Of its metadata, without a slash at the end. */
  readonly url: string;
  /** Name of the file with the trusted root. */
  readonly target: string;
  readonly seed: () => Promise<TufSeed>;
}

/** Both as base64 of the exact bytes. */
export interface TufSeed {
  /** Signed root metadata of any version: all trust comes from it. */
  readonly root: string;
  /** The target as it was then. It is used where the repository still says so, and saves a request. */
  readonly target: string;
}
