import { isDigest, parseDigest, type Digest } from './digest.ts';
import { OrasError, type ErrorDetails } from './errors.ts';

/** A place in a registry, such as `ghcr.io/acme/app:1.2`. With both tag and digest, the digest decides. */
export interface Reference {
  /** Lower-case host, with a port where one was given. */
  readonly registry: string;
  /** Lower-case path, such as `acme/app`. */
  readonly repository: string;
  /** 1 to 128 letters, digits, `_`, `.` or `-`. */
  readonly tag?: string;
  /** Of the manifest. */
  readonly digest?: Digest;
}

const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const IPV6 = /^\[[0-9a-f:.]{2,45}\]$/;
const MAX_REFERENCE = 1024;
const FORM = 'expected registry/repository[:tag][@digest], such as ghcr.io/acme/app:1.2';

/** Whether the text is a tag (distribution-spec, "Pulling manifests"). */
export function isTag(text: string): boolean {
  return TAG.test(text);
}

/**
 * Returns the text if it is a tag (distribution-spec, "Pulling manifests").
 *
 * @throws {OrasError} `INVALID_INPUT` for anything else.
 */
export function checkTag(text: string): string {
  if (isTag(text)) return text;
  throw new OrasError(
    'INVALID_INPUT',
    `not a tag: ${quote(text)}; a tag has 1 to 128 letters, digits, "_", "." or "-" and does not begin with "." or "-"`,
    { details: { notTag: text.slice(0, 200) } },
  );
}

/** Said of a reference that ends in `@`, as `repository@${{ … }}` does where the expression is empty. */
export const NO_DIGEST = 'no digest follows the "@" (an empty output or variable?)';

/**
 * Text to reference (distribution-spec, "Pulling manifests"). The registry must be named: there is no default one.
 *
 * @throws {OrasError} `INVALID_INPUT` for anything else, and for more than 1024 characters.
 */
export function parseReference(text: string): Reference {
  if (text.length > MAX_REFERENCE) throw invalid(text, `longer than ${MAX_REFERENCE} characters`);
  const slash = text.indexOf('/');
  if (slash < 0) throw invalid(text, 'it has no repository');
  const registry = parseRegistry(text.slice(0, slash), text);
  const { name, tag, digest } = splitName(text.slice(slash + 1), text);
  return {
    registry,
    repository: parseRepository(name, registry, text),
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** Splits `name[:tag][@digest]`; also used for paths of layouts by their own callers. */
function splitName(rest: string, text: string): { name: string; tag?: string; digest?: Digest } {
  const at = rest.indexOf('@');
  const named = at < 0 ? rest : rest.slice(0, at);
  const colon = named.indexOf(':');
  const name = colon < 0 ? named : named.slice(0, colon);
  const tag = colon < 0 ? undefined : named.slice(colon + 1);
  if (tag !== undefined && !isTag(tag))
    throw invalid(text, `${quote(tag)} is not a tag`, { notTag: tag.slice(0, 200) });
  const digestText = at < 0 ? undefined : rest.slice(at + 1);
  if (digestText !== undefined && !isDigest(digestText)) throw invalid(text, digestReason(digestText));
  return {
    name,
    ...(tag === undefined ? {} : { tag }),
    ...(digestText === undefined ? {} : { digest: digestText }),
  };
}

/** Nothing behind the `@` is an output or a variable that was empty. */
function digestReason(text: string): string {
  if (text === '') return NO_DIGEST;
  try {
    parseDigest(text);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * A registry: host name, IPv4 or [IPv6], with an optional port, in lower case.
 *
 * @param whole - What the error names. Default: `text`.
 * @throws {OrasError} `INVALID_INPUT` for anything else.
 */
export function parseRegistry(text: string, whole: string = text): string {
  const lower = text.toLowerCase();
  const port = /:([0-9]{1,5})$/.exec(lower)?.[1];
  const host = port === undefined ? lower : lower.slice(0, -port.length - 1);
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65535)) {
    throw invalid(whole, `the port ${port} is not between 1 and 65535`);
  }
  if (!/^[\x21-\x7e]*$/.test(text) || !isUrlHost(lower))
    throw invalid(whole, `${quote(text)} is not a host name or an address in its usual form`);
  const isHost = host.length <= 253 && host.split('.').every((label) => LABEL.test(label));
  if (!isHost && !IPV6.test(host)) throw invalid(whole, `${quote(text)} is not a host name`);
  if (port === undefined && !host.includes('.') && host !== 'localhost' && !host.startsWith('[')) {
    throw invalid(whole, `it names no registry (did you mean docker.io/${whole.slice(0, 200)}?)`);
  }
  return lower;
}

/** What a URL makes of it must be the same host: `0x7f.1` is another way to write 127.0.0.1. */
function isUrlHost(registry: string): boolean {
  const url = URL.parse(`http://${registry}`);
  return url !== null && (registry.startsWith('[') || url.host === registry.replace(/:80$/, ''));
}

function parseRepository(name: string, registry: string, text: string): string {
  if (name === '') throw invalid(text, 'it has no repository');
  if (!name.split('/').every((part) => COMPONENT.test(part))) {
    const lower = name.toLowerCase();
    const hint = lower !== name && lower.split('/').every((part) => COMPONENT.test(part));
    if (hint)
      throw invalid(text, `repository names are lower case: write ${registry}/${lower}`, {
        reason: 'upper-case-name',
      });
    throw invalid(
      text,
      `${quote(name)} is not a repository name (lower-case letters and digits, separated by ".", "_", "__", "-" and "/")`,
    );
  }
  return isDockerHub(registry) && !name.includes('/') ? `library/${name}` : name;
}

export function isDockerHub(registry: string): boolean {
  return registry === 'docker.io' || registry === 'index.docker.io' || registry === 'registry-1.docker.io';
}

/** The name a credential is kept under and a reference is shown with: the aliases of Docker Hub are one registry. */
export function canonicalRegistry(registry: string): string {
  return isDockerHub(registry) ? 'docker.io' : registry;
}

/** Reference to text: `registry/repository[:tag][@digest]`. */
export function formatReference(reference: Reference): string {
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
  const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
  return `${reference.registry}/${reference.repository}${tag}${digest}`;
}

function invalid(text: string, reason: string, details: ErrorDetails = {}): OrasError {
  return new OrasError('INVALID_INPUT', `not a reference: ${quote(text)}: ${reason}; ${FORM}`, {
    details: { reference: text.slice(0, 200), ...details },
  });
}

function quote(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}
