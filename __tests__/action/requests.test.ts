import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../support/partners.ts';
import { startRegistry, type RunningRegistry } from '../support/registries.ts';
import { expectSuccess, metadata, workspaceWith } from '../support/steps.ts';

describeWith(['docker-registry'], 'the number of requests', () => {
  let registry: RunningRegistry;
  beforeAll(async () => void (registry = await startRegistry('docker-registry')));
  afterAll(() => registry?.stop());

  const requests = async (cwd: string, inputs: Record<string, string>) =>
    metadata(await expectSuccess({ cwd, inputs })).requests;

  test('of a push, a second push, further tags, a pull, a copy and a resolve is as small as can be', async () => {
    const cwd = workspaceWith({ 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' });
    const place = `${registry.host}/acme/counted`;
    const push = { files: '*.txt', to: `${place}:v1` };
    // Is the tag there, is the manifest; for three files and a config HEAD, POST and PUT; the manifest.
    expect(await requests(cwd, push)).toBe(2 + 4 * 3 + 1);
    // Is the tag there.
    expect(await requests(cwd, push)).toBe(1);
    // Are the tags there, is the manifest; the manifest under the new one.
    expect(await requests(cwd, { ...push, tags: 'v2' })).toBe(2 + 1 + 1);
    // The manifest by its tag, three files.
    expect(await requests(cwd, { from: `${place}:v1`, path: 'out' })).toBe(1 + 3);
    const copy = { from: `${place}:v1`, to: 'oci-layout:l:v1' };
    // At the source the manifest by its tag, the config and three files.
    expect(await requests(cwd, { ...copy, referrers: 'none' })).toBe(1 + 4);
    // The manifest by its tag, which is an output.
    expect(await requests(cwd, { ...copy, referrers: 'none' })).toBe(1);
    // And the API, the list of referrers, and the tags for those of cosign.
    expect(await requests(cwd, copy)).toBe(1 + 2 + 1);
    expect(await requests(cwd, { ...copy, signatures: 'false' })).toBe(1 + 2);
  });

  test('of commands on referrers is as small as can be', async () => {
    const cwd = workspaceWith({ 'a.txt': 'a', 'b.txt': 'b' });
    const place = `${registry.host}/acme/referred`;
    const from = `${place}:v1`;
    await requests(cwd, { files: 'a.txt', to: from });
    const attach = { subject: from, files: 'b.txt', 'artifact-type': 'a/b' };
    // The subject; is the manifest there; HEAD for a file and a config, POST and PUT for the file; the manifest;
    // the API; the list is read, made, and read back.
    expect(await requests(cwd, attach)).toBeLessThanOrEqual(1 + 1 + 2 + 2 + 1 + 1 + 4);
    // The subject, is the manifest there, the API, the list.
    expect(await requests(cwd, attach)).toBe(1 + 1 + 1 + 1);
    const index = { command: 'index', from, to: `${place}:all` };
    // The manifest; is the index there, what it lists, the tag, and once more the index; the index.
    expect(await requests(cwd, index)).toBe(1 + 4 + 1);
    // The manifest, the index, the tag.
    expect(await requests(cwd, index)).toBe(1 + 1 + 1);
  });

  test('of a push with one changed file does not grow with those that are there', async () => {
    const place = `${registry.host}/acme/grown`;
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.txt`, `text ${at}`]));
    await requests(workspaceWith(files), { files: '*.txt', to: `${place}:v1` });
    const cwd = workspaceWith({ ...files, 'new.txt': 'new' });
    // Is the tag there, is the manifest; HEAD for 21 files and a config, POST and PUT for one; the manifest.
    expect(await requests(cwd, { files: '*.txt', to: `${place}:v2` })).toBe(2 + 22 + 2 + 1);
  });
});
