// V13 Envelopes of the Notary Project that two readers could read differently, or that choose how they are checked.
import { createHmac } from 'node:crypto';
import { encode, Tagged } from 'cborg';
import { describe, expect, test } from 'vitest';
import { pemOf } from '../support/certificate.ts';
import { CONTENT_CASES } from '../support/trust/notary-cases.ts';
import { newNotarySigner } from '../support/trust/notary-certificates.ts';
import { FORMATS, NAMES, sign1, signWith, type EnvelopeOptions } from '../support/trust/notary-envelopes.ts';
import { notaryVerdict } from '../support/trust/notary-verdicts.ts';

const signer = newNotarySigner();
const rsa = newNotarySigner({ leaf: { key: 'RSA-3072' } });

test.each(CONTENT_CASES.flatMap((one) => FORMATS.map((format) => [format, one.name, one] as const)))(
  '%s %s',
  async (format, _name, { signer: make, verdict, options, rule, forge }) => {
    const forged = forge && { forge: (envelope: Buffer) => forge(envelope, format) };
    const asked = { ...(options && { envelope: options }), ...(rule && { rule }), ...forged };
    expect(await notaryVerdict(format, make(), asked)).toBe(verdict);
  },
);

test.each<[string, EnvelopeOptions]>([
  ['the authority’s own signing scheme', { attributes: { [NAMES.scheme]: 'notary.x509.signingAuthority' } }],
  ['an authentic time that nobody proves', { attributes: { [NAMES.authenticTime]: new Date() } }],
  ['a plugin', { attributes: { [NAMES.plugin]: 'com.example.plugin' } }],
  ['a critical attribute twice', { critical: [NAMES.scheme, NAMES.scheme] }],
  ['a list in the place of a critical name', { critical: [[NAMES.scheme]] }],
  ['a time that is a text of no time', { attributes: { [NAMES.time]: 'yesterday' } }],
  ['a time that is a number', { attributes: { [NAMES.time]: 1_700_000_000 } }],
  [
    'an expiry before its time',
    { attributes: { [NAMES.expiry]: new Date(0) }, critical: [NAMES.scheme, NAMES.expiry] },
  ],
  ['a payload with a name twice', { payload: '{"targetArtifact":{},"targetArtifact":{}}' }],
  ['a payload that is no JSON', { payload: 'targetArtifact' }],
])('an envelope with %s is none', async (_what, envelope) => {
  for (const format of FORMATS)
    expect(await notaryVerdict(format, signer, { envelope })).toBe('unreadable-signature');
});

describe('the key says how it signs', () => {
  test.each([
    ['another curve', signer, 'ES384', -35],
    ['RSA', signer, 'PS256', -37],
    ['a shorter hash', rsa, 'PS256', -37],
    ['a longer hash', rsa, 'PS512', -39],
    ['PKCS #1 v1.5', rsa, 'RS384', -258],
    ['no algorithm', signer, 'none', 0],
    ['an HMAC', signer, 'HS256', 5],
    ['the number of the other format', signer, -7, 'ES256'],
    ['nothing', signer, null, null],
  ])('and not an envelope that says %s', async (_what, by, jws, cose) => {
    expect(await notaryVerdict('jws', by, { envelope: { algorithm: jws } })).toBe('bad-signature');
    expect(await notaryVerdict('cose', by, { envelope: { algorithm: cose } })).toBe('bad-signature');
  });

  test('nor is there a signature that needs none, or that anyone can make', async () => {
    const hmac = (key: string | Buffer) =>
      withJws({ alg: 'HS256' }, (data) => createHmac('sha256', key).update(data).digest());
    const [leaf = Buffer.alloc(0)] = signer.chain;
    for (const forge of [withJws({ alg: 'none' }, () => Buffer.alloc(0)), hmac(leaf), hmac(pemOf(leaf))])
      expect(['unreadable-signature', 'bad-signature']).toContain(
        await notaryVerdict('jws', signer, { forge }),
      );
  });
});

type Jws = Record<'payload' | 'protected' | 'signature', string> & { header: Record<string, unknown> };

/** With these fields in the signed header, and signed anew. */
function withJws(
  fields: object,
  sign = (data: Buffer) => signWith(signer.privateKey, data),
): (envelope: Buffer) => Buffer {
  return changedJws((jws) => {
    const head = { ...(JSON.parse(Buffer.from(jws.protected, 'base64url').toString()) as object), ...fields };
    return signedJws({ ...jws, protected: Buffer.from(JSON.stringify(head)).toString('base64url') }, sign);
  });
}

