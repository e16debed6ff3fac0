import { expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { OCI_EMPTY, OCI_MANIFEST } from '../../src/core/media-types.ts';
import { startStreamServer, type StreamHandler } from '../support/lab.ts';
import { expectSuccess } from '../support/steps.ts';

const content = Buffer.alloc(8 * 1024 * 1024, 'x');
const layer = { mediaType: 'text/plain', digest: digestOf(content), size: content.length };
const config = { mediaType: OCI_EMPTY, digest: digestOf('{}'), size: 2 };
const manifest = JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers: [layer] });
/** Longer than the time between two lines. */
const PAUSE_MS = 5500;

/** Gives half of the layer at once, and the rest after a while. */
const halting: StreamHandler = ({ url = '' }, response) => {
  if (url.includes('/manifests/')) return void response.setHeader('content-type', OCI_MANIFEST).end(manifest);
  if (url.endsWith(config.digest)) return void response.end('{}');
  response.setHeader('content-length', content.length);
  response.write(content.subarray(0, content.length / 2));
  const timer = setTimeout(() => response.end(content.subarray(content.length / 2)), PAUSE_MS);
  response.on('close', () => clearTimeout(timer));
};

test('a long transfer tells in the log how far it is', async () => {
  await using server = await startStreamServer(halting);
  const inputs = { from: `${server.host}/acme/app:v1`, to: 'oci-layout:l:v1', referrers: 'none' };
  const { log } = await expectSuccess({ inputs });
  const lines = log.split('\n').filter((line) => line.includes(' left'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^ {2}[34]\.\d MiB of 8\.0 MiB \(\d\d %\), [\d.]+ [KM]iB\/s, about \d+ s left$/);
  // Within the group of the transfer.
  expect(log.indexOf('##[group]Copy')).toBeLessThan(log.indexOf(' left'));
  expect(log.lastIndexOf('##[endgroup]')).toBeGreaterThan(log.indexOf(' left'));
});
