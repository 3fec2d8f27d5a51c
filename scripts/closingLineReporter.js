import Mocha from 'mocha';

/** Mocha's own report, then one plain line that machines can read: `12 passed, 0 failed`, with what was skipped if anything was. */
class ClosingLineReporter extends Mocha.reporters.Spec {
  /** @param {Mocha.Runner} runner @param {Mocha.MochaOptions} options */
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats ?? { passes: 0, failures: 0, pending: 0 };
      const skipped = pending > 0 ? `, ${String(pending)} skipped` : '';
      console.log(`${String(passes)} passed, ${String(failures)} failed${skipped}`);
    });
  }
}

// Mocha takes a reporter from the default export of its file.
// eslint-disable-next-line no-restricted-exports
export default ClosingLineReporter;
