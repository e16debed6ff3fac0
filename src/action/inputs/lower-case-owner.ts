/**
 * The text of references with this run's own owner and repository in lower case, as `${{ github.repository }}` does not
 * give them. Registries know lower case only (distribution-spec, "Pulling manifests"). Everything else is kept.
 */
export function lowerOwnNames(text: string, repository: string | undefined): string {
  const [owner = '', name = ''] = repository?.split('/') ?? [];
  if (owner === '' || repository === repository?.toLowerCase()) return text;
  const names = [`${owner}/${name}`, owner, name].filter((one) => one !== '' && one !== one.toLowerCase());
  return text
    .split('\n')
    .map((line) => lowerIn(line, names))
    .join('\n');
}

/** Only behind the host of a registry, and before its tag. */
function lowerIn(line: string, names: readonly string[]): string {
  const [, before, path, behind] = /^([^/]*\/)([^:@,]*)(.*)$/s.exec(line) ?? [];
  if (before === undefined || path === undefined || /^\s*(?:-\s+)?["']?oci-/.test(before)) return line;
  const lower = names.reduce((text, name) => {
    const own = new RegExp(`(?<=^|/)${name.replaceAll(/[^A-Za-z0-9]/g, String.raw`\$&`)}(?=/|$)`, 'g');
    return text.replace(own, name.toLowerCase());
  }, path);
  return `${before}${lower}${behind}`;
}
