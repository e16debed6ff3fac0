import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OCI_INDEX } from '../../src/core/media-types.ts';
import { emptyContents, putArtifact, putManifest, registryHandler } from '../support/lab-registry.ts';
import { amd64, arm64, fill, GraphBuilder, nodeIn, REVIEW, SBOM } from '../support/graphs.ts';
import { json, startServer } from '../support/lab.ts';
import { expectFailure, expectSuccess, output, workspaceWith } from '../support/steps.ts';
import { ALL, describeAt } from './places.ts';

const graph = new GraphBuilder();
const fileOf = (name: string) => ({
  ...graph.blob(`${name} file`, 'text/plain', name),
  annotations: { 'org.opencontainers.image.title': `${name}.txt` },
});
const refer = (name: string, subject: string, artifactType: string) =>
  graph.manifest(name, { artifactType, layers: [fileOf(name)], subject: nodeIn(graph, subject) });
for (const arch of ['amd64', 'arm64'])
  graph.manifest(arch, { artifactType: `a/${arch}`, layers: [fileOf(arch)] });
graph.manifest('index', {
  manifests: [
    { ...nodeIn(graph, 'amd64'), platform: amd64 },
    { ...nodeIn(graph, 'arm64'), platform: arm64 },
  ],
});
refer('sbom', 'amd64', SBOM);
refer('review of amd64', 'amd64', REVIEW);
refer('second review of amd64', 'amd64', REVIEW);
refer('review', 'index', REVIEW);
refer('review of the sbom', 'sbom', 'application/vnd.acme.above');
graph.tag('v1', 'index');
graph.tag('amd64', 'amd64');
graph.tag('alone', 'arm64');

const digestOf = (name: string): string => nodeIn(graph, name).digest;

describeAt(ALL, 'pull of a referrer by its type', (place) => {
  const prepared = async (): Promise<string> => {
    await place.open('app', (target) => fill(target, graph));
    return place.at('app');
  };
  const pull = (from: string, types: string, more: Record<string, string> = {}) => ({
    cwd: workspaceWith(),
    inputs: { from, path: 'out', 'referrer-types': types, ...more },
  });

  test('takes the only one there is, in one step', async () => {
    const at = await prepared();
    const step = pull(`${at}:amd64`, SBOM, { digest: digestOf('amd64') });
    const run = await expectSuccess(step);
    expect(readFileSync(join(step.cwd, 'out', 'sbom.txt'), 'utf8')).toBe('sbom');
    expect(output(run, 'reference')).toBe(`${at}@${digestOf('sbom')}`);
    expect(output(run, 'artifact-type')).toBe(SBOM);
    expect(JSON.parse(output(run, 'manifest'))).toMatchObject({ subject: { digest: digestOf('amd64') } });
    expect(run.log).toContain(`Referrer of type ${SBOM}: ${digestOf('sbom')}`);
  });

  test('takes that of a platform, and of an index its own', async () => {
    const at = await prepared();
    const ofPlatform = await expectSuccess(pull(`${at}:v1`, SBOM, { platform: 'linux/amd64' }));
    expect(output(ofPlatform, 'digest')).toBe(digestOf('sbom'));
    const ofIndex = await expectSuccess(pull(`${at}:v1`, REVIEW));
    expect(output(ofIndex, 'digest')).toBe(digestOf('review'));
    expect(JSON.parse(output(ofIndex, 'files'))).toMatchObject([{ path: 'out/review.txt' }]);
  });

  test('of several lists each with its digest', async () => {
    const at = await prepared();
    const { error } = await expectFailure(
      pull(`${at}:amd64`, `${REVIEW}\n${SBOM}`),
      `${at}:amd64 has 3 referrers of type ${REVIEW} or ${SBOM}: `,
      `from: ${at}@sha256:`,
    );
    for (const [name, type] of [
      ['sbom', SBOM],
      ['review of amd64', REVIEW],
      ['second review of amd64', REVIEW],
    ] as const)
      expect(error).toContain(`${digestOf(name)} (${type})`);
    expect(error).not.toContain(digestOf('review of the sbom'));
  });

  test('of none tells the types there are', async () => {
    const at = await prepared();
    const { error } = await expectFailure(
      pull(`${at}:amd64`, 'application/vnd.acme.above'),
      `${at}:amd64 has no referrer of type application/vnd.acme.above; its referrers are of type `,
      'Try: use one of the types it has',
    );
    for (const type of [SBOM, REVIEW]) expect(error).toContain(type);
    await expectFailure(pull(`${at}:alone`, SBOM), `has no referrer of type ${SBOM}; it has no referrers`);
    await expectFailure(
      pull(`${at}:v1`, SBOM),
      `its referrers are of type ${REVIEW}; the manifests that it lists have 3 referrers of type `,
      'Try: set platform as well',
    );
  });

  test('fails for another digest than from was pinned to', async () => {
    const at = await prepared();
    const step = pull(`${at}:amd64`, SBOM, { digest: digestOf('sbom') });
    await expectFailure(step, `${at}:amd64 resolves to ${digestOf('amd64')}`);
  });
});

describe('a list of referrers', () => {
  test('that names what is no referrer of the artifact is not believed', async () => {
    const contents = emptyContents();
    const { root } = putArtifact(contents);
    const stranger = putManifest(contents, {
      ...JSON.parse(String(contents.manifests.get('v1')?.bytes)),
      artifactType: SBOM,
    });
    const handler = registryHandler(contents);
    await using server = await startServer((request) =>
      request.path.includes(`/referrers/${root.digest}`)
        ? {
            ...json({
              schemaVersion: 2,
              mediaType: OCI_INDEX,
              manifests: [{ ...stranger, artifactType: SBOM }],
            }),
            headers: { 'content-type': OCI_INDEX },
          }
        : handler(request),
    );
    const inputs = { from: `${server.host}/acme/app:v1`, path: 'out', 'referrer-types': SBOM };
    await expectFailure(
      { cwd: workspaceWith(), inputs },
      `lists ${stranger.digest} as a referrer of ${root.digest} of type ${SBOM}, which its manifest is not`,
    );
  });
});
