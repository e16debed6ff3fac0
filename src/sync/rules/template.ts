import { OrasError } from '../../core/errors.ts';

/** Texts by the placeholders that stand for them; undefined where a placeholder has nothing to stand for. */
export type Values = Readonly<Record<string, string | undefined>>;

const PLACEHOLDER = /\{([a-z]+)(?::([0-9]{1,3}))?\}/g;
/** Of a digest's hexadecimal characters. */
const SHORTEST = 7;

/** The names of the placeholders. Fails with `INVALID_INPUT` for others than `known`, and for braces that are none. */
export function placeholdersIn(template: string, known: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  const rest = template.replace(PLACEHOLDER, (_whole, name: string, length?: string) => {
    const takesLength = name === 'digest';
    const isLength = length === undefined || (takesLength && Number(length) >= SHORTEST);
    if (!known.includes(name) || !isLength) throw invalid(template, known);
    names.add(name);
    return '';
  });
  if (/[{}]/.test(rest)) throw invalid(template, known);
  return names;
}

/** The text with the values in place; `{digest:12}` is the first twelve characters. */
export function fillTemplate(
  template: string,
  values: Values,
  missing: (placeholder: string) => Error = (placeholder) => nothingFor(template, placeholder),
): string {
  return template.replace(PLACEHOLDER, (whole, name: string, length?: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw missing(whole);
    return length === undefined ? value : value.slice(0, Number(length));
  });
}

function nothingFor(template: string, placeholder: string): OrasError {
  return new OrasError(
    'INVALID_INPUT',
    `got ${JSON.stringify(template.slice(0, 200))}: there is no ${placeholder}`,
  );
}

function invalid(template: string, known: readonly string[]): OrasError {
  const forms = known.map((name) => (name === 'digest' ? `{digest} or {digest:12}` : `{${name}}`));
  return new OrasError(
    'INVALID_INPUT',
    `got ${JSON.stringify(template.slice(0, 200))}, allowed in braces is ${forms.join(', ')}`,
  );
}
