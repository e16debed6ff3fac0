import { both, is, type HintRule } from './rule.ts';

/** What stands between, or behind the registry. Before all that is said of answers of the registry itself. */
export const HTTP_RULES: readonly HintRule[] = [
  {
    id: 'storage-refuses',
    group: 'network',
    title: 'The storage behind the registry refuses',
    seen: '401 or 403 of a host that the registry leads to',
    matches: both(is('UNAUTHORIZED', 'FORBIDDEN'), ({ details }) => details['elsewhere'] === true),
    likely: ({ host }) =>
      `the registry leads to ${host} for its content, and that refuses the link it was given: it came too late, a clock is wrong, or something on the way changes requests`,
    fix: () =>
      'run it again; if it stays, look at the storage behind the registry: no login of yours goes there',
  },
  {
    id: 'large-headers',
    group: 'network',
    title: 'The headers of an answer are too large',
    seen: '`the headers of the answer are larger than the limit`',
    matches: (trouble) => is('TOO_LARGE')(trouble) && trouble.details['part'] === 'head',
    likely: ({ host }) => `${host}, or a proxy before it, sends more than 1 MiB of headers with its answer`,
    fix: ({ host }) => `look at them with: curl -sv -o /dev/null https://${host}/v2/`,
  },
];
