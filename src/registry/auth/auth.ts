import type { Credential, CredentialOptions, CredentialProvider } from '../../core/credential.ts';
import { OrasError } from '../../core/errors.ts';
import { discard, type HttpRequest, type HttpResponse, type Send } from '../../http/http.ts';
import { parseChallenges, type Challenge } from './challenge.ts';
import { basic } from './token.ts';
import { TokenStore, type TokenOptions } from './token-store.ts';

export interface AuthOptions extends TokenOptions {
  readonly repository: string;
  /** The only origin that is sent credentials. */
  readonly origin: string;
  readonly credentials: CredentialProvider;
}

/**
 * Authorizes requests to one registry. The first challenge is remembered for later requests. A 401 in spite of a token
 * gets a fresh token, and then one with the challenge's scopes besides ours.
 */
export function withAuth(send: Send, options: AuthOptions): Send {
  const session = new AuthSession(send, options);
  return (request) => (request.url.origin === options.origin ? session.send(request) : send(request));
}

class AuthSession {
  readonly #send: Send;
  readonly #options: AuthOptions;
  readonly #tokens: TokenStore;
  #challenge: Challenge | undefined;
  /** The challenge of `/v2/`. */
  #baseChallenge: Promise<Challenge | undefined> | undefined;
  #credential: Promise<Credential | undefined> | undefined;
  /** The last one that was refused and replaced. */
  #replaced: Credential | undefined;

  constructor(send: Send, options: AuthOptions) {
    this.#send = send;
    this.#options = options;
    this.#tokens = new TokenStore(options);
  }

