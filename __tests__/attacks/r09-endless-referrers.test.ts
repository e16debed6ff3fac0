// R9 A registry makes up referrers as they are asked for, in a chain or all at once, and never ends.
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { OCI_INDEX, OCI_MANIFEST } from '../../src/core/media-types.ts';
import { runAction } from '../support/runner.ts';
import { startSmallServer, type SmallServer } from '../support/small-server.ts';
import { expectFailure, expectSuccess, referrers, workspaceWith } from '../support/steps.ts';

const root = JSON.stringify({
  schemaVersion: 2,
  mediaType: OCI_MANIFEST,
  config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf('{}'), size: 2 },
  layers: [],
});

type Entries = (
  count: number,
  page: number,
) => { readonly size: number; readonly next: boolean; text?: string };

/** Each list has entries that nobody has seen before; `says` tells how many, and whether a page follows. */
function endless(says: Entries): Promise<SmallServer> {
  let made = 0;
  return startSmallServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://registry');
    if (url.pathname.endsWith('/tags/list'))
      return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"tags":["v1"]}');
    if (!url.pathname.includes('/referrers/'))
      return void response.writeHead(200, { 'content-type': OCI_MANIFEST }).end(root);
    const page = Number(url.searchParams.get('page') ?? 0);
    const { size, next, text = '' } = says(made, page);
    const manifests = Array.from({ length: size }, () => ({
      mediaType: OCI_MANIFEST,
      digest: digestOf(`${(made += 1)}`),
      size: root.length,
      artifactType: 'application/x.made-up',
      ...(text !== '' && { annotations: { text } }),
    }));
    const link = next ? { link: `<${url.pathname}?page=${page + 1}>; rel="next"` } : {};
    response
      .writeHead(200, { 'content-type': OCI_INDEX, ...link })
      .end(JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests }));
  });
}

/** The limit is what ends it, and not the time. */
const discover = ({ host }: SmallServer, more: Record<string, string> = {}) => ({
  command: 'discover',
  from: `${host}/acme/app:v1`,
  timeout: '60s',
  ...more,
});

describe('referrers without an end', () => {
  test.each<[string, Entries, string, number]>([
    ['each with another one', () => ({ size: 1, next: false }), 'over more than 100 steps', 120],
    ['page after page', () => ({ size: 1000, next: true }), 'more than 10000 referrers', 30],
    ['each with ten more', () => ({ size: 10, next: false }), 'more than 10000 referrers', 1200],
    [
      'each with a long text',
      () => ({ size: 100, next: true, text: 'x'.repeat(60_000) }),
      'have more than 67108864 bytes',
      30,
    ],
  ])('%s: the error says the limit', async (_title, says, said, requests) => {
    await using hostile = await endless(says);
    await expectFailure({ cwd: workspaceWith(), inputs: discover(hostile) }, said, '#endless-referrers');
    expect(hostile.requests.length).toBeLessThan(requests);
  });

  test('end a copy before anything is written', async () => {
    await using hostile = await endless(() => ({ size: 1, next: false }));
    const inputs = { ...discover(hostile), command: 'copy', to: 'oci-layout:there' };
    await expectFailure({ cwd: workspaceWith(), inputs }, 'over more than 100 steps');
  });

  test('are read as far as depth says', async () => {
    await using hostile = await endless(() => ({ size: 1, next: false }));
    const run = await expectSuccess({ inputs: discover(hostile, { depth: '3' }) });
    expect(JSON.stringify(referrers(run)).match(/made-up/g)).toHaveLength(3);
  });
});

test('max-referrers is another limit', async () => {
  await using wide = await endless((made) => ({ size: made === 0 ? 20 : 0, next: false }));
  const few = discover(wide, { 'max-referrers': '10' });
  await expectFailure({ cwd: workspaceWith(), inputs: few }, 'more than 10 referrers', 'max-referrers');
  await using wider = await endless((made) => ({ size: made === 0 ? 10_500 : 0, next: false }));
  // So large an output goes into a file of its own, which expectSuccess would take for a leftover.
  const run = await runAction({ inputs: discover(wider, { 'max-referrers': '20000', depth: '1' }) });
  expect(run.log).toContain('Referrers (10500) of');
});
