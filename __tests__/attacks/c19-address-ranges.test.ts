// C19 Ranges of addresses that lead inside, or nowhere a server is: IANA's special-purpose registries, and clouds' own.
import { expect, test } from 'vitest';
import { isPrivateAddress, isPrivateHost } from '../../src/http/private-addresses.ts';
import { open, PUBLIC, redirect, resolver, startServer } from '../support/lab.ts';
import { emptyContents, putBlob, text } from '../support/lab-registry.ts';

const INSIDE = [
  // NAT64 of a network of one's own (RFC 8215): an IPv4 address inside.
  '64:ff9b:1::a9fe:a9fe',
  '64:ff9b:1:ffff:ffff:ffff:ffff:ffff',
  // Teredo (RFC 4380) and SIIT (RFC 2765).
  '2001::1',
  '2001:0:a9fe:a9fe::1',
  '::ffff:0:169.254.169.254',
  '::ffff:0:a9fe:a9fe',
  // Discard-only (RFC 6666), 6to4 relays (RFC 7526), the host of Azure.
  '100::1',
  '100:0:0:0:ffff:ffff:ffff:ffff',
  '192.88.99.0',
  '192.88.99.1',
  '192.88.99.255',
  '168.63.129.16',
  '::ffff:168.63.129.16',
  '::ffff:a83f:8110',
  '::ffff:192.88.99.1',
];

const OUTSIDE = [
  '168.63.129.15',
  '168.63.129.17',
  '192.88.98.255',
  '192.88.100.0',
  '64:ff9b:2::1',
  '2001:1::1',
  '2001:4860:4860::8888',
  '100:0:0:1::1',
  '::ffff:8.8.8.8',
  '8.8.8.8',
];

test.each(INSIDE)('%s is inside', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
  expect(isPrivateHost(address.includes(':') ? `[${address}]` : address)).toBe(true);
});

test.each(OUTSIDE)('%s is outside', (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});

test.each(INSIDE)('a redirect to a name that is %s is refused before it is connected to', async (address) => {
  await using registry = await startServer(() => redirect('http://storage.test/blob'), {
    name: 'registry.test',
  });
  const lookup = resolver({ 'registry.test': [[PUBLIC], ['127.0.0.1']], 'storage.test': [[address]] });
  await using repository = open(registry.host, { lookup, connectMs: 200, retries: 2, plainHttp: true });
  const error = await text(repository.target.fetch(putBlob(emptyContents(), 'x'))).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ code: 'UNSUPPORTED', details: { host: 'storage.test' } });
});
