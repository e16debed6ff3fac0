import { describe, expect, test } from 'vitest';
import { apiExports, membersOf, missingTypes, type ApiExport } from '../../scripts/docs/api/exports.ts';
import * as library from '../../src/index.ts';
import { thrownCodes } from '../support/thrown-codes.ts';

const exports = apiExports();
const documented = exports.flatMap((one) => [one, ...one.members]);
const functions = documented.filter(({ kind }) => kind === 'function');
const namesOf = (some: readonly ApiExport[]) => some.map(({ name }) => name);

const HEADER = `What src/index.ts exports, by group. A line that goes or changes its kind breaks the programs of others: it needs a line in
CHANGELOG.md, and a new major version once there is one. To accept what is meant: npx vitest run api.test --update
`;

describe('what the library exports', () => {
  test('is what is written down', async () => {
    const groups = Map.groupBy(exports, ({ group }) => group);
    const lists = [...groups].map(([group, some]) => {
      const lines = some.flatMap(({ name, kind, isValue, members }) => [
        `${kind === 'class' && !isValue ? 'type' : kind} ${name}`,
        ...members.map((member) => `${member.kind} ${name}.${member.name}`),
      ]);
      return `# ${group}\n${lines.toSorted().join('\n')}\n`;
    });
    await expect(`${HEADER}\n${lists.join('\n')}`).toMatchFileSnapshot('../golden/api.txt');
  });

  test('is what an import gets', () => {
    expect(Object.keys(library).toSorted()).toEqual(
      namesOf(exports.filter(({ isValue }) => isValue)).toSorted(),
    );
    const spaces = exports.filter(({ kind }) => kind === 'namespace');
    expect(namesOf(spaces)).toEqual(['mediaTypes']);
    expect(Object.keys(library.mediaTypes).toSorted()).toEqual(
      namesOf(spaces.flatMap(({ members }) => members)).toSorted(),
    );
  });

  test('has a name of its own, also where case does not count', () => {
    const names = namesOf(exports).filter((name) => !['ManifestNode', 'RegistryTarget'].includes(name));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test('includes every type that stands in a signature', () => {
    expect(missingTypes(exports)).toEqual([]);
    const without = exports.filter(({ name }) => name !== 'Digest');
    expect(missingTypes(without)).toContain('core/digest.ts: Digest, in Descriptor');
  });
});

describe('a docstring', () => {
  test('stands before every export', () => {
    const missing = documented.filter(({ doc }) => !doc || doc.text.length < 5);
    expect(namesOf(missing)).toEqual([]);
  });

  test('stands before every member of a class or interface, or before the member it implements', () => {
    const missing = documented.flatMap((one) =>
      membersOf(one)
        .filter(({ doc }) => !doc || doc.text.length < 5)
        .map(({ name }) => `${one.name}.${name}`),
    );
    expect(missing).toEqual([]);
  });

  /** What it catches never leaves it. */
  const catching = ['discard'];

  test.each(functions.map((one) => [one.name, one] as const))('of %s names the errors', (name, one) => {
    const codes = thrownCodes(one.file, one.node);
    const named = (one.doc?.throws ?? []).filter(({ type, text }) => type.endsWith('Error') && text !== '');
    if (codes.size > 0 && !catching.includes(name)) expect(named).not.toEqual([]);
    expect(named).toHaveLength(one.doc?.throws.length ?? 0);
  });

  test('names only codes that there are', () => {
    const code = exports.find(({ name }) => name === 'ErrorCode');
    const known = new Set(code?.signature.match(/[A-Z_]{4,}/g));
    const texts = documented.flatMap((one) => [
      ...(one.doc?.throws ?? []).map(({ text }) => text),
      ...[one.doc, ...membersOf(one).map(({ doc }) => doc)].flatMap(
        (doc) => doc?.text.match(/[Ff]ails[^.]*/g) ?? [],
      ),
    ]);
    const named = texts.flatMap((text) => [...text.matchAll(/`([A-Z_]{4,})`/g)].map(([, name = '']) => name));
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  test('describes only parameters that there are', () => {
    const wrong = functions.flatMap(({ name, doc, signature }) =>
      (doc?.params ?? [])
        .filter((param) => !new RegExp(`\\b${param.name}\\??:`).test(signature) || param.text === '')
        .map((param) => `${name}: ${param.name}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    'openRepository',
    'Registry',
    'copy',
    'extendedCopy',
    'packManifest',
    'packIndex',
    'pushBytes',
    'MemoryTarget',
    'OciLayout',
    'FolderTarget',
    'loginTo',
    'byArtifactType',
    'annotate',
  ])('of %s has an example', (name) => {
    expect(exports.find((one) => one.name === name)?.doc?.example).toBeTruthy();
  });
});
