import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { branchesOf, output, type ReferrerBranch } from '../steps.ts';
import type { RunResult } from '../runner.ts';
import type { Comparison } from './page.ts';
import type { Side } from './world.ts';

/** What a line that reads prints, and what our step gives instead: equal values are the same answer. */
export interface Answer {
  readonly theirs: (printed: string, side: Side) => unknown;
  readonly ours: (run: RunResult, side: Side) => unknown;
}

/** Lines that make manifests, which are compared by what they say: times and orders are the client's own. */
export function makesAnew(line: string): boolean {
  return /\b(?:push --artifact-type|attach|index (?:create|update|add|append)|mutate|image mod|artifact put)\b/.test(
    line,
  );
}

/** Undefined for a line that is there for what it writes. */
export function answerOf({ theirs, output: name, inputs }: Comparison): Answer | undefined {
  const line = theirs.join(' ');
  if (inputs?.['command'] === 'login') return login;
  if (name === undefined) return undefined;
  const parse = parsers.find(({ of }) => of.test(line))?.parse ?? parsed[name];
  if (parse === undefined) throw new Error(`nothing reads what this prints: ${line}`);
  const own = outputs[name] ?? ((text: string): unknown => text);
  return {
    theirs: (printed, side) => parse(side.unmap(printed)),
    ours: (run, side) => {
      const value = own(side.unmap(output(run, name)));
      return /artifact list/.test(line) ? (value as string[]).map(digestIn) : value;
    },
  };
}

type Parse = (text: string) => unknown;

const lines: Parse = (text) => text.trim().split('\n').toSorted();
const json: Parse = (text) => JSON.parse(text) as unknown;
const tree: Parse = (text) => branchesOf(JSON.parse(text) as ReferrerBranch);
const digestIn = (text: string): string => /sha256:[0-9a-f]{64}/.exec(text)?.[0] ?? '';

/** What our outputs are read as. */
const outputs: Readonly<Record<string, Parse>> = {
  tags: lines,
  repositories: lines,
  manifest: json,
  config: json,
  referrers: tree,
};

/** What most tools print for each. */
const parsed: Readonly<Record<string, Parse>> = { ...outputs, digest: (text) => text.trim() };

/** Who prints it another way. */
const parsers: readonly { readonly of: RegExp; readonly parse: Parse }[] = [
  { of: /^skopeo list-tags/, parse: (text) => (JSON.parse(text) as { Tags: string[] }).Tags.toSorted() },
  {
    of: /^regctl artifact list/,
    parse: (text) => [...text.matchAll(/^\s*Digest:\s+(sha256:[0-9a-f]{64})$/gm)].map(([, digest]) => digest),
  },
];

/** Later steps find the login in the config that the line or the step leaves. */
const login: Answer = {
  theirs: (printed) => /Login Succeeded/.test(printed) && 'ci:secret',
  ours: (run) => {
    const folder = run.env.get('DOCKER_CONFIG') ?? '';
    const config = readFileSync(join(folder, 'config.json'), 'utf8');
    const { auths } = JSON.parse(config) as { auths: Record<string, { auth: string }> };
    return Object.values(auths)
      .map(({ auth }) => Buffer.from(auth, 'base64').toString())
      .join();
  },
};
