// V7 A bundle of one root, checked with what another root demands: without a log entry against a Sigstore that has a log.
import { expect, test } from 'vitest';
import { verdictOf } from '../support/trust/keyless.ts';
import { newSigstore, type Sigstore } from '../support/trust/sigstore.ts';

const complete = await newSigstore({ name: 'complete' });
/** As that of GitHub for private repositories. */
const bare = await newSigstore({ name: 'bare', log: false, certificateLog: false });
const roots = { trustedRoots: async () => [bare.root, complete.root] };
const reversed = { trustedRoots: async () => [complete.root, bare.root] };

test.each([
  ['complete', complete, 'both', 'holds'],
  ['complete, without a log entry', complete, 'none', 'not-logged'],
  ['bare', bare, 'none', 'holds'],
  ['bare, with an entry of a log that it does not have', bare, 'both', 'not-logged'],
] as const)('%s, with both roots at hand', async (_what, sigstore, log, verdict) => {
  expect(await verdictOf(sigstore, { how: { log } }, { roots })).toBe(verdict);
  expect(await verdictOf(sigstore, { how: { log } }, { roots: reversed })).toBe(verdict);
  expect(await verdictOf(sigstore, { how: { log } })).toBe(verdict);
});

test('a certificate that no log has seen is not taken where the root has such a log', async () => {
  const unlogged = await newSigstore({ name: 'complete', certificateLog: false });
  const demanding = { ...unlogged.root, ctlogs: complete.root['ctlogs'] };
  expect(await verdictOf(unlogged)).toBe('holds');
  expect(await verdictOf(unlogged, {}, { roots: { trustedRoots: async () => [demanding] } })).toBe(
    'unknown-authority',
  );
});

/** Parts of two roots, as one who merged them would have them. */
function mixed(own: Sigstore, other: Sigstore, parts: readonly string[]) {
  return { ...own.root, ...Object.fromEntries(parts.map((part) => [part, other.root[part]])) };
}

test('authority, log and timestamps of two roots do not add up', async () => {
  for (const [sigstore, other] of [
    [complete, bare],
    [bare, complete],
  ] as const) {
    const all = {
      trustedRoots: async () => [mixed(other, sigstore, ['certificateAuthorities']), other.root],
    };
    expect(await verdictOf(sigstore, { how: { log: 'both' } }, { roots: all })).not.toBe('holds');
    expect(await verdictOf(sigstore, { how: { log: 'none' } }, { roots: all })).not.toBe('holds');
  }
});
