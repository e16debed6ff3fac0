import {
  digestLike,
  isDigest,
  problem,
  reply,
  withHeaders,
  type Asked,
  type Header,
  type Reply,
} from './exchange.ts';
import { faultReply } from './fault-replies.ts';
import { manifestProblem } from './manifest-problems.ts';
import type { State } from './state.ts';
import { manifestFields, repositoryOf, type StoredManifest } from './store.ts';

export interface ManifestRoute {
  readonly name: string;
  readonly reference: string;
}

export function manifestReply(state: State, asked: Asked, route: ManifestRoute): Reply {
  switch (asked.method) {
    case 'GET':
    case 'HEAD':
      return readManifest(state, asked, route);
    case 'PUT':
      return putManifest(state, asked, route);
    case 'DELETE':
      return deleteManifest(state, route);
    default:
      return problem(405, 'UNSUPPORTED');
  }
}

function digestFor({ store, quirks }: State, { name, reference }: ManifestRoute): string | undefined {
  if (isDigest(reference)) return reference;
  const tagged = store.get(name)?.tags.get(reference);
  return tagged ?? (quirks.referrersTagIsSubject ? reference.replace('-', ':') : undefined);
}

function readManifest(state: State, asked: Asked, route: ManifestRoute): Reply {
  const { quirks } = state;
  if (quirks.manifestReads === 403) return problem(403, 'DENIED', 'the artifact is blocked by a policy');
  if (quirks.manifestReads === 412)
    return problem(412, 'PROJECTPOLICYVIOLATION', 'current image without vulnerability scanning');
  const repository = state.store.get(route.name);
  if (!repository) return problem(404, 'NAME_UNKNOWN', 'repository name not known to registry');
  const digest = digestFor(state, route);
  const stored = digest === undefined ? undefined : repository.manifests.get(digest);
  const head = asked.method === 'HEAD';
  if (digest === undefined || !stored) {
    if (head && !isDigest(route.reference) && quirks.missingTagHead === 400) return reply(400);
    return problem(404, 'MANIFEST_UNKNOWN', 'manifest unknown');
  }
  if (quirks.notAccepted !== 'served' && !accepts(asked.headers.accept, stored.mediaType))
    return problem(quirks.notAccepted, 'MANIFEST_UNKNOWN', 'no manifest of an accepted type');
  if (!head && state.pullsLeft <= 0) return faultReply('429', quirks);
  if (!head) state.pullsLeft -= 1;
  return describe(state, head, { digest, stored });
}

function describe(
  { quirks, pullsLeft }: State,
  head: boolean,
  { digest, stored }: { readonly digest: string; readonly stored: StoredManifest },
): Reply {
  const headers: Header[] = [['Content-Type', stored.mediaType]];
  if (!head || quirks.headDigest) headers.push(['Docker-Content-Digest', digest]);
  if (quirks.manifestEncoding !== undefined) headers.push(['Content-Encoding', quirks.manifestEncoding]);
  if (quirks.etags) headers.push(['ETag', `"${digest}"`]);
  if (quirks.warning !== undefined) headers.push(['Warning', `299 - "${quirks.warning}"`]);
  if (quirks.pullQuota !== undefined)
    headers.push(
      ['ratelimit-limit', `${quirks.pullQuota};w=21600`],
      ['ratelimit-remaining', `${pullsLeft};w=21600`],
    );
  const answer = reply(200, headers, stored.bytes);
  if (!head || quirks.headLength === 'right') return answer;
  return { ...answer, length: quirks.headLength === 'wrong' ? stored.bytes.length + 1 : 'omitted' };
}

function accepts(accept: string | undefined, mediaType: string): boolean {
  const types = (accept ?? '*/*').split(',').map((type) => type.split(';')[0]?.trim());
  return types.includes(mediaType) || types.includes('*/*') || types.includes('application/*');
}

function putManifest(state: State, asked: Asked, { name, reference }: ManifestRoute): Reply {
  const { quirks, store } = state;
  const mediaType = (asked.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  const refused = manifestProblem(state, { name, reference, mediaType, bytes: asked.body });
  if (refused) return refused;
  const repository = repositoryOf(store, name);
  const digest = digestLike(reference, asked.body);
  if (!isDigest(reference)) {
    const before = repository.tags.get(reference);
    const expected = asked.headers['if-match'];
    if (quirks.etags && expected !== undefined && expected !== `"${before ?? ''}"`)
      return problem(412, 'MANIFEST_INVALID', 'the tag has moved');
    if (quirks.immutableTags && before !== undefined && before !== digest)
      return problem(400, 'TAG_INVALID', `The image tag '${reference}' already exists and is immutable.`);
    repository.tags.set(reference, digest);
  }
  repository.manifests.set(digest, { mediaType, bytes: asked.body });
  const subject = manifestFields(asked.body)?.subject;
  const answer = reply(201, [
    ['Location', `/v2/${name}/manifests/${digest}`],
    ['Docker-Content-Digest', digest],
  ]);
  const warned =
    quirks.warning === undefined ? answer : withHeaders(answer, ['Warning', `299 - "${quirks.warning}"`]);
  return subject && quirks.ociSubject ? withHeaders(warned, ['OCI-Subject', subject.digest]) : warned;
}

function deleteManifest({ store, quirks }: State, { name, reference }: ManifestRoute): Reply {
  const byDigest = isDigest(reference);
  if (!quirks.deletes.includes(byDigest ? 'manifest' : 'tag'))
    return problem(405, 'UNSUPPORTED', 'the operation is unsupported');
  const repository = store.get(name);
  const tag = [...(repository?.tags ?? [])].find(([, digest]) => digest === reference)?.[0];
  if (tag !== undefined && quirks.deleteTagged === 400)
    return problem(400, 'GOOGLE_MANIFEST_DANGLING_TAG', `Manifest is still referenced by tag: ${tag}`);
  const gone = byDigest ? repository?.manifests.delete(reference) : repository?.tags.delete(reference);
  if (!repository || gone !== true) return problem(404, 'MANIFEST_UNKNOWN', 'manifest unknown');
  for (const [tag, digest] of repository.tags) if (digest === reference) repository.tags.delete(tag);
  return reply(202);
}
