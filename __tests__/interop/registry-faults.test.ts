import { beforeAll, expect, test } from 'vitest';
import { partners } from '../../scripts/partners/table.ts';
import { inParallel } from '../faults/run-cells.ts';
import { passed } from '../support/passed.ts';
import { client, describeWith } from '../support/partners.ts';
import { registryFaultNames } from '../support/scripted-registry/registry-faults.ts';
import { clients, type ClientName } from './registry-faults/clients.ts';
import { ours } from './registry-faults/ours.ts';
import { markdownOf, type Column } from './registry-faults/table.ts';
import { tryAt, type Ways, type World } from './registry-faults/world.ts';

const AT_ONCE = 6;
const names = Object.keys(clients) as ClientName[];
const columns = new Map<string, Promise<Column>>();

/** Measured once, by the first who asks. */
function columnOf(name: string, waysIn: (world: World) => Ways): Promise<Column> {
  const measured = columns.get(name) ?? measure(waysIn);
  columns.set(name, measured);
  return measured;
}

async function measure(waysIn: (world: World) => Ways): Promise<Column> {
  const done = await inParallel(registryFaultNames, (fault) => tryAt(fault, waysIn), AT_ONCE);
  return new Map(registryFaultNames.map((fault, at) => [fault, done[at] ?? { tried: [], done: [] }]));
}

for (const name of names)
  describeWith([name], `beside ${name}, ours`, () => {
    let [own, theirs]: Column[] = [];
    beforeAll(async () => {
      [own, theirs] = await Promise.all([columnOf('ours', ours), columnOf(name, clients[name])]);
    });

    test.for(registryFaultNames)('at %s: does all that it does', (fault) => {
      const done = own?.get(fault)?.done ?? [];
      const lost = (theirs?.get(fault)?.done ?? []).filter((task) => !done.includes(task));
      expect(lost).toEqual([]);
    });
  });

describeWith(names, 'all of them', () => {
  test('do what the table says', async ({ skip }) => {
    const { version } = partners.skopeo;
    const found = passed(await client('skopeo')(['--version']));
    skip(!found.includes(version), `the table is of skopeo ${version}, and this is ${found}`);
    const measured = new Map<string, Column>([['ours', await columnOf('ours', ours)]]);
    for (const name of names) measured.set(name, await columnOf(name, clients[name]));
    await expect(markdownOf(measured)).toMatchFileSnapshot('../golden/registry-faults.md');
  });
});
