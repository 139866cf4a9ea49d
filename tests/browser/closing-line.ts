import type { Reporter, Suite, TestCase } from '@playwright/test/reporter';

/** Ends the run with one plain line: how many tests passed, failed and were skipped. */
export default class ClosingLine implements Reporter {
  #tests: TestCase[] = [];

  onBegin(_config: unknown, suite: Suite): void {
    this.#tests = suite.allTests();
  }

  onEnd(): void {
    const count = (...outcomes: string[]) =>
      this.#tests.filter((test) => outcomes.includes(test.outcome())).length;
    console.log(
      `\n${count('expected', 'flaky')} passed, ${count('unexpected')} failed, ${count('skipped')} skipped`,
    );
  }
}
