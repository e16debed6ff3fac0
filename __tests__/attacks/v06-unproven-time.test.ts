// V6 A signature whose time nobody proves: no log entry, no timestamp, or a time in a log entry that the log never
// promised (GHSA-xgjw-pm74-86q4).
import { expect, test } from 'vitest';
import { verdictOf } from '../support/trust/keyless.ts';
import { newSigstore, type BundleJson } from '../support/trust/sigstore.ts';

const sigstore = await newSigstore();
const withoutLog = await newSigstore({ log: false });

test('without an entry of the log it does not count where there is a log', async () => {
  expect(await verdictOf(sigstore, { how: { log: 'none' } })).toBe('not-logged');
  expect(await verdictOf(sigstore, { how: { log: 'none', timestamp: false } })).toBe('no-proven-time');
  expect(await verdictOf(withoutLog, { how: { log: 'none' } })).toBe('holds');
});

test('without a timestamp it does not count where nothing else proves the time', async () => {
  expect(await verdictOf(withoutLog, { how: { log: 'none', timestamp: false } })).toBe('no-proven-time');
  expect(await verdictOf(sigstore, { how: { log: 'proof', timestamp: false } })).toBe('no-proven-time');
});

/** The time in the entry is what its sender likes, unless the log has signed it. */
function withTime(time: (now: number) => number): (bundle: BundleJson) => BundleJson {
  return (bundle) => {
    for (const entry of bundle.verificationMaterial.tlogEntries)
      entry.integratedTime = String(time(Number(entry.integratedTime)));
    return bundle;
  };
}

test('a time that the log did not promise is none', async () => {
  const how = { log: 'proof', timestamp: false } as const;
  for (const time of [(now: number) => now, (now: number) => now - 60, () => 1])
    expect(await verdictOf(sigstore, { how, change: withTime(time) })).toBe('no-proven-time');
});

test('nor is one beside a timestamp, and the result has the time of the timestamp', async () => {
  const how = { log: 'proof' } as const;
  expect(await verdictOf(sigstore, { how, change: withTime(() => 1) })).toBe('holds');
  const rule = {
    keyless: 'https://github.com/acme/**',
    issuer: 'https://token.actions.githubusercontent.com',
  };
  const old = { rule: { ...rule, 'max-age': '1h' } };
  expect(await verdictOf(sigstore, { how, change: withTime(() => 1) }, old)).toBe('holds');
});

test('a promised time cannot be changed', async () => {
  for (const time of [(now: number) => now - 1, (now: number) => now + 1, (now: number) => now + 86_400]) {
    const verdict = await verdictOf(sigstore, { how: { timestamp: false }, change: withTime(time) });
    expect(['not-logged', 'unknown-authority']).toContain(verdict);
  }
});

test('a timestamp of an authority that the root does not have is none', async () => {
  const other = await newSigstore();
  const foreign = async (bundle: BundleJson): Promise<BundleJson> => {
    const [{ sig } = { sig: '' }] = bundle.dsseEnvelope.signatures;
    const signedTimestamp = await other.timestamp(Buffer.from(sig, 'base64'));
    bundle.verificationMaterial.timestampVerificationData = { rfc3161Timestamps: [{ signedTimestamp }] };
    return bundle;
  };
  expect(await verdictOf(withoutLog, { how: { log: 'none', timestamp: false }, change: foreign })).toBe(
    'no-proven-time',
  );
  expect(await verdictOf(sigstore, { how: { timestamp: false }, change: foreign })).toBe('no-proven-time');
});

test('a timestamp of another signature is none', async () => {
  const foreign = async (bundle: BundleJson): Promise<BundleJson> => {
    const signedTimestamp = await withoutLog.timestamp(Buffer.from('another signature'));
    bundle.verificationMaterial.timestampVerificationData = { rfc3161Timestamps: [{ signedTimestamp }] };
    return bundle;
  };
  expect(await verdictOf(withoutLog, { how: { log: 'none' }, change: foreign })).toBe('no-proven-time');
});

test('one entry of the log twice, or one timestamp twice, is refused', async () => {
  const twice = (bundle: BundleJson): BundleJson => {
    bundle.verificationMaterial.tlogEntries.push(...bundle.verificationMaterial.tlogEntries);
    return bundle;
  };
  expect(await verdictOf(sigstore, { how: { timestamp: false }, change: twice })).toBe('no-proven-time');
  expect(await verdictOf(sigstore, { how: { log: 'proof' }, change: twice })).toBe('not-logged');
});
