/** One challenge of a WWW-Authenticate header (RFC 9110 11.6.1); scheme and parameter names are lower case. */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const MAX_HEADER = 8192;
const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
/** Credentials of schemes such as Negotiate, which have no parameters. */
const TOKEN68 = /[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y;
const SPACE = /[ \t]*/y;

/** Parses all challenges of all headers; the rest of a malformed header is ignored. */
export function parseChallenges(headers: readonly string[]): Challenge[] {
  return headers.flatMap((header) => parseHeader(header.slice(0, MAX_HEADER)));
}

function parseHeader(header: string): Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(header)?.[0];
    if (match !== undefined) at += match.length;
    return match;
  };
  while (at < header.length) {
    take(SPACE);
    if (header[at] === ',') {
      at += 1;
      continue;
    }
    const word = take(TOKEN);
    if (word === undefined) break;
    take(SPACE);
    if (header[at] !== '=') {
      challenges.push({ scheme: word.toLowerCase(), parameters: new Map() });
      take(TOKEN68);
      continue;
    }
    at += 1;
    take(SPACE);
    const value = header[at] === '"' ? quoted() : take(TOKEN);
    // Without a separator the value was no token, but for example a URL without quotes.
    if (value === undefined || !/^[\s,]?$/.test(header[at] ?? '')) break;
    challenges.at(-1)?.parameters.set(word.toLowerCase(), value);
  }
  return challenges;

  function quoted(): string | undefined {
    let value = '';
    for (at += 1; at < header.length; at += 1) {
      const char = header[at];
      if (char === '"') {
        at += 1;
        return value;
      }
      if (char === '\\') at += 1;
      value += header[at] ?? '';
    }
    return undefined;
  }
}
