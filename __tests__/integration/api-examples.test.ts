import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { apiExports } from '../../scripts/docs/api/exports.ts';
import { passed } from '../support/passed.ts';
import { run } from '../support/partners.ts';
import { tempFolder } from '../support/temp.ts';

const root = join(import.meta.dirname, '../..');
const exports = apiExports();
const folder = tempFolder('api-examples-');
const examples = exports.flatMap(({ name, doc }) =>
  doc?.example === undefined ? [] : [{ name, code: programOf(doc.example), ...readExample(doc.example) }],
);

/** An example leaves its imports out. */
function programOf(example: string): string {
  const used = new Set(example.match(/\b[A-Za-z]+\b/g));
  const names = exports
    .filter(({ name }) => used.has(name))
    .map(({ name, isValue }) => (isValue ? name : `type ${name}`));
  return [
    "import { createReadStream } from 'node:fs';",
    "import { homedir } from 'node:os';",
    "import { join } from 'node:path';",
    `import { ${names.join(', ')} } from ${JSON.stringify(join(root, 'src/index.ts'))};`,
    example,
    '',
  ].join('\n');
}

/** One without a registry runs; what a line prints stands behind it. */
function readExample(example: string) {
  return {
    isLocal: !/\b(?:openRepository|Registry|loginTo)\(/.test(example),
    prints: [...example.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text]) => text),
  };
}

test('the examples of docstrings fit the types', async () => {
  expect(examples.length).toBeGreaterThan(15);
  mkdirSync(join(folder, 'types'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const { name, code } of examples) writeFileSync(join(folder, 'types', `${name}.ts`), code);
  const project = join(folder, 'tsconfig.json');
  writeFileSync(
    project,
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      include: ['types', join(root, 'src/**/*.d.ts')],
    }),
  );
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  passed(await run(process.execPath, [tsc, '-p', project], { cwd: folder, timeoutMs: 110_000 }));
});

test.each(examples.filter(({ isLocal }) => isLocal))(
  'the example of $name runs, and prints what it says',
  async ({ name, code, prints }) => {
    const cwd = tempFolder('api-example-');
    const file = join(cwd, `${name}.ts`);
    writeFileSync(file, code);
    const { code: exit, stdout, stderr } = await run(process.execPath, [file], { cwd });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    if (prints.length > 0) expect(stdout.trim().split('\n')).toEqual(prints);
  },
);
