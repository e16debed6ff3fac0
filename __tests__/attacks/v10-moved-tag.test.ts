// V10 The tag moves, or the registry shows another manifest, between the check of a policy and the copy.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestTagOf } from '../../src/core/digest.ts';
import { OCI_INDEX } from '../../src/core/media-types.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { startServer, type ReceivedRequest } from '../support/lab.ts';
import {
  emptyContents,
  manifestOf,
  putArtifact,
  putBlob,
  putManifest,
  registryHandler,
  type Contents,
} from '../support/lab-registry.ts';
import { freshFolder, operate, writeFiles } from '../support/operate.ts';
import { rejection } from '../support/rejection.ts';
import { BUNDLE, bundleOf, newSigner, statementAbout } from '../support/trust/own-signatures.ts';

const signer = newSigner();
const isAboutSignatures = ({ path }: ReceivedRequest): boolean => path.includes('/manifests/sha256-');

/** `v1` is signed, until somebody reads its signatures; from then on `change` holds. */
function registryThat(change: (contents: Contents) => void) {
  const contents = emptyContents();
  const { root: unsigned } = putArtifact(contents, ['evil']);
  const { root: signed } = putArtifact(contents, ['good']);
  const config = putBlob(contents, '{}', 'application/vnd.oci.empty.v1+json');
  const layer = putBlob(contents, bundleOf(statementAbout(signed), signer), BUNDLE);
  const signature = { ...manifestOf(config, [layer]), artifactType: BUNDLE, subject: signed };
  const node = putManifest(contents, signature);
  const manifests = [{ ...node, artifactType: BUNDLE }];
  const list = { schemaVersion: 2, mediaType: OCI_INDEX, manifests };
  putManifest(contents, list, digestTagOf(signed.digest), OCI_INDEX);
  const says = registryHandler(contents);
  let asked = 0;
  const server = startServer(async (request) => {
    const reply = await says(request);
    if (isAboutSignatures(request) && (asked += 1) === 1) change(contents);
    return reply;
  });
  return { server, signed, unsigned, asked: () => asked };
}

async function copyTo(workspace: string, host: string) {
  writeFiles(workspace, { 'release.pub': signer.pem });
  const args = ['copy', '--from', `${host}/acme/app:v1`, '--to', 'oci-layout:out', '--plain-http'];
  return operate([...args, '--verify', '- key: release.pub'], { workspace });
}

test('a tag that moves once its signatures are read: what was verified is copied', async () => {
  const moved: string[] = [];
  const rig = registryThat((contents) => {
    const evil = contents.manifests.get(rig.unsigned.digest);
    if (evil) contents.manifests.set('v1', evil);
    moved.push('v1');
  });
  await using server = await rig.server;
  const workspace = freshFolder();
  const result = await copyTo(workspace, server.host);
  expect(moved).toEqual(['v1']);
  expect(result.root.digest).toBe(rig.signed.digest);
  const layout = new OciLayout(join(workspace, 'out'));
  expect((await layout.resolve('v1')).digest).toBe(rig.signed.digest);
  expect(await layout.exists(rig.unsigned)).toBe(false);
});

test('a registry that then shows another manifest for the digest: what was verified is copied', async () => {
  const rig = registryThat((contents) => {
    const evil = contents.manifests.get(rig.unsigned.digest);
    for (const name of ['v1', rig.signed.digest]) if (evil) contents.manifests.set(name, evil);
  });
  await using server = await rig.server;
  const workspace = freshFolder();
  await copyTo(workspace, server.host);
  expect(rig.asked()).toBeGreaterThan(0);
  const layout = new OciLayout(join(workspace, 'out'));
  expect((await layout.resolve('v1')).digest).toBe(rig.signed.digest);
  expect(await layout.exists(rig.unsigned)).toBe(false);
});

test('a tag that has moved before the check is refused', async () => {
  const rig = registryThat(() => undefined);
  await using server = await rig.server;
  const workspace = freshFolder();
  writeFiles(workspace, { 'release.pub': signer.pem });
  const args = ['pull', '--from', `${server.host}/acme/app@${rig.unsigned.digest}`, '--plain-http'];
  const error = await rejection(operate([...args, '--verify', '- key: release.pub'], { workspace }));
  expect(error).toMatchObject({ code: 'UNVERIFIED', details: { reason: 'not-signed' } });
});
