export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface LogCommand {
  readonly name: string;
  readonly data: string;
  readonly properties: Readonly<Record<string, string>>;
}

// prettier-ignore
const known = new Set([
  'stop-commands', 'set-env', 'set-output', 'save-state', 'add-mask', 'add-path', 'add-matcher', 'remove-matcher',
  'debug', 'warning', 'error', 'notice', 'group', 'endgroup', 'echo',
]);

type Escapes = readonly (readonly [string, string])[];
const dataEscapes: Escapes = [['%0D', '\r'], ['%0A', '\n'], ['%25', '%']]; // prettier-ignore
const propertyEscapes: Escapes = [['%0D', '\r'], ['%0A', '\n'], ['%3A', ':'], ['%2C', ','], ['%25', '%']]; // prettier-ignore
const oldEscapes: Escapes = [['%3B', ';'], ['%0D', '\r'], ['%0A', '\n'], ['%5D', ']'], ['%25', '%']]; // prettier-ignore

/** ActionCommand.cs: `::name p=v,q=w::data` at the start of the trimmed line, else `##[name p=v;q=w]data` anywhere. */
export function parseCommand(line: string, extra?: string): LogCommand | undefined {
  const isKnown = (name: string): boolean => {
    const lower = name.toLowerCase();
    return known.has(lower) || lower === extra?.toLowerCase();
  };
  return parseColons(line.trimStart(), isKnown) ?? parseBrackets(line, isKnown);
}

function parseColons(line: string, isKnown: (name: string) => boolean): LogCommand | undefined {
  const end = line.startsWith('::') ? line.indexOf('::', 2) : -1;
  if (end < 0) return undefined;
  const [name, properties] = splitInfo(line.slice(2, end));
  if (!isKnown(name)) return undefined;
  const pairs = parseProperties(properties.trim(), ',', propertyEscapes);
  return { name: name.toLowerCase(), data: unescape(line.slice(end + 2), dataEscapes), properties: pairs };
}

function parseBrackets(line: string, isKnown: (name: string) => boolean): LogCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const [name, properties] = splitInfo(line.slice(start + 3, end));
  if (!isKnown(name)) return undefined;
  const pairs = parseProperties(properties, ';', oldEscapes);
  return { name: name.toLowerCase(), data: unescape(line.slice(end + 1), oldEscapes), properties: pairs };
}

function splitInfo(info: string): [string, string] {
  const space = info.indexOf(' ');
  return space < 0 ? [info, ''] : [info.slice(0, space), info.slice(space + 1)];
}

function parseProperties(text: string, separator: string, escapes: Escapes): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const part of text.split(separator)) {
    const equals = part.indexOf('=');
    const value = part.slice(equals + 1);
    if (equals > 0 && value !== '') properties[part.slice(0, equals)] = unescape(value, escapes);
  }
  return properties;
}

function unescape(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text);
}

/** SecretMasker.cs with the value encoders that matter to text of ours; ranges that overlap become one `***`. */
export class Masker {
  readonly masks: string[] = [];
  readonly #patterns = new Set<string>();

  add(value: string): void {
    if (value.trim() === '') return;
    if (!this.masks.includes(value)) this.masks.push(value);
    for (const secret of [value, ...value.split(/[\r\n]/).map((line) => line.trim())]) {
      if (secret !== '') for (const pattern of encodings(secret)) this.#patterns.add(pattern);
    }
  }

  mask(text: string): string {
    const ranges = [...this.#patterns].flatMap((pattern) => positions(text, pattern));
    let result = '';
    let end = 0;
    for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
      if (to <= end) continue;
      if (from > end || end === 0) result += `${text.slice(end, from)}***`;
      end = to;
    }
    return result + text.slice(end);
  }
}

function encodings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((shift) =>
    bytes.subarray(bytes.length > shift ? shift : 0).toString('base64'),
  );
  const json = JSON.stringify(secret).slice(1, -1);
  const quoted = secret.length > 8 && secret.startsWith('"') && secret.endsWith('"');
  const found = [secret, ...base64, json, encodeURIComponent(secret), quoted ? secret.slice(1, -1) : ''];
  return found.filter((pattern) => pattern !== '');
}

function positions(text: string, pattern: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    found.push([at, at + pattern.length]);
  }
  return found;
}
