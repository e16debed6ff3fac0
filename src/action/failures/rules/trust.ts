import { because, both, is, type HintRule } from './rule.ts';

const ATTEST = '- uses: actions/attest@v4\n  with:\n    push-to-registry: true';

/** A rule of input `verify` does not hold. */
export const TRUST_RULES: readonly HintRule[] = [
  {
    id: 'unverified-index',
    group: 'trust',
    title: 'Images are signed, and their index is not',
    seen: '`is not verified: `, `it has no signature`, of an index',
    matches: both(because('not-signed'), ({ details: { index } }) => index === true),
    likely: () =>
      'nothing signs the index itself; a signature of one of its images says nothing about the others',
    fix: () =>
      'sign the digest of the index (cosign sign --recursive signs both), or set platform to take one image',
  },
  {
    id: 'unverified-unsigned',
    group: 'trust',
    title: 'Nothing is signed',
    seen: '`is not verified: `, `it has no signature`',
    matches: because('not-signed'),
    likely: () =>
      'it was never signed, was attested without pushing to the registry, or was copied without its referrers',
    fix: () => 'sign or attest it where it is built, and copy it with its referrers',
    snippet: () => ATTEST,
  },
  {
    id: 'unverified-signer',
    group: 'trust',
    title: 'Someone else signed it',
    seen: '`is not verified: `, `is not signed with`',
    matches: because('other-signer'),
    likely: () => 'it is signed, and by none of those whom the rule names; the message names who did',
    fix: () =>
      'if you trust that signer, add it to the rule; when a key changes, list both until the old artifacts are gone',
  },
  {
    id: 'unverified-predicate',
    group: 'trust',
    title: 'Signed, and not attested, or the other way round',
    seen: '`is not verified: `, `the predicate type`',
    matches: because('other-predicate'),
    likely: () => 'the signer said something else about it than the rule asks for',
    fix: () =>
      'set predicate to the type that the message names: signature, slsa-provenance, spdx, cyclonedx, vuln, or a URI',
  },
  {
    id: 'unverified-subject',
    group: 'trust',
    title: 'The signature is about something else',
    seen: '`is not verified: `, `is about another digest`, `names no image`',
    matches: because('other-subject', 'other-name'),
    likely: () =>
      'the artifact was changed or built again after it was signed, or was signed under another name',
    fix: () => 'sign this digest; leave name out for images that cosign 3 signed, which have none',
  },
  {
    id: 'unverified-annotations',
    group: 'trust',
    title: 'Signed with other annotations',
    seen: '`is not verified: `, `has no annotation`',
    matches: because('other-annotations'),
    likely: () => 'this is another version or stage than the rule asks for',
    fix: () =>
      'sign it with these annotations (cosign sign -a key=value), or take the artifact that has them',
  },
  {
    id: 'unverified-signers',
    group: 'trust',
    title: 'Too few have signed',
    seen: '`is not verified: `, `signed it`',
    matches: because('too-few-signers'),
    likely: () => 'one of the signers has not signed yet; one key counts once, however often it signs',
    fix: () => 'have the others sign the same digest, and run the step again',
  },
  {
    id: 'unverified-referrer',
    group: 'trust',
    title: 'The referrer that must be there is not',
    seen: '`is not verified: `, `it has no referrer of type`',
    matches: both(is('UNVERIFIED'), because('no-referrer-of-type')),
    likely: () => 'it was not attached, was attached to another digest, or was not copied along',
    fix: () => 'attach it to this digest, and copy artifacts with their referrers',
  },
  {
    id: 'unverified-digest',
    group: 'trust',
    title: 'Another digest than the policy names',
    seen: '`is not verified: `, `its digest is none of`',
    matches: because('other-digest'),
    likely: () => 'the tag stands for something new since the digest was written down',
    fix: () => 'look at what is new, then put its digest into the policy',
  },
  {
    id: 'unverified-ref',
    group: 'trust',
    title: 'Built or signed for another ref',
    seen: '`is not verified: `, `which has another ref than`',
    matches: because('other-ref'),
    likely: () => 'the right repository built it, from a branch or a tag that the rule leaves out',
    fix: () => 'take what was built from the ref that the rule names, or widen its ref',
  },
  {
    id: 'unverified-run',
    group: 'trust',
    title: 'Another workflow or runner of the repository',
    seen: '`is not verified: `',
    matches: because('other-run', 'other-issuer'),
    likely: () => 'the right one built or signed it, in circumstances that the rule leaves out',
    fix: () => 'compare workflow, event, runner and issuer of the rule with what the message names',
  },
  {
    id: 'unverified-authority',
    group: 'trust',
    title: 'No trusted root has the authority',
    seen: '`is not verified: `, `no trusted root has the authority of its certificate`',
    matches: because('unknown-authority'),
    likely: () =>
      'it is signed with a certificate of another authority; GitHub has one of its own for private repositories',
    fix: () => 'make a file with the trusted roots of GitHub, commit it, and name it beside sigstore',
    snippet: () =>
      '# gh attestation trusted-root > trusted_root.jsonl\nwith:\n  trust-root: trusted_root.jsonl',
  },
  {
    id: 'unverified-time',
    group: 'trust',
    title: 'When it was signed is not proven',
    seen: '`is not verified: `, `its time is not proven`, `the log does not have it`',
    matches: because('no-proven-time', 'not-logged'),
    likely: () => 'it was signed without the log and the timestamp service that the trusted root names',
    fix: () => 'sign it again with the defaults of cosign or actions/attest, which prove both',
  },
  {
    id: 'unverified-age',
    group: 'trust',
    title: 'Signed too long ago',
    seen: '`is not verified: `, `longer ago than max-age`',
    matches: because('too-old'),
    likely: () => 'this is an old build, or nothing was built for that long',
    fix: () => 'build and sign it again, or raise max-age',
  },
  {
    id: 'unverified-expired',
    group: 'trust',
    title: 'The signature has expired',
    seen: '`is not verified: `, `expired`',
    matches: both(is('UNVERIFIED'), because('expired')),
    likely: () => 'the signature, or a certificate that it was made with, holds no longer, or not yet',
    fix: () => 'sign it again; check the clock of the runner where it should still hold',
  },
  {
    id: 'trusted-root',
    group: 'trust',
    title: 'The trusted root cannot be had',
    seen: '`cannot get the trusted root from`',
    matches: because('no-trusted-root'),
    likely: () => 'the runner cannot reach it, or a proxy answers in its place',
    fix: () => 'allow the host, or keep the trusted roots in a file, with which nothing is fetched',
    snippet: () =>
      '# gh attestation trusted-root > trusted_root.jsonl\nwith:\n  trust-root: trusted_root.jsonl',
  },
  {
    id: 'unverified-signature',
    group: 'trust',
    title: 'The signature cannot be read',
    seen: '`is not verified: `, `is not base64`, `has no payloadType`',
    matches: is('UNVERIFIED'),
    likely: () => 'what looks like a signature is damaged, or of a form that is not known here',
    fix: () => 'sign it again with a current version of the tool that signed it',
  },
];
