import { parseArgs } from 'node:util';
import { OrasError } from '../../core/errors.ts';
import { commaLines, listLines } from './text/list-lines.ts';

/** Text of an input by its name; empty where it was not given. */
export type RawInputs = (name: InputName) => string;

/** Every input, with its default; action.yml says the same, which a test asserts. */
export const INPUTS = {
  command: '',
  from: '',
  to: '',
  subject: '',
  tags: '',
  versions: '',
  newest: '',
  add: '',
  remove: '',
  files: '',
  path: '.',
  'artifact-type': '',
  config: '',
  'image-spec': '',
  annotations: '',
  'annotation-file': '',
  'github-annotations': 'true',
  created: '',
  platform: '',
  referrers: '',
  'referrer-types': '',
  depth: '',
  'max-referrers': '',
  children: 'true',
  signatures: 'true',
  deep: 'false',
  'merge-indexes': 'false',
  exclude: '',
  modify: '',
  'if-exists': 'overwrite',
  'if-no-files-found': 'error',
  'if-missing': 'error',
  'file-modes': 'false',
  'if-unauthorized': 'fail',
  'keep-existing-files': 'false',
  digest: '',
  'dry-run': 'false',
  registry: '',
  username: '',
  password: '',
  'registry-auth': '',
  'login-persist': 'env',
  'github-token': '',
  'plain-http': '',
  'ca-file': '',
  'client-cert': '',
  'client-key': '',
  headers: '',
  'referrers-mode': 'auto',
  concurrency: '6',
  timeout: '',
  retries: '5',
  key: '',
  'restore-keys': '',
  'lookup-only': 'false',
  'fail-on-cache-miss': 'false',
  'cache-scope': 'branch',
  'cache-on-failure': 'false',
  compression: 'zstd',
  retention: '',
  'job-status': '',
  verify: '',
  'trust-root': 'sigstore',
  rules: '',
  'rules-file': '',
  state: '',
  'sync-name': 'default',
  recheck: '7',
  shards: '1',
  'shard-size': '10GB',
  shard: '',
  prune: 'off',
  base: '',
  'blob-cache': 'none',
  'blob-cache-size': '',
  summary: 'true',
  'declare-artifacts': 'auto',
} as const;

export type InputName = keyof typeof INPUTS;

function isInputName(name: string): name is InputName {
  return Object.hasOwn(INPUTS, name);
}

/**
 * Without the white space around it, line breaks included; a digest keeps those. It is often put into scripts, and what
 * is checked here must be what stands there.
 */
function trimmed(name: InputName, text: string): string {
  return name === 'digest' ? text.replace(/^[ \t]+|[ \t]+$/g, '') : text.trim();
}

/** The runner's form: `INPUT_<NAME>`, upper case, hyphens kept. */
export function fromEnvironment(env: NodeJS.ProcessEnv): RawInputs {
  return (name) => trimmed(name, env[`INPUT_${name.toUpperCase()}`] ?? '') || INPUTS[name];
}

/** A flag that needs no value: `--dry-run` means `--dry-run true`. */
export function isSwitch(name: InputName): boolean {
  return name === 'plain-http' || INPUTS[name] === 'true' || INPUTS[name] === 'false';
}

