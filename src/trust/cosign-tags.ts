import { isRecord, type Descriptor } from '../core/descriptor.ts';
import { digestTagOf } from '../core/digest.ts';
import { OrasError } from '../core/errors.ts';
import { parseStrictJsonObject } from '../core/json.ts';
import { SIGNATURE, textsOf, type Claim } from './statement.ts';

/** Layers of what lies under cosign's tags: signatures under `.sig`, attestations under `.att`. */
export const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
export const DSSE = 'application/vnd.dsse.envelope.v1+json';

const CERTIFICATE = 'dev.sigstore.cosign/certificate';
const SIGNATURE_TEXT = 'dev.cosignproject.cosign/signature';
const TYPE = 'cosign container image signature';

export function verifiableTags({ digest }: Descriptor): string[] {
  return ['sig', 'att'].map((kind) => `${digestTagOf(digest)}.${kind}`);
}

export function signatureTextOf({ annotations }: Descriptor): string | undefined {
  return annotations?.[SIGNATURE_TEXT];
}

/** Whether it was signed with a key, or with a certificate that was given along. */
export function materialOf({ annotations }: Descriptor): 'key' | 'certificate' {
  return (annotations?.[CERTIFICATE] ?? '') === '' ? 'key' : 'certificate';
}

/** What the payload of `cosign sign` says about the node; nothing where it is about another. */
export function claimsInPayload(payload: Uint8Array, { digest }: Descriptor, what: string): Claim[] {
  const { critical, optional } = parseStrictJsonObject(payload, what);
  if (!isRecord(critical) || critical['type'] !== TYPE)
    throw new OrasError('INVALID_CONTENT', `${what} is not of type ${JSON.stringify(TYPE)}`);
  const { image, identity } = critical;
  if (!isRecord(image) || image['docker-manifest-digest'] !== digest) return [];
  const name = textsOf(identity)['docker-reference'];
  return [{ predicateType: SIGNATURE, name: name === '' ? undefined : name, annotations: textsOf(optional) }];
}
