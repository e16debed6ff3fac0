// C16 The address rule behind a proxy: a registry leads by redirect or realm to what only the proxy can reach.
import { expect, test } from 'vitest';
import { challenge, json, open, redirect, resolver, startServer } from '../support/lab.ts';
import { emptyContents, putBlob, text } from '../support/lab-registry.ts';
import { rejection } from '../support/rejection.ts';
import { startTunnel } from '../support/tunnel.ts';

const layer = putBlob(emptyContents(), 'from the trap');

const INSIDE = [
  '169.254.169.254',
  '10.0.0.7',
  '192.168.1.1',
  '172.20.0.1',
  '127.0.0.1:9999',
  '0x7f.1',
  '2130706433',
  '100.100.100.200',
  '168.63.129.16',
  '[::1]',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '[::ffff:169.254.169.254]',
  '[64:ff9b:1::a9fe:a9fe]',
  'localhost',
  'metadata.google.internal',
  'METADATA.google.internal.',
  'metadata.goog',
  'metadata',
  'instance-data',
  'instance-data.ec2.internal',
  'metadata.azure.internal',
  'metadata.tencentyun.com',
];

/** A registry behind a proxy, which leads to the host; what the proxy was asked for besides the registry. */
async function led(by: 'redirect' | 'realm', host: string, named = 'registry.test') {
  await using registry = await startServer(
    ({ path }) => {
      if (path.includes('evil')) return json({ token: 'from the trap' });
      return by === 'realm'
        ? challenge(`Bearer realm="http://${host}/evil"`)
        : redirect(`http://${host}/evil`);
    },
    { name: named },
  );
  await using proxy = await startTunnel({ to: registry });
  await using repository = open(registry.host, {
    proxy: () => new URL(proxy.origin),
    lookup: resolver({}),
    plainHttp: true,
    retries: 2,
  });
  const work = by === 'realm' ? repository.target.resolve('v1') : text(repository.target.fetch(layer));
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason as Error,
  );
  return { error, evil: proxy.requests.filter(({ url }) => url.includes('evil')) };
}

for (const by of ['redirect', 'realm'] as const) {
  test.each(INSIDE)(`a ${by} to %s is not sent to the proxy`, async (host) => {
    const { error, evil } = await led(by, host);
    expect(evil).toEqual([]);
    expect(error).toMatchObject({ code: 'UNSUPPORTED' });
  });

  test(`a ${by} to a public name is the proxy's to resolve`, async () => {
    expect((await led(by, 'storage.test')).evil.length).toBeGreaterThan(0);
  });

  test(`a registry that is written as an address inside may give a ${by} to another one`, async () => {
    expect((await led(by, '10.0.0.7', '127.0.0.1')).evil.length).toBeGreaterThan(0);
  });

  test.each(['169.254.169.254', 'metadata.google.internal', '168.63.129.16'])(
    `no registry gives a ${by} to the metadata service %s`,
    async (host) => {
      const { error, evil } = await led(by, host, '127.0.0.1');
      expect(evil).toEqual([]);
      expect(error).toMatchObject({ code: 'UNSUPPORTED' });
    },
  );
}

test('a registry inside leads nobody to a metadata service without a proxy either', async () => {
  await using registry = await startServer(() => redirect('http://169.254.169.254/evil'));
  await using repository = open(registry.host, { connectMs: 200 });
  expect(await rejection(text(repository.target.fetch(layer)))).toMatchObject({
    code: 'UNSUPPORTED',
    details: { host: '169.254.169.254' },
  });
});
