/**
 * So that all tags have their turn, each in one of so many runs: by the number of the run, not by the date. The name is that
 * with its repository, so that not all with a `latest` have it in the same run.
 */
export function isAskedInRun(
  name: string,
  { run, recheck }: { readonly run: number; readonly recheck: number },
): boolean {
  return hashOf(name) % recheck === run % recheck;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
