import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { restoreTree } from '../../src/cache/tree/restore-tree.ts';
import { saveTree } from '../../src/cache/tree/save-tree.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { client, describeWith } from '../support/partners.ts';
import { startRegistry } from '../support/registries.ts';
import { openNewRepository } from '../support/target-kinds.ts';
import { filesIn, tempFolder } from '../support/temp.ts';
import { treeOf } from '../support/tree.ts';
import { makeTree, manifestOf, noise, packagesTree, saveWhole, setTimes, whole } from './cache-trees.ts';

function has(tool: string): boolean {
  return spawnSync(tool, ['--version']).status === 0;
}

const unpackers = { zstd: 'zstd -dc', gzip: 'gzip -dc', none: 'cat' } as const;
const missing = ['bash', 'tar', 'zstd', 'gzip'].filter((tool) => !has(tool));
const tools = missing.length === 0 ? '' : ` [skipped: needs ${missing.join(', ')}]`;

function everything(): string {
  const tree = packagesTree(20, 40);
  makeTree(
    { 'e/empty': '', 'e/folder': null, 'e/link': '-> ../p1', 'ü/日本': 'x', 'big.bin': noise(2e7, 1) },
    tree,
  );
  makeTree({ [`${'deep/'.repeat(30)}${'n'.repeat(180)}`]: 'x', zeros: new Uint8Array(20_000_000) }, tree);
  setTimes(tree, 1_500_000_000);
  return tree;
}

describe.skipIf(missing.length > 0)(`tar of the system${tools}`, () => {
  describeWith(['oras'], 'after oras pull', () => {
    test.each(['zstd', 'gzip', 'none'] as const)('gives the same tree with %s', async (compression) => {
      const tree = everything();
      const path = tempFolder('layout-');
      const layout = new OciLayout(path);
      const { root } = await saveWhole(tree, layout, { compression });
      await layout.tag(root, 'v1');
      expect(treeOf(await unpacked(`${path}:v1`, compression))).toEqual(treeOf(tree));
    });

    test('gives the same tree after changes, which it finds in later layers', async () => {
      const tree = everything();
      const path = tempFolder('layout-');
      const layout = new OciLayout(path);
      let { root } = await saveWhole(tree, layout);
      for (const round of [1, 2, 3]) {
        for (const name of filesIn(join(tree, 'p1'))) writeFileSync(join(tree, 'p1', name), `round ${round}`);
        rmSync(join(tree, `p${round + 2}`), { recursive: true });
        ({ root } = await saveWhole(tree, layout, { after: root }));
      }
      const { layers = [] } = await manifestOf(layout, root);
      expect(layers.length).toBeGreaterThan(4);
      await layout.tag(root, 'v1');
      expect(treeOf(await unpacked(`${path}:v1`, 'zstd'))).toEqual(treeOf(tree));
    });
  });
});

async function unpacked(reference: string, compression: keyof typeof unpackers): Promise<string> {
  const pulled = tempFolder('pulled-');
  const result = await client('oras')(['pull', '--oci-layout', reference, '--output', pulled]);
  expect(result).toMatchObject({ code: 0 });
  const out = join(tempFolder(), 'out');
  mkdirSync(out);
  const script = `set -o pipefail; cat 0-* | ${unpackers[compression]} | tar -x -C ${out} -f -`;
  execFileSync('bash', ['-c', script], { cwd: pulled });
  return out;
}

describeWith(['docker-registry'], 'a registry', () => {
  test('keeps groups, and a second save sends only what is new', async () => {
    await using registry = await startRegistry('docker-registry');
    const repository = await openNewRepository(registry);
    const { target } = repository;
    const tree = everything();
    const groups = ['p1', 'ü'].map((path) => ({ pattern: path, root: tree, paths: [path] }));
    const first = await saveTree([whole(tree), ...groups], target);
    writeFileSync(join(tree, 'p7/f1.js'), 'changed');
    const previous = await manifestOf(target, first.root);
    const second = await saveTree([whole(tree), ...groups], target, { previous });
    expect(second.stats.sent).toBeLessThanOrEqual(3);
    const out = tempFolder();
    await restoreTree({ source: target, root: second.root }, [
      whole(out),
      ...groups.map((group) => ({ ...group, root: out })),
    ]);
    expect(treeOf(out)).toEqual(treeOf(tree));
    await repository.close();
  });
});
