import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { ClosingLine } from './__tests__/support/closing-line.ts';

const unit = '__tests__/unit/**/*.test.ts';
/** They measure the peak memory of their process, so each needs one of its own. */
const properties = '__tests__/unit/properties/**/*.test.ts';
const others = '__tests__/!(unit)/**/*.test.ts';

export default defineConfig({
  // The examples of docs/ import the library by its name.
  resolve: { tsconfigPaths: true },
  test: {
    // For what hangs: a machine that is busy is slow.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 60_000,
    // Most tests wait for other processes: more than one worker even where there are two cores.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    setupFiles: ['__tests__/support/setup.ts'],
    globalSetup: ['__tests__/support/global-setup.ts'],
    reporters: ['default', new ClosingLine()],
    projects: [
      {
        extends: true,
        // Unit tests leave no state behind, so that one worker can run many files.
        test: { name: 'unit', include: [unit], exclude: [properties], isolate: false },
      },
      {
        extends: true,
        test: { name: 'isolated', include: [properties, others] },
      },
    ],
  },
});
