import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cachingSource } from '../../src/copy/caching-source.ts';
import * as lists from '../../src/core/at-most.ts';
import { bytesOf } from '../../src/core/bytes.ts';
import { OrasError } from '../../src/core/errors.ts';
import { overrideCapabilities } from '../../src/core/override-capabilities.ts';
import * as target from '../../src/core/target.ts';
import { createTransport } from '../../src/http/transport.ts';
import { openRepository } from '../../src/registry/registry.ts';
import { withBlobCache } from '../../src/targets/wrappers/blob-cache.ts';
import { dryRun } from '../../src/targets/wrappers/dry-run.ts';
import { MemoryTarget } from '../../src/targets/memory/memory.ts';
import { OciArchive, openArchive } from '../../src/targets/layout/oci-archive.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { blob, plainArtifact, store } from '../support/artifacts.ts';
import { freshFolder } from '../support/operate.ts';
import { newLog, recording } from '../support/recording.ts';
import { watched } from '../support/watched.ts';

type Wrap = <T extends target.Target>(inner: T) => T;

const plan = () => ({ nodes: 0, bytes: 0, requests: 0 });
const WRAPPERS: readonly (readonly [string, Wrap, hides: readonly string[]])[] = [
  // A verification removes what is damaged; nothing is sent during which an index could be read ahead.
  [
    'dry run',
    (inner) => dryRun(inner, plan(), { remote: true, unreadable: 'error' }),
    ['canVerify', 'canPrepareLink'],
  ],
  ['blob cache', (inner) => withBlobCache(inner, async () => undefined), []],
  ['caching source', (inner) => cachingSource(inner, new MemoryTarget()), []],
  ['wrapper that names nothing', (inner) => overrideCapabilities(inner, {}), []],
  ['wrapper that hides one', (inner) => overrideCapabilities(inner, { tags: undefined }), ['canListTags']],
  ['recording wrapper of tests', (inner) => recording(inner, newLog()), []],
  ['watched wrapper of tests', (inner) => watched(inner, () => {}), []],
];

/** Every guard that core has. */
const guards = Object.entries({ ...target, ...lists }).filter(([name]) => /^(?:can|is)[A-Z]/.test(name)) as [
  string,
  (held: object) => boolean,
][];

const capabilities = (held: object): string[] =>
  guards.filter(([, guard]) => guard(held)).map(([name]) => name);

/** A target that can do all there is: what a wrapper forgets shows here, whatever real targets have of it. */
function ableToAll(): target.Target {
  return Object.assign(new MemoryTarget(), {
    name: 'all',
    link: async () => false,
    prepareLink: async () => {},
    readReferrersIndex: async () => undefined,
    verify: async () => true,
    isWhole: async () => true,
    readManifest: async () => Promise.reject(new OrasError('NOT_FOUND', 'nothing')),
    mount: async () => false,
    collect: async () => 0,
    listTags: async () => ({ tags: [], complete: true }),
    sweep: async () => 0,
    tagsOf: async () => [],
    checkDeletion: async () => {},
    commit: async () => {},
    discard: async () => {},
  });
}

test('there is no capability that the target which can do all lacks', () => {
  expect(capabilities(ableToAll())).toEqual(guards.map(([name]) => name));
});

function targets(): readonly target.Target[] {
  const { send } = createTransport();
  const place = { registry: '127.0.0.1:1', repository: 'acme/app', actions: 'pull' } as const;
  const folder = freshFolder();
  return [
    openRepository(`${place.registry}/${place.repository}`, { transport: { send }, ...place }),
    openRepository(`${place.registry}/${place.repository}`, {
      transport: { send },
      ...place,
      packagesApi: new URL('https://127.0.0.1:1'),
    }),
    new OciLayout(join(folder, 'layout')),
    new OciArchive(join(folder, 'a.tar')),
    new MemoryTarget(),
    ableToAll(),
  ];
}

describe.each(WRAPPERS)('a wrapper hides nothing it does not name: %s', (_name, wrap, hides) => {
  test('it can do what the target can, and nothing more', () => {
    for (const inner of targets())
      expect(capabilities(wrap(inner))).toEqual(capabilities(inner).filter((one) => !hides.includes(one)));
  });

  test('it has what it does not know', () => {
    const inner = Object.assign(new MemoryTarget(), { someNewThing: (text: string) => `new ${text}` });
    expect(wrap(inner).someNewThing('thing')).toBe('new thing');
  });

  test('it reads as the target does', async () => {
    const inner = new MemoryTarget();
    const { root } = plainArtifact();
    await store(inner, plainArtifact(), 'v1');
    const wrapped = wrap(inner);
    expect(await wrapped.resolve('v1')).toEqual(await inner.resolve('v1'));
    expect(await Array.fromAsync(wrapped.fetch(root))).toEqual(await Array.fromAsync(inner.fetch(root)));
    if (!hides.includes('canListTags')) expect(await Array.fromAsync(wrapped.tags())).toEqual(['v1']);
  });
});

test('an archive that is read keeps what it can through each', async () => {
  const path = join(freshFolder(), 'a.tar');
  const archive = new OciArchive(path);
  await store(archive, plainArtifact(), 'v1');
  await archive.commit();
  const inner = await openArchive(path);
  for (const wrapped of [
    withBlobCache(inner, async () => undefined),
    cachingSource(inner, new MemoryTarget()),
  ])
    expect(capabilities(wrapped)).toEqual(capabilities(inner));
});

/** What only reads. */
const READING = [
  'checkDeletion',
  'exists',
  'fetch',
  'index',
  'isWhole',
  'listTags',
  'predecessors',
  'readManifest',
  'readReferrersIndex',
  'resolve',
  'stamp',
  'tags',
  'tagsOf',
];
/** No capabilities: the layout's own, and what ends connections. */
const OWN = ['update', 'close'];

/** The target, where nothing is done: notes which of its methods are called. */
function noting<T extends target.Target>(inner: T, called: Set<string>): T {
  return overrideCapabilities(
    inner,
    Object.fromEntries(
      methodsOf(inner).map((name) => [
        name,
        () => {
          called.add(name);
          throw new OrasError('NOT_FOUND', name);
        },
      ]),
    ),
  );
}

function* classesOf(held: object): Generator<object> {
  for (let at = held; at !== Object.prototype; at = Object.getPrototypeOf(at) as object) yield at;
}

const methodsOf = (held: object): string[] =>
  [...classesOf(held)]
    .flatMap((one) => Object.getOwnPropertyNames(one))
    .filter(
      (name) => !['constructor', 'name'].includes(name) && typeof Reflect.get(held, name) === 'function',
    );

test('a dry run reaches nothing of a target but what only reads', async () => {
  const { node, bytes } = blob('content');
  for (const inner of targets()) {
    const called = new Set<string>();
    const dry = dryRun(noting(inner, called), plan(), { remote: true, unreadable: 'error' });
    for (const name of methodsOf(inner)) {
      const method: unknown = Reflect.get(dry, name);
      const args = [name === 'link' ? [{ node, subject: node, inIndex: false }] : node, bytesOf(bytes), {}];
      try {
        const answer: unknown = typeof method === 'function' ? await method(...args) : undefined;
        if (isStream(answer)) for await (const _one of answer) break;
      } catch {
        // What it is asked for is not there.
      }
    }
    expect([...called].filter((name) => ![...READING, ...OWN].includes(name))).toEqual([]);
    expect(called).toContain('resolve');
  }
});

function isStream(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
}
