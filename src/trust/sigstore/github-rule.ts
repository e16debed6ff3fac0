import { text, wrong, type Fields } from '../fields.ts';
import { shown, type Miss } from '../misses.ts';
import { ANY_SIGNERS, parseSignedFields, type TimedRule } from '../signed-fields.ts';
import type { CheckedCertificateRule } from './certificate-judge.ts';
import { parseGithubServer, parseRepository, parseWorkflow } from './github-names.ts';
import { parsePattern } from './pattern.ts';
import type { SignerCertificate } from './signer-certificate.ts';

/**
 * The node is attested by a workflow run of GitHub Actions, as actions/attest and `cosign attest` do it: the certificate
 * says so. Names of owners and repositories count without case. Needs `roots`, which differ for private repositories: see
 * `gh attestation trusted-root`.
 */
export interface GithubRule extends TimedRule {
  /** `OWNER`, or `OWNER/REPOSITORY`: that the workflow ran for. */
  readonly github: string;
  /**
   * The workflow that signed: a file of the repository's `.github/workflows`, such as `release.yml`, or
   * `OWNER/REPOSITORY/.github/workflows/FILE` for one that it calls. Default: any that lies in `github` itself.
   */
  readonly workflow?: string | undefined;
  /** The git ref it ran for, such as `refs/tags/v*`. `*` stands for anything but `/`, and `**` for anything. */
  readonly ref?: string | undefined;
  /** The ref that the workflow file was taken from, with `*` and `**` too. */
  readonly 'workflow-ref'?: string | undefined;
  /** The commit it ran for, in full. */
  readonly commit?: string | undefined;
  /** What started it, such as `push`. */
  readonly event?: string | undefined;
  /** `github-hosted` or `self-hosted`. */
  readonly runner?: string | undefined;
  /** Number of the repository, which a new one of the same name does not have. */
  readonly 'repository-id'?: string | undefined;
  /** Number of the owner, which a new one of the same name does not have. */
  readonly 'owner-id'?: string | undefined;
  /** `github.com` (default) or `SUB.ghe.com`. */
  readonly server?: string | undefined;
  /** The slug of an enterprise whose tokens have an issuer of their own. */
  readonly enterprise?: string | undefined;
}

export const GITHUB_FIELDS = [
  'workflow',
  'ref',
  'workflow-ref',
  'commit',
  'event',
  'runner',
  'repository-id',
  'owner-id',
  'server',
  'enterprise',
] as const;

/** Fulcio's extensions (sigstore/fulcio, docs/oid-info.md). */
const EXTENSION = {
  issuer: 8,
  workflow: 9,
  runner: 11,
  repository: 12,
  commit: 13,
  ref: 14,
  'repository-id': 15,
  owner: 16,
  'owner-id': 17,
  event: 20,
} as const;

type Test = (certificate: SignerCertificate) => Miss | undefined;

export function parseGithubRule(fields: Fields, where: string): CheckedCertificateRule {
  const server = parseGithubServer(fields, where);
  const { owner, repository } = parseRepository(
    text(fields['github'], `${where}: github`),
    `${where}: github`,
  );
  const github = `${server.url}/${owner}${repository === undefined ? '' : `/${repository}`}`;
  const tests: readonly Test[] = [
    ofRepository(github, repository === undefined ? 'owner' : 'repository'),
    ofIssuer(server.issuer),
    ...exact(fields, where),
    ofWorkflow(fields, where, { server: server.url, github }),
    ...refs(fields, where),
  ];
  return {
    kind: 'github',
    ...parseSignedFields(fields, where, { predicate: 'slsa-provenance', signers: ANY_SIGNERS }),
    wanted: `a workflow run of ${shown(github)}`,
    missOf: (certificate) =>
      tests.reduce<Miss | undefined>((miss, one) => miss ?? one(certificate), undefined),
  };
}

