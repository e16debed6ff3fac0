import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Command } from '../../src/action/commands/command.ts';
import { takes } from '../../src/action/inputs/command-facts.ts';
import { allCommands, COMMANDS, type CommandList } from '../../src/action/commands/command-list.ts';
import { EVERY_COMMAND } from '../../src/action/commands/parse-inputs.ts';
import { INPUTS, type InputName } from '../../src/action/inputs/raw-inputs.ts';
import { cell, code, table } from './markdown.ts';

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

const actionFile = join(import.meta.dirname, '../../action.yml');

/** The lists of inputs, by what one wants to do; the last takes all that no other names. */
const PARTS: readonly (readonly [title: string, names: readonly string[]])[] = [
  [
    'What to do',
    [
      'command',
      'from',
      'to',
      'subject',
      'tags',
      'versions',
      'newest',
      'add',
      'remove',
      'merge-indexes',
      'dry-run',
    ],
  ],
  ['Files', ['files', 'path', 'file-modes', 'if-no-files-found', 'keep-existing-files']],
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
  ['How it is copied', ['deep', 'exclude', 'modify', 'if-exists', 'if-missing', 'if-unauthorized']],
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
  ['Trust', ['verify', 'trust-root']],
  [
    'Sync',
    [
      'rules',
      'rules-file',
      'state',
      'sync-name',
      'recheck',
      'prune',
      'shards',
      'shard-size',
      'shard',
      'base',
    ],
  ],
  ['Blob cache', ['blob-cache', 'blob-cache-size']],
  ['Limits', ['concurrency', 'timeout', 'retries']],
  ['What it reports', []],
];

/** What is said below a list. */
const NOTES: Readonly<Record<string, readonly string[]>> = {
  Sync: [
    'See [Sync](sync.md): the rules and their keys, what a run costs, and how a large mirror is split over jobs.',
  ],
  Trust: ['See [Trust](trust.md): the rules, what each of them proves, and what none of them does.'],
  Logins: [
    'For `oidc`, see [Log in without a stored secret](registries.md#log-in-without-a-stored-secret): the keys of each provider, with an\nexample, and what to set up there.',
  ],
};

/** docs/inputs.md: every input and output, as action.yml and the code have them. */
export async function inputsPage(list: CommandList = COMMANDS): Promise<string> {
  const commands = await allCommands(list);
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
      'A list has one entry per line. Entries can be quoted, or written as a YAML list (`- entry`); lines that begin with `#`',
      'are comments. Commas separate entries only where noted. In `from`, `to`, `tags`, `add`, `remove`, `files`,',
      '`annotations`, `platform` and `restore-keys` the word `false` is ignored, so a line such as',
      "`${{ github.ref_name == 'main' && 'latest' }}` adds an entry only if the condition is true.",
    ].join('\n'),
    [
      'An invalid value fails the step with an error that names the input, the value and what is allowed. Unknown inputs for a',
      'command also fail, instead of being ignored.',
    ].join('\n'),
    [
      'In references, the owner and the repository of the workflow are changed to lower case, as registries require:',
      '`ghcr.io/${{ github.repository }}` works.',
    ].join('\n'),
    ['commands', ...parts.map(([title]) => title), 'outputs'].map(toc).join(' · '),
    '## Commands',
    table(
      ['command', 'does', 'needs'],
      commands.map(([name, command]) => [code(name), command.summary, needsOf(command)]),
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
        names.flatMap((name) => rowOf(name, inputs[name], ownersOf(name, commands))),
      ),
      ...(NOTES[title] ?? []),
    ]),
    '## Outputs',
    table(
      ['output', 'commands', 'meaning'],
      Object.entries(outputs).map(([name, output]) => [
        code(name),
        commandsWith(name, commands),
        cell(output.description),
      ]),
    ),
  ].join('\n\n')}\n`;
}

function needsOf({ required, needs }: Command): string {
  return needs ?? required.map(code).join(', ');
}

/** The commands that have the input. */
function ownersOf(name: string, commands: Awaited<ReturnType<typeof allCommands>>): string {
  if (name === 'job-status') return 'cache';
  if (!Object.hasOwn(INPUTS, name) || EVERY_COMMAND.has(name as InputName)) return 'all';
  return commands
    .flatMap(([owner, command]) => (takes(command, name as InputName) ? [owner] : []))
    .join(', ');
}

/** The commands that give the output, or those that do not where they are fewer. */
function commandsWith(name: string, commands: Awaited<ReturnType<typeof allCommands>>): string {
  const gives = ({ outputs }: Command): boolean => outputs.some((one) => one === name);
  const [owners, others] = [true, false].map((given) =>
    commands.flatMap(([command, facts]) => (gives(facts) === given ? [command] : [])),
  );
  if (!owners || !others || owners.length === 0) return 'all';
  return owners.length <= others.length + 2 ? owners.join(', ') : `all but ${others.join(', ')}`;
}

function rowOf(name: string, input: ActionFile['inputs'][string] | undefined, owners: string): string[][] {
  if (!input) return [];
  return [
    [
      `<a id="${name}"></a>${code(name)}`,
      input.default === undefined ? '' : code(input.default),
      owners,
      cell(input.description),
    ],
  ];
}

function toc(title: string): string {
  const name = title.slice(0, 1).toUpperCase() + title.slice(1);
  return `[${name}](#${title.toLowerCase().replaceAll(' ', '-')})`;
}
