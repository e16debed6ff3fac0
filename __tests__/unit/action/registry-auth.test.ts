import { describe, expect, test } from 'vitest';
import { parseRegistryAuth } from '../../../src/action/inputs/registry-auth/registry-auth.ts';
import { OrasError } from '../../../src/core/errors.ts';

const SECRET = 'canary5ecret';
const entry = (password: string, registry = 'ghcr.io') =>
  `- registry: ${registry}\n  username: me\n  password: ${password}\n`;

async function refusalOf(text: string): Promise<string> {
  try {
    await parseRegistryAuth(text);
  } catch (error) {
    if (error instanceof OrasError && error.code === 'INVALID_INPUT')
      return `${error.message} ${JSON.stringify(error.details)}`;
    throw error;
  }
  return 'it was accepted';
}

describe('registry-auth is read', () => {
  test.each<[string, string]>([
    ['plain', 'plain'],
    ['12345678', '12345678'],
    ['0x1F', '0x1F'],
    ['true', 'true'],
    ['null', 'null'],
    ['2026-01-31', '2026-01-31'],
    ['a#b', 'a#b'],
    ['pass word', 'pass word'],
    [`'it''s # @ ! & *'`, `it's # @ ! & *`],
    [String.raw`"a\tb\"c\u00e9"`, 'a\tb"cé'],
    ['größe-日本-🔑', 'größe-日本-🔑'],
    ['|\n    line one\n    line two\n', 'line one\nline two'],
    ['|-\n    one line', 'one line'],
    ['|+\n    one line\n\n', 'one line'],
    ['>\n    folded\n    text\n', 'folded text'],
    ['"  spaces  "', '  spaces  '],
    ['{{x}', '{{x}'],
  ])('with password: %j', async (text, password) => {
    if (text === '{{x}') return expect(await refusalOf(entry(text))).toContain('it is not valid YAML');
    expect(await parseRegistryAuth(entry(text))).toEqual([{ registry: 'ghcr.io', username: 'me', password }]);
    return undefined;
  });

  test('with any number of entries, comments and line ends', async () => {
    const text = `# logins\r\n- registry: GHCR.io # ours\r\n  username: 007\r\n  password: a\r\n- {registry: "localhost:5000", username: b, password: c}\r\n`;
    expect(await parseRegistryAuth(text)).toEqual([
      { registry: 'ghcr.io', username: '007', password: 'a' },
      { registry: 'localhost:5000', username: 'b', password: 'c' },
    ]);
    const many = Array.from({ length: 300 }, (_, at) => entry(`p${at}`, `r${at}.example.com`));
    expect(await parseRegistryAuth(many.join(''))).toHaveLength(300);
  });

  test.each(['', '  \n\n'])('as none from %j', async (text) => {
    expect(await parseRegistryAuth(text)).toEqual([]);
  });

  test('without those that have no secret, where that is allowed', async () => {
    const text = `${entry('')}${entry("''", 'quay.io')}- {registry: a.io, username: '', password: x}\n${entry('p', 'b.io')}`;
    const logins = await parseRegistryAuth(text, { incomplete: 'leave out' });
    expect(logins.map(({ registry }) => registry)).toEqual(['b.io']);
    expect(await refusalOf(text)).toContain('entry 1 needs registry, username, password');
    const noKey = parseRegistryAuth('- {registry: a.io, username: b}', { incomplete: 'leave out' });
    await expect(noKey).rejects.toThrow('entry 1 needs');
  });
});

