import type { Descriptor } from '../../core/descriptor.ts';
import { OrasError, type RegistryError } from '../../core/errors.ts';
import { OCI_INDEX } from '../../core/media-types.ts';
import type { PredecessorOptions } from '../../core/target.ts';
import { readUpTo } from '../../core/bytes.ts';
import { discard, type HttpResponse } from '../../http/http.ts';
import type { RegistryClient } from '../client.ts';
import { mediaTypeOf } from '../manifests.ts';
import { PAGE } from '../pages.ts';
import { parseList } from './tag-schema.ts';
import { registryError } from '../registry-error.ts';

/** Where lists of referrers are: the registry's API, or tags (`tag`) that clients keep; `auto` asks the registry. */
export type ReferrersMode = 'auto' | 'api' | 'tag';

/** The first page of the API, or why there is none. */
export type ReferrersAnswer = HttpResponse | 'no API' | 'no repository';

/** What registries without the API answer; 401 and 403 come from those that take the path for another repository. */
const WITHOUT_API = new Set([400, 401, 403, 404, 405, 406, 412, 501]);

/** The referrers API of one repository, and whether there is one: the first clear answer tells (distribution-spec, "Listing Referrers"). */
export class ReferrersApi {
  readonly #client: RegistryClient;
  readonly #required: boolean;
  #there: boolean | undefined;
  /** The first question, which all others wait for. */
  #learning: Promise<void> | undefined;

  constructor(client: RegistryClient, mode: ReferrersMode) {
    this.#client = client;
    this.#required = mode === 'api';
    if (mode === 'tag') this.#there = false;
  }

  /** Whether a list under a tag may take its place where it does not tell. */
  get isOpen(): boolean {
    return !this.#required && this.#there !== true;
  }

  /** It has answered before. */
  get isKnown(): boolean {
    return this.#there === true;
  }

  /** Whether a manifest is listed by this API, after an answer of it. */
  isFor(answer: ReferrersAnswer): boolean {
    return answer !== 'no API' && (answer !== 'no repository' || this.isKnown || this.#required);
  }

  /** Fails with `UNSUPPORTED` where the API is required, or was there before, and does not answer. */
  async ask(subject: Descriptor, options: PredecessorOptions): Promise<ReferrersAnswer> {
    while (this.#there === undefined && this.#learning) {
      await this.#learning;
      options.signal?.throwIfAborted();
    }
    if (this.#there === false) return 'no API';
    const asked = this.#ask(subject, options);
    if (this.#there === undefined) this.#learn(asked, options.signal);
    return asked;
  }

  #learn(asked: Promise<unknown>, signal: AbortSignal | undefined): void {
    const learning = asked
      .then(
        () => undefined,
        (error: unknown) => {
          // Who gave up speaks for himself only.
          if (signal?.aborted !== true) throw error;
        },
      )
      .finally(() => (this.#learning = undefined));
    learning.catch(() => undefined);
    this.#learning = learning;
  }

  async #ask(subject: Descriptor, { artifactType, signal }: PredecessorOptions): Promise<ReferrersAnswer> {
    const response = await this.#client.send({
      ...PAGE,
      path: `referrers/${subject.digest}`,
      ...(artifactType !== undefined && { query: { artifactType } }),
      headers: { accept: OCI_INDEX },
      stays: true,
      signal,
    });
    if (response.status === 200 && mediaTypeOf(response) === OCI_INDEX) {
      if (this.#there === undefined) await checkList(response);
      this.#there = true;
      return response;
    }
    if (response.status >= 400) return this.#refusal(response);
    return response.status === 200 ? this.#page(response) : this.#elsewhere(response);
  }

  /** GHCR sends to its website, and what that says is not about referrers. */
  async #elsewhere(response: HttpResponse): Promise<ReferrersAnswer> {
    await discard(response);
    return this.#missing(`it answered with ${response.status}, and not at its own address`);
  }

  /** A login page. */
  async #page(response: HttpResponse): Promise<ReferrersAnswer> {
    await discard(response);
    return this.#missing(`it answered with ${JSON.stringify(mediaTypeOf(response) ?? 'no content type')}`);
  }

  async #refusal(response: HttpResponse): Promise<ReferrersAnswer> {
    const error = await registryError({ method: 'GET', url: response.url }, response);
    if (!WITHOUT_API.has(response.status) || isRateLimit(error)) throw error;
    const named = error.errors.some(({ code }) => code === 'NAME_UNKNOWN');
    // A registry that has the API may not know the node.
    if (response.status === 404 && (named || this.#there === true)) return 'no repository';
    return this.#missing(error.message, error);
  }

  #missing(reason: string, cause?: unknown): ReferrersAnswer {
    if (this.#required || this.#there === true) {
      const { host } = this.#client;
      throw new OrasError('UNSUPPORTED', `${host} does not answer with its referrers API: ${reason}`, {
        cause,
        details: { host, reason: 'no-referrers-api' },
      });
    }
    this.#there = false;
    return 'no API';
  }
}

async function checkList(response: HttpResponse): Promise<void> {
  const what = `${response.url.host}: list of referrers`;
  parseList(await readUpTo(response.body, PAGE.readLimit, what), what);
}

/** GHCR says it with a 403. */
function isRateLimit({ code, details, message }: RegistryError): boolean {
  return (
    code === 'RATE_LIMITED' || details['retryAfterSeconds'] !== undefined || /\brate limit\b/i.test(message)
  );
}
