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
  /** To token servers, with retries of its own. */
  readonly sendForToken: Send;
  /** Ask without the credential where it is refused: for pulls, which public repositories allow to all. */
  readonly anonymousFallback?: boolean;
  onNotice?(text: string): void;
  /** Called with every token before it is first sent, so that it can be masked. */
  onSecret?(secret: string): void;
}

interface CachedToken {
  readonly token: Token;
  readonly until: number;
}

/** Taken off a token's life, so that it does not end on the way; a large body takes longer. */
const MARGIN_MS = 10_000;
const SLOWEST_BYTES_PER_MS = 5000;
/** A registry that wants something new each time is not followed for ever. */
const MAX_TRIED = 64;

/** The tokens of one repository, kept by realm, service and scopes. */
export class TokenStore {
  readonly #options: TokenOptions;
  readonly #tokens = new Map<string, Promise<CachedToken>>();
  /** By our own scopes: what the registry wants besides. */
  readonly #wider = new Map<string, readonly string[]>();
  /** Such wishes that were met once, with or without success. */
  readonly #tried = new Set<string>();
  /** The token server refused the credential, and the registry is read without it. */
  credentialRefused = false;

  constructor(options: TokenOptions) {
    this.#options = options;
  }

  /** What the token of a request is kept by. */
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

  /** Drops the token that was refused, but not the fresh one that another request may have got meanwhile. */
  async forget(key: string, authorization: string | undefined): Promise<void> {
    const cached = await this.#tokens.get(key);
    if (cached && authorization === `Bearer ${cached.token.value}`) this.#tokens.delete(key);
  }

  /** From now on such requests ask for the challenge's scopes too. The same ones are tried once. */
  widen(request: HttpRequest, { parameters }: Challenge): void {
    const own = ownScopes(request);
    const more = parseScopes(parameters.get('scope'));
    const attempt = [own, ...more].join(' ');
    if (own === '' || this.#tried.has(attempt) || this.#tried.size >= MAX_TRIED) return;
    this.#tried.add(attempt);
    const known = this.#wider.get(own) ?? [];
    if (mergedScopes([...own.split(' '), ...known, ...more]).join(' ') === own) return;
    this.#wider.set(own, [...known, ...more]);
  }

  /** The challenge's scopes did not help. */
  narrow(request: HttpRequest, { parameters }: Challenge): void {
    const useless = parseScopes(parameters.get('scope'));
    const known = this.#wider.get(ownScopes(request)) ?? [];
    this.#wider.set(
      ownScopes(request),
      known.filter((scope) => !useless.includes(scope)),
    );
  }

  #isWider(request: HttpRequest): boolean {
    return (this.#wider.get(ownScopes(request)) ?? []).length > 0;
  }

  /** Ours first: a registry's own hint may be a dummy (GHCR). */
  #scopesOf({ scopes = [] }: HttpRequest, parameters: Challenge['parameters']): readonly string[] {
    if (scopes.length === 0) return parseScopes(parameters.get('scope'));
    const own = mergedScopes(scopes);
    return mergedScopes([...own, ...(this.#wider.get(own.join(' ')) ?? [])]);
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
    const asked = {
      realm: tokenUrl(realm, request.url),
      service: parameters.get('service'),
      scopes: this.#scopesOf(request, parameters),
      givenBy: request.url,
      signal: request.signal,
    };
    const token = this.#isWider(request)
      ? await fetchToken(this.#options.sendForToken, { ...asked, credential })
      : await this.#fetchOrAnonymous(asked, credential);
    this.#options.onSecret?.(token.value);
    return { token, until: performance.now() + token.expiresIn * 1000 };
  }

  async #fetchOrAnonymous(
    asked: Omit<TokenRequest, 'credential'>,
    credential: Credential | undefined,
  ): Promise<Token> {
    try {
      return await fetchToken(this.#options.sendForToken, { ...asked, credential });
    } catch (error) {
      const refused = isStatus(error, 400, 401, 403) && credential !== undefined;
      if (!refused || this.#options.anonymousFallback !== true) throw this.#named(error, credential);
      const token = await fetchToken(this.#options.sendForToken, { ...asked, credential: undefined }).catch(
        () => undefined,
      );
      if (!token) throw this.#named(error, credential);
      this.credentialRefused = isStatus(error, 401);
      this.#options.onNotice?.(
        `${this.#options.registry} refuses the credential it was given; reading without one`,
      );
      return token;
    }
  }

  /** People know the registry they wrote, and not its token server. */
  #named(error: unknown, credential: Credential | undefined): unknown {
    if (!(error instanceof RegistryError)) return error;
    const { registry } = this.#options;
    const refused = error.status === 401 && credential !== undefined;
    return new OrasError(error.code, `${registry}: its token server says no: ${error.message}`, {
      cause: error,
      details: { ...error.details, host: registry, ...(refused && { credential: 'refused' }) },
    });
  }
}

function ownScopes({ scopes = [] }: HttpRequest): string {
  return mergedScopes(scopes).join(' ');
}