describe('registry-auth is refused, and not quoted, with', () => {
  const good = entry(SECRET);
  test.each<[string, string, string]>([
    ['a map', `registry: ghcr.io\nusername: a\npassword: ${SECRET}`, 'it is not a list'],
    ['a text', SECRET, 'it is not a list'],
    ['JSON that ends early', `[{"registry": "ghcr.io", "password": "${SECRET}"`, 'it is not valid YAML'],
    ['a list in the list', `- [${SECRET}]`, 'entry 1 is not a map'],
    ['a text in the list', `${good}- ${SECRET}`, 'entry 2 is not a map'],
    [
      'a key of its own',
      `${good}- {registry: a.io, username: b, password: c, ${SECRET}: d}`,
      'entry 2 has an unknown key',
    ],
    [
      'a prototype',
      `- {registry: a.io, username: b, password: ${SECRET}, __proto__: {x: y}}`,
      'entry 1 has an unknown key',
    ],
    [
      'a merge key',
      `- <<: {registry: a.io}\n  username: b\n  password: ${SECRET}`,
      'entry 1 has an unknown key',
    ],
    [
      'no password',
      `${good}- {registry: a.io, username: ${SECRET}}`,
      'entry 2 needs registry, username, password',
    ],
    ['an empty password', `- {registry: a.io, username: ${SECRET}, password: }`, 'entry 1 needs'],
    ['a password that is a list', `- {registry: a.io, username: b, password: [${SECRET}]}`, 'entry 1 needs'],
    [
      'a registry with a path',
      `${good}- {registry: a.io/${SECRET}, username: b, password: c}`,
      'the registry of entry 2 is not a host name',
    ],
    [
      'a registry that is a URL',
      `- {registry: 'https://${SECRET}@a.io', username: b, password: c}`,
      'the registry of entry 1 is not a host name',
    ],
    [
      'a registry that is a name',
      `- {registry: ${SECRET}, username: b, password: c}`,
      'the registry of entry 1 is not a host name',
    ],
    [
      'a colon in the user name',
      `- {registry: a.io, username: '${SECRET}:x', password: c}`,
      'the username of entry 1 has a colon',
    ],
    [
      'a line break in the user name',
      `- {registry: a.io, username: "${SECRET}\\nx", password: c}`,
      'the username of entry 1 has a colon or a control',
    ],
    [
      'a NUL in the password',
      `- {registry: a.io, username: b, password: "${SECRET}\\0"}`,
      'the password of entry 1 has a control character',
    ],
    [
      'one host twice',
      `${good}${entry('b', 'a.io')}${entry('c', 'GHCR.IO')}`,
      'entries 1 and 3 are for the same registry',
    ],
    [
      'Docker Hub twice',
      `${entry('a', 'docker.io')}${entry(SECRET, 'index.docker.io')}`,
      'entries 1 and 2 are for the same registry',
    ],
    [
      'one key twice',
      `- {registry: a.io, username: b, password: ${SECRET}, password: c}`,
      'it is not valid YAML',
    ],
    ['two documents', `${good}---\n${good}`, 'it is not valid YAML'],
    ['a tab as indent', `-\tregistry: ${SECRET}\n\tusername: a`, 'it is not valid YAML'],
    ['a password that begins with @', entry(`@${SECRET}`), 'it is not valid YAML'],
    ['a password that has a colon', entry(`${SECRET}: x`), 'it is not valid YAML'],
    ['a password that begins with !', entry(`!${SECRET}`), 'it has a tag'],
    ['a password that begins with &', entry(`&${SECRET} x`), 'it has an anchor'],
    ['a password that begins with *', entry(`*${SECRET}`), 'it '],
    ['a password that is cut off', entry(`x #${SECRET}`), 'it has a comment behind a password'],
    ['a tag of YAML', entry(`!!str ${SECRET}`), 'it has a tag'],
    ['a tag that makes bytes', entry(`!!binary ${SECRET}`), 'it has a tag'],
    ['a tag of a list', `!!seq\n${good}`, 'it has a tag'],
    ['an anchor that nothing uses', `&a\n${good}`, 'it has an anchor'],
    ['an alias', `- &a {registry: a.io, username: b, password: ${SECRET}}\n- *a`, 'it has an anchor'],
  ])('%s', async (_title, text, said) => {
    const refusal = await refusalOf(text);
    expect(refusal).toMatch(/^input registry-auth: /);
    expect(refusal).toContain(said);
    expect(refusal).toContain('allowed is a YAML list of registry, username and password');
    expect(refusal).not.toContain(SECRET);
  });

  test.each<[string, string]>([
    [
      'aliases that grow',
      [
        'a: &a [x,x,x,x,x,x,x,x,x]',
        ...'bcdefghijk'
          .split('')
          .map((name, at) => `${name}: &${name} [${`*${'abcdefghij'[at]},`.repeat(9)}]`),
      ].join('\n'),
    ],
    ['an alias of itself', '&a\n- *a'],
    ['brackets without end', '['.repeat(100_000)],
    ['lists in lists', '- '.repeat(100_000)],
    ['maps in maps', '{a: '.repeat(30_000)],
    ['a long text', `- ${'x'.repeat(1_000_000)}`],
    ['many quotes', '"'.repeat(100_000)],
  ])('%s, before the test runs out of time', async (_title, text) => {
    expect(await refusalOf(text)).toMatch(/^input registry-auth: /);
  });
});

