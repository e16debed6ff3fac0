import { chmodSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { freshFolder, writeFiles } from './operate.ts';
import { runAction, type RunOptions, type RunResult } from './runner.ts';
import { treeOf } from './tree.ts';

/** A step that must end well, without anything that the runner refused. */
export async function expectSuccess(options: RunOptions): Promise<RunResult> {
  const run = await runAction(options);
  expect(outcomeOf(run, 'success')).toBe('success');
  expect(run).toMatchObject({ exitCode: 0, rejected: [] });
  expectNoLeftovers(run);
  return run;
}

/** A step that must end with one error that says all of this, no output, and a workspace and a temp folder as before. */
export async function expectFailure(
  options: RunOptions & { readonly cwd: string },
  ...said: readonly string[]
): Promise<RunResult & { readonly error: string }> {
  const before = treeOf(options.cwd);
  const run = await runAction(options);
  expect(outcomeOf(run, 'failure')).toBe('failure');
  expect(run).toMatchObject({ exitCode: 1, rejected: [] });
  const errors = run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  expect(errors).toHaveLength(1);
  const error = errors.join();
  for (const text of said) expect(error).toContain(text);
  expect(treeOf(options.cwd)).toEqual(before);
  expect([...run.outputs.keys()]).toEqual([]);
  expect(run.stderr).toBe('');
  expectNoLeftovers(run);
  return { ...run, error };
}

/** The outcome, with the log where it is not the expected one: a failing test shows it. */
export function outcomeOf(run: RunResult, expected: RunResult['outcome']): string {
  return run.outcome === expected ? expected : `${run.outcome}:\n${run.log}`;
}

/** What the action puts into RUNNER_TEMP is gone when it ends, but for the files that outputs or the log name. */
export function expectNoLeftovers({ temp, outputs, log }: RunResult): void {
  const receipt = outputs.get('receipt');
  const unfinished = /^Report up to the failure: (.+)$/m.exec(log)?.[1];
  const named = [
    outputs.get('outputs-file'),
    outputs.get('report') ?? unfinished,
    receipt && dirname(receipt),
  ];
  const left = readdirSync(temp).filter((name) => !named.includes(join(temp, name)));
  expect(left.toSorted()).toEqual(['_github_workflow', '_runner_file_commands']);
}

/** The value of an output, which must be there. */
export function output(run: RunResult, name: string): string {
  const value = run.outputs.get(name);
  if (value === undefined) throw new Error(`the step has no output ${name}:\n${run.log}`);
  return value;
}

export interface OutputFile {
  readonly path?: string;
  readonly title: string;
  readonly digest: string;
  readonly size: number;
  readonly mediaType: string;
}

export function outputFiles(run: RunResult): readonly OutputFile[] {
  return JSON.parse(output(run, 'files')) as OutputFile[];
}

export interface Metadata {
  readonly copied: number;
  readonly skipped: number;
  readonly mounted: number;
  readonly failed: number;
  readonly bytes: number;
  readonly milliseconds: number;
  readonly requests: number;
  readonly destinations?: readonly DestinationFacts[];
  /** Of a dry run. */
  readonly planned?: {
    readonly nodes: number;
    readonly bytes: number;
    readonly requests: number;
    readonly changed: boolean;
  };
}

export function metadata(run: RunResult): Metadata {
  return JSON.parse(output(run, 'metadata')) as Metadata;
}

export interface PushedManifest {
  readonly artifactType?: string;
  readonly config: { readonly mediaType: string; readonly annotations?: Record<string, string> };
  readonly layers: readonly {
    readonly mediaType: string;
    readonly annotations?: Record<string, string>;
  }[];
  readonly annotations?: Record<string, string>;
}

export function manifestOf(run: RunResult): PushedManifest {
  return JSON.parse(output(run, 'manifest')) as PushedManifest;
}

export function workspaceWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return writeFiles(freshFolder('workspace'), files);
}

/** A folder `site` with a program, a link, an empty folder and a name that is not ASCII, and a file `LICENSE`. */
export function siteWorkspace(): string {
  const workspace = workspaceWith({
    'site/index.html': '<h1>Hello</h1>\n',
    'site/assets/größe.css': 'h1 { color: teal }\n'.repeat(100),
    'site/serve.sh': '#!/bin/sh\nexec httpd\n',
    'site/empty/': '',
    LICENSE: 'Do what you like.\n',
  });
  chmodSync(join(workspace, 'site/serve.sh'), 0o755);
  if (process.platform !== 'win32') symlinkSync('index.html', join(workspace, 'site/start.html'));
  return workspace;
}

/** As the output `referrers` has it, and `oras discover --format json`. */
export interface ReferrerBranch {
  readonly reference?: string;
  readonly digest: string;
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly tag?: string;
  readonly referrers?: readonly ReferrerBranch[];
  readonly manifests?: readonly ReferrerBranch[];
}

export function referrers(run: RunResult): ReferrerBranch {
  return JSON.parse(output(run, 'referrers')) as ReferrerBranch;
}

/** A line for each referrer below, indented by its level, with the artifact type or the tag: equal lines are equal trees. */
export function branchesOf(tree: ReferrerBranch, indent = ''): string[] {
  return (tree.referrers ?? [])
    .toSorted((one, other) => one.digest.localeCompare(other.digest))
    .flatMap((one) => [
      `${indent}${one.tag ?? one.artifactType} ${one.digest}`,
      ...branchesOf(one, `${indent}  `),
    ]);
}

/** What each destination of a copy came to. */
export interface DestinationFacts {
  readonly reference: string;
  readonly tags: readonly string[];
  readonly changed: boolean;
  /** Of a dry run. */
  readonly wouldChange?: boolean;
  readonly error?: string;
}

/** A copy that reached some of its destinations only: it fails with one error that says all of this, and tells of each in its outputs. */
export async function expectPartialFailure(
  options: RunOptions,
  ...said: readonly string[]
): Promise<RunResult> {
  const run = await runAction(options);
  expect(outcomeOf(run, 'failure')).toBe('failure');
  expect(run).toMatchObject({ exitCode: 1, rejected: [] });
  const errors = run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  expect(errors).toHaveLength(1);
  for (const text of said) expect(errors.join()).toContain(text);
  expectNoLeftovers(run);
  return run;
}
