import type * as Yaml from 'yaml';
import { isRecord } from '../../../core/descriptor.ts';
import { canonicalRegistry } from '../../../core/reference.ts';
import { entryOf, wrong, type RegistryAuthOptions, type RegistryEntry } from './registry-entry.ts';

/** Input `registry-auth`. Errors name entries by their number: the text holds secrets. */
export async function parseRegistryAuth(
  text: string,
  { incomplete }: RegistryAuthOptions = { incomplete: 'refuse' },
): Promise<RegistryEntry[]> {
  if (text.trim() === '') return [];
  const list = await parseYaml(text);
  if (!Array.isArray(list)) throw wrong('it is not a list');
  const hasOidc = list.some((entry: unknown) => isRecord(entry) && Object.hasOwn(entry, 'oidc'));
  const readOidc = hasOidc ? (await import('./oidc-entry.ts')).readOidc : undefined;
  const entries = list.map((entry: unknown, at) => entryOf(entry, at + 1, { incomplete, readOidc }));
  const hosts = entries.map((entry) => (isEmpty(entry) ? undefined : canonicalRegistry(entry.registry)));
  const at = hosts.findIndex((host, index) => host !== undefined && hosts.indexOf(host) !== index);
  if (at >= 0) throw wrong(`entries ${hosts.indexOf(hosts[at]) + 1} and ${at + 1} are for the same registry`);
  return entries.filter((entry) => !isEmpty(entry));
}

/** Its login was left out, and there is nothing else to it. */
function isEmpty(entry: RegistryEntry): boolean {
  return Object.keys(entry).length === 1;
}

/** Plain lists, maps and texts: what tags and aliases would make of them is not for passwords. */
async function parseYaml(text: string): Promise<unknown> {
  const yaml = await import('yaml');
  const read = (): { readonly special?: string; readonly value?: unknown } | undefined => {
    try {
      const document = yaml.parseDocument(text, OPTIONS);
      if (document.errors.length > 0) return undefined;
      const special = specialIn(document, yaml);
      return special === undefined ? { value: document.toJS() } : { special };
    } catch {
      return undefined;
    }
  };
  const result = read();
  // The parser's own words quote the text.
  if (!result) throw wrong('it is not valid YAML; put text with special characters in quotes');
  if (result.special !== undefined)
    throw wrong(`it has ${result.special}; put text with such characters in quotes`);
  return result.value;
}

const OPTIONS = { schema: 'failsafe', prettyErrors: false, logLevel: 'error' } as const;
const SECRET_KEYS: readonly unknown[] = ['password', 'token'];

function specialIn(
  document: Yaml.Document,
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
      const isCut = SECRET_KEYS.includes(name) && isScalar(value) && Boolean(value.comment);
      return isCut ? found(`a comment behind a ${String(name)}, which begins with #`) : undefined;
    },
  });
  return special;
}
