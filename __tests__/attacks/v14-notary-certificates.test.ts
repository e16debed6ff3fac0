// V14 Certificates that are no chain to a trusted authority, are not made for signing, or are not what they seem.
import { expect, test } from 'vitest';
import { der, pemOf } from '../support/certificate.ts';
import { TIME_CASES } from '../support/trust/notary-cases.ts';
import {
  extensionOf,
  forIssuing,
  forSigning,
  issue,
  keyUsage,
  newNotarySigner,
  newSelfSigned,
  signerOf,
} from '../support/trust/notary-certificates.ts';
import { CHAIN_CASES } from '../support/trust/notary-chains.ts';
import { FORMATS } from '../support/trust/notary-envelopes.ts';
import { notaryVerdict } from '../support/trust/notary-verdicts.ts';

const signer = newNotarySigner();

test.each([...CHAIN_CASES, ...TIME_CASES].map((one) => [one.name, one] as const))(
  'a signature %s',
  async (_name, { signer: make, verdict, options, rule }) => {
    const asked = { ...(options && { envelope: options }), ...(rule && { rule }) };
    for (const format of FORMATS) expect(await notaryVerdict(format, make(), asked)).toBe(verdict);
  },
);

test('a certificate that holds another as text is not taken for it', async () => {
  const evil = newSelfSigned({
    extensions: [...forSigning, extensionOf('0603550d0d', Buffer.from(`\n${signer.root}`), false)],
  });
  const chain = [...evil.chain, ...signer.chain.slice(1)];
  const forged = { ...signerOf(chain, evil.privateKey), root: signer.root };
  for (const format of FORMATS) expect(await notaryVerdict(format, forged)).toBe('unreadable-signature');
});

test.each([
  ['any use', Buffer.from('0604551d2500', 'hex')],
  ['servers', Buffer.from('06082b06010505070301', 'hex')],
  ['nothing', Buffer.alloc(0)],
])('a signer made for %s does not sign', async (_what, usage) => {
  const extensions = [keyUsage([0]), extensionOf('0603551d25', der(0x30, usage), false)];
  expect(['bad-signature', 'unreadable-signature']).toContain(
    await notaryVerdict('jws', newNotarySigner({ leaf: { extensions } })),
  );
});

test.each([
  ['of an authority, such as constraints of names', 'authority'],
  ['of a signer', 'leaf'],
])(
  'a critical extension that nobody knows %s is refused; one that is not critical is passed over',
  async (_what, of) => {
    const verdict = async (critical: boolean): Promise<unknown> => {
      const constraints = extensionOf('0603551d1e', der(0x30), critical);
      const root = issue({
        subject: 'C=US, ST=WA, O=Acme, CN=root',
        extensions: [...forIssuing(), ...(of === 'authority' ? [constraints] : [])],
      });
      const extensions = [...forSigning, ...(of === 'leaf' ? [constraints] : [])];
      const { certificate, privateKey } = issue({ extensions }, root);
      return notaryVerdict('jws', signerOf([certificate, root.certificate], privateKey));
    };
    expect(await verdict(false)).toBe('holds');
    expect(await verdict(true)).toBe('bad-signature');
  },
);

test('an extension that stands twice is none', async () => {
  const twice = newNotarySigner({ leaf: { extensions: [keyUsage([5]), ...forSigning] } });
  expect(await notaryVerdict('jws', twice)).toBe('unreadable-signature');
});

test('of a long chain, ten certificates are taken', async () => {
  let authority = issue({ subject: 'C=US, ST=WA, O=Acme, CN=root', extensions: forIssuing() });
  const chain = [authority.certificate];
  const verdict = async (): Promise<unknown> => {
    const { certificate, privateKey } = issue({}, authority);
    return notaryVerdict('jws', signerOf([certificate, ...chain], privateKey));
  };
  for (let at = 1; at < 9; at += 1) {
    authority = issue({ subject: `C=US, ST=WA, O=Acme, CN=${at}`, extensions: forIssuing() }, authority);
    chain.unshift(authority.certificate);
  }
  expect(await verdict()).toBe('holds');
  authority = issue({ subject: 'C=US, ST=WA, O=Acme, CN=last', extensions: forIssuing() }, authority);
  chain.unshift(authority.certificate);
  expect(await verdict()).toBe('bad-signature');
});

test('who may sign for an authority is asked of its signers, not of the authority', async () => {
  const other = newNotarySigner({ leaf: { subject: 'C=US, ST=WA, O=Evil, CN=release' } });
  expect(await notaryVerdict('jws', other)).toBe('other-signer');
  expect(await notaryVerdict('jws', other, { rule: { subject: '*' } })).toBe('holds');
});

test('an authority that is given is its certificate, not its name or its key', async () => {
  const root = issue({ subject: 'C=US, ST=WA, O=Acme, CN=root', extensions: forIssuing() });
  const { certificate, privateKey } = issue({}, root);
  const mine = signerOf([certificate, root.certificate], privateKey);
  const [other] = newSelfSigned({ subject: 'C=US, ST=WA, O=Acme, CN=root', extensions: forIssuing() }).chain;
  expect(await notaryVerdict('jws', mine)).toBe('holds');
  expect(await notaryVerdict('jws', mine, { rule: { notation: pemOf(other ?? Buffer.alloc(0)) } })).toBe(
    'unknown-authority',
  );
});
