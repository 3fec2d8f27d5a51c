import assert from 'node:assert/strict';
import { hostStatus } from '../../taskpane/hostStatus.ts';

const CASES = [
  { name: 'inside Excel', host: 'Excel', expected: /^Running inside Excel\.$/ },
  { name: 'inside another Office program', host: 'Word', expected: /^Running inside Word\..*open it in Excel/ },
  { name: 'outside Office', host: null, expected: /^Not running inside Excel\..*Home tab/ },
  { name: 'without office.js', host: undefined, expected: /did not load.*open the pane again/ },
] as const;

describe('hostStatus', () => {
  for (const { name, host, expected } of CASES) {
    it(`says where the pane runs: ${name}`, () => {
      assert.match(hostStatus(host), expected);
    });
  }
});
