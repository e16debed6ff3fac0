import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { OrasError } from '../../../../src/core/errors.ts';
import { RULE_KEYS } from '../../../../src/sync/rules/parse-rule.ts';
import { parseRules } from '../../../../src/sync/rules/parse-rules.ts';

function refusal(text: string): OrasError {
  try {
    parseRules(parse(text, { schema: 'failsafe' }));
  } catch (error) {
    if (error instanceof OrasError) return error;
    throw error;
  }
  throw new Error(`not refused: ${text}`);
}

const LONG = 'a'.repeat(201);
const FROM = '{from: ghcr.io/a/app, to: quay.io/b/app';
const MANY = '{from: ghcr.io/a, to: quay.io/b, repositories: app';

/** A line that is wrong for each key, in a rule that is right without it. */
const WRONG: readonly (readonly [key: string, rule: string, message: string])[] = [
  [
    'name',
    `${FROM}, name: []}`,
    'rule 1: name: got [], allowed is a text of up to 100 characters in one line',
  ],
  ['name', `${FROM}, name: ${LONG}}`, ' characters in one line'],
  ['from', '{to: quay.io/b/app}', 'rule 1: from is missing'],
  ['from', '{from: {a: b}, to: quay.io/b/app}', 'from: got {"a":"b"}, allowed is a registry, a repository,'],
  [
    'from',
    '{from: ghcr.io/a:v1, to: quay.io/b, repositories: app}',
    'rule 1: repositories: got "ghcr.io/a:v1/app": not a reference',
  ],
  ['repositories', `${FROM}, repositories: []}`, 'repositories: got [], allowed is names or globs'],
  [
    'repositories',
    `${FROM}, repositories: a//b}`,
    'repositories: got "a//b", allowed are names of repositories',
  ],
  ['repositories', `${FROM}, repositories: App}`, 'repository names are lower case'],
  ['repositories', `${FROM}, repositories: 'app:v1'}`, 'has a tag or a digest'],
  ['repositories', `${FROM}, repositories: ../app}`, '"a/app/../app" is not a repository name'],
  ['to', '{from: ghcr.io/a/app}', 'rule 1: to is missing'],
  ['to', '{from: ghcr.io/a/app, to: [quay.io/b, quay.io/b]}', 'allowed is each place once'],
  [
    'to',
    '{from: ghcr.io/a/app, to: "quay.io/{repo}"}',
    'to: got "quay.io/{repo}", allowed in braces is {repository}, {name}, {namespace}, {registry}',
  ],
  ['to', '{from: ghcr.io/a/app, to: "quay.io/{name"}', 'allowed in braces'],
  [
    'to',
    '{from: ghcr.io/a/app, to: quay.io/b/app:v1}',
    '"quay.io/b/app:v1" has a tag or a digest; key retag',
  ],
  ['to', '{from: ghcr.io/a/app, to: oci-layout:backup:v1}', 'is not a path without a tag or a digest'],
  ['to', '{from: ghcr.io/a/app, to: "oci-layout:"}', 'is not a path without a tag or a digest'],
  ['to', '{from: ghcr.io/a, repositories: b, to: "quay.io/{registry}"}', 'all repositories would become one'],
  ['to', '{from: oci-layout:backup, to: "quay.io/{name}"}', 'got "quay.io/{name}": there is no {name}'],
  ['tags', `${FROM}, tags: /(/}`, 'rule 1: tags: not a pattern for tags: "/(/"'],
  ['tags', `${FROM}, tags: /${LONG}/}`, 'longer than 200 characters'],
  ['tags', `${FROM}, tags: {a: b}}`, 'tags: got {"a":"b"}, allowed is a text or a list of texts'],
  ['versions', `${FROM}, versions: newest please}`, 'versions: not a range of versions: "newest please"'],
  ['versions', `${FROM}, versions: [1.x]}`, 'versions: got ["1.x"], allowed is one text'],
  ['suffix', `${FROM}, versions: 1.x, suffix: /(/}`, 'suffix: not a pattern for tags'],
  ['suffix', `${FROM}, suffix: alpine}`, 'suffix: got "alpine", allowed is it beside versions or newest'],
  ['prereleases', `${FROM}, newest: 1, prereleases: yes}`, 'prereleases: got "yes", allowed is true, false'],
  ['newest', `${FROM}, newest: 0}`, 'newest: got "0", allowed is a whole number from 1 to 10000 or all'],
  ['newest', `${FROM}, newest: [3]}`, 'newest: got ["3"], allowed is a whole number from 1 to 10000 or all'],
  ['newest', `${FROM}, newest: }`, 'newest: got "", allowed is a whole number'],
  ['per', `${FROM}, newest: 1, per: patch}`, 'per: got "patch", allowed is minor, major'],
  ['per', `${FROM}, per: minor}`, 'per: got "minor", allowed is it beside newest'],
  ['always', `${FROM}, always: 'v*'}`, 'always: got "v*", allowed is tags as they are'],
  [
    'retag',
    `${FROM}, retag: '{tags}'}`,
    'retag: got "{tags}", allowed in braces is {tag}, {version}, {major}',
  ],
  ['retag', `${FROM}, retag: '/{tag}'}`, 'for the tag "1.2.3-a" it gives "/1.2.3-a", which is not a tag'],
  ['fixed', `${FROM}, fixed: '{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}'}`, 'too many patterns'],
  ['backup', `${FROM}, backup: '{tag}'}`, 'backup: got "{tag}": for the tag "1.2.3-a" it is that tag itself'],
  ['backup', `${FROM}, backup: '{tag}-{digest:3}'}`, 'allowed in braces is {tag}, {digest} or {digest:12}'],
  [
    'only-with',
    `${FROM}, only-with: sbom}`,
    'only-with: got "sbom", allowed is signature, or artifact types',
  ],
  ['together', `${FROM}, together: 1}`, 'together: got "1", allowed is true, false'],
  ['if-none', `${FROM}, if-none: fail}`, 'if-none: got "fail", allowed is error, warn, ignore'],
  ['at-most', `${FROM}, at-most: 1e3}`, 'at-most: got "1e3", allowed is a whole number from 1 to 1000000'],
  ['prune', `${FROM}, prune: yes}`, 'rule 1: prune: got "yes", allowed is a map'],
  ['prune', `${FROM}, prune: {keeps: a}}`, 'rule 1: prune: unknown key "keeps", the nearest is keep'],
  ['prune', `${FROM}, prune: {keep: /(/}}`, 'rule 1: prune: keep: not a pattern for tags'],
  ['prune', `${FROM}, prune: {after: 0}}`, 'prune: after: got "0", allowed is a whole number from 1 to 1000'],
  ['prune', `${FROM}, prune: {max: -1}}`, 'prune: max: got "-1", allowed is a whole number'],
  ['prune', `${FROM}, prune: {max-share: '0.1'}}`, 'prune: max-share: got "0.1", allowed is 1% to 100%'],
  ['prune', `${FROM}, prune: {scope: mine}}`, 'prune: scope: got "mine", allowed is ours, all'],
];

