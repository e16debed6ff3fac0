import { describe, expect, test } from 'vitest';
import { GraphBuilder, SBOM, fill, nodeIn, type NamedGraph } from '../support/graphs.ts';
import { open } from '../support/lab.ts';
import type { Quirks } from '../support/scripted-registry/quirks.ts';
import {
  startScriptedRegistry,
  type ScriptedRegistry,
} from '../support/scripted-registry/scripted-registry.ts';
import { expectSuccess, referrers } from '../support/steps.ts';

const IMAGE_CONFIG = 'application/vnd.oci.image.config.v1+json';
const SIGNATURE = 'application/vnd.dev.cosign.artifact.sig.v1+json';
const ATTESTATION = 'application/vnd.dev.cosign.artifact.att.v1+json';

/** An image with what cosign keeps of it under tags: a signature, an attestation, and an SBOM where it is asked for. */
function cosigned({ sbom }: { readonly sbom: boolean }): NamedGraph {
  const graph = new GraphBuilder();
  const image = graph.manifest('image', { layers: [graph.blob('layer')] });
  const kept: readonly (readonly [kind: string, layer: string])[] = [
    ['sig', 'application/vnd.dev.cosign.simplesigning.v1+json'],
    ['att', 'application/vnd.dsse.envelope.v1+json'],
    ...(sbom ? ([['sbom', SBOM]] as const) : []),
  ];
  for (const [kind, layer] of kept) {
    const config = graph.blob(`${kind} config`, IMAGE_CONFIG, `{"kind":"${kind}"}`);
    graph.manifest(kind, { config, layers: [graph.blob(`${kind} payload`, layer)] });
    graph.tag(`sha256-${image.digest.slice(7)}.${kind}`, kind);
  }
  graph.tag('v1', 'image');
  return graph;
}

async function holding(graph: NamedGraph, quirks: Partial<Quirks> = {}): Promise<ScriptedRegistry> {
  const registry = await startScriptedRegistry({ quirks });
  await using repository = open(registry.host);
  await fill(repository.target, graph);
  return registry;
}

const kinds = (tags: Iterable<string>): string[] =>
  [...tags].flatMap((tag) => /\.(?:sig|att|sbom)$/.exec(tag)?.[0].slice(1) ?? []).toSorted();

describe('what stands under tags of cosign', () => {
  test('has the type of what it is', async () => {
    await using registry = await holding(cosigned({ sbom: true }));
    const inputs = { command: 'discover', from: `${registry.host}/acme/app:v1` };
    const found = referrers(await expectSuccess({ inputs })).referrers ?? [];
    const types = Object.fromEntries(
      found.map(({ tag, artifactType }) => [kinds([tag ?? '']).join(), artifactType]),
    );
    expect(types).toEqual({ sig: SIGNATURE, att: ATTESTATION, sbom: SBOM });
  });

  test('is no SBOM for a gate that asks for one', async () => {
    await using registry = await holding(cosigned({ sbom: false }));
    const from = `${registry.host}/acme/app:v1`;
    const gate = { command: 'discover', from, 'referrer-types': SBOM };
    expect(referrers(await expectSuccess({ inputs: gate })).referrers).toEqual([]);
    const copy = { command: 'copy', from, to: `${registry.host}/acme/copy:v1`, 'referrer-types': SBOM };
    await expectSuccess({ inputs: copy });
    expect([...(registry.store.get('acme/copy')?.tags.keys() ?? [])]).toEqual(['v1']);
  });

  test.each([
    [SBOM, ['sbom']],
    [SIGNATURE, ['sig']],
    [`${SIGNATURE}\n${ATTESTATION}`, ['att', 'sig']],
  ])('is copied where its type is asked for: %j', async (types, expected) => {
    await using registry = await holding(cosigned({ sbom: true }));
    const [from, to] = [`${registry.host}/acme/app:v1`, `${registry.host}/acme/copy:v1`];
    await expectSuccess({ inputs: { command: 'copy', from, to, 'referrer-types': types } });
    expect(kinds(registry.store.get('acme/copy')?.tags.keys() ?? [])).toEqual(expected);
  });
});

test('a referrer whose type the list leaves out has it all the same (Harbor)', async () => {
  const graph = new GraphBuilder();
  const image = graph.manifest('image', { layers: [graph.blob('layer')] });
  graph.manifest('sbom', { artifactType: SBOM, subject: image, layers: [graph.blob('packages', SBOM)] });
  graph.manifest('review', { artifactType: 'text/plain', subject: image });
  graph.tag('v1', 'image');
  await using registry = await holding(graph, { referrersArtifactType: false });
  const inputs = { command: 'discover', from: `${registry.host}/acme/app:v1`, 'referrer-types': SBOM };
  const found = referrers(await expectSuccess({ inputs })).referrers;
  expect(found).toMatchObject([{ digest: nodeIn(graph, 'sbom').digest, artifactType: SBOM }]);
});

describe('tags of cosign on a later page', () => {
  test.each(['without-rel', 'without-brackets', 'unreadable', 'without-first-part', 'repeated'] as const)(
    'are copied where the Link is %s',
    async (link) => {
      await using registry = await holding(cosigned({ sbom: true }), { link, tagPage: 1 });
      const [from, to] = [`${registry.host}/acme/app:v1`, `${registry.host}/acme/copy:v1`];
      await expectSuccess({ inputs: { command: 'copy', from, to } });
      expect(kinds(registry.store.get('acme/copy')?.tags.keys() ?? [])).toEqual(['att', 'sbom', 'sig']);
    },
  );
});
