import { isRecord } from '../core/descriptor.ts';
import { messageOf, OrasError } from '../core/errors.ts';
import { parseStrictJsonObject } from '../core/json.ts';
import type { CallOptions } from '../core/target.ts';

/** A trusted root of Sigstore as JSON (trustedroot v0.1): authorities, logs and timestamp authorities. */
export type TrustedRootJson = Readonly<Record<string, unknown>>;

/** Gives the trusted roots when a rule first needs them; asked at most once a verification. */
export interface RootProvider {
  /** At least one. Each stands for itself: a signature must hold by one of them alone. */
  trustedRoots(options?: CallOptions): Promise<readonly TrustedRootJson[]>;
}

const MEDIA_TYPES: ReadonlySet<unknown> = new Set([
  'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
  'application/vnd.dev.sigstore.trustedroot.v0.1+json',
  'application/vnd.dev.sigstore.trustedroot.v0.2+json',
]);
const MAX_ROOTS = 20;

/**
 * Trusted roots from the text of a file: JSON, or JSON Lines as `gh attestation trusted-root` prints it. `what` names the
 * file in errors.
 *
 * @throws {OrasError} `INVALID_INPUT` for text that is none, at once.
 */
export function rootsFrom(text: string, what: string): RootProvider {
  const roots = parseRoots(text, what);
  return { trustedRoots: async () => roots };
}

function parseRoots(text: string, what: string): TrustedRootJson[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) throw wrong(what, 'is empty');
  // One document may take any number of lines; of several, each is one line.
  const documents = lines.length > 1 && lines.every((line) => isObject(line)) ? lines : [text];
  if (documents.length > MAX_ROOTS) throw wrong(what, `has more than ${MAX_ROOTS} trusted roots`);
  return documents.map((document, at) =>
    parseRoot(document, documents.length > 1 ? `${what}, root ${at + 1},` : what),
  );
}

function isObject(line: string): boolean {
  return line.trimStart().startsWith('{') && line.trimEnd().endsWith('}');
}

function parseRoot(document: string, what: string): TrustedRootJson {
  const root = readObject(document, what);
  if (!MEDIA_TYPES.has(root['mediaType']))
    throw wrong(what, 'is no trusted root of Sigstore: its mediaType is none of trustedroot v0.1');
  const { certificateAuthorities: authorities } = root;
  if (!Array.isArray(authorities) || authorities.length === 0 || !authorities.every(isRecord))
    throw wrong(what, 'has no certificateAuthorities');
  return root;
}

function readObject(document: string, what: string): TrustedRootJson {
  try {
    return parseStrictJsonObject(Buffer.from(document), what);
  } catch (error) {
    throw new OrasError('INVALID_INPUT', messageOf(error), { cause: error });
  }
}

function wrong(what: string, why: string): OrasError {
  return new OrasError('INVALID_INPUT', `${what} ${why}`);
}
