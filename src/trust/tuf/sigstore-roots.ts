import type { RootProvider } from '../roots.ts';
import { rootsByTuf, type SigstoreRootsOptions } from './roots-by-tuf.ts';
import type { TufRepository } from './tuf-repository.ts';

const SIGSTORE: TufRepository = {
  url: 'https://tuf-repo-cdn.sigstore.dev',
  target: 'trusted_root.json',
  seed: async () => (await import('./sigstore-seed.ts')).SIGSTORE_SEED,
};

/**
 * The trusted root of Sigstore's public good instance, by TUF (The Update Framework): the first root of trust came with
 * this library, and all that comes by the network is held against it. It is asked for when a rule first needs it, and the
 * provider keeps it from then on: make a provider for a run, and a new one for the next.
 *
 * What cannot be fetched and verified is an error, also where the folder has an older answer. The first run with a folder
 * makes four or five requests, a later one two. At most 64 roots of trust are followed, a file has at most 1 MiB, and all
 * of it takes at most a minute.
 *
 * @throws {OrasError} from `trustedRoots`, each with the reason `no-trusted-root` in `details`: `NETWORK`, `UNAVAILABLE`,
 * `RATE_LIMITED` or `TOO_LARGE` for what gave no usable answer; `UNVERIFIED` for an answer that has expired, is older than
 * one that the folder has seen, or is not signed by those who may; `STORAGE` for a folder that cannot be used.
 * @example
 * const transport = createTransport({ proxy: (url) => proxyFor(url, process.env) });
 * const roots = sigstoreRoots({ send: transport.send, folder: join(homedir(), '.cache/sigstore') });
 */
export function sigstoreRoots(options: SigstoreRootsOptions): RootProvider {
  return rootsByTuf(SIGSTORE, options);
}
