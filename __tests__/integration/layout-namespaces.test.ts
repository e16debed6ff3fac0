import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { graphIn, graphOf, plainArtifact } from '../support/artifacts.ts';
import { tempFolder } from '../support/temp.ts';
import { startWriterBy } from './writer-process.ts';

/** As containers of one job have them: process numbers of their own, one host name for all. */
const NAMESPACE = ['unshare', '--user', '--map-root-user', '--pid', '--fork'];
/** With a /proc of its own, as in a container, and without, as `unshare` leaves it. */
const KINDS = [
  ['a /proc of its own', [...NAMESPACE, '--mount-proc']],
  ['the /proc of the host', NAMESPACE],
] as const;

/** Some processes first, so that each writer has another number than the others: then it is not alive among theirs. */
function later(count: number): string[] {
  return ['sh', '-c', `for one in $(seq ${count}); do /bin/true; done; "$0" "$@"; exit $?`];
}

function works(command: readonly string[]): boolean {
  try {
    const [program = '', ...args] = command;
    execFileSync(program, [...args, 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const possible = process.platform === 'linux' && KINDS.every(([, command]) => works(command));

describe.skipIf(!possible)('writers in process namespaces of their own (unshare --pid)', () => {
  test.each(KINDS)('%s: six at once, no write fails and no tag is lost', async (_title, command) => {
    const path = tempFolder('layout-');
    const names = Array.from({ length: 6 }, (_, at) => `w${at}`);
    const writers = names.map((name, at) =>
      startWriterBy([...command, ...later(5 * at)], 'layout', path, name, '12'),
    );
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual(names.map(() => 0));
    const tags = writers.flatMap(({ lines }) => lines);
    expect(tags).toHaveLength(72);
    const layout = new OciLayout(path);
    expect((await Array.fromAsync(layout.tags())).toSorted()).toEqual(tags.toSorted());
    const last = tags.at(-1) ?? '';
    expect(await graphOf(layout, await layout.resolve(last))).toEqual(graphIn(plainArtifact(last)));
    expect(existsSync(join(path, '.index.lock'))).toBe(false);
  });
});
