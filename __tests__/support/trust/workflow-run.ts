import type { CertificateOptions } from './fulcio.ts';

export const ISSUER = 'https://token.actions.githubusercontent.com';

/** What GitHub's token says about a run; default a release of acme/app. */
export interface WorkflowRun {
  readonly server?: string;
  readonly issuer?: string;
  readonly repository?: string;
  readonly ref?: string;
  /** `OWNER/REPOSITORY/PATH` of the workflow file, where it is another repository's. */
  readonly workflow?: string;
  readonly workflowRef?: string;
  readonly event?: string;
  readonly runner?: string;
  readonly commit?: string;
}

export const COMMIT = 'c0ffee'.padEnd(40, '0');

/** The certificate that Fulcio issues for a workflow run. */
export function certificateOf(run: WorkflowRun = {}): CertificateOptions & { texts: Record<number, string> } {
  const { server = 'https://github.com', repository = 'acme/app', ref = 'refs/tags/v1.0' } = run;
  const {
    workflow = `${repository}/.github/workflows/release.yml`,
    workflowRef = ref,
    issuer = ISSUER,
  } = run;
  const identity = `${server}/${workflow}@${workflowRef}`;
  return {
    names: [{ uri: identity }],
    texts: {
      1: issuer,
      8: issuer,
      9: identity,
      11: run.runner ?? 'github-hosted',
      12: `${server}/${repository}`,
      13: run.commit ?? COMMIT,
      14: ref,
      15: '1001',
      16: `${server}/${repository.split('/')[0]}`,
      17: '2002',
      20: run.event ?? 'push',
    },
  };
}

export const IDENTITY = 'https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1.0';
