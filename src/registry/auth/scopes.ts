/** One scope for each resource, with all its actions (distribution token spec, "type:name:actions"). */
export function mergedScopes(scopes: readonly string[]): readonly string[] {
  const actions = new Map<string, Set<string>>();
  for (const scope of scopes) {
    const colon = scope.lastIndexOf(':');
    const resource = scope.slice(0, colon);
    const known = actions.get(resource) ?? new Set();
    for (const action of scope.slice(colon + 1).split(',')) known.add(action);
    actions.set(resource, known);
  }
  return [...actions].map(([resource, known]) => `${resource}:${[...known].join(',')}`).toSorted();
}

/** Those of a challenge's `scope`; what has not the form of one is left out. */
export function parseScopes(text: string | undefined): readonly string[] {
  return (text ?? '').split(' ').filter((scope) => /^[^:]+:.+:[^:]+$/.test(scope));
}
