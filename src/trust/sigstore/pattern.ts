/** Text in which `*` stands for anything but `/`, and `**` for anything. Nothing else in it has a meaning. */
export interface Pattern {
  readonly text: string;
  /** Whether the whole text fits, to the letter. */
  fits(text: string): boolean;
}

/** Far more than identities have; others write them. */
const MAX_TEXT = 2048;

export function parsePattern(text: string): Pattern {
  const tokens = text.match(/\*\*|\*|[^*]+/g) ?? [];
  return { text, fits: (one) => one.length <= MAX_TEXT && fits(tokens, one) };
}

export function hasWildcard(text: string): boolean {
  return text.includes('*');
}

/** In a time that grows with pattern times text: no regular expression that goes back. */
function fits(tokens: readonly string[], text: string): boolean {
  let ends: ReadonlySet<number> = new Set([0]);
  for (const token of tokens) ends = endsAfter(token, ends, text);
  return ends.has(text.length);
}

/** Where what fits a token can end, for the places where it can begin. */
function endsAfter(token: string, starts: ReadonlySet<number>, text: string): Set<number> {
  const ends = new Set<number>();
  for (const start of starts) {
    if (!hasWildcard(token)) {
      if (text.startsWith(token, start)) ends.add(start + token.length);
      continue;
    }
    for (let at = start; at <= text.length; at += 1) {
      // From here on, it goes as it did for a start before.
      if (ends.has(at)) break;
      ends.add(at);
      if (token === '*' && text[at] === '/') break;
    }
  }
  return ends;
}
