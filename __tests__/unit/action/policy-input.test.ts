import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { readPolicy } from '../../../src/action/verify/policy-input.ts';
import { freshFolder, writeFiles } from '../../support/operate.ts';
import { rejection } from '../../support/rejection.ts';
import { newSigner } from '../../support/trust/own-signatures.ts';

const { pem } = newSigner();
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const secret = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const digest = `sha256:${'a'.repeat(64)}`;

function folders() {
  const workspace = join(freshFolder(), 'work');
  mkdirSync(workspace);
  writeFiles(workspace, {
    'keys/one.pub': pem,
    'policy.yml': `- digest: ${digest}\n`,
    'policies/release': `- digest: ${digest}\n`,
    'map.yml': 'key: keys/one.pub\n',
  });
  writeFileSync(join(workspace, '../outside.pub'), pem);
  symlinkSync(join(workspace, '../outside.pub'), join(workspace, 'link.pub'));
  return { workspace, home: workspace };
}

const indented = (text: string): string => text.trim().replaceAll('\n', '\n    ');

test.each<[string, string, unknown]>([
  [
    'rules',
    `- digest: ${digest}\n- has: application/spdx+json`,
    [{ digest }, { has: 'application/spdx+json' }],
  ],
  ['one line', `[{digest: "${digest}"}]`, [{ digest }]],
  ['comments', `# ours\n- digest: ${digest} # of today`, [{ digest }]],
  ['a key by its path', '- key: keys/one.pub', [{ key: pem }]],
  ['keys by paths', '- key: [keys/one.pub]\n  signers: 1', [{ key: [pem], signers: 1 }]],
  ['a key as it is', `- key: |\n    ${indented(pem)}`, [{ key: pem }]],
  ['any', '- any:\n  - key: keys/one.pub\n  - has: a/b', [{ any: [{ key: pem }, { has: 'a/b' }] }]],
  ['a file', 'policy.yml', [{ digest }]],
  ['a file whose path could be a media type', 'policies/release', [{ digest }]],
  [
    'annotations',
    '- key: keys/one.pub\n  annotations: {stage: 1}',
    [{ key: pem, annotations: { stage: '1' } }],
  ],
])('a policy may have %s', async (_what, text, policy) => {
  expect(await readPolicy(text, folders())).toEqual(policy);
});

test.each<[string, string, string]>([
  ['a file that is not there', 'trust.yml', '"trust.yml" does not exist in the workspace'],
  ['a digest as it is', digest, `write "- digest: ${digest}"`],
  ['a type as it is', 'application/spdx+json', 'write "- has: application/spdx+json"'],
  ['a map', 'key: keys/one.pub\nname: x', 'it is not a YAML list of rules'],
  ['a file with a map', 'map.yml', 'input verify: "map.yml": it is not a YAML list of rules'],
  ['nothing in its list', '[]', 'the list is empty'],
  ['an unknown key', '- key: keys/one.pub\n  predicat: spdx', 'unknown key "predicat"'],
  ['a key twice', `- digest: ${digest}\n  digest: ${digest}`, 'it is not valid YAML'],
  ['an anchor', `- &a\n  digest: ${digest}`, 'an anchor, which begins with &'],
  ['a tag', '- key: !!binary abc', 'a tag, which begins with !'],
  ['a key outside the workspace', '- key: ../outside.pub', 'is outside the workspace'],
  ['an absolute path', '- key: /etc/hosts', 'is outside the workspace'],
  ['a link out of the workspace', '- key: link.pub', 'is a link out of the workspace'],
  ['a folder as a key', '- key: keys', '"keys" cannot be read'],
  ['a KMS address', '- key: awskms:///alias/release', 'export the public key'],
  ['any in any', `- any:\n  - any:\n    - digest: ${digest}`, 'it must have exactly one of'],
  ['signers in words', '- key: keys/one.pub\n  signers: all', 'it must be a number from 1 to 1'],
  ['a list in a list', '- - has: a/b', 'it must be an object'],
])('a policy with %s is refused', async (_what, text, said) => {
  const error = await rejection(readPolicy(text, folders()));
  expect(error).toMatchObject({ code: 'INVALID_INPUT', details: { input: 'verify' } });
  expect(error.message).toMatch(/^input verify: /);
  expect(error.message).toContain(said);
});

test.each([
  ['in its PEM', `- key: |\n    ${indented(secret)}`],
  ['without the lines around it', `- key: ${secret.split('\n').slice(1, -2).join('')}`],
  ['in several lines without them', `- key: |\n    ${indented(secret.split('\n').slice(1, -2).join('\n'))}`],
  ['in place of the policy', secret],
])('a private key %s is refused and not shown', async (_where, text) => {
  const error = await rejection(readPolicy(text, folders()));
  const told = JSON.stringify([error.message, error.stack, error]);
  for (const line of secret.split('\n').slice(1, -2)) expect(told).not.toContain(line.slice(0, 20));
});
