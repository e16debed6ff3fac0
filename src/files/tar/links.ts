/** The limit of Linux. */
const MAX_HOPS = 40;

/**
 * Resolves a name through the symbolic links of a tar, given as targets by name. Undefined if a link leads out of the
 * tar, or links form a cycle.
 */
export function resolveTarLinks(name: string, links: ReadonlyMap<string, string>): string | undefined {
  if (links.size === 0) return name;
  let left = partsOf(name);
  let reached: string[] = [];
  for (let hops = 0; ;) {
    const part = left.shift();
    if (part === undefined) return reached.join('/');
    if (part === '..') {
      if (reached.pop() === undefined) return undefined;
      continue;
    }
    const target = links.get([...reached, part].join('/'));
    if (target === undefined) {
      reached = [...reached, part];
      continue;
    }
    hops += 1;
    if (hops > MAX_HOPS || target.startsWith('/')) return undefined;
    left = [...partsOf(target), ...left];
  }
}

export function partsOf(name: string): string[] {
  return name.split('/').filter((part) => part !== '' && part !== '.');
}