function ofRepository(github: string, what: 'owner' | 'repository'): Test {
  return (certificate) => {
    const has = certificate.text(EXTENSION[what]);
    if (has?.toLowerCase() === github.toLowerCase()) return undefined;
    const { text: identity } = certificate.identity;
    const signedBy = `is signed by ${shown(identity)}`;
    const run = has === undefined ? 'which is no workflow run' : `a workflow run of ${shown(has)}`;
    return {
      reason: 'other-signer',
      text: `${signedBy}, ${run}, not of ${shown(github)}`,
      signer: identity,
    };
  };
}

function ofIssuer(wanted: string): Test {
  return (certificate) => {
    const has = certificate.text(EXTENSION.issuer);
    if (has === wanted) return undefined;
    return { reason: 'other-issuer', text: `has ${said(has, 'issuer')}, not ${shown(wanted)}` };
  };
}

const FORMS = {
  commit: { form: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, is: 'the full digits of a commit, in lower case' },
  event: { form: /^[a-z_]+$/, is: 'the name of an event, such as push' },
  runner: { form: /^(?:github|self)-hosted$/, is: 'github-hosted or self-hosted' },
  'repository-id': { form: /^[0-9]+$/, is: 'a number, as text' },
  'owner-id': { form: /^[0-9]+$/, is: 'a number, as text' },
} as const;

function exact(fields: Fields, where: string): Test[] {
  return Object.entries(FORMS).flatMap(([name, { form, is }]): Test[] => {
    if (fields[name] === undefined) return [];
    const wanted = text(fields[name], `${where}: ${name}`);
    if (!form.test(wanted)) throw wrong(`${where}: ${name}`, `it must be ${is}`);
    return [
      (certificate) => {
        const has = certificate.text(EXTENSION[name as keyof typeof FORMS]);
        return has === wanted ? undefined : otherRun(has, name, wanted);
      },
    ];
  });
}

/** A workflow of others runs with the rights of who calls it: whoever calls one must name it. */
function ofWorkflow(
  fields: Fields,
  where: string,
  { server, github }: { readonly server: string; readonly github: string },
): Test {
  const wanted = parseWorkflow(fields['workflow'], `${where}: workflow`);
  return (certificate) => {
    const [has] = workflowOf(certificate);
    const repository = certificate.text(EXTENSION.repository);
    if (has !== undefined && repository !== undefined && wanted.fits(has, { server, github, repository }))
      return undefined;
    return otherRun(has, 'workflow', wanted.text ?? `one of ${github}`);
  };
}

function refs(fields: Fields, where: string): Test[] {
  const tests = {
    ref: (certificate: SignerCertificate) => certificate.text(EXTENSION.ref),
    'workflow-ref': (certificate: SignerCertificate) => workflowOf(certificate)[1],
  };
  return Object.entries(tests).flatMap(([name, read]): Test[] => {
    if (fields[name] === undefined) return [];
    const pattern = parsePattern(text(fields[name], `${where}: ${name}`));
    if (pattern.text.includes('***'))
      throw wrong(`${where}: ${name}`, '* stands for anything but /, ** for anything, and *** for nothing');
    if (name === 'ref' && !pattern.text.startsWith('refs/'))
      throw wrong(`${where}: ref`, 'it must begin with refs/, as refs/tags/v* and refs/heads/main do');
    return [
      (certificate) => {
        const has = read(certificate);
        if (has !== undefined && pattern.fits(has)) return undefined;
        return { reason: 'other-ref', text: `has ${said(has, name)}, not ${shown(pattern.text)}` };
      },
    ];
  });
}

/** Both sides of the `@`. Refs may hold one, names of repositories cannot. */
function workflowOf(certificate: SignerCertificate): readonly [file?: string, ref?: string] {
  const workflow = certificate.text(EXTENSION.workflow);
  const at = workflow?.indexOf('@') ?? -1;
  return workflow === undefined || at < 0 ? [] : [workflow.slice(0, at), workflow.slice(at + 1)];
}

function otherRun(has: string | undefined, name: string, wanted: string): Miss {
  return { reason: 'other-run', text: `has ${said(has, name)}, not ${shown(wanted)}` };
}

function said(has: string | undefined, name: string): string {
  return has === undefined ? `no ${name}` : `the ${name} ${shown(has)}`;
}
