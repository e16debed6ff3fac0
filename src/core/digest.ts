import { createHash, type Hash } from 'node:crypto';
import { OrasError } from './errors.ts';

/** A content digest (image-spec descriptor.md, "Digests"). Made only by {@link parseDigest} and {@link digestOf}. */
export type Digest = `sha256:${string}` | `sha512:${string}`;
/** The digest algorithms of image-spec descriptor.md, "Registered Algorithms". */
export type Algorithm = 'sha256' | 'sha512';

const GRAMMAR = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;

/** Whether the text is a digest of a registered algorithm, in lower-case hex of full length. */
export function isDigest(text: unknown): text is Digest {
  return typeof text === 'string' && GRAMMAR.test(text);
}

/**
 * Text to digest. Only the registered algorithms with lower-case hex of full length are taken, since a digest
 * becomes a path and a URL (CVE-2024-3727).
 *
 * @throws {OrasError} `INVALID_INPUT` for anything else.
 */
export function parseDigest(text: unknown): Digest {
  if (isDigest(text)) return text;
  const shown = typeof text === 'string' ? JSON.stringify(text.slice(0, 160)) : typeof text;
  throw new OrasError(
    'INVALID_INPUT',
    `not a digest: ${shown}; expected sha256: with 64, or sha512: with 128, lower-case hexadecimal characters`,
  );
}

export function algorithmOf(digest: Digest): Algorithm {
  return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}

export function hexOf(digest: Digest): string {
  return digest.slice(7);
}

/** The tag that stands for what belongs to this digest: `sha256-HEX`; cosign appends `.sig`, `.att` or `.sbom`. */
export function digestTagOf(digest: Digest): string {
  return `${algorithmOf(digest)}-${hexOf(digest)}`;
}

const DIGEST_TAG = /^(sha256|sha512)-([a-f0-9]+)(?:\..*)?$/;

/** The digest that a digest tag belongs to; undefined for any other tag. */
export function subjectOfTag(tag: string): Digest | undefined {
  const [, algorithm, hex] = DIGEST_TAG.exec(tag) ?? [];
  const digest = `${algorithm}:${hex}`;
  return isDigest(digest) ? digest : undefined;
}

/** The digest of bytes, or of a string as UTF-8. Default algorithm `sha256`. */
export function digestOf(bytes: Uint8Array | string, algorithm: Algorithm = 'sha256'): Digest {
  return finishDigest(createHash(algorithm).update(bytes), algorithm);
}

export function startDigest(algorithm: Algorithm = 'sha256'): Hash {
  return createHash(algorithm);
}

export function finishDigest(hash: Hash, algorithm: Algorithm = 'sha256'): Digest {
  return `${algorithm}:${hash.digest('hex')}`;
}
