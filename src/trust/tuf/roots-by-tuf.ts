import { SingleFlight } from '../../core/concurrency.ts';
import { messageOf, OrasError, systemCode, type ErrorCode } from '../../core/errors.ts';
import { parseStrictJsonObject } from '../../core/json.ts';
import type { Send } from '../../http/http.ts';
import type { RetryOptions } from '../../http/retry.ts';
import { shown } from '../misses.ts';
import { loadOptional } from '../optional-packages.ts';
import type { RootProvider, TrustedRootJson } from '../roots.ts';
import type { TufRepository } from './tuf-repository.ts';

/** Options of {@link sigstoreRoots}. */
export interface SigstoreRootsOptions extends RetryOptions {
  /** Sends the requests: that of a {@link Transport}, so that its proxy and authorities hold. Redirects are not followed. */
  readonly send: Send;
  /**
   * Keeps what was verified, so that later runs ask for less; made if it is not there. Runs at the same time may share it.
   * It is not trusted: what others write there is verified again, or fetched anew.
   */
  readonly folder: string;
}

const TIMEOUT_MS = 60_000;

/** The trusted root that is a target of the repository. */
export function rootsByTuf(
  repository: TufRepository,
  options: SigstoreRootsOptions,
  timeoutMs: number = TIMEOUT_MS,
): RootProvider {
  const known = new SingleFlight<string, readonly TrustedRootJson[]>();
  const ask = async (signal: AbortSignal | undefined): Promise<readonly TrustedRootJson[]> => {
    const { fetchTarget } = await loadOptional(async () => import('./fetch-target.ts'), ['tuf-js']);
    const limit = AbortSignal.timeout(timeoutMs);
    try {
      const both = signal ? AbortSignal.any([signal, limit]) : limit;
      const bytes = await fetchTarget(repository, { ...options, signal: both });
      return [parseStrictJsonObject(bytes, repository.target)];
    } catch (error) {
      signal?.throwIfAborted();
      throw failed(repository, limit.aborted ? tooSlow(timeoutMs, error) : error);
    }
  };
  return {
    trustedRoots: ({ signal } = {}) => known.get('root', () => ask(signal), { signal }),
  };
}

function tooSlow(timeoutMs: number, cause: unknown): OrasError {
  return new OrasError('NETWORK', `it took more than ${timeoutMs / 1000} s`, {
    cause,
    details: { code: 'ETIMEDOUT' },
  });
}

function failed({ url }: TufRepository, cause: unknown): OrasError {
  const { host } = new URL(url);
  const details = cause instanceof OrasError ? cause.details : {};
  return new OrasError(
    codeOf(cause),
    `cannot get the trusted root from ${host}: ${textOf(cause)}; a file that ` +
      '`gh attestation trusted-root > trusted_root.jsonl` makes can be given instead',
    { cause, details: { ...details, host, reason: 'no-trusted-root' } },
  );
}

/** What is no failure of the network or of the disk was found by TUF. */
function codeOf(cause: unknown): ErrorCode {
  if (cause instanceof OrasError) return cause.code;
  return systemCode(cause) === undefined ? 'UNVERIFIED' : 'STORAGE';
}

/** The messages of TUF's client may quote what it was sent. */
function textOf(cause: unknown): string {
  return codeOf(cause) === 'UNVERIFIED' ? shown(messageOf(cause)) : messageOf(cause);
}
