import { describe, expect, test } from 'vitest';
import { OCI_CONFIG, OCI_EMPTY, OCI_INDEX } from '../../src/core/media-types.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import {
  emptyContents,
  manifestOf,
  putArtifact,
  putBlob,
  putManifest,
  registryHandler,
  type Contents,
} from '../support/lab-registry.ts';
import { fill, GraphBuilder, nodeIn, SBOM } from '../support/graphs.ts';
import { startServer, type Handler, type Server } from '../support/lab.ts';
import { runCli, type RunResult } from '../support/runner.ts';
import { expectFailure, expectSuccess, output, referrers, workspaceWith } from '../support/steps.ts';
import { ALL, describeAt } from './places.ts';

const COMMANDS = ['resolve', 'discover'] as const;

/** With the labels, env and architecture that people read. */
const imageConfig = {
  architecture: 'amd64',
  os: 'linux',
  config: { Env: ['PORT=80'], Labels: { 'org.acme.team': 'web' } },
};
const graph = new GraphBuilder();
const image = graph.manifest('image', {
  config: graph.blob('config', OCI_CONFIG, JSON.stringify(imageConfig)),
  layers: [graph.blob('layer')],
  annotations: { 'org.acme.tier': 'gold', 'two\nlines': 'a\nb' },
});
graph.manifest('index', { manifests: [{ ...image, platform: { os: 'linux', architecture: 'amd64' } }] });
graph.manifest('sbom', {
  artifactType: SBOM,
  layers: [
    {
      ...graph.blob('sbom file', SBOM, '{"spdxVersion":"SPDX-2.3"}'),
      annotations: { 'org.opencontainers.image.title': 'sbom.spdx.json' },
    },
  ],
  subject: image,
});
graph.tag('v1', 'image');
graph.tag('all', 'index');

const jsonOf = (run: RunResult, name: string): unknown => JSON.parse(output(run, name));

describeAt(ALL, 'what is told of an artifact', (place) => {
  test.each(COMMANDS)('by %s is its manifest, type, annotations and config', async (command) => {
    await place.open('told', (target) => fill(target, graph));
    const from = `${place.at('told')}:v1`;
    const run = await expectSuccess({ inputs: { command, from } });
    expect(output(run, 'digest')).toBe(image.digest);
    expect(output(run, 'manifest')).toBe(Buffer.from(graph.blobs.get('image')?.bytes ?? '').toString());
    expect(output(run, 'artifact-type')).toBe(OCI_CONFIG);
    expect(jsonOf(run, 'annotations')).toEqual({ 'org.acme.tier': 'gold', 'two\nlines': 'a\nb' });
    expect(jsonOf(run, 'config')).toEqual(imageConfig);
    expect(run.annotations).toEqual([]);

    const inputs = { command, from: `${place.at('told')}:all` };
    const index = await expectSuccess({ inputs });
    expect(jsonOf(index, 'annotations')).toEqual({});
    expect(JSON.parse(output(index, 'manifest'))).toMatchObject({ mediaType: OCI_INDEX });
    expect(['config', 'artifact-type'].filter((name) => index.outputs.has(name))).toEqual([]);
    const chosen = await expectSuccess({ inputs: { ...inputs, platform: 'linux/amd64' } });
    expect(output(chosen, 'digest')).toBe(image.digest);
    expect(jsonOf(chosen, 'config')).toEqual(imageConfig);
  });

  test('has for each referrer the reference that a pull takes', async () => {
    await place.open('pulled', (target) => fill(target, graph));
    const from = `${place.at('pulled')}:v1`;
    const run = await expectSuccess({ inputs: { command: 'discover', from } });
    const [sbom] = referrers(run).referrers ?? [];
    expect(sbom?.reference).toBe(`${place.at('pulled')}@${nodeIn(graph, 'sbom').digest}`);
    const cwd = workspaceWith();
    const pulled = await expectSuccess({ cwd, inputs: { from: sbom?.reference ?? '', path: 'out' } });
    expect(jsonOf(pulled, 'files')).toMatchObject([{ path: 'out/sbom.spdx.json' }]);
  });
});

