import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseRules } from '../../../../src/sync/rules/parse-rules.ts';
import type { SyncRule } from '../../../../src/sync/rules/rules.ts';

const rulesIn = (text: string) => parseRules(parse(text, { schema: 'failsafe' }));
const firstOf = (text: string): SyncRule => {
  const [rule] = rulesIn(text).rules;
  if (!rule) throw new Error('no rule');
  return rule;
};

/** What a rule says that names `from` and `to` alone. */
const select = {
  patterns: [],
  versions: undefined,
  suffix: [],
  prereleases: false,
  newest: undefined,
  per: undefined,
  always: [],
  keepsOthers: true,
};
const plain = {
  name: '1',
  repositories: [],
  select,
  retag: '{tag}',
  fixed: [],
  backup: undefined,
  onlyWith: [],
  together: false,
  ifNone: 'error',
  atMost: 10_000,
  prune: undefined,
  verify: undefined,
  settings: {},
  digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as unknown,
};

describe('the uses of the design', () => {
  test.each<[string, string, object]>([
    [
      'public base images, nightly',
      `
- from: docker.io/library
  repositories: [alpine, debian, python]
  to: ghcr.io/acme/mirror
  versions: '>=3'
  newest: 3
  per: minor
  always: latest
  fixed: versions`,
      {
        ...plain,
        from: 'docker.io/library',
        repositories: ['alpine', 'debian', 'python'],
        to: ['ghcr.io/acme/mirror'],
        select: { ...select, versions: '>=3', newest: 3, per: 'minor', always: ['latest'] },
        fixed: ['versions'],
      },
    ],
    [
      'a set by version, whole or not at all, signed only',
      `
- from: ghcr.io/acme/dev
  repositories: [api, web, worker]
  to: ghcr.io/acme/prod
  versions: '4.7.x'
  together: true
  only-with: signature
  if-exists: fail-if-different`,
      {
        ...plain,
        from: 'ghcr.io/acme/dev',
        repositories: ['api', 'web', 'worker'],
        to: ['ghcr.io/acme/prod'],
        select: { ...select, versions: '4.7.x' },
        together: true,
        onlyWith: ['signature'],
        settings: { 'if-exists': 'fail-if-different' },
      },
    ],
    [
      'a backup of an organisation into one layout, with retention',
      `
- from: registry.example.com/acme
  repositories: '**'
  to: oci-layout:backup
  newest: 20
  prune: {after: 2, max: 200, max-share: 20%}`,
      {
        ...plain,
        from: 'registry.example.com/acme',
        repositories: ['**'],
        to: ['oci-layout:backup'],
        select: { ...select, newest: 20 },
        prune: { keep: [], after: 2, max: 200, maxShare: 0.2, scope: 'ours' },
      },
    ],
    [
      'an air gap',
      `
- from: ghcr.io/acme
  repositories: [api, web]
  to: oci-archive:transfer/acme.tar`,
      {
        ...plain,
        from: 'ghcr.io/acme',
        repositories: ['api', 'web'],
        to: ['oci-archive:transfer/acme.tar'],
      },
    ],
    [
      'regions',
      `
- from: ghcr.io/acme/prod
  repositories: [api, web]
  to: [eu-docker.pkg.dev/acme/prod, us-docker.pkg.dev/acme/prod, 123456789012.dkr.ecr.eu-central-1.amazonaws.com/prod]`,
      {
        ...plain,
        from: 'ghcr.io/acme/prod',
        repositories: ['api', 'web'],
        to: [
          'eu-docker.pkg.dev/acme/prod',
          'us-docker.pkg.dev/acme/prod',
          '123456789012.dkr.ecr.eu-central-1.amazonaws.com/prod',
        ],
      },
    ],
    [
      'pruning a mirror, releases protected',
      `
- from: quay.io/acme/tool
  to: ghcr.io/acme/mirror/tool
  prune: {keep: ['v[0-9]*.0.0', latest], max: 50}`,
      {
        ...plain,
        from: 'quay.io/acme/tool',
        to: ['ghcr.io/acme/mirror/tool'],
        prune: { keep: ['v[0-9]*.0.0', 'latest'], after: 2, max: 50, maxShare: 0.1, scope: 'ours' },
      },
    ],
  ])('%s', (_use, text, rule) => {
    expect(rulesIn(text).rules).toStrictEqual([rule]);
  });
});

const BASE = '- from: ghcr.io/a/app\n  to: quay.io/a/app\n';

