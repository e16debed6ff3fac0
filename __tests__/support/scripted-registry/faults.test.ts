import { describe, expect, test } from 'vitest';
import { applies, cells, faultNames, statusFaults, type FaultName } from './faults.ts';
import { addArtifact, addBlobs, ask, askRaw, makeArtifact, sha256, type RawAnswer } from './fixtures.ts';
import { hasResponseBody, hasRequestBody, operations, type Operation } from './operations.ts';
import { registries, registryNames } from './profiles.ts';
import { startScriptedRegistry, type ScriptedRegistry } from './scripted-registry.ts';

const content = 'the content of a blob '.repeat(40);
const other = makeArtifact({ text: content, artifactType: 'application/x.other' });
/** Faults that leave the connection open are told by its silence. */
const silent: readonly FaultName[] = ['stall', 'trickle', 'long-body'];
const quietMs = 1000;
const patientMs = 10_000;

/** A request of the operation as it goes over the wire, right in all its parts. */
async function wireOf(registry: ScriptedRegistry, operation: Operation): Promise<string> {
  const artifact = addArtifact(registry.store, 'acme/app', { tag: 'v1', text: content });
  addBlobs(registry.store, 'acme/app', other);
  const blob = `/v2/acme/app/blobs/${artifact.layer.digest}`;
  const session = async (): Promise<string> => {
    const { headers } = await ask(registry.origin, 'POST /v2/acme/app/blobs/uploads/', { body: '' });
    return headers['location'] ?? '';
  };
  const wire = (what: string, body = '', header = ''): string =>
    `${what} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${header}Content-Length: ${body.length}\r\n\r\n${body}`;
  const form = 'grant_type=refresh_token&refresh_token=identity-token-of-the-tester';
  const made: Readonly<Record<Operation, () => string | Promise<string>>> = {
    challenge: () => wire('GET /v2/'),
    'token-get': () => wire('GET /token?scope=repository:acme/app:pull'),
    'token-post': () => wire('POST /token', form),
    'manifest-head': () => wire('HEAD /v2/acme/app/manifests/v1'),
    'manifest-get': () => wire('GET /v2/acme/app/manifests/v1'),
    'manifest-put': () =>
      wire(
        'PUT /v2/acme/app/manifests/new',
        other.bytes.toString(),
        'Content-Type: application/vnd.oci.image.manifest.v1+json\r\n',
      ),
    'blob-head': () => wire(`HEAD ${blob}`),
    'blob-get': () => wire(`GET ${blob}`),
    'blob-range': () => wire(`GET ${blob}`, '', 'Range: bytes=10-99\r\n'),
    'upload-post': () => wire('POST /v2/acme/app/blobs/uploads/'),
    'upload-patch': async () => wire(`PATCH ${await session()}`, content),
    'upload-put': async () => wire(`PUT ${await session()}&digest=${sha256(content)}`, content),
    'upload-status': async () => wire(`GET ${await session()}`),
    mount: () => wire(`POST /v2/acme/two/blobs/uploads/?mount=${artifact.layer.digest}&from=acme/app`),
    list: () => wire('GET /v2/acme/app/tags/list'),
    delete: () => wire('DELETE /v2/acme/app/manifests/v1'),
  };
  return made[operation]();
}

interface Outcome extends RawAnswer {
  readonly operation: Operation;
  readonly registry: ScriptedRegistry;
  readonly wire: string;
}

/** Runs every operation that a fault applies to, each at a registry of its own. */
async function eachOperation(
  fault: FaultName,
  check: (outcome: Outcome) => void | Promise<void>,
): Promise<void> {
  const affected = operations.filter((operation) => applies(operation, fault));
  await Promise.all(
    affected.map(async (operation) => {
      await using registry = await startScriptedRegistry({
        faults: [{ operation, fault, times: 1 }],
        refuseMs: 250,
        trickleMs: 2 * quietMs,
      });
      const closing = await wireOf(registry, operation);
      const wire = silent.includes(fault) ? closing.replace('Connection: close\r\n', '') : closing;
      const answer = await askRaw(registry.host, wire, silent.includes(fault) ? quietMs : patientMs);
      const dealt = registry.requests.filter((request) => request.fault === fault);
      expect(dealt).toMatchObject([{ operation }]);
      try {
        await check({ ...answer, operation, registry, wire });
      } catch (error) {
        throw new Error(`${operation}: ${String(error)}`, { cause: error });
      }
    }),
  );
}

