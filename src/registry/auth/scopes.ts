/** One scope for each resource, with all its actions (distribution token spec, "type:name:actions"). */
export function mergedScopes(scopes: readonly string[]): readonly string[] {
  const actions = new Map<string, Set<string>>();
  for (const scope of scopes) {
    const colon = scope.lastIndexOf(':');
    const resource = scope.slice(0, colon);
    const merged = actions.get(resource) ?? new Set();
    for (const action of scope.slice(colon + 1).split(',')) merged.add(action);
    actions.set(resource, merged);
  }
  return [...actions].map(([resource, merged]) => `${resource}:${[...merged].join(',')}`).toSorted();
}

/** The well-formed scopes of a challenge. */
export function parseScopes(text: string | undefined): readonly string[] {
  return (text ?? '').split(' ').filter((scope) => /^[^:]+:.+:[^:]+$/.test(scope));
}
