import { is, type HintRule } from './rule.ts';

/** What has no end, or seems to have none. */
export const ENDLESS_RULES: readonly HintRule[] = [
  {
    id: 'endless-referrers',
    group: 'content',
    title: 'More referrers than a client reads',
    seen: '`has more than … referrers`, `over more than … steps`',
    matches: (facts) => is('TOO_LARGE')(facts) && facts.details['referrers'] === true,
    likely: ({ host }) =>
      `${host === 'the registry' ? 'the server' : host} returns referrers without an end, or very many are attached`,
    fix: () => 'limit depth or referrer-types to those you need; to get all of them, raise max-referrers',
    snippet: () => 'with:\n  max-referrers: 50000',
  },
  {
    id: 'endless-graph',
    group: 'content',
    title: 'More manifests than a client walks',
    seen: '`manifests below the first one`, `the manifests read before it`',
    matches: (facts) => is('TOO_LARGE')(facts) && facts.details['below'] === true,
    likely: ({ host }) =>
      `${host === 'the registry' ? 'the server' : host} returns manifests without an end, or the artifact is a very large collection`,
    fix: () => 'copy one platform or a part of the collection; if it has many referrers, raise max-referrers',
    snippet: () => 'with:\n  platform: linux/amd64',
  },
];
