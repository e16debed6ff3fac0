import { appendFile, readFile } from 'node:fs/promises';
import type { CopyResult } from '../../copy/options.ts';
import { isRecord } from '../../core/descriptor.ts';
import type { Digest } from '../../core/digest.ts';
import { messageOf } from '../../core/errors.ts';
import { alters, takes, type CommandFacts } from '../inputs/command-facts.ts';
import { formatLocation, type Location } from '../inputs/location.ts';
import type { Log } from '../runner/log.ts';
import type { Result } from '../results/result.ts';
import { safeText } from '../runner/safe-text.ts';

/** An artifact as later steps of the job know it, such as one that attests what the job made. */
interface Declaration {
  readonly name: string;
  readonly digest: Digest;
}

/** The runner takes as many from one job. */
const MAX_ARTIFACTS = 500;

interface DeclareOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  /** With `true`, a runner that takes no declarations is worth a warning. */
  readonly wanted: 'auto' | 'true' | 'false';
}

/**
 * Appends what was written to registries to the file that `$GITHUB_ARTIFACTS` names, one `oci://` line each. A name that
 * the job has declared with another digest is left out: the runner would fail the step. What was written stays written,
 * so nothing here is a failure.
 */
export async function declareArtifacts(
  result: Result,
  command: Pick<CommandFacts, 'required' | 'optional' | 'effect'>,
  { env, log, wanted }: DeclareOptions,
): Promise<void> {
  if (wanted === 'false' || !takes(command, 'declare-artifacts')) return;
  // What describes an artifact is no product of its own: a step that attests the only product of the job would find two.
  if (wanted === 'auto' && alters(command)) return;
  const file = env['GITHUB_ARTIFACTS'];
  const all = declarationsOf(result);
  if (all.length === 0) return;
  if (!file) {
    if (wanted === 'true')
      log.warning('no artifacts are declared: this runner does not support it (GITHUB_ARTIFACTS is not set)');
    return;
  }
  const known = await listed(env['GITHUB_ARTIFACTS_LIST']);
  const fresh = freshOf(all, known, log);
  const room = Math.max(0, MAX_ARTIFACTS - known.size);
  if (fresh.size > room)
    log.notice(
      `a job can declare at most ${MAX_ARTIFACTS} artifacts: not declared: ${fresh.size - room} of ${fresh.size}`,
    );
  const lines = [...fresh].slice(0, room).map(([name, digest]) => `oci://${name}@${digest}\n`);
  if (lines.length === 0) return;
  try {
    await appendFile(file, lines.join(''));
  } catch (error) {
    log.warning(`the artifacts could not be declared: ${safeText(messageOf(error))}`);
  }
}

/** Those that the job has not declared yet; one name stands for one digest. */
function freshOf(
  all: readonly Declaration[],
  known: ReadonlyMap<string, string>,
  log: Log,
): ReadonlyMap<string, Digest> {
  const fresh = new Map<string, Digest>();
  for (const { name, digest } of all) {
    const declared = known.get(name) ?? fresh.get(name);
    if (declared === undefined) fresh.set(name, digest);
    else if (declared !== digest)
      log.notice(`${name} is already declared as ${safeText(declared, 200)}, so ${digest} is not declared`);
  }
  return fresh;
}

/** One for each artifact at each registry, under its first tag. */
function declarationsOf(result: Result): Declaration[] {
  if (result.kind !== 'artifact') return [];
  const { location, root, stats, tags = [], left } = result;
  const all = result.deliveries ?? [{ location, root, stats, tags, left }];
  return all.flatMap((one) =>
    one.error === undefined && one.left !== true ? declared(one.location, one.stats, one.tags) : [],
  );
}

function declared(
  location: Location,
  stats: CopyResult | undefined,
  [tag]: readonly string[],
): Declaration[] {
  if (!stats || location.kind !== 'registry') return [];
  // Where all tags are left to what has them, the artifact may not be there at all.
  if (tag === undefined && stats.copied + stats.skipped + stats.mounted === 0) return [];
  const name = formatLocation(location);
  return [{ name: tag === undefined ? name : `${name}:${tag}`, digest: stats.root.digest }];
}

/** What the job has declared so far; nothing where the list cannot be read, which the runner then checks itself. */
async function listed(file: string | undefined): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  if (file === undefined || file === '') return names;
  try {
    const json: unknown = JSON.parse(await readFile(file, 'utf8'));
    const subjects: unknown = isRecord(json) ? json['subjects'] : undefined;
    for (const subject of Array.isArray(subjects) ? (subjects as unknown[]) : []) {
      if (!isRecord(subject)) continue;
      const { name, digest } = subject;
      if (typeof name === 'string' && typeof digest === 'string') names.set(name, digest);
    }
  } catch {
    return names;
  }
  return names;
}
