import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HINT_RULES } from '../../../src/action/failures/rules/hint-rules.ts';

const root = join(import.meta.dirname, '../../..');
const files = globSync('src/**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
const read = (wanted: (file: string) => boolean): string =>
  files
    .filter(wanted)
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
const rules = read((file) => file.includes('/failures/'));
const code = read((file) => !file.includes('/failures/'));

/** What registries, Node and its libraries say; all else that a rule is found by is said by our own code. */
const OTHERS = [
  /^E[A-Z]{3,}$|^[A-Z]{2,}(?:_[A-Z0-9]+)+$/,
  /^(?:read only|proxy project|immutable|already exists and is immutable|Payload Too Large|still referenced by)$/,
  /^(?:installation not allowed to Create|not allowed to Write) organization package$/,
  /^(?:You cannot delete the last tagged version of a package|more than 5,000 downloads)$/,
  /^(?:permission_denied: write_package|secondary rate limit|insufficient[ _]scopes?|denied)$/,
  /^(?:You have reached your pull rate limit|not authorized to perform: ecr:|\(or it may not exist\))$/,
  /^(?:access to the requested resource is not authorized|manifest invalid|unauthorized to access repository)$/,
  /^(?:will exceed the configured upper limit|Proxy response \(40[37]\)|wrong version number)$/,
  /^(?:AADSTS\d+|InvalidIdentityToken|AccessDenied|ExpiredTokenException|invalid_grant|unauthorized_client)$/,
  /^(?:handshake failure|Response does not match the HTTP\/1.1 protocol)$/,
];

test.each(HINT_RULES.map(({ id, seen }) => [id, seen] as const))(
  'what %s is found by is said somewhere',
  (_id, seen) => {
    const said = code.replaceAll(/\$\{[^}]*\}/g, '…');
    const parts = [...seen.matchAll(/`([^`]+)`/g)].flatMap(([, text = '']) => text.split(/…|"[^"]*"/));
    const own = parts
      .map((part) => part.trim())
      .filter((part) => part.length > 3 && !OTHERS.some((pattern) => pattern.test(part)));
    expect(own.filter((part) => !said.includes(part))).toEqual([]);
  },
);

test('every reason of an error is given by the code, and every reason that a rule looks for exists', () => {
  const [, union = ''] = /type ErrorReason =([^;]+);/.exec(code) ?? [];
  const reasons = [...union.matchAll(/'([\w-]+)'/g)].map(([, reason = '']) => reason);
  expect(reasons.length).toBeGreaterThan(20);
  const others = code.replace(union, '');
  expect(reasons.filter((reason) => !others.includes(`'${reason}'`))).toEqual([]);
  const wanted = [...rules.matchAll(/because\(([^)]*)\)/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/'([\w-]+)'/g)].map(([, reason = '']) => reason),
  );
  expect(wanted.length).toBeGreaterThan(10);
  expect(wanted.filter((reason) => !reasons.includes(reason))).toEqual([]);
});
