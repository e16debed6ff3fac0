import {
  CopyError,
  hasCode,
  OrasError,
  RegistryError,
  messageOf,
  systemCode,
  type ErrorCode,
} from '../core/errors.ts';
import { safeText } from './safe-text.ts';

/** The likely cause and one thing to do, for people. */
export interface Hint {
  readonly likely: string;
  readonly fix: string;
}

/** The text of the one annotation of a failed run: what failed, where, why it probably did, and what to do. */
export function describeFailure(command: string, error: unknown): string {
  const what = `${command} failed: ${safeText(withSide(error))}`;
  const hint = command === 'push' && isSpoiltFile(error) ? CHANGED_FILE : hintFor(error);
  return hint ? `${what}\nLikely: ${safeText(hint.likely)}\nTry: ${safeText(hint.fix)}` : what;
}

function withSide(error: unknown): string {
  if (!(error instanceof CopyError)) return messageOf(error);
  const node = error.digest === undefined ? '' : ` ${error.digest.slice(0, 19)}…`;
  return `${error.side}: ${error.operation}${node}: ${error.message}`;
}

const CHANGED_FILE: Hint = {
  likely: 'a file changed while it was read',
  fix: 'run it again when nothing else writes the files',
};

/** What a push reads are files of this machine: nothing is damaged on the way. */
function isSpoiltFile(error: unknown): boolean {
  return hasCode(error, 'DIGEST_MISMATCH') || hasCode(error, 'SIZE_MISMATCH');
}

const NOT_A_REGISTRY: Hint = {
  likely: 'the host is not an OCI registry, or a proxy or login page answered in its place',
  fix: 'check the host name and the port of the reference',
};

/** Answers to HEAD have no body to tell by. */
function isNoRegistry(error: OrasError): boolean {
  if (error.details['answersLikeARegistry'] !== false) return false;
  if (error.code === 'NOT_FOUND' || error.code === 'INVALID_CONTENT') return true;
  const refused = error.code === 'FORBIDDEN' || error.code === 'UNAUTHORIZED';
  return refused && error instanceof RegistryError && error.method !== 'HEAD';
}

function hintFor(error: unknown): Hint | undefined {
  const root = rootOf(error);
  if (!(root instanceof OrasError)) return systemHint(root);
  if (isNoRegistry(root)) return NOT_A_REGISTRY;
  return HINTS[root.code](root);
}

/** The innermost error of ours: copies and inputs wrap what happened. */
function rootOf(error: unknown): unknown {
  let found = error;
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof OrasError || systemCode(at) !== undefined) found = at;
  }
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof OrasError && !(at instanceof CopyError) && at.details['partial'] !== true) return at;
  }
  return found;
}

