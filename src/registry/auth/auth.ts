import type { Credential, CredentialProvider } from '../../core/credential.ts';
import { discard, type HttpRequest, type HttpResponse, type Send } from '../../http/http.ts';
import { parseChallenges, type Challenge } from './challenge.ts';
import { basic } from './token.ts';
import { TokenStore, type TokenOptions } from './token-store.ts';

export interface AuthOptions extends TokenOptions {
  readonly repository: string;
  /** The only origin that is authorised to. */
  readonly origin: string;
  readonly credentials: CredentialProvider;
}

/**
 * Authorises requests to one registry. What the registry asked for once is known for the next request; a 401 in spite of
 * a token gets one fresh token, and then one with the scopes that the challenge names besides ours.
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
  #asked: Promise<Challenge | undefined> | undefined;
  #credential: Promise<Credential | undefined> | undefined;

  constructor(send: Send, options: AuthOptions) {
    this.#send = send;
    this.#options = options;
    this.#tokens = new TokenStore(options);
  }

  async send(request: HttpRequest): Promise<HttpResponse> {
    const known = this.#challenge;
    const asked = known ? await this.#authorised(request, known) : request;
    const first = await this.#send(asked);
    const challenge = await this.#challengeFor(first, known, request.signal);
    if (!challenge) return this.#marked(first, known);
    this.#challenge = challenge;
    if (challenge.scheme === 'basic' && (await this.#known())?.kind !== 'basic') return first;
    await discard(first);
    await this.#tokens.forget(this.#tokens.keyOf(request, challenge), asked.headers?.['authorization']);
    const key = this.#tokens.keyOf(request, challenge);
    const second = await this.#send(await this.#authorised(request, challenge));
    if (challenge.scheme === 'basic' || !this.#isRefused(second)) return this.#marked(second, challenge);
    return this.#marked((await this.#again(request, { second, key })) ?? second, this.#challenge);
  }

  /** What is to be answered to, where another try may help. */
  async #challengeFor(
    response: HttpResponse,
    known: Challenge | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Challenge | undefined> {
    // A 401 from elsewhere, at the end of a redirect, is not the registry's.
    if (response.url.origin !== this.#options.origin) return undefined;
    if (response.status === 401) {
      const offered = choose(parseChallenges(response.headers.all('www-authenticate')));
      // A fresh token comes first, where one was taken before.
      const challenge = offered?.scheme === 'bearer' ? offered : (known ?? offered);
      if (challenge) return known?.scheme === 'basic' && challenge === known ? undefined : challenge;
    }
    // To the anonymous, what is private may not be there (404), or be refused without a word of how to log in.
    if (known || ![401, 403, 404].includes(response.status)) return undefined;
    if ((await this.#known().catch(() => undefined)) === undefined) return undefined;
    return (this.#asked ??= this.#askForChallenge(signal));
  }

  async #askForChallenge(signal: AbortSignal | undefined): Promise<Challenge | undefined> {
    const url = new URL('/v2/', this.#options.origin);
    try {
      const response = await this.#send({ method: 'GET', url, signal });
      await discard(response);
      const isOurs = response.status === 401 && response.url.origin === this.#options.origin;
      return isOurs ? choose(parseChallenges(response.headers.all('www-authenticate'))) : undefined;
    } catch {
      // The first answer stands.
      return undefined;
    }
  }

  /** After a 401 in spite of a fresh token: with the scopes of the challenge as well, or with Basic, where that is asked for. */
  async #again(
    request: HttpRequest,
    { second, key }: { readonly second: HttpResponse; readonly key: string },
  ): Promise<HttpResponse | undefined> {
    const challenge = choose(parseChallenges(second.headers.all('www-authenticate')));
    if (challenge?.scheme === 'basic') return this.#withBasic(request, second, challenge);
    if (!challenge || (await this.#known())?.kind === 'bearer') return undefined;
    this.#tokens.widen(request, challenge);
    if (this.#tokens.keyOf(request, challenge) === key) return undefined;
    try {
      const authorised = await this.#authorised(request, challenge);
      const third = await this.#send(authorised);
      await discard(second);
      if (this.#isRefused(third)) this.#tokens.narrow(request, challenge);
      return third;
    } catch {
      // What the registry said of our own scopes is told.
      this.#tokens.narrow(request, challenge);
      return undefined;
    }
  }

  /** Harbor takes no token for `/v2/` itself. */
  async #withBasic(
    request: HttpRequest,
    second: HttpResponse,
    challenge: Challenge,
  ): Promise<HttpResponse | undefined> {
    if ((await this.#known())?.kind !== 'basic') return undefined;
    await discard(second);
    const third = await this.#send(await this.#authorised(request, challenge));
    if (!this.#isRefused(third)) this.#challenge = challenge;
    return third;
  }

  #isRefused({ status, url }: HttpResponse): boolean {
    return status === 401 && url.origin === this.#options.origin;
  }

  /** Whether a no is one to the credential itself. */
  async #marked(response: HttpResponse, challenge: Challenge | undefined): Promise<HttpResponse> {
    const wasShown = challenge?.scheme === 'basic' && (await this.#known())?.kind === 'basic';
    const isBasic = wasShown && this.#isRefused(response);
    return isBasic || this.#tokens.credentialRefused ? { ...response, credentialRefused: true } : response;
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
    return `Bearer ${await this.#tokens.token(request, challenge, credential)}`;
  }

  #known(): Promise<Credential | undefined> {
    const { registry, repository, credentials } = this.#options;
    this.#credential ??= credentials({ registry, repository });
    return this.#credential;
  }
}

/** Some registries offer Bearer and Basic (Gitea); a token is narrower. */
function choose(challenges: readonly Challenge[]): Challenge | undefined {
  const named = (scheme: string) => challenges.find((challenge) => challenge.scheme === scheme);
  return named('bearer') ?? named('basic');
}
