import assert from 'node:assert/strict';
import { chromiumPath } from '../support/chromium.ts';

describe('the Chromium that tests use', () => {
  const before = process.env['CHROMIUM_PATH'];

  afterEach(() => {
    if (before === undefined) delete process.env['CHROMIUM_PATH'];
    else process.env['CHROMIUM_PATH'] = before;
  });

  it('is the one that CHROMIUM_PATH names', () => {
    process.env['CHROMIUM_PATH'] = process.execPath;
    assert.equal(chromiumPath(), process.execPath);
  });

  it('is asked for in one line when CHROMIUM_PATH names none', () => {
    process.env['CHROMIUM_PATH'] = '/no/such/chromium';
    assert.throws(chromiumPath, { message: /^CHROMIUM_PATH names \/no\/such\/chromium, .*correct it or unset it\.$/ });
  });
});