describe('a rule', () => {
  test('keeps numbers as they are typed', () => {
    expect(firstOf(`${BASE}  versions: 1.10\n  tags: [1.10, 010]\n  always: 1.0`).select).toMatchObject({
      versions: '1.10',
      patterns: ['1.10', '010'],
      always: ['1.0'],
    });
  });

  test('says all that it can', () => {
    const text = `
- name: all of it
  from: ghcr.io/a
  repositories: [x/*, '!x/old']
  to: ['quay.io/{namespace}/{name}', 'oci-layout:backup/{repository}']
  tags: ['v*', '!*-debug', '/v\\d+/']
  versions: '>=1 <3'
  suffix: [alpine*, slim]
  prereleases: true
  newest: 2
  per: major
  always: [latest, edge]
  retag: 'x-{version}'
  fixed: [versions, 'v*']
  backup: '{tag}-was-{digest:12}'
  only-with: [signature, application/spdx+json]
  together: true
  if-none: warn
  at-most: 20
  prune: {keep: latest, after: 3, max: 4, max-share: 100%, scope: all}
  verify: [{has: application/spdx+json}]
  platform: [linux/amd64, linux/arm64]
  deep: true`;
    expect(firstOf(text)).toStrictEqual({
      name: 'all of it',
      from: 'ghcr.io/a',
      repositories: ['x/*', '!x/old'],
      to: ['quay.io/{namespace}/{name}', 'oci-layout:backup/{repository}'],
      select: {
        patterns: ['v*', '!*-debug', String.raw`/v\d+/`],
        versions: '>=1 <3',
        suffix: ['alpine*', 'slim'],
        prereleases: true,
        newest: 2,
        per: 'major',
        always: ['latest', 'edge'],
        keepsOthers: true,
      },
      retag: 'x-{version}',
      fixed: ['versions', 'v*'],
      backup: '{tag}-was-{digest:12}',
      onlyWith: ['signature', 'application/spdx+json'],
      together: true,
      ifNone: 'warn',
      atMost: 20,
      prune: { keep: ['latest'], after: 3, max: 4, maxShare: 1, scope: 'all' },
      verify: [{ has: 'application/spdx+json' }],
      settings: { platform: 'linux/amd64\nlinux/arm64', deep: 'true' },
      digest: plain.digest,
    });
  });

  test('takes from the defaults what it does not say', () => {
    const { rules } = rulesIn(`
version: 1
defaults: {to: quay.io/mirror, newest: 3, suffix: alpine, deep: true, prune: {max: 5}}
rules:
- {from: ghcr.io/a, repositories: b}
- {name: all, from: ghcr.io/a, repositories: c, newest: all, prune: none, to: quay.io/c, deep: 'false', suffix: []}`);
    expect(rules).toMatchObject([
      { name: '1', to: ['quay.io/mirror'], select: { newest: 3, suffix: ['alpine'] }, prune: { max: 5 } },
      { name: 'all', to: ['quay.io/c'], settings: { deep: 'false' } },
    ]);
    expect(rules[1]?.select).toStrictEqual(select);
    expect(rules[1]?.prune).toBeUndefined();
  });
});

describe('the digest', () => {
  const digestOf = (text: string) => firstOf(text).digest;

  test('is that of what a rule says, in any order and form', () => {
    const one = digestOf(`${BASE}  newest: 3\n  always: latest`);
    expect(digestOf('- {always: [latest], newest: "3", to: [quay.io/a/app], from: ghcr.io/a/app}')).toBe(one);
    expect(digestOf(`${BASE}  newest: 3\n  always: latest\n  name: other`)).toBe(one);
    expect(digestOf(`${BASE}  newest: 4\n  always: latest`)).not.toBe(one);
    expect(digestOf(`${BASE}  newest: 3\n  always: latest\n  exclude: a/b`)).not.toBe(one);
  });

  test('of all rules changes with each of them and with the rates', () => {
    const texts = [
      BASE,
      `${BASE}  newest: 1`,
      `${BASE}  name: x`,
      `rates: {ghcr.io: {requests: 1/s}}\nrules: [{from: ghcr.io/a/app, to: quay.io/a/app}]`,
    ];
    expect(new Set(texts.map((text) => rulesIn(text).digest)).size).toBe(texts.length);
  });
});

describe('rates', () => {
  const ratesIn = (text: string) =>
    Object.fromEntries(rulesIn(`rates: ${text}\nrules: [{from: ghcr.io/a/app, to: quay.io/a/app}]`).rates);

  test('have defaults', () => {
    const rates = { 'ghcr.io': { requests: 25 }, 'docker.io': { pulls: { share: 0.8 } } };
    expect(Object.fromEntries(rulesIn(BASE).rates)).toEqual(rates);
    expect(ratesIn('{}')).toEqual(rates);
  });

  test('are of a second, and by the name of the registry', () => {
    expect(
      ratesIn(
        '{index.docker.io: {pulls: 50, requests: 3600/h}, GHCR.io: {bandwidth: 20MB/s}, "localhost:5000": {requests: 5/s, bandwidth: 1MiB/s}}',
      ),
    ).toEqual({
      'docker.io': { pulls: 50, requests: 1 },
      'ghcr.io': { requests: 25, bandwidth: 20_000_000 },
      'localhost:5000': { requests: 5, bandwidth: 1_048_576 },
    });
  });

  test('can be lifted', () => {
    expect(ratesIn('{docker.io: {pulls: none}, ghcr.io: {requests: none}}')).toEqual({
      'docker.io': {},
      'ghcr.io': {},
    });
  });
});
