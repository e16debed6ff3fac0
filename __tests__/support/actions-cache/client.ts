import { writeSync } from 'node:fs';
import { restoreCache, saveCache } from '@actions/cache';

/** A process of its own with the real client: its environment is a step's. Tells what came of it in its last line. */
const [what, key = '', paths = '', restoreKeys = ''] = process.argv.slice(2);
const list = (text: string): string[] => text.split('\n').filter((line) => line !== '');

const result =
  what === 'save'
    ? await saveCache(list(paths), key)
    : await restoreCache(list(paths), key, list(restoreKeys), { lookupOnly: what === 'lookup' });
writeSync(1, `\nresult ${JSON.stringify(result ?? null)}\n`);