function signedJws(jws: Jws, sign = (data: Buffer) => signWith(signer.privateKey, data)): Jws {
  return { ...jws, signature: sign(Buffer.from(`${jws.protected}.${jws.payload}`)).toString('base64url') };
}

function changedJws(change: (jws: Jws) => object): (envelope: Buffer) => Buffer {
  return (envelope) => Buffer.from(JSON.stringify(change(JSON.parse(envelope.toString()) as Jws)));
}

describe('a JWS', () => {
  test('signed anew holds', async () => {
    expect(await notaryVerdict('jws', signer, { forge: withJws({}) })).toBe('holds');
  });

  test.each<[string, (envelope: Buffer) => Buffer]>([
    [
      'with a payload that is not encoded',
      changedJws((jws) => {
        const payload = Buffer.from(jws.payload, 'base64url').toString();
        const head = {
          ...(JSON.parse(Buffer.from(jws.protected, 'base64url').toString()) as object),
          b64: false,
        };
        return signedJws({
          ...jws,
          payload,
          protected: Buffer.from(JSON.stringify(head)).toString('base64url'),
        });
      }),
    ],
    ['that says so of an encoded one', withJws({ b64: false })],
    [
      'with names twice in what is signed',
      changedJws((jws) => {
        const head = Buffer.from(jws.protected, 'base64url').toString().replace('{', '{"alg":"none",');
        return signedJws({ ...jws, protected: Buffer.from(head).toString('base64url') });
      }),
    ],
    [
      'with names twice outside',
      (envelope) => Buffer.from(envelope.toString().replace('{', '{"payload":"e30",')),
    ],
    ['with a list of signatures', changedJws((jws) => ({ ...jws, signatures: [] }))],
    [
      'with its algorithm outside of what is signed',
      changedJws((jws) => ({ ...jws, header: { ...jws.header, alg: 'none' } })),
    ],
    [
      'with an attribute outside, too',
      changedJws((jws) => ({ ...jws, header: { ...jws.header, [NAMES.scheme]: 'notary.x509' } })),
    ],
    ['without certificates', changedJws((jws) => ({ ...jws, header: {} }))],
    ['with no certificate', changedJws((jws) => ({ ...jws, header: { x5c: [] } }))],
    ['with padding', changedJws((jws) => ({ ...jws, signature: `${jws.signature}==` }))],
    ['with another alphabet', changedJws((jws) => ({ ...jws, payload: `${jws.payload.slice(0, -1)}+` }))],
    ['that is compact', changedJws((jws) => ({ jws: `${jws.protected}.${jws.payload}.${jws.signature}` }))],
    ['after white space of Unicode', (envelope) => Buffer.concat([Buffer.from('\u{FEFF}'), envelope])],
  ])('%s is none', async (_what, forge) => {
    expect(await notaryVerdict('jws', signer, { forge })).toBe('unreadable-signature');
  });

  test('has its two numbers one after the other, not in DER', async () => {
    const der = changedJws((jws) => {
      const raw = Buffer.from(jws.signature, 'base64url');
      const number = (bytes: Buffer) => Buffer.concat([Buffer.of(2, 33, 0), bytes]);
      const both = Buffer.concat([number(raw.subarray(0, 32)), number(raw.subarray(32))]);
      return { ...jws, signature: Buffer.concat([Buffer.of(0x30, both.length), both]).toString('base64url') };
    });
    expect(await notaryVerdict('jws', signer, { forge: der })).toBe('bad-signature');
  });
});

interface Parts {
  /** The protected header. */
  readonly head: Buffer;
  readonly payload: Buffer;
  readonly unsigned: Map<unknown, unknown>;
}

/** Takes a good envelope apart, and signs what was made of it. */
function withCose(change: (parts: Parts) => Partial<Parts>): (envelope: Buffer) => Buffer {
  return (envelope) => {
    const parts = partsOf(envelope);
    const { head, payload, unsigned } = { ...parts, ...change(parts) };
    return sign1(new Uint8Array(head), { payload, privateKey: signer.privateKey, unsigned });
  };
}

function partsOf(envelope: Buffer): Parts {
  // d2 84 58 LENGTH: tag 18, four items, a byte string of up to 255 bytes.
  const length = envelope[3] ?? 0;
  const head = envelope.subarray(4, 4 + length);
  const start = envelope.indexOf('{"targetArtifact"');
  const payload = envelope.subarray(start, envelope.indexOf('}}', start) + 2);
  return { head, payload, unsigned: new Map([[33, signer.chain.map((der) => new Uint8Array(der))]]) };
}

