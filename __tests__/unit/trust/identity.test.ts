import { expect, test } from 'vitest';
import { parseIdentityPattern } from '../../../src/trust/sigstore/identity.ts';
import { parsePattern } from '../../../src/trust/sigstore/pattern.ts';

test.each<[string, string, boolean]>([
  ['a', 'a', true],
  ['a', 'aa', false],
  ['a', 'A', false],
  ['a.c', 'abc', false],
  ['a?c', 'abc', false],
  ['[ab]', 'a', false],
  ['', '', true],
  ['*', '', true],
  ['*', 'a/b', false],
  ['**', 'a/b', true],
  ['a*', 'a', true],
  ['a*c', 'abbc', true],
  ['a*c', 'ab/c', false],
  ['a**c', 'ab/c', true],
  ['a**c', 'ab/cd', false],
  ['*/**/c', 'a/b/b/c', true],
  ['*/**/c', 'a/c', false],
  ['**b*', 'a/b/c', false],
  ['**b**', 'a/b/c', true],
  ['refs/tags/v*', 'refs/tags/v1.0', true],
  ['refs/tags/v*', 'refs/tags/v1/0', false],
  ['refs/tags/v*', 'refs/tags/v1\nx', true],
])('%j takes %j: %s', (pattern, text, fits) => {
  expect(parsePattern(pattern).fits(text)).toBe(fits);
});

test('a text of a stranger does not make it slow', () => {
  const pattern = parsePattern(`${'*a**a'.repeat(50)}b`);
  expect(pattern.fits('a'.repeat(2048))).toBe(false);
  expect(parsePattern('**').fits('a'.repeat(2048))).toBe(true);
  expect(parsePattern('**').fits('a'.repeat(2049))).toBe(false);
});

const workflow = 'https://github.com/acme/app/.github/workflows/release.yml';

test.each<[string, string, 'yes' | 'ref' | 'no']>([
  [`${workflow}@refs/tags/v*`, `${workflow}@refs/tags/v1`, 'yes'],
  [`${workflow}@refs/tags/v*`, `${workflow}@refs/heads/main`, 'ref'],
  [`${workflow}@refs/tags/v*`, `${workflow}@refs/heads/x@refs/tags/v1`, 'ref'],
  [`${workflow}@refs/tags/v*`, `${workflow}@refs/tags/v1@x`, 'yes'],
  [`${workflow}@refs/tags/v1`, `${workflow}`, 'no'],
  [`${workflow}`, `${workflow}@refs/tags/v1`, 'no'],
  [`${workflow}*`, `${workflow}@main`, 'yes'],
  [`${workflow}**`, `${workflow}@refs/tags/v1`, 'yes'],
  ['https://github.com/acme/**@refs/tags/v*', `${workflow}@refs/heads/a@refs/tags/v1`, 'ref'],
  ['https://github.com/acme/**@refs/tags/v*', `${workflow}@refs/tags/v1`, 'yes'],
  ['https://github.com/acme/**', 'https://github.com/acme-evil/app', 'no'],
  ['spiffe://trust.example/ns/app', 'spiffe://trust.example/ns/app', 'yes'],
])('%s and a certificate for %s: %s', (pattern, text, fit) => {
  expect(parseIdentityPattern(pattern, 'keyless').fit({ kind: 'uri', text })).toBe(fit);
});

test('an address and a URI are never the same, whatever they look like', () => {
  expect(parseIdentityPattern('ann@acme.example', '').fit({ kind: 'uri', text: 'ann@acme.example' })).toBe(
    'no',
  );
  expect(parseIdentityPattern(workflow, '').fit({ kind: 'email', text: workflow })).toBe('no');
  const pattern = parseIdentityPattern('*@acme.example', '');
  expect(pattern.fit({ kind: 'email', text: 'ann@acme.example' })).toBe('yes');
  expect(pattern.fit({ kind: 'email', text: 'ann@acme.example@evil.example' })).toBe('no');
  expect(pattern.fit({ kind: 'email', text: 'ann@evil.example@acme.example' })).toBe('no');
  expect(pattern.fit({ kind: 'email', text: 'ann@acme.example.evil' })).toBe('no');
});
