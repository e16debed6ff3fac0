import {
  CopyError,
  messageOf,
  OrasError,
  RegistryError,
  systemCode,
  type ErrorCode,
} from '../../core/errors.ts';
import { canonicalRegistry } from '../../core/reference.ts';
import { alters, takes, writes, type CommandFacts, type References } from '../inputs/command-facts.ts';
import { freeSpace, ownerIn, proxyOf, type Owner, type ProxyInUse } from './machine-facts.ts';
import { providerOf, type Provider } from '../open/registry-vendor.ts';
import { failedReference, type FailedReference } from './failed-reference.ts';

/** What is known of a failure, for the rules that explain it. */
export interface FailureFacts {
  /** The command makes an artifact of files. */
  readonly packs: boolean;
  /** It brings artifacts from one place to another. */
  readonly copies: boolean;
  readonly removes: boolean;
  readonly code: ErrorCode | undefined;
  readonly message: string;
  /** Of Node, such as ENOSPC or ECONNREFUSED. */
  readonly system: string | undefined;
  /** `the registry` where none is known. */
  readonly host: string;
  readonly provider: Provider;
  /** The step logs in there with an ID token. */
  readonly oidc: boolean;
  /** Below the host, where a request or the step tells it. */
  readonly repository: string;
  /** Of the request that was refused. */
  readonly method: string | undefined;
  readonly status: number | undefined;
  /** Codes and messages of the registry's answer. */
  readonly said: string;
  /** What answered is no registry: a login page, a proxy. */
  readonly notARegistry: boolean;
  /** The step wants to change something there. */
  readonly writing: boolean;
  /** The content at fault is what was read, and not what was written. */
  readonly reading: boolean;
  /** A file or folder that was to be read could not be. */
  readonly unreadable: boolean;
  readonly details: OrasError['details'];
  /** The run is for a pull request from a fork. */
  readonly fork: boolean;
  /** Whose repository the workflow runs in, and whether that is a person. */
  readonly owner: Owner | undefined;
  /** The host of the proxy that stands between, and the variable that names it. */
  readonly proxy: ProxyInUse | undefined;
  /** Room on the disks of the step. */
  readonly free: string | undefined;
}

export interface FailureContext {
  /** What failed, for the first word of the message. */
  readonly name: string;
  readonly fork: boolean;
  /** What the step was asked for, as far as that could be read. */
  readonly command?: Pick<CommandFacts, 'effect' | 'required' | 'optional'> | undefined;
  readonly references?: References | undefined;
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** Registries that the step logs in to with an ID token. */
  readonly oidcRegistries?: readonly string[] | undefined;
}

export function failureFacts(error: unknown, around: FailureContext): FailureFacts {
  const { command, fork, env = {} } = around;
  const root = rootOf(error);
  const ours = root instanceof OrasError ? root : undefined;
  const registry = registryErrorIn(root);
  const details = ours?.details ?? {};
  const typed = referenceFor(error, around);
  const host = textOf(details['host']) ?? (registry ? new URL(registry.url).host : undefined);
  const side = copyErrorIn(error)?.side ?? typed?.side;
  const system = systemCodeIn(error) ?? textOf(details['code']);
  return {
    ...kindOf(command),
    code: ours?.code,
    message: messageOf(root),
    system,
    host: host === undefined ? 'the registry' : canonicalRegistry(host),
    provider: host === undefined ? 'other' : providerOf(host, env),
    oidc:
      host !== undefined &&
      (around.oidcRegistries ?? []).some((one) => canonicalRegistry(one) === canonicalRegistry(host)),
    repository: repositoryFor(registry, typed),
    method: registry?.method,
    status: registry?.status,
    said: (registry?.errors ?? []).map(({ code, message }) => `${code}: ${message}`).join('; '),
    notARegistry: isForeign(root),
    // What is changed is read, too.
    writing: command !== undefined && writes(command) && (side !== 'source' || alters(command)),
    reading: side === 'source',
    unreadable: isUnreadable(error, command),
    details,
    fork,
    owner: ownerIn(env),
    proxy: host === undefined ? undefined : proxyOf(host, env),
    free: system === 'ENOSPC' || system === 'EDQUOT' ? freeSpace(env) : undefined,
  };
}

