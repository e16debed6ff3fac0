import { afterAll, beforeAll, expect, test } from 'vitest';
import { packManifest } from '../../src/copy/pack.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { canFindPredecessors, type Target } from '../../src/core/target.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { extendedCopy } from '../../src/copy/extended-copy.ts';
import { verifyNode } from '../../src/trust/verify-node.ts';
import { describeWith } from '../support/partners.ts';
import { startRegistry, type RunningRegistry } from '../support/registries.ts';
import { openNewRepository } from '../support/target-kinds.ts';
import { openNotation, type Notation } from '../support/trust/notation.ts';
import { CONTENT_CASES, TIME_CASES, type NotaryCase } from '../support/trust/notary-cases.ts';
import { CHAIN_CASES } from '../support/trust/notary-chains.ts';
import { KEY_KINDS, newNotarySigner, newSelfSigned, SUBJECT } from '../support/trust/notary-certificates.ts';
import { attachEnvelope, envelopeOf, FORMATS, type Format } from '../support/trust/notary-envelopes.ts';
import { notationRule } from '../support/trust/notary-verdicts.ts';
import { outcome } from '../support/trust/verdicts.ts';

type Agreement = readonly [Format, name: string, NotaryCase];

/** What is the same in both formats is asked in one of them, in turn. */
const agreements: readonly Agreement[] = [
  ...CONTENT_CASES.flatMap((one) => FORMATS.map((format): Agreement => [format, one.name, one])),
  ...[...TIME_CASES, ...CHAIN_CASES].map((one, at): Agreement => [
    at % 2 === 0 ? 'jws' : 'cose',
    one.name,
    one,
  ]),
];

describeWith(['notation', 'docker-registry', 'olareg'], 'what notation signs, and what it verifies', () => {
  let registry: RunningRegistry;
  let notation: Notation;
  let repository: Awaited<ReturnType<typeof openNewRepository>>;
  beforeAll(async () => {
    registry = await startRegistry('olareg');
    repository = await openNewRepository(registry);
    notation = openNotation();
  });
  afterAll(async () => {
    await repository.close();
    await registry.stop();
  });
  const newNode = async (text: string, target: Target = repository.target): Promise<Descriptor> => {
    const annotations = { 'com.example.case': text };
    return (await packManifest(target, { artifactType: 'application/vnd.example.app', annotations })).node;
  };
  const referenceOf = ({ digest }: Descriptor): string => `${registry.host}/${repository.name}@${digest}`;

  test.each(FORMATS.flatMap((format) => KEY_KINDS.map((key) => [format, key] as const)))(
    '%s by %s holds, with its annotations, and after a copy',
    async (format, key) => {
      const node = await newNode(`${format} ${key}`);
      const signer = newNotarySigner({ leaf: { key } });
      await notation.sign(referenceOf(node), signer, {
        format,
        metadata: { stage: 'release' },
        referrersTag: false,
        expiry: '12h',
      });
      const { target: source } = repository;
      if (!canFindPredecessors(source)) throw new Error('a registry without referrers');
      const target = new MemoryTarget();
      await extendedCopy({ source, reference: node.digest }, { target });
      for (const place of [source, target]) {
        const verdict = async (more: object) =>
          outcome(verifyNode(place, node, [notationRule(signer, more)]));
        expect(await verdict({ annotations: { stage: 'release' } })).toBe('holds');
        expect(await verdict({ annotations: { stage: 'test' } })).toBe('other-annotations');
        expect(await verdict({ subject: 'C=US, ST=WA, O=Other' })).toBe('other-signer');
        expect(await verdict({ notation: newNotarySigner().root })).toBe('unknown-authority');
      }
    },
  );

  test('a registry without a referrers API has its signatures, too', async () => {
    await using plain = await startRegistry('docker-registry');
    const place = await openNewRepository(plain);
    try {
      const node = await newNode('plain', place.target);
      const signer = newSelfSigned();
      for (const format of FORMATS)
        await notation.sign(`${plain.host}/${place.name}@${node.digest}`, signer, { format });
      const [found] = await verifyNode(place.target, node, [notationRule(signer)]);
      expect(found).toMatchObject({ kind: 'notation', identity: SUBJECT });
    } finally {
      await place.close();
    }
  });

  test.each(agreements)(
    '%s %s: notation and verifyNode agree',
    async (
      format: Format,
      name,
      { signer: make, verdict, options, rule: more = {}, forge, theirs = verdict === 'holds' },
    ) => {
      const node = await newNode(`${format} ${name}`);
      const signer = make();
      const made = envelopeOf(format, node, signer, options);
      await attachEnvelope(repository.target, node, { format, envelope: forge?.(made, format) ?? made });
      const rule = notationRule(signer, more);
      const { notation: store, subject, annotations } = rule;
      const said = await notation.verify(referenceOf(node), { store: [store].flat(), subject }, annotations);
      const ours = await outcome(verifyNode(repository.target, node, [rule]));
      expect({ ours, theirs: said === 'holds' }).toEqual({ ours: verdict, theirs });
    },
  );
});
