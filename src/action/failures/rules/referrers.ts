import { because, type HintRule } from './rule.ts';

const EXAMPLE = 'ghcr.io/acme/app@sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';

/** Of pull with referrer-types: before the rules on what a registry answers. */
export const REFERRER_CHOICE_RULES: readonly HintRule[] = [
  {
    id: 'several-referrers',
    group: 'inputs',
    title: 'Several referrers of one type',
    seen: '`referrers of type …`',
    matches: because('several-referrers'),
    likely: () => 'the artifact has several referrers of that type, and pull takes one',
    fix: () => 'pull the one you want by its digest, without referrer-types',
    snippet: ({ details }) => `with:\n  from: ${String(details['reference'] ?? EXAMPLE)}`,
  },
  {
    id: 'no-such-referrer',
    group: 'missing',
    title: 'No referrer of that type',
    seen: '`has no referrer of type …`',
    matches: because('no-such-referrer'),
    likely: ({ details }) =>
      !details['below']
        ? 'none was attached to this digest, or it has a different type'
        : 'the referrers belong to the manifests of single platforms',
    fix: ({ details }) =>
      !details['below']
        ? 'use one of the types it has, or check that the step that attaches it ran for this digest'
        : 'set platform as well, to pull the referrer of one platform',
  },
];

export const REFERRER_RULES: readonly HintRule[] = [
  {
    id: 'referrers-list-full',
    group: 'rejected',
    title: 'Too many referrers for the referrers tag',
    seen: '`the referrers index … would have … bytes`',
    matches: because('referrers-index-full'),
    likely: ({ host }) =>
      `${host} has no referrers API, and the index under a tag that replaces it is too large`,
    fix: () => 'delete referrers that are no longer needed, or use a registry with the referrers API',
  },
  {
    id: 'referrers-api',
    group: 'rejected',
    title: 'The registry has no referrers API',
    seen: '`does not support the referrers API`',
    matches: because('no-referrers-api'),
    likely: ({ host }) =>
      `${host} has no referrers API, or it is down, and referrers-mode: api allows nothing else`,
    fix: () => 'remove referrers-mode: without the API, an index under a tag is used',
    snippet: () => 'with:\n  referrers-mode: auto',
  },
  {
    id: 'referrers-nowhere',
    group: 'rejected',
    title: 'The registry cannot store referrers',
    seen: '`neither the referrers API nor that tag`',
    matches: because('referrers-tag-taken'),
    likely: ({ host }) =>
      `${host} has no referrers API, and the tag that replaces it points to something else`,
    fix: () => 'attach in a different registry, or copy with referrers: none',
    snippet: () => 'with:\n  referrers: none',
  },
  {
    id: 'referrers-race',
    group: 'rejected',
    title: 'Several jobs attach to one artifact at once',
    seen: '`others overwrote the referrers index`',
    matches: because('referrers-index-overwritten'),
    likely: ({ host }) =>
      `${host} has no referrers API, and other jobs change the index under a tag that replaces it`,
    fix: () => 'let the jobs that attach run one after another',
    snippet: () => 'concurrency:\n  group: attach',
  },
];