test('in a terminal these are JSON values', async () => {
  await using server = await registryWith(({ contents }) => putImage(contents));
  const run = await runCli(['resolve', '--from', `${server.host}/acme/app:v1`]);
  expect(JSON.parse(run.stdout)).toMatchObject({
    config: { config: { Labels: { 'org.acme.team': 'web' } } },
    annotations: { 'org.acme.tier': 'gold' },
    manifest: { schemaVersion: 2 },
  });
});

interface Prepared {
  readonly contents: Contents;
}

function registryWith(
  prepare: (prepared: Prepared) => void,
  around: (request: Parameters<Handler>[0], handler: Handler) => ReturnType<Handler> = (request, handler) =>
    handler(request),
): Promise<Server> {
  const contents = emptyContents();
  prepare({ contents });
  const handler = registryHandler(contents);
  return startServer((request) => around(request, handler));
}

function putImage(contents: Contents, config: Descriptor = configIn(contents)): Descriptor {
  const layers = [putBlob(contents, 'layer')];
  const { artifactType: _none, ...manifest } = manifestOf(config, layers);
  return putManifest(contents, { ...manifest, annotations: { 'org.acme.tier': 'gold' } }, 'v1');
}

function configIn(contents: Contents, text = JSON.stringify(imageConfig)): Descriptor {
  return putBlob(contents, text, OCI_CONFIG);
}

const resolved = (server: Server, inputs: Record<string, string> = {}) =>
  expectSuccess({ inputs: { command: 'resolve', from: `${server.host}/acme/app:v1`, ...inputs } });

/** `GET manifests/v1` */
const requestsOf = (server: Server): string[] =>
  server.requestLines().map((line) => line.replace('/v2/acme/app/', ''));

describe('the requests of resolve', () => {
  test('are one for a manifest with an empty config, and one more for a config', async () => {
    await using plain = await registryWith(({ contents }) => putArtifact(contents));
    const run = await resolved(plain);
    expect(requestsOf(plain)).toEqual(['GET manifests/v1']);
    expect(output(run, 'artifact-type')).toBe('text/x-test');
    expect(run.outputs.has('config')).toBe(false);

    let config: Descriptor | undefined;
    await using server = await registryWith(({ contents }) =>
      putImage(contents, (config = configIn(contents))),
    );
    await resolved(server);
    expect(requestsOf(server)).toEqual(['GET manifests/v1', `GET blobs/${config?.digest}`]);
  });

  test('are two for a platform of an index, which is read once', async () => {
    let chosen: Descriptor | undefined;
    await using server = await registryWith(({ contents }) => {
      chosen = putArtifact(contents).root;
      const platform = { os: 'linux', architecture: 'amd64' };
      const index = { schemaVersion: 2, mediaType: OCI_INDEX, manifests: [{ ...chosen, platform }] };
      putManifest(contents, index, 'v1', OCI_INDEX);
    });
    const run = await resolved(server, { platform: 'linux/amd64' });
    expect(output(run, 'digest')).toBe(chosen?.digest);
    expect(requestsOf(server)).toEqual(['GET manifests/v1', `GET manifests/${chosen?.digest}`]);
  });

  test('for a tag that is not there is one', async () => {
    await using server = await registryWith(() => undefined);
    const inputs = { command: 'resolve', from: `${server.host}/acme/app:v1` };
    await expectFailure({ cwd: workspaceWith(), inputs }, 'acme/app:v1 is not there');
    expect(requestsOf(server)).toHaveLength(1);
  });
});

