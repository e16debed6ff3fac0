import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { declareArtifacts, type Job } from './declared-artifacts.ts';
import type { StepLog } from './step-log.ts';

const oneMebibyte = 1024 * 1024;

const prefixes = {
  GITHUB_OUTPUT: 'set_output_',
  GITHUB_STATE: 'save_state_',
  GITHUB_ENV: 'set_env_',
  GITHUB_PATH: 'add_path_',
  GITHUB_STEP_SUMMARY: 'step_summary_',
  GITHUB_ARTIFACTS: 'artifacts_',
  GITHUB_ARTIFACTS_LIST: 'artifacts_list_',
} as const;

export type CommandFile = keyof typeof prefixes;

export interface CommandResults {
  readonly outputs: Map<string, string>;
  readonly state: Map<string, string>;
  readonly env: Map<string, string>;
  readonly path: string[];
  readonly summary: string;
  /** `name@digest` of everything this step declared. */
  readonly artifacts: string[];
}

/** FileCommandManager.InitializeFiles: empty files of this step, and the read-only list of the job's artifacts. */
export function createCommandFiles(temp: string, artifacts: Job['artifacts']): Record<CommandFile, string> {
  const folder = join(temp, '_runner_file_commands');
  const suffix = randomUUID();
  mkdirSync(folder, { recursive: true });
  const names = Object.entries(prefixes).map(([name, prefix]) => [name, join(folder, prefix + suffix)]);
  const files = Object.fromEntries(names) as Record<CommandFile, string>;
  for (const file of Object.values(files)) writeFileSync(file, '');
  const subjects = [...artifacts.keys()].toSorted().map((name) => {
    return { name, digest: artifacts.get(name), kind: 'oci' };
  });
  writeFileSync(files.GITHUB_ARTIFACTS_LIST, JSON.stringify({ version: 1, subjects }));
  return files;
}

export function readRaw(files: Record<CommandFile, string>): Record<CommandFile, string> {
  const texts = Object.entries(files).map(([name, file]) => [name, readFileSync(file, 'utf8')]);
  return Object.fromEntries(texts) as Record<CommandFile, string>;
}

/** FileCommandManager.ProcessFiles: a file that cannot be processed fails the step; what it said before that counts. */
export function processFiles(raw: Record<CommandFile, string>, log: StepLog, job: Job): CommandResults {
  const results = { outputs: new Map(), state: new Map(), env: new Map() };
  let artifacts: string[] = [];
  attempt(log, 'output', () => readPairs(raw.GITHUB_OUTPUT, results.outputs));
  attempt(log, 'state', () => readPairs(raw.GITHUB_STATE, results.state));
  attempt(log, 'env', () => readPairs(raw.GITHUB_ENV, results.env));
  attempt(log, 'artifacts', () => (artifacts = declareArtifacts(raw.GITHUB_ARTIFACTS, job)));
  for (const key of [...results.env.keys()].filter((name) => name.toUpperCase() === 'NODE_OPTIONS')) {
    results.env.delete(key);
    log.rejected.push(`GITHUB_ENV: ${key} refused`);
    log.annotate('error', `Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.`);
  }
  const size = [...results.outputs].flat().reduce((sum, text) => sum + 2 * text.length, 0);
  if (size > oneMebibyte) log.rejected.push(`outputs of ${size} bytes are over 1 MiB`);
  return {
    ...results,
    artifacts,
    path: readPath(raw.GITHUB_PATH),
    summary: readSummary(raw.GITHUB_STEP_SUMMARY, log),
  };
}

function attempt(log: StepLog, name: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.fail(`Unable to process file command '${name}' successfully. ${reason}`);
  }
}

function readPairs(text: string, into: Map<string, string>): void {
  for (const [name, value] of parseKeyValues(text)) into.set(name, value);
}

/** EnvFileKeyValuePairs: `NAME=VALUE` or `NAME<<DELIMITER`, whichever mark comes first in the line. */
export function* parseKeyValues(text: string): Generator<[string, string]> {
  const lines = linesOf(text);
  for (let line = lines.next().value; line !== undefined; line = lines.next().value) {
    if (line.text === '') continue;
    const equals = line.text.indexOf('=');
    const heredoc = line.text.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield [line.text.slice(0, equals), line.text.slice(equals + 1)];
    } else if (heredoc < 0) {
      throw new Error(`Invalid format '${line.text}'`);
    } else {
      const [name, delimiter] = [line.text.slice(0, heredoc), line.text.slice(heredoc + 2)];
      if (name === '' || delimiter === '') throw new Error(`Invalid format '${line.text}'`);
      yield [name, heredocValue(text, lines, delimiter)];
    }
  }
}

interface Line {
  readonly text: string;
  readonly start: number;
  /** Where the line ends, before its newline. */
  readonly end: number;
}

/** Newlines inside the value stay as they are, the last one before the delimiter goes. */
function heredocValue(text: string, lines: Generator<Line, undefined>, delimiter: string): string {
  let first: number | undefined;
  let last = 0;
  for (let line = lines.next().value; line !== undefined; line = lines.next().value) {
    first ??= line.start;
    if (line.text === delimiter) return text.slice(first, Math.max(first, last));
    last = line.end;
  }
  throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
}

function* linesOf(text: string): Generator<Line, undefined> {
  const windows = process.platform === 'win32';
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const stop = found < 0 ? text.length : found;
    const end = windows && found > start && text[found - 1] === '\r' ? found - 1 : stop;
    yield { text: text.slice(start, end), start, end };
    start = stop + 1;
  }
  return undefined;
}

/** A folder named twice counts where it was named last. */
function readPath(text: string): string[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  return [...new Set(lines.toReversed())].toReversed();
}

function readSummary(text: string, log: StepLog): string {
  const size = Buffer.byteLength(text);
  if (size <= oneMebibyte) return log.masked(text);
  log.rejected.push(`summary of ${size} bytes is over 1 MiB`);
  log.annotate('error', `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k`);
  return '';
}
