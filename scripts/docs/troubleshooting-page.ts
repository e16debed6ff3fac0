import { HINT_RULES, WITHOUT_HINT } from '../../src/action/failures/rules/hint-rules.ts';
import type { Group, HintRule } from '../../src/action/failures/rules/rule.ts';
import { PROVIDERS, type Provider } from '../../src/action/open/registry-vendor.ts';
import type { FailureFacts } from '../../src/action/failures/failure-facts.ts';
import { plain, table } from './markdown.ts';

/** Stands for the facts of a failure in the texts of the page. */
const EXAMPLE: FailureFacts = {
  packs: true,
  copies: false,
  removes: false,
  code: undefined,
  message: '',
  system: undefined,
  host: 'registry.example.com',
  provider: 'other',
  oidc: false,
  repository: 'acme/app',
  method: undefined,
  status: undefined,
  said: '',
  notARegistry: false,
  writing: true,
  reading: false,
  unreadable: false,
  details: {},
  fork: false,
  owner: { name: 'acme', isUser: false },
  proxy: undefined,
  free: undefined,
};

const GROUPS: readonly (readonly [Group, string])[] = [
  ['refused', 'Refused: 401 and 403'],
  ['trust', 'Not verified: input `verify`'],
  ['missing', 'Not there: 404'],
  ['limit', 'Too much, too often: 429, quotas, time'],
  ['rejected', 'The registry does not take it: 400, 405, 409, 413, 415'],
  ['network', 'The registry cannot be reached, or something else answers'],
  ['content', 'The content is not what it should be'],
  ['inputs', 'Invalid requests'],
  ['disk', 'Files and disks of the runner'],
];

const HOSTS: { readonly [P in Provider]: readonly [name: string, host: string, repository: string] } = {
  github: ['ghcr.io', 'ghcr.io', 'acme/app'],
  'docker-hub': ['Docker Hub', 'docker.io', 'acme/app'],
  ecr: ['Amazon ECR', '123456789012.dkr.ecr.eu-central-1.amazonaws.com', 'acme/app'],
  acr: ['Azure', 'acme.azurecr.io', 'app'],
  google: ['Google', 'europe-docker.pkg.dev', 'acme/images/app'],
  quay: ['Quay', 'quay.io', 'acme/app'],
  gitlab: ['GitLab', 'registry.gitlab.com', 'acme/app'],
  harbor: ['Harbor', 'harbor.example.com', 'acme/app'],
  other: ['others', 'registry.example.com', 'acme/app'],
};

const ANSWERS: readonly (readonly [string, Partial<FailureFacts>])[] = [
  ['reading, 401 or 403', { code: 'FORBIDDEN', status: 403, writing: false, packs: false, method: 'GET' }],
  ['writing, 401 or 403', { code: 'FORBIDDEN', status: 403, method: 'POST' }],
  ['writing, 404', { code: 'NOT_FOUND', status: 404, method: 'POST', said: 'NAME_UNKNOWN: ' }],
  ['429', { code: 'RATE_LIMITED', status: 429 }],
  ['`MANIFEST_INVALID`', { code: 'INVALID_CONTENT', status: 400, method: 'PUT', said: 'MANIFEST_INVALID: ' }],
];

/** docs/troubleshooting.md: what a failed step says and what to do, made of the same rules that the action uses. */
export function troubleshootingPage(): string {
  const groups = GROUPS.map(
    ([group, title]) => [title, HINT_RULES.filter((rule) => rule.group === group)] as const,
  );
  return `${[
    '# Troubleshooting',
    [
      'A step that fails leaves one error: what failed and where, the likely cause, one thing to do, the lines for the',
      'workflow, and a link to its section here. Look up the text of your error. Made by `npm run docs` from the rules',
      'of the action; a test compares.',
    ].join('\n'),
    '## By what the step says',
    ...groups.flatMap(([title, rules]) => [
      `**${title}**`,
      table(
        ['the step says', 'cause'],
        rules.map(({ seen, title: cause, id }) => [seen, link(cause, id)]),
      ),
    ]),
    '## By registry',
    byRegistry(),
    ...groups.flatMap(([title, rules]) => [`## ${title}`, ...rules.map(section)]),
    '## Failures without a hint',
    'Where the error says it all, nothing is added:',
    table(
      ['code', 'why'],
      Object.entries(WITHOUT_HINT).map(([code, why]) => [`\`${code}\``, plain(why)]),
    ),
    'For more, run the job again with debug logging: all requests are shown then, without secrets.',
  ].join('\n\n')}\n`;
}

function link(text: string, id: string): string {
  return `[${plain(text)}](#${id})`;
}

function exampleAt(provider: Provider, facts: Partial<FailureFacts> = {}): FailureFacts {
  const [, host, repository] = HOSTS[provider];
  return { ...EXAMPLE, provider, host, repository, ...facts };
}

/** The cause that is told first, for each registry and answer. */
function byRegistry(): string {
  const rows = PROVIDERS.map((provider) => [
    HOSTS[provider][0],
    ...ANSWERS.map(([, facts]) => {
      const rule = HINT_RULES.find(({ matches }) => matches(exampleAt(provider, facts)));
      return rule ? `[${rule.id}](#${rule.id})` : '';
    }),
  ]);
  return table(['', ...ANSWERS.map(([title]) => title)], rows);
}

function providerIn({ id, title }: HintRule): Provider {
  if (id.startsWith('ghcr-')) return 'github';
  if (title.startsWith('Azure')) return 'acr';
  return PROVIDERS.find((name) => id.startsWith(`${name}-`)) ?? 'other';
}

function section(rule: HintRule): string {
  const helper = rule.id === 'credential-helper' ? { message: 'docker-credential-NAME' } : {};
  const trouble = exampleAt(providerIn(rule), { system: 'EIO', ...helper });
  const parts = [
    `<a id="${rule.id}"></a>\n\n### ${plain(rule.title)}`,
    `The step says ${rule.seen}.`,
    `Likely: ${plain(rule.likely(trouble))}.`,
    `Try: ${plain(rule.fix(trouble))}.`,
  ];
  const snippet = rule.snippet?.(trouble);
  if (snippet !== undefined)
    parts.push(
      '<!-- not run: lines for a workflow of one’s own; actionlint and action.yml check them -->',
      `\`\`\`yaml\n${snippet}\n\`\`\``,
    );
  return parts.join('\n\n');
}