/** The reference of the step that an error is about. */
export function referenceFor(error: unknown, { references }: FailureContext): FailedReference | undefined {
  const root = rootOf(error);
  const registry = registryErrorIn(root);
  const detailsHost = root instanceof OrasError ? textOf(root.details['host']) : undefined;
  const host = detailsHost ?? (registry ? new URL(registry.url).host : undefined);
  const isOwn = registry && (hostOf(registry) === host || registry.details.reason === 'packages-api');
  const request = isOwn ? registry : undefined;
  const at = { host, method: request?.method, repository: request ? repositoryIn(request.url) : '' };
  return failedReference({ ...at, side: copyErrorIn(error)?.side }, references);
}

function hostOf({ url }: RegistryError): string {
  return new URL(url).host;
}

function repositoryFor(registry: RegistryError | undefined, typed: FailedReference | undefined): string {
  const repository = registry ? repositoryIn(registry.url) : '';
  if (repository !== '') return repository;
  return /^[^/]+\/(.+?)(?::[^:/]*)?(?:@.*)?$/.exec(typed?.text ?? '')?.[1] ?? '';
}

function repositoryIn(url: string): string {
  return /\/v2\/(.+?)\/(?:manifests|blobs|tags|referrers)(?:\/|$)/.exec(url)?.[1] ?? '';
}

/** Answers to HEAD have no body to tell by. */
function isForeign(root: unknown): boolean {
  if (!(root instanceof OrasError) || root.details['answersLikeARegistry'] !== false) return false;
  if (root.code === 'NOT_FOUND' || root.code === 'INVALID_CONTENT') return true;
  if (!(root instanceof RegistryError) || root.method === 'HEAD') return false;
  return root.status === 401 || (root.status === 403 && root.code !== 'RATE_LIMITED');
}

/** The innermost error of ours: copies and inputs wrap what happened. */
export function rootOf(error: unknown): unknown {
  for (let at = error; at instanceof Error; at = at.cause)
    if (at instanceof OrasError && !(at instanceof CopyError) && at.details['partial'] !== true) return at;
  return error;
}

export function registryErrorIn(error: unknown): RegistryError | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof RegistryError) return at;
  return undefined;
}

export function copyErrorIn(error: unknown): CopyError | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof CopyError) return at;
  return undefined;
}

function systemCodeIn(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = at instanceof OrasError ? undefined : systemCode(at);
    if (code !== undefined) return code;
  }
  return undefined;
}

const READING_CALLS: ReadonlySet<unknown> = new Set(['open', 'scandir', 'opendir', 'lstat', 'stat', 'read']);
/** Node does not say whether a file was opened to be read or to be written. */
function isUnreadable(error: unknown, command: FailureContext['command']): boolean {
  const copy = copyErrorIn(error);
  if (copy ? copy.side === 'target' : !onlyReads(command)) return false;
  for (let at = error; at instanceof Error; at = at.cause)
    if ('syscall' in at) return READING_CALLS.has(at.syscall);
  return false;
}

function kindOf(command: FailureContext['command']): Pick<FailureFacts, 'packs' | 'copies' | 'removes'> {
  const has = (name: 'if-no-files-found' | 'from' | 'to'): boolean =>
    command !== undefined && takes(command, name);
  return {
    packs: has('if-no-files-found'),
    copies: has('from') && has('to'),
    removes: command?.effect === 'removes',
  };
}

/** Outside of a copy, it reads files and writes none. */
function onlyReads(command: FailureContext['command']): boolean {
  if (!command || command.effect === 'local') return false;
  return !alters(command) || takes(command, 'files');
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
