import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { docExamples } from '../support/doc-examples.ts';
import { LIBRARY } from '../support/library-world.ts';
import { run } from '../support/partners.ts';
import { tempFolder } from '../support/temp.ts';

const library = pathToFileURL(join(import.meta.dirname, '../../src/index.ts')).href;

describe('docs/concepts.md: the examples print what the page says', () => {
  const examples = docExamples('docs/concepts.md');
  const cwd = tempFolder('concepts-');

  test('there is one for each concept', () => {
    expect(examples.map(({ heading }) => heading)).toEqual([
      'Target',
      'Copy',
      'Extended copy',
      'Filters',
      'Modifiers',
    ]);
  });

  test.each(examples)('$heading', async ({ heading, code, prints }) => {
    const file = join(cwd, `${heading.replaceAll(' ', '-')}.ts`);
    expect(code).toContain(`from '${LIBRARY}'`);
    writeFileSync(file, code.replaceAll(`from '${LIBRARY}'`, `from '${library}'`));
    const { stdout, stderr, code: exit } = await run(process.execPath, [file], { cwd });
    expect(stderr).toBe('');
    expect(exit).toBe(0);
    expect(stdout).toBe(prints);
  });
});