describe('a rule is refused for', () => {
  test.each(WRONG)('%s: %s', (_key, rule, message) => {
    const error = refusal(`[${rule}]`);
    expect(error.message).toContain(message);
    expect(error.code).toBe('INVALID_INPUT');
    expect(error.details['input']).toBe('rules');
  });

  test('each key that is not an input of its own', () => {
    const settings = RULE_KEYS.slice(RULE_KEYS.indexOf('if-exists'));
    const own = RULE_KEYS.filter((key) => !settings.includes(key) && key !== 'verify');
    expect(new Set(WRONG.map(([key]) => key))).toEqual(new Set(own));
    for (const key of settings)
      expect(refusal(`[${FROM}, ${key}: {a: b}}]`).message).toContain(`rule 1: ${key}: got {"a":"b"}`);
  });

  test.each([
    ['newset', 'newest'],
    ['repository', 'repositories'],
    ['tag', 'tags'],
    ['max', 'to'],
    ['If-Exists', 'if-exists'],
    ['__proto__', 'from'],
  ])('the unknown key %s', (key, nearest) => {
    const { message } = refusal(`[${MANY}, ${key}: x}]`);
    expect(message).toMatch(
      new RegExp(`^rule 1: unknown key "${key}", the nearest is \\S+; allowed is name, from, `),
    );
    if (key !== '__proto__' && key !== 'max') expect(message).toContain(`nearest is ${nearest};`);
  });
});

describe('rules are refused', () => {
  test.each<[string, string]>([
    ['', 'top level: got nothing, allowed is a map'],
    ['[]', 'top level: rules: got [], allowed is a list of rules'],
    ['{version: 1}', 'top level: rules: got nothing, allowed is a list of rules'],
    ['{rules: {from: a}}', 'top level: rules: got {"from":"a"}, allowed is a list of rules'],
    ['{version: 2, rules: []}', 'top level: version: got "2", allowed is 1'],
    ['{rule: []}', 'top level: unknown key "rule", the nearest is rules; allowed is version, defaults'],
    ['[text]', 'rule 1: got "text", allowed is a map'],
    [`[${FROM}}, ${FROM}, name: x}, ${FROM}, name: x}]`, 'two rules have the name "x"'],
    [`[${FROM}, name: '2'}, ${FROM}}]`, 'two rules have the name "2"'],
    [`[${FROM}}, ${FROM}, name: app, newest: x}]`, 'rule "app": newest: got "x"'],
    [`[${FROM}}, ${FROM}, newest: x}]`, 'rule 2: newest: got "x"'],
    [`{defaults: {newest: x}, rules: [${FROM}}]}`, 'defaults: newest: got "x"'],
    [`{defaults: {prune: {max: x}}, rules: [${FROM}}]}`, 'defaults: prune: max: got "x"'],
    [`{defaults: {name: x}, rules: [${FROM}}]}`, 'defaults: unknown key "name"'],
    [`{defaults: [], rules: [${FROM}}]}`, 'defaults: got [], allowed is a map'],
    [`{rates: [], rules: [${FROM}}]}`, 'rates: got [], allowed is a map'],
    [`{rates: {ghcr: {}}, rules: [${FROM}}]}`, 'rates: ghcr: not a reference: "ghcr"'],
    [`{rates: {ghcr.io: 5}, rules: [${FROM}}]}`, 'rates: ghcr.io: got "5", allowed is a map'],
    [
      `{rates: {ghcr.io: {request: 5/s}}, rules: [${FROM}}]}`,
      'unknown key "request", the nearest is requests',
    ],
    [
      `{rates: {ghcr.io: {requests: 5}}, rules: [${FROM}}]}`,
      'rates: ghcr.io: requests: got "5", allowed is a number',
    ],
    [`{rates: {ghcr.io: {requests: 0/s}}, rules: [${FROM}}]}`, 'requests: got "0/s"'],
    [`{rates: {ghcr.io: {pulls: 120%}}, rules: [${FROM}}]}`, 'pulls: got "120%", allowed is a share'],
    [`{rates: {ghcr.io: {bandwidth: 20MB}}, rules: [${FROM}}]}`, 'bandwidth: got "20MB", allowed is a size'],
  ])('%s', (text, message) => {
    const error = refusal(text);
    expect(error.message).toContain(message);
    expect(error.code).toBe('INVALID_INPUT');
  });
});
