import { join } from 'node:path';
import { packIndex, packManifest } from '../../../src/copy/pack.ts';
import { pushBytes } from '../../../src/core/content.ts';
import { TITLE, type Descriptor } from '../../../src/core/descriptor.ts';
import { OciLayout } from '../../../src/targets/layout/oci-layout.ts';
import { writeFiles } from '../operate.ts';
import { workspaceWith } from '../steps.ts';
import { attachBundle, bundleOf, newSigner, statementAbout, type Signer } from './own-signatures.ts';

export interface SignedLayout {
  /** A workspace with the layout `store` and the key `keys/release.pub`. */
  readonly cwd: string;
  readonly store: OciLayout;
  readonly signer: Signer;
  readonly signed: Descriptor;
  readonly unsigned: Descriptor;
  /** Of both, and signed itself under the tag `signed-index`; `index` is one of the signed alone, which nobody signed. */
  readonly signedIndex: Descriptor;
  readonly index: Descriptor;
}

/** Artifacts of one program each, two of which are signed with a key. */
export async function signedLayout(): Promise<SignedLayout> {
  const signer = newSigner();
  const cwd = workspaceWith();
  writeFiles(cwd, { 'keys/release.pub': signer.pem });
  const store = new OciLayout(join(cwd, 'store'));
  const sign = async (node: Descriptor): Promise<void> => {
    await attachBundle(store, node, bundleOf(statementAbout(node), signer));
  };
  const program = async (name: string): Promise<Descriptor> => {
    const layer = await pushBytes(store, `#!/bin/sh\necho ${name}\n`);
    const { node } = await packManifest(store, {
      artifactType: 'application/vnd.example.tool',
      layers: [{ ...layer, annotations: { [TITLE]: 'greet' } }],
    });
    await store.tag(node, name);
    return node;
  };
  const [signed, unsigned] = [await program('signed'), await program('unsigned')];
  await sign(signed);
  const platform = { os: 'linux', architecture: 'amd64' };
  const { node: index } = await packIndex(store, { manifests: [{ ...signed, platform }] });
  await store.tag(index, 'index');
  const { node: signedIndex } = await packIndex(store, { manifests: [{ ...unsigned, platform }, signed] });
  await store.tag(signedIndex, 'signed-index');
  await sign(signedIndex);
  return { cwd, store, signer, signed, unsigned, index, signedIndex };
}
