import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { COMMANDS } from '../../src/action/commands/command-list.ts';
import { parseInputs } from '../../src/action/commands/parse-inputs.ts';
import { ROOT_MANIFEST } from '../../src/cache/store/scope-manifest.ts';
import { scopeTag } from '../../src/cache/store/keys.ts';
import { fromFlags } from '../../src/action/inputs/raw-inputs.ts';
import { client, describeWith } from '../support/partners.ts';
import { tempFolder } from '../support/temp.ts';
import { recipes, type RecipeStep } from '../support/recipe-world.ts';
import {
  docPages,
  inputLines,
  isOurs,
  jobIn,
  readPage,
  yamlBlocks,
  type DocBlock,
  type DocStep,
} from '../support/doc-blocks.ts';

const root = join(import.meta.dirname, '../..');
const pages = docPages();
const blocks = pages.flatMap(yamlBlocks);
const run = blocks.filter(({ notRun }) => notRun === undefined);
const marked = blocks.filter(({ notRun }) => notRun !== undefined);
const known = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  inputs: object;
  outputs: object;
};

/** Pages whose blocks action/readme.test.ts gives to act. */
const RUN = ['README.md', 'docs/caching.md', 'docs/registries.md'];

/** Its blocks are steps of recipes, which action/recipes.test.ts gives to act. */
const EXCERPTS = 'docs/how-to.md';

const placeOf = ({ page, line }: DocBlock) => `${page}:${line}`;

test('every block of YAML is run, or says why not', () => {
  expect(run.filter(({ page }) => ![...RUN, EXCERPTS].includes(page)).map(placeOf)).toEqual([]);
  const reasons = Map.groupBy(marked, ({ notRun = '' }) => notRun);
  const lines = [...reasons].map(([reason, all]) => `  ${all.length} not run: ${reason}`);
  const files = recipes().length;
  process.stdout.write(
    `docs: ${run.length} blocks of YAML and ${files} recipes run by act, ${marked.length} blocks not run:\n${lines.join('\n')}\n`,
  );
  for (const reason of reasons.keys()) expect(reason.length).toBeGreaterThan(10);
});

test.each(run.filter(({ page }) => page === EXCERPTS).map((block) => [placeOf(block), block] as const))(
  '%s has steps of the recipe named before it, as they are there',
  (_, block) => {
    const before = readPage(block.page).split('\n').slice(0, block.line).join('\n');
    const file = [...before.matchAll(/\]\(recipes\/([\w-]+\.yml)\)/g)].at(-1)?.[1];
    const known = recipes()
      .find((one) => one.file === file)
      ?.steps.map(withoutId);
    const { steps } = jobIn(block);
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) expect(known).toContainEqual(withoutId(step));
  },
);

/** A step as its own lines: what other steps call it is no matter of an excerpt. */
function withoutId(step: object): object {
  return Object.fromEntries(Object.entries(step).filter(([name]) => name !== 'id'));
}

describe('a block of YAML', () => {
  test.each(blocks.map((block) => [placeOf(block), block] as const))(
    '%s is YAML, of inputs there are',
    (_, block) => {
      const yaml = parse(block.text) as { with?: object; steps?: readonly DocStep[] };
      expect(yaml).toBeTypeOf('object');
      const steps = (yaml.steps ?? []).filter(isOurs);
      for (const inputs of [yaml.with, ...steps.map((step) => step.with)])
        for (const name of Object.keys(inputs ?? {})) expect(known.inputs).toHaveProperty([name]);
    },
  );

  test.each(run.map((block) => [placeOf(block), block] as const))(
    '%s has a step of ours or an output of one, with outputs there are',
    (_, block) => {
      const ours = jobIn(block).steps.filter(isOurs).length;
      expect(ours + block.text.split('.outputs.').length - 1).toBeGreaterThan(0);
      const used = [...block.text.matchAll(/steps\.[\w-]+\.outputs\.([\w-]+)/g)].map(
        (match) => match[1] ?? '',
      );
      for (const name of used) expect(known.outputs).toHaveProperty([name]);
    },
  );
});

