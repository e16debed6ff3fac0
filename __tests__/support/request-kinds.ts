/** How often each kind of request was made: `GET manifest 12`. */
export function kindsOf(lines: readonly string[]): Record<string, number> {
  const kinds = lines.map((line) => {
    const [method = '', path = ''] = line.split(' ');
    const kind =
      /\/(tags\/list|manifests|referrers|blobs\/uploads|blobs)(?:\/|\?|$)/.exec(path)?.[1] ?? 'other';
    return `${method} ${path.includes('mount=') ? 'mount' : kind}`;
  });
  return Object.fromEntries(
    [...Map.groupBy(kinds, (kind) => kind)].map(([kind, of]) => [kind, of.length] as const),
  );
}