describe('an entry of registry-auth may have, for its own registry', () => {
  const one = (lines: string) =>
    parseRegistryAuth(`- registry: ghcr.io\n  ${lines.replaceAll('\n', '\n  ')}\n`);
  const plus = (more: string) => `username: me\npassword: pw\n${more}`;

  test.each<[string, string, object]>([
    [
      'headers',
      'headers:\n  X-Tenant: acme\n  Authorization: Bearer abc',
      { headers: { 'x-tenant': 'acme', authorization: 'Bearer abc' } },
    ],
    [
      'headers beside a login',
      plus('headers: {X-A: "1: 2"}'),
      { username: 'me', password: 'pw', headers: { 'x-a': '1: 2' } },
    ],
    ['a token', 'token: abc.def', { token: 'abc.def' }],
    ['http', 'plain-http: true', { plainHttp: true }],
    ['https', plus('plain-http: False'), { username: 'me', password: 'pw', plainHttp: false }],
    [
      'a client certificate',
      'client-cert: a.pem\nclient-key: a.key',
      { clientCert: 'a.pem', clientKey: 'a.key' },
    ],
    ['an authority', 'ca-file: certs/ca.pem', { caFile: 'certs/ca.pem' }],
  ])('%s', async (_what, lines, expected) => {
    expect(await one(lines)).toEqual([{ registry: 'ghcr.io', ...expected }]);
  });

  test.each(['https://ghcr.io', 'https://ghcr.io/', 'https://ghcr.io/v2/', 'GHCR.io'])(
    'a registry as it is often written: %s',
    async (registry) => {
      expect(await parseRegistryAuth(`- {registry: '${registry}', token: t}`)).toEqual([
        { registry: 'ghcr.io', token: 't' },
      ]);
    },
  );

  test('what is left of it without a secret, where that is allowed', async () => {
    const text = `- {registry: a.io, username: u, password: '', headers: {X-A: b}}\n- {registry: b.io, token: ''}`;
    expect(await parseRegistryAuth(text, { incomplete: 'leave out' })).toEqual([
      { registry: 'a.io', headers: { 'x-a': 'b' } },
    ]);
  });

  test.each<[string, string]>([
    ['headers: X-A', 'headers of entry 1 are not a map'],
    ['headers: [X-A]', 'headers of entry 1 are not a map'],
    ['headers: {X A: b}', 'headers of entry 1 are not a map'],
    ['headers: {X-A: {b: c}}', 'headers of entry 1 are not a map'],
    [`headers: {X-A: "${SECRET}\\r\\nX-B: c"}`, 'headers of entry 1 are not a map'],
    ['plain-http: maybe', 'plain-http of entry 1 is not true or false'],
    ['plain-http: [a]', 'plain-http of entry 1 is not text'],
    ['client-cert: a.pem', 'which go together'],
    ["client-cert: ''\nclient-key: ''", 'client-cert of entry 1 is empty'],
    ['ca-file: ', 'ca-file of entry 1'],
    [`token: ${SECRET}\npassword: ${SECRET}`, 'both a token and a username or password'],
    [`token: "${SECRET} x"`, 'the token of entry 1'],
    [`token: ${SECRET} # x`, 'a comment behind a token'],
    ["token: ''", 'the token of entry 1 is empty'],
    ['insecure: true', 'entry 1 has insecure, which does not exist'],
    ['skip-tls-verify: true', 'set ca-file to the authority, or to a self-signed certificate itself'],
    [`${SECRET}: true`, 'entry 1 has an unknown key'],
  ])('but not %j', async (lines, said) => {
    const refusal = await refusalOf(`- registry: ghcr.io\n  ${lines.replaceAll('\n', '\n  ')}\n`);
    expect(refusal).toContain(said);
    expect(refusal).not.toContain(SECRET);
  });
});

const ROLE = 'arn:aws:iam::123456789012:role/push';
const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';

