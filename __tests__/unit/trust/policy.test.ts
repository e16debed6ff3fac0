import { expect, test } from 'vitest';
import { digestOf } from '../../../src/core/digest.ts';
import { checkPolicy } from '../../../src/trust/policy.ts';
import { publicKeys } from '../../support/trust/golden-trust.ts';

const { p256, rsa } = publicKeys();
const digest = digestOf('a');

test('a policy with every kind of rule is taken', () => {
  const policy = checkPolicy([
    { digest },
    { digest: [digest, digestOf('b', 'sha512')] },
    { has: 'application/spdx+json' },
    { any: [{ key: p256, predicate: 'spdx' }, { digest }] },
    {
      key: [p256, rsa],
      signers: 2,
      name: 'ghcr.io/acme/app',
      annotations: { stage: 'release' },
      predicate: undefined,
    },
  ]);
  expect(policy.map(({ kind }) => kind)).toEqual(['digest', 'digest', 'has', 'any', 'key']);
  expect(policy.at(-1)).toMatchObject({ predicateType: 'https://sigstore.dev/cosign/sign/v1', signers: 2 });
});

test.each<[string, unknown, string]>([
  ['nothing', undefined, 'the policy: it must be a list'],
  ['text', 'key', 'the policy: it must be a list'],
  ['an empty list', [], 'the policy: the list is empty'],
  ['a rule that is text', [digest], 'rule 1 of the policy: it must be an object'],
  ['null', [null], 'rule 1 of the policy: it must be an object'],
  ['an empty rule', [{ digest }, {}], 'rule 2 of the policy: it must have exactly one of digest, has, key'],
  ['two kinds', [{ digest, has: 'a/b' }], 'exactly one of'],
  [
    'a typo',
    [{ key: p256, anotations: { a: 'b' } }],
    'unknown key "anotations"; allowed here: key, predicate',
  ],
  ['a kind that is unknown', [{ keyles: 'x' }], 'exactly one of'],
  ['a key of another kind', [{ digest, predicate: 'spdx' }], 'unknown key "predicate"; allowed here: digest'],
  ['max-age', [{ key: p256, 'max-age': '1d' }], 'max-age needs a proven time'],
  ['__proto__', [JSON.parse(`{"digest":"${digest}","__proto__":{}}`)], 'unknown key "__proto__"'],
  ['an empty any', [{ any: [] }], 'rule 1 of the policy: any: the list is empty'],
  ['any within any', [{ any: [{ any: [{ digest }] }] }], 'item 1 of any: it must have exactly one'],
  ['any with more', [{ any: [{ digest }], digest }], 'unknown key "digest"'],
  ['a short digest', [{ digest: 'sha256:abc' }], 'rule 1 of the policy: digest: not a digest: "sha256:abc"'],
  ['no digests', [{ digest: [] }], 'digest: the list is empty'],
  ['no media type', [{ has: 'spdx' }], 'rule 1 of the policy: has: not a media type'],
  ['a type of signatures', [{ has: 'application/vnd.dev.sigstore.bundle.v0.3+json' }], 'use key'],
  ['an empty key', [{ key: '' }], 'key: it must be text that is not empty'],
  ['no keys', [{ key: [] }], 'key: the list is empty'],
  ['the same key twice', [{ key: [p256, `${p256}\n`] }], 'the same key is given twice'],
  [
    'a predicate that is unknown',
    [{ key: p256, predicate: 'sbom' }],
    'a URI or one of signature, slsa-provenance',
  ],
  ['an empty predicate', [{ key: p256, predicate: '' }], 'predicate: it must be text'],
  ['no annotations', [{ key: p256, annotations: {} }], 'annotations: it is empty'],
  ['an annotation that is no text', [{ key: p256, annotations: { a: 1 } }], 'annotations: it must be text'],
  ['an empty name', [{ key: p256, name: ' ' }], 'name: it must be text'],
  ['no signers', [{ key: p256, signers: 0 }], 'signers: it must be a number from 1 to 1'],
  ['more signers than keys', [{ key: p256, signers: 2 }], 'signers: it must be a number from 1 to 1'],
  ['signers as text', [{ key: [p256, rsa], signers: '2' }], 'signers: it must be a number from 1 to 2'],
])('%s is refused', (_what, policy, said) => {
  expect(() => checkPolicy(policy)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  expect(() => checkPolicy(policy)).toThrow(said);
});
