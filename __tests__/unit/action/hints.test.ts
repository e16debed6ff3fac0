import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { describeFailure, failureFor } from '../../../src/action/failures/explain.ts';
import { HINT_RULES, WITHOUT_HINT } from '../../../src/action/failures/rules/hint-rules.ts';
import { allCommands } from '../../../src/action/commands/command-list.ts';
import { parseInputs } from '../../../src/action/commands/parse-inputs.ts';
import { failureSummary } from '../../../src/action/reporting/summary/failure.ts';
import { textIn } from '../../support/html-facts.ts';
import { PartialFailure } from '../../../src/action/results/partial-failure.ts';
import { fromFlags } from '../../../src/action/inputs/raw-inputs.ts';
import { providerOf, PROVIDERS } from '../../../src/action/open/registry-vendor.ts';
import { SingleFlight } from '../../../src/core/concurrency.ts';
import { OrasError, type ErrorCode } from '../../../src/core/errors.ts';
import type { Around, Case } from './hint-answer-cases.ts';
import { CASES } from './hint-cases.ts';
import {
  asked,
  connectionBroken,
  denied,
  put,
  reading,
  refused,
  unauthorized,
  unwritable,
  writing,
  type Answer,
} from './hint-failures.ts';

const DOCS = 'https://github.com/org/oras-action/blob/v1/docs/troubleshooting.md';
const commands = new Map(await allCommands());

function failure(error: unknown, { command: name = 'push', ...around }: Around = {}) {
  return failureFor(error, { name, command: commands.get(name), fork: false, ...around });
}

async function referencesOf(...args: string[]) {
  return (await parseInputs(fromFlags(args))).task.references;
}

/** Each fails once, for all that is asked of its failure. */
const failures = new SingleFlight<Case[1], unknown>('keep');
const errorOf = (fail: Case[1]): Promise<unknown> => failures.get(fail, async () => fail());

describe('the rules', () => {
  test.for(CASES)('%s is told, case %#', async ([id, fail, around]) => {
    const { hint } = failure(await errorOf(fail), around);
    expect(hint?.id).toBe(id);
  });

  test('have ids of their own, fit for an anchor, and each is reached', () => {
    const ids = HINT_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
    const told = new Set(CASES.map(([id]) => id));
    expect(ids.filter((id) => !told.has(id))).toEqual([]);
    process.stdout.write(`hints: ${ids.length} rules, ${CASES.length} failures\n`);
  });

  test('say something for every code, or it is written down why not', () => {
    const all: Record<ErrorCode, true> = {
      NOT_FOUND: true,
      ALREADY_EXISTS: true,
      DIGEST_MISMATCH: true,
      SIZE_MISMATCH: true,
      TOO_LARGE: true,
      INVALID_INPUT: true,
      INVALID_CONTENT: true,
      UNSUPPORTED: true,
      UNAUTHORIZED: true,
      FORBIDDEN: true,
      RATE_LIMITED: true,
      UNAVAILABLE: true,
      NETWORK: true,
      CONFLICT: true,
      UNVERIFIED: true,
      UNSAFE_PATH: true,
      STORAGE: true,
      ABORTED: true,
    };
    const silent = (Object.keys(all) as ErrorCode[]).filter(
      (code) => !failure(new OrasError(code, 'it failed')).hint,
    );
    expect(silent.toSorted()).toEqual(Object.keys(WITHOUT_HINT).toSorted());
  });

  const hosts = {
    github: 'ghcr.io',
    'docker-hub': 'registry-1.docker.io',
    ecr: '1.dkr-ecr.eu-west-1.on.aws',
    acr: 'acme.azurecr.io',
    google: 'us-docker.pkg.dev',
    quay: 'quay.io',
    gitlab: 'registry.gitlab.com',
    harbor: 'harbor.example.com',
    other: 'registry.example.com',
  };
  const answers: readonly Answer[] = [
    { status: 400, says: 'MANIFEST_INVALID: no' },
    { status: 400, says: 'UNKNOWN: no' },
    { status: 401, says: 'UNAUTHORIZED: no' },
    { status: 403, says: 'DENIED: no' },
    { status: 404, says: 'NAME_UNKNOWN: no' },
    { status: 404, says: 'MANIFEST_UNKNOWN: no' },
    { status: 405, says: 'UNSUPPORTED: no' },
    { status: 409, says: 'UNKNOWN: no' },
    { status: 413, says: 'SIZE_INVALID: no' },
    { status: 415, says: 'UNSUPPORTED: no' },
    { status: 429, says: 'TOOMANYREQUESTS: no' },
    { status: 503, says: 'UNAVAILABLE: no' },
  ];

  test.each(PROVIDERS)('say something to every answer of %s that stops a write', async (provider) => {
    const host = hosts[provider];
    expect(providerOf(host)).toBe(provider);
    const told = await Promise.all(
      answers.map(async (answer) => [answer, failure(await writing({ ...put, ...answer, host })).hint?.id]),
    );
    for (const one of told) expect(one).not.toContain(undefined);
  });

  test.each(PROVIDERS)('say something to every answer of %s that stops a read', async (provider) => {
    const host = hosts[provider];
    const reads = answers.filter(({ status, says }) => status !== 405 && says !== 'MANIFEST_INVALID: no');
    for (const answer of reads) {
      const { hint } = failure(await refused({ ...answer, host }), { command: 'pull' });
      expect([answer, hint?.id]).not.toContain(undefined);
      expect(JSON.stringify(hint)).not.toMatch(/packages: write|AcrPush$|to push first/);
    }
  });
});

