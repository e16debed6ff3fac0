// V16 A policy with a mistake must not become one that asks for less: it fails before the first request.
import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Policy } from '../../src/trust/policy.ts';
import { verifyNode } from '../../src/trust/verify-node.ts';
import { open } from '../support/lab.ts';
import { rejection } from '../support/rejection.ts';
import { startScriptedRegistry } from '../support/scripted-registry/scripted-registry.ts';
import { newArtifact, newSigner } from '../support/trust/own-signatures.ts';

const { pem: key } = newSigner();
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const secret = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

test.each<[string, unknown, string]>([
  ['is not there', undefined, 'it must be a list'],
  ['is empty', [], 'the list is empty'],
  ['has a typo', [{ key, predicat: 'spdx' }], 'unknown key "predicat"'],
  ['has an unknown kind', [{ key }, { keyless: 'https://github.com/acme/app' }], 'rule 2 of the policy'],
  ['has an empty any', [{ any: [] }], 'any: the list is empty'],
  ['has an empty digest', [{ digest: '' }], 'text that is not empty'],
  ['has a private key', [{ key: secret }], 'it is a private key'],
  ['has a KMS address', [{ key: 'gcpkms://projects/acme/key' }], 'export the public key'],
  ['has a signature under has', [{ has: 'application/vnd.dev.cosign.artifact.sig.v1+json' }], 'use key'],
])('a policy that %s is refused before the first request', async (_what, policy, said) => {
  await using registry = await startScriptedRegistry();
  await using repository = open(registry.host);
  const { node } = await newArtifact();
  const error = await rejection(verifyNode(repository.target, node, policy as Policy));
  expect(error).toMatchObject({ code: 'INVALID_INPUT' });
  expect(error.message).toContain(said);
  expect(JSON.stringify([error.message, error.stack])).not.toContain(secret.split('\n')[1]);
  expect(registry.requests).toEqual([]);
});
