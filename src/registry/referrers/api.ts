import type { Descriptor } from '../../core/descriptor.ts';
import { OrasError } from '../../core/errors.ts';
import { answerOr } from '../../core/inconclusive-answer.ts';
import { OCI_INDEX } from '../../core/media-types.ts';
import type { PredecessorOptions } from '../../core/target.ts';
import { readUpTo } from '../../core/bytes.ts';
import { discard, type HttpResponse } from '../../http/http.ts';
import type { RegistryClient } from '../client.ts';
import { mediaTypeOf } from '../manifests.ts';
import { PAGE } from '../pages.ts';
import { parseReferrersIndex } from './tag-schema.ts';
import { registryError } from '../registry-error.ts';

/** How referrers are found: by the registry's API, or by tagged indexes that clients keep (`tag`); `auto` asks the registry. */
export type ReferrersMode = 'auto' | 'api' | 'tag';

/** The first page of the API's answer, or why there is none. */
export type ReferrersAnswer = HttpResponse | 'no API' | 'no repository';

/** Answers of registries without the API; 401 and 403 come from those that read the path as another repository. */
const WITHOUT_API = new Set([400, 401, 403, 404, 405, 406, 412, 501]);

/** The referrers API of one repository (distribution-spec, "Listing Referrers"). The first clear answer decides whether it exists. */
export class ReferrersApi {
  readonly #client: RegistryClient;
  readonly #required: boolean;
  #exists: boolean | undefined;
  /** The first request: others wait for what it finds. */
  #probe: Promise<void> | undefined;

  constructor(client: RegistryClient, mode: ReferrersMode) {
    this.#client = client;
    this.#required = mode === 'api';
    if (mode === 'tag') this.#exists = false;
  }

  /** Whether the tag schema may be used where the API gives no clear answer. */
  get #mayBeAbsent(): boolean {
    return !this.#required && this.#exists !== true;
  }

  /** It has answered before. */
  get isConfirmed(): boolean {
    return this.#exists === true;
  }

  /** It is known not to be there. */
  get isAbsent(): boolean {
    return this.#exists === false;
  }

  /** Whether, by this answer, the API lists referrers, so that clients need not. */
  listsReferrers(answer: ReferrersAnswer): boolean {
    return answer !== 'no API' && (answer !== 'no repository' || this.isConfirmed || this.#required);
  }

  /** Fails with `UNSUPPORTED` where the API is required, or answered before, and does not answer. */
  async ask(subject: Descriptor, options: PredecessorOptions): Promise<ReferrersAnswer> {
    while (this.#exists === undefined && this.#probe) {
      await this.#probe;
      options.signal?.throwIfAborted();
    }
    if (this.#exists === false) return 'no API';
    const answer = this.#ask(subject, options);
    if (this.#exists === undefined) this.#setProbe(answer, options.signal);
    return answer;
  }

  /** Where asking is not allowed and the API never answered, there is taken to be none: an unneeded index does no harm. */
  askToWrite(subject: Descriptor, options: PredecessorOptions): Promise<ReferrersAnswer> {
    const ask = (): Promise<ReferrersAnswer> => this.ask(subject, options);
    return this.#mayBeAbsent ? answerOr(ask, 'no API') : ask();
  }

  #setProbe(answer: Promise<unknown>, signal: AbortSignal | undefined): void {
    const probe = answer
      .then(
        () => undefined,
        (error: unknown) => {
          // An abort concerns its own caller only: the next one asks again.
          if (signal?.aborted !== true) throw error;
        },
      )
      .finally(() => (this.#probe = undefined));
    probe.catch(() => undefined);
    this.#probe = probe;
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
      if (this.#exists === undefined) await checkIndex(response);
      this.#exists = true;
      return response;
    }
    if (response.status >= 400) return this.#refusal(response);
    return response.status === 200 ? this.#wrongType(response) : this.#redirect(response);
  }

  /** GHCR redirects to its website. */
  async #redirect(response: HttpResponse): Promise<ReferrersAnswer> {
    await discard(response);
    return this.#missing(`it redirects to another host (${response.status})`);
  }

  /** Such as a login page. */
  async #wrongType(response: HttpResponse): Promise<ReferrersAnswer> {
    await discard(response);
    return this.#missing(`it answered with ${JSON.stringify(mediaTypeOf(response) ?? 'no content type')}`);
  }

  async #refusal(response: HttpResponse): Promise<ReferrersAnswer> {
    const error = await registryError({ method: 'GET', url: response.url }, response);
    if (!WITHOUT_API.has(response.status) || error.code === 'RATE_LIMITED') throw error;
    const isUnknownName = error.errors.some(({ code }) => code === 'NAME_UNKNOWN');
    // A registry with the API may not have the node.
    if (response.status === 404 && (isUnknownName || this.#exists === true)) return 'no repository';
    return this.#missing(error.message, error);
  }

  #missing(reason: string, cause?: unknown): ReferrersAnswer {
    if (this.#required || this.#exists === true) {
      const { host } = this.#client;
      throw new OrasError('UNSUPPORTED', `${host} does not support the referrers API: ${reason}`, {
        cause,
        details: { host, reason: 'no-referrers-api' },
      });
    }
    this.#exists = false;
    return 'no API';
  }
}

async function checkIndex(response: HttpResponse): Promise<void> {
  const what = `${response.url.host}: referrers index`;
  parseReferrersIndex(await readUpTo(response.body, PAGE.readLimit, what), what);
}
