/**
 * Whether the workflow's `cache-mode` lets a step read or write caches. GitHub sets it to `read` for events that anyone
 * can cause. Modes that are not known allow everything, as in the toolkit's client.
 */
export function cacheAllows(env: NodeJS.ProcessEnv, right: 'read' | 'write'): boolean {
  const mode = cacheMode(env);
  return mode !== 'none' && mode !== (right === 'read' ? 'write-only' : 'read');
}

export function cacheMode(env: NodeJS.ProcessEnv): string {
  return (env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase();
}
