import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder inside the run's own temporary folder, which the global setup removes. */
export function tempFolder(name = 'test-'): string {
  return mkdtempSync(join(process.env['ORAS_TEST_TEMP'] ?? tmpdir(), name));
}

/** Paths of all files below the folder, with slashes, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}
