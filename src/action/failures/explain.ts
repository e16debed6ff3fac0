import { messageOf, OrasError, type RegistryError } from '../../core/errors.ts';
import { HINT_RULES } from './rules/hint-rules.ts';
import { PartialFailure } from '../results/partial-failure.ts';
import { safeText } from '../runner/safe-text.ts';
import {
  copyErrorIn,
  registryErrorIn,
  rootOf,
  failureFacts,
  referenceFor,
  type FailureContext,
} from './failure-facts.ts';

/** The likely cause and one thing to do, for people. */
export interface Hint {
  readonly id: string;
  readonly likely: string;
  readonly fix: string;
  readonly snippet: string | undefined;
}

/** A failure as people read it. */
export interface Failure {
  /** What failed, and where. */
  readonly what: string;
  readonly hint: Hint | undefined;
  /** What failed without the reasons, which are in the parts. */
  readonly head?: string;
  /** Of a copy that reached some destinations or tags only: why each of the others failed. */
  readonly parts?: readonly Part[];
}

export interface Part {
  readonly what: string;
  readonly hint: Hint | undefined;
}

/** The runner shows so many characters of an annotation. */
const MAX = 4096;
const MAX_WHAT = 1800;
const MAX_PARTS = 5;

export function failureFor(error: unknown, around: FailureContext): Failure {
  const parts = error instanceof PartialFailure ? partsOf(error, around) : [];
  const [only, second] = parts;
  const said = error instanceof PartialFailure ? error.message : told(error, around);
  if (only && !second) {
    const what = `${around.name} failed: ${safeText(headOf(error, said))}: ${only.what}`;
    return { what, hint: only.hint };
  }
  return {
    what: `${around.name} failed: ${safeText(said, MAX_WHAT)}`,
    hint: hintFor(error, around),
    ...(parts.length > 0 && { parts, head: `${around.name} failed: ${safeText(headOf(error, said))}` }),
  };
}

/** The text of the one annotation of a failed run: what failed, where, why it probably did, and what to do. */
export function describeFailure({ what, head = what, hint, parts = [] }: Failure, docs: string): string {
  if (parts.length > 0) return cut([head, ...partLines(parts, docs)], []);
  if (!hint) return what;
  const help = [`Likely: ${hint.likely}`, `Try: ${hint.fix}`];
  if (hint.snippet !== undefined) help.push(...hint.snippet.split('\n').map((line) => `  ${line}`));
  return cut([what], [...help, `More: ${docs}#${hint.id}`]);
}

/** Without what is told of each destination below. */
function headOf(error: unknown, what: string): string {
  return error instanceof PartialFailure ? error.count : what;
}

function partLines(parts: readonly Part[], docs: string): string[] {
  const shown = parts.slice(0, MAX_PARTS).flatMap(({ what, hint }) => {
    const line = `- ${what}`;
    if (!hint) return [line];
    return [line, `  Likely: ${hint.likely}. Try: ${hint.fix}. More: ${docs}#${hint.id}`];
  });
  return parts.length > MAX_PARTS ? [...shown, `and ${parts.length - MAX_PARTS} more`] : shown;
}

function cut(what: readonly string[], help: readonly string[]): string {
  const behind = help.map((line) => `\n${line}`).join('');
  const room = MAX - behind.length;
  const before = what.join('\n');
  return `${before.length > room ? `${before.slice(0, room - 1)}…` : before}${behind}`;
}

/** Each destination once: its first failure stopped the rest there. */
function partsOf({ failures }: PartialFailure, around: FailureContext): Part[] {
  const places = new Map<string, unknown>();
  for (const { place, error } of failures) if (!places.has(place)) places.set(place, error);
  return [...places].map(([place, error]) => {
    const said = told(error, around);
    return {
      what: safeText(said.includes(place) ? said : `${place}: ${said}`, places.size > 1 ? 300 : MAX_WHAT),
      hint: hintFor(error, around),
    };
  });
}

/** What the step asked for and what came of it; the request that failed stands behind. */
function told(error: unknown, around: FailureContext): string {
  const copy = copyErrorIn(error);
  const registry = registryErrorIn(error);
  const host = error instanceof OrasError ? error.details['host'] : undefined;
  if (error !== copy && error !== registry && host === undefined) return messageOf(error);
  const typed = referenceFor(error, around);
  const side = copy?.side ?? typed?.side;
  const { reason, request } = reasonOf(error);
  const doing = request ?? (copy?.digest === undefined ? undefined : `${copy.operation} ${copy.digest}`);
  const behind = doing === undefined || reason.includes(copy?.digest ?? doing) ? '' : ` (${doing})`;
  if (side === undefined || (typed && reason.startsWith(typed.text))) return `${reason}${behind}`;
  const refused = registry?.status === 401 || registry?.status === 403;
  const place = typed?.text ?? (registry ? placeIn(registry) : `the ${side}`);
  const verb = side === 'target' ? 'writing to' : 'reading from';
  return `${verb} ${place} ${refused ? 'was refused' : 'failed'}: ${reason}${behind}`;
}

/** The request, which people did not write, goes to the end; so does the status, where we say what it means. */
function reasonOf(error: unknown): { reason: string; request?: string } {
  const message = messageOf(error);
  const root = rootOf(error);
  const { request, status, explained } = root instanceof OrasError ? root.details : {};
  if (typeof request !== 'string' || !message.includes(`${request}: `)) return { reason: message };
  const [place, said] = cutAt(message, `${request}: `);
  if (explained !== true) return { reason: `${place}${said}`, request };
  return { reason: said.replace(`${String(status)} `, ''), request: `${request}: ${String(status)}` };
}

function cutAt(text: string, between: string): [before: string, behind: string] {
  const at = text.indexOf(between);
  return [text.slice(0, at), text.slice(at + between.length)];
}

/** Host and repository of the request that failed. */
function placeIn({ url }: RegistryError): string {
  const { host } = new URL(url);
  const repository = /\/v2\/(.+?)\/(?:manifests|blobs|tags|referrers)(?:\/|$)/.exec(url)?.[1];
  return repository === undefined ? host : `${host}/${repository}`;
}

function hintFor(error: unknown, around: FailureContext): Hint | undefined {
  const facts = failureFacts(error, around);
  const rule = HINT_RULES.find(({ matches }) => matches(facts));
  if (!rule) return undefined;
  const snippet = rule.snippet?.(facts).split('\n');
  return {
    id: rule.id,
    likely: safeText(rule.likely(facts), 500),
    fix: safeText(rule.fix(facts), 500),
    snippet: snippet?.map((line) => safeText(line, 200)).join('\n'),
  };
}
