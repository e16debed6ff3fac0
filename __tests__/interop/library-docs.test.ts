import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPage } from '../support/doc-blocks.ts';
import { docExamples } from '../support/doc-examples.ts';
import { golden } from '../support/golden.ts';
import {
  checkTypes,
  installLibrary,
  LIBRARY,
  libraryWorld,
  type LibraryWorld,
} from '../support/library-world.ts';
import { describeWith } from '../support/partners.ts';
import { passed } from '../support/passed.ts';
import { namesIn, tablesBelow } from '../support/library-tables.ts';

const PAGE = 'docs/library.md';
const examples = [...docExamples(PAGE), ...docExamples('library/README.md')].map((example, at) => ({
  ...example,
  title: `${at + 1} ${example.heading}`,
  path: example.file ?? `example-${at + 1}.ts`,
}));
const programs = examples.filter(({ file }) => file === undefined);
const modules = examples.filter(({ file }) => file !== undefined);

/** What the modules of the page are run with. */
const DRIVERS: Readonly<Record<string, { readonly code: string; readonly prints: string }>> = {
  'serve-node.ts': {
    code: `import { createServer, request } from 'node:http';
import { serveFile } from './serve-node.ts';

const ended = Promise.withResolvers<void>();
const server = createServer((request, response) => {
  const served = serveFile(request, response);
  if (request.headers['x-leave']) void served.then(ended.resolve, ended.reject);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('no port');
const origin = \`http://127.0.0.1:\${address.port}\`;
const answer = await fetch(\`\${origin}/hello.txt\`);
const { headers } = answer;
console.log(answer.status, headers.get('content-type'), headers.get('content-length'));
console.log(headers.get('docker-content-digest'), JSON.stringify(await answer.text()));
console.log((await fetch(\`\${origin}/other.txt\`)).status);
const leaving = request(\`\${origin}/hello.txt\`, { headers: { 'x-leave': 'yes' } }, (response) => response.destroy());
leaving.on('error', () => {}).end();
await ended.promise;
console.log('ended');
server.close();
server.closeAllConnections();
`,
    prints: `200 text/plain 5
sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824 "hello"
404
ended
`,
  },
  'serve-fetch.ts': {
    code: `import { serveFile } from './serve-fetch.ts';

const answer = await serveFile(new Request('http://localhost/hello.txt'));
const { headers } = answer;
console.log(answer.status, headers.get('content-type'), headers.get('content-length'));
console.log(headers.get('docker-content-digest'), JSON.stringify(await answer.text()));
console.log((await serveFile(new Request('http://localhost/other.txt'))).status);
const gone = new AbortController();
const request = new Request('http://localhost/hello.txt', { signal: gone.signal });
const aborted = await serveFile(request);
gone.abort();
console.log(await aborted.text().catch((error: unknown) => error instanceof Error && error.name));
`,
    prints: `200 text/plain 5
sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824 "hello"
404
AbortError
`,
  },
};

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

  test('have right types, in the tables of oras-go too', async () => {
    const files = examples.map(({ path, code }) => [path, code] as const);
    const drivers = Object.entries(DRIVERS).map(([name, { code }]) => [`run-${name}`, code] as const);
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
      // The module is written by the first run, which prints nothing.
      expect(passed(await world.run(path, code))).toBe('');
      expect(await world.run(`run-${path}`, driver?.code ?? '')).toEqual({
        code: 0,
        stdout: driver?.prints,
        stderr: '',
      });
    });
  });
});

/** Events of nodes that are copied in parallel come in any order. */
function inAnyOrder(code: string, text: string): string {
  return /onEvent|afterNode/.test(code) ? text.split('\n').toSorted().join('\n') : text;
}

describe('the tables of docs/library.md', () => {
  const page = readPage(PAGE);
  const sections = tablesBelow(page, '## Coming from oras-go');

  test('have every error code, once', () => {
    const rows = tablesBelow(page, '## Errors').flatMap(({ rows: all }) => all);
    const codes = rows.flatMap(([code = '']) => namesIn(code));
    const source = /type ErrorCode =\n(.*?);/s.exec(readPage('src/core/errors.ts'))?.[1] ?? '';
    const known = [...source.matchAll(/'(\w+)'/g)].map(([, code = '']) => code);
    expect(known.length).toBeGreaterThan(10);
    expect(codes.toSorted()).toEqual(known.toSorted());
  });

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

/** A module that compiles only if each name in the tables is exported, with the members that they name. */
function namesModule(): string {
  const sections = tablesBelow(readPage(PAGE), '## Coming from oras-go');
  const names = new Set(sections.flatMap(({ rows }) => rows.flatMap(([, ours = '']) => namesIn(ours))));
  expect(names.size).toBeGreaterThan(80);
  const lines = [...names].map((name, at) => {
    if (/^[A-Z_]+$/.test(name)) return `export const code${at}: oras.ErrorCode = '${name}';`;
    const [first = '', member] = name.split('.');
    if (first === 'mediaTypes') return `export const type${at} = oras.${name};`;
    if (member === undefined) return `export { ${first} as name${at} } from '${LIBRARY}';`;
    return `export type Member${at} = oras.${first}['${member}'];`;
  });
  return [`import * as oras from '${LIBRARY}';`, ...lines].join('\n');
}
