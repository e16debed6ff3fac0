import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from './temp.ts';

/** For each name, a file that the real program would load from the internet, unless it is there. */
const fetch = `fetch() {
  if [ -f "$1/$2" ]; then echo "$2: from the cache"; return; fi
  mkdir -p "$1"
  printf '%s\\n' "$2" > "$1/$2"
  echo "$2: downloaded"
}
`;

const programs: Readonly<Record<string, string>> = {
  npm: `[ "$1" = ci ] || exit 0
for name in $(grep -o '"node_modules/[^"]*' package-lock.json | cut -d/ -f2); do
  fetch "$HOME/.npm/_cacache/content-v2" "$name"
done
`,
  // Go makes its modules read-only, folders too.
  go: `chmod -R u+w "$HOME/go/pkg/mod" 2>/dev/null
while read -r name version _; do
  fetch "$HOME/go/pkg/mod/$name@$version" go.mod
  fetch "$HOME/.cache/go-build/00" "$(basename "$name")-d"
done < go.sum
chmod -R a-w "$HOME/go/pkg/mod"
`,
  cargo: `for name in $(sed -n 's/^name = "\\(.*\\)"/\\1/p' Cargo.lock); do
  fetch "$HOME/.cargo/registry/index/acme" "$name"
  fetch "$HOME/.cargo/registry/cache/acme" "$name.crate"
  fetch target/debug/deps "lib$name.rlib"
done
ln -sf deps target/debug/examples
`,
};

export const programNames = Object.keys(programs);

let folder: string | undefined;

/** A folder for PATH with programs that recipes call and that would need the internet. */
export function recipePrograms(): string {
  if (folder !== undefined) return folder;
  folder = tempFolder('programs-');
  mkdirSync(folder, { recursive: true });
  for (const [name, body] of Object.entries(programs))
    writeFileSync(join(folder, name), `#!/bin/sh\n${fetch}${body}`, { mode: 0o755 });
  return folder;
}
