import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { ClosingLine } from './__tests__/support/closing-line.ts';

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    // For what hangs: a machine that is busy is slow.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 60_000,
    // Most tests wait for other processes: more than one worker even where there are two cores.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    setupFiles: ['__tests__/support/setup.ts'],
    globalSetup: ['__tests__/support/global-setup.ts'],
    reporters: ['default', new ClosingLine()],
  },
});