describe('lines for a workflow of one’s own', () => {
  const fragments = marked.filter(({ text }) => !text.includes('steps:'));

  test('are taken as inputs by the command that has them', async () => {
    const commands = [
      ['push', '--files', 'a', '--to', 'oci-layout:a:1'],
      ['copy', '--from', 'oci-layout:a:1', '--to', 'oci-layout:b:1'],
      ['pull', '--from', 'oci-layout:a:1'],
      ['cache', '--path', 'a', '--key', 'b', '--to', 'oci-layout:c'],
      // The lines name the command.
      ['--from', 'oci-layout:a:1'],
    ];
    for (const { text, line } of fragments) {
      const { with: inputs } = parse(text) as { with?: Record<string, unknown> };
      if (!inputs) continue;
      const flags = Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, String(value)]);
      const taken = await Promise.all(commands.map((command) => takes([...command, ...flags])));
      expect([line, taken.includes(true)]).toEqual([line, true]);
    }
  });

  describeWith(['actionlint'], 'actionlint', () => {
    test('finds nothing in a recipe but the labels of someone’s runners', async () => {
      const cwd = join(root, 'docs/recipes');
      const args = [
        '-no-color',
        '-shellcheck=',
        '-pyflakes=',
        '-ignore',
        'label "(?:in|out)side" is unknown',
      ];
      const files = recipes().map(({ file }) => file);
      expect(await client('actionlint')([...args, ...files], { cwd })).toEqual({
        code: 0,
        stdout: '',
        stderr: '',
      });
    });

    test('finds nothing in a workflow around each, nor in the examples', async () => {
      const folder = tempFolder('fragments-');
      // An excerpt has what only its recipe declares.
      const whole = blocks.filter(({ page }) => page !== EXCERPTS);
      const files = whole.map((block, at) => {
        const file = join(folder, `${at}.yml`);
        writeFileSync(file, workflowAround(parse(block.text) as Fragment));
        return file;
      });
      const args = ['-no-color', '-shellcheck=', '-pyflakes=', ...files];
      expect(await client('actionlint')(args, { cwd: folder })).toEqual({ code: 0, stdout: '', stderr: '' });
    });
  });
});

async function takes(args: readonly string[]): Promise<boolean> {
  try {
    await parseInputs(fromFlags(args));
    return true;
  } catch {
    return false;
  }
}

/** Jobs, or lines of a job, or of a step of ours, or a step. */
type Fragment = Readonly<Record<string, unknown>>;

const OF_JOB = ['permissions', 'services', 'concurrency', 'steps'];

function workflowAround(fragment: Fragment): string {
  const head = { name: 'Example', on: ['push', 'pull_request'] };
  if ('jobs' in fragment) return stringify({ ...head, ...fragment });
  const parts = Map.groupBy(Object.entries(fragment), ([name]) => OF_JOB.includes(name));
  const own = Object.fromEntries(parts.get(false) ?? []);
  const step = 'run' in own ? own : { uses: 'org/oras-action@v1', ...own };
  const auth = { id: 'auth', run: 'true' };
  const job = {
    'runs-on': 'ubuntu-latest',
    steps: [auth, step],
    ...Object.fromEntries(parts.get(true) ?? []),
  };
  return stringify({ ...head, jobs: { example: job } });
}

describe('links', () => {
  test.each(pages)('of %s lead to files and headings that are there', (page) => {
    const links = [...readPage(page).matchAll(/\]\((?!https?:)([^)\s]*)\)/g)].map((match) => match[1] ?? '');
    const broken = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(target).has(anchor);
    });
    expect(broken).toEqual([]);
  });
});