describe('the texts', () => {
  const known = parse(readFileSync(join(import.meta.dirname, '../../../action.yml'), 'utf8')) as {
    inputs: Record<string, unknown>;
  };

  test.for(CASES)(
    'of %s have few lines, no holes, and a snippet that fits a workflow, case %#',
    async ([_id, fail, around]) => {
      const error = await errorOf(fail);
      const text = describeFailure(failure(error, around), DOCS);
      expect(text.split('\n').length).toBeLessThanOrEqual(12);
      expect(text).not.toMatch(/undefined|\[object|NaN|\(\)|: $/m);
      expect(text).not.toContain('canary');
      const { hint } = failure(error, around);
      for (const said of [hint?.likely, hint?.fix]) expect(said).toMatch(/^[\S ]*[^.\s]$/);
      if (hint?.snippet === undefined) return;
      const yaml = parse(hint.snippet) as { with?: Record<string, unknown> };
      expect(yaml).toBeTypeOf('object');
      for (const name of Object.keys(yaml.with ?? {})) expect(known.inputs).toHaveProperty([name]);
    },
  );

  test('begin with what was asked for, and name the request behind', async () => {
    const references = await referencesOf('push', '--files', 'a', '--to', 'ghcr.io/acme/app:1.2');
    const text = describeFailure(
      failure(await writing({ ...denied, ...asked, host: 'ghcr.io' }), { references }),
      DOCS,
    );
    expect(text.split('\n')[0]).toBe(
      'push failed: writing to ghcr.io/acme/app:1.2 was refused: 403 DENIED: denied (POST https://ghcr.io/v2/acme/app/blobs/uploads/)',
    );
    expect(text).toContain('\n  permissions:\n    contents: read\n    packages: write\nMore: ');
  });

  test('name Docker Hub as people do', async () => {
    const references = await referencesOf('pull', '--from', 'docker.io/alpine:3');
    const url = 'https://registry-1.docker.io/v2/library/alpine/manifests/3';
    const error = await refused({
      host: 'registry-1.docker.io',
      repository: 'library/alpine',
      path: 'manifests/3',
      status: 429,
      says: 'TOOMANYREQUESTS: no',
    });
    expect(failure(error, { command: 'pull', references }).what).toBe(
      `pull failed: reading from docker.io/alpine:3 failed: 429 TOOMANYREQUESTS: no (GET ${url})`,
    );
  });

  test.each([
    [[], 'the connection to r.example broke (without a proxy)'],
    [['no_proxy'], 'the connection to r.example broke (without a proxy)'],
    [
      ['https_proxy'],
      'the connection to r.example broke (through the proxy proxy.corp:3128 that https_proxy names)',
    ],
    [
      ['HTTPS_PROXY'],
      'the connection to r.example broke (through the proxy proxy.corp:3128 that HTTPS_PROXY names)',
    ],
  ])('tell of the proxy: %j', async (names, likely) => {
    const env = Object.fromEntries(
      names.map((name) => [name, name === 'no_proxy' ? 'r.example' : 'http://me:canary@proxy.corp:3128']),
    );
    expect(failure(await connectionBroken('r.example'), { env }).hint?.likely).toBe(likely);
  });

  test.each([
    [30, ', for 30 s more'],
    [600, ', for 10 minutes more'],
    [14_400, ', for 4 hours more'],
  ])('tell how long a limit lasts: %d s', async (seconds, said) => {
    const error = await reading({ status: 429, headers: { 'retry-after': `${seconds}` } });
    expect(failure(error).hint?.likely).toContain(said);
  });

  test('give a login as a list where a step may need several', async () => {
    const { hint } = failure(await reading(unauthorized), { command: 'copy' });
    const { with: given } = parse(hint?.snippet ?? '') as { with: Record<string, string> };
    expect(parse(given['registry-auth'] ?? '')).toEqual([
      {
        registry: 'registry.example.com',
        username: '${{ vars.REGISTRY_USER }}',
        password: '${{ secrets.REGISTRY_PASSWORD }}',
      },
    ]);
  });

  test('fit into an annotation, whatever a server says', async () => {
    const evil = `\n::error::x\r##[error]y\u001b[31m\u202e${'<b>|`'.repeat(2000)}`;
    for (const status of [400, 401, 403, 404, 429, 500] as const) {
      const error = await writing({ ...asked, status, says: `DENIED: ${evil}` });
      const text = describeFailure(failure(error), DOCS);
      expect(text.length).toBeLessThanOrEqual(4096);
      expect(text.split('\n').length).toBeLessThanOrEqual(10);
      expect(text).not.toMatch(/^\s*::|##\[|[\r\u001b\u202e]/m);
      expect(text).toMatch(/\nMore: https:\/\/\S+$/);
    }
  });
});

describe('a copy that reached some destinations only', async () => {
  const failures = [
    { place: 'quay.io/acme/app', error: await writing({ ...unauthorized, host: 'quay.io' }) },
    { place: 'ghcr.io/acme/app', error: await writing({ ...denied, host: 'ghcr.io' }) },
    { place: 'oci-archive:app.tar', error: await unwritable('ENOSPC') },
  ];
  const around: Around = { command: 'copy' };

  test('tells of each its own cause', () => {
    const error = new PartialFailure('3 of 4 destinations failed', failures);
    const lines = describeFailure(failure(error, around), DOCS).split('\n');
    expect(lines[0]).toBe('copy failed: 3 of 4 destinations failed');
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(3);
    for (const [at, [place, id]] of [
      ['quay.io/acme/app', 'quay-login'],
      ['ghcr.io/acme/app', 'ghcr-write'],
      ['oci-archive:app.tar', 'disk-full'],
    ].entries()) {
      expect(lines[1 + 2 * at]).toContain(place);
      expect(lines[2 + 2 * at]).toMatch(new RegExp(`^  Likely: .* Try: .* More: .*#${id}$`));
    }
  });

  test('and in the summary each once, as text', () => {
    const odd = { place: 'r.example/a', error: new OrasError('NETWORK', '<b>@me</b>') };
    const error = new PartialFailure('4 of 4 destinations failed', [...failures, odd]);
    const summary = failureSummary(failure(error, around), DOCS);
    expect(summary.match(/^- /gm)).toHaveLength(4);
    for (const { place } of failures) expect(textIn(summary).split(place)).toHaveLength(2);
    expect(textIn(summary)).toContain('<b>@me</b>');
    expect(summary).not.toMatch(/<b>|@me/);
  });

  test('tells of one as of any failure', () => {
    const error = new PartialFailure('1 of 4 destinations failed', failures.slice(1, 2));
    expect(describeFailure(failure(error, around), DOCS)).toMatch(
      /^copy failed: 1 of 4 destinations failed: writing to ghcr\.io\/acme\/app was refused: 403 .*\nLikely: /,
    );
  });

  test('stays short with many', async () => {
    const error = await writing({ ...denied, host: 'r.example', says: `DENIED: ${'x'.repeat(900)}` });
    const many = Array.from({ length: 40 }, (_, at) => ({ place: `r${at}.example/acme/app`, error }));
    const text = describeFailure(
      failure(new PartialFailure('40 of 40 destinations failed', many), around),
      DOCS,
    );
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(text.split('\n')).toHaveLength(12);
    expect(text).toMatch(/\nand 35 more$/);
  });
});
