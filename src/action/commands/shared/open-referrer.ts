import { findPredecessors } from '../../../copy/extended-copy.ts';
import type { Predecessor } from '../../../copy/options.ts';
import { plain } from '../../../core/descriptor.ts';
import { OrasError } from '../../../core/errors.ts';
import { artifactTypeOf } from '../../../core/manifest.ts';
import { readManifestNode } from '../../../core/manifest-node.ts';
import { formatLocation, formatNode, type Location } from '../../inputs/location.ts';
import { counted } from '../../runner/format.ts';
import { safeText } from '../../runner/safe-text.ts';
import type { Context } from './context.ts';
import type { OpenRoot } from '../../../copy/read-root.ts';
import { graphOf } from './open-root.ts';

interface ReferrerChoice {
  readonly from: Location;
  readonly referrerTypes: readonly string[];
}

/** The only referrer of these types that the artifact itself has. */
export async function enterReferrer(
  { source, root, known }: OpenRoot,
  { from, referrerTypes }: ReferrerChoice,
  { signal, concurrency, log }: Context,
): Promise<OpenRoot> {
  const found = await findPredecessors(graphOf(source, from), root, {
    depth: 1,
    referrersOnly: true,
    // Determines the types that a registry leaves out of its list.
    follow: () => true,
    signal,
    concurrency,
    known,
  });
  const own = found.filter(({ of }) => of.digest === root.digest);
  const matching = own.filter(({ node }) => referrerTypes.includes(node.artifactType ?? ''));
  const [referrer, second] = matching;
  const what = `${from.text} has ${matching.length === 0 ? 'no' : matching.length}`;
  const types = referrerTypes.join(' or ');
  if (!referrer) {
    const below = found.filter(({ of }) => of.digest !== root.digest);
    throw new OrasError('NOT_FOUND', `${what} referrer of type ${types}; ${typesOf(own, below)}`, {
      details: { reason: 'no-such-referrer', below: below.length },
    });
  }
  if (second)
    throw new OrasError('INVALID_INPUT', `${what} referrers of type ${types}: ${listOf(matching)}`, {
      details: { reason: 'several-referrers', reference: formatNode(from, referrer.node) },
    });
  const manifest = await readManifestNode(source, referrer.node, { signal });
  const { subject } = manifest.manifest;
  const artifactType = artifactTypeOf(manifest.manifest) ?? '';
  // The list is the registry's word.
  if (subject?.digest !== root.digest || !referrerTypes.includes(artifactType))
    throw new OrasError(
      'INVALID_CONTENT',
      `${formatLocation(from)} lists ${referrer.node.digest} as a referrer of ${root.digest} of type ${types}, which its manifest is not`,
    );
  log.info(`Referrer of type ${artifactType}: ${referrer.node.digest}`);
  return {
    source,
    root: { ...plain(referrer.node), size: manifest.bytes.byteLength },
    known: [manifest],
  };
}

const SHOWN = 10;

function listOf(found: readonly Predecessor[]): string {
  const shown = found
    .slice(0, SHOWN)
    .map(({ node }) => `${node.digest} (${safeText(node.artifactType ?? node.mediaType, 200)})`);
  const more = found.length > SHOWN ? ` and ${found.length - SHOWN} more` : '';
  return `${shown.join(', ')}${more}`;
}

function typesOf(own: readonly Predecessor[], below: readonly Predecessor[]): string {
  const name = (found: readonly Predecessor[]): string => {
    const types = [...new Set(found.map(({ node }) => safeText(node.artifactType ?? 'none', 200)))];
    const more = types.length > SHOWN ? ` and ${types.length - SHOWN} more` : '';
    return `${types.slice(0, SHOWN).join(', ')}${more}`;
  };
  const its = own.length === 0 ? 'it has no referrers' : `its referrers are of type ${name(own)}`;
  if (below.length === 0) return its;
  return `${its}; the manifests that it lists have ${counted(below.length, 'referrer')} of type ${name(below)}`;
}
