import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { COMMANDS, type Command } from '../../src/action/command-inputs.ts';
import { ONLY_FOR } from '../../src/action/inputs.ts';
import { cell, code, table } from './markdown.ts';

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

const actionFile = join(import.meta.dirname, '../../action.yml');

const DOES: { readonly [C in Command]: string } = {
  push: 'push files as an artifact',
  attach: 'attach files or annotations to an existing artifact, as its referrer',
  pull: 'write the files of an artifact to a folder',
  copy: 'copy artifacts with their referrers to one or more places',
  index: 'combine several artifacts in one index',
  discover: 'list what refers to an artifact, as a tree',
  resolve: 'find the digest of a tag',
  tag: 'add tags to an existing artifact',
  untag: 'remove the tags that `from` names; the artifact stays',
  delete: 'delete an artifact and all its tags',
  cache: 'restore files of an earlier run; when the job ends, save what is new to a registry or a layout',
  'cache-restore': 'the first half of that',
  'cache-save': 'the second half, at once',
  tool: 'install a program into the tool cache and PATH',
  login: 'log in for later steps of the job',
};

/** The lists of inputs, by what one wants to do; the last takes all that no other names. */
const PARTS: readonly (readonly [title: string, names: readonly string[]])[] = [
  ['What to do', ['command', 'from', 'to', 'subject', 'tags', 'dry-run']],
  ['Files', ['files', 'path', 'if-no-files-found', 'keep-existing-files']],
  [
    'The artifact',
    [
      'artifact-type',
      'config',
      'image-spec',
      'annotations',
      'annotation-file',
      'github-annotations',
      'created',
    ],
  ],
  [
    'What is read and copied',
    ['platform', 'digest', 'referrers', 'referrer-types', 'depth', 'max-referrers', 'children', 'signatures'],
  ],
  ['How it is copied', ['deep', 'exclude', 'modify', 'if-exists', 'if-unauthorized']],
  ['Logins', ['registry', 'username', 'password', 'registry-auth', 'login-persist', 'github-token']],
  ['Connections', ['plain-http', 'ca-file', 'client-cert', 'client-key', 'headers', 'referrers-mode']],
  [
    'Caches',
    [
      'key',
      'restore-keys',
      'lookup-only',
      'fail-on-cache-miss',
      'cache-scope',
      'cache-on-failure',
      'compression',
      'retention',
      'job-status',
    ],
  ],
  ['Tools', ['verify']],
  ['Blob cache', ['blob-cache', 'blob-cache-size']],
  ['Limits', ['concurrency', 'timeout', 'retries']],
  ['What it reports', []],
];

/** docs/inputs.md: every input and output, as action.yml and the code have them. */
export function inputsPage(): string {
  const { inputs, outputs } = parse(readFileSync(actionFile, 'utf8')) as ActionFile;
  const named = new Set(PARTS.flatMap(([, names]) => names));
  const parts = PARTS.map(
    ([title, names]) =>
      [title, names.length > 0 ? names : Object.keys(inputs).filter((name) => !named.has(name))] as const,
  );
  return `${[
    '# Inputs and outputs',
    'Made from `action.yml` and the code by `npm run docs`; a test compares.',
    [
      'A list has one entry a line. Entries may be quoted, or written as a YAML list (`- entry`); lines that begin with `#`',
      'are comments. Commas separate entries only where that is said. In `from`, `to`, `tags`, `files`, `annotations`,',
      '`platform` and `restore-keys` the word `false` is no entry, so a line such as',
      "`${{ github.ref_name == 'main' && 'latest' }}` adds something only where the condition holds.",
    ].join('\n'),
    [
      'A wrong value fails the step and names the input, what it got and what is allowed. An input that the command does not',
      'have fails it too, instead of being ignored.',
    ].join('\n'),
    [
      'In references, the owner and the repository that the workflow runs in are written in lower case, as registries want',
      'it: `ghcr.io/${{ github.repository }}` works as it is.',
    ].join('\n'),
    ['commands', ...parts.map(([title]) => title), 'outputs'].map(toc).join(' · '),
    '## Commands',
    table(
      ['command', 'does', 'needs'],
      Object.keys(COMMANDS).map((name) => [code(name), DOES[name as Command], NEEDS[name as Command]]),
    ),
    [
      '`command` is optional when the other inputs make it clear: `files` and `to` push, `from` and `to` copy,',
      '`from` and `path` pull, `files` and `subject` attach.',
    ].join('\n'),
    '## Inputs',
    ...parts.flatMap(([title, names]) => [
      `### ${title}`,
      table(
        ['input', 'default', 'commands', 'meaning'],
        names.flatMap((name) => rowOf(name, inputs[name])),
      ),
    ]),
    '## Outputs',
    table(
      ['output', 'meaning'],
      Object.entries(outputs).map(([name, output]) => [code(name), cell(output.description)]),
    ),
  ].join('\n\n')}\n`;
}

const NEEDS: { readonly [C in Command]: string } = {
  push: '`files`, `to`',
  attach: '`subject`, `artifact-type`, and `files` or `annotations`',
  pull: '`from`',
  copy: '`from`, `to`',
  index: '`from`, `to`',
  discover: '`from`',
  resolve: '`from`',
  tag: '`from`, `tags`',
  untag: '`from`',
  delete: '`from`',
  cache: '`path`, `key`, `to`',
  'cache-restore': '`path`, `key`, `to`',
  'cache-save': '`path`, `key`, `to`',
  tool: '`from`',
  login:
    '`registry-auth`, or `registry`, `username` and `password`; without them it is for GitHub’s own registry',
};

function rowOf(name: string, input: ActionFile['inputs'][string] | undefined): string[][] {
  if (!input) return [];
  const only = new Map<string, readonly string[]>(Object.entries(ONLY_FOR));
  return [
    [
      `<a id="${name}"></a>${code(name)}`,
      input.default === undefined ? '' : code(input.default),
      name === 'job-status' ? 'cache' : (only.get(name)?.join(', ') ?? 'all'),
      cell(input.description),
    ],
  ];
}

function toc(title: string): string {
  const name = title.slice(0, 1).toUpperCase() + title.slice(1);
  return `[${name}](#${title.toLowerCase().replaceAll(' ', '-')})`;
}
