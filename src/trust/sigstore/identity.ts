import { wrong } from '../fields.ts';
import { hasWildcard, parsePattern } from './pattern.ts';

/** Whom a certificate names. */
export interface Identity {
  readonly kind: 'uri' | 'email';
  readonly text: string;
}

/** Identities that a rule takes. */
export interface IdentityPattern {
  readonly text: string;
  /** `ref`: all but what comes after the `@` fits. */
  fit(identity: Identity): 'yes' | 'ref' | 'no';
}

/** `https://HOST/OWNER/`: where an identity begins that stands for one owner. */
const OWNER = /^[a-z][a-z0-9+.-]*:\/\/[^/@*]+\/[^/@*]+\//i;
const URI = /^[a-z][a-z0-9+.-]*:\/\/[^/@*\s]+(?:\/\S*)?$/i;
const EMAIL = /^[^@\s/:]+@[^@*\s/]+$/;

/** A URI or an e-mail address, in which `*` and `**` stand for what may differ. */
export function parseIdentityPattern(text: string, where: string): IdentityPattern {
  const kind = kindOf(text);
  if (!kind)
    throw wrong(where, 'it must be a URI or an e-mail address; neither scheme, host nor user may have a *');
  if (text.includes('***'))
    throw wrong(where, '* stands for anything but /, ** for anything, and *** for nothing');
  if (kind === 'uri' && hasWildcard(text) && !OWNER.test(text))
    throw wrong(where, 'a * may only come after scheme, host and owner, as in https://github.com/acme/*');
  const parts = splitAt(text).map(parsePattern);
  return { text, fit: (identity) => (identity.kind === kind ? fitOf(parts, identity.text) : 'no') };
}

function kindOf(text: string): Identity['kind'] | undefined {
  if (URI.test(text)) return 'uri';
  return EMAIL.test(text) ? 'email' : undefined;
}

/** What comes before the first `@`, and after it: in a workflow's identity the ref, which may hold `@` itself. */
function splitAt(text: string): string[] {
  const at = text.indexOf('@');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function fitOf(
  [first, second]: readonly ReturnType<typeof parsePattern>[],
  text: string,
): ReturnType<IdentityPattern['fit']> {
  if (!second) return first?.fits(text) === true ? 'yes' : 'no';
  const [before = '', after] = splitAt(text);
  if (after === undefined || first?.fits(before) !== true) return 'no';
  if (second.fits(after)) return 'yes';
  return after.startsWith('refs/') ? 'ref' : 'no';
}
