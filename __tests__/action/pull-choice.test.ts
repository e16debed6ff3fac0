import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../src/core/target.ts';
import { artifactOf, blob, plainArtifact, store, type Artifact } from '../support/artifacts.ts';
import { expectFailure, expectSuccess, output, outputFiles, workspaceWith } from '../support/steps.ts';
import { ALL, describeAt } from './places.ts';

const report = plainArtifact('report');
const file = (title: string, content: string) => blob(content, { mediaType: 'text/plain', title });
const dist = artifactOf({
  artifactType: 'application/vnd.acme.dist',
  layers: [
    file('dist/app.js', 'app'),
    file('dist/app.js.map', 'map'),
    file('dist/css/main.css', 'css'),
    file('LICENSE', 'license'),
    // The content of another one.
    file('COPYING', 'license'),
  ],
});

const HELM = 'application/vnd.cncf.helm';
const archive = gzipSync('demo/Chart.yaml');

function chart(config: object, layers = ['chart.content.v1.tar+gzip', 'chart.provenance.v1.prov']): Artifact {
  return artifactOf({
    config: blob(JSON.stringify(config), { mediaType: `${HELM}.config.v1+json` }),
    layers: layers.map((type) =>
      blob(type.endsWith('prov') ? 'signed' : archive, { mediaType: `${HELM}.${type}` }),
    ),
  });
}

const saved = (name: string, artifact: Artifact) => async (target: Target) => {
  await store(target, artifact, name);
};

describeAt(ALL, 'pull with files', (place) => {
  test.each<[string, readonly string[]]>([
    ['LICENSE', ['LICENSE']],
    ['COPYING', ['COPYING']],
    ['dist/*', ['dist/app.js', 'dist/app.js.map']],
    ['dist\n!**/*.map', ['dist/app.js', 'dist/css/main.css']],
    ['!dist', ['COPYING', 'LICENSE']],
  ])('%j writes what it names, and nothing else', async (files, titles) => {
    await place.open('dist', saved('v1', dist));
    const cwd = workspaceWith();
    const inputs = { from: `${place.at('dist')}:v1`, path: 'out', files };
    const run = await expectSuccess({ cwd, inputs });
    expect(outputFiles(run).map(({ title }) => title)).toEqual(titles);
    for (const { node } of dist.blobs) {
      const title = node.annotations?.['org.opencontainers.image.title'];
      if (title !== undefined)
        expect([title, existsSync(join(cwd, 'out', title))]).toEqual([title, titles.includes(title)]);
    }
    expect([output(run, 'digest'), output(run, 'changed')]).toEqual([dist.root.digest, 'true']);
  });

  test('fails where a line matches nothing, with what there is', async () => {
    await place.open('dist', saved('v1', dist));
    const inputs = { from: `${place.at('dist')}:v1`, path: 'out' };
    const cwd = workspaceWith();
    await expectFailure(
      { cwd, inputs: { ...inputs, files: 'dist/*\n*.txt' } },
      'input files: nothing in',
      'matches "*.txt"',
      '"dist/app.js", "dist/app.js.map", "dist/css/main.css", "LICENSE", "COPYING"',
    );
    await expectFailure({ cwd, inputs: { ...inputs, files: '!**' } }, 'input files: the lines exclude all');
  });
});

describe('the titles of a stranger', () => {
  test('are escaped, and not all told', async () => {
    const cwd = workspaceWith();
    const names = Array.from({ length: 30 }, (_name, at) => `\u001b[31m::error::${at}${'x'.repeat(200)}`);
    const { OciLayout } = await import('../../src/targets/layout/oci-layout.ts');
    const layers = names.map((name) => file(name, name));
    await store(new OciLayout(join(cwd, 'l')), artifactOf({ layers }), 'v1');
    const inputs = { from: 'oci-layout:l:v1', path: 'out', files: 'a' };
    const { error, log } = await expectFailure({ cwd, inputs }, 'and 10 more');
    expect(error).not.toContain('\u001b');
    expect(log).not.toContain('\u001b[31m');
  });
});

