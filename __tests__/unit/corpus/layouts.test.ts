import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAll } from '../../../src/core/bytes.ts';
import { parseManifest, successors } from '../../../src/core/manifest.ts';
import { folderFiles } from '../../../src/targets/layout/files.ts';
import { LayoutReader } from '../../../src/targets/layout/reader.ts';
import { bytesOfRecipe, cases, expectVerdict, outcomeOf, wanted, type Case } from '../../support/corpus.ts';

interface Layout {
  readonly files: Readonly<Record<string, unknown>>;
  readonly ask: string;
}

const temp = process.env['ORAS_TEST_TEMP'] ?? '';

function makeLayout(files: Layout['files']): string {
  const base = mkdtempSync(join(temp, 'layout-'));
  mkdirSync(join(base, 'outside'));
  writeFileSync(
    join(base, 'outside/secret'),
    '{"schemaVersion":2,"manifests":[],"imageLayoutVersion":"1.0.0"}',
  );
  const root = join(base, 'layout');
  mkdirSync(root);
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
    if (name.endsWith('/')) continue;
    if (isLink(content)) symlinkSync(content.link, path);
    else writeFileSync(path, bytesOfRecipe(content));
  }
  return root;
}

function isLink(content: unknown): content is { readonly link: string } {
  return typeof content === 'object' && content !== null && 'link' in content;
}

async function answer(reader: LayoutReader, ask: string): Promise<unknown> {
  if (ask === 'index') return (await reader.index()).manifests.length;
  if (ask === 'tags') return Array.fromAsync(reader.tags());
  const reference = ask.slice(ask.indexOf(':') + 1);
  const root = await reader.resolve(reference);
  if (ask.startsWith('resolve:')) return root.digest;
  const manifest = parseManifest(await readAll(reader.fetch(root), root), root);
  for (const node of successors(manifest)) await readAll(reader.fetch(node), node);
  return root.digest;
}

async function expectLayout(item: Case<Layout>): Promise<void> {
  const reader = new LayoutReader(folderFiles(makeLayout(item.input.files)));
  const outcome = await outcomeOf(() => answer(reader, item.input.ask));
  expect(outcome).toEqual({ ...outcome, ...wanted(item) });
}

describe('layouts', () => {
  test.each(cases<Layout>('layouts'))('$line $verdict: $reason', (item) =>
    expectVerdict(item, () => expectLayout(item)),
  );
});
