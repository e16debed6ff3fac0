import type { MemoryTarget } from '../../../src/targets/memory/memory.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import type { KeylessRule } from '../../../src/trust/sigstore/keyless-rule.ts';
import { attestOld, signOld, type OldOptions } from './cosign-2.ts';
import { KEYLESS, PROVENANCE, signKeyless, type KeylessOptions } from './keyless.ts';
import { newArtifact, statementAbout } from './own-signatures.ts';
import { newSigstore, type BundleJson, type Sigstore } from './sigstore.ts';
import { certificateOf, ISSUER } from './workflow-run.ts';

interface Artifact {
  readonly target: MemoryTarget;
  readonly node: Descriptor;
}

/** One artifact with one signature, and whether it holds: for us and for cosign. */
export interface Case {
  readonly what: string;
  readonly holds: boolean;
  readonly rule: KeylessRule;
  /** Of cosign, beside those that follow from the rule. */
  readonly args?: readonly string[];
  readonly sign: (artifact: Artifact) => Promise<unknown>;
}

const EMAIL = { keyless: 'ann@acme.example', issuer: 'https://accounts.example' };
const OTHER = certificateOf({ repository: 'evil/app' });
const provenance = { predicateType: PROVENANCE };

interface World {
  /** That both trust. */
  readonly sigstore: Sigstore;
  /** Others, of which one has an authority with the name of the right one. */
  readonly foreign: Sigstore;
  readonly sameName: Sigstore;
}

/** The cases, and the Sigstore that both trust. */
export async function agreementCases(): Promise<{ sigstore: Sigstore; cases: readonly Case[] }> {
  const [sigstore, sameName] = [await newSigstore(), await newSigstore()];
  const world = { sigstore, sameName, foreign: await newSigstore({ name: 'foreign' }) };
  return { sigstore, cases: [...good(world), ...bad(world), ...claims(world), ...old(world)] };
}

const rule = KEYLESS;

function bundled(by: Sigstore, options: KeylessOptions = {}): Case['sign'] {
  return async (artifact) => signKeyless(by, artifact, options);
}

function good({ sigstore }: World): Case[] {
  const right = { holds: true, rule };
  const noTimestamp = bundled(sigstore, { how: { timestamp: false } });
  return [
    { what: 'a signature', ...right, sign: bundled(sigstore) },
    { what: 'a signature without a timestamp', ...right, sign: noTimestamp },
    { what: 'of an e-mail address', holds: true, rule: EMAIL, sign: bundled(sigstore, { who: ofEmail() }) },
  ];
}

function bad({ sigstore, foreign, sameName }: World): Case[] {
  const otherIssuer = certificateOf({ issuer: `${ISSUER}/x` });
  const signs: Readonly<Record<string, Case['sign']>> = {
    'of another identity': bundled(sigstore, { who: OTHER }),
    'of another issuer': bundled(sigstore, { who: otherIssuer }),
    'of an authority that nobody knows': bundled(foreign),
    'of an authority with the name of the right one': bundled(sameName),
    'by a certificate for servers': bundled(sigstore, { who: forServers() }),
    'by a certificate that is in no log': bundled(sigstore, { who: unlogged() }),
    'without an entry of the log': bundled(sigstore, { how: { log: 'none' } }),
    'with another payload': bundled(sigstore, { change: otherPayload }),
    'with another time of the log': bundled(sigstore, { change: otherTime }),
    'about another digest': aboutAnother(sigstore),
  };
  return Object.entries(signs).map(([what, sign]) => ({ what, holds: false, rule, sign }));
}

const ATTESTED = { ...rule, predicate: PROVENANCE };

function claims({ sigstore }: World): Case[] {
  const annotated = { rule: { ...rule, annotations: { stage: 'release' } }, args: ['-a', 'stage=release'] };
  const spdx = { predicateType: 'https://spdx.dev/Document' };
  return [
    {
      what: 'with the annotation that is asked for',
      holds: true,
      ...annotated,
      sign: staged(sigstore, 'release'),
    },
    { what: 'with another annotation', holds: false, ...annotated, sign: staged(sigstore, 'test') },
    {
      what: 'an attestation',
      holds: true,
      rule: ATTESTED,
      sign: bundled(sigstore, { statement: provenance }),
    },
    {
      what: 'an attestation of another type',
      holds: false,
      rule: ATTESTED,
      sign: bundled(sigstore, { statement: spdx }),
    },
  ];
}

function old({ sigstore, foreign }: World): Case[] {
  const signed =
    (by: Sigstore, options?: OldOptions): Case['sign'] =>
    async (one) =>
      signOld(by, one, options);
  return [
    { what: 'an old signature', holds: true, rule, sign: signed(sigstore) },
    { what: 'an old one of another identity', holds: false, rule, sign: signed(sigstore, { who: OTHER }) },
    { what: 'an old one without a log entry', holds: false, rule, sign: signed(sigstore, { log: false }) },
    { what: 'an old one of an authority that nobody knows', holds: false, rule, sign: signed(foreign) },
    { what: 'an old attestation', holds: true, rule: ATTESTED, sign: oldAttestation(sigstore) },
  ];
}

function staged(sigstore: Sigstore, stage: string): Case['sign'] {
  return async (artifact) => {
    const subject = [{ digest: { sha256: artifact.node.digest.slice(7) }, annotations: { stage } }];
    return signKeyless(sigstore, artifact, { statement: { subject } });
  };
}

export async function artifactOf({ what, sign }: Case): Promise<Artifact> {
  const artifact = await newArtifact(what);
  await sign(artifact);
  return artifact;
}

function ofEmail() {
  return { names: [{ email: EMAIL.keyless }], texts: { 1: EMAIL.issuer, 8: EMAIL.issuer } };
}

function forServers() {
  return { ...certificateOf(), usage: 'serverAuth' } as const;
}

function unlogged() {
  const changeSct = (sct: Buffer): Buffer =>
    Buffer.concat([sct.subarray(0, -1), Buffer.of((sct.at(-1) ?? 0) ^ 1)]);
  return { ...certificateOf(), changeSct };
}

function otherPayload(bundle: BundleJson): BundleJson {
  const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64')
    .toString()
    .replace('"predicate":{}', '"predicate":[]');
  bundle.dsseEnvelope.payload = Buffer.from(payload).toString('base64');
  return bundle;
}

function otherTime(bundle: BundleJson): BundleJson {
  for (const entry of bundle.verificationMaterial.tlogEntries)
    entry.integratedTime = String(Number(entry.integratedTime) - 1);
  return bundle;
}

function aboutAnother(sigstore: Sigstore): Case['sign'] {
  return async (artifact) => {
    const subject = [{ digest: { sha256: '0'.repeat(64) } }];
    return signKeyless(sigstore, artifact, { statement: { subject } });
  };
}

function oldAttestation(sigstore: Sigstore): Case['sign'] {
  return async (artifact) => {
    const _type = 'https://in-toto.io/Statement/v0.1';
    const statement = statementAbout(artifact.node, { _type, ...provenance });
    return attestOld(sigstore, artifact, { statement });
  };
}
