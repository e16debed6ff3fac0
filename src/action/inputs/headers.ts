import { OrasError } from '../../core/errors.ts';

/** By lower-case name. */
export type Headers = Readonly<Record<string, string>>;

/** `Name: value` (RFC 9110 5.1); undefined where the line is none. */
export function parseHeader(line: string): readonly [name: string, value: string] | undefined {
  const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\p{Cc}]*)$/u.exec(line) ?? [];
  return name === undefined || value === undefined ? undefined : [name.toLowerCase(), value];
}

/** The secret parts of a header: what follows the scheme of an `Authorization`, too, since a server may quote it alone. */
export function secretsIn(name: string, value: string): string[] {
  if (!isSecret(name, value)) return [];
  const [, credentials] = SCHEME.exec(value) ?? [];
  return credentials === undefined ? [value] : [value, credentials];
}

const SCHEME = /^(?:basic|bearer|token)[ \t]+(\S.*)$/i;
const SECRET_NAME =
  /auth|token|secret|passw|credential|cookie|session|signature|jwt|api-?key|access-?key|private/i;
/** A JSON Web Token, the tokens of GitHub and GitLab, keys of clouds. */
const SECRET_START = /^(?:eyJ|gh[a-z]_|github_pat_|glpat-|dckr_pat_|AKIA|ASIA)/;

/** A tenant or a request's name is no secret: what is masked vanishes from the outputs of the job. */
function isSecret(name: string, value: string): boolean {
  if (SECRET_NAME.test(name) || SCHEME.test(value) || SECRET_START.test(value)) return true;
  return /^[A-Za-z0-9+/_=]{20,}$/.test(value) && /[0-9]/.test(value) && /[A-Za-z]/.test(value);
}

export function hasSecret(headers: Headers): boolean {
  return Object.entries(headers).some(([name, value]) => isSecret(name, value));
}

/** Input `headers`. Errors quote no line: it may hold a secret. */
export function parseHeaderLines(lines: readonly string[]): Headers {
  const headers = lines.map((line) => {
    const header = parseHeader(line);
    if (header) return header;
    throw new OrasError('INVALID_INPUT', 'input headers: got "(a line)", allowed is Name: value lines', {
      details: { input: 'headers' },
    });
  });
  return Object.fromEntries(headers);
}
