import type { Bytes } from '../../core/bytes.ts';
import type { Descriptor } from '../../core/descriptor.ts';
import { OrasError } from '../../core/errors.ts';
import type { HttpResponse } from '../../http/http.ts';
import { sameOriginUrl } from '../../http/url-gate.ts';

/** An upload session (distribution-spec, "Pushing blobs"). */
export interface UploadSession {
  /** For the next request. */
  readonly url: URL;
  /** `OCI-Chunk-Min-Length`, in bytes. */
  readonly minChunk: number;
}

/** The session after a response, which may move it. */
export function sessionOf(response: HttpResponse, before?: UploadSession): UploadSession {
  const location = response.headers.get('location');
  if (location === undefined && before) return before;
  if (location === undefined) {
    throw new OrasError('INVALID_CONTENT', `${response.url.host} opened an upload without a Location`);
  }
  const length = response.headers.get('oci-chunk-min-length') ?? '';
  return {
    url: sameOriginUrl(location, response.url, 'upload location'),
    minChunk: /^[0-9]+$/.test(length) ? Number(length) : (before?.minChunk ?? 0),
  };
}

/** Keeps the session's own query unchanged: some registries sign it. */
export function closingUrl(session: UploadSession, node: Descriptor): URL {
  const url = new URL(session.url);
  url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(node.digest)}`;
  return url;
}

export interface Upload {
  readonly node: Descriptor;
  readonly bytes: Bytes;
  /** One that is open already. */
  readonly session?: UploadSession | undefined;
}

export interface OpenUpload extends Upload {
  readonly session: UploadSession;
}
