import { restoreTree } from '../../src/cache/restore-tree.ts';
import { messageOf, OrasError } from '../../src/core/errors.ts';
import { OciLayout } from '../../src/targets/oci-layout.ts';

/** Restores `v1` of a layout in a process of its own; prints its error's code, and its memory in bytes before and at most. */
export const cacheConfigProcess: string = import.meta.filename;

async function perform([store = '', tree = '']: readonly string[]): Promise<void> {
  const layout = new OciLayout(store);
  const root = await layout.resolve('v1');
  const idle = process.resourceUsage().maxRSS * 1024;
  let code = 'none';
  try {
    await restoreTree(layout, root, [{ pattern: 'tree', prefix: '', root: tree }]);
  } catch (error) {
    code = error instanceof OrasError ? error.code : messageOf(error);
  }
  const peak = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(JSON.stringify({ code, idle, peak }));
}

if (import.meta.main) await perform(process.argv.slice(2));
