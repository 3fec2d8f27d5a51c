import assert from 'node:assert/strict';
import { HostFaultError, isTooLarge, officeFault } from '../../../src/adapters/excel/officeFault.ts';

// The codes are Microsoft's: "Error handling with the application-specific JavaScript APIs".
const CASES = [
  { code: 'InvalidOperationInCellEditMode', fault: 'cell-editing', says: /Press Enter or Esc/ },
  { code: 'AccessDenied', fault: 'protected', says: /Unprotect it on the Review tab/ },
  { code: 'ItemNotFound', fault: 'sheet-gone', says: /Read the sheets again/ },
  { code: 'ItemAlreadyExists', fault: 'sheet-taken', says: /exists already/ },
  { code: 'RequestPayloadSizeLimitExceeded', fault: 'too-large', says: /fewer rows/ },
  { code: 'InvalidOrTimedOutSession', fault: 'session-lost', says: /Reload the page/ },
  { code: 'ActivityLimitReached', fault: 'busy', says: /Wait a few seconds/ },
  { code: 'ApiNotFound', fault: 'unsupported', says: /Update Excel/ },
  { code: 'SomethingNew', fault: 'failed', says: /Save the workbook, then try again/ },
] as const;

describe('an error of Office.js', () => {
  for (const { code, fault, says } of CASES) {
    it(`${code} says what to do`, () => {
      const cause = Object.assign(new Error('internal words'), { code });
      const told = officeFault(cause, 'The sheets were not read');
      assert.equal(told.code, fault);
      assert.match(told.message, says);
      assert.match(told.message, /^The sheets were not read[.:] /);
      assert.doesNotMatch(told.message, /internal words/);
      assert.equal(told.cause, cause);
    });
  }

  it('what is no error of Office.js is told as a failure', () => {
    for (const cause of [null, 'text', { code: 3 }, new TypeError('x')]) {
      assert.equal(officeFault(cause, 'The cell was not selected').code, 'failed');
    }
  });

  it('a fault of our own passes as it is', () => {
    const fault = { code: 'cancelled', message: 'Reading was cancelled.' } as const;
    assert.equal(officeFault(new HostFaultError(fault), 'x'), fault);
  });

  it('only messages that are too large are worth dividing', () => {
    assert.ok(isTooLarge({ code: 'ResponsePayloadSizeLimitExceeded' }));
    assert.ok(!isTooLarge({ code: 'GeneralException' }));
    assert.ok(!isTooLarge(undefined));
  });
});
