// K11 A registry that never asks for a login gets none, and nothing is exchanged for it.
import { expect, test } from 'vitest';
import { ECR, startClouds } from '../support/clouds.ts';
import { LOGINS, step, type Login } from '../support/oidc-steps.ts';
import { expectSuccess } from '../support/steps.ts';

test('no ID token is asked for', async () => {
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: `sha256:${'0'.repeat(64)}`, size: 2 },
    layers: [],
  });
  await using clouds = await startClouds({
    instead: {
      [`${ECR} /v2/acme/app/manifests/v1`]: () => ({
        headers: { 'content-type': 'application/vnd.oci.image.manifest.v1+json' },
        body: manifest,
      }),
    },
  });
  await expectSuccess(step(clouds, LOGINS['Amazon ECR'] as Login));
  expect(clouds.audiences).toEqual([]);
  expect(clouds.asked().filter((line) => !line.includes(`${ECR}/v2/`))).toEqual([]);
  expect(clouds.to(ECR).every(({ headers }) => headers.authorization === undefined)).toBe(true);
});
