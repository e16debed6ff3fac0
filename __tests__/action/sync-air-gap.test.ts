import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OCI_MANIFEST } from '../../src/core/media-types.ts';
import { canListTags } from '../../src/core/target.ts';
import { openArchive } from '../../src/targets/layout/oci-archive.ts';
import { AirGap, blobsIn, blobsOf, counts, expectRefused, fill } from '../support/air-gap.ts';
import {
  artifactOf,
  graphIn,
  graphOf,
  imageIndex,
  plainArtifact,
  store,
  withSubject,
} from '../support/artifacts.ts';
import { expectSuccess, output } from '../support/steps.ts';
import { ALL, describeAt, type Place } from './places.ts';

async function expectAt(place: Place, name: string, ...tags: readonly string[]): Promise<void> {
  await place.open(name, async (target) => {
    const held = canListTags(target) ? await Array.fromAsync(target.tags()) : [];
    expect(held.toSorted()).toEqual(tags.toSorted());
    for (const tag of tags)
      expect(await graphOf(target, await target.resolve(tag))).toEqual(graphIn(plainArtifact(tag)));
  });
}

describeAt(ALL, 'an air gap', (place) => {
  test('a receipt comes back, and the next archive holds no blob of the first', async () => {
    const gap = new AirGap(place, 'round');
    await place.open(gap.source, fill('1.0.0', '2.0.0'));
    const first = await gap.export('none', '1.tar');
    expect(first.number).toBe(1);
    expect(await blobsIn(join(gap.inside, '1.tar'), plainArtifact('1.0.0'))).toEqual(
      blobsOf(plainArtifact('1.0.0')),
    );
    const imported = await gap.import('1.tar');
    expect(counts(imported)).toMatchObject({ selected: 2, copied: 2 });
    expect(JSON.parse(readFileSync(output(imported, 'receipt'), 'utf8'))).toMatchObject({
      number: 1,
      inventory: first.inventory,
    });
    const receipt = gap.carryOut(imported, 'receipt.json');

    await place.open(gap.source, fill('3.0.0'));
    const second = await gap.export(receipt, '2.tar');
    expect(second.number).toBe(2);
    const path = join(gap.inside, '2.tar');
    for (const tag of ['1.0.0', '2.0.0']) {
      expect(await blobsIn(path, plainArtifact(tag))).toEqual([]);
      expect(await (await openArchive(path)).resolve(tag)).toMatchObject({
        digest: plainArtifact(tag).root.digest,
      });
    }
    const news = blobsOf(plainArtifact('3.0.0')).filter(
      (digest) => !blobsOf(plainArtifact('1.0.0')).includes(digest),
    );
    expect(await blobsIn(path, plainArtifact('3.0.0'))).toEqual(news);
    const roots = ['1.0.0', '2.0.0', '3.0.0'].map((tag) => plainArtifact(tag).root.digest);
    const sizes = ['1.0.0', '2.0.0', '3.0.0'].flatMap((tag) =>
      plainArtifact(tag).blobs.flatMap(({ node }) =>
        roots.includes(node.digest) || news.includes(node.digest) ? node.size : [],
      ),
    );
    expect(counts(second.run)).toMatchObject({ bytes: sizes.reduce((sum, size) => sum + size, 0) });
    const next = await gap.import('2.tar');
    expect(counts(next)).toMatchObject({ selected: 3, same: 2, copied: 1 });
    await expectAt(place, gap.destination, '1.0.0', '2.0.0', '3.0.0');
    expect(JSON.parse(readFileSync(output(next, 'receipt'), 'utf8'))).toMatchObject({ number: 2 });
  });

  test('a lost archive is made again, byte by byte; a source that moved on gives the next number', async () => {
    const gap = new AirGap(place, 'lost');
    await place.open(gap.source, fill('1.0.0', '2.0.0', '3.0.0'));
    const { inventory } = await gap.export('none', '1.tar');
    await place.open(gap.source, fill('4.0.0', '5.0.0'));
    const lost = await gap.export(inventory, 'lost.tar');
    const again = await gap.export(inventory, 'again.tar');
    expect([again.number, again.inventory]).toEqual([2, lost.inventory]);
    const bytes = (name: string) => readFileSync(join(gap.inside, name));
    expect(bytes('again.tar').equals(bytes('lost.tar'))).toBe(true);
    rmSync(join(gap.outside, 'gap.tar'));
    await gap.export(inventory, 'anew.tar');
    expect(bytes('anew.tar').equals(bytes('lost.tar'))).toBe(true);
    await place.open(gap.source, fill('6.0.0'));
    expect((await gap.export(inventory, '3.tar')).number).toBe(3);
    await gap.import('1.tar');
    await gap.import('3.tar');
    await expectAt(place, gap.destination, ...[1, 2, 3, 4, 5, 6].map((major) => `${major}.0.0`));
  });

  test('in the wrong order it says what is missing, and writes nothing', async () => {
    const gap = new AirGap(place, 'order');
    let base = 'none';
    for (const number of [1, 2, 3]) {
      await place.open(gap.source, fill(`${number}.0.0`));
      base = (await gap.export(base, `${number}.tar`)).inventory;
    }
    const before = place.written();
    expectRefused(await gap.tryImport('3.tar'), 'export 3', 'missing: 1, 2');
    expect(place.written()).toEqual(before);
    await gap.import('1.tar');
    const one = place.written();
    expectRefused(await gap.tryImport('3.tar'), 'the last that was imported is 1', 'missing: 2');
    expect(place.written()).toEqual(one);
    await gap.import('2.tar');
    await gap.import('3.tar');
    await expectAt(place, gap.destination, '1.0.0', '2.0.0', '3.0.0');
    const all = place.written();
    expectRefused(await gap.tryImport('2.tar'), 'export 3 has been imported already');
    expect(place.written()).toEqual(all);
    expect(counts(await gap.import('3.tar'))).toMatchObject({ same: 3 });
  });

  test('deep asks the destination for each blob: one that is missing, and nothing is written', async () => {
    const gap = new AirGap(place, 'deep');
    await place.open(gap.source, fill('1.0.0'));
    const { inventory } = await gap.export('none', '1.tar');
    await place.open(gap.source, fill('2.0.0'));
    await gap.export(inventory, '2.tar');
    const before = place.written();
    expectRefused(await gap.tryImport('2.tar', { deep: 'true' }), 'lacks', 'base: none');
    expectRefused(await gap.tryImport('2.tar', { state: '' }), 'input state');
    expect(place.written()).toEqual(before);
    // By other means.
    await place.open(gap.destination, fill('1.0.0'));
    const run = await gap.import('2.tar', { deep: 'true', state: '' });
    expect(counts(run)).toMatchObject({ copied: 1, same: 1 });
    expect(JSON.parse(readFileSync(output(run, 'receipt'), 'utf8'))).toMatchObject({ number: 2 });
    await expectAt(place, gap.destination, '1.0.0', '2.0.0');
  });

  test.each(['fixed', 'free'])(
    'what refers to artifacts comes along later, whatever the state knows of a %s tag',
    async (kind) => {
      const gap = new AirGap(place, `signed-${kind}`);
      const tags = ['1.0.0', '2.0.0', '3.0.0'];
      await place.open(gap.source, fill(...tags));
      const more = kind === 'fixed' ? ', fixed: versions' : '';
      const rules = `- {from: 'oci-archive:in.tar', to: '${place.at(gap.destination)}'${more}}`;
      const { inventory } = await gap.export('none', 'in.tar');
      await gap.import('in.tar', { rules });
      const signatures = tags.map((tag) => withSubject(plainArtifact(tag)));
      await place.open(gap.source, async (target) => {
        for (const signature of signatures) await store(target, signature);
      });
      await gap.export(inventory, 'in.tar');
      const run = await gap.import('in.tar', { rules });
      expect(counts(run)).toMatchObject({ copied: 3 });
      await place.open(gap.destination, async (target) => {
        for (const { root } of signatures) expect(await target.exists(root)).toBe(true);
      });
      expect(run.outputs.has('receipt')).toBe(true);
    },
  );

  test('what refers to one platform of an index comes along without a state, too', async () => {
    const gap = new AirGap(place, 'platforms');
    const [child] = imageIndex().blobs.flatMap(({ node }) => (node.mediaType === OCI_MANIFEST ? node : []));
    if (!child) throw new Error('the fixture has no manifest');
    const signature = artifactOf({
      artifactType: 'application/vnd.acme.signature',
      subject: { root: child, blobs: [] },
    });
    await place.open(gap.source, async (target) => store(target, imageIndex(), '1.0.0'));
    await gap.export('none', '1.tar');
    await gap.import('1.tar', { state: '' });
    await place.open(gap.source, async (target) => store(target, signature));
    await gap.export('none', '2.tar');
    const run = await gap.import('2.tar', { state: '' });
    expect(counts(run)).toMatchObject({ copied: 1 });
    expect(run.outputs.has('receipt')).toBe(true);
    await place.open(gap.destination, async (target) =>
      expect(await target.exists(signature.root)).toBe(true),
    );
  });

  test('an import that leaves something out gives no receipt, and says why', async () => {
    const gap = new AirGap(place, 'partly');
    await place.open(gap.source, async (target) => {
      await fill('1.0.0', '2.0.0')(target);
      await store(target, withSubject(plainArtifact('1.0.0')));
    });
    await gap.export('none', '1.tar');
    const reasons = [
      ['kept', { 'if-exists': 'skip' }, '2.0.0 was not imported'],
      ['bare', { referrers: 'none' }, 'which refers to what was imported'],
      ['some', { tags: '1.*' }, '2.0.0 was not imported'],
    ] as const;
    for (const [name, settings, why] of reasons) {
      const to = `partly/${name}`;
      await place.open(to, async (target) => store(target, plainArtifact('other'), '2.0.0'));
      const rules = JSON.stringify([{ from: 'oci-archive:1.tar', to: place.at(to), ...settings }]);
      const run = await gap.import('1.tar', { rules });
      expect(run.outputs.has('receipt')).toBe(false);
      const warnings = run.annotations.filter(({ level }) => level === 'warning');
      expect(warnings.map(({ message }) => message).join()).toContain(why);
    }
    expect((await gap.import('1.tar')).outputs.has('receipt')).toBe(true);
  });

  test('a dry run tells, and writes nothing', async () => {
    const gap = new AirGap(place, 'dry');
    await place.open(gap.source, fill('1.0.0'));
    const before = place.written();
    const dry = { 'dry-run': 'true' };
    const planned = await expectSuccess({
      cwd: gap.outside,
      inputs: gap.exporting({ base: 'none', ...dry }),
    });
    expect(counts(planned)).toMatchObject({ copied: 1 });
    expect(existsSync(join(gap.outside, 'gap.tar'))).toBe(false);
    expect(place.written()).toEqual(before);
    const { inventory } = await gap.export('none', '1.tar');
    await place.open(gap.source, fill('2.0.0'));
    const { run } = await gap.export(inventory, '2.tar');
    expect(run.log).toContain('on top of export 1: 4 blobs');
    const exported = place.written();
    const imported = await gap.import('1.tar', dry);
    expect(counts(imported)).toMatchObject({ copied: 1 });
    expect(imported.outputs.has('receipt')).toBe(false);
    expectRefused(await gap.tryImport('2.tar', dry), 'missing: 1');
    expect(place.written()).toEqual(exported);
  });
});

