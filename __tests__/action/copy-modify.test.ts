import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { artifactOf, blob, dockerList, graphOf, plainArtifact, store } from '../support/artifacts.ts';
import { SBOM } from '../support/graphs.ts';
import { passed } from '../support/passed.ts';
import { client, describeWith } from '../support/partners.ts';
import {
  branchesOf,
  expectSuccess,
  manifestOf,
  output,
  referrers,
  workspaceWith,
  type ReferrerBranch,
} from '../support/steps.ts';
import type { RunResult } from '../support/runner.ts';

interface IndexJson {
  readonly manifests: readonly {
    readonly digest: string;
    readonly platform?: { readonly architecture: string };
  }[];
  readonly annotations?: Readonly<Record<string, string>>;
}

function indexIn(run: RunResult): IndexJson {
  return JSON.parse(output(run, 'manifest')) as IndexJson;
}

/** Copies from a layout `here` that holds the graph, to a layout `there`. */
function copyOf(inputs: Record<string, string>) {
  return { from: 'oci-layout:here:v1', to: 'oci-layout:there', ...inputs };
}

describe('modify', () => {
  const modify = 'annotation:org.acme.stage=prod\nannotation:org.acme.salt=new\n-annotation:org.acme.old';
  const artifact = artifactOf({
    artifactType: 'application/vnd.acme.app',
    layers: [blob('content', { mediaType: 'text/plain', title: 'a.txt' })],
    annotations: { 'org.acme.old': 'x', 'org.acme.salt': 'old', 'org.acme.kept': 'k' },
  });
  const prepared = async () => {
    const cwd = workspaceWith();
    const here = new OciLayout(join(cwd, 'here'));
    await store(here, artifact, 'v1');
    const sbom = artifactOf({ artifactType: SBOM, subject: artifact, layers: [blob('sbom')] });
    const review = artifactOf({ artifactType: 'a/review', subject: sbom, layers: [blob('review')] });
    for (const one of [sbom, review]) await store(here, one);
    return cwd;
  };

  test('sets and removes annotations, and what refers to the artifact follows it', async () => {
    const cwd = await prepared();
    const run = await expectSuccess({ cwd, inputs: copyOf({ modify }) });
    expect(manifestOf(run).annotations).toEqual({
      'org.acme.kept': 'k',
      'org.acme.salt': 'new',
      'org.acme.stage': 'prod',
    });
    expect(output(run, 'digest')).not.toBe(artifact.root.digest);
    expect(output(run, 'artifact-type')).toBe('application/vnd.acme.app');
    expect(run.log).toContain(`from ${artifact.root.digest}`);
    const found = await expectSuccess({ cwd, inputs: { command: 'discover', from: 'oci-layout:there:v1' } });
    const types = (tree: ReferrerBranch) => branchesOf(tree).map((line) => line.split(' sha256:')[0]);
    expect(types(referrers(found))).toEqual([SBOM, '  a/review']);
    expect(referrers(found)).toEqual({ ...referrers(run), reference: expect.any(String) as string });
    const again = await expectSuccess({ cwd, inputs: copyOf({ modify }) });
    expect(output(again, 'changed')).toBe('false');
    expect(output(again, 'digest')).toBe(output(run, 'digest'));
  });

  test('that changes nothing keeps the digest', async () => {
    const cwd = await prepared();
    const run = await expectSuccess({
      cwd,
      inputs: copyOf({ modify: 'annotation:org.acme.kept=k\n-annotation:none' }),
    });
    expect(output(run, 'digest')).toBe(artifact.root.digest);
  });

  test('is of the root of each of several artifacts', async () => {
    const cwd = await prepared();
    await store(new OciLayout(join(cwd, 'here')), plainArtifact('second'), 'v2');
    await expectSuccess({
      cwd,
      inputs: { command: 'copy', from: 'oci-layout:here:v1,v2', to: 'oci-layout:there', modify },
    });
    for (const tag of ['v1', 'v2']) {
      const out = await expectSuccess({
        cwd,
        inputs: { from: `oci-layout:there:${tag}`, to: `oci-layout:${tag}:x` },
      });
      expect(manifestOf(out).annotations).toMatchObject({ 'org.acme.stage': 'prod' });
    }
  });
});

describeWith(['skopeo', 'oras', 'docker-registry'], 'media-types:oci', () => {
  test('makes of a Docker list what skopeo and oras read as OCI', async () => {
    const [skopeo, oras] = [client('skopeo'), client('oras')];
    const cwd = workspaceWith();
    const list = dockerList();
    await store(new OciLayout(join(cwd, 'here')), list, 'v1');
    const run = await expectSuccess({ cwd, inputs: copyOf({ modify: 'media-types:oci' }) });
    expect(output(run, 'media-type')).toBe('application/vnd.oci.image.index.v1+json');
    const there = new OciLayout(join(cwd, 'there'));
    const lines = await graphOf(there, await there.resolve('v1'));
    expect(lines.filter((line) => line.includes('docker'))).toEqual([]);
    expect(lines).toHaveLength(list.blobs.length);
    expect(indexIn(run).manifests.map(({ platform }) => platform?.architecture)).toEqual(['amd64', 'arm64']);

    const copy = ['--insecure-policy', 'copy', '--all', '--preserve-digests'];
    passed(await skopeo([...copy, 'oci:there:v1', 'oci:theirs:v1'], { cwd }));
    expect((await new OciLayout(join(cwd, 'theirs')).resolve('v1')).digest).toBe(output(run, 'digest'));
    const inspected = passed(
      await skopeo(['inspect', '--override-arch', 'arm64', '--override-os', 'linux', 'oci:there:v1'], {
        cwd,
      }),
    );
    expect(JSON.parse(inspected)).toMatchObject({ Architecture: 'arm64', Os: 'linux' });
    const config = ['manifest', 'fetch-config', '--platform', 'linux/amd64', '--oci-layout', 'there:v1'];
    expect(JSON.parse(passed(await oras(config, { cwd })))).toMatchObject({ architecture: 'amd64' });
  });
});
