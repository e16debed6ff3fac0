import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import {
  amd64,
  arm64,
  fill,
  GraphBuilder,
  namesAt,
  nodeIn,
  NOTATION,
  signedIndex,
  tagsAt,
} from '../support/graphs.ts';
import { expectFailure, expectSuccess, output, workspaceWith } from '../support/steps.ts';
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

/** As BuildKit makes them: an image for each of three platforms, and for each an attestation that names it. */
function attested(): GraphBuilder {
  const graph = new GraphBuilder();
  const platforms = [amd64, arm64, { architecture: 's390x', os: 'linux' }];
  const images = platforms.map((platform) => ({
    ...graph.manifest(platform.architecture, { layers: [graph.blob(`${platform.architecture} layer`)] }),
    platform,
  }));
  const attestations = images.map((image) => ({
    ...graph.manifest(`about ${image.platform.architecture}`, {
      layers: [graph.blob(`statement on ${image.platform.architecture}`, 'application/vnd.in-toto+json')],
    }),
    annotations: {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': image.digest,
    },
    platform: { architecture: 'unknown', os: 'unknown' },
  }));
  graph.manifest('index', { manifests: [...images, ...attestations], annotations: { kept: 'yes' } });
  graph.tag('v1', 'index');
  return graph;
}

async function holding(graph: ReturnType<typeof signedIndex>): Promise<string> {
  const cwd = workspaceWith();
  await fill(new OciLayout(join(cwd, 'here')), graph);
  return cwd;
}

describe('several platforms', () => {
  test('keep an index of these and of what attests them', async () => {
    const graph = attested();
    const cwd = await holding(graph);
    const run = await expectSuccess({ cwd, inputs: copyOf({ platform: 'linux/amd64\nlinux/s390x' }) });
    expect(output(run, 'digest')).not.toBe(nodeIn(graph, 'index').digest);
    expect(indexIn(run).annotations).toEqual({ kept: 'yes' });
    const names = ['amd64', 's390x', 'about amd64', 'about s390x'];
    expect(indexIn(run).manifests.map(({ digest }) => digest)).toEqual(
      names.map((name) => nodeIn(graph, name).digest),
    );
    const there = new OciLayout(join(cwd, 'there'));
    expect(await tagsAt(there)).toEqual({ v1: output(run, 'digest') });
    expect(await namesAt(there, graph)).toEqual(
      [
        ...names,
        'amd64 layer',
        's390x layer',
        'statement on amd64',
        'statement on s390x',
        'empty',
      ].toSorted(),
    );
    const again = await expectSuccess({ cwd, inputs: copyOf({ platform: 'linux/amd64\nlinux/s390x' }) });
    expect(output(again, 'changed')).toBe('false');
  });

  test('that are all there are leave the index as it is', async () => {
    const graph = signedIndex();
    const cwd = await holding(graph);
    const run = await expectSuccess({ cwd, inputs: copyOf({ platform: 'linux/amd64\nlinux/arm64' }) });
    expect(output(run, 'digest')).toBe(nodeIn(graph, 'index').digest);
  });

  test('of which one is not there are an error that names those that are', async () => {
    const cwd = await holding(attested());
    const inputs = copyOf({ platform: 'linux/amd64\nlinux/riscv64' });
    await expectFailure(
      { cwd, inputs },
      'nothing for linux/riscv64',
      'linux/amd64, linux/arm64/v8, linux/s390x',
    );
  });

  test('are refused where the index is signed, and one platform is not', async () => {
    const index = attested();
    index.manifest('signature', { artifactType: NOTATION, subject: nodeIn(index, 'index') });
    const cwd = await holding(index);
    await expectFailure(
      { cwd, inputs: copyOf({ platform: 'linux/amd64\nlinux/arm64' }) },
      'this change would invalidate 1 signature',
    );
    await expectSuccess({ cwd, inputs: copyOf({ platform: 'linux/amd64' }) });
  });
});
