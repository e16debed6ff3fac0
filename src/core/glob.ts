type Token = '*' | ((character: string) => boolean);

/** What is between the slashes of a glob: `*`, `?` and classes such as `[a-z]` or `[!0-9]`. */
export type GlobSegment = readonly Token[];

const MAX_FORMS = 100;

/**
 * `{a,b}` stands for each of the two, also inside of others; undefined for more than 100 forms.
 */
export function expandBraces(pattern: string): string[] | undefined {
  const [whole, inner] = /\{([^{}]*,[^{}]*)\}/.exec(pattern) ?? [];
  if (whole === undefined || inner === undefined) return [pattern];
  const forms = new Set<string>();
  for (const part of inner.split(',')) {
    for (const form of expandBraces(pattern.replace(whole, () => part)) ?? []) forms.add(form);
    if (forms.size > MAX_FORMS || forms.size === 0) return undefined;
  }
  return [...forms];
}

export function parseGlobSegment(segment: string): GlobSegment {
  return [...segment.matchAll(/\[[!^]?\]?[^\]]+\]|./gsu)].map(([part]): Token => {
    if (part === '*') return part;
    if (part === '?') return () => true;
    return part.length > 2 && part.startsWith('[') ? parseClass(part.slice(1, -1)) : (one) => one === part;
  });
}

/** `a-z`, `!a-z`, `^a-z` */
function parseClass(inner: string): (character: string) => boolean {
  const negated = /^[!^]/.test(inner);
  const ranges = [...(negated ? inner.slice(1) : inner).matchAll(/(.)-(.)|./gsu)].map(
    ([one, from = one, to = one]) => ({ from, to }),
  );
  return (character) => ranges.some(({ from, to }) => character >= from && character <= to) !== negated;
}

/** In a time that grows with the text only: it goes back to the last star, which is enough. Texts are a stranger's. */
export function matchesGlobSegment(tokens: GlobSegment, text: readonly string[]): boolean {
  let [token, at, star, held] = [0, 0, -1, 0];
  while (at < text.length) {
    const one = tokens[token];
    if (one === '*') {
      [star, held] = [token, at];
      token += 1;
    } else if (one?.(text[at] ?? '') === true) {
      token += 1;
      at += 1;
    } else if (star >= 0) {
      held += 1;
      [token, at] = [star + 1, held];
    } else return false;
  }
  return tokens.slice(token).every((one) => one === '*');
}

/** Whether a segment begins with what stands for a dot without being one: `?`, `*` and classes do. */
export function beginsWild([token]: GlobSegment): boolean {
  return token === '*' || (token !== undefined && token('.') && token('x'));
}
