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
    // The tag, the manifest, three files.
    expect(await requests(cwd, { from: `${place}:v1`, path: 'out' })).toBe(5);
    // At the source the tag, the manifest, the config and three files.
    expect(await requests(cwd, { from: `${place}:v1`, to: 'oci-layout:l:v1' })).toBe(6);
    // At the source the tag and the manifest, which is an output.
    expect(await requests(cwd, { from: `${place}:v1`, to: 'oci-layout:l:v1' })).toBe(2);
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
