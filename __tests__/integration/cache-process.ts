import { restoreTree } from '../../src/cache/tree/restore-tree.ts';
import { saveTree } from '../../src/cache/tree/save-tree.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';

/** A save or a restore in a process of its own; prints its peak memory in bytes. Arguments: what, layout, tree. */
export const cacheProcess: string = import.meta.filename;

async function perform([what, store = '', tree = '']: readonly string[]): Promise<void> {
  const layout = new OciLayout(store);
  const group = { pattern: 'tree', prefix: '', root: tree, paths: ['.'] };
  if (what === 'save') {
    const { root } = await saveTree([group], layout);
    await layout.tag(root, 'v1');
  } else {
    const loud = what === 'restore-aloud';
    await restoreTree({ source: layout, root: await layout.resolve('v1') }, [group], {
      onEvent: () => void (loud && process.stdout.write('fetched\n')),
    });
  }
  process.stdout.write(String(process.resourceUsage().maxRSS * 1024));
}

if (import.meta.main) await perform(process.argv.slice(2));
