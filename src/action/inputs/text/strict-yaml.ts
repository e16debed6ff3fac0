import type * as Yaml from 'yaml';

/** What a text says, or why it is not read; the reason quotes nothing of it. */
export type StrictYaml = { readonly value: unknown } | { readonly problem: string };

const OPTIONS = { schema: 'failsafe', prettyErrors: false, logLevel: 'error' } as const;

/**
 * Plain lists, maps and texts: what tags and aliases would make of them is not for passwords and policies. `secretKeys`
 * are keys whose texts a comment must not shorten.
 */
export async function parseStrictYaml(text: string, secretKeys: readonly string[] = []): Promise<StrictYaml> {
  const yaml = await import('yaml');
  try {
    const document = yaml.parseDocument(text, OPTIONS);
    // The parser's own words quote the text.
    if (document.errors.length > 0) return NOT_VALID;
    const special = specialIn(document, secretKeys, yaml);
    if (special !== undefined)
      return { problem: `it has ${special}; put text with such characters in quotes` };
    return { value: document.toJS() };
  } catch {
    return NOT_VALID;
  }
}

const NOT_VALID = { problem: 'it is not valid YAML; put text with special characters in quotes' };

function specialIn(
  document: Yaml.Document,
  secretKeys: readonly unknown[],
  { visit, isScalar }: Pick<typeof Yaml, 'visit' | 'isScalar'>,
): string | undefined {
  let special: string | undefined;
  const found = (what: string): symbol => {
    special = what;
    return visit.BREAK;
  };
  visit(document, {
    Alias: () => found('an alias, which begins with *'),
    Value: (_key, { tag, anchor }) => {
      if (tag !== undefined) return found('a tag, which begins with !');
      return anchor === undefined ? undefined : found('an anchor, which begins with &');
    },
    Pair: (_key, { key, value }) => {
      const name = isScalar(key) ? key.value : undefined;
      const isCut = secretKeys.includes(name) && isScalar(value) && Boolean(value.comment);
      return isCut ? found(`a comment behind a ${String(name)}, which begins with #`) : undefined;
    },
  });
  return special;
}
