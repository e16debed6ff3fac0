import { isRecord, type Descriptor } from '../../core/descriptor.ts';
import { parseStrictJsonObject } from '../../core/json.ts';
import { textsOf, type Claim } from '../statement.ts';
import { invalid } from '../invalid.ts';

/** What a payload of the Notary Project says about the node; nothing where it is about another. */
export function claimsInPayload(payload: Uint8Array, node: Descriptor, what: string): Claim[] {
  const { targetArtifact: target } = parseStrictJsonObject(payload, `${what}: payload`);
  if (!isRecord(target)) throw invalid(what, 'has no targetArtifact');
  const { mediaType, digest, size, annotations = {} } = target;
  if (mediaType !== node.mediaType || digest !== node.digest || size !== node.size) return [];
  const texts = textsOf(annotations);
  if (!isRecord(annotations) || Object.keys(texts).length < Object.keys(annotations).length)
    throw invalid(what, 'has annotations that are no text');
  return [{ predicateType: undefined, name: undefined, annotations: texts }];
}
