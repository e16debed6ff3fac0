import { describe, expect, test } from 'vitest';
import {
  CopyError,
  hasCode,
  messageOf,
  OrasError,
  RegistryError,
  systemCode,
} from '../../../src/core/errors.ts';

const system = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });

describe('a code is found', () => {
  const inner = new OrasError('NOT_FOUND', 'inner');

  test.each([
    ['on the error itself', inner],
    ['on its cause', new OrasError('UNAVAILABLE', 'outer', { cause: inner })],
    ['behind errors of others', new Error('a', { cause: new TypeError('b', { cause: inner }) })],
    ['in a copy error', new CopyError(inner, { operation: 'push', side: 'target' })],
    [
      'on a registry error',
      new RegistryError('NOT_FOUND', 'x', { method: 'GET', url: 'https://r.io/', status: 404, errors: [] }),
    ],
  ])('%s', (_where, error) => {
    expect(hasCode(error, 'NOT_FOUND')).toBe(true);
    expect(hasCode(error, 'FORBIDDEN')).toBe(false);
  });

  test.each([
    ['an error of others with that code', Object.assign(new Error('x'), { code: 'NOT_FOUND' })],
    ['a text', 'NOT_FOUND'],
    ['undefined', undefined],
    ['an object like an error', { code: 'NOT_FOUND', cause: undefined }],
    ['an error whose cause is a text', new Error('x', { cause: 'NOT_FOUND' })],
  ])('but not on %s', (_what, error) => {
    expect(hasCode(error, 'NOT_FOUND')).toBe(false);
  });
});

describe('a copy error', () => {
  test.each([
    ['has the code of its cause', new OrasError('DIGEST_MISMATCH', 'wrong'), 'DIGEST_MISMATCH'],
    ['is about storage where the system failed', system, 'STORAGE'],
    ['is about availability else', new Error('?'), 'UNAVAILABLE'],
    ['takes what is no error', 'text', 'UNAVAILABLE'],
  ])('%s', (_what, cause, code) => {
    const error = new CopyError(cause, { operation: 'push', side: 'target', digest: 'sha256:x' });
    expect(error).toMatchObject({
      name: 'CopyError',
      code,
      cause,
      operation: 'push',
      side: 'target',
      digest: 'sha256:x',
      message: messageOf(cause),
    });
    expect(error).toBeInstanceOf(OrasError);
  });
});

test('an error without cause has no property cause', () => {
  expect('cause' in new OrasError('ABORTED', 'x')).toBe(false);
  expect(new OrasError('ABORTED', 'x').details).toEqual({});
});

test('the code of a system error is a text on an error', () => {
  expect(systemCode(system)).toBe('ENOSPC');
  expect(systemCode(new Error('x'))).toBeUndefined();
  expect(systemCode(Object.assign(new Error('x'), { code: 5 }))).toBeUndefined();
  expect(systemCode({ code: 'ENOENT' })).toBeUndefined();
});

test.each([
  [new Error('a'), 'a'],
  ['b', 'b'],
  [undefined, 'undefined'],
])('the message of %s is %j', (error, message) => {
  expect(messageOf(error)).toBe(message);
});