/** Header lines and body of an answer. */
function split(text: string): { readonly head: string; readonly body: string; readonly length: number } {
  const at = text.indexOf('\r\n\r\n');
  const head = at < 0 ? text : text.slice(0, at);
  const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? -1);
  return { head, body: at < 0 ? '' : text.slice(at + 4), length };
}

test('the matrix', () => {
  expect(faultNames).toHaveLength(26);
  expect(operations).toHaveLength(16);
  expect(cells()).toHaveLength(367);
});

test('without a fault every operation succeeds', async () => {
  await Promise.all(
    operations.map(async (operation) => {
      await using registry = await startScriptedRegistry();
      const { text } = await askRaw(registry.host, await wireOf(registry, operation), patientMs);
      expect(split(text).head).toMatch(/^HTTP\/1\.1 20\d /);
      expect(registry.requests.at(-1)?.operation).toBe(operation);
      expect(split(text).body.length > 0).toBe(hasResponseBody(operation));
    }),
  );
});

describe('statuses', () => {
  test.for(statusFaults.map((fault) => [fault] as const))('%s', async ([fault]) => {
    await eachOperation(fault, ({ text }) => {
      expect(split(text).head).toMatch(new RegExp(`^HTTP/1\\.1 ${fault.slice(0, 3)} `));
    });
  });

  test.for([
    ['429', undefined],
    ['429-seconds', /^1$/],
    ['429-date', / GMT$/],
    ['429-huge', /^1000000000$/],
  ] as const)('Retry-After of %s', async ([fault, form]) => {
    await using registry = await startScriptedRegistry({ faults: [{ operation: 'list', fault, times: 1 }] });
    const { headers } = await ask(registry.origin, 'GET /v2/acme/app/tags/list');
    expect(headers['retry-after'] ?? 'none').toMatch(form ?? /^none$/);
  });

  test.for([
    ['ghcr', '429', 429, /retry-after: 1\.889377ms, allowed: 44000\/minute/, '1.889377ms'],
    ['ghcr', '403', 403, /^You have exceeded a secondary rate limit/, undefined],
    ['docker-hub', '429', 429, /^You have reached your pull rate limit\.\n$/, undefined],
    ['acr', '429', 429, /^Too many requests\./, undefined],
    ['quay', '429', 429, /<html>/, undefined],
    ['cloudflare', '522', 522, /^error code: 522\n$/, undefined],
    ['cloudflare', '413', 413, /<h1>413 Payload Too Large/, undefined],
    ['strict', '502-html', 502, /<h1>502 Bad Gateway/, undefined],
    ['strict', '403', 403, /"code":"DENIED"/, undefined],
  ] as const)('%s answers %s in its own shape', async ([profile, fault, status, body, retryAfter]) => {
    await using registry = await startScriptedRegistry({
      profile,
      faults: [{ operation: 'list', fault, times: 1 }],
    });
    const answer = await ask(registry.origin, 'GET /v2/acme/app/tags/list');
    expect(answer.status).toBe(status);
    expect(answer.body.toString()).toMatch(body);
    expect(answer.headers['retry-after']).toBe(retryAfter);
  });

  test('a 404 loses the session, a 416 tells where it stands', async () => {
    await using registry = await startScriptedRegistry({
      faults: [
        { operation: 'upload-put', fault: '416', times: 1 },
        { operation: 'upload-put', fault: '404-late', times: 1, after: 1 },
      ],
    });
    const { origin } = registry;
    const { headers } = await ask(origin, 'POST /v2/acme/app/blobs/uploads/', { body: '' });
    const what = `PUT ${headers['location']}&digest=${sha256(content)}`;
    const first = await ask(origin, what, { body: content });
    expect(first).toMatchObject({ status: 416, headers: { location: headers['location'], range: '0-0' } });
    expect((await ask(origin, what, { body: content })).status).toBe(404);
    expect(registry.store.get('acme/app')?.uploads.size).toBe(0);
  });
});

