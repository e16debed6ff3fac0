import { join } from 'node:path';
import type { CallOptions } from '../../core/target.ts';
import type { Send } from '../../http/http.ts';
import { rootsFrom, type RootProvider, type TrustedRootJson } from '../../trust/roots.ts';
import type { Runtime } from '../runner/runtime.ts';
import { readWorkspaceFile } from '../inputs/workspace-file.ts';

/** What fetching a trusted root takes. */
export interface RootAround {
  readonly runtime: Runtime;
  readonly send: Send;
  readonly retries: number;
}

/** In the runner's temporary folder: later steps of the job ask for less. */
const FOLDER = 'oras-action-trusted-root';

/** Input `trust-root`: files of the workspace are read now, and the root of Sigstore is fetched when a rule needs it. */
export async function rootsOf(names: readonly string[], around: RootAround): Promise<RootProvider> {
  const providers = await Promise.all(names.map((name) => providerOf(name, around)));
  // Each keeps what it has: asked again, none is read or fetched again.
  const rootsIn = async (options?: CallOptions): Promise<readonly TrustedRootJson[]> =>
    (await Promise.all(providers.map((one) => one.trustedRoots(options)))).flat();
  return { trustedRoots: rootsIn };
}

async function providerOf(name: string, { runtime, send, retries }: RootAround): Promise<RootProvider> {
  if (name !== 'sigstore') {
    const text = await readWorkspaceFile('trust-root', name, runtime);
    return rootsFrom(text, `input trust-root: ${JSON.stringify(name)}`);
  }
  const { sigstoreRoots } = await import('../../trust/tuf/sigstore-roots.ts');
  return sigstoreRoots({ send, retries, folder: join(runtime.temp, FOLDER) });
}
