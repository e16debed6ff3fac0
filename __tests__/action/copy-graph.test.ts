import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { documentOf, fill, namesAt, nodeIn, REVIEW, SBOM, signedIndex, tagsAt } from '../support/graphs.ts';
import { walk, type Walk } from '../support/graph-walk.ts';
import { operate } from '../support/operate.ts';
import {
  branchesOf,
  expectFailure,
  expectSuccess,
  output,
  referrers,
  workspaceWith,
} from '../support/steps.ts';
import { describeAt } from './places.ts';

const graph = signedIndex();

interface Case {
  readonly title: string;
  readonly flags: readonly string[];
  readonly expected: Walk;
}

function typeOf(node: Descriptor): string | undefined {
  const document = documentOf(graph, node);
  return document.artifactType ?? document.config?.mediaType;
}

const without =
  (...types: readonly string[]) =>
  (node: Descriptor) =>
    !types.includes(node.mediaType) && !types.includes(typeOf(node) ?? '');

const withoutTool = (tool: string) => (node: Descriptor) =>
  documentOf(graph, node).annotations?.['org.acme.tool'] !== tool;

const all = { referrersOnly: true, cosign: true };

const CASES: readonly Case[] = [
  { title: 'nothing else is said', flags: [], expected: all },
  { title: 'referrers: none', flags: ['--referrers', 'none'], expected: { depth: 0 } },
  { title: 'referrers: direct', flags: ['--referrers', 'direct'], expected: { ...all, depth: 1 } },
  { title: 'referrers: all', flags: ['--referrers', 'all'], expected: all },
  { title: 'depth: 0', flags: ['--depth', '0'], expected: { depth: 0 } },
  { title: 'depth: 1', flags: ['--depth', '1'], expected: { ...all, depth: 1 } },
  { title: 'depth: 2', flags: ['--depth', '2'], expected: { ...all, depth: 2 } },
  { title: 'children: false', flags: ['--children', 'false'], expected: { ...all, children: false } },
  { title: 'signatures: false', flags: ['--signatures', 'false'], expected: { referrersOnly: true } },
  {
    title: 'an artifact type is excluded',
    flags: ['--exclude', REVIEW],
    expected: { ...all, keeps: without(REVIEW) },
  },
  {
    title: 'a type is excluded that is both of artifacts and of files',
    flags: ['--exclude', SBOM],
    expected: { ...all, keeps: without(SBOM) },
  },
  {
    title: 'a media type of files is excluded',
    flags: ['--exclude', 'application/jose+json'],
    expected: { ...all, keeps: without('application/jose+json') },
  },
  {
    title: 'an annotation is excluded',
    flags: ['--exclude', 'annotation:org.acme.tool=syft'],
    expected: { ...all, keeps: withoutTool('syft') },
  },
  {
    title: 'two kinds are excluded',
    flags: ['--exclude', `annotation:org.acme.tool=human\n${SBOM}`],
    expected: { ...all, keeps: (node) => without(SBOM)(node) && withoutTool('human')(node) },
  },
];

describeAt(['layout', 'docker-registry', 'olareg'], 'what a copy from here brings', (place) => {
  test.each(CASES)('when $title', async ({ flags, expected }) => {
    await place.open('app', (target) => fill(target, graph));
    const workspace = workspaceWith();
    const result = await operate(
      ['copy', '--from', `${place.at('app')}:v1`, '--to', 'oci-layout:there', ...flags],
      { workspace },
    );
    const there = new OciLayout(join(workspace, 'there'));
    const { names, tags } = walk(graph, 'index', expected);
    expect(await namesAt(there, graph)).toEqual(names);
    expect(Object.keys(await tagsAt(there))).toEqual([...tags, 'v1'].toSorted());
    expect(result.root.digest).toBe(nodeIn(graph, 'index').digest);
    expect('stats' in result && result.stats).toMatchObject({ copied: names.length, skipped: 0 });
  });

  test('of types of referrers only those, wherever they are', async () => {
    await place.open('app', (target) => fill(target, graph));
    const cwd = workspaceWith();
    const inputs = { from: `${place.at('app')}:v1`, to: 'oci-layout:there', signatures: 'false' };
    const run = await expectSuccess({ cwd, inputs: { ...inputs, 'referrer-types': `${SBOM}\n${REVIEW}` } });
    const { manifests = [] } = referrers(run);
    expect(referrers(run).referrers).toEqual([]);
    expect(manifests.flatMap((one) => branchesOf(one)).toSorted()).toEqual(
      [`${SBOM} ${nodeIn(graph, 'sbom').digest}`, `${REVIEW} ${nodeIn(graph, 'review').digest}`].toSorted(),
    );
    const there = await namesAt(new OciLayout(join(cwd, 'there')), graph);
    expect(there.filter((name) => /signature|cosign/.test(name))).toEqual([]);
    expect(there).toEqual(expect.arrayContaining(['review', 'review file', 'sbom', 'sbom file']));
  });
});

describe('exclude', () => {
  test.each([
    ['the media type of the root', 'application/vnd.oci.image.index.v1+json'],
    ['an annotation of the root', 'annotation:org.acme.tier=gold'],
    ['an annotation of any value', 'annotation:org.acme.tier'],
  ])('that leaves out the root itself is an error: %s', async (_title, exclude) => {
    const cwd = workspaceWith();
    await fill(new OciLayout(join(cwd, 'here')), graph);
    const inputs = { from: 'oci-layout:here:v1', to: 'oci-layout:there', exclude };
    await expectFailure({ cwd, inputs }, 'input exclude: it excludes oci-layout:here:v1 itself');
  });

  test('leaves the root as it is, and what is left out of it is not there', async () => {
    const cwd = workspaceWith();
    const here = await fill(new OciLayout(join(cwd, 'here')), graph);
    const exclude = 'application/vnd.oci.image.layer.v1.tar';
    const run = await expectSuccess({
      cwd,
      inputs: { from: 'oci-layout:here:v1', to: 'oci-layout:there', exclude },
    });
    expect(output(run, 'digest')).toBe((await here.resolve('v1')).digest);
    const there = await namesAt(new OciLayout(join(cwd, 'there')), graph);
    expect(there.filter((name) => name.endsWith(' layer'))).toEqual([]);
    expect(there).toEqual(expect.arrayContaining(['amd64', 'amd64 config', 'arm64']));
  });
});
