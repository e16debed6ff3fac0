import { is, type HintRule } from './rule.ts';

/** What has no end, or seems to have none. */
export const ENDLESS_RULES: readonly HintRule[] = [
  {
    id: 'endless-referrers',
    group: 'content',
    title: 'More referrers than a client reads',
    seen: '`has more than … referrers`, `over more than … steps`',
    matches: (trouble) => is('TOO_LARGE')(trouble) && trouble.details['referrers'] === true,
    likely: ({ host }) =>
      `${host === 'the registry' ? 'who answers' : host} makes up referrers without an end, or very many have been attached`,
    fix: () => 'set depth or referrer-types to what is wanted; if all are, raise max-referrers',
    snippet: () => 'with:\n  max-referrers: 50000',
  },
  {
    id: 'endless-graph',
    group: 'content',
    title: 'More manifests than a client walks',
    seen: '`manifests below the first one`, `the manifests read before it`',
    matches: (trouble) => is('TOO_LARGE')(trouble) && trouble.details['below'] === true,
    likely: ({ host }) =>
      `${host === 'the registry' ? 'who answers' : host} makes up manifests without an end, or the artifact is a very large collection`,
    fix: () =>
      'copy one platform or a part of the collection; where it is referrers that are many, max-referrers raises the limits, too',
    snippet: () => 'with:\n  platform: linux/amd64',
  },
];
