import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/core/digest.ts';
import { OrasError } from '../../../src/core/errors.ts';
import { encodeManifest, parseManifest, successors } from '../../../src/core/manifest.ts';
import { OCI_ARTIFACT, OCI_INDEX, OCI_MANIFEST } from '../../../src/core/media-types.ts';
import {
  encodeIndex,
  parseIndex,
  tagsIn,
  withNodes,
  withoutTag,
} from '../../../src/targets/layout/index-entries.ts';
import { findEntry } from '../../../src/targets/layout/find-entry.ts';
import { bytesIn, imageIndex, oldArtifact, plainArtifact, withSubject } from '../../support/artifacts.ts';
import { inMemoryOf } from '../../support/peak-memory.ts';

inMemoryOf(400);

const TYPES = [OCI_MANIFEST, OCI_INDEX, OCI_ARTIFACT];

const SEEDS = [imageIndex(), oldArtifact(), plainArtifact(), withSubject()].map((artifact) =>
  Buffer.from(bytesIn(artifact, artifact.root)),
);

interface Change {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

/** Texts that a parser of JSON or of descriptors gives a meaning. */
const piece = fc.oneof(
  fc.constantFrom(
    '',
    'null',
    '{}',
    '[]',
    '"',
    '\\',
    '-1',
    '1e999',
    '9007199254740993',
    '"__proto__":{},',
    '\u0000',
  ),
  fc.constantFrom(
    '"manifests":null,',
    '"layers":[{}],',
    '"annotations":{"a":1},',
    '"subject":[],',
    '"size":-1,',
  ),
  fc.constantFrom('['.repeat(5000), '{"a":'.repeat(5000), '[],'.repeat(5000), '"digest":"sha256:",'),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** A document of our own, changed in some places. */
const document = fc
  .record({
    seed: fc.constantFrom(...SEEDS),
    changes: fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(40), put: piece }),
      {
        maxLength: 4,
      },
    ),
  })
  .map(({ seed, changes }) => changes.reduce(changed, seed));

function changed(bytes: Buffer, { at, cut, put }: Change): Buffer {
  const start = Math.floor(at * bytes.length);
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(put), bytes.subarray(start + cut)]);
}

/** True when it was taken. Fails for every error but ours. */
function taken(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof OrasError) return false;
    throw error;
  }
}

const RUNS = { seed: 15, numRuns: 3000 } as const;

describe('what is decoded is a value, or an error of ours:', () => {
  test('manifests and indexes of each type', () => {
    let count = 0;
    fc.assert(
      fc.property(document, fc.constantFrom(...TYPES), (bytes, mediaType) => {
        const node = { mediaType, digest: digestOf(bytes) };
        const done = taken(() => {
          const manifest = parseManifest(bytes, node);
          successors(manifest);
          const again = encodeManifest(manifest);
          expect(encodeManifest(parseManifest(again, { ...node, digest: digestOf(again) }))).toEqual(again);
        });
        if (done) count += 1;
      }),
      RUNS,
    );
    // Else nothing but refusals was tried.
    expect(count).toBeGreaterThan(50);
  });

  test('the index of a layout, and what is done with it', () => {
    let count = 0;
    fc.assert(
      fc.property(document, fc.string({ unit: 'binary', maxLength: 10 }), (bytes, name) => {
        const done = taken(() => {
          const index = parseIndex(bytes, 'index.json');
          for (const tag of tagsIn(index)) withoutTag(index, tag);
          expect(parseIndex(encodeIndex(withNodes(index, index.manifests)), 'index.json').manifests).toEqual(
            index.manifests,
          );
          taken(() => void findEntry(index, name, { where: 'l' }));
        });
        if (done) count += 1;
      }),
      RUNS,
    );
    expect(count).toBeGreaterThan(50);
  });
});
