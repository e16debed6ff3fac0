import { performance } from 'node:perf_hooks';
import type { Credential } from '../../core/credential.ts';
import { OrasError, RegistryError } from '../../core/errors.ts';
import type { HttpRequest, Send } from '../../http/http.ts';
import { tokenUrl } from '../../http/url-gate.ts';
import type { Challenge } from './challenge.ts';
import { isStatus } from '../client.ts';
import { mergedScopes, parseScopes } from './scopes.ts';
import { fetchToken, type Token, type TokenRequest } from './token.ts';

export interface TokenOptions {
  /** The registry as the user named it. */
  readonly registry: string;
  /** For token servers; it retries by itself. */
  readonly sendForToken: Send;
  /** Fetch an anonymous token where the credential is refused: for pulls, which may be public. */
  readonly anonymousFallback?: boolean;
  onNotice?(text: string): void;
  /** Called with every token before it is used, so that it can be masked. */
  onSecret?(secret: string): void;
}

interface CachedToken {
  readonly token: Token;
  readonly until: number;
}

/** Tokens are renewed this long before they expire, and earlier for a large body. */
const MARGIN_MS = 10_000;
const SLOWEST_BYTES_PER_MS = 5000;
/** Bounds the attempts for a registry that asks for other scopes each time. */
const MAX_TRIED = 64;

/** The tokens of one repository, kept by realm, service and scopes. */
export class TokenStore {
  readonly #options: TokenOptions;
  readonly #tokens = new Map<string, Promise<CachedToken>>();
  /** By our own scopes: those that the registry asked for besides. */
  readonly #extraScopes = new Map<string, readonly string[]>();
  /** Combinations of both that were tried, with or without success. */
  readonly #tried = new Set<string>();
  /** The token server refused the credential, and the registry is read anonymously. */
  credentialRefused = false;

  constructor(options: TokenOptions) {
    this.#options = options;
  }

  /** The key of a request's token. */
  keyOf(request: HttpRequest, { parameters }: Challenge): string {
    return JSON.stringify([
      parameters.get('realm'),
      parameters.get('service'),
      this.#scopesOf(request, parameters),
    ]);
  }

  async token(
    request: HttpRequest,
    challenge: Challenge,
    credential: Credential | undefined,
  ): Promise<string> {
    const key = this.keyOf(request, challenge);
    const cached = this.#tokens.get(key);
    const margin = MARGIN_MS + (request.body?.size ?? 0) / SLOWEST_BYTES_PER_MS;
    if (cached && (await cached).until - margin > performance.now()) return (await cached).token.value;
    const fetching = this.#fetch(request, challenge, credential);
    this.#tokens.set(key, fetching);
    fetching.catch(() => this.#tokens.delete(key));
    return (await fetching).token.value;
  }

  /** Drops a refused token, but not a newer one that another request fetched in the meantime. */
  async forget(key: string, authorization: string | undefined): Promise<void> {
    const cached = await this.#tokens.get(key);
    if (cached && authorization === `Bearer ${cached.token.value}`) this.#tokens.delete(key);
  }

  /** After a change of the credential. */
  clear(): void {
    this.#tokens.clear();
    this.credentialRefused = false;
  }

  /** From now on such requests ask for the challenge's scopes as well. The same combination is tried once. */
  widen(request: HttpRequest, { parameters }: Challenge): void {
    const ours = requestScopes(request);
    const more = parseScopes(parameters.get('scope'));
    const attempt = [ours, ...more].join(' ');
    if (ours === '' || this.#tried.has(attempt) || this.#tried.size >= MAX_TRIED) return;
    this.#tried.add(attempt);
    const extra = this.#extraScopes.get(ours) ?? [];
    if (mergedScopes([...ours.split(' '), ...extra, ...more]).join(' ') === ours) return;
    this.#extraScopes.set(ours, [...extra, ...more]);
  }

  /** The challenge's scopes did not help. */
  narrow(request: HttpRequest, { parameters }: Challenge): void {
    const useless = parseScopes(parameters.get('scope'));
    const extra = this.#extraScopes.get(requestScopes(request)) ?? [];
    this.#extraScopes.set(
      requestScopes(request),
      extra.filter((scope) => !useless.includes(scope)),
    );
  }

  #hasExtraScopes(request: HttpRequest): boolean {
    return (this.#extraScopes.get(requestScopes(request)) ?? []).length > 0;
  }

  /** Ours, since a registry's own may be a dummy (GHCR). */
  #scopesOf({ scopes = [] }: HttpRequest, parameters: Challenge['parameters']): readonly string[] {
    if (scopes.length === 0) return parseScopes(parameters.get('scope'));
    const ours = mergedScopes(scopes);
    return mergedScopes([...ours, ...(this.#extraScopes.get(ours.join(' ')) ?? [])]);
  }

  async #fetch(
    request: HttpRequest,
    { parameters }: Challenge,
    credential: Credential | undefined,
  ): Promise<CachedToken> {
    const realm = parameters.get('realm');
    if (realm === undefined)
      throw new OrasError('UNSUPPORTED', `${request.url.host} asks for a token but names no realm`, {
        details: { reason: 'no-token' },
      });
    const tokenRequest = {
      realm: tokenUrl(realm, request.url),
      service: parameters.get('service'),
      scopes: this.#scopesOf(request, parameters),
      givenBy: request.url,
      signal: request.signal,
    };
    const token = this.#hasExtraScopes(request)
      ? await fetchToken(this.#options.sendForToken, { ...tokenRequest, credential })
      : await this.#fetchOrAnonymous(tokenRequest, credential);
    this.#options.onSecret?.(token.value);
    return { token, until: performance.now() + token.expiresIn * 1000 };
  }

  async #fetchOrAnonymous(
    request: Omit<TokenRequest, 'credential'>,
    credential: Credential | undefined,
  ): Promise<Token> {
    try {
      return await fetchToken(this.#options.sendForToken, { ...request, credential });
    } catch (error) {
      const isRefused = isStatus(error, 400, 401, 403) && credential !== undefined;
      if (!isRefused || this.#options.anonymousFallback !== true) throw this.#withRegistry(error, credential);
      const anonymous = { ...request, credential: undefined };
      const token = await fetchToken(this.#options.sendForToken, anonymous).catch(() => undefined);
      if (!token) throw this.#withRegistry(error, credential);
      this.credentialRefused = isStatus(error, 401);
      this.#options.onNotice?.(
        `${this.#options.registry} refuses the credential it was given; reading without one`,
      );
      return token;
    }
  }

  /** Users know the registry they named, not its token server. */
  #withRegistry(error: unknown, credential: Credential | undefined): unknown {
    if (!(error instanceof RegistryError)) return error;
    const { registry } = this.#options;
    const isRefused = error.status === 401 && credential !== undefined;
    return new OrasError(error.code, `${registry}: the token server refused: ${error.message}`, {
      cause: error,
      details: { ...error.details, host: registry, ...(isRefused && { credential: 'refused' }) },
    });
  }
}

function requestScopes({ scopes = [] }: HttpRequest): string {
  return mergedScopes(scopes).join(' ');
}