/** The parts of a command line. */
export function flagTokens(args: readonly string[]) {
  const options = Object.fromEntries(
    (Object.keys(INPUTS) as InputName[]).map((name) => [
      name,
      { type: isSwitch(name) ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );
  return parseArgs({ args: [...args], options, strict: false, tokens: true }).tokens;
}

/** The same inputs as flags: `push --files README.md --to oci-layout:./layout:v1`. A repeated flag adds a line. */
export function fromFlags(args: readonly string[]): RawInputs {
  const values = new Map<InputName, string>();
  const tokens = flagTokens(args);
  const first = tokens[0];
  if (first?.kind === 'positional') values.set('command', first.value);
  for (let at = values.size; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'option' || !isInputName(token.name))
      throw unknownFlag(args[token?.index ?? 0] ?? '');
    const { name } = token;
    const next = tokens[at + 1];
    let value = token.value ?? (isSwitch(name) ? 'true' : undefined);
    if (isSwitch(name) && token.value === undefined && next?.kind === 'positional') {
      value = next.value;
      at += 1;
    }
    if (value === undefined) throw new OrasError('INVALID_INPUT', `flag --${name} needs a value`);
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before}\n${value}`);
  }
  return (name) => trimmed(name, values.get(name) ?? '') || INPUTS[name];
}

function unknownFlag(flag: string): OrasError {
  const known = Object.keys(INPUTS).map((input) => `--${input}`);
  return new OrasError(
    'INVALID_INPUT',
    `unknown flag ${JSON.stringify(flag)}; the flags are the inputs: ${known.join(' ')}`,
  );
}

/** Lists to which a line adds something. `false` adds nothing: `${{ condition && 'value' }}` gives it. */
const ADDING: ReadonlySet<InputName> = new Set<InputName>([
  'from',
  'to',
  'tags',
  'add',
  'remove',
  'files',
  'annotations',
  'platform',
  'restore-keys',
]);

/** Reads typed values; every error names the input, what it got and what is allowed. */
export class InputReader {
  readonly #raw: RawInputs;

  constructor(raw: RawInputs) {
    this.#raw = raw;
  }

  /** The same inputs, of which some are said anew. */
  over(values: Readonly<Record<string, string>>): InputReader {
    const raw: RawInputs = (name) => trimmed(name, values[name] ?? '') || INPUTS[name];
    return new InputReader((name) => (Object.hasOwn(values, name) ? raw(name) : this.#raw(name)));
  }

  text(name: InputName): string {
    const text = this.#raw(name);
    if (/\r(?!\n)|(?!\r|\n|\t)\p{Cc}/u.test(text)) throw wrong(name, '(a control character)', 'text');
    return text === 'false' && ADDING.has(name) ? '' : text;
  }

  /** Whether the input says something else than it does by itself. */
  given(name: InputName): boolean {
    return this.text(name) !== INPUTS[name];
  }

  optional(name: InputName): string | undefined {
    return this.text(name) || undefined;
  }

  required(name: InputName, command: string): string {
    const text = this.text(name);
    if (text === '')
      throw new OrasError('INVALID_INPUT', `input ${name} is missing: command ${command} needs it`, {
        details: { input: name },
      });
    return text;
  }

  /** As the toolkit reads booleans (YAML 1.2 core schema). */
  flag(name: InputName): boolean {
    const text = this.text(name);
    if (['true', 'True', 'TRUE'].includes(text)) return true;
    if (['false', 'False', 'FALSE'].includes(text)) return false;
    throw wrong(name, text, 'true or false');
  }

  oneOf<T extends string>(name: InputName, allowed: readonly T[]): T {
    const text = this.text(name);
    const found = allowed.find((value) => value === text);
    if (found === undefined) throw wrong(name, text, allowed.join(', '));
    return found;
  }

  count(name: InputName, range: { readonly from: number; readonly to: number }): number {
    const text = this.text(name);
    const value = Number(text);
    if (/^[0-9]+$/.test(text) && value >= range.from && value <= range.to) return value;
    throw wrong(name, text, `a whole number from ${range.from} to ${range.to}`);
  }

  /** Newline list. */
  lines(name: InputName): string[] {
    const lines = listLines(this.text(name));
    return ADDING.has(name) ? lines.filter((line) => line !== 'false') : lines;
  }

  /** Newline list, in which commas separate, too. */
  commas(name: InputName): string[] {
    const entries = commaLines(this.lines(name));
    return ADDING.has(name) ? entries.filter((entry) => entry !== 'false') : entries;
  }

  /** Milliseconds of `90`, `90s`, `5m`, `1h`; undefined when not given. */
  duration(name: InputName): number | undefined {
    const text = this.text(name);
    if (text === '') return undefined;
    const [, amount, unit = 's'] = /^([0-9]{1,7})(s|m|h)?$/.exec(text) ?? [];
    const seconds = Number(amount) * ({ s: 1, m: 60, h: 3600 }[unit] ?? 1);
    if (amount === undefined || seconds === 0 || seconds > 86_400 * 20)
      throw wrong(name, text, 'a time such as 90s, 5m or 1h');
    return seconds * 1000;
  }
}

export function wrong(name: InputName, got: string, allowed: string): OrasError {
  return new OrasError(
    'INVALID_INPUT',
    `input ${name}: got ${JSON.stringify(got.slice(0, 200))}, allowed is ${allowed}`,
    {
      details: { input: name },
    },
  );
}