/** As GitHub makes them of headings, where one that comes again gets a number, and those set by hand. */
function anchorsOf(page: string): Set<string> {
  const text = readPage(page).replaceAll(/^```.*?^```$/gms, '');
  const seen = new Map<string, number>();
  const headings = [...text.matchAll(/^#{1,6} (.*)$/gm)].map((match) => {
    const anchor = (match[1] ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
  return new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)"/g)].map((match) => match[1] ?? '')]);
}

describe('what a person comes for takes one step of at most six lines of inputs', () => {
  const example = (heading: string): DocStep | undefined =>
    jobIn(run.find((block) => block.heading === heading) ?? blank(heading)).steps.find(isOurs);
  const recipe = (file: string, isIt: (step: RecipeStep) => boolean): RecipeStep | undefined =>
    recipes()
      .find((one) => one.file === file)
      ?.steps.find((step) => isOurs(step) && isIt(step));
  const has =
    (...names: string[]) =>
    (step: RecipeStep) =>
      names.every((name) => step.with?.[name] !== undefined);

  test.each([
    ['publish', example('Publish a build output'), has('files', 'to')],
    [
      'consume in another job',
      recipe('consume-in-another-job.yml', has('from', 'path')),
      has('from', 'path'),
    ],
    ['promote with signatures', example('Promote with signatures'), has('from', 'to')],
    ['attach an SBOM', example('Attach an SBOM'), has('files', 'subject')],
    [
      'delete previews of closed pull requests',
      recipe('delete-previews.yml', has('from', 'if-missing')),
      has('from', 'if-missing'),
    ],
    [
      'copy the newest three versions',
      recipe('copy-newest.yml', has('from', 'newest')),
      has('from', 'newest'),
    ],
    // The push itself says it: nothing is added to it.
    ['find out why a push was denied', example('Publish a build output'), has('files', 'to')],
  ])('%s', (_task, step, isIt) => {
    expect(step && isIt(step)).toBe(true);
    expect(inputLines(step ?? {})).toBeGreaterThan(0);
    expect(inputLines(step ?? {})).toBeLessThanOrEqual(6);
  });

  test('and so does every other step of ours in the recipes, the README and docs/caching.md', () => {
    const steps = [
      ...run.filter(({ page }) => page !== 'docs/registries.md').flatMap((block) => jobIn(block).steps),
      ...recipes().flatMap(({ steps: all }) => all),
    ].filter(isOurs);
    expect(steps.length).toBeGreaterThan(15);
    expect(steps.filter((step) => inputLines(step) > 6)).toEqual([]);
  });
});

test('the README names every command', () => {
  const table = /^## What you can do$.*?^## /ms.exec(readPage('README.md'))?.[0] ?? '';
  const named = [...table.matchAll(/`(?:command: )?([a-z-]+)`/g)].map(([, name = '']) => name);
  expect(Object.keys(COMMANDS).filter((name) => !named.includes(name))).toEqual([]);
});

function blank(heading: string): DocBlock {
  throw new Error(`no page has an example "${heading}"`);
}

test('docs/caching.md names the manifest from which every entry of a store is found', () => {
  expect(readPage('docs/caching.md')).toContain(`:${scopeTag(ROOT_MANIFEST.node.digest)}\n`);
});

describe('docs/security.md', () => {
  test('has a test for every claim, which is there', () => {
    const rows = readPage('docs/security.md')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !/^\| (?:promise|---)/.test(line));
    expect(rows.length).toBeGreaterThan(20);
    const untested = rows.filter((row) => !/\]\(\.\.\/__tests__\/[^)]+\.test\.ts\)/.test(row));
    expect(untested).toEqual([]);
    const tests = rows.flatMap((row) =>
      [...row.matchAll(/\]\(\.\.\/(__tests__\/[^)]+)\)/g)].map(([, file = '']) => file),
    );
    expect(tests.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  test('has a promise for every attack test', () => {
    const page = readPage('docs/security.md');
    const attacks = readdirSync(join(root, '__tests__/attacks'));
    expect(attacks.filter((file) => !page.includes(`(../__tests__/attacks/${file})`))).toEqual([]);
  });
});