describe('connections', () => {
  test('refuse: a reset, no connection for a while, then as before', async () => {
    await eachOperation('refuse', async ({ end, text, registry, wire }) => {
      expect([end, text]).toEqual(['reset', '']);
      expect(await askRaw(registry.host, wire, patientMs)).toMatchObject({ end: 'refused' });
      await new Promise((resolve) => setTimeout(resolve, 350));
      expect((await askRaw(registry.host, wire, patientMs)).text).toMatch(/^HTTP\/1\.1 20\d /);
    });
  });

  test('refuse always: no connection any more', async () => {
    const faults = [{ operation: 'list', fault: 'refuse', times: 'always' }] as const;
    await using registry = await startScriptedRegistry({ faults, refuseMs: 1 });
    const wire = await wireOf(registry, 'list');
    expect((await askRaw(registry.host, wire, patientMs)).end).toBe('reset');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await askRaw(registry.host, wire, patientMs)).end).toBe('refused');
  });

  test('reset-before-headers', async () => {
    await eachOperation('reset-before-headers', ({ end, text, registry }) => {
      expect([end, text]).toEqual(['reset', '']);
      expect(registry.requests.at(-1)).toMatchObject({ status: 0, bodyBytes: 0 });
    });
  });

  test('reset-mid-body: of the request, or of the answer', async () => {
    await eachOperation('reset-mid-body', ({ end, text, operation, registry }) => {
      expect(end).toBe('reset');
      const { body, length } = split(text);
      const request = registry.requests.at(-1);
      const sends = hasRequestBody(operation);
      expect(text === '').toBe(sends);
      expect(sends ? request?.bodyBytes : body.length).toBeGreaterThan(0);
      expect(sends ? request?.bodyBytes : body.length).toBeLessThan(sends ? 10_000 : length);
    });
  });

  test('reset-after-request: it was done', async () => {
    await eachOperation('reset-after-request', ({ end, text, operation, registry }) => {
      expect([end, text]).toEqual(['reset', '']);
      expect(registry.requests.at(-1)?.status).toBeGreaterThan(0);
      const { tags, blobs, uploads } = registry.store.get('acme/app') ?? {};
      expect(tags?.has('new')).toBe(operation === 'manifest-put');
      expect(tags?.has('v1')).toBe(operation !== 'delete');
      expect(blobs?.has(sha256(content))).toBe(true);
      const chunks = [...(uploads?.values() ?? [])].flatMap((upload) => upload.chunks);
      expect(chunks).toHaveLength(operation === 'upload-patch' ? 1 : 0);
    });
  });

  test('a PATCH that breaks leaves what arrived', async () => {
    const faults = [{ operation: 'upload-patch', fault: 'reset-mid-body', times: 1 }] as const;
    await using registry = await startScriptedRegistry({ faults });
    const wire = await wireOf(registry, 'upload-patch');
    await askRaw(registry.host, wire, patientMs);
    const location = /^PATCH (\S+)/.exec(wire)?.[1] ?? '';
    const { bodyBytes } = registry.requests.at(-1) ?? {};
    const { headers } = await ask(registry.origin, `GET ${location}`);
    expect(headers['range']).toBe(`0-${Number(bodyBytes) - 1}`);
  });
});

