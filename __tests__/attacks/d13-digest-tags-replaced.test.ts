// D13 A promotion puts the source's signatures over those that the destination has under the same tag.
import { describe, expect, test } from 'vitest';
import { GraphBuilder, fill, nodeIn } from '../support/graphs.ts';
import { open } from '../support/lab.ts';
import {
  startScriptedRegistry,
  type ScriptedRegistry,
} from '../support/scripted-registry/scripted-registry.ts';
import { expectFailure, expectSuccess, workspaceWith } from '../support/steps.ts';

/** The image, and a signature of it by somebody. */
function signedBy(signer: string): GraphBuilder {
  const graph = new GraphBuilder();
  const image = graph.manifest('image', { layers: [graph.blob('layer')] });
  graph.manifest('signature', {
    layers: [graph.blob(signer, 'application/vnd.dev.cosign.simplesigning.v1+json')],
  });
  graph.tag(`sha256-${image.digest.slice(7)}.sig`, 'signature');
  graph.tag('v1', 'image');
  return graph;
}

const [here, there] = [signedBy('source'), signedBy('destination')];
const tag = `sha256-${nodeIn(here, 'image').digest.slice(7)}.sig`;

/** Both registries, each with the image and a signature of its own; at the destination it has another tag. */
async function world(): Promise<
  AsyncDisposable & { held(): string | undefined; copy: Record<string, string> }
> {
  const registries: ScriptedRegistry[] = [];
  for (const graph of [here, there]) {
    const registry = await startScriptedRegistry();
    registries.push(registry);
    await using repository = open(registry.host);
    await fill(repository.target, graph);
  }
  const [from, to] = registries;
  to?.store.get('acme/app')?.tags.delete('v1');
  return {
    held: () => to?.store.get('acme/app')?.tags.get(tag),
    copy: { command: 'copy', from: `${from?.host}/acme/app:v1`, to: `${to?.host}/acme/app:v2` },
    async [Symbol.asyncDispose]() {
      for (const registry of registries) await registry.stop();
    },
  };
}

const theirs = nodeIn(there, 'signature').digest;
const ours = nodeIn(here, 'signature').digest;

describe('a signature of the destination', () => {
  test.each(['fail', 'fail-if-different'])('is in the way with if-exists: %s', async (rule) => {
    await using promotion = await world();
    const inputs = { ...promotion.copy, 'if-exists': rule };
    await expectFailure({ cwd: workspaceWith(), inputs }, `${tag} exists with ${theirs}`);
    expect(promotion.held()).toBe(theirs);
  });

  test('stays with skip', async () => {
    await using promotion = await world();
    await expectSuccess({ inputs: { ...promotion.copy, 'if-exists': 'skip' } });
    expect(promotion.held()).toBe(theirs);
  });

  test('is named in a warning where overwrite puts another one there', async () => {
    await using promotion = await world();
    const run = await expectSuccess({ inputs: promotion.copy });
    expect(promotion.held()).toBe(ours);
    const warnings = run.annotations.filter(({ level }) => level === 'warning');
    expect(warnings.map(({ message }) => message).join()).toContain(`${tag} pointed to ${theirs}`);
  });

  test('that is the same is in nobody’s way', async () => {
    await using promotion = await world();
    await expectSuccess({ inputs: promotion.copy });
    const again = {
      ...promotion.copy,
      to: promotion.copy['to']?.replace(':v2', ':v3') ?? '',
      'if-exists': 'fail',
    };
    await expectSuccess({ inputs: again });
  });
});
