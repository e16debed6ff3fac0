import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { artifactOf, blob, indexOf, store, type Artifact } from '../support/artifacts.ts';
import { runAction, type RunOptions, type RunResult } from '../support/runner.ts';
import { sendError, startStreamServer } from '../support/lab.ts';
import { packManifest } from '../../src/copy/pack.ts';
import { signKeyless } from '../support/trust/keyless.ts';
import { newSigstore } from '../support/trust/sigstore.ts';
import { certificateOf } from '../support/trust/workflow-run.ts';
import { outcomeOf, output, workspaceWith } from '../support/steps.ts';

const texts = [
  '::error::injected',
  '::add-mask::injected',
  '\n::error::injected\n',
  '\r::set-output name=x::injected',
  ' \t::stop-commands::injected',
  '##[error]injected',
  'x ##[add-mask]injected',
  '\u001b[31minjected\u001b]0;title\u0007',
  '\u2028::error::injected\u0085::error::injected\v::error::injected',
  '%0A::error::injected',
];
const all = texts.join('');

/** A media type with control characters is refused before it is shown. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, '').trim();

/** Nothing of the text became a command, and no control character was sent to the log. */
function expectHarmless(run: RunResult): void {
  expect(run.rejected).toEqual([]);
  expect(run.masks.filter((mask) => mask.includes('injected'))).toEqual([]);
  for (const { level, message } of run.annotations) {
    expect(level).toBe('error');
    expect(message).toMatch(/^[a-z-]+ failed: /);
  }
  expect(run.annotations.length).toBeLessThanOrEqual(1);
  expect([...run.outputs.keys()].filter((name) => name === 'x')).toEqual([]);
  expect(run.stdout).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]/);
}

async function expectHarmlessRun(options: RunOptions): Promise<RunResult> {
  const run = await runAction({ env: { RUNNER_DEBUG: '1' }, ...options });
  expectHarmless(run);
  return run;
}

async function layoutWith(artifact: Artifact, tag = 'v1'): Promise<string> {
  const cwd = workspaceWith();
  await store(new OciLayout(join(cwd, 'l')), artifact, tag);
  return cwd;
}

