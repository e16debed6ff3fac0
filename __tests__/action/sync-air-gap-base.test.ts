import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from 'tar';
import { describe, expect, test } from 'vitest';
import { blobsOf, expectRefused, fill, layouts } from '../support/air-gap.ts';
import { plainArtifact, singleImage, store } from '../support/artifacts.ts';
import { client, describeWith } from '../support/partners.ts';
import { passed } from '../support/passed.ts';
import { startRegistry } from '../support/registries.ts';
import { runAction } from '../support/runner.ts';
import { treeOf } from '../support/tree.ts';

test('a blob that is gone where it was imported fails its tag, which names the archive', async () => {
  const { gap, source, destination } = layouts();
  await fill('1.0.0')(source);
  const { inventory } = await gap.export('none', '1.tar');
  await gap.import('1.tar');
  await fill('2.0.0')(source);
  await gap.export(inventory, '2.tar');
  const gone = blobsOf(plainArtifact('1.0.0')).find((digest) =>
    blobsOf(plainArtifact('2.0.0')).includes(digest),
  );
  rmSync(join(gap.inside, gap.destination, 'blobs', ...(gone ?? '').split(':')));
  const run = await gap.tryImport('2.tar');
  expectRefused(run, 'oci-archive:2.tar leaves out blob', gone ?? '');
  expect(await Array.fromAsync(destination.tags())).toEqual(['1.0.0']);
});

describe('base', () => {
  test.each([
    ['damaged', () => '{"version":1', 'is no receipt of an import'],
    ['something else', () => '{"version":1,"type":"a/b"}', 'is no receipt of an import: it: type must be'],
    ['of a later form', (text: string) => text.replace('1', '2'), 'version 2 is unknown'],
    [
      'foreign',
      (text: string) => text.replace(/[0-9a-f]{8}"/, '00000000"'),
      'is the receipt of another export',
    ],
    ['of another number', (text: string) => text.replace('"number": 1', '"number": 7'), 'of export 7'],
  ])('refuses a receipt that is %s', async (_, change, said) => {
    const { gap, source } = layouts();
    await fill('1.0.0')(source);
    await gap.export('none', '1.tar');
    const receipt = gap.carryOut(await gap.import('1.tar'), 'receipt.json');
    const path = join(gap.outside, receipt);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    const before = treeOf(gap.outside);
    expectRefused(await runAction({ cwd: gap.outside, inputs: gap.exporting({ base: receipt }) }), said);
    expect(treeOf(gap.outside)).toEqual(before);
  });

  test.each([
    [
      { base: 'none', rules: `- {from: 'oci-layout:a', to: 'oci-layout:b'}` },
      'one and the same oci-archive:PATH',
    ],
    [
      { base: 'none', rules: `- {from: 'oci-layout:a', to: ['oci-archive:b.tar', 'oci-archive:c.tar']}` },
      'one and the same oci-archive:PATH',
    ],
    [{ base: 'gone.json' }, 'does not exist in the workspace'],
    [{ base: 'sha256:abc' }, 'input base: not a digest'],
    [{ base: `sha256:${'0'.repeat(64)}` }, 'has no inventory sha256:000'],
    [{ base: `sha256:${'0'.repeat(64)}`, state: '' }, 'it can only be none'],
  ])('%j: %s', async (inputs, said) => {
    const { gap } = layouts();
    expectRefused(await runAction({ cwd: gap.outside, inputs: gap.exporting(inputs) }), said);
    expect(existsSync(join(gap.outside, 'gap.tar'))).toBe(false);
  });

  test('does not write over what is no archive of a layout', async () => {
    const { gap, source } = layouts();
    await fill('1.0.0')(source);
    writeFileSync(join(gap.outside, 'gap.tar'), 'notes');
    const run = await runAction({ cwd: gap.outside, inputs: gap.exporting({ base: 'none' }) });
    expectRefused(run, 'gap.tar');
    expect(readFileSync(join(gap.outside, 'gap.tar'), 'utf8')).toBe('notes');
  });
});

describeWith(['oras', 'skopeo', 'crane', 'regctl', 'olareg'], 'a whole archive', () => {
  test('is an archive like any other to oras, skopeo, crane and regctl', async () => {
    const { gap, source } = layouts();
    await fill('1.0.0')(source);
    await store(source, singleImage(), '2.0.0');
    await gap.export('none', 'whole.tar', { state: '' });
    const tar = join(gap.inside, 'whole.tar');
    const { digest } = plainArtifact('1.0.0').root;
    const resolved = await client('oras')(['resolve', '--oci-layout', `${tar}:1.0.0`]);
    expect(passed(resolved).trim()).toBe(digest);
    const folder = join(gap.inside, 'out');
    const copied = `oci:${join(gap.inside, 'copied')}:2.0.0`;
    passed(await client('skopeo')(['--insecure-policy', 'copy', `oci-archive:${tar}:2.0.0`, copied]));
    mkdirSync(folder);
    await extract({ file: tar, cwd: folder });
    const read = await client('regctl')(['manifest', 'head', `ocidir://${folder}:1.0.0`]);
    expect(passed(read).trim()).toBe(digest);
    await using registry = await startRegistry('olareg');
    const pushed = `${registry.host}/acme/all:v1`;
    passed(await client('crane')(['push', '--index', '--insecure', folder, pushed]));
    const index = passed(await client('crane')(['manifest', '--insecure', pushed]));
    expect(index).toContain(digest);
  });
});
