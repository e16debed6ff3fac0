import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Digest } from '../../src/core/digest.ts';
import type { Target } from '../../src/core/target.ts';
import { openArchive } from '../../src/targets/layout/oci-archive.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import type { Place } from '../action/places.ts';
import { plainArtifact, store, type Artifact } from './artifacts.ts';
import { runAction, type RunResult } from './runner.ts';
import { expectNoLeftovers, expectSuccess, outcomeOf, output, workspaceWith } from './steps.ts';

type Inputs = Readonly<Record<string, string>>;

/** Two sides that share nothing but the files that a person carries. */
export class AirGap {
  readonly outside: string = workspaceWith();
  readonly inside: string = workspaceWith();
  readonly #place: Pick<Place, 'at'>;
  readonly #name: string;

  constructor(place: Pick<Place, 'at'>, name: string) {
    this.#place = place;
    this.#name = name;
  }

  get source(): string {
    return `${this.#name}/from`;
  }

  get destination(): string {
    return `${this.#name}/to`;
  }

  exporting(inputs: Inputs): Inputs {
    const rules = `- {from: '${this.#place.at(this.source)}', to: 'oci-archive:gap.tar'}`;
    return { command: 'sync', rules, state: this.#place.at(`${this.#name}/outer-state`), ...inputs };
  }

  importing(archive: string, inputs: Inputs = {}): Inputs {
    const rules = `- {from: 'oci-archive:${archive}', to: '${this.#place.at(this.destination)}'}`;
    return { command: 'sync', rules, state: this.#place.at(`${this.#name}/inner-state`), ...inputs };
  }

  /** Exports, and carries the archive in under this name. */
  async export(base: string, archive: string, inputs: Inputs = {}): Promise<Exported> {
    const run = await expectSuccess({ cwd: this.outside, inputs: this.exporting({ base, ...inputs }) });
    this.carryIn('gap.tar', archive);
    const [, number, digest] = /Export (\d+).*inventory (sha256:[0-9a-f]{64})/.exec(run.log) ?? [];
    return { run, number: Number(number), inventory: digest as Digest };
  }

  import(archive: string, inputs: Inputs = {}): Promise<RunResult> {
    return expectSuccess({ cwd: this.inside, inputs: this.importing(archive, inputs) });
  }

  tryImport(archive: string, inputs: Inputs = {}): Promise<RunResult> {
    return runAction({ cwd: this.inside, inputs: this.importing(archive, inputs) });
  }

  carryIn(name: string, as: string): void {
    copyFileSync(join(this.outside, name), join(this.inside, as));
  }

  /** The receipt goes back under this name. */
  carryOut(run: RunResult, as: string): string {
    copyFileSync(output(run, 'receipt'), join(this.outside, as));
    return as;
  }
}

export interface Exported {
  readonly run: RunResult;
  readonly number: number;
  readonly inventory: Digest;
}

export const fill =
  (...tags: readonly string[]) =>
  async (target: Target): Promise<void> => {
    for (const tag of tags) await store(target, plainArtifact(tag), tag);
  };

export function counts(run: RunResult): Readonly<Record<string, number>> {
  return JSON.parse(output(run, 'metadata')) as Record<string, number>;
}

/** Blobs of the artifact that the archive has, without its manifest. */
export async function blobsIn(path: string, artifact: Artifact): Promise<string[]> {
  const archive = await openArchive(path);
  const found: string[] = [];
  for (const { node } of artifact.blobs)
    if (node.digest !== artifact.root.digest && (await archive.exists(node))) found.push(node.digest);
  return found;
}

export function blobsOf(artifact: Artifact): string[] {
  return artifact.blobs.map(({ node }) => node.digest).filter((digest) => digest !== artifact.root.digest);
}

export function expectRefused(run: RunResult, ...said: readonly string[]): void {
  expect(outcomeOf(run, 'failure')).toBe('failure');
  const errors = run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  for (const text of said) expect(errors.join('\n')).toContain(text);
  expect(run.outputs.has('receipt')).toBe(false);
  expectNoLeftovers(run);
}

/** Sides whose places are layouts in their own folders. */
export function layouts(): {
  readonly gap: AirGap;
  readonly source: OciLayout;
  readonly destination: OciLayout;
} {
  const gap = new AirGap({ at: (name) => `oci-layout:${name}` }, 'gap');
  return {
    gap,
    source: new OciLayout(join(gap.outside, gap.source)),
    destination: new OciLayout(join(gap.inside, gap.destination)),
  };
}
