/**
 * The target, with some of its capabilities replaced. Everything that `own` does not name is the target's, also what
 * is added to targets later; nothing is there that the target does not have. What `own` names as undefined is hidden.
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
