import { afterAll, beforeAll, expect, test } from 'vitest';
import { discoveredBy, placeIn, startWatched, type WatchedRegistry } from '../action/places.ts';
import { fill, namesAt, nodeIn, signedIndex } from '../support/graphs.ts';
import { walk } from '../support/graph-walk.ts';
import { passed } from '../support/passed.ts';
import { client, describeWith } from '../support/partners.ts';
import { branchesOf, expectSuccess, metadata, output, referrers, workspaceWith } from '../support/steps.ts';

const graph = signedIndex();
const digestOf = (name: string) => nodeIn(graph, name).digest;
const cosign = `sha256-${digestOf('index').slice(7)}`;
const platforms = ['linux/amd64', 'linux/arm64'];
/** What an extended copy of the index brings. */
const promoted = walk(graph, 'index', { referrersOnly: true, cosign: true });
const manifests = promoted.names
  .filter((name) => nodeIn(graph, name).mediaType.includes('vnd.oci.image.'))
  .filter((name) => !/layer|config/.test(name));

const ways = [
  ['docker-registry', 'olareg'],
  ['olareg', 'docker-registry'],
] as const;

for (const [from, to] of ways) {
  describeWith([from, to, 'oras', 'regctl'], `promotion from ${from} to ${to}`, () => {
    const [oras, regctl] = [client('oras'), client('regctl')];
    let source: WatchedRegistry;
    let target: WatchedRegistry;
    const at = placeIn(() => source.host);
    const there = placeIn(() => target.host);
    beforeAll(async () => {
      [source, target] = await Promise.all([startWatched(from), startWatched(to)]);
      await at.open('app', (one) => fill(one, graph));
    });
    afterAll(() => Promise.all([source?.[Symbol.asyncDispose](), target?.[Symbol.asyncDispose]()]));

    const promote = (name: string) =>
      expectSuccess({ inputs: { from: `${at.at('app')}:v1`, to: `${there.at(name)}:v1` } });

    /** What oras finds of the index and of each platform. */
    const treesAt = async (name: string) =>
      Promise.all(
        [[], ...platforms.map((platform) => ['--platform', platform])].map(async (flags) =>
          branchesOf(await discoveredBy(oras, there, `${there.at(name)}:v1`, ...flags)),
        ),
      );

    const listedByRegctl = async (name: string, digest: string) => {
      const hosts = ['--host', `reg=${target.host},tls=disabled`];
      const list = ['artifact', 'list', '--format', '{{json .Descriptors}}', `${there.at(name)}@${digest}`];
      const listed = JSON.parse(passed(await regctl([...hosts, ...list]))) as
        | { digest: string; artifactType: string }[]
        | null;
      return (listed ?? []).map((one) => `${one.artifactType} ${one.digest}`).toSorted();
    };

    test('brings the trees that oras brings, and more: what cosign keeps under tags', async () => {
      const run = await promote('ours');
      const cp = ['cp', '-r', '--from-plain-http', '--to-plain-http', `${at.at('app')}:v1`];
      passed(await oras([...cp, `${there.at('theirs')}:v1`]));
      const theirs = await treesAt('theirs');
      expect(await treesAt('ours')).toEqual(theirs);
      expect(theirs.map((lines) => lines.length)).toEqual([1, 2, 1]);
      for (const name of ['index', 'amd64', 'arm64', 'sbom']) {
        const listed = await listedByRegctl('ours', digestOf(name));
        expect(listed).toHaveLength(1);
        expect(listed).toEqual(await listedByRegctl('theirs', digestOf(name)));
      }
      const [ours, oras2] = await Promise.all(
        ['ours', 'theirs'].map((name) => there.open(name, (one) => namesAt(one, graph))),
      );
      expect(ours).toEqual(promoted.names);
      expect(oras2).toEqual(promoted.names.filter((name) => !/cosign|payload/.test(name)));
      for (const kind of ['sig', 'att']) {
        const resolved = passed(
          await oras(['resolve', '--plain-http', `${there.at('ours')}:${cosign}.${kind}`]),
        );
        expect(resolved).toBe(digestOf(`cosign ${kind}`));
      }
      expect(metadata(run)).toMatchObject({ copied: promoted.names.length, failed: 0 });
    });

    test('done again writes nothing, with at most two requests per manifest at each side', async () => {
      await promote('again');
      const marks = [source.requests().length, target.requests().length];
      const run = await promote('again');
      expect(output(run, 'changed')).toBe('false');
      expect(metadata(run)).toMatchObject({ copied: 0, mounted: 0 });
      expect(manifests).toHaveLength(9);
      for (const [side, registry] of [source, target].entries()) {
        const sent = registry.requests().slice(marks[side]);
        const probes = sent.filter((line) =>
          /\/tags\/list|\/manifests\/sha256-[0-9a-f]+\.(?:sig|att|sbom)$/.test(line),
        );
        const others = sent.length - probes.length;
        const counted = `${others} requests and ${probes.length} for cosign tags at ${[from, to][side]}:\n${sent.join('\n')}`;
        const writes = sent.filter((line) => !/^(?:GET|HEAD) /.test(line));
        const few = others <= 2 * manifests.length;
        // One list of tags and what it names, or three questions for each that may be signed.
        const fewProbes = probes.length <= 3 * manifests.length;
        expect({ writes, few, fewProbes, counted }).toEqual({
          writes: [],
          few: true,
          fewProbes: true,
          counted,
        });
      }
    });

    test('and oras attach keep each other’s entries', async () => {
      const cwd = workspaceWith({ 'note.txt': 'theirs', 'more.txt': 'ours' });
      await promote('both');
      const subject = `${there.at('both')}:v1`;
      const attach = [
        'attach',
        '--plain-http',
        '--artifact-type',
        'a/theirs',
        '--format',
        'json',
        subject,
        'note.txt',
      ];
      const theirs = (JSON.parse(passed(await oras(attach, { cwd }))) as { digest: string }).digest;
      const inputs = { subject: `${at.at('app')}:v1`, files: 'more.txt', 'artifact-type': 'a/ours' };
      const ours = output(await expectSuccess({ cwd, inputs }), 'digest');
      expect(output(await promote('both'), 'changed')).toBe('true');
      const found = branchesOf(await discoveredBy(oras, there, subject));
      for (const line of [`a/theirs ${theirs}`, `a/ours ${ours}`]) expect(found).toContain(line);
      const seen = await expectSuccess({
        inputs: { command: 'discover', from: subject, signatures: 'false' },
      });
      expect(branchesOf(referrers(seen))).toEqual(found);
      expect(found).toHaveLength(3);
      expect(await listedByRegctl('both', digestOf('index'))).toEqual(found.toSorted());
    });
  });
}
