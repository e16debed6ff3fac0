import { expect, test } from 'vitest';
import { childrenOf, contentOf, oidOf, readElement, SEQUENCE } from '../../../src/trust/notary/der.ts';
import { readCertificate } from '../../../src/trust/notary/certificate.ts';
import { der } from '../../support/certificate.ts';
import { basicConstraints, forSigning, issue, keyUsage } from '../../support/trust/notary-certificates.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

test('an element has a tag, a content, and all of its bytes', () => {
  const { tag, content, bytes } = readElement(hex('0403616263'), 'it');
  expect([tag, Buffer.from(content).toString(), bytes.length]).toEqual([4, 'abc', 5]);
  const long = der(0x04, Buffer.alloc(300));
  expect(readElement(long, 'it').content.length).toBe(300);
  expect(readElement(der(0x04, Buffer.alloc(200)), 'it').content.length).toBe(200);
});

test('a sequence has its elements in order', () => {
  const children = childrenOf(readElement(hex('3007020101040261620500'.slice(0, 18)), 'it'), SEQUENCE, 'it');
  expect(children.map(({ tag }) => tag)).toEqual([2, 4]);
  expect(childrenOf(readElement(hex('3000'), 'it'), SEQUENCE, 'it')).toEqual([]);
});

test.each([
  ['nothing', ''],
  ['a tag alone', '04'],
  ['too few bytes', '040361'],
  ['too many bytes', '0401616100'],
  ['an indefinite length', '30800000'],
  ['a length in two bytes that fits one', '04810161'],
  ['a length in three bytes that fits two', '0482000161'],
  ['a length without its bytes', '0482'],
  ['a length of four bytes', '048400000001'],
  ['a tag of several bytes', '1f810100'],
])('%s is no element', (_what, text) => {
  expect(() => readElement(hex(text), 'it')).toThrow(/^it /);
});

test('an element must have the tag that is expected', () => {
  expect(() => contentOf(readElement(hex('0500'), 'it'), 4, 'it')).toThrow('it has tag 5 for tag 4');
  expect(() => contentOf(undefined, 4, 'it')).toThrow('it has nothing for tag 4');
});

test.each([
  ['0603550403', '2.5.4.3'],
  ['06082b06010505070303', '1.3.6.1.5.5.7.3.3'],
  ['06092a864886f70d01010b', '1.2.840.113549.1.1.11'],
  ['0603883703', '2.999.3'],
])('%s is the OID %s', (text, oid) => {
  expect(oidOf(readElement(hex(text), 'it'), 'it')).toBe(oid);
});

test.each([
  ['that is empty', '0600'],
  ['that does not end', '06025584'],
  ['that is not minimal', '0603558003'],
  ['with a number that is too large', '06079fffffffffff7f'],
])('an OID %s is none', (_what, text) => {
  expect(() => oidOf(readElement(hex(text), 'it'), 'it')).toThrow(/^it has an/);
});

test('of a certificate: key usage, constraints, names and dates', () => {
  const until = Date.UTC(2030, 0, 1);
  const extensions = [basicConstraints(true, 2), keyUsage([0, 5])];
  const { certificate } = issue({ subject: 'C=US, ST=WA, O=Acme', extensions, until, from: 0 });
  expect(readCertificate(certificate, 'it')).toMatchObject({
    authority: { pathLength: 2 },
    keyUsage: { critical: true, bits: new Set([0, 5]) },
    extendedKeyUsage: undefined,
    subject: [
      { type: 'C', value: 'US' },
      { type: 'ST', value: 'WA' },
      { type: 'O', value: 'Acme' },
    ],
    signatureAlgorithm: '1.2.840.10045.4.3.2',
    from: new Date(0),
    until: new Date(until),
  });
  const leaf = readCertificate(issue({ extensions: forSigning }).certificate, 'it');
  expect(leaf).toMatchObject({ authority: undefined, extendedKeyUsage: ['1.3.6.1.5.5.7.3.3'] });
  const bare = readCertificate(issue({ extensions: [] }).certificate, 'it');
  expect(bare).toMatchObject({ authority: undefined, keyUsage: undefined, extendedKeyUsage: undefined });
});

test('no byte can be taken off a certificate, or added', () => {
  const { certificate } = issue();
  for (const bytes of [
    certificate.subarray(0, -1),
    Buffer.concat([certificate, Buffer.of(0)]),
    Buffer.from('3000', 'hex'),
  ])
    expect(() => readCertificate(bytes, 'it')).toThrow(/^it /);
});
