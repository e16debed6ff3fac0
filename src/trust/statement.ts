import { isRecord, type Annotations, type Descriptor } from '../core/descriptor.ts';
import { algorithmOf, hexOf } from '../core/digest.ts';
import { parseStrictJsonObject } from '../core/json.ts';
import { invalid } from './invalid.ts';
import type { Envelope } from './dsse.ts';

/** What somebody signed about a node. */
export interface Claim {
  /** Undefined: it is a signature of a form that has no statements. */
  readonly predicateType: string | undefined;
  /** The image that the signer named: of a subject, or the `docker-reference` of cosign's old format. */
  readonly name: string | undefined;
  /** Signed with it; values that are no text are left out. */
  readonly annotations: Annotations;
}

/** The predicate type of `cosign sign`: a signature, which says nothing but that. */
export const SIGNATURE = 'https://sigstore.dev/cosign/sign/v1';

const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const STATEMENTS: ReadonlySet<unknown> = new Set([
  'https://in-toto.io/Statement/v0.1',
  'https://in-toto.io/Statement/v1',
]);

/**
 * What an in-toto statement says about the node, once for each subject that has the node's digest, by the node's
 * algorithm and to the letter. None: it is about something else.
 */
export function claimsIn({ payloadType, payload }: Envelope, node: Descriptor, what: string): Claim[] {
  if (payloadType !== PAYLOAD_TYPE) throw invalid(what, 'has a payload that is no in-toto statement');
  const { _type: type, subject, predicateType } = parseStrictJsonObject(payload, `${what}: statement`);
  if (!STATEMENTS.has(type)) throw invalid(what, 'is no in-toto statement v0.1 or v1');
  if (typeof predicateType !== 'string' || predicateType === '') throw invalid(what, 'has no predicateType');
  if (!Array.isArray(subject) || subject.length === 0) throw invalid(what, 'has no subject');
  return (subject as unknown[]).filter((one) => isAbout(one, node)).map((one) => claimOf(one, predicateType));
}

function isAbout(subject: unknown, { digest }: Descriptor): subject is Record<string, unknown> {
  if (!isRecord(subject) || !isRecord(subject['digest'])) return false;
  return subject['digest'][algorithmOf(digest)] === hexOf(digest);
}

function claimOf(subject: unknown, predicateType: string): Claim {
  const { name, annotations } = isRecord(subject) ? subject : {};
  return {
    predicateType,
    name: typeof name === 'string' && name !== '' ? name : undefined,
    annotations: textsOf(annotations),
  };
}

/** The fields that are texts. */
export function textsOf(value: unknown): Annotations {
  const fields = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    fields.filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}
