// V2 Any part of a bundle with a certificate, changed by one byte; parts of two bundles put together; a second signature
// beside the one that is read.
import { createHash, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../src/core/target.ts';
import { verifyNode } from '../../src/trust/verify-node.ts';
import { KEYLESS, signedKeyless, verdictOf } from '../support/trust/keyless.ts';
import { newArtifact, statementAbout, withChange } from '../support/trust/own-signatures.ts';
import { newKeys, newSigstore, type BundleJson } from '../support/trust/sigstore.ts';
import { outcome } from '../support/trust/verdicts.ts';
import { certificateOf } from '../support/trust/workflow-run.ts';

const sigstore = await newSigstore();
const { roots } = sigstore;
const good = await signedKeyless(sigstore);
const verdict = async (target: Target) => outcome(verifyNode(target, good.node, [KEYLESS], { roots }));

/** The text of a part of a bundle, and how it holds its bytes. */
interface Part {
  readonly at: (bundle: BundleJson) => { object: Record<string, unknown>; name: string };
  readonly encoding: 'base64' | 'utf8';
}

const part = (encoding: Part['encoding'], path: readonly (string | number)[]): Part => ({
  encoding,
  at: (bundle) => {
    const [name = '', ...way] = path.toReversed();
    const object = way
      .toReversed()
      .reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], bundle);
    return { object: object as Record<string, unknown>, name: String(name) };
  },
});
const ENTRY = ['verificationMaterial', 'tlogEntries', 0];

const PARTS: Readonly<Record<string, Part>> = {
  payload: part('base64', ['dsseEnvelope', 'payload']),
  payloadType: part('utf8', ['dsseEnvelope', 'payloadType']),
  signature: part('base64', ['dsseEnvelope', 'signatures', 0, 'sig']),
  certificate: part('base64', ['verificationMaterial', 'certificate', 'rawBytes']),
  'body of the log entry': part('base64', [...ENTRY, 'canonicalizedBody']),
  'promise of the log': part('base64', [...ENTRY, 'inclusionPromise', 'signedEntryTimestamp']),
  'time of the log': part('utf8', [...ENTRY, 'integratedTime']),
  'index of the log entry': part('utf8', [...ENTRY, 'logIndex']),
  'ID of the log': part('base64', [...ENTRY, 'logId', 'keyId']),
  'kind of the log entry': part('utf8', [...ENTRY, 'kindVersion', 'kind']),
  checkpoint: part('utf8', [...ENTRY, 'inclusionProof', 'checkpoint', 'envelope']),
  'place in the proof': part('utf8', [...ENTRY, 'inclusionProof', 'logIndex']),
};

function flip({ at, encoding }: Part, index: number): (bundle: BundleJson) => BundleJson {
  return (bundle) => {
    const { object, name } = at(bundle);
    const bytes = Buffer.from(String(object[name]), encoding);
    bytes[index] = (bytes[index] ?? 0) ^ 1;
    object[name] = bytes.toString(encoding);
    return bundle;
  };
}

const changed = async (change: (bundle: BundleJson) => unknown) =>
  withChange(good.target, good.node, ({ content, annotations }) => ({
    content: Buffer.from(JSON.stringify(change(JSON.parse(Buffer.from(content).toString())))),
    annotations,
  }));

async function lengthOf({ at, encoding }: Part): Promise<number> {
  let length = 0;
  await changed((bundle) => {
    const { object, name } = at(bundle);
    length = Buffer.from(String(object[name]), encoding).length;
    return bundle;
  });
  return length;
}

/** The ends, where fields lie that nobody signs, and some bytes between. */
function places(length: number, last: number): number[] {
  return Array.from({ length }, (_, index) => index).filter(
    (index) => index < 8 || index >= length - last || index % 7 === 0,
  );
}

test('as it was signed it holds', async () => {
  expect(await verdict(await changed((bundle) => bundle))).toBe('holds');
});

test.each(Object.entries(PARTS))('%s: no byte can be changed', async (name, one) => {
  const length = await lengthOf(one);
  expect(length).toBeGreaterThan(0);
  const holding: number[] = [];
  const last = name === 'certificate' ? 104 : 20;
  // The note of a checkpoint ends with padding of Base64 and a line break.
  const end = name === 'checkpoint' ? length - 4 : length;
  for (const index of places(end, last)) {
    if ((await verdict(await changed(flip(one, index)))) === 'holds') holding.push(index);
  }
  expect({ name, holding }).toEqual({ name, holding: [] });
});

test('a hash in the proof of the log that is not in the tree is noticed', async () => {
  const forged = await changed((bundle) => {
    bundle.verificationMaterial.tlogEntries[0]?.inclusionProof?.hashes.push(
      Buffer.alloc(32).toString('base64'),
    );
    return bundle;
  });
  expect(await verdict(forged)).toBe('not-logged');
});

