import { describe, expect, test } from 'vitest';
import { isLoopback, resolveUrl, sameOriginUrl, tokenUrl } from '../../../src/http/url-gate.ts';

const https = new URL('https://registry.example/v2/acme/app/blobs/uploads/');
const http = new URL('http://127.0.0.1:5000/v2/');
const refused = expect.objectContaining({ code: 'UNSUPPORTED' }) as Error;

describe('a URL that a server gives', () => {
  test.each([
    ['/v2/x?a=b', 'https://registry.example/v2/x?a=b'],
    ['x', 'https://registry.example/v2/acme/app/blobs/uploads/x'],
    ['//other.example/x', 'https://other.example/x'],
    ['https://other.example/x', 'https://other.example/x'],
  ])('%s is followed', (text, expected) => {
    expect(resolveUrl(text, https, 'redirect').href).toBe(expected);
  });

  test.each([
    'http://registry.example/x',
    'http://other.example/x',
    'https://user:secret@registry.example/',
    'https://user@registry.example/',
    'file:///etc/passwd',
    'ftp://registry.example/',
    'javascript:alert(1)',
    'data:,x',
    'https://',
    'https://a b/',
    '\\\\other.example\\x',
    'https:\\\\other.example',
  ])('%s is refused', (text) => {
    expect(() => resolveUrl(text, https, 'redirect')).toThrow(refused);
  });

  test.each(['https://registry.example/x', 'https://registry.example:443/x', '/x'])(
    '%s is a place to upload to',
    (text) => {
      expect(sameOriginUrl(text, https, 'upload location').origin).toBe(https.origin);
    },
  );

  test.each([
    'https://registry.example:444/x',
    'https://other.example/x',
    '//other.example/x',
    'https://registry.example.other.example/x',
  ])('%s is no place to upload to', (text) => {
    expect(() => sameOriginUrl(text, https, 'upload location')).toThrow(refused);
  });
});

describe('a token realm of a registry with https', () => {
  test.each([
    'https://registry.example/token',
    'https://auth.example/token?x=y',
    'HTTPS://AUTH.EXAMPLE/token',
    'https://8.8.8.8/token',
  ])('%s is asked', (realm) => {
    expect(tokenUrl(realm, https).protocol).toBe('https:');
  });

  test.each([
    'http://auth.example/token',
    '/token',
    'token',
    '//auth.example/token',
    'https://user:secret@auth.example/',
    'https://localhost/token',
    'https://localhost./token',
    'https://x.localhost/token',
    'https://127.0.0.1/token',
    'https://127.1/token',
    'https://2130706433/token',
    'https://0x7f.1/token',
    'https://0.0.0.0/token',
    'https://10.1.2.3/token',
    'https://172.31.0.1/token',
    'https://192.168.1.1/token',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/token',
    'https://[::1]/token',
    'https://[::]/token',
    'https://[fd00::1]/token',
    'https://[fe80::1]/token',
    'https://[::ffff:10.0.0.1]/token',
    'https://[::ffff:169.254.169.254]/token',
  ])('%s is refused', (realm) => {
    expect(() => tokenUrl(realm, https)).toThrow(refused);
  });
});

test('a registry inside the network may name a token server inside it', () => {
  expect(tokenUrl('http://127.0.0.1:5001/token', http).port).toBe('5001');
  expect(tokenUrl('https://auth.example/token', http).hostname).toBe('auth.example');
});

test.each([
  ['localhost', true],
  ['localhost:5000', true],
  ['x.localhost:5000', true],
  ['127.0.0.1:5000', true],
  ['127.9.9.9', true],
  ['[::1]:5000', true],
  ['127.0.0.1.example', false],
  ['localhost.example', false],
  ['10.0.0.1', false],
  ['registry.example', false],
])('%s is loopback: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
