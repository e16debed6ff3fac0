import { html, isDigest, json, problem, reply, type Asked, type Header, type Reply } from './exchange.ts';
import type { Quirks } from './quirks.ts';
import type { State } from './state.ts';
import { manifestFields, type ManifestFields } from './store.ts';

export function tagsReply(state: State, asked: Asked, name: string): Reply {
  const { quirks, store } = state;
  const { query } = asked;
  if (!quirks.tagsList) return problem(404, 'NOT_FOUND', 'the tags are not listed');
  const repository = store.get(name);
  if (!repository) return problem(404, 'NAME_UNKNOWN', 'repository name not known to registry');
  const all = [...repository.tags.keys()].toSorted();
  if (quirks.tagPageOver === 'ignore') return json(200, { name, tags: all });
  const wanted = Number(query.get('n') ?? quirks.tagPage);
  if (Number.isNaN(wanted) || wanted < 0 || (wanted > quirks.tagPage && quirks.tagPageOver === 'error'))
    return problem(400, 'PAGINATION_NUMBER_INVALID', 'invalid number of results requested');
  const page = Math.min(wanted, quirks.tagPage);
  const after = lastOf(state, query);
  const left = all.filter((tag) => tag > after);
  const tags = left.slice(0, page);
  const last = tags.at(-1);
  const more = last !== undefined && left.length > tags.length;
  const isLinked = more && quirks.link !== 'absent';
  const to = quirks.link === 'repeated' ? after : last;
  return json(200, { name, tags }, isLinked ? [linkOf(state, name, { page, last: to ?? '' })] : []);
}

/** Quay's pages go by a number of its own, and take no `last`. */
function lastOf({ quirks }: State, query: URLSearchParams): string {
  if (quirks.link !== 'next-page') return query.get('last') ?? '';
  return Buffer.from(query.get('next_page') ?? '', 'base64url').toString();
}

function linkOf(
  { quirks, origin }: State,
  name: string,
  { page, last }: { readonly page: number; readonly last: string },
): Header {
  const short = name.split('/').slice(1).join('/') || name;
  const shown = quirks.link === 'without-first-part' ? short : name;
  const cursor =
    quirks.link === 'next-page'
      ? `next_page=${Buffer.from(last).toString('base64url')}`
      : `last=${encodeURIComponent(last)}`;
  const path = `/v2/${shown}/tags/list?n=${page}&${cursor}`;
  const target = quirks.link === 'absolute' ? `${origin()}${path}` : path;
  return ['Link', linkTo(target, quirks)];
}

function linkTo(target: string, { link }: Quirks): string {
  switch (link) {
    case 'unquoted':
      return `<${target}>;rel=next`;
    case 'without-rel':
      return `<${target}>`;
    case 'without-brackets':
      return `${target}; rel="next"`;
    case 'unreadable':
      return `next page: ${target}`;
    default:
      return `<${target}>; rel="next"`;
  }
}

export interface ReferrersRoute {
  readonly name: string;
  readonly digest: string;
}

const indexType = 'application/vnd.oci.image.index.v1+json';

export function referrersReply(state: State, asked: Asked, { name, digest }: ReferrersRoute): Reply {
  const { quirks, store } = state;
  const { query } = asked;
  if (!quirks.referrersApi) return missingApi(state);
  if (!isDigest(digest)) return problem(400, 'DIGEST_INVALID');
  const type = quirks.filtersReferrers ? query.get('artifactType') : null;
  const stored = [...(store.get(name)?.manifests ?? [])];
  const entries = stored.flatMap(([own, { mediaType, bytes }]) => {
    const fields = manifestFields(bytes);
    if (fields?.subject?.digest !== digest) return [];
    const artifactType = artifactTypeOf(fields);
    const shown = quirks.referrersArtifactType && artifactType !== undefined ? { artifactType } : {};
    const entry = { mediaType, digest: own, size: bytes.length, ...shown, annotations: fields.annotations };
    return type === null || type === artifactType ? [entry] : [];
  });
  const start = Number(query.get('from') ?? 0);
  const page = entries.slice(start, start + (quirks.referrersPage ?? Infinity));
  const next = start + page.length;
  const headers: Header[] = [['Content-Type', indexType]];
  if (type !== null) headers.push(['OCI-Filters-Applied', 'artifactType']);
  if (next < entries.length) {
    const filter = type === null ? '' : `&artifactType=${encodeURIComponent(type)}`;
    headers.push(['Link', `</v2/${name}/referrers/${digest}?from=${next}${filter}>; rel="next"`]);
  }
  const index = { schemaVersion: 2, mediaType: indexType, manifests: page };
  return { ...json(200, index), headers };
}

function missingApi({ quirks, website }: State): Reply {
  if (quirks.referrersMissing === 'html') return html(200, 'Sign in');
  if (quirks.referrersMissing === 'elsewhere') return reply(303, [['Location', `${website()}/orgs/acme`]]);
  return problem(quirks.referrersMissing, quirks.referrersMissing === 405 ? 'UNSUPPORTED' : 'NOT_FOUND');
}

function artifactTypeOf({ artifactType, config }: ManifestFields): string | undefined {
  return artifactType ?? config?.mediaType;
}
