import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { arm64, fill, GraphBuilder } from '../support/graphs.ts';
import { freshFolder, manifestText, operate, writeFiles } from '../support/operate.ts';
import { passed } from '../support/passed.ts';
import { client, describeWith } from '../support/partners.ts';
import { startRegistry, type RegistryKind, type RunningRegistry } from '../support/registries.ts';

const CREATED = 'org.opencontainers.image.created=2024-02-29T12:00:00Z';
const TYPE = 'application/vnd.acme.sbom';

const files = {
  a: 'one letter',
  'sbom.json': '{"spdx":1}',
  'object.json': '{}',
  'ünïcode ☃.txt': 'not ASCII',
  'config.json': '{"config":true}',
  'notes.json': JSON.stringify({
    $manifest: { '10': 't', '9': 'n', 'org.opencontainers.image.created': '2024-02-29T12:00:00Z' },
    $config: { c: 'd' },
    a: { x: '<1>' },
  }),
};

interface Case {
  readonly title: string;
  readonly oras: readonly string[];
  readonly ours: readonly string[];
}

const type = ['--artifact-type', TYPE];

function file(...names: readonly string[]): string[] {
  return names.flatMap((name) => ['--files', name]);
}

const cases: readonly Case[] = [
  {
    title: 'one file',
    oras: [...type, '-a', CREATED, 'a'],
    ours: [...type, '--annotations', CREATED, '--files', 'a'],
  },
  {
    title: 'several files with types',
    oras: [
      ...type,
      '-a',
      CREATED,
      'sbom.json:application/json',
      'a',
      'object.json',
      'ünïcode ☃.txt:text/plain',
    ],
    ours: [
      ...type,
      '--annotations',
      CREATED,
      ...file('sbom.json:application/json', 'a', 'object.json', 'ünïcode ☃.txt:text/plain'),
    ],
  },
  {
    title: 'annotations alone',
    oras: [...type, '-a', CREATED, '-a', 'verdict=good', '-a', '9=<n>'],
    ours: [...type, '--annotations', CREATED, '--annotations', 'verdict=good', '--annotations', '9=<n>'],
  },
  {
    title: 'a config',
    oras: [...type, '-a', CREATED, '--config', 'config.json:application/vnd.acme.config+json', 'a'],
    ours: [
      ...type,
      '--annotations',
      CREATED,
      '--config',
      'config.json:application/vnd.acme.config+json',
      ...file('a'),
    ],
  },
  {
    title: 'an annotation file',
    oras: [...type, '--annotation-file', 'notes.json', 'a', 'sbom.json'],
    ours: [...type, '--annotation-file', 'notes.json', '--files', 'a', '--files', 'sbom.json'],
  },
  {
    title: 'one platform of an index',
    oras: [...type, '-a', CREATED, '--platform', 'linux/arm64/v8', 'a'],
    ours: [...type, '--annotations', CREATED, '--platform', 'linux/arm64/v8', '--files', 'a'],
  },
];

/** An index with an entry that says all that an entry can say. */
function subject(): GraphBuilder {
  const graph = new GraphBuilder();
  const config = graph.blob('config', 'application/vnd.oci.image.config.v1+json', JSON.stringify(arm64));
  const image = graph.manifest('image', { config, artifactType: 'application/vnd.acme.image' });
  const artifactType = 'application/vnd.acme.image';
  graph.manifest('index', {
    manifests: [{ ...image, annotations: { k: 'v' }, platform: arm64, artifactType }],
  });
  graph.tag('v1', 'index');
  return graph;
}

const kinds: readonly RegistryKind[] = ['docker-registry', 'olareg'];

for (const kind of kinds) {
  describeWith([kind, 'oras'], `with ${kind}, what we attach has the bytes of what oras attaches:`, () => {
    const oras = client('oras');
    let registry: RunningRegistry;
    beforeAll(async () => void (registry = await startRegistry(kind)));
    afterAll(() => registry.stop());

    test.each(cases)('$title', async ({ title, oras: theirArgs, ours }) => {
      const workspace = writeFiles(freshFolder(), files);
      await fill(new OciLayout(join(workspace, 'subject')), subject());
      const at = (whose: string) => `${registry.host}/acme/${whose}-${title.replaceAll(' ', '-')}:v1`;
      for (const whose of ['ours', 'theirs'])
        await operate(['copy', '--from', 'oci-layout:subject:v1', '--to', at(whose)], { workspace });
      const attach = ['attach', '--plain-http', '--export-manifest', 'theirs.json', at('theirs')];
      passed(await oras([...attach, ...theirArgs], { cwd: workspace }));
      const result = await operate(['attach', '--subject', at('ours'), ...ours], { workspace });

      const theirs = readFileSync(join(workspace, 'theirs.json'), 'utf8');
      expect(manifestText(result)).toBe(theirs);
      const list = [
        'manifest',
        'fetch',
        '--plain-http',
        at('ours').replace(/:v1$/, `@${result.root.digest}`),
      ];
      expect(passed(await oras(list))).toBe(theirs);
    });
  });
}