describe('a timestamp', () => {
  const timestamp = part('base64', [
    'verificationMaterial',
    'timestampVerificationData',
    'rfc3161Timestamps',
    0,
    'signedTimestamp',
  ]);

  test.each(['what it is about', 'its time'])('cannot be changed in %s', async (what) => {
    let [start, size] = [-1, 0];
    await changed((bundle) => {
      const { object, name } = timestamp.at(bundle);
      const bytes = Buffer.from(String(object[name]), 'base64');
      const signature = Buffer.from(bundle.dsseEnvelope.signatures[0]?.sig ?? '', 'base64');
      const wanted = what === 'its time' ? /20\d{12}Z/.exec(bytes.toString('latin1'))?.[0] : undefined;
      const text = wanted ? Buffer.from(wanted) : createHash('sha256').update(signature).digest();
      [start, size] = [bytes.indexOf(text), text.length];
      return bundle;
    });
    expect(start).toBeGreaterThan(0);
    for (let index = start; index < start + size; index += 1)
      expect(await verdict(await changed(flip(timestamp, index)))).not.toBe('holds');
  });
});

test('a timestamp of the log of certificates cannot be changed, even by the authority', async () => {
  const noted: Buffer[] = [];
  const note = (sct: Buffer): Buffer => (noted.push(sct), sct);
  expect(await verdictOf(sigstore, { who: { ...certificateOf(), changeSct: note } })).toBe('holds');
  const { length } = noted[0] ?? '';
  expect(length).toBeGreaterThan(50);
  // Two lengths, the version, ID, time, extensions, algorithms, signature.
  for (let index = 5; index < length; index += 7) {
    const changeSct = (sct: Buffer): Buffer => {
      const copy = Buffer.from(sct);
      copy[index] = (copy[index] ?? 0) ^ 1;
      return copy;
    };
    const verdict = await verdictOf(sigstore, { who: { ...certificateOf(), changeSct } });
    expect([index, verdict]).not.toEqual([index, 'holds']);
  }
});

describe('parts of two signatures of one identity', () => {
  test.each(['payload', 'sig', 'certificate', 'tlogEntries', 'timestampVerificationData'] as const)(
    'are no signature: %s of another',
    async (what) => {
      const other = await sigstore.sign(
        statementAbout(good.node, { predicate: { other: true } }),
        certificateOf(),
      );
      const forged = await changed((bundle) => {
        const { dsseEnvelope: envelope, verificationMaterial: material } = bundle;
        if (what === 'payload') envelope.payload = other.dsseEnvelope.payload;
        else if (what === 'sig') envelope.signatures = other.dsseEnvelope.signatures;
        else Object.assign(material, { [what]: other.verificationMaterial[what] });
        return bundle;
      });
      expect(await verdict(forged)).not.toBe('holds');
    },
  );

  test('are none beside each other either', async () => {
    const own = await newArtifact('of somebody else');
    const theirs = statementAbout(own.node);
    const payload = Buffer.from(JSON.stringify(theirs)).toString('base64');
    const keys = newKeys();
    const sig = sign('sha256', Buffer.from('x'), keys.privateKey).toString('base64');
    for (const forge of [
      // The library reads a messageSignature before the envelope, and a publicKey before the certificate.
      (bundle: BundleJson) => ({
        ...bundle,
        dsseEnvelope: { ...bundle.dsseEnvelope, payload },
        messageSignature: {
          messageDigest: { algorithm: 'SHA2_256', digest: createHash('sha256').update('x').digest('base64') },
          signature: bundle.dsseEnvelope.signatures[0]?.sig,
        },
      }),
      (bundle: BundleJson) => ({
        ...bundle,
        dsseEnvelope: { ...bundle.dsseEnvelope, signatures: [...bundle.dsseEnvelope.signatures, { sig }] },
      }),
      (bundle: BundleJson) => ({
        ...bundle,
        verificationMaterial: { ...bundle.verificationMaterial, publicKey: { hint: 'x' } },
      }),
      (bundle: BundleJson) => ({
        ...bundle,
        verificationMaterial: {
          ...bundle.verificationMaterial,
          x509CertificateChain: { certificates: [bundle.verificationMaterial.certificate] },
        },
      }),
    ])
      expect(await verdict(await changed(forge))).not.toBe('holds');
  });
});

test('a payload of another type is no statement, however well it is signed', async () => {
  const how = { payloadType: 'application/vnd.example+json' };
  expect(await verdictOf(sigstore, { how })).toBe('unreadable-signature');
});
