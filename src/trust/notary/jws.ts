import { isRecord } from '../../core/descriptor.ts';
import { parseStrictJsonObject } from '../../core/json.ts';
import { checkAttributes, type NotaryEnvelope } from './envelope.ts';
import { invalid } from '../invalid.ts';

/** RFC 3339 5.6 */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/** A flattened JWS in JSON (RFC 7515 7.2.2), as the Notary Project has it in signature-envelope-jws.md. */
export function parseJws(bytes: Uint8Array, what: string): NotaryEnvelope {
  const { protected: head, payload, signature, header, signatures } = parseStrictJsonObject(bytes, what);
  if (signatures !== undefined) throw invalid(what, 'has a list of signatures');
  const { alg, cty, crit, ...others } = parseStrictJsonObject(
    decode(head, `${what}: protected header`),
    `${what}: protected header`,
  );
  if ('b64' in others) throw invalid(what, 'has b64 (RFC 7797), which is not taken');
  if (!isRecord(header)) throw invalid(what, 'has no unprotected header');
  const double = Object.keys(header).find((name) => ['alg', 'cty', 'crit'].includes(name) || name in others);
  if (double !== undefined)
    throw invalid(what, `has ${JSON.stringify(double.slice(0, 80))} in the unprotected header`);
  const attributes = { contentType: cty, critical: crit, others: new Map(Object.entries(others)), dateIn };
  return {
    payload: decode(payload, `${what}: payload`),
    bytes: Buffer.from(`${String(head)}.${String(payload)}`),
    signature: decode(signature, `${what}: signature`),
    names: ({ name }) => name === alg,
    chain: chainIn(header['x5c'], what),
    expiry: checkAttributes(attributes, what),
  };
}

function dateIn(value: unknown): Date | undefined {
  return typeof value === 'string' && TIME.test(value) ? new Date(value) : undefined;
}

/** Of certificates it is base64 with padding. */
function chainIn(list: unknown, what: string): Uint8Array[] {
  if (!Array.isArray(list) || list.length === 0) throw invalid(what, 'has no certificates');
  return (list as unknown[]).map((text) => decode(text, `${what}: certificate`, 'base64'));
}

/** Only the one text that stands for its bytes. */
function decode(text: unknown, what: string, alphabet: 'base64url' | 'base64' = 'base64url'): Uint8Array {
  if (typeof text !== 'string' || text === '') throw invalid(what, 'is missing');
  const bytes = Buffer.from(text, alphabet);
  if (bytes.toString(alphabet) !== text) throw invalid(what, `is not ${alphabet}`);
  return bytes;
}