describe('hostile text', () => {
  test('in titles, media types and artifact types is shown and not obeyed, in a copy and a pull', async () => {
    const artifact = artifactOf({
      artifactType: all,
      annotations: { [all]: all },
      layers: texts.map((text) => blob(text, { title: text, mediaType: printable(text) })),
    });
    const cwd = await layoutWith(artifact);
    const inputs = { from: 'oci-layout:l:v1', to: 'oci-layout:m:v1' };
    const copied = await expectHarmlessRun({ cwd, inputs });
    expect(outcomeOf(copied, 'success')).toBe('success');
    // The layers, and the artifact by its type.
    expect(copied.log.match(/^ {2}copied .*injected/gm)).toHaveLength(texts.length + 1);
    expect(output(copied, 'artifact-type')).toBe(all);
    for (const text of [texts[0], texts[2], texts[7]]) {
      const one = artifactOf({ layers: [blob('1', { title: text ?? '' })] });
      const place = await layoutWith(one);
      await expectHarmlessRun({ cwd: place, inputs: { from: 'oci-layout:l:v1', path: 'out' } });
    }
  });

  test('in the types of an artifact without named files', async () => {
    const text = texts.join('');
    const cwd = await layoutWith(
      artifactOf({ artifactType: text, layers: [blob('1', { mediaType: printable(text) })] }),
    );
    const run = await expectHarmlessRun({ cwd, inputs: { from: 'oci-layout:l:v1', path: 'out' } });
    expect(run.outcome).toBe('failure');
    expect(run.log).toContain('has no named files');
  });

  test('in the tags of a layout and the platforms of an index', async () => {
    const platform = { os: all, architecture: all };
    const cwd = await layoutWith(indexOf([{ artifact: artifactOf({}), platform }]), all);
    const tags = await expectHarmlessRun({ cwd, inputs: { command: 'resolve', from: 'oci-layout:l:no' } });
    expect(tags.log).toContain('injected');
    await store(new OciLayout(join(cwd, 'm')), indexOf([{ artifact: artifactOf({}), platform }]), 'v1');
    const inputs = { command: 'resolve', from: 'oci-layout:m:v1', platform: 'linux/amd64' };
    expect((await expectHarmlessRun({ cwd, inputs })).log).toContain('has nothing for linux/amd64');
  });

  // V17
  test('in what is signed: names, predicate types, and what certificates say', async () => {
    const sigstore = await newSigstore();
    const markup = `${all}<img src=x onerror=1> | @octocat **evil**`;
    const sign = async (cwd: string, name: string, predicateType: string): Promise<void> => {
      const target = new OciLayout(join(cwd, 'l'));
      const { node } = await packManifest(target, { artifactType: 'application/vnd.example.app' });
      await target.tag(node, 'v1');
      const certificate = certificateOf({ commit: name });
      const subject = [{ name, digest: { sha256: node.digest.slice(7) }, annotations: { [name]: name } }];
      const statement = { predicateType, subject };
      await signKeyless(sigstore, { target, node }, { who: certificate, statement });
    };
    const inputs = { command: 'resolve', from: 'oci-layout:l:v1', 'trust-root': 'root.json' };
    const root = { 'root.json': JSON.stringify(sigstore.root) };
    for (const text of [texts[2], texts[7], markup]) {
      const good = workspaceWith(root);
      await sign(good, text ?? '', 'https://slsa.dev/provenance/v1');
      const run = await expectHarmlessRun({ cwd: good, inputs: { ...inputs, verify: '- github: acme/app' } });
      expect(outcomeOf(run, 'success')).toBe('success');
      expect(JSON.parse(output(run, 'verified'))).toMatchObject([{ subject: text, commit: text }]);
      expect(run.log).toContain('injected');
      expect(run.summary).not.toMatch(/<img|@octocat|\*\*evil/);
      const bad = workspaceWith(root);
      await sign(bad, text ?? '', text ?? '');
      const verify = '- github: acme/app\n  name: ghcr.io/acme/app';
      const refused = await expectHarmlessRun({ cwd: bad, inputs: { ...inputs, verify } });
      expect(refused.outcome).toBe('failure');
      expect(refused.log).toContain('has the predicate type');
      expect(refused.summary).not.toMatch(/<img|@octocat|\*\*evil/);
    }
  });

  test('in what a registry answers', async () => {
    for (const text of [...texts.slice(0, 4), all]) {
      await using server = await startStreamServer((_, response) => sendError(response, 403, text, text));
      const inputs = { command: 'resolve', from: `${server.host}/acme/app:1` };
      const run = await expectHarmlessRun({ cwd: workspaceWith(), inputs });
      expect(run.log).toContain('injected');
    }
  });

  test('in the headers of a registry', async () => {
    const text = '::error::injected ##[add-mask]injected';
    await using server = await startStreamServer((_, response) => {
      response.setHeader('www-authenticate', `Bearer realm="${text}",service="${text}"`);
      response.writeHead(401, { 'content-type': text }).end(text);
    });
    const inputs = { command: 'resolve', from: `${server.host}/acme/app:1` };
    await expectHarmlessRun({ cwd: workspaceWith(), inputs });
    await using other = await startStreamServer((_, response) => {
      response.writeHead(307, { location: `ftp://x/${text}` }).end();
    });
    await expectHarmlessRun({
      cwd: workspaceWith(),
      inputs: { ...inputs, from: `${other.host}/acme/app:1` },
    });
  });

  test('in the inputs themselves', async () => {
    for (const text of [...texts.slice(0, 2), all]) {
      const cwd = workspaceWith({ 'a.txt': 'a' });
      await expectHarmlessRun({ cwd, inputs: { command: 'resolve', from: `ghcr.io/${text}:1` } });
      await expectHarmlessRun({ cwd, inputs: { files: `${text}.txt`, to: 'oci-layout:l:v1' } });
    }
  });
});
