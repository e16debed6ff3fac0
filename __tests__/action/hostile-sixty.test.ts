import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { safeText } from '../../src/action/runner/safe-text.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { OCI_EMPTY, OCI_INDEX, OCI_MANIFEST } from '../../src/core/media-types.ts';
import { elementsIn, textIn } from '../support/html-facts.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { json, startServer, type Handler, type Reply, type Server } from '../support/lab.ts';
import {
  emptyContents,
  putBlob,
  putManifest,
  registryHandler,
  type Contents,
} from '../support/lab-registry.ts';
import { openShow } from '../support/markdown-page.ts';
import { describeWith } from '../support/partners.ts';
import { runAction, type RunResult } from '../support/runner.ts';
import { expectSuccess, outcomeOf, output, workspaceWith } from '../support/steps.ts';

const OUTPUTS = [
  'artifact-type',
  'changed',
  'digest',
  'manifest',
  'media-type',
  'metadata',
  'reference',
  'references',
  'referrers',
  'repository',
  'size',
  'tags',
  'outputs-file',
];
/** Every line that a copy writes begins as one of these, and holds nothing else before its first word from outside. */
/** What is said of an output that is too long. */
const LEFT_OUT = /^output [a-z-]+ left out: longer than [^]* a file with all outputs$/;
const LINES = [
  /^##\[notice\]output [a-z-]+ left out: longer than .* a file with all outputs$/,
  /^##\[(?:group\](?:Resolve|Plan, as carried out|Copy sha256:[0-9a-f]{64} from [\w.:/]+ to \S+, \S+)|endgroup\])$/,
  /^[\w.:/]+ is sha256:[0-9a-f]{64}$/,
  /^(?:(?:│ {3}| {4})*[├└]── )?sha256:[0-9a-f]{12} +(?:[\d.]+ [KM]?i?B)? .*$/,
  /^ {2}(?:copied |tagged ) sha256:[0-9a-f]{12} +[\d.]+ [KM]?i?B .* (?:to|at) oci-layout:m$/,
  // How far it is, on a machine that is slow.
  /^ {2}[\d.]+ [KM]?i?B of [\d.]+ [KM]?i?B \(\d+ %\), [\d.]+ [KM]?i?B\/s, about \d+ \w+ left$/,
  /^\d+ copied \([\d.]+ [KM]?i?B\)$/,
  /^Referrers: 1$/,
  /^ {2}changed {3}\S+:v1@sha256:[0-9a-f]{64}: .*$/,
  /^ {2}failed {4}\S+:v1$/,
  /^##\[error\]copy failed: 1 of 2 destinations failed: .*$/,
  /^(?:Likely|Try|More): .*$/,
  /^ {2}(?:with:| {2}(?:registry|username|password): .*)$/,
  /^##\[warning\][\d.]+:\d+: .*$/,
];
/** What our own markdown becomes. */
const ELEMENTS = ['a', 'code', 'h3', 'p', 'pre', 'strong', 'table', 'tbody', 'td', 'th', 'thead', 'tr'];

/** What no log may be sent, ends of lines left out. */
const CONTROL = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/;