const HINTS: { readonly [C in ErrorCode]: (error: OrasError) => Hint | undefined } = {
  NOT_FOUND: notFound,
  ALREADY_EXISTS: (error) =>
    error.details['tag'] === undefined
      ? {
          likely: 'the folder is not empty',
          fix: 'pull into an empty folder, or set keep-existing-files: false',
        }
      : {
          likely: 'the tag was set by an earlier run',
          fix: 'choose another tag, or set if-exists: overwrite or skip',
        },
  DIGEST_MISMATCH: (error) =>
    error.details['pinned'] === true
      ? {
          likely: 'the tag has moved since the digest was written down',
          fix: 'check what changed, then update input digest',
        }
      : {
          likely: 'the content was changed on the way or is damaged where it is stored',
          fix: 'run it again; if it stays, push the artifact anew',
        },
  SIZE_MISMATCH: () => ({
    likely: 'the content was cut on the way or is damaged where it is stored',
    fix: 'run it again; if it stays, push the artifact anew',
  }),
  TOO_LARGE: () => ({
    likely: 'the other side sent or refused more than the limit',
    fix: 'split the artifact, or raise the limit of the proxy in front of the registry',
  }),
  INVALID_INPUT: (error) =>
    error.details['signatures'] === undefined
      ? undefined
      : {
          likely: 'modify, exclude or several platforms change what was signed',
          fix: 'set signatures: false to leave them out and sign the result anew, or always to copy them all the same',
        },
  INVALID_CONTENT: () => ({
    likely: 'the content is damaged, or of a kind that is not known here',
    fix: 'look at it with: oras manifest fetch',
  }),
  UNSUPPORTED: (error) =>
    error.details['unnamed'] === true
      ? {
          likely: 'it is an image or a chart, not files pushed with oras',
          fix: 'use command copy with to: oci-layout:PATH to get all of its content',
        }
      : undefined,
  UNAUTHORIZED: unauthorized,
  FORBIDDEN: (error) => ({
    likely: `the credential for ${hostOf(error)} is valid but may not do this`,
    fix:
      hostOf(error) === 'ghcr.io'
        ? 'give the job permissions: { packages: write }, and this repository access in the package settings'
        : 'give the account write access to the repository',
  }),
  RATE_LIMITED: (error) => ({
    likely: `${hostOf(error)} limits the number of requests`,
    fix: 'log in, or run it again later',
  }),
  UNAVAILABLE: (error) => ({ likely: `${hostOf(error)} has trouble`, fix: 'run it again later' }),
  NETWORK: network,
  CONFLICT: () => ({
    likely: 'something else is writing the same files',
    fix: 'run it again when that has ended',
  }),
  UNSAFE_PATH: () => ({
    likely: 'the artifact holds names that would be written outside of the folder, or twice',
    fix: 'pull only what you trust; an artifact of your own: push it with clean titles',
  }),
  STORAGE: systemHint,
  ABORTED: () => undefined,
};

function notFound(error: OrasError): Hint | undefined {
  if (error instanceof RegistryError) {
    return {
      likely: 'the tag or repository is misspelt, was never pushed, or is private',
      fix: `check the name, and that the step may read ${hostOf(error)}`,
    };
  }
  if (error.details['file'] === 'oci-layout' || error.details['file'] === 'index.json') {
    return {
      likely: 'it is not an OCI image layout, or the path is wrong',
      fix: 'check the path, which is relative to the workspace',
    };
  }
  return undefined;
}

function unauthorized(error: OrasError): Hint {
  const host = hostOf(error);
  if (error.details['helper'] !== undefined) {
    return {
      likely: `the credential helper is not logged in to ${host}, or not set up in this job`,
      fix: 'log in in an earlier step, or set inputs registry, username and password',
    };
  }
  return {
    likely: `there is no credential for ${host}, or its user name or password is wrong`,
    fix:
      host === 'ghcr.io'
        ? 'give the job permissions: { packages: write } and pass github-token'
        : 'set inputs registry, username and password, or log in in an earlier step',
  };
}

function network(error: OrasError): Hint {
  const host = hostOf(error);
  const code = String(error.details['code'] ?? '');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return { likely: `the host name ${host} is misspelt or does not exist`, fix: 'check the reference' };
  if (code === 'ECONNREFUSED')
    return {
      likely: `nothing listens at ${host}`,
      fix: 'check host and port; a service container needs a mapped port',
    };
  if (/SSL|TLS|CERT|SIGN|ISSUER|EPROTO/.test(code)) {
    return {
      likely: `${host} has a certificate that is not trusted, or speaks plain http`,
      fix: 'set ca-file to its certificate authority, or plain-http: true',
    };
  }
  return { likely: `the connection to ${host} broke`, fix: 'run it again' };
}

function systemCodeIn(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = at instanceof OrasError ? undefined : systemCode(at);
    if (code !== undefined) return code;
  }
  return undefined;
}

function systemHint(error: unknown): Hint | undefined {
  const code = systemCodeIn(error);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return { likely: 'the disk is full', fix: 'free space, or use a runner with a larger disk' };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return {
      likely: 'the folder may not be written by this user',
      fix: 'choose another path, or change its permissions',
    };
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'EISDIR')
    return {
      likely: 'a file stands where a folder is needed, or a folder where a file is',
      fix: 'choose another path, or move away what is there',
    };
  if (code === 'ENOENT')
    return {
      likely: 'the file was removed while it was used',
      fix: 'run it again when nothing else removes the files',
    };
  return undefined;
}

function hostOf(error: OrasError): string {
  return String(error.details['host'] ?? 'the registry');
}
