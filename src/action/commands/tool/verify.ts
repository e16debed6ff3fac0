import { isMediaType } from '../../../core/media-types.ts';
import { readAll } from '../../../core/bytes.ts';
import type { Descriptor } from '../../../core/descriptor.ts';
import { isDigest, type Digest } from '../../../core/digest.ts';
import { OrasError } from '../../../core/errors.ts';
import { artifactTypeOf, parseManifest } from '../../../core/manifest.ts';
import type { CallOptions, Graph, Source } from '../../../core/target.ts';
import { safeText } from '../../runner/safe-text.ts';

/** Input `verify`: what must hold before anything of the artifact is unpacked. */
export interface Verify {
  /** The artifact is one of these; none: any. */
  readonly digests: readonly Digest[];
  /** Each of these refers to it. */
  readonly types: readonly string[];
}

/** Most referrers of one type that are looked at. */
const MAX_REFERRERS = 100;

/** Newline list of digests and artifact types. */
export function parseVerify(lines: readonly string[]): Verify {
  const types = lines.filter((line) => !isDigest(line));
  for (const type of types) {
    if (/^sha(?:256|512)[:-]/.test(type) || !isMediaType(type)) throw wrong(type);
  }
  return { digests: lines.filter((line) => isDigest(line)), types };
}

function wrong(got: string): OrasError {
  return new OrasError(
    'INVALID_INPUT',
    `input verify: got ${JSON.stringify(got.slice(0, 200))}, allowed is a digest or an artifact type, one per line`,
    { details: { input: 'verify' } },
  );
}

export interface Verified {
  /** Asked for where referrers matter only: not every source knows them. */
  readonly source: () => Source & Graph;
  /** The index and the manifest for the platform, or the one manifest that is both. */
  readonly nodes: readonly Descriptor[];
  /** How errors name the artifact. */
  readonly text: string;
}

/** Fails unless all of it holds for one of the nodes. Signatures are not checked: a referrer exists, or does not. */
export async function verify(
  { digests, types }: Verify,
  { source, nodes, text }: Verified,
  call: CallOptions,
): Promise<void> {
  const ownDigests = nodes.map(({ digest }) => digest);
  if (digests.length > 0 && !ownDigests.some((digest) => digests.includes(digest))) {
    throw new OrasError(
      'DIGEST_MISMATCH',
      `${text} is ${ownDigests.join(', for this platform ')}, but input verify requires ${digests.join(' or ')}`,
      { details: { expected: digests.join(' or '), got: ownDigests[0], pinned: true } },
    );
  }
  for (const type of types) {
    if (await hasReferrer(source(), nodes, { type, call })) continue;
    const found = await referrerTypes(source(), nodes, call);
    const available =
      found.length === 0 ? 'it has no referrers' : `the types of its referrers are ${found.join(', ')}`;
    throw new OrasError(
      'NOT_FOUND',
      `${text} has no referrer of type ${type}, which input verify requires; ${available}`,
      { details: { verify: type, digest: ownDigests[0] } },
    );
  }
}

interface Wanted {
  readonly type: string;
  readonly call: CallOptions;
}

/** A list of referrers is the registry's word: each manifest in it is read, and must name the node itself. */
async function hasReferrer(
  source: Source & Graph,
  nodes: readonly Descriptor[],
  { type, call }: Wanted,
): Promise<boolean> {
  for (const node of nodes) {
    let seen = 0;
    for await (const found of source.predecessors(node, {
      ...call,
      referrersOnly: true,
      artifactType: type,
    })) {
      if ((seen += 1) > MAX_REFERRERS) break;
      const manifest = parseManifest(await readAll(source.fetch(found, call), found), found);
      if (manifest.subject?.digest === node.digest && artifactTypeOf(manifest) === type) return true;
    }
  }
  return false;
}

async function referrerTypes(
  source: Source & Graph,
  nodes: readonly Descriptor[],
  call: CallOptions,
): Promise<string[]> {
  const types = new Set<string>();
  for (const node of nodes) {
    for await (const { artifactType } of source.predecessors(node, { ...call, referrersOnly: true })) {
      types.add(safeText(artifactType ?? 'of no type', 200));
      if (types.size === 10) return [...types];
    }
  }
  return [...types];
}