const texts = hostileTexts.map(([, text]) => text);
const numberOf = (path: string): number => Number(/\/acme\/t(\d+)\//.exec(path)?.[1] ?? -1);
/** Values of headers have no control characters, and are Latin-1. */
const isHeader = (text: string): boolean => /^[ -~\xa0-\xff]{1,2000}$/.test(text);

interface Source {
  readonly shelf: Contents;
  readonly root: Descriptor;
  /** As the referrers API lists it. */
  readonly referrers: Reply;
}

/** An artifact that says the text wherever it can: title, types, annotations, and the type of what refers to it. */
function sourceSaying(text: string): Source {
  const shelf = emptyContents();
  const config = putBlob(shelf, '{}', OCI_EMPTY);
  const annotations = { 'org.opencontainers.image.title': text, [text]: text };
  const layer = { ...putBlob(shelf, 'layer', `x/${text.replaceAll(/\p{Cc}/gu, ' ')}x`), annotations };
  const manifest = { schemaVersion: 2, mediaType: OCI_MANIFEST, artifactType: text, config, annotations };
  const root = putManifest(shelf, { ...manifest, layers: [layer] }, 'v1');
  const referrer = putManifest(shelf, { ...manifest, layers: [], subject: root });
  const listed = { ...referrer, artifactType: text, annotations };
  return { shelf, root, referrers: listOf([listed]) };
}

/** As the referrers API answers. */
function listOf(manifests: readonly object[]): Reply {
  const reply = json({ schemaVersion: 2, mediaType: OCI_INDEX, manifests });
  return { ...reply, headers: { 'content-type': OCI_INDEX } };
}

const sources = texts.map(sourceSaying);

const gives: Handler = (request) => {
  const at = numberOf(request.path);
  const [source, text = ''] = [sources[at], texts[at]];
  if (!source) return json({});
  const warning = isHeader(text) ? { warning: `299 - "${text.replaceAll(/(["\\])/g, '\\$1')}"` } : {};
  if (request.path.includes('/referrers/')) {
    // Nothing refers to what refers.
    return request.path.includes(source.root.digest) ? source.referrers : listOf([]);
  }
  if (request.path.includes('/tags/list')) return json({ name: 'acme', tags: ['v1', text] });
  const reply = registryHandler(source.shelf)(request) as Reply;
  return { ...reply, headers: { ...reply.headers, ...warning } };
};

/** Nothing is there, and nothing is let in. */
const denies: Handler = ({ method, path }) => {
  const text = texts[numberOf(path)] ?? '';
  const errors = [{ code: text, message: text, detail: { [text]: text } }];
  return json({ errors }, method === 'HEAD' || method === 'GET' ? 404 : 403);
};

describe('a text of an artifact and of a server is text in the log, the summary and the outputs:', () => {
  let source: Server;
  let wall: Server;
  const summaries: string[] = [];
  beforeAll(async () => {
    [source, wall] = await Promise.all([startServer(gives), startServer(denies)]);
  });
  afterAll(async () => {
    await Promise.all([source, wall].map((one) => one[Symbol.asyncDispose]()));
  });

  test('there are at least 60', () => {
    expect(texts.length).toBeGreaterThanOrEqual(60);
  });

  test.concurrent.each(hostileTexts.map(([what, text], at) => [what, text, at] as const))(
    '%s',
    async (_what, text, at) => {
      const run = await runAction({
        inputs: {
          from: `${source.host}/acme/t${at}:v1`,
          to: `oci-layout:m:v1\n${wall.host}/acme/t${at}:v1`,
        },
      });
      expect(outcomeOf(run, 'failure')).toBe('failure');
      expectNoCommand(run);
      expectOurLines(run);
      expectOutputs(run, text);
      expectPlainSummary(run, text);
      summaries.push(run.summary);
    },
  );

  describeWith(['chromium'], 'in a real browser', () => {
    test('nothing of all these summaries becomes an element, a link, a request or a script', async () => {
      expect(summaries).toHaveLength(texts.length);
      const { show, close } = await openShow();
      try {
        const shown = await show({ job: 'copy', summary: summaries.join('\n') });
        expect(shown).toMatchObject({ ran: false, requests: [], strangers: [], failedGraphs: 0 });
        expect(shown.graphs).toBe(texts.length);
        // A root, a layer and a referrer each.
        expect(shown.nodes).toHaveLength(3 * texts.length);
        expect(Object.keys(shown.elements).toSorted()).toEqual(ELEMENTS);
      } finally {
        await close();
      }
    });
  });
});

function expectNoCommand(run: RunResult): void {
  expect(run.rejected).toEqual([]);
  expect(run.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
  expect(
    run.annotations.filter(
      ({ level, message }) => (level === 'notice' && !LEFT_OUT.test(message)) || message.startsWith('evil'),
    ),
  ).toEqual([]);
  expect(run.annotations.flatMap(({ properties }) => Object.keys(properties))).toEqual([]);
  expect(run.masks.filter((mask) => mask.includes('evil'))).toEqual([]);
  expect([run.env.size, run.path.length, [...run.state.keys()].join()]).toEqual([0, 0, 'post']);
  expect(run.stdout).not.toMatch(CONTROL);
  expect(run.stderr).toBe('');
}

/** No line more than ours, and none less. */
function expectOurLines({ log }: RunResult): void {
  const lines = log.split('\n');
  expect(lines.filter((line) => !LINES.some((shape) => shape.test(line)))).toEqual([]);
  const counted = (shape: RegExp): number => lines.filter((line) => shape.test(line)).length;
  // Config, layer, manifest and referrer; one tag.
  expect(counted(/^ {2}copied /)).toBe(4);
  expect(counted(/^ {2}tagged /)).toBe(1);
  expect([counted(/^##\[group\]/), counted(/^##\[endgroup\]$/)]).toEqual([3, 3]);
  expect([counted(/^ {2}changed /), counted(/^ {2}failed /), counted(/^More: /)]).toEqual([1, 1, 1]);
}

function expectOutputs(run: RunResult, text: string): void {
  expect([...run.outputs.keys()].filter((name) => !OUTPUTS.includes(name))).toEqual([]);
  // In UTF-8 there are no lone surrogates.
  expect(output(run, 'artifact-type')).toBe(text.toWellFormed());
  const long = text.length > 10_000;
  const manifest = long ? undefined : (JSON.parse(output(run, 'manifest')) as { artifactType: string });
  expect(manifest?.artifactType).toBe(long ? undefined : text);
}

function expectPlainSummary({ summary }: RunResult, text: string): void {
  expect([...new Set(elementsIn(summary))].toSorted()).toEqual(ELEMENTS);
  // The one link is to our docs.
  expect(elementsIn(summary).filter((name) => name === 'a')).toHaveLength(1);
  expect(squeezed(textIn(summary))).toContain(squeezed(safeText(text, 100)));
}

function squeezed(text: string): string {
  return text.replaceAll('\u200b', '').trim().replaceAll(/\s+/g, ' ');
}

test('as many types of referrers are as many lines of a tree', async () => {
  const shelf = emptyContents();
  const config = putBlob(shelf, '{}', OCI_EMPTY);
  const base = { schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers: [] };
  const root = putManifest(shelf, base, 'v1');
  const manifests = texts.map((artifactType, at) => ({
    ...putManifest(shelf, { ...base, subject: root, annotations: { at: String(at) } }),
    artifactType,
  }));
  await using server = await startServer((request) =>
    request.path.includes(`/referrers/${root.digest}`) ? listOf(manifests) : registryHandler(shelf)(request),
  );
  const inputs = { command: 'discover', from: `${server.host}/acme/app:v1`, depth: '1' };
  const run = await expectSuccess({ inputs });
  const branches = run.log.split('\n').filter((line) => /^ {2}[├└]── .* sha256:[0-9a-f]{64}$/.test(line));
  expect(branches.map((line) => line.slice(6, -72))).toEqual(texts.map((text) => safeText(text, 200)));
  // The reference comes first.
  const [, tree = ''] = [...run.summary.matchAll(/^`{3,}text\n[^]*?\n`{3,}$/gm)].map(String);
  expect(tree.split('\n')).toHaveLength(texts.length + 3);
  expect([...new Set(elementsIn(run.summary))].toSorted()).toEqual(
    ELEMENTS.filter((name) => !['a', 'p', 'strong'].includes(name)),
  );
});

describe.skipIf(process.platform === 'win32')('names of files', () => {
  const names = texts.map((text) => text.toWellFormed().replaceAll(/[/\0]/g, '').slice(0, 60));
  const isTaken = (name: string): boolean => !/[\p{Cc}\p{Cs}\\:*?"<>|]|[. ]$/u.test(name);

  test('that any system can have are as many lines, rows and labels', async () => {
    const taken = names.filter(isTaken);
    expect(taken.length).toBeGreaterThan(9);
    const cwd = workspaceWith(Object.fromEntries(taken.map((name) => [`d/${name}`, name])));
    const run = await expectSuccess({ cwd, inputs: { files: 'd/*', to: 'oci-layout:l:v1' } });
    const lines = run.log.split('\n').filter((line) => /^ {2}copied .* d\/./.test(line));
    expect(lines).toHaveLength(taken.length);
    expect([...new Set(elementsIn(run.summary))].toSorted()).toEqual(
      ELEMENTS.filter((name) => !['a', 'p', 'strong'].includes(name)),
    );
  });

  test.concurrent.each(names.filter((name) => !isTaken(name)))(
    '%j is taken or refused, and is text',
    async (name) => {
      const cwd = workspaceWith({ [`d/${name}`]: 'x' });
      const run = await runAction({ cwd, inputs: { files: 'd/*', to: 'oci-layout:l:v1' } });
      expect(run.rejected).toEqual([]);
      expect(run.annotations.filter(({ message }) => !message.startsWith('push failed: '))).toEqual([]);
      expect(run.stdout).not.toMatch(CONTROL);
      expect(run.log.split('\n').filter((line) => line.includes('d/')).length).toBeGreaterThan(0);
    },
  );
});