describe('oidc in registry-auth', () => {
  const one = (registry: string, oidc: string, more = '') =>
    `- registry: ${registry}\n  oidc: ${oidc}\n${more}`;

  test.each<[string, string, string, string]>([
    [ECR, `{role: '${ROLE}'}`, 'aws', 'sts.amazonaws.com'],
    [ECR, `{role: '${ROLE}', provider: aws, audience: other}`, 'aws', 'other'],
    ['zot.example.com', '{provider: jwt, as: bearer}', 'jwt', 'zot.example.com'],
    ['quay.io', '{provider: quay, robot: acme+push}', 'quay', 'quay.io'],
    [
      'index.docker.io',
      '{organization: acme, connection: 33333333-4444-5555-6666-777777777777}',
      'docker-hub',
      'https://identity.docker.com',
    ],
    [ECR, `\n    role: |\n      ${ROLE}`, 'aws', 'sts.amazonaws.com'],
  ])('of %s: %j', async (registry, oidc, provider, audience) => {
    const [entry] = await parseRegistryAuth(one(registry, oidc));
    expect(entry?.oidc?.provider.name).toBe(provider);
    expect(entry?.oidc?.audience).toBe(audience);
  });

  test('beside settings of the registry', async () => {
    const [entry] = await parseRegistryAuth(one(ECR, `{role: '${ROLE}'}`, '  ca-file: ca.pem\n'));
    expect(entry).toMatchObject({ registry: ECR, caFile: 'ca.pem', oidc: { registry: ECR } });
  });

  test.each<[string, string, string, string]>([
    ['a text', ECR, SECRET, 'it is not a map of names and texts'],
    ['a list', ECR, `[${SECRET}]`, 'it is not a map of names and texts'],
    ['nothing', ECR, '', 'it is not a map of names and texts'],
    ['an empty map', ECR, '{}', 'it is not a map of names and texts'],
    ['a list below a key', ECR, `{role: [${SECRET}]}`, 'it has a name without a text'],
    ['a map below a key', ECR, `{role: {a: ${SECRET}}}`, 'it has a name without a text'],
    ['an empty text', ECR, "{role: ''}", 'it has a name without a text'],
    [
      'an unknown key',
      ECR,
      `{role: '${ROLE}', ${SECRET}: a}`,
      'aws has a key that it does not take; allowed are role, audience, provider',
    ],
    ['a key of all objects', ECR, `{role: '${ROLE}', constructor: a}`, 'aws has a key that it does not take'],
    ['no role', ECR, `{audience: ${SECRET}}`, 'aws needs role; role is missing'],
    [
      'no client',
      'acme.azurecr.io',
      `{tenant: ${SECRET}}`,
      'azure needs tenant and client; client is missing',
    ],
    ['a role of another form', ECR, `{role: ${SECRET}}`, 'role does not have the form that aws gives it'],
    [
      'a robot without a plus',
      'quay.io',
      `{provider: quay, robot: ${SECRET}}`,
      'robot does not have the form',
    ],
    [
      'a role of another partition',
      ECR,
      "{role: 'arn:aws-cn:iam::123456789012:role/push'}",
      'the role is of the partition aws-cn, the registry of aws',
    ],
    [
      'an audience with spaces',
      ECR,
      `{role: '${ROLE}', audience: ${SECRET} x}`,
      'audience is not a text without spaces',
    ],
    [
      'an unknown provider',
      'r.example',
      `{provider: ${SECRET}}`,
      'provider is not one of aws, azure, google, docker-hub, quay, jfrog, jwt',
    ],
    [
      'no provider',
      'r.example',
      `{role: ${SECRET}}`,
      'the host does not tell the provider: set provider to one of aws,',
    ],
    [
      'another provider',
      ECR,
      '{provider: azure}',
      'provider azure contradicts the host, which is one of aws',
    ],
    [
      'a provider of other hosts',
      'r.example',
      `{provider: aws, role: '${ROLE}'}`,
      'provider aws is for other hosts',
    ],
    [
      'a password without a username',
      'r.example',
      '{provider: jwt, as: password}',
      'a password needs a username',
    ],
    [
      'a username beside a token',
      'r.example',
      `{provider: jwt, as: bearer, username: ${SECRET}}`,
      'a bearer token has no username',
    ],
  ])('is refused with %s, and not quoted', async (_what, registry, oidc, said) => {
    const refusal = await refusalOf(one(registry, oidc));
    expect(refusal).toContain(`input registry-auth: oidc of entry 1: ${said}`);
    expect(refusal).not.toContain(SECRET);
  });

  test.each(['password', 'username', 'token'])('is refused beside a %s', async (key) => {
    const refusal = await refusalOf(one(ECR, `{role: '${ROLE}'}`, `  ${key}: ${SECRET}\n`));
    expect(refusal).toContain('entry 1 has both oidc and a username, password or token');
    expect(refusal).not.toContain(SECRET);
  });
});
