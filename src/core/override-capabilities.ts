/**
 * The target, with some of its capabilities replaced. Everything that `own` does not name is the target's, also what
 * is added to targets later; nothing is there that the target does not have. What `own` names as undefined is hidden.
 *
 * @example
 * const memory = new MemoryTarget();
 * const untold = overrideCapabilities(memory, { predecessors: undefined });
 * console.log(canFindPredecessors(untold)); // false
 */
export function overrideCapabilities<T extends object>(target: T, own: object): T {
  const isOwn = (name: string | symbol): boolean => name in own && name in target;
  return new Proxy(target, {
    get(_target, name) {
      const holder = isOwn(name) ? own : target;
      const held: unknown = Reflect.get(holder, name);
      return typeof held === 'function' ? (held.bind(holder) as unknown) : held;
    },
  });
}
