// Takes the roots of trust of Sigstore's TUF repository from @sigstore/tuf: node scripts/tuf-seed.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

type Seeds = Readonly<
  Record<string, { readonly 'root.json': string; readonly targets: Readonly<Record<string, string>> }>
>;

/** The source of src/trust/tuf/sigstore-seed.ts. */
export function seedSource(): string {
  const folder = join(require.resolve('@sigstore/tuf/package.json'), '..');
  const seeds = JSON.parse(readFileSync(join(folder, 'seeds.json'), 'utf8')) as Seeds;
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly license: string;
  };
  const seed = seeds['https://tuf-repo-cdn.sigstore.dev'];
  const target = seed?.targets['trusted_root.json'];
  if (!seed || target === undefined) throw new Error('@sigstore/tuf has no seed of Sigstore');
  return `// Of @sigstore/tuf ${version} (${license}), made by scripts/tuf-seed.ts.
import type { TufSeed } from './tuf-repository.ts';

export const SIGSTORE_SEED: TufSeed = {
  root: '${seed['root.json']}',
  target:
    '${target}',
};
`;
}

if (import.meta.main) writeFileSync(join(root, 'src/trust/tuf/sigstore-seed.ts'), seedSource());
