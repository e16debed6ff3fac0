import { isDigest, type Digest } from '../core/digest.ts';
import { checkMediaType, isSignatureType } from '../core/media-types.ts';
import { text, textsIn, wrong, type Fields } from './fields.ts';

/** The node is one of these. */
export interface DigestRule {
  /** One digest, or a list of them. */
  readonly digest: string | readonly string[];
}

/** A referrer of this artifact type exists. It need not be signed: this says that it is there, not who made it. */
export interface HasRule {
  /** Artifact type of the referrer; types of signatures are refused here. */
  readonly has: string;
}

export interface CheckedDigestRule {
  readonly kind: 'digest';
  readonly digests: readonly Digest[];
}

export interface CheckedHasRule {
  readonly kind: 'has';
  readonly artifactType: string;
}

export function parseDigestRule({ digest }: Fields, where: string): CheckedDigestRule {
  return { kind: 'digest', digests: textsIn(digest, `${where}: digest`).map((one) => digestIn(one, where)) };
}

function digestIn(value: string, where: string): Digest {
  if (isDigest(value)) return value;
  throw wrong(`${where}: digest`, `not a digest: ${JSON.stringify(value.slice(0, 160))}`);
}

export function parseHasRule({ has }: Fields, where: string): CheckedHasRule {
  const artifactType = checkMediaType(text(has, `${where}: has`), `${where}: has`);
  if (isSignatureType(artifactType))
    throw wrong(
      `${where}: has`,
      'it does not check signatures, and this is a type of signatures; use key, keyless, github or notation',
    );
  return { kind: 'has', artifactType };
}
