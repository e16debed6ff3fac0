import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';

const oneMebibyte = 1024 * 1024;
const maxArtifacts = 500;

export interface Job {
  readonly workspace: string;
  /** What the steps of the job declared: name → digest. */
  readonly artifacts: Map<string, string>;
}

/** CreateArtifactsFileCommand: every line is parsed before the first one counts. */
export function declareArtifacts(text: string, job: Job): string[] {
  const declared: string[] = [];
  if (Buffer.byteLength(text) > oneMebibyte) throw new Error('$GITHUB_ARTIFACTS file exceeds 1024 KiB');
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const subjects = lines.flatMap((line, index) => {
    if (line === '' || line.startsWith('#')) return [];
    return [{ number: index + 1, ...parseSubject(line, index + 1, job.workspace) }];
  });
  for (const { number, name, digest } of subjects) {
    const known = job.artifacts.get(name);
    if (known === digest) continue;
    if (known !== undefined) {
      const conflict = `'${name}': previously declared as '${known}', now declared as '${digest}'`;
      throw invalid(number, `Conflicting digest for artifact ${conflict}`);
    }
    if (job.artifacts.size >= maxArtifacts) throw invalid(number, `more than ${maxArtifacts} artifacts`);
    job.artifacts.set(name, digest);
    declared.push(`${name}@${digest}`);
  }
  return declared;
}

const hexLengths: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };

function parseSubject(line: string, number: number, workspace: string): { name: string; digest: string } {
  if (line.includes('=')) throw invalid(number, "entries containing '=' are reserved and not permitted");
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(line)?.[1]?.toLowerCase();
  const rest = scheme === undefined ? line : line.slice(scheme.length + 3);
  if (scheme === 'file') return fileSubject(rest, number, workspace);
  if (scheme !== undefined && scheme !== 'oci') throw invalid(number, 'unsupported URI scheme');
  const match = /^(.+)@(sha256|sha384|sha512):([0-9a-f]+)$/i.exec(rest);
  const [, name = '', algorithm = '', hex = ''] = match ?? [];
  const fits = hexLengths[algorithm.toLowerCase()] === hex.length;
  if (match !== null && fits) return { name, digest: `${algorithm}:${hex}`.toLowerCase() };
  if (scheme === 'oci') throw invalid(number, 'oci:// entries need a whole @sha{256,384,512}:<hex> digest');
  return fileSubject(line, number, workspace);
}

function fileSubject(path: string, number: number, workspace: string): { name: string; digest: string } {
  const file = resolve(workspace, path);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw invalid(number, `file '${path}' does not exist or is no regular file`);
  const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
  return { name: basename(file), digest: `sha256:${digest}` };
}

function invalid(line: number, problem: string): Error {
  return new Error(`Invalid $GITHUB_ARTIFACTS entry on line ${line}: ${problem}`);
}