describeAt(['docker-registry', 'olareg'], 'an air gap of several repositories', (place) => {
  test('leaves out what the same repository has, and brings what only another one has', async () => {
    const gap = new AirGap(place, 'several');
    const from = { from: place.at('several'), repositories: ['api', 'web'] };
    await place.open('several/api', fill('1.0.0'));
    await place.open('several/web', fill('0.1.0'));
    const rules = JSON.stringify([{ ...from, to: 'oci-archive:gap.tar' }]);
    const into = (archive: string) =>
      JSON.stringify([{ from: `oci-archive:${archive}`, repositories: '**', to: place.at('within/{name}') }]);
    const { inventory } = await gap.export('none', '1.tar', { rules });
    const first = await gap.import('1.tar', { rules: into('1.tar') });
    expect(first.outputs.has('receipt')).toBe(true);
    await place.open('several/api', fill('2.0.0'));
    await place.open('several/web', fill('1.0.0'));
    await gap.export(inventory, '2.tar', { rules });
    const path = join(gap.inside, '2.tar');
    const own = blobsOf(plainArtifact('1.0.0')).filter(
      (digest) => !blobsOf(plainArtifact('0.1.0')).includes(digest),
    );
    expect(await blobsIn(path, plainArtifact('1.0.0'))).toEqual(own);
    expect(await blobsIn(path, plainArtifact('0.1.0'))).toEqual([]);
    const second = await gap.import('2.tar', { rules: into('2.tar') });
    expect(counts(second)).toMatchObject({ copied: 2, same: 2 });
    expect(second.outputs.has('receipt')).toBe(true);
    await expectAt(place, 'within/api', '1.0.0', '2.0.0');
    await expectAt(place, 'within/web', '0.1.0', '1.0.0');
  });

  test('another destination than before is not taken to have anything', async () => {
    const gap = new AirGap(place, 'moved');
    await place.open(gap.source, fill('1.0.0'));
    const { inventory } = await gap.export('none', '1.tar');
    await gap.import('1.tar');
    await place.open(gap.source, fill('2.0.0'));
    await gap.export(inventory, '2.tar');
    const before = place.written();
    const rules = `- {from: 'oci-archive:2.tar', to: '${place.at('moved/elsewhere')}'}`;
    expectRefused(await gap.tryImport('2.tar', { rules }), 'moved/elsewhere is not where export 1');
    expect(place.written()).toEqual(before);
  });
});
