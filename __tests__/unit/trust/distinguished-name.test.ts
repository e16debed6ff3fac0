import { expect, test } from 'vitest';
import { readCertificate } from '../../../src/trust/notary/certificate.ts';
import { fitsName, formatName, parseNamePattern } from '../../../src/trust/notary/distinguished-name.ts';
import { issue } from '../../support/trust/notary-certificates.ts';

const nameOf = (subject: string) => readCertificate(issue({ subject }).certificate, 'it').subject;

test.each([
  ['C=US, ST=WA, O=Acme', { C: 'US', ST: 'WA', O: 'Acme' }],
  ['O=Acme,S=WA,C=US', { O: 'Acme', ST: 'WA', C: 'US' }],
  [' C = US , ST=New York , O= Acme ', { C: 'US', ST: 'New York', O: 'Acme' }],
  ['C=US, ST=WA, O=a=b, L=x, OU=y, CN=z', { C: 'US', ST: 'WA', O: 'a=b', L: 'x', OU: 'y', CN: 'z' }],
  [String.raw`C=US, ST=WA, O=Acme\, Inc.`, { C: 'US', ST: 'WA', O: 'Acme, Inc.' }],
  [String.raw`C=US, ST=WA, O=a\;b\\c\"d`, { C: 'US', ST: 'WA', O: 'a;b\\c"d' }],
  [String.raw`C=US, ST=WA, O=\ Acme\ `, { C: 'US', ST: 'WA', O: ' Acme ' }],
  [String.raw`C=US, ST=WA, O=Acme\\ , CN=x`, { C: 'US', ST: 'WA', O: 'Acme\\', CN: 'x' }],
])('%s is read', (text, attributes) => {
  expect(Object.fromEntries(parseNamePattern(text, 'subject'))).toEqual(attributes);
});

test.each([
  ['', 'such as C=US, ST=WA, O=Acme'],
  ['Acme', 'such as C=US, ST=WA, O=Acme'],
  ['x509.subject: C=US, ST=WA, O=Acme', 'such as C=US, ST=WA, O=Acme'],
  ['C=US, ST=WA', 'it has no O'],
  ['CN=release', 'it has no C'],
  ['C=US, ST=WA, S=CA, O=Acme', 'it has the attribute ST twice'],
  ['C=US, ST=WA, O=Acme, c=DE', 'unknown attribute c'],
  ['C=US, ST=WA, O=Acme, emailAddress=ann@acme.example', 'unknown attribute emailAddress'],
  ['C=US, ST=WA, O=', 'it is empty'],
  ['C=US, ST=WA, O= ', 'it is empty'],
  ['C=US, ST=WA, O=Acme+CN=x', String.raw`need a \ before them`],
  ['C=US, ST=WA, O=a;CN=x', String.raw`need a \ before them`],
  ['C=US, ST=WA, O="Acme"', String.raw`need a \ before them`],
  ['C=US, ST=WA, O=#0c0141', String.raw`need a \ before them`],
  [String.raw`C=US, ST=WA, O=a\\;b`, String.raw`need a \ before them`],
  [String.raw`C=US, ST=WA, O=\41cme`, String.raw`a \ stands only before`],
  ['C=US, ST=WA, O=Acme\\', String.raw`a \ stands only before`],
  ['C=US,, ST=WA, O=Acme', 'such as C=US, ST=WA, O=Acme'],
  ['C=US, ST=WA, O=Acme,', 'such as C=US, ST=WA, O=Acme'],
])('%j is refused', (text, why) => {
  expect(() => parseNamePattern(text, 'subject')).toThrow(why);
});

test('what is shown of a certificate can be asked for', () => {
  for (const subject of ['C=US, ST=WA, O=Acme', 'C=US, ST=WA, O=a;+b\\c"<>, CN=#1', 'C=US, ST=WA, O= x ']) {
    const name = nameOf(subject);
    expect(fitsName(parseNamePattern(formatName(name), 'subject'), name)).toBe(true);
  }
});

test('a name must have all that is asked for, each once, to the letter', () => {
  const fits = (pattern: string, subject: string) =>
    fitsName(parseNamePattern(pattern, 'subject'), nameOf(subject));
  expect(fits('C=US, ST=WA, O=Acme', 'C=US, ST=WA, O=Acme, CN=x')).toBe(true);
  expect(fits('C=US, ST=WA, O=Acme, CN=x', 'C=US, ST=WA, O=Acme')).toBe(false);
  expect(fits('C=US, ST=WA, O=Acme', 'C=US, ST=WA, OU=Acme')).toBe(false);
  expect(fits('C=US, ST=WA, O=Acme', 'C=US, ST=WA, O=Acme, O=Acme')).toBe(false);
  expect(fits('C=US, ST=WA, O=Acme', 'C=US, ST=WA, O=acme')).toBe(false);
  expect(fits('C=US, ST=WA, O=Acme', 'C=US, ST=WA, O=Acme ')).toBe(false);
});
