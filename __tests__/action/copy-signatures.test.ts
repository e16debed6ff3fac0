import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { fill, namesAt, nodeIn, NOTATION, signedIndex, tagsAt } from '../support/graphs.ts';
import { expectFailure, expectSuccess, output, referrers, workspaceWith } from '../support/steps.ts';

/** Copies from a layout `here` that holds the graph, to a layout `there`. */
function copyOf(inputs: Record<string, string>) {
  return { from: 'oci-layout:here:v1', to: 'oci-layout:there', ...inputs };
}

async function holding(graph: ReturnType<typeof signedIndex>): Promise<string> {
  const cwd = workspaceWith();
  await fill(new OciLayout(join(cwd, 'here')), graph);
  return cwd;
}

describe('signatures over what is modified', () => {
  const modify = 'annotation:stage=prod';
  const graph = signedIndex();
  const signatures = ['signature', 'cosign sig', 'cosign att'].map((name) => nodeIn(graph, name).digest);

  test('are not copied without being asked for: the error names them and says what can be done', async () => {
    const cwd = await holding(graph);
    const { error } = await expectFailure(
      { cwd, inputs: copyOf({ modify }) },
      'copy failed: this change would invalidate 3 signatures: ',
      `over ${nodeIn(graph, 'index').digest}`,
      'Try: set signatures: false to skip them',
      'always',
    );
    for (const digest of signatures) expect(error).toContain(digest);
  });

  test('are left out with false, while those over what stays as it is come along', async () => {
    const cwd = await holding(graph);
    await expectSuccess({ cwd, inputs: copyOf({ modify, signatures: 'false' }) });
    const there = new OciLayout(join(cwd, 'there'));
    expect(Object.keys(await tagsAt(there))).toEqual(['v1']);
    const names = await namesAt(there, graph);
    expect(names.filter((name) => /signature|cosign/.test(name))).toEqual(['sbom signature']);
  });

  test('come along with always, under the tags of the new digest, with a notice', async () => {
    const cwd = await holding(graph);
    const run = await expectSuccess({ cwd, inputs: copyOf({ modify, signatures: 'always' }) });
    const digest = output(run, 'digest');
    const there = new OciLayout(join(cwd, 'there'));
    const cosign = `sha256-${digest.slice(7)}`;
    expect(Object.keys(await tagsAt(there)).toSorted()).toEqual(
      [`${cosign}.att`, `${cosign}.sig`, 'v1'].toSorted(),
    );
    const types = referrers(run)
      .referrers?.map(({ artifactType, tag }) => tag ?? artifactType)
      .toSorted();
    expect(types).toEqual([NOTATION, `${cosign}.att`, `${cosign}.sig`].toSorted());
    expect(run.annotations).toMatchObject([{ level: 'notice' }]);
    expect(run.annotations[0]?.message).toContain('3 copied signatures are no longer valid');
  });
});
