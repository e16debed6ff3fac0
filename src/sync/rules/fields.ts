import { isRecord } from '../../core/descriptor.ts';
import { messageOf, OrasError } from '../../core/errors.ts';

interface FieldsOptions {
  /** What the map is, for errors: `rule 2`. */
  readonly where: string;
  /** Others are refused; without it, any key is taken. */
  readonly known?: readonly string[];
  /** Read where the map says nothing. */
  readonly defaults?: Fields;
}

/** A map of the rules, whose leaves are all texts. Every error says where, which key, what it got and what is allowed. */
export class Fields {
  readonly where: string;
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #defaults: Fields | undefined;

  constructor(value: unknown, { where, known, defaults }: FieldsOptions) {
    if (!isRecord(value)) throw wrongRules(`${where}: got ${shown(value)}, allowed is a map`);
    const unknown = Object.keys(value).find((key) => known?.includes(key) === false);
    if (known && unknown !== undefined)
      throw wrongRules(
        `${where}: unknown key ${shown(unknown)}, the nearest is ${nearestOf(unknown, known)}; allowed is ${known.join(', ')}`,
      );
    this.where = where;
    this.#values = value;
    this.#defaults = defaults;
  }

  get keys(): readonly string[] {
    return Object.keys(this.#values);
  }

  has(key: string): boolean {
    return this.says(key) || this.#defaults?.has(key) === true;
  }

  /** Whether the map itself has the key. */
  says(key: string): boolean {
    return Object.hasOwn(this.#values, key);
  }

  value(key: string): unknown {
    return this.says(key) ? this.#values[key] : this.#defaults?.value(key);
  }

  /** One line. */
  text(key: string, allowed = 'one text'): string | undefined {
    if (!this.has(key)) return undefined;
    const value = this.value(key);
    if (typeof value === 'string' && value.trim() !== '' && !/\p{Cc}/u.test(value)) return value;
    throw this.wrong(key, value, allowed);
  }

  /** One text or a list of them; none where the key is missing. */
  list(key: string, allowed = 'a text or a list of texts'): readonly string[] {
    if (!this.has(key)) return [];
    const value = this.value(key);
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    const texts = items.filter((item) => typeof item === 'string' && item !== '' && !/\p{Cc}/u.test(item));
    if (texts.length < items.length) throw this.wrong(key, value, allowed);
    return texts as string[];
  }

  oneOf<T extends string>(key: string, allowed: readonly T[]): T | undefined {
    const text = this.text(key, allowed.join(', '));
    const found = allowed.find((one) => one === text);
    if (text !== undefined && found === undefined) throw this.wrong(key, text, allowed.join(', '));
    return found;
  }

  flag(key: string): boolean {
    return this.oneOf(key, ['true', 'false']) === 'true';
  }

  /** A whole number from 1 up. */
  count(key: string, most: number, others = ''): number | undefined {
    const allowed = `a whole number from 1 to ${most}${others}`;
    const text = this.text(key, allowed);
    if (text === undefined) return undefined;
    const value = Number(text);
    if (/^[0-9]{1,9}$/.test(text) && value >= 1 && value <= most) return value;
    throw this.wrong(key, text, allowed);
  }

  /** Lines of text, or a list of them: what an input is given. */
  lines(key: string): string {
    const value = this.value(key);
    if (typeof value === 'string') return value;
    return this.list(key).join('\n');
  }

  /** The map under a key. */
  inner(key: string, known: readonly string[]): Fields {
    return new Fields(this.value(key), { where: `${this.#whereOf(key)}: ${key}`, known });
  }

  /** What `parse` makes of the key; its error is told with the key. */
  read<T>(key: string, parse: () => T): T {
    try {
      return parse();
    } catch (cause) {
      throw wrongRules(`${this.#whereOf(key)}: ${key}: ${messageOf(cause)}`, cause);
    }
  }

  missing(key: string): OrasError {
    return wrongRules(`${this.where}: ${key} is missing`);
  }

  wrong(key: string, got: unknown, allowed: string): OrasError {
    return wrongRules(`${this.#whereOf(key)}: ${key}: got ${shown(got)}, allowed is ${allowed}`);
  }

  #whereOf(key: string): string {
    return this.says(key) ? this.where : (this.#defaults?.where ?? this.where);
  }
}

export function wrongRules(message: string, cause?: unknown): OrasError {
  return new OrasError('INVALID_INPUT', message, { details: { input: 'rules' }, cause });
}

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 200));
  return value === undefined || value === null ? 'nothing' : JSON.stringify(value).slice(0, 200);
}

/** Of the known keys the one that is fewest edits away. */
function nearestOf(key: string, known: readonly string[]): string {
  const short = key.slice(0, 40).toLowerCase();
  const ranked = known.map((one) => ({ one, edits: editsBetween(short, one) }));
  return ranked.toSorted((a, b) => a.edits - b.edits)[0]?.one ?? '';
}

/** Levenshtein's distance. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [line, character] of Array.from(one).entries()) {
    const next = [line + 1];
    for (let at = 0; at < other.length; at += 1) {
      const replaced = (row[at] ?? 0) + (other[at] === character ? 0 : 1);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
