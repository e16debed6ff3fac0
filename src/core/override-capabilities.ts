/**
 * The target with some of its methods replaced by those of `own`, for wrappers. Everything else stays the target's, and nothing
 * is added that the target does not have. A method that `own` sets to undefined is hidden.
 *
 * @example
 * const memory = new MemoryTarget();
 * const plain = overrideCapabilities(memory, { predecessors: undefined });
 * console.log(canFindPredecessors(plain)); // false
 */
export function overrideCapabilities<T extends object>(target: T, own: object): T {
  const isOwn = (name: string | symbol): boolean => name in own && name in target;
  return new Proxy(target, {
    get(_target, name) {
      const holder = isOwn(name) ? own : target;
      const member: unknown = Reflect.get(holder, name);
      return typeof member === 'function' ? (member.bind(holder) as unknown) : member;
    },
  });
}
