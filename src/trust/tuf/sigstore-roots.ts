import type { RootProvider } from '../roots.ts';
import { rootsByTuf, type TufOptions } from './roots-by-tuf.ts';
import type { TufRepository } from './tuf-repository.ts';

const SIGSTORE: TufRepository = {
  url: 'https://tuf-repo-cdn.sigstore.dev',
  target: 'trusted_root.json',
  seed: async () => (await import('./sigstore-seed.ts')).SIGSTORE_SEED,
};

/**
 * The trusted root of Sigstore's public good instance, by TUF (The Update Framework): its first root of trust came with
 * this library, and all that comes by the network is held against it. It is asked for when a rule first needs it, and
 * kept by the provider from then on: make one for a run, and a new one for the next.
 *
 * What cannot be fetched and verified anew is an error, also where the folder holds an older answer. At most 64 roots of
 * trust are followed, files are of at most 1 MiB, and all of it takes at most a minute. The first run with a folder makes four or
 * five requests, a later one two.
 *
 * The error, of `trustedRoots`, has `no-trusted-root` as reason in `details`, and one of these codes: `NETWORK` and `UNAVAILABLE` if
 * the repository was not reached or gave no file, `RATE_LIMITED`, `TOO_LARGE`; `UNVERIFIED` if what it gave has expired, is older
 * than what the folder has seen, or was not signed by those who may; `STORAGE` if the folder cannot be used. An abort
 * fails with the reason of its signal.
 *
 * @example
 * const transport = createTransport({ proxy: (url) => proxyFor(url, process.env) });
 * const roots = sigstoreRoots({ send: transport.send, folder: join(tmpdir(), 'sigstore') });
 */
export function sigstoreRoots(options: TufOptions): RootProvider {
  return rootsByTuf(SIGSTORE, options);
}