  /** A credential that can end is renewed once when it is refused. */
  async send(request: HttpRequest): Promise<HttpResponse> {
    try {
      const response = await this.#sendAuthorized(request);
      const isRefused = response.credentialRefused === true || this.#isRefused(response);
      if (!isRefused || !(await this.#replace(request.signal))) return response;
      await discard(response);
    } catch (error) {
      const isRefused = error instanceof OrasError && error.details['credential'] === 'refused';
      if (!isRefused || !(await this.#replace(request.signal))) throw error;
    }
    return this.#sendAuthorized(request);
  }

  async #sendAuthorized(request: HttpRequest): Promise<HttpResponse> {
    const lastChallenge = this.#challenge;
    const firstRequest = lastChallenge ? await this.#authorize(request, lastChallenge) : request;
    const first = await this.#send(firstRequest);
    const challenge = await this.#challengeFor(first, lastChallenge, request.signal);
    if (!challenge) return this.#markRefusal(first, lastChallenge);
    this.#challenge = challenge;
    if (challenge.scheme === 'basic' && (await this.#getCredential())?.kind !== 'basic') return first;
    await discard(first);
    await this.#tokens.forget(
      this.#tokens.keyOf(request, challenge),
      firstRequest.headers?.['authorization'],
    );
    const key = this.#tokens.keyOf(request, challenge);
    const second = await this.#send(await this.#authorize(request, challenge));
    if (challenge.scheme === 'basic' || !this.#isRefused(second)) return this.#markRefusal(second, challenge);
    return this.#markRefusal((await this.#sendThird(request, { second, key })) ?? second, this.#challenge);
  }

  /** The challenge to answer, where another attempt may help. */
  async #challengeFor(
    response: HttpResponse,
    last: Challenge | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Challenge | undefined> {
    // A 401 from another origin, after a redirect, is not the registry's.
    if (response.url.origin !== this.#options.origin) return undefined;
    if (response.status === 401) {
      const offered = choose(parseChallenges(response.headers.all('www-authenticate')));
      // Where a token was accepted before, a fresh one is tried first.
      const challenge = offered?.scheme === 'bearer' ? offered : (last ?? offered);
      if (challenge) return last?.scheme === 'basic' && challenge === last ? undefined : challenge;
    }
    // Anonymous requests for private content may get 404, or a refusal without a challenge.
    if (last || ![401, 403, 404].includes(response.status)) return undefined;
    if ((await this.#getCredential().catch(() => undefined)) === undefined) return undefined;
    return (this.#baseChallenge ??= this.#askForChallenge(signal));
  }

  async #askForChallenge(signal: AbortSignal | undefined): Promise<Challenge | undefined> {
    const url = new URL('/v2/', this.#options.origin);
    try {
      const response = await this.#send({ method: 'GET', url, signal });
      await discard(response);
      const isOurs = response.status === 401 && response.url.origin === this.#options.origin;
      return isOurs ? choose(parseChallenges(response.headers.all('www-authenticate'))) : undefined;
    } catch {
      // The first response is returned.
      return undefined;
    }
  }

  /** After a 401 in spite of a fresh token: with the challenge's scopes as well, or with Basic if challenged for it. */
  async #sendThird(
    request: HttpRequest,
    { second, key }: { readonly second: HttpResponse; readonly key: string },
  ): Promise<HttpResponse | undefined> {
    const challenge = choose(parseChallenges(second.headers.all('www-authenticate')));
    if (challenge?.scheme === 'basic') return this.#withBasic(request, second, challenge);
    if (!challenge || (await this.#getCredential())?.kind === 'bearer') return undefined;
    this.#tokens.widen(request, challenge);
    if (this.#tokens.keyOf(request, challenge) === key) return undefined;
    try {
      const third = await this.#send(await this.#authorize(request, challenge));
      await discard(second);
      if (this.#isRefused(third)) this.#tokens.narrow(request, challenge);
      return third;
    } catch {
      // The error for our own scopes is reported.
      this.#tokens.narrow(request, challenge);
      return undefined;
    }
  }

  /** Harbor accepts no token for `/v2/` itself. */
  async #withBasic(
    request: HttpRequest,
    second: HttpResponse,
    challenge: Challenge,
  ): Promise<HttpResponse | undefined> {
    if ((await this.#getCredential())?.kind !== 'basic') return undefined;
    await discard(second);
    const third = await this.#send(await this.#authorize(request, challenge));
    if (!this.#isRefused(third)) this.#challenge = challenge;
    return third;
  }

  #isRefused({ status, url }: HttpResponse): boolean {
    return status === 401 && url.origin === this.#options.origin;
  }

  /** Marks a response that refuses the credential itself. */
  async #markRefusal(response: HttpResponse, challenge: Challenge | undefined): Promise<HttpResponse> {
    const wasSent = challenge?.scheme === 'basic' && (await this.#getCredential())?.kind === 'basic';
    const isRefused = wasSent && this.#isRefused(response);
    return isRefused || this.#tokens.credentialRefused ? { ...response, credentialRefused: true } : response;
  }

  async #authorize(request: HttpRequest, challenge: Challenge): Promise<HttpRequest> {
    const authorization = await this.#authorization(request, challenge);
    return authorization === undefined
      ? request
      : { ...request, headers: { ...request.headers, authorization } };
  }

  async #authorization(request: HttpRequest, challenge: Challenge): Promise<string | undefined> {
    const credential = await this.#getCredential();
    if (credential?.kind === 'bearer') return `Bearer ${credential.token}`;
    if (challenge.scheme === 'basic') return credential?.kind === 'basic' ? basic(credential) : undefined;
    return `Bearer ${await this.#tokens.token(request, challenge, credential)}`;
  }

  async #getCredential(): Promise<Credential | undefined> {
    const credential = await (this.#credential ??= this.#askFor({}));
    if (credential?.until === undefined || Date.now() < credential.until) return credential;
    // Another request may have asked for the next one already.
    return (this.#credential = this.#askFor({}));
  }

  #askFor(options: CredentialOptions): Promise<Credential | undefined> {
    const { registry, repository, credentials } = this.#options;
    return credentials({ registry, repository }, options);
  }

  /** False where the credential does not end by itself, and where it was replaced before. */
  async #replace(signal: AbortSignal | undefined): Promise<boolean> {
    const refused = await this.#credential?.catch(() => undefined);
    if (refused?.until === undefined || this.#replaced !== undefined) return false;
    this.#replaced = refused;
    this.#credential = this.#askFor({ refused, signal });
    this.#tokens.clear();
    return (await this.#credential) !== refused;
  }
}

/** Some registries offer both Bearer and Basic (Gitea); a token has fewer permissions. */
function choose(challenges: readonly Challenge[]): Challenge | undefined {
  const find = (scheme: string) => challenges.find((challenge) => challenge.scheme === scheme);
  return find('bearer') ?? find('basic');
}
