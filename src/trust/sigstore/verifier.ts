import { bundleFromJSON } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import {
  toSignedEntity,
  toTrustMaterial,
  VerificationError,
  Verifier,
  type SignedEntity,
  type TrustMaterial,
} from '@sigstore/verify';
import { messageOf, OrasError, type ErrorReason } from '../../core/errors.ts';
import { shown } from '../misses.ts';
import type { TrustedRootJson } from '../roots.ts';
import type { SignedBundle } from '../signed-content.ts';
import { readCertificate } from './certificate.ts';
import type { SignerCertificate } from './signer-certificate.ts';

export interface VerifiedBundle {
  readonly certificate: SignerCertificate;
  /** The earliest that is proven. */
  readonly time: Date;
}

export interface RefusedBundle {
  readonly reason: ErrorReason;
  readonly text: string;
  /** What it says to be signed by, where that can be read. Nothing vouches for it. */
  readonly claimed: SignerCertificate | undefined;
}

export interface SigstoreVerifier {
  verify(bundle: SignedBundle): VerifiedBundle | RefusedBundle;
}

interface Root {
  readonly material: TrustMaterial;
  readonly verifier: Verifier;
}

/**
 * Each root stays its own, with the demands that follow from what it has: merged, a signature that one of them would
 * refuse could hold by parts of another. The library gets no policy: its identities are patterns without anchors.
 */
export function sigstoreVerifier(roots: readonly TrustedRootJson[]): SigstoreVerifier {
  const opened = roots.map((root, at) => openRoot(root, `trusted root ${at + 1}`));
  if (opened.length === 0) throw new OrasError('INVALID_INPUT', 'there is no trusted root of Sigstore');
  return { verify: (bundle) => verifyBundle(opened, bundle) };
}

function openRoot(json: TrustedRootJson, what: string): Root {
  try {
    const material = toTrustMaterial(TrustedRoot.fromJSON(json));
    const verifier = new Verifier(material, {
      tlogThreshold: Math.min(material.tlogs.length, 1),
      ctlogThreshold: Math.min(material.ctlogs.length, 1),
      // A certificate must hold at a time that is proven; the clock of the machine proves nothing.
      timestampThreshold: 1,
    });
    return { material, verifier };
  } catch (error) {
    throw new OrasError('INVALID_INPUT', `${what} cannot be used: ${messageOf(error)}`, { cause: error });
  }
}

function verifyBundle(roots: readonly Root[], bundle: SignedBundle): VerifiedBundle | RefusedBundle {
  let entity: SignedEntity;
  try {
    entity = entityOf(bundle);
  } catch (error) {
    return refused('unreadable-signature', `cannot be read: ${shown(messageOf(error))}`);
  }
  const claimed = orUndefined(() => certificateOf(entity));
  const refusals: RefusedBundle[] = [];
  for (const root of roots) {
    try {
      root.verifier.verify(entity);
      return { certificate: certificateOf(entity), time: provenTime(entity) };
    } catch (error) {
      refusals.push({ ...refusalOf(error, isIssuedBy(root, entity)), claimed });
    }
  }
  // Roots that do not know the authority have nothing to say about the rest.
  const known = refusals.find(({ reason }) => reason !== 'unknown-authority');
  return known ?? refusals[0] ?? refused('unknown-authority', 'no root is given');
}

/** Only what is made in these two steps has been checked for what the verifier relies on (GHSA-xgjw-pm74-86q4). */
function entityOf({ json, artifact }: SignedBundle): SignedEntity {
  return toSignedEntity(bundleFromJSON(json), artifact && Buffer.from(artifact));
}

function certificateOf({ key }: SignedEntity): SignerCertificate {
  if (key.$case === 'certificate') return readCertificate(key.certificate);
  throw new OrasError('INVALID_CONTENT', 'it comes without a certificate');
}

/** The verifier has checked each of them, save times of log entries without a promise, which nobody signed. */
function provenTime({ timestamps }: SignedEntity): Date {
  const times = timestamps.flatMap((one) => {
    if (one.$case === 'timestamp-authority') return [one.timestamp.signingTime.getTime()];
    const { inclusionPromise, integratedTime } = one.tlogEntry;
    return inclusionPromise ? [Number(integratedTime) * 1000] : [];
  });
  const time = Math.min(...times);
  if (Number.isFinite(time)) return new Date(time);
  throw new OrasError('INVALID_CONTENT', 'no time is proven');
}

function isIssuedBy({ material }: Root, { key }: SignedEntity): boolean {
  if (key.$case !== 'certificate') return false;
  const { issuer } = key.certificate;
  return material.certificateAuthorities.some(({ certChain }) =>
    certChain.some(({ subject }) => subject.equals(issuer)),
  );
}

function refusalOf(error: unknown, isIssued: boolean): Omit<RefusedBundle, 'claimed'> {
  if (!isIssued)
    return { reason: 'unknown-authority', text: 'no trusted root has the authority of its certificate' };
  const said = shown(messageOf(error));
  const code = error instanceof VerificationError ? error.code : undefined;
  if (code === 'TIMESTAMP_ERROR')
    return { reason: 'no-proven-time', text: `its time is not proven: ${said}` };
  if (code === 'CERTIFICATE_ERROR')
    return { reason: 'unknown-authority', text: `its certificate does not hold: ${said}` };
  if (code?.startsWith('TLOG_') === true && code !== 'TLOG_BODY_ERROR')
    return { reason: 'not-logged', text: `the log does not have it: ${said}` };
  return { reason: 'bad-signature', text: `it does not hold: ${said}` };
}

function refused(reason: ErrorReason, text: string): RefusedBundle {
  return { reason, text, claimed: undefined };
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
