import { digestLike, isDigest, problem, type Reply } from './exchange.ts';
import type { State } from './state.ts';
import { blobsOf, manifestFields, type ManifestFields } from './store.ts';

export interface Incoming {
  readonly name: string;
  readonly reference: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

const tagGrammar = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

/** Why a manifest is not taken, if so. */
export function manifestProblem(state: State, incoming: Incoming): Reply | undefined {
  const { quirks } = state;
  const { name, reference, mediaType, bytes } = incoming;
  if (name.split('/').length < quirks.nameParts) return problem(400, 'NAME_INVALID', 'owner/name is needed');
  if (!quirks.createsOnPush && !state.store.has(name)) return problem(404, 'NAME_UNKNOWN');
  if (bytes.length > quirks.manifestMax) return problem(413, 'MANIFEST_INVALID', 'the manifest is too large');
  const fields = manifestFields(bytes);
  if (!fields) return problem(400, 'MANIFEST_INVALID', 'it is not a manifest');
  if (fields.schemaVersion !== 2)
    return problem(quirks.missingSchemaVersion, 'MANIFEST_INVALID', 'schemaVersion is not 2');
  if (mediaType === '' || (fields.mediaType !== undefined && fields.mediaType !== mediaType))
    return problem(400, 'MANIFEST_INVALID', `mediaType ${fields.mediaType} is not Content-Type ${mediaType}`);
  if (isDigest(reference)) {
    if (reference.startsWith('sha512:') && !quirks.sha512Manifests) return problem(400, 'DIGEST_INVALID');
    if (digestLike(reference, bytes) !== reference)
      return problem(400, 'DIGEST_INVALID', 'provided digest did not match uploaded content');
  } else if (!tagGrammar.test(reference)) return problem(400, 'TAG_INVALID');
  return typeProblem(state, fields) ?? childProblem(state, name, fields);
}

function typeProblem({ quirks }: State, { config, layers }: ManifestFields): Reply | undefined {
  const invalid = (what: string, type: string): Reply =>
    problem(400, 'MANIFEST_INVALID', `unknown media type of ${what}: ${type}`);
  const configType = config?.mediaType ?? '';
  if (config && quirks.configTypes && !quirks.configTypes.test(configType))
    return invalid('config', configType);
  const odd = layers?.find(({ mediaType = '' }) => quirks.layerTypes && !quirks.layerTypes.test(mediaType));
  return odd ? invalid('layer', odd.mediaType ?? '') : undefined;
}

function childProblem(state: State, name: string, fields: ManifestFields): Reply | undefined {
  const repository = state.store.get(name);
  const blobs = blobsOf(fields).map(({ digest }) => digest);
  const children = (fields.manifests ?? []).map(({ digest }) => digest);
  const missing =
    blobs.find((digest) => !repository?.blobs.has(digest)) ??
    children.find((digest) => !repository?.manifests.has(digest));
  const unknown = missing ?? lagging(state, name, blobs);
  return unknown === undefined
    ? undefined
    : problem(400, 'MANIFEST_BLOB_UNKNOWN', `blob unknown to registry: ${unknown}`);
}

/** A blob that is there, though not everywhere yet. */
function lagging({ lag }: State, name: string, digests: readonly string[]): string | undefined {
  const late = digests.filter((digest) => (lag.get(`${name}@${digest}`) ?? 0) > 0);
  for (const digest of late) lag.set(`${name}@${digest}`, (lag.get(`${name}@${digest}`) ?? 1) - 1);
  return late[0];
}