/** With one more pair of label and value. */
function withPair(map: Buffer, ...pair: readonly number[]): Buffer {
  return Buffer.concat([Buffer.of((map[0] ?? 0) + 1), map.subarray(1), Buffer.from(pair)]);
}

describe('a COSE_Sign1', () => {
  test('signed anew holds', async () => {
    expect(await notaryVerdict('cose', signer, { forge: withCose(() => ({})) })).toBe('holds');
  });

  test.each<[string, (envelope: Buffer) => Buffer]>([
    [
      'of no certain length',
      (envelope) => Buffer.concat([Buffer.of(0xd2, 0x9f), envelope.subarray(2), Buffer.of(0xff)]),
    ],
    [
      'with a header of no certain length',
      withCose(({ head }) => ({ head: Buffer.concat([Buffer.of(0xbf), head.subarray(1), Buffer.of(0xff)]) })),
    ],
    ['with a label twice', withCose(({ head }) => ({ head: withPair(head, 0x01, 0x26) }))],
    [
      'with a label twice, once written longer',
      withCose(({ head }) => ({ head: withPair(head, 0x18, 0x01, 0x26) })),
    ],
    [
      'with a number that is written longer',
      withCose(({ head }) => ({ head: withPair(head, 0x18, 0x07, 0x00) })),
    ],
    [
      'with a label that is a fraction',
      withCose(({ head }) => ({ head: withPair(head, 0xf9, 0x3e, 0x00, 0x00) })),
    ],
    ['with a label that is a list', withCose(({ head }) => ({ head: withPair(head, 0x80, 0x00) }))],
    ['with bytes after its header', withCose(({ head }) => ({ head: Buffer.concat([head, Buffer.of(0)]) }))],
    ['with a header that is a list', withCose(() => ({ head: Buffer.of(0x80) }))],
    [
      'with its algorithm outside, too',
      withCose(({ unsigned }) => ({ unsigned: new Map([...unsigned, [1, -7]]) })),
    ],
    [
      'with an attribute outside, too',
      withCose(({ unsigned }) => ({ unsigned: new Map([...unsigned, [NAMES.scheme, 'notary.x509']]) })),
    ],
    ['without certificates', withCose(() => ({ unsigned: new Map() }))],
    ['with a certificate that is no byte string', withCose(() => ({ unsigned: new Map([[33, ['']]]) }))],
    ['without a payload', withCose(() => ({ payload: Buffer.alloc(0) }))],
    ['without a tag', (envelope) => envelope.subarray(1)],
    ['with another tag', (envelope) => Buffer.concat([Buffer.of(0xd1), envelope.subarray(1)])],
    ['with its tag twice', (envelope) => Buffer.concat([Buffer.of(0xd2), envelope])],
    ['with bytes after its end', (envelope) => Buffer.concat([envelope, Buffer.of(0)])],
    [
      'of five parts',
      (envelope) => Buffer.concat([Buffer.of(0xd2, 0x85), envelope.subarray(2), Buffer.of(0xf6)]),
    ],
    ['that is cut off', (envelope) => envelope.subarray(0, -1)],
    ['that is empty', () => Buffer.from(encode(new Tagged(18, [])))],
  ])('%s is none', async (_what, forge) => {
    expect(await notaryVerdict('cose', signer, { forge })).toBe('unreadable-signature');
  });

  test('has its algorithm in what is signed, and not outside only', async () => {
    const outside = { algorithm: undefined, head: { 1: undefined }, header: { 1: -7 } };
    expect(await notaryVerdict('cose', signer, { envelope: outside })).toBe('unreadable-signature');
    const nowhere = { head: { 1: undefined } };
    expect(await notaryVerdict('cose', signer, { envelope: nowhere })).toBe('bad-signature');
  });
});

test.each(FORMATS)('of a %s, no byte of what is signed can be changed', async (format) => {
  for (const part of ['notary.x509', 'io.cncf.notary.signingTime', 'targetArtifact', 'sha256:']) {
    const find = format === 'cose' ? part : undefined;
    const forge = (envelope: Buffer): Buffer => {
      const copy = Buffer.from(envelope);
      const at = find === undefined ? copy.indexOf('"payload":"') + 20 : copy.indexOf(find);
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    };
    expect(['bad-signature', 'unreadable-signature']).toContain(
      await notaryVerdict(format, signer, { forge }),
    );
  }
});
