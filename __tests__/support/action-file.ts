import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface ActionInput {
  readonly default?: string | number | boolean;
  readonly deprecationMessage?: string;
}

interface ActionFile {
  readonly inputs?: Readonly<Record<string, ActionInput | null>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string };
}

export interface StepInputs {
  /** INPUT_<NAME> → value: what was given, else the default. */
  readonly environment: Record<string, string>;
  readonly warnings: readonly string[];
}

/** Of expressions. */
export interface Contexts {
  github(name: string): string;
  job(name: string): string | undefined;
}

export function readActionFile(folder: string): ActionFile {
  return parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as ActionFile;
}

/** ActionRunner.cs: names without regard to case, hyphens stay; an input nobody declared is passed on with a warning. */
export function stepInputs(
  action: ActionFile,
  given: Readonly<Record<string, string>>,
  contexts: Contexts,
): StepInputs {
  const declared = Object.entries(action.inputs ?? {});
  const names = declared.map(([name]) => name);
  const environment: Record<string, string> = {};
  for (const [name, input] of declared) {
    environment[variable(name)] = evaluate(String(input?.default ?? ''), contexts);
  }
  for (const [name, value] of Object.entries(given)) environment[variable(name)] = value;
  const isNamed = (name: string, other: string): boolean => name.toLowerCase() === other.toLowerCase();
  const unexpected = Object.keys(given).filter((name) => !names.some((other) => isNamed(name, other)));
  const deprecated = declared.flatMap(([name, input]) => {
    const used = Object.keys(given).some((other) => isNamed(name, other));
    const message = used ? input?.deprecationMessage : undefined;
    return message === undefined ? [] : [`Input '${name}' has been deprecated with message: ${message}`];
  });
  const list = (items: readonly string[]): string => items.join("', '");
  const surprise = `Unexpected input(s) '${list(unexpected)}', valid inputs are ['${list(names)}']`;
  return { environment, warnings: unexpected.length > 0 ? [...deprecated, surprise] : deprecated };
}

function variable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** Only `${{ context.name }}` is known here: a default that needs more must be taught to this function. */
function evaluate(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression: string) => {
    const [, context = '', name = ''] = /^\s*(github|job)\.([a-z_]+)\s*$/.exec(expression) ?? [];
    const value = context === 'github' || context === 'job' ? contexts[context](name) : undefined;
    if (value === undefined) throw new Error(`cannot evaluate the default \${{${expression}}}`);
    return value;
  });
}
