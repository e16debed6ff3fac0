import { writeSync } from 'node:fs';
import { bytesOf } from '../../src/core/bytes.ts';
import { parseDescriptor } from '../../src/core/descriptor.ts';
import { createTransport } from '../../src/http/transport.ts';
import { openRepository } from '../../src/registry/registry.ts';
import { artifactOf } from './artifacts.ts';

/** A process of its own that attaches an artifact to a subject, once its input is closed. */
const [registry = '', repository = '', subject = '', name = ''] = process.argv.slice(2);

const transport = createTransport();
const target = openRepository(`${registry}/${repository}`, { transport, actions: 'pull,push' });
const root = parseDescriptor(JSON.parse(subject), 'subject');
const referrer = artifactOf({
  artifactType: 'application/vnd.acme.attached',
  subject: { root, blobs: [] },
  annotations: { 'org.acme.name': name },
});
writeSync(1, 'ready\n');
await new Promise((resolve) => process.stdin.once('end', resolve).resume());
// As a copy does. docker-registry misses a blob for a moment while another process sends the same one.
for (const { node, bytes } of referrer.blobs)
  if (!(await target.exists(node))) await target.push(node, bytesOf(bytes));
writeSync(1, `${referrer.root.digest}\n`);
await transport.close();
