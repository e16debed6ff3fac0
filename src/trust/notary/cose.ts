import { decode, encode, Tagged, Tokenizer, type DecodeOptions } from 'cborg';
import { checkAttributes, type NotaryEnvelope } from './envelope.ts';
import { invalid } from '../invalid.ts';

/** Labels of RFC 9052 3.1 and RFC 9360 2. */
const [ALGORITHM, CRITICAL, CONTENT_TYPE, CHAIN] = [1, 2, 3, 33];
const SIGNED_ONLY: ReadonlySet<unknown> = new Set([ALGORITHM, CRITICAL, CONTENT_TYPE]);
/** Tags of RFC 8949 3.4.2 and RFC 9052 4.2. */
const [EPOCH_TIME, SIGN1] = [1, 18];

/** An envelope has some thirty. They bound its depth, too, before anything is made of it. */
const MAX_ITEMS = 1000;

type Tags = NonNullable<DecodeOptions['tags']>;
type Labels = ReadonlyMap<string | number, unknown>;

const times = Tagged.preserve(EPOCH_TIME);
const sign1 = Tagged.preserve(SIGN1, EPOCH_TIME);

/** A tagged COSE_Sign1 (RFC 9052 4.2), as the Notary Project has it in signature-envelope-cose.md. */
export function parseCose(bytes: Uint8Array, what: string): NotaryEnvelope {
  const [head, header, payload, signature] = partsOf(read(bytes, sign1, what), what);
  if (!isBytes(head) || !isBytes(payload) || !isBytes(signature))
    throw invalid(what, 'has a part that is no byte string');
  const signed = labelsOf(read(head, times, `${what}: protected header`), what);
  const unsigned = labelsOf(header, what);
  const double = [...unsigned.keys()].find((label) => signed.has(label) || SIGNED_ONLY.has(label));
  if (double !== undefined)
    throw invalid(what, `has the label ${String(double).slice(0, 80)} in the unprotected header`);
  return {
    payload,
    // Sig_structure (RFC 9052 4.4), without data of the application.
    bytes: encode(['Signature1', head, new Uint8Array(0), payload]),
    signature,
    names: ({ number }) => number === signed.get(ALGORITHM),
    chain: chainIn(unsigned.get(CHAIN), what),
    expiry: checkAttributes(
      { contentType: signed.get(CONTENT_TYPE), critical: signed.get(CRITICAL), others: signed, dateIn },
      what,
    ),
  };
}

function partsOf(value: unknown, what: string): readonly unknown[] {
  const parts: unknown = value instanceof Tagged && value.tag === SIGN1 ? value.value : undefined;
  if (!Array.isArray(parts) || parts.length !== 4) throw invalid(what, 'is no tagged COSE_Sign1');
  return parts;
}

function labelsOf(value: unknown, what: string): Labels {
  if (!(value instanceof Map)) throw invalid(what, 'has a header that is no map');
  const labels = value as Labels;
  if ([...labels.keys()].some((label) => typeof label !== 'string' && !Number.isSafeInteger(label)))
    throw invalid(what, 'has a label that is neither text nor number');
  return labels;
}

function chainIn(list: unknown, what: string): Uint8Array[] {
  const chain: readonly unknown[] = Array.isArray(list) ? list : [];
  if (chain.length === 0 || !chain.every(isBytes)) throw invalid(what, 'has no certificates');
  return [...chain];
}

function dateIn(value: unknown): Date | undefined {
  const seconds: unknown = value instanceof Tagged && value.tag === EPOCH_TIME ? value.value : undefined;
  return typeof seconds === 'number' && Number.isSafeInteger(seconds) ? new Date(seconds * 1000) : undefined;
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.byteLength > 0;
}

function read(bytes: Uint8Array, tags: Tags, what: string): unknown {
  const options: DecodeOptions = {
    allowIndefinite: false,
    allowUndefined: false,
    allowInfinity: false,
    allowNaN: false,
    allowBigInt: false,
    strict: true,
    useMaps: true,
    rejectDuplicateMapKeys: true,
    tags,
  };
  try {
    return decode(bytes, { ...options, tokenizer: new BoundedTokenizer(bytes, options) }) as unknown;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw invalid(what, `is not CBOR as it must be: ${why.slice(0, 200)}`);
  }
}

class BoundedTokenizer extends Tokenizer {
  #items = 0;

  override next(): ReturnType<Tokenizer['next']> {
    this.#items += 1;
    if (this.#items > MAX_ITEMS) throw new Error(`more than ${MAX_ITEMS} items`);
    return super.next();
  }
}