describeAt(ALL, 'pull of several artifacts', (place) => {
  test('writes all into one folder', async () => {
    await place.open('report', saved('v1', report));
    await place.open('dist', saved('v1', dist));
    const from = `${place.at('report')}:v1\n${place.at('dist')}:v1\n${place.at('dist')}:v1`;
    const cwd = workspaceWith();
    const run = await expectSuccess({ cwd, inputs: { from, path: 'out', files: '!**/*.map' } });
    expect(outputFiles(run).map(({ title }) => title)).toEqual([
      'COPYING',
      'LICENSE',
      'data/numbers.json',
      'dist/app.js',
      'dist/css/main.css',
      'empty.txt',
      'report.md',
    ]);
    expect(readFileSync(join(cwd, 'out/dist/app.js'), 'utf8')).toBe('app');
    expect(JSON.parse(output(run, 'references'))).toEqual([
      `${place.at('report')}@${report.root.digest}`,
      `${place.at('dist')}@${dist.root.digest}`,
    ]);
    expect(run.summary).toContain('Pulled from 2 artifacts');
  });

  test('refuses two files of one name before it writes one, and takes them where they are equal', async () => {
    const [a, b, same] = ['a', 'b', 'a'].map((content, at) =>
      artifactOf({ layers: [file('shared.txt', content), file(`own-${at}.txt`, 'own')] }),
    );
    if (!a || !b || !same) throw new Error('three artifacts');
    await place.open('meet', async (target) => {
      await store(target, a, 'a');
      await store(target, b, 'b');
      await store(target, same, 'same');
    });
    const at = place.at('meet');
    const pull = (tags: readonly string[]) => ({
      from: tags.map((tag) => `${at}:${tag}`).join('\n'),
      path: 'out',
    });
    const cwd = workspaceWith();
    await expectFailure({ cwd, inputs: pull(['a', 'b']) }, `${at}:a and ${at}:b both have "shared.txt"`);
    await expectSuccess({ cwd, inputs: pull(['a', 'same']) });
    await expectSuccess({ cwd: workspaceWith(), inputs: { ...pull(['a', 'b']), files: 'own-*' } });
  });

  test('refuses a file where another has a folder before it writes one', async () => {
    await place.open('folders', async (target) => {
      await store(target, artifactOf({ layers: [file('x', 'file')] }), 'a');
      await store(target, artifactOf({ layers: [file('x/y', 'below')] }), 'b');
    });
    const at = place.at('folders');
    const inputs = { from: `${at}:a\n${at}:b`, path: 'out' };
    await expectFailure({ cwd: workspaceWith(), inputs }, 'two entries for the same path');
  });
});

describeAt(ALL, 'pull of a Helm chart', (place) => {
  test('writes its archive and provenance under the names that helm package gives', async () => {
    const demo = chart({ name: 'demo', version: '1.2.3+build.4', apiVersion: 'v2' });
    await place.open('demo', saved('1.2.3_build.4', demo));
    const cwd = workspaceWith();
    const inputs = { from: `${place.at('demo')}:1.2.3_build.4`, path: 'charts' };
    const run = await expectSuccess({ cwd, inputs });
    expect(outputFiles(run).map(({ path }) => path)).toEqual([
      'charts/demo-1.2.3+build.4.tgz',
      'charts/demo-1.2.3+build.4.tgz.prov',
    ]);
    expect(readFileSync(join(cwd, 'charts/demo-1.2.3+build.4.tgz')).equals(archive)).toBe(true);
    const one = await expectSuccess({ cwd: workspaceWith(), inputs: { ...inputs, files: '*.tgz' } });
    expect(outputFiles(one)).toHaveLength(1);
  });

  test.each(['../evil', 'a/b', '', '.git', 'x'.repeat(200)])('whose name is %j is refused', async (name) => {
    const tag = `t${name.length}`;
    await place.open('bad', saved(tag, chart({ name, version: '1.0.0' })));
    const inputs = { from: `${place.at('bad')}:${tag}`, path: 'out' };
    await expectFailure({ cwd: workspaceWith(), inputs }, 'no name and version for a file');
  });
});
