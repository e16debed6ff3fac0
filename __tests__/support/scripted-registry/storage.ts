import { reply, type Asked, type Reply } from './exchange.ts';
import type { Quirks } from './quirks.ts';
import { hexText, type Random } from './random.ts';
import { contentReply } from './ranges.ts';

export interface Storage {
  /** A signed path and query, good for one request. */
  sign(method: string, digest: string, bytes: Buffer): string;
  reply(asked: Asked): Reply;
}

/** All else is refused: object stores sign what they are asked, and know one kind of authorisation. */
const known = new Set([
  'host',
  'connection',
  'user-agent',
  'accept',
  'accept-encoding',
  'range',
  'if-match',
  'if-range',
  // Of HTTP libraries, not of the caller: Go's Referer, fetch's own.
  'referer',
  'accept-language',
  'sec-fetch-mode',
]);

interface Signed {
  readonly method: string;
  readonly bytes: Buffer;
  used: boolean;
}

/** What is behind a blob's redirect. `prefix` is for one that lies on the registry's own origin. */
export function objectStorage(quirks: Quirks, random: Random, prefix = '/bucket/'): Storage {
  const signed = new Map<string, Signed>();
  const ownOrigin = quirks.redirect === 'same-origin';
  return {
    sign(method, digest, bytes) {
      const target = `${prefix}${digest.replace(':', '/')}?${queryOf(quirks, random)}`;
      signed.set(target, { method, bytes, used: false });
      return target;
    },
    reply(asked) {
      const foreign = Object.keys(asked.headers).find((name) => !known.has(name));
      if (foreign !== undefined && !ownOrigin) return refuseHeader(quirks, foreign);
      const entry = signed.get(asked.target);
      if (entry?.method !== asked.method)
        return refuse(403, 'SignatureDoesNotMatch', 'The request signature does not match.');
      if (quirks.storageRefuses === 401) return refuse(401, 'Unauthorized', 'The token has expired.');
      if (entry.used) return refuse(403, 'AccessDenied', 'Request has expired');
      entry.used = true;
      return contentReply(asked, entry.bytes, { ranges: quirks.ranges, headers: [] });
    },
  };
}

/** Escapes that a client must not touch: they are part of what is signed. */
function queryOf({ storage }: Quirks, random: Random): string {
  const signature = hexText(random, 40);
  switch (storage) {
    case 's3':
      return `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIA%2F20260101%2Fus-east-1&X-Amz-Expires=1200&X-Amz-SignedHeaders=host&X-Amz-Signature=${signature}`;
    case 'azure':
      return `se=2026-01-01T00%3A00%3A00Z&sig=${signature}%2B%2fz~%3D&sp=r&sv=2019-12-12`;
    case 'gcs':
      return `Expires=1767225600&GoogleAccessId=a%40b&Signature=${signature}%2B*%2F%3D%3D`;
  }
}

function refuseHeader({ storage }: Quirks, name: string): Reply {
  if (storage === 'azure')
    return refuse(400, 'InvalidAuthenticationInfo', `Authentication information is not right: ${name}`);
  const message = `Only one auth mechanism allowed; not the header ${name}`;
  return refuse(400, 'InvalidArgument', message);
}

function refuse(status: number, code: string, message: string): Reply {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return reply(status, [['Content-Type', 'application/xml']], body);
}
