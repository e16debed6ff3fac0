import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { signedHeaders, type AwsKeys } from '../../../src/credentials/oidc/sig-v4.ts';

interface SignedCall {
  readonly service: string;
  readonly region: string;
  readonly host: string;
  readonly target: string;
  readonly body: string;
  readonly date: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Made by AWS's own signer; `madeBy` of the file says how. */
const golden = JSON.parse(readFileSync(join(import.meta.dirname, '../../golden/sig-v4.json'), 'utf8')) as {
  readonly keys: AwsKeys;
  readonly calls: readonly SignedCall[];
};

test.each(golden.calls)('$service in $region at $date is signed as AWS signs it', (call) => {
  const { date, headers, ...request } = call;
  const { host, ...sent } = headers;
  expect(host).toBe(call.host);
  expect(signedHeaders(golden.keys, { ...request, now: Date.parse(date) })).toEqual(sent);
});

test('the golden file has both services and all partitions', () => {
  const suffixes = new Set(golden.calls.map(({ host }) => host.split('.').slice(-2).join('.')));
  expect([...suffixes].toSorted()).toEqual(['amazonaws.com', 'amazonaws.eu', 'com.cn']);
  expect(new Set(golden.calls.map(({ service }) => service))).toEqual(new Set(['ecr', 'ecr-public']));
});
