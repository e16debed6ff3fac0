import type * as Yaml from 'yaml';
import { OrasError } from '../core/errors.ts';
import { isRecord } from '../core/descriptor.ts';
import { canonicalRegistry, parseRegistry } from '../core/reference.ts';
import type { Login } from '../credentials/docker-login.ts';

const FORM = 'a YAML list of registry, username and password';
const KEYS = ['registry', 'username', 'password'] as const;

interface RegistryAuthOptions {
  /** Entries whose username or password is empty count as not there: runs that get no secrets have such. */
  readonly incomplete: 'refuse' | 'leave out';
}

/** Input `registry-auth`. Errors name entries by their number: the text holds secrets. */
export async function parseRegistryAuth(
  text: string,
  { incomplete }: RegistryAuthOptions = { incomplete: 'refuse' },
): Promise<Login[]> {
  if (text.trim() === '') return [];
  const list = await parseYaml(text);
  if (!Array.isArray(list)) throw wrong('it is not a list');
  const logins = list.map((entry: unknown, at) => loginOf(entry, at + 1, incomplete));
  const hosts = logins.map((login) => login && canonicalRegistry(login.registry));
  const at = hosts.findIndex((host, index) => host !== undefined && hosts.indexOf(host) !== index);
  if (at >= 0) throw wrong(`entries ${hosts.indexOf(hosts[at]) + 1} and ${at + 1} are for the same registry`);
  return logins.filter((login) => login !== undefined);
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
  if (!result) throw wrong('it is not YAML, where texts with special characters stand in quotes');
  if (result.special !== undefined)
    throw wrong(`it has ${result.special}, and a text with such characters stands in quotes`);
  return result.value;
}

const OPTIONS = { schema: 'failsafe', prettyErrors: false, logLevel: 'error' } as const;

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
      const isCut = isScalar(key) && key.value === 'password' && isScalar(value) && Boolean(value.comment);
      return isCut ? found('a comment behind a password, which begins with #') : undefined;
    },
  });
  return special;
}

function loginOf(
  entry: unknown,
  number: number,
  incomplete: RegistryAuthOptions['incomplete'],
): Login | undefined {
  if (!isRecord(entry)) throw wrong(`entry ${number} is not a map`);
  if (Object.keys(entry).some((key) => !KEYS.some((known) => known === key)))
    throw wrong(`entry ${number} has a key that is none of ${KEYS.join(', ')}`);
  const [registry, username, password] = KEYS.map((key) => textIn(entry[key]));
  const isLeftOut = incomplete === 'leave out' && (username === '' || password === '');
  if (
    !registry ||
    username === undefined ||
    password === undefined ||
    (!isLeftOut && !(username && password))
  )
    throw wrong(`entry ${number} needs ${KEYS.join(', ')}, each a text that is not empty`);
  const host = hostOf(registry, number);
  if (isLeftOut) return undefined;
  if (/[:\p{Cc}]/u.test(username))
    throw wrong(`the username of entry ${number} has a colon or a control character`);
  if (/(?!\r|\n|\t)\p{Cc}/u.test(password))
    throw wrong(`the password of entry ${number} has a control character`);
  return { registry: host, username, password };
}

/** Without the line break that ends a block (`|`), which no one means to be part of a password. */
function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/[\r\n]+$/, '') : undefined;
}

function hostOf(text: string, number: number): string {
  try {
    return parseRegistry(text);
  } catch {
    throw wrong(`the registry of entry ${number} is not a host name with an optional port`);
  }
}

function wrong(why: string): OrasError {
  return new OrasError('INVALID_INPUT', `input registry-auth: ${why}; allowed is ${FORM}`, {
    details: { input: 'registry-auth' },
  });
}
