import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packManifest } from '../../src/copy/pack.ts';
import { descriptorOf } from '../../src/core/content.ts';
import { TITLE } from '../../src/core/descriptor.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { readPage } from '../support/doc-blocks.ts';
import { docExamples } from '../support/doc-examples.ts';
import { golden } from '../support/golden.ts';
import { startStreamServer } from '../support/lab.ts';
import { DRIVERS, SERVERS } from '../support/library-drivers.ts';
import { namesIn, tablesBelow } from '../support/library-tables.ts';
import {
  checkTypes,
  installLibrary,
  LIBRARY,
  libraryWorld,
  type LibraryWorld,
} from '../support/library-world.ts';
import { client, describeWith } from '../support/partners.ts';
import { passed } from '../support/passed.ts';

const PAGE = 'docs/library.md';
const examples = [...docExamples(PAGE), ...docExamples('library/README.md')].map((example, at) => ({
  ...example,
  title: `${at + 1} ${example.heading}`,
  path: example.file ?? `example-${at + 1}.ts`,
}));
const programs = examples.filter(({ file }) => file === undefined);
const modules = examples.filter(({ file }) => file !== undefined);

let consumer: string;

beforeAll(() => {
  consumer = installLibrary();
});

describe('the examples of docs/library.md and of the page on npm', () => {
  test('are programs, or modules that a program here runs', () => {
    expect(programs.length).toBeGreaterThan(15);
    expect(modules.map(({ file }) => file)).toEqual(Object.keys(DRIVERS));
    for (const { code } of examples) expect(code).toContain(`from '${LIBRARY}'`);
  });

  test('are short', () => {
    const lines = (code: string): number => code.trim().split('\n').length;
    expect(programs.filter(({ code }) => lines(code) > 28).map(({ title }) => title)).toEqual([]);
    expect(examples.filter(({ code }) => code.split('\n').some((line) => line.length > 120))).toEqual([]);
  });

  test('have right types; the tables have every error code once, and names that are exported', async () => {
    const files = examples.map(({ path, code }) => [path, code] as const);
    const drivers = Object.entries(DRIVERS).flatMap(([name, { code, leaves }]) => [
      [`run-${name}`, code] as const,
      [`leave-${name}`, leaves] as const,
    ]);
    const all = [...files, ...drivers, ['names.ts', namesModule()] as const];
    for (const [path, code] of all) writeFileSync(join(consumer, path), code);
    expect(
      passed(
        await checkTypes(
          consumer,
          all.map(([path]) => path),
        ),
      ),
    ).toBe('');
  });

  describeWith(['docker-registry'], 'print what the page says, in this order:', () => {
    let world: LibraryWorld;

    beforeAll(async () => {
      world = await libraryWorld(consumer);
    });
    afterAll(() => world[Symbol.asyncDispose]());

    test.each(programs)('$title', async ({ path, code, prints }) => {
      const result = await world.run(path, code);
      expect(inAnyOrder(code, passed(result))).toBe(inAnyOrder(code, prints.trim()));
      expect(result.stderr).toBe('');
    });

    test.each(modules)('$title: $file', async ({ path, code }) => {
      const driver = DRIVERS[path];
      // Its first run only writes the module, which prints nothing.
      expect(passed(await world.run(path, code))).toBe('');
      const result = await world.run(`run-${path}`, driver?.code ?? '');
      expect(result).toEqual({ code: 0, stdout: driver?.prints, stderr: '' });
    });

    test.each(modules)('$title: $file ends its download when the client goes', async ({ path, code }) => {
      await using slow = await slowRegistry();
      const hosts = { 'ghcr.io': slow.host };
      expect(passed(await world.run(path, code, { hosts }))).toBe('');
      const result = await world.run(`leave-${path}`, DRIVERS[path]?.leaves ?? '', { hosts });
      expect(result).toEqual({ code: 0, stdout: 'ended\n', stderr: '' });
      await slow.left;
    });

    async function expectServed(name: 'bun' | 'deno', flags: readonly string[]): Promise<void> {
      const module = modules.find(({ path }) => path === 'serve-fetch.ts');
      expect(passed(await world.run('serve-fetch.ts', module?.code ?? ''))).toBe('');
      const options = { runtime: client(name), flags };
      expect(passed(await world.run(`serve-${name}.ts`, SERVERS[name], options))).toBe('200 hello');
    }

    describeWith(['docker-registry', 'bun'], 'serve-fetch.ts', () => {
      test('serves with Bun.serve', () => expectServed('bun', ['run']));
    });

    describeWith(['docker-registry', 'deno'], 'serve-fetch.ts', () => {
      test('serves with Deno.serve', () => expectServed('deno', ['run', '--allow-all']));
    });
  });
});

