// V4 An identity that contains, begins or ends with the wanted one, or differs from it in a way that a pattern overlooks.
import { describe, expect, test } from 'vitest';
import { KEYLESS, PROVENANCE, verdictOf } from '../support/trust/keyless.ts';
import { newSigstore } from '../support/trust/sigstore.ts';
import { certificateOf, IDENTITY, ISSUER } from '../support/trust/workflow-run.ts';

const sigstore = await newSigstore();
const evil = 'https://github.com/evil/app/.github/workflows/x.yml';
const texts = { 8: ISSUER };

describe('a rule about one identity', () => {
  test.each([
    // The library's own policy is a regular expression without anchors: it takes the first three.
    `${evil}@refs/heads/${IDENTITY}`,
    `${IDENTITY}.1`,
    `${evil}?${IDENTITY}`,
    IDENTITY.replace('acme', 'acme-evil'),
    IDENTITY.replace('acme', 'evil-acme'),
    IDENTITY.replace('github.com', 'githubxcom'),
    IDENTITY.replace('release.yml', 'releasexyml'),
    IDENTITY.replace('v1.0', 'v1x0'),
    IDENTITY.replace('acme', 'Acme'),
    IDENTITY.replace('https', 'http'),
    `${IDENTITY}/`,
    IDENTITY.slice(0, -1),
    IDENTITY.slice(1),
    IDENTITY.replace('/acme/', '//acme/'),
    IDENTITY.replace('/acme/', '/x/../acme/'),
    IDENTITY.replace('/acme/', '/%61cme/'),
  ])('does not take %s', async (uri) => {
    const verdict = await verdictOf(sigstore, { who: { names: [{ uri }], texts } });
    expect(['other-signer', 'other-ref']).toContain(verdict);
  });
});

describe('a pattern', () => {
  const workflows = 'https://github.com/acme/app/.github/workflows/';
  test.each([
    [`${workflows}*@refs/tags/v*`, `${workflows}x.yml@refs/heads/y@refs/tags/v1`],
    [`${workflows}**@refs/tags/v*`, `${workflows}x.yml@refs/heads/y@refs/tags/v1`],
    [`${workflows}**@refs/tags/v*`, `${workflows}x.yml@refs/heads/refs/tags/v1`],
    [`${workflows}*@refs/tags/v*`, `${workflows}x.yml@refs/tags/v1/evil`],
    [`${workflows}*@refs/heads/main`, `${workflows}x.yml@refs/heads/main/evil`],
    [`${workflows}*@refs/heads/main`, `${workflows}x.yml@refs/heads/MAIN`],
    ['https://github.com/acme/*/.github/workflows/release.yml@refs/tags/v*', `${evil}@refs/tags/v1`],
    ['https://github.com/acme/**', 'https://github.com/acme-evil/app'],
    ['https://github.com/acme/**', 'https://github.com/acme'],
    ['https://github.com/acme/**', `${evil}@https://github.com/acme/app`],
  ])('%s does not take %s', async (keyless, uri) => {
    const rule = { keyless, issuer: ISSUER };
    const verdict = await verdictOf(sigstore, { who: { names: [{ uri }], texts } }, { rule });
    expect(['other-signer', 'other-ref']).toContain(verdict);
  });

  test('does not take the address of somebody else', async () => {
    const rule = { keyless: '*@acme.example', issuer: ISSUER };
    const verdict = async (email: string) =>
      verdictOf(sigstore, { who: { names: [{ email }], texts } }, { rule });
    expect(await verdict('ann@acme.example')).toBe('holds');
    for (const email of [
      'ann@acme.example.evil',
      'ann@evil.example@acme.example',
      'ann@acme.example@evil.example',
      'ann@xacme.example',
      'ann@acmexexample',
      'ann@ACME.example',
    ])
      expect([email, await verdict(email)]).toEqual([email, 'other-signer']);
  });
});

test.each([
  ['acme', { repository: 'acme-evil/app' }],
  ['acme', { repository: 'evil/acme' }],
  ['acme/app', { repository: 'acme/app-evil' }],
  ['acme/app', { repository: 'evil/acme/app' }],
  ['acme/app', { repository: 'acme/app/x' }],
  ['acme/a.p', { repository: 'acme/app' }],
  ['acme/app', { server: 'https://evil.example' }],
  ['acme/app', { server: 'https://github.com.evil.example' }],
  ['acme/app', { repository: 'evil/app', workflow: 'acme/app/.github/workflows/release.yml' }],
] as const)('github: %s does not take a run of %j', async (github, run) => {
  const options = { who: certificateOf(run), statement: { predicateType: PROVENANCE } };
  expect(await verdictOf(sigstore, options, { rule: { github } })).toBe('other-signer');
});

test.each([
  [{ workflow: 'release.yml' }, { workflow: 'acme/app/.github/workflows/evil/release.yml' }],
  [{ workflow: 'release.yml' }, { workflow: 'acme/app/.github/workflows/x-release.yml' }],
  [{ workflow: 'release.yml' }, { workflow: 'acme/app/release.yml' }],
  [{ workflow: '*.yml' }, { workflow: 'acme/app/.github/workflows/x/y.yml' }],
  [{ ref: 'refs/tags/v*' }, { ref: 'refs/heads/refs/tags/v1' }],
  [{ ref: 'refs/heads/release/*' }, { ref: 'refs/heads/release/a/b' }],
  [{ 'workflow-ref': 'refs/tags/v*' }, { workflowRef: 'refs/heads/a@refs/tags/v1' }],
  [{ event: 'push' }, { event: 'push_evil' }],
] as const)('github with %j does not take a run of %j', async (more, run) => {
  const options = { who: certificateOf(run), statement: { predicateType: PROVENANCE } };
  const verdict = await verdictOf(sigstore, options, { rule: { github: 'acme/app', ...more } });
  expect(['other-run', 'other-ref']).toContain(verdict);
});

test('what every refused one is compared with is taken', async () => {
  expect(await verdictOf(sigstore, {}, { rule: KEYLESS })).toBe('holds');
  const statement = { predicateType: PROVENANCE };
  expect(await verdictOf(sigstore, { statement }, { rule: { github: 'acme/app' } })).toBe('holds');
});
