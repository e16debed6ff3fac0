import { writeSync } from 'node:fs';
import type { Reporter, TestModule, TestRunEndReason, TestSuite } from 'vitest/node';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

type Ended = Pick<TestModule, 'relativeModuleId' | 'children' | 'errors'>;

/** Ends the output with `N passed, N failed, N skipped`, and in CI fails a run that left a whole file out. */
export class ClosingLine implements Reporter {
  #counts: Counts = { passed: 0, failed: 1, skipped: 0 };

  onInit(): void {
    // vitest prints after its last reporter event: only the exit of the process is late enough.
    process.once('exit', () => {
      if (this.#counts.failed > 0) process.exitCode ||= 1;
      const { passed, failed, skipped } = this.#counts;
      print(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
    });
  }

  onTestRunEnd(modules: readonly Ended[], errors: readonly unknown[], reason: TestRunEndReason): void {
    this.#counts = countRun(modules, errors.length, reason);
    if (!process.env['CI']) return;
    const problems = process.env['SKIP_PARTNERS'] ? [] : skippedFiles(modules);
    const { passed, failed, skipped } = this.#counts;
    if (passed + failed + skipped === 0) problems.push('no test ran');
    for (const problem of problems) {
      this.#counts.failed += 1;
      print(`CI: ${problem}\n`);
    }
  }
}

/** A file that cannot be loaded, a failing hook and an unhandled error each count as one failure. */
function countRun(modules: readonly Ended[], errors: number, reason: TestRunEndReason): Counts {
  const counts: Counts = { passed: 0, failed: errors, skipped: 0 };
  for (const module of modules) {
    if (module.errors().length > 0) counts.failed += 1;
    for (const suite of module.children.allSuites()) if (hookFailed(suite)) counts.failed += 1;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') counts.passed += 1;
      else if (state === 'failed') counts.failed += 1;
      else counts.skipped += 1;
    }
  }
  if (reason !== 'passed' && counts.failed === 0) counts.failed = 1;
  return counts;
}

function hookFailed(suite: TestSuite): boolean {
  return suite.errors().length > 0;
}

/** Files of which nothing ran although nothing failed: the run proves less than its green says. */
function skippedFiles(modules: readonly Ended[]): string[] {
  const skipped = modules.filter((module) => {
    if (module.errors().length > 0 || [...module.children.allSuites()].some(hookFailed)) return false;
    const tests = [...module.children.allTests()];
    return tests.length > 0 && tests.every((test) => test.result().state === 'skipped');
  });
  return skipped.map((module) => `every test of ${module.relativeModuleId} was skipped`);
}

function print(text: string): void {
  const bytes = Buffer.from(text);
  let offset = 0;
  while (offset < bytes.length) {
    try {
      offset += writeSync(1, bytes, offset);
    } catch (error) {
      // A full pipe: the reader is slow.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return;
    }
  }
}
