import { both, is, type HintRule } from './rule.ts';

/** What stands between, or behind the registry. Before all that is said of answers of the registry itself. */
export const HTTP_RULES: readonly HintRule[] = [
  {
    id: 'storage-refuses',
    group: 'network',
    title: 'The storage behind the registry refuses',
    seen: '401 or 403 from a host that the registry redirects to',
    matches: both(is('UNAUTHORIZED', 'FORBIDDEN'), ({ details }) => details['elsewhere'] === true),
    likely: ({ host }) =>
      `the registry redirects to ${host} for its content, which rejects the link: it has expired, a clock is wrong, or a proxy changes requests`,
    fix: () =>
      'run it again; if it keeps failing, check the storage behind the registry: your logins are not sent there',
  },
  {
    id: 'large-headers',
    group: 'network',
    title: 'The headers of an answer are too large',
    seen: '`the headers of the answer are larger than the limit`',
    matches: (facts) => is('TOO_LARGE')(facts) && facts.details['part'] === 'head',
    likely: ({ host }) => `${host}, or a proxy in front of it, sends more than 1 MiB of headers`,
    fix: ({ host }) => `look at them with: curl -sv -o /dev/null https://${host}/v2/`,
  },
];
