import { performance } from 'node:perf_hooks';
import type { Credential, CredentialProvider } from '../core/credential.ts';
import { OrasError, RegistryError } from '../core/errors.ts';
import { discard, type HttpRequest, type HttpResponse, type Send } from '../http/http.ts';
import { tokenUrl } from '../http/url-gate.ts';
import { parseChallenges, type Challenge } from './challenge.ts';
import { isStatus } from './client.ts';
import { basic, fetchToken, type Token, type TokenRequest } from './token.ts';

export interface AuthOptions {
  /** The registry as the user named it: the key of its credential. */
  readonly registry: string;
  readonly repository: string;
  /** The only origin that is authorised to. */
  readonly origin: string;
  readonly credentials: CredentialProvider;
  /** To token servers, with retries of its own. */
  readonly sendForToken: Send;
  /** Ask without the credential where it is refused: for pulls, which public repositories allow to all. */
  readonly anonymousFallback?: boolean;
  onNotice?(text: string): void;
  /** Called with every secret before it is first sent, so that it can be masked. */
  onSecret?(secret: string): void;
}

interface CachedToken {
  readonly token: Token;
  readonly until: number;
}

/** Taken off a token's life, so that it does not end on the way; a large body takes longer. */
const MARGIN_MS = 10_000;
const SLOWEST_BYTES_PER_MS = 5000;

/**
 * Authorises requests to one registry. What the registry asked for once is known for the next request; a token is
 * kept by realm, service and scopes, and a 401 in spite of one gets one fresh token.
 */
export function withAuth(send: Send, options: AuthOptions): Send {
  const session = new AuthSession(send, options);
  return (request) => (request.url.origin === options.origin ? session.send(request) : send(request));
}

class AuthSession {
  readonly #send: Send;
  readonly #options: AuthOptions;
  readonly #tokens = new Map<string, Promise<CachedToken>>();
  #challenge: Challenge | undefined;
  #credential: Promise<Credential | undefined> | undefined;

  constructor(send: Send, options: AuthOptions) {
    this.#send = send;
    this.#options = options;
  }

  async send(request: HttpRequest): Promise<HttpResponse> {
    const known = this.#challenge;
    const asked = known ? await this.#authorised(request, known) : request;
    const first = await this.#send(asked);
    // A 401 from elsewhere, at the end of a redirect, is not the registry's.
    if (first.status !== 401 || first.url.origin !== this.#options.origin) return first;
    const challenge = choose(parseChallenges(first.headers.all('www-authenticate')));
    if (!challenge) return first;
    if (known && challenge.scheme === 'basic') return first;
    this.#challenge = challenge;
    if (challenge.scheme === 'basic' && (await this.#known())?.kind !== 'basic') return first;
    await discard(first);
    await this.#forget(this.#tokenKey(request, challenge), asked.headers?.['authorization']);
    return this.#send(await this.#authorised(request, challenge));
  }

  async #authorised(request: HttpRequest, challenge: Challenge): Promise<HttpRequest> {
    const authorization = await this.#authorization(request, challenge);
    return authorization === undefined
      ? request
      : { ...request, headers: { ...request.headers, authorization } };
  }

  async #authorization(request: HttpRequest, challenge: Challenge): Promise<string | undefined> {
    const credential = await this.#known();
    if (credential?.kind === 'bearer') return `Bearer ${credential.token}`;
    if (challenge.scheme === 'basic') return credential?.kind === 'basic' ? basic(credential) : undefined;
    return `Bearer ${(await this.#token(request, challenge, credential)).value}`;
  }

  async #token(
    request: HttpRequest,
    challenge: Challenge,
    credential: Credential | undefined,
  ): Promise<Token> {
    const key = this.#tokenKey(request, challenge);
    const cached = this.#tokens.get(key);
    const margin = MARGIN_MS + (request.body?.size ?? 0) / SLOWEST_BYTES_PER_MS;
    if (cached && (await cached).until - margin > performance.now()) return (await cached).token;
    const fetching = this.#fetch(request, challenge, credential);
    this.#tokens.set(key, fetching);
    fetching.catch(() => this.#tokens.delete(key));
    return (await fetching).token;
  }

  /** Drops the token that was refused, but not the fresh one that another request may have got meanwhile. */
  async #forget(key: string, authorization: string | undefined): Promise<void> {
    const cached = await this.#tokens.get(key);
    if (cached && authorization === `Bearer ${cached.token.value}`) this.#tokens.delete(key);
  }

  async #fetch(
    request: HttpRequest,
    challenge: Challenge,
    credential: Credential | undefined,
  ): Promise<CachedToken> {
    const realm = challenge.parameters.get('realm');
    if (realm === undefined)
      throw new OrasError('UNSUPPORTED', `${request.url.host} asks for a token but names no realm`);
    const asked = {
      realm: tokenUrl(realm, request.url),
      service: challenge.parameters.get('service'),
      scopes: scopesOf(request, challenge),
      givenBy: request.url,
      signal: request.signal,
    };
    const token = await this.#fetchOrAnonymous(asked, credential);
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
      if (!refused || this.#options.anonymousFallback !== true) throw this.#named(error);
      const token = await fetchToken(this.#options.sendForToken, { ...asked, credential: undefined }).catch(
        () => undefined,
      );
      if (!token) throw this.#named(error);
      this.#options.onNotice?.(
        `${this.#options.registry} refuses the credential it was given; reading without one`,
      );
      return token;
    }
  }

  /** People know the registry they wrote, and not its token server. */
  #named(error: unknown): unknown {
    if (!(error instanceof RegistryError)) return error;
    const { registry } = this.#options;
    return new OrasError(error.code, `${registry}: its token server says no: ${error.message}`, {
      cause: error,
      details: { ...error.details, host: registry },
    });
  }

  #known(): Promise<Credential | undefined> {
    const { registry, repository, credentials } = this.#options;
    this.#credential ??= credentials({ registry, repository });
    return this.#credential;
  }

  #tokenKey(request: HttpRequest, challenge: Challenge): string {
    const { parameters } = challenge;
    return JSON.stringify([parameters.get('realm'), parameters.get('service'), scopesOf(request, challenge)]);
  }
}

/** Some registries offer Bearer and Basic (Gitea); a token is narrower. */
function choose(challenges: readonly Challenge[]): Challenge | undefined {
  const named = (scheme: string) => challenges.find((challenge) => challenge.scheme === scheme);
  return named('bearer') ?? named('basic');
}

/** Ours first: a registry's own hint may be a dummy (GHCR). */
function scopesOf(request: HttpRequest, challenge: Challenge): readonly string[] {
  if (request.scopes && request.scopes.length > 0) return mergedScopes(request.scopes);
  const hinted = challenge.parameters.get('scope');
  return hinted === undefined ? [] : hinted.split(' ').filter((scope) => scope !== '');
}

/** One scope for each resource, with all its actions (distribution token spec, "type:name:actions"). */
function mergedScopes(scopes: readonly string[]): readonly string[] {
  const actions = new Map<string, Set<string>>();
  for (const scope of scopes) {
    const colon = scope.lastIndexOf(':');
    const resource = scope.slice(0, colon);
    const known = actions.get(resource) ?? new Set();
    for (const action of scope.slice(colon + 1).split(',')) known.add(action);
    actions.set(resource, known);
  }
  return [...actions].map(([resource, known]) => `${resource}:${[...known].join(',')}`).toSorted();
}