/** Its one file begins and never ends; `left` tells that a client has stopped to wait for it. */
async function slowRegistry() {
  const file = { ...descriptorOf('x'.repeat(500_000)), annotations: { [TITLE]: 'slow.bin' } };
  const { node, bytes } = await packManifest(new MemoryTarget(), { artifactType: 'a/b', layers: [file] });
  const { promise: left, resolve } = Promise.withResolvers<void>();
  const server = await startStreamServer((request, response) => {
    if (request.url?.includes('/manifests/') === true)
      return void response
        .writeHead(200, { 'content-type': node.mediaType, 'docker-content-digest': node.digest })
        .end(bytes);
    response.on('close', resolve);
    response.writeHead(200, { 'content-length': file.size }).write('x'.repeat(100_000));
  });
  return { ...server, left };
}

/** Nodes are copied in parallel, and tags are listed in the registry's order. */
function inAnyOrder(code: string, text: string): string {
  return /onEvent|afterNode|\.tags\(/.test(code) ? text.split('\n').toSorted().join('\n') : text;
}

describe('the tables of docs/library.md', () => {
  const page = readPage(PAGE);
  const sections = tablesBelow(page, '## Coming from oras-go');

  test('have every name that oras-go exports, and no other', () => {
    const known = golden('oras-go-exports.txt');
    expect(known.length).toBeGreaterThan(300);
    expect([...new Set(sections.map(({ heading }) => packageOf(heading)))].toSorted()).toEqual(
      [...new Set(known.map(([name = '']) => name))].toSorted(),
    );
    for (const { heading, rows } of sections) {
      const exported = known.filter(([name]) => name === packageOf(heading)).map(([, name = '']) => name);
      const patterns = rows.flatMap(([theirs = '']) => namesIn(theirs));
      const matches = (name: string) => patterns.filter((pattern) => matcherOf(pattern).test(name));
      expect(exported.filter((name) => matches(name).length === 0)).toEqual([]);
      expect(patterns.filter((pattern) => !exported.some((name) => matcherOf(pattern).test(name)))).toEqual(
        [],
      );
    }
  });

  test('say for each what it is here, or why there is none', () => {
    const rows = sections.flatMap(({ rows: all }) => all);
    const silent = rows.filter(
      ([, ours = '']) => namesIn(ours).length === 0 && !/^none, because \S/.test(ours),
    );
    expect(silent).toEqual([]);
  });
});

/** Of the heading `Package registry/remote`: `remote`. */
function packageOf(heading: string): string {
  return heading.replace(/^.*[ /]/, '');
}

function matcherOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
}

/** Compiles only if the tables have every error code once, and each name in them is exported, with the members they name. */
function namesModule(): string {
  const page = readPage(PAGE);
  const errors = tablesBelow(page, '## Errors').flatMap(({ rows }) =>
    rows.flatMap(([code = '']) => namesIn(code)),
  );
  const codes = errors.map((code) => `${code}: true`).join(', ');
  const sections = tablesBelow(page, '## Coming from oras-go');
  const names = new Set(sections.flatMap(({ rows }) => rows.flatMap(([, ours = '']) => namesIn(ours))));
  expect(names.size).toBeGreaterThan(80);
  const lines = [...names].map((name, at) => {
    if (/^[A-Z_]+$/.test(name)) return `export const code${at}: oras.ErrorCode = '${name}';`;
    const [first = '', member] = name.split('.');
    if (first === 'mediaTypes') return `export const type${at} = oras.${name};`;
    if (member === undefined) return `export { ${first} as name${at} } from '${LIBRARY}';`;
    return `export type Member${at} = oras.${first}['${member}'];`;
  });
  return [
    `import * as oras from '${LIBRARY}';`,
    `export const codes: Record<oras.ErrorCode, true> = { ${codes} };`,
    ...lines,
  ].join('\n');
}