describe('answers', () => {
  test('short-body: closed early, or a chunked body that ends well', async () => {
    const kinds = new Set<boolean>();
    await eachOperation('short-body', ({ end, text }) => {
      const { head, body, length } = split(text);
      const cut = length >= 0 && body.length < length;
      const chunked = /transfer-encoding: chunked/i.test(head) && body.endsWith('\r\n0\r\n\r\n');
      kinds.add(chunked);
      expect([end, cut]).toEqual(['closed', !chunked]);
    });
    expect(kinds).toEqual(new Set([true, false]));
  });

  test('long-body: more than Content-Length, and the connection stays open', async () => {
    const extras = new Set<string>();
    await eachOperation('long-body', ({ end, text, operation }) => {
      const { body, length } = split(text);
      const extra = operation.endsWith('-head') ? body : body.slice(Math.max(0, length));
      extras.add(extra.slice(0, 8));
      expect([end, extra === '']).toEqual(['open', false]);
    });
    expect(extras).toEqual(new Set(['too much', 'HTTP/1.1']));
  });

  test('stall', async () => {
    await eachOperation('stall', ({ end, text, operation }) => {
      const { body, length } = split(text);
      const answers = hasResponseBody(operation) && !hasRequestBody(operation);
      expect([end, text !== '']).toEqual(['open', answers]);
      expect(body.length).toBeLessThan(answers ? length : 1);
    });
  });

  test('trickle: the head at once where a body follows, else one byte', async () => {
    await eachOperation('trickle', ({ end, text, operation }) => {
      expect(end).toBe('open');
      const { body } = split(text);
      expect(hasResponseBody(operation) ? body.length : text.length).toBeLessThanOrEqual(1);
      expect(text.startsWith('HTTP/1.1')).toBe(hasResponseBody(operation));
    });
  });

  test('malformed-header', async () => {
    await Promise.all(
      Array.from({ length: 40 }, async (_, seed) => {
        const faults = [{ operation: 'list', fault: 'malformed-header', times: 1 }] as const;
        await using registry = await startScriptedRegistry({ seed, faults });
        addArtifact(registry.store, 'acme/app', { tag: 'v1' });
        const failed = ask(registry.origin, 'GET /v2/acme/app/tags/list');
        await expect(failed).rejects.toMatchObject({ code: expect.stringMatching(/^HPE_/) });
      }),
    );
    await eachOperation('malformed-header', ({ end }) => expect(end).toBe('closed'));
  });

  test('wrong-bytes: nothing of it is taken', async () => {
    await eachOperation('wrong-bytes', ({ text, operation, registry }) => {
      const { head, body } = split(text);
      const { tags } = registry.store.get('acme/app') ?? {};
      expect([...(tags?.keys() ?? [])]).toEqual(['v1']);
      const refuses = operation === 'manifest-put' || operation === 'upload-put';
      expect(head.startsWith('HTTP/1.1 400 ')).toBe(refuses || operation === 'token-post');
      const digest = /docker-content-digest: (\S+)/i.exec(head)?.[1];
      expect([tags?.get('v1'), sha256(content)].includes(digest)).toBe(
        /-get$|-range$/.test(operation) && digest !== undefined,
      );
      expect(body.includes('\0')).toBe(hasResponseBody(operation) && !hasRequestBody(operation));
    });
  });
});

describe('plans', () => {
  test('after, times and always; several rules', async () => {
    await using registry = await startScriptedRegistry({
      faults: [
        { operation: 'list', fault: '500', times: 2, after: 1 },
        { operation: 'list', fault: '503', times: 'always', after: 4 },
      ],
    });
    addArtifact(registry.store, 'acme/app', { tag: 'v1' });
    const statuses: number[] = [];
    for (let turn = 0; turn < 7; turn += 1)
      statuses.push((await ask(registry.origin, 'GET /v2/acme/app/tags/list')).status);
    expect(statuses).toEqual([200, 500, 500, 200, 503, 503, 503]);
    registry.faults.add({ operation: 'manifest-get', fault: '408', times: 1 });
    expect((await ask(registry.origin, 'GET /v2/acme/app/manifests/v1')).status).toBe(408);
  });

  test('a seed makes the same run again, another one does not', async () => {
    const run = async (seed: number): Promise<unknown> => {
      const faults = (['blob-get', 'manifest-get', 'upload-patch'] as const).map((operation) => {
        return { operation, fault: 'reset-mid-body', times: 1 } as const;
      });
      await using registry = await startScriptedRegistry({ seed, faults });
      const seen: unknown[] = [];
      for (const { operation } of faults) {
        const wire = await wireOf(registry, operation);
        const { text } = await askRaw(registry.host, wire, patientMs);
        seen.push(split(text).body, wire);
      }
      return [seen, registry.requests.map(({ bodyBytes }) => bodyBytes)];
    };
    const [one, again, two] = await Promise.all([run(7), run(7), run(8)]);
    expect(again).toEqual(one);
    expect(two).not.toEqual(one);
  });

  test.for(
    registryNames.filter((name) => registries[name].redirect === 'storage').map((name) => [name] as const),
  )('%s: faults of a blob are made at its storage', async ([profile]) => {
    await using registry = await startScriptedRegistry({
      profile,
      faults: [
        { operation: 'blob-get', fault: 'reset-before-headers', times: 1 },
        { operation: 'blob-get', fault: '500', times: 1, at: 'registry' },
      ],
    });
    const { layer } = addArtifact(registry.store, 'acme/app');
    const what = `GET /v2/acme/app/blobs/${layer.digest}`;
    expect((await ask(registry.origin, what)).status).toBe(500);
    const { headers } = await ask(registry.origin, what);
    const { origin, pathname, search } = new URL(headers['location'] ?? '');
    await expect(ask(origin, `GET ${pathname}${search}`)).rejects.toMatchObject({ code: 'ECONNRESET' });
  });
});
