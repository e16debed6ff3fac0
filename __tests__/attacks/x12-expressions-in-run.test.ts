// X12 Expressions in scripts: the runner writes the text of `${{ … }}` into a script before a shell reads it, so that a
// digest with a second line is a second command. Texts belong into `env`, and a digest is one line.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { docPages, yamlBlocks } from '../support/doc-blocks.ts';
import { runCli } from '../support/runner.ts';
import { expectFailure, workspaceWith } from '../support/steps.ts';

const root = join(import.meta.dirname, '../..');

/** What a shell, or an interpreter that a step runs, gets to read. */
const SCRIPTS = ['run', 'script'];

function scriptsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    SCRIPTS.includes(key) && typeof held === 'string' ? [held] : scriptsIn(held),
  );
}

interface Example {
  readonly place: string;
  readonly yaml: string;
}

function examples(): Example[] {
  const files = ['action.yml', '.github/**/*.yml', 'docs/**/*.yml'].flatMap((glob) =>
    globSync(glob, { cwd: root }),
  );
  return [
    ...files.map((file) => ({ place: file, yaml: readFileSync(join(root, file), 'utf8') })),
    ...docPages().flatMap((page) =>
      yamlBlocks(page).map(({ line, text }) => ({ place: `${page}:${line}`, yaml: text })),
    ),
  ];
}

test('no script of an example, a recipe or a workflow has an expression in it', () => {
  const all = examples();
  const scripts = all.flatMap(({ place, yaml }) =>
    parseAllDocuments(yaml).flatMap((document) =>
      scriptsIn(document.toJS()).map((script) => ({ place, script })),
    ),
  );
  expect(scripts.length).toBeGreaterThan(20);
  expect(scripts.filter(({ script }) => script.includes('${{'))).toEqual([]);
});

test('the scan finds what it looks for', () => {
  const bad = 'jobs: {a: {steps: [{name: x, run: "echo ${{ a.b }}"}, {with: {script: "${{ c }}"}}]}}';
  expect(scriptsIn(parse(bad))).toEqual(['echo ${{ a.b }}', '${{ c }}']);
});

const digest = `sha256:${'0'.repeat(64)}`;
const HOSTILE = [
  `${digest}\n#"; touch pwned; echo "`,
  `${digest}\n`,
  `\n${digest}`,
  `${digest}\r\n`,
  `${digest}\r`,
  `${digest}\u2028`,
  `${digest} \n `,
  `${digest}\n${digest}`,
];

describe('a digest of more than one line is refused', () => {
  test.each(HOSTILE.map((text) => [JSON.stringify(text), text]))('as input, %s', async (_shown, text) => {
    const inputs = { command: 'resolve', from: 'oci-layout:l:v1', digest: text };
    await expectFailure({ cwd: workspaceWith(), inputs }, 'failed: input digest: ');
  });

  test('as a flag', async () => {
    const args = ['resolve', '--from', 'oci-layout:l:v1', '--digest', `${digest}\n`];
    const run = await runCli(args, { cwd: workspaceWith() });
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toContain('input digest: ');
  });

  test('by the recipe that promotes one, whose from would take the rest for a comment', async () => {
    const recipe = parse(readFileSync(join(root, 'docs/recipes/promote-with-signatures.yml'), 'utf8')) as {
      jobs: { promote: { steps: { id?: string; with?: Record<string, string> }[] } };
    };
    const copy = recipe.jobs.promote.steps.find(({ id }) => id === 'copy')?.with ?? {};
    const inputs = Object.fromEntries(
      Object.entries(copy).map(([name, text]) => [
        name,
        text.replaceAll('${{ inputs.digest }}', HOSTILE[0] ?? '').replaceAll('${{ inputs.version }}', '1.0'),
      ]),
    );
    expect(inputs['from']).toContain(digest);
    await expectFailure({ cwd: workspaceWith(), inputs }, 'failed: input digest: ');
  });
});
