import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseManifest } from '../../src/core/manifest.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { bytesIn, imageIndex, store } from '../support/artifacts.ts';
import { expectFailure, expectSuccess, output, workspaceWith } from '../support/steps.ts';

const artifact = imageIndex();
const [amd64, arm64] = parseManifest(bytesIn(artifact, artifact.root), artifact.root).manifests ?? [];

/** As `docker pull --platform` and `docker save` leave it: the index lists two platforms, one is there. */
async function partial(): Promise<string> {
  const cwd = workspaceWith();
  await store(new OciLayout(join(cwd, 'l')), artifact, 'v1');
  rmSync(join(cwd, 'l/blobs/sha256', arm64?.digest.slice(7) ?? 'none'));
  return cwd;
}

describe('an index of which only some platforms are there', () => {
  test('is not copied: what is missing and what may be copied is said before anything is written', async () => {
    const cwd = await partial();
    const inputs = { command: 'copy', from: 'oci-layout:l:v1', to: 'oci-layout:o' };
    await expectFailure({ cwd, inputs }, 'linux/arm64/v8', 'platform: linux/amd64');
    expect(existsSync(join(cwd, 'o'))).toBe(false);
  });

  test('is not pulled', async () => {
    const cwd = await partial();
    const inputs = { command: 'pull', from: 'oci-layout:l:v1', path: 'out' };
    await expectFailure({ cwd, inputs }, 'linux/arm64/v8', 'platform: linux/amd64');
  });

  test('is copied for the platform that is there', async () => {
    const cwd = await partial();
    const inputs = { command: 'copy', from: 'oci-layout:l:v1', to: 'oci-layout:o', platform: 'linux/amd64' };
    expect(output(await expectSuccess({ cwd, inputs }), 'digest')).toBe(amd64?.digest);
  });

  test('is copied to where the rest is', async () => {
    const cwd = await partial();
    await store(new OciLayout(join(cwd, 'o')), artifact);
    const inputs = { command: 'copy', from: 'oci-layout:l:v1', to: 'oci-layout:o:v2' };
    expect(output(await expectSuccess({ cwd, inputs }), 'digest')).toBe(artifact.root.digest);
  });
});