describe('what cannot be read is left out with a warning, and the digest is told', () => {
  const told = async (server: Server, what: 'manifest' | 'config'): Promise<RunResult> => {
    const run = await resolved(server);
    expect(run.annotations).toMatchObject([{ level: 'warning' }]);
    expect(run.annotations[0]?.message).toMatch(new RegExp(`^The ${what} is left out of the outputs: `));
    expect(run.outputs.has('config')).toBe(false);
    expect(run.outputs.has('manifest')).toBe(what === 'config');
    return run;
  };

  test('for a manifest above the limit', async () => {
    let root: Descriptor | undefined;
    await using server = await registryWith(({ contents }) => {
      const text = 'x'.repeat(9 * 1024 * 1024);
      root = putManifest(contents, { ...manifestOf(configIn(contents), []), annotations: { text } }, 'v1');
    });
    expect(output(await told(server, 'manifest'), 'digest')).toBe(root?.digest);
  });

  test('for a manifest that is none', async () => {
    let root: Descriptor | undefined;
    await using server = await registryWith(({ contents }) => {
      root = putManifest(contents, '{"schemaVersion":1}', 'v1');
    });
    expect(output(await told(server, 'manifest'), 'digest')).toBe(root?.digest);
  });

  test('for a manifest that only HEAD is allowed to see', async () => {
    let root: Descriptor | undefined;
    await using server = await registryWith(
      ({ contents }) => (root = putImage(contents)),
      (request, handler) => {
        const refuses = request.method === 'GET' && request.path.includes('/manifests/');
        return refuses
          ? { status: 403, body: JSON.stringify({ errors: [{ code: 'DENIED', message: 'no pull' }] }) }
          : handler(request);
      },
    );
    expect(output(await told(server, 'manifest'), 'digest')).toBe(root?.digest);
  });

  test.each([
    ['that is gone', (contents: Contents, { digest }: Descriptor) => contents.blobs.delete(digest)],
    [
      'that is damaged',
      (contents: Contents, { digest, size }: Descriptor) =>
        contents.blobs.set(digest, Buffer.alloc(size, '{')),
    ],
  ])('for a config %s', async (_how, damage) => {
    let root: Descriptor | undefined;
    await using server = await registryWith(({ contents }) => {
      const config = configIn(contents);
      root = putImage(contents, config);
      damage(contents, config);
    });
    const run = await told(server, 'config');
    expect(output(run, 'digest')).toBe(root?.digest);
    expect(jsonOf(run, 'annotations')).toEqual({ 'org.acme.tier': 'gold' });
  });

  test('for a config that is no JSON', async () => {
    let root: Descriptor | undefined;
    await using server = await registryWith(({ contents }) => {
      root = putImage(contents, configIn(contents, 'not json'));
    });
    expect(output(await told(server, 'config'), 'digest')).toBe(root?.digest);
  });
});

describe('a config is not read', () => {
  const read = async (prepare: (contents: Contents) => Descriptor): Promise<string[]> => {
    await using server = await registryWith(({ contents }) => putImage(contents, prepare(contents)));
    const run = await resolved(server);
    expect(run.annotations).toEqual([]);
    expect(run.outputs.has('config')).toBe(requestsOf(server).length > 1);
    return requestsOf(server);
  };
  const padded = (size: number) => JSON.stringify({ text: 'x'.repeat(size - '{"text":""}'.length) });

  test('that is longer than 64 KiB', async () => {
    expect(await read((contents) => configIn(contents, padded(64 * 1024)))).toHaveLength(2);
    expect(await read((contents) => configIn(contents, padded(64 * 1024 + 1)))).toHaveLength(1);
  });

  test('that is empty or of a type that is not JSON', async () => {
    expect(await read((contents) => putBlob(contents, '{}', OCI_EMPTY))).toHaveLength(1);
    expect(await read((contents) => putBlob(contents, '{}', 'application/vnd.acme.binary'))).toHaveLength(1);
    expect(await read((contents) => putBlob(contents, '{}', 'application/json'))).toHaveLength(2);
  });
});
