import { OrasError } from '../core/errors.ts';
import { isPrivateHost, isMetadataHost } from './private-addresses.ts';

/**
 * A URL that a server gave, resolved against the URL of its response. Refuses https to http, other schemes and user
 * information.
 */
export function resolveUrl(text: string, base: URL, kind: string): URL {
  if (text.includes('\\')) throw refused(kind, base, 'it has a backslash');
  if (/^https?:(?!\/\/)/i.test(text)) throw refused(kind, base, 'it is not in the form of a URL');
  const url = URL.parse(text, base.href);
  if (!url) throw refused(kind, base, 'it is not a URL');
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw refused(kind, base, `its scheme is ${url.protocol}`);
  if (base.protocol === 'https:' && url.protocol === 'http:')
    throw refused(kind, base, 'it goes from https to http');
  if (url.username !== '' || url.password !== '') throw refused(kind, base, 'it has user information');
  return url;
}

/** Upload locations and page links stay on the registry's own host (GHSA-jxpm-75mh-9fp7). */
export function sameOriginUrl(text: string, base: URL, kind: string): URL {
  const url = resolveUrl(text, base, kind);
  if (url.origin !== base.origin) throw refused(kind, base, `it goes to another origin, ${url.origin}`);
  return url;
}

/**
 * The URL of a token server, which is sent credentials. Another public host is legal (Docker Hub); a private address is
 * not, unless the registry itself has one (GHSA-xf85-363p-868w). Names are checked by the lookup.
 */
export function tokenUrl(realm: string, base: URL): URL {
  if (!/^https?:\/\//i.test(realm)) throw refused('token realm', base, 'it is not an absolute http(s) URL');
  const url = resolveUrl(realm, base, 'token realm');
  const isPrivate = isPrivateHost(url.hostname) === true && isPrivateHost(base.hostname) !== true;
  if (url.hostname !== base.hostname && (isPrivate || isMetadataHost(url.hostname))) {
    throw refused('token realm', base, `it goes to the private address ${url.hostname}`);
  }
  return url;
}

/** Loopback needs no TLS: nothing leaves the machine. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/:[0-9]+$/, '').replace(/^\[|\]$/g, '');
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    /^127(?:\.[0-9]{1,3}){3}$/.test(name) ||
    name === '::1'
  );
}

function refused(kind: string, base: URL, reason: string): OrasError {
  return new OrasError('UNSUPPORTED', `${base.host} gave a ${kind} that is not followed: ${reason}`, {
    details: { host: base.host, kind, reason: 'not-followed' },
  });
}
