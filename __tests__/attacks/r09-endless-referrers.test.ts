// R9 A registry makes up referrers as they are asked for, in a chain or all at once, and never ends.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EMPTY, packManifest } from '../../src/copy/pack.ts';
import { bytesOf } from '../../src/core/bytes.ts';
import { digestOf } from '../../src/core/digest.ts';
import { OCI_EMPTY, OCI_INDEX, OCI_MANIFEST } from '../../src/core/media-types.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { inLittleMemory } from '../support/bounded.ts';
import { runAction } from '../support/runner.ts';
import { startStreamServer, type Server } from '../support/lab.ts';
import { expectFailure, expectSuccess, outcomeOf, referrers, workspaceWith } from '../support/steps.ts';

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
function endless(says: Entries): Promise<Server> {
  let made = 0;
  return startStreamServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://registry');
    if (url.pathname.endsWith('/tags/list'))
      return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"tags":["v1"]}');
    if (request.method === 'DELETE') return void response.writeHead(202).end();
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

/** A layout with the root that the registry has, and a referrer of it. */
async function layoutWithReferrer(): Promise<string> {
  const cwd = workspaceWith();
  const layout = new OciLayout(join(cwd, 'layout'));
  const subject = { mediaType: OCI_MANIFEST, digest: digestOf(root), size: root.length };
  await layout.push({ ...EMPTY, mediaType: OCI_EMPTY }, bytesOf('{}'));
  await layout.push(subject, bytesOf(root));
  await layout.tag(subject, 'v1');
  await packManifest(layout, { artifactType: 'application/x.sbom', layers: [], subject });
  return cwd;
}

/** The limit is what ends it, and not the time. */
const discover = ({ host }: Server, more: Record<string, string> = {}) => ({
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
      'have more than 50331648 bytes',
      30,
    ],
  ])('%s: the error says the limit', async (title, says, said, requests) => {
    await using hostile = await endless(says);
    const cwd = workspaceWith();
    await inLittleMemory(
      `r09: discover, ${title}`,
      (env) => expectFailure({ cwd, env, inputs: discover(hostile) }, said, '#endless-referrers'),
      () => ({ requests: hostile.requests.length }),
    );
    expect(hostile.requests.length).toBeLessThan(requests);
  });

  // What several places share was read to its end before it was counted.
  test('are not collected for a copy to two places', async () => {
    await using hostile = await endless(() => ({ size: 1000, next: true }));
    const inputs = { ...discover(hostile), command: 'copy', to: 'oci-layout:a\noci-layout:b' };
    const run = await inLittleMemory(
      'r09: copy to two places, page after page',
      (env) => runAction({ env, inputs }),
      () => ({ requests: hostile.requests.length }),
    );
    expect(outcomeOf(run, 'failure')).toBe('failure');
    expect(run.log).toContain('more than 10000 referrers');
    expect(hostile.requests.length).toBeLessThan(40);
  });

  test('are not all counted for a delete', async () => {
    await using hostile = await endless(() => ({ size: 1000, next: true }));
    const run = await inLittleMemory(
      'r09: delete, page after page',
      (env) => runAction({ env, inputs: { ...discover(hostile), command: 'delete' } }),
      () => ({ requests: hostile.requests.length }),
    );
    expect(outcomeOf(run, 'success')).toBe('success');
    expect(run.log).toContain('more than 10000 referrers');
    expect(hostile.requests.length).toBeLessThan(30);
  });

  test('are not all read where the target of a copy has them', async () => {
    await using hostile = await endless(() => ({ size: 10_000, next: true }));
    const root = { command: 'copy', to: `${hostile.host}/acme/app:v1`, timeout: '60s' };
    const cwd = await layoutWithReferrer();
    const run = await inLittleMemory(
      'r09: copy to it, page after page',
      (env) => runAction({ cwd, env, inputs: { from: 'oci-layout:layout:v1', ...root } }),
      () => ({ requests: hostile.requests.length }),
    );
    expect(run.log).not.toContain('not finished after');
    expect(hostile.requests.length).toBeLessThan(40);
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
