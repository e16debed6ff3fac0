import type { Credential, CredentialProvider } from '../../core/credential.ts';
import { isRecord } from '../../core/descriptor.ts';
import { isDigest, type Digest } from '../../core/digest.ts';
import { OrasError } from '../../core/errors.ts';
import { parseJsonList } from '../../core/json.ts';
import type { CallOptions } from '../../core/target.ts';
import { withSmallBodies } from '../../http/buffered-bodies.ts';
import { discard, type HttpRequest, type HttpResponse, type Send } from '../../http/http.ts';
import { withRedirects } from '../../http/redirect.ts';
import { withRetry, type RetryOptions } from '../../http/retry.ts';
import { PAGE, pagesFrom, type Page } from '../pages.ts';
import { packagesError } from './packages-error.ts';

export interface PackageOptions extends RetryOptions {
  readonly send: Send;
  /** Base of the API. */
  readonly api: URL;
  readonly registry: string;
  /** Owner and package. */
  readonly repository: string;
  /** For the registry: its token is the API's too, and is sent to that origin only. */
  readonly credentials: CredentialProvider;
}

/** A manifest with its tags. */
interface Version {
  readonly id: number;
  readonly tags: readonly string[];
}

const PER_PAGE = 100;
const HEADERS = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };

/**
 * The versions of a package, by GitHub's REST API (docs.github.com/rest/packages). Pages are read as far as needed, the
 * newest versions first, and remembered.
 */
export class PackageVersions {
  readonly #options: PackageOptions;
  readonly #send: Send;
  /** Below which the package was found. */
  #base: URL | undefined;
  #authorization: Promise<string | undefined> | undefined;
  #pages: AsyncGenerator<Page, void> | undefined;
  #known = new Map<Digest, Version>();

  constructor(options: PackageOptions) {
    this.#options = options;
    this.#send = withRetry(withSmallBodies(withRedirects(options.send, options.gate)), options);
  }

  get registry(): string {
    return this.#options.registry;
  }

  get name(): string {
    return `${this.#options.registry}/${this.#options.repository}`;
  }

  /** What was read is outdated. */
  forget(): void {
    this.#pages = undefined;
    this.#known = new Map();
  }

  /** Fails with `NOT_FOUND`. */
  async tagsOf(digest: Digest, options: CallOptions): Promise<readonly string[]> {
    return (await this.#get(digest, options)).tags;
  }

  /** Deletes the manifest with all its tags. Fails with `NOT_FOUND`. */
  async delete(digest: Digest, { signal }: CallOptions): Promise<void> {
    const { id } = await this.#get(digest, { signal });
    const url = new URL(`versions/${id}`, this.#base);
    const response = await this.#ask({ method: 'DELETE', url, signal });
    if (response.status === 404 && (await this.#isGone(url, { signal }))) {
      this.#known.delete(digest);
      // Deleted by an earlier attempt whose answer was lost.
      if (response.afterLostAnswer === true) return;
      throw this.#notFound(digest);
    }
    await this.#expect(response, 'DELETE');
    await discard(response);
    this.#known.delete(digest);
  }

  /** What a token is not allowed to delete is a 404 as well. */
  async #isGone(url: URL, { signal }: CallOptions): Promise<boolean> {
    const response = await this.#ask({ method: 'GET', url, signal });
    await discard(response);
    return response.status === 404;
  }

  async #get(digest: Digest, options: CallOptions): Promise<Version> {
    const wasRead = this.#pages !== undefined;
    let version = await this.#search(digest, options);
    if (!version && wasRead) {
      // Pages have numbers: after a deletion, the next one begins later.
      this.forget();
      version = await this.#search(digest, options);
    }
    if (!version) throw this.#notFound(digest);
    return version;
  }

  async #search(digest: Digest, options: CallOptions): Promise<Version | undefined> {
    const known = this.#known;
    const pages = (this.#pages ??= this.#list(options));
    try {
      while (!known.has(digest)) {
        const next = await pages.next();
        if (next.done === true) break;
        for (const [name, version] of versionsIn(next.value)) known.set(name, version);
      }
    } catch (error) {
      this.forget();
      throw error;
    }
    return known.get(digest);
  }

  async *#list(options: CallOptions): AsyncGenerator<Page, void> {
    const first = await this.#firstPage(options);
    const send = async (request: Omit<HttpRequest, 'url'> & { readonly url?: URL }) =>
      this.#expect(await this.#ask({ ...request, url: request.url ?? first.url }), 'GET');
    yield* pagesFrom({ send }, first, { ...options, list: 'list of package versions' });
  }

  /** An organization's package more often than a person's: one request there, two here. */
  async #firstPage({ signal }: CallOptions): Promise<HttpResponse> {
    const ask = (base: URL) =>
      this.#ask({ ...PAGE, url: new URL(`versions?per_page=${PER_PAGE}`, base), signal });
    let base = this.#base ?? this.#baseBelow('orgs');
    let response = await ask(base);
    if (response.status === 404 && !this.#base) {
      await discard(response);
      base = this.#baseBelow('users');
      response = await ask(base);
    }
    await this.#expect(response, 'GET');
    this.#base = base;
    return response;
  }

  #baseBelow(owners: 'orgs' | 'users'): URL {
    const [owner = '', ...rest] = this.#options.repository.split('/');
    const base = this.#options.api.href.replace(/\/*$/, '');
    return new URL(`${base}/${owners}/${owner}/packages/container/${encodeURIComponent(rest.join('/'))}/`);
  }

  async #ask(request: HttpRequest): Promise<HttpResponse> {
    this.#authorization ??= this.#readAuthorization();
    const authorization = await this.#authorization;
    const headers = { ...HEADERS, ...(authorization !== undefined && { authorization }) };
    return this.#send({ ...request, headers });
  }

  async #readAuthorization(): Promise<string | undefined> {
    const { credentials, registry, repository } = this.#options;
    const credential = await credentials({ registry, repository });
    return credential && `Bearer ${tokenOf(credential)}`;
  }

  async #expect(response: HttpResponse, method: 'GET' | 'DELETE'): Promise<HttpResponse> {
    if (response.status < 300) return response;
    throw await packagesError({ method, url: response.url, registry: this.registry }, response);
  }

  #notFound(digest: Digest): OrasError {
    return new OrasError('NOT_FOUND', `${this.name}@${digest} is not among the versions of the package`, {
      details: { host: this.registry },
    });
  }
}

/** The password of ghcr.io is a token. */
function tokenOf(credential: Credential): string {
  return credential.kind === 'basic' ? credential.password : credential.token;
}

function versionsIn({ bytes, what }: Page): (readonly [Digest, Version])[] {
  return parseJsonList(bytes, what).map((entry) => {
    const version = parseVersion(entry);
    if (!version) throw new OrasError('INVALID_CONTENT', `${what} has an entry that cannot be read`);
    return version;
  });
}

/** `{id, name: 'sha256:…', metadata: {container: {tags: […]}}}` */
function parseVersion(entry: unknown): readonly [Digest, Version] | undefined {
  if (!isRecord(entry) || !isRecord(entry['metadata'])) return undefined;
  const { id, name } = entry;
  const container = entry['metadata']['container'];
  const tags: unknown = isRecord(container) ? container['tags'] : undefined;
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || !isDigest(name)) return undefined;
  if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string')) return undefined;
  return [name, { id, tags }];
}
