import { expect, test } from 'vitest';
import { digestOf } from '../../../src/core/digest.ts';
import { checkPolicy } from '../../../src/trust/policy.ts';
import { publicKeys } from '../../support/trust/golden-trust.ts';

const { p256, rsa } = publicKeys();
const digest = digestOf('a');
const issuer = 'https://token.actions.githubusercontent.com';
const keyless = 'https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v*';
const run = {
  github: 'acme/app',
  workflow: 'others/ci/.github/workflows/build.yml',
  ref: 'refs/tags/v*',
  'workflow-ref': 'v1',
  commit: 'a'.repeat(40),
  event: 'workflow_dispatch',
  runner: 'self-hosted',
  'repository-id': '1',
  'owner-id': '2',
  server: 'github.com',
  enterprise: 'big-co',
};

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
    { keyless: 'https://github.com/acme/**', issuer, signers: 2, 'max-age': '30d' },
    { any: [{ keyless: 'ann@acme.example', issuer, annotations: { a: 'b' } }, { github: 'acme' }] },
    { ...run, 'max-age': '90m', name: 'ghcr.io/acme/app', signers: 3 },
  ]);
  expect(policy.map(({ kind }) => kind)).toEqual([
    'digest',
    'digest',
    'has',
    'any',
    'key',
    'keyless',
    'any',
    'github',
  ]);
  const [key, keyless, , github] = policy.slice(-4);
  const predicateType = 'https://sigstore.dev/cosign/sign/v1';
  expect(key).toMatchObject({ predicateType, signers: 2, maxAge: undefined });
  expect(keyless).toMatchObject({ predicateType, signers: 2, maxAge: 30 * 86_400_000 });
  expect(github).toMatchObject({
    predicateType: 'https://slsa.dev/provenance/v1',
    signers: 3,
    maxAge: 90 * 60_000,
  });
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
  ['no issuer', [{ keyless }], 'issuer: it is missing'],
  ['an issuer with *', [{ keyless, issuer: 'https://*.example' }], 'issuer: it must be a URI without *'],
  ['an issuer that is no URI', [{ keyless, issuer: 'github' }], 'issuer: it must be a URI without *'],
  [
    'an identity of another kind',
    [{ keyless: 'release.yml', issuer }],
    'it must be a URI or an e-mail address',
  ],
  [
    'a * as scheme',
    [{ keyless: '*://github.com/acme/app', issuer }],
    'it must be a URI or an e-mail address',
  ],
  ['a * as host', [{ keyless: 'https://*/acme/app', issuer }], 'it must be a URI or an e-mail address'],
  [
    'a * in a host',
    [{ keyless: 'https://git*.com/acme/app', issuer }],
    'it must be a URI or an e-mail address',
  ],
  ['user information', [{ keyless: 'https://me@github.com/a/*', issuer }], 'it must be a URI or an e-mail'],
  [
    'a * as owner',
    [{ keyless: 'https://github.com/*/app/x', issuer }],
    'only come after scheme, host and owner',
  ],
  [
    'a * in an owner',
    [{ keyless: 'https://github.com/acme*/app', issuer }],
    'only come after scheme, host and owner',
  ],
  ['** for all', [{ keyless: 'https://github.com/**', issuer }], 'only come after scheme, host and owner'],
  ['***', [{ keyless: 'https://github.com/acme/***', issuer }], '*** for nothing'],
  ['a * as host of e-mail', [{ keyless: 'ann@*', issuer }], 'it must be a URI or an e-mail address'],
  ['more signers than there can be', [{ keyless: 'a@b.example', issuer, signers: 2 }], 'from 1 to 1'],
  ['very many signers', [{ keyless, issuer, signers: 101 }], 'signers: it must be a number from 1 to 100'],
  ['a key with an issuer', [{ key: p256, issuer }], 'unknown key "issuer"'],
  ['a keyless rule with a ref', [{ keyless, issuer, ref: 'refs/heads/main' }], 'unknown key "ref"'],
  ['keyless and github', [{ keyless, issuer, github: 'acme' }], 'exactly one of'],
  [
    'max-age without unit',
    [{ keyless, issuer, 'max-age': '30' }],
    'max-age: it must be minutes, hours or days',
  ],
  [
    'max-age of nothing',
    [{ keyless, issuer, 'max-age': '0d' }],
    'max-age: it must be minutes, hours or days',
  ],
  ['max-age as number', [{ keyless, issuer, 'max-age': 30 }], 'max-age: it must be text'],
  ['a * as repository', [{ github: 'acme/*' }], 'OWNER or OWNER/REPOSITORY; * is not allowed here'],
  ['an address', [{ github: 'https://github.com/acme/app' }], 'OWNER or OWNER/REPOSITORY'],
  ['an empty owner', [{ github: '/app' }], 'OWNER or OWNER/REPOSITORY'],
  ['a short ref', [{ github: 'acme', ref: 'v*' }], 'ref: it must begin with refs/'],
  ['a short commit', [{ github: 'acme', commit: 'abc1234' }], 'commit: it must be the full digits'],
  [
    'another runner',
    [{ github: 'acme', runner: 'hosted' }],
    'runner: it must be github-hosted or self-hosted',
  ],
  ['a name as ID', [{ github: 'acme', 'owner-id': 'acme' }], 'owner-id: it must be a number'],
  ['another server', [{ github: 'acme', server: 'ghe.com' }], 'server: it must be github.com or a subdomain'],
  ['a server that ends so', [{ github: 'acme', server: 'a.evilghe.com' }], 'server: it must be github.com'],
  ['a deeper server', [{ github: 'acme', server: 'a.b.ghe.com' }], 'server: it must be github.com'],
  [
    'an enterprise at GHE.com',
    [{ github: 'acme', server: 'a.ghe.com', enterprise: 'b' }],
    'only github.com has',
  ],
  ['a slug with a slash', [{ github: 'acme', enterprise: '../x' }], 'enterprise: it must be the slug'],
  ['a workflow with a ref', [{ github: 'acme', workflow: 'a/b/c.yml@main' }], 'without a ref'],
  ['a workflow of any owner', [{ github: 'acme', workflow: '*/b/c.yml' }], 'it must be FILE, or OWNER/REPO'],
  ['** as workflow', [{ github: 'acme', workflow: '**' }], '** is not allowed here'],
  ['signers as text', [{ key: [p256, rsa], signers: '2' }], 'signers: it must be a number from 1 to 2'],
])('%s is refused', (_what, policy, said) => {
  expect(() => checkPolicy(policy)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  expect(() => checkPolicy(policy)).toThrow(said);
});
