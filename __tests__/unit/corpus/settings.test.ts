import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandInputs } from '../../support/read-inputs.ts';
import { fromEnvironment, fromFlags } from '../../../src/action/inputs/raw-inputs.ts';
import { dockerConfig } from '../../../src/credentials/docker-config.ts';
import {
  bytesOfRecipe,
  cases,
  expanded,
  expectVerdict,
  outcomeOf,
  textOf,
  wanted,
  type Case,
} from '../../support/corpus.ts';

interface Config {
  readonly config: unknown;
  readonly ask: string;
  readonly helpers?: Readonly<Record<string, { readonly out: unknown; readonly code?: number | 'KILL' }>>;
  /** What no error may quote. */
  readonly secret?: string;
}

function makeConfig({ config, helpers = {} }: Config): { path: string; env: NodeJS.ProcessEnv } {
  const folder = mkdtempSync(join(process.env['ORAS_TEST_TEMP'] ?? '', 'config-'));
  writeFileSync(join(folder, 'config.json'), bytesOfRecipe(config));
  mkdirSync(join(folder, 'bin'));
  for (const [name, { out, code = 0 }] of Object.entries(helpers)) {
    writeFileSync(join(folder, 'out'), textOf(out));
    const end = code === 'KILL' ? 'kill -KILL $$' : `exit ${code}`;
    const script = `#!/bin/sh\ncat > ${folder}/asked\ncat ${folder}/out\n${end}\n`;
    writeFileSync(join(folder, 'bin', `docker-credential-${name}`), script, { mode: 0o755 });
  }
  const PATH = [join(folder, 'bin'), process.env['PATH'] ?? ''].join(delimiter);
  return { path: join(folder, 'config.json'), env: { PATH } };
}

async function expectCredential(item: Case<Config, object | null>): Promise<void> {
  const { path, env } = makeConfig(item.input);
  const ask = dockerConfig(path, env);
  const [registry = '', ...rest] = item.input.ask.split('/');
  const told: string[] = [];
  const outcome = await outcomeOf(() =>
    ask({ registry, repository: rest.join('/') }).then(
      (credential) => credential ?? null,
      (error: unknown) => {
        for (let at = error; at instanceof Error; at = at.cause) told.push(`${at.message} ${at.stack ?? ''}`);
        throw error;
      },
    ),
  );
  expect(outcome).toEqual({ ...outcome, ...wanted(item) });
  expect(told.join()).not.toContain(item.input.secret ?? 'no secret');
}

describe.skipIf(process.platform === 'win32')('docker config', () => {
  test.each(cases<Config, object | null>('docker-config'))('$line $verdict: $reason', (item) =>
    expectVerdict(item, () => expectCredential(item)),
  );
});

async function expectInputs(item: Case<{ readonly inputs: object }, object>): Promise<void> {
  const inputs = Object.entries(expanded(item.input.inputs) as Record<string, string>);
  const env = Object.fromEntries(inputs.map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]));
  const args = inputs.flatMap(([name, text]) => [`--${name}=${text}`]);
  for (const raw of [() => fromEnvironment(env), () => fromFlags(args)]) {
    const outcome = await outcomeOf(() => commandInputs(raw()));
    expect(outcome).toMatchObject(wanted(item));
  }
}

describe('action inputs', () => {
  test.each(cases<{ inputs: object }, object>('action-inputs'))('$line $verdict: $reason', (item) =>
    expectVerdict(item, () => expectInputs(item)),
  );
});
