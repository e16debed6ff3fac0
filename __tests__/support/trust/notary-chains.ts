import type { NotaryCase } from './notary-cases.ts';
import {
  basicConstraints,
  extendedKeyUsage,
  forIssuing,
  forSigning,
  keyUsage,
  newNotarySigner,
  newSelfSigned,
  rsaWithSha1,
  signerOf,
  type NotarySigner,
} from './notary-certificates.ts';

const usual = newNotarySigner();

/** Turned around, without one, with one twice, with one too many. */
function reordered(order: readonly number[]): NotarySigner {
  const chain = order.map((index) => usual.chain[index] ?? Buffer.alloc(0));
  return { ...signerOf(chain, usual.privateKey), root: usual.root };
}

const chains: readonly NotaryCase[] = [
  {
    name: 'by a foreign authority',
    signer: newNotarySigner,
    verdict: 'unknown-authority',
    rule: { notation: usual.root },
  },
  {
    name: 'by an authority of the same name',
    signer: newSelfSigned,
    verdict: 'unknown-authority',
    rule: { notation: newSelfSigned().root },
  },
  {
    name: 'without an authority between',
    signer: () => newNotarySigner({ intermediate: false }),
    verdict: 'holds',
  },
  { name: 'self-signed', signer: newSelfSigned, verdict: 'holds' },
  {
    name: 'by a self-signed authority',
    signer: () => newSelfSigned({ extensions: [...forIssuing(), ...forSigning.slice(1)] }),
    verdict: 'bad-signature',
  },
  { name: 'with the chain turned around', signer: () => reordered([2, 1, 0]), verdict: 'bad-signature' },
  {
    name: 'with authorities in the wrong order',
    signer: () => reordered([0, 2, 1]),
    verdict: 'bad-signature',
  },
  { name: 'without the authority between', signer: () => reordered([0, 2]), verdict: 'bad-signature' },
  { name: 'without the root', signer: () => reordered([0, 1]), verdict: 'bad-signature' },
  { name: 'with the root twice', signer: () => reordered([0, 1, 2, 2]), verdict: 'bad-signature' },
  {
    name: 'with an authority that is none',
    signer: () => newNotarySigner({ intermediate: { extensions: [basicConstraints(false), keyUsage([5])] } }),
    verdict: 'bad-signature',
  },
  {
    name: 'with an authority without constraints',
    signer: () => newNotarySigner({ intermediate: { extensions: [keyUsage([5])] } }),
    verdict: 'bad-signature',
  },
  {
    name: 'with an authority that may not issue',
    signer: () => newNotarySigner({ intermediate: { extensions: [basicConstraints(true), keyUsage([6])] } }),
    verdict: 'bad-signature',
  },
  {
    name: 'with an authority without key usage',
    signer: () => newNotarySigner({ intermediate: { extensions: [basicConstraints(true)] } }),
    verdict: 'bad-signature',
  },
  {
    name: 'with a root that allows no authority below',
    signer: () => newNotarySigner({ root: { extensions: forIssuing(0) } }),
    verdict: 'bad-signature',
  },
  {
    name: 'with a root that allows one',
    signer: () => newNotarySigner({ root: { extensions: forIssuing(1) } }),
    verdict: 'holds',
  },
  {
    name: 'with an authority whose certificate is signed with SHA-1',
    signer: () => newNotarySigner({ root: { key: 'RSA-2048' }, intermediate: { algorithm: rsaWithSha1 } }),
    verdict: 'bad-signature',
  },
  { name: 'by another issuer of the name', signer: withOtherIssuer, verdict: 'bad-signature' },
];

/** The issuer has the right name and another key than the one that signed. */
function withOtherIssuer(): NotarySigner {
  const [mine, other] = [newNotarySigner(), newNotarySigner()];
  const [leaf] = mine.chain;
  return signerOf([...(leaf ? [leaf] : []), ...other.chain.slice(1)], mine.privateKey);
}

const leafWith =
  (...extensions: readonly Buffer[]) =>
  () =>
    newNotarySigner({ leaf: { extensions } });
const leaves: readonly NotaryCase[] = [
  { name: 'by a signer without extended key usage', signer: leafWith(keyUsage([0])), verdict: 'holds' },
  {
    name: 'by a signer that says to be no authority',
    signer: leafWith(basicConstraints(false), ...forSigning),
    verdict: 'holds',
  },
  {
    name: 'by an authority',
    signer: leafWith(basicConstraints(true), ...forSigning),
    verdict: 'bad-signature',
  },
  { name: 'by a signer without key usage', signer: leafWith(extendedKeyUsage(3)), verdict: 'bad-signature' },
  {
    name: 'by a signer whose key usage is not critical',
    signer: leafWith(keyUsage([0], false)),
    verdict: 'bad-signature',
  },
  { name: 'by a signer that may issue', signer: leafWith(keyUsage([0, 5])), verdict: 'bad-signature' },
  { name: 'by a signer that may encrypt keys', signer: leafWith(keyUsage([0, 2])), verdict: 'bad-signature' },
  { name: 'by a signer that may not sign', signer: leafWith(keyUsage([1])), verdict: 'bad-signature' },
  { name: 'by a signer that may commit', signer: leafWith(keyUsage([0, 1])), verdict: 'holds' },
  { name: 'by a server', signer: leafWith(keyUsage([0]), extendedKeyUsage(1)), verdict: 'bad-signature' },
  {
    name: 'by a signer of code and time stamps',
    signer: leafWith(keyUsage([0]), extendedKeyUsage(3, 8)),
    verdict: 'bad-signature',
  },
];

/** Of certificates, whatever the format. */
export const CHAIN_CASES: readonly NotaryCase[] = [...chains, ...leaves];
