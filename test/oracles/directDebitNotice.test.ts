import assert from 'node:assert/strict';
import { parseBankHolidays } from '../../src/billing/dates/bankHolidays.schema.ts';
import { collectionDate } from '../../src/billing/dates/collectionDate.ts';
import { addWorkingDays } from '../../src/billing/dates/workingDays.ts';
import { isoDate } from '../../src/domain/calendarDate.ts';
import { shippedJson } from '../rules/shippedRules.ts';
import { itIsAsDocumented, Oracle } from '../support/oracle.ts';
import { shippedRulesLoaded } from '../support/shippedRuleTexts.ts';
import { day } from '../support/testRun.ts';

describe('advance notice of direct debits as it is published', () => {
  const oracle = new Oracle(
    'Advance notice of direct debits',
    'GoCardless and Debit Finance on the Direct Debit Guarantee; Scottish Legal Aid Board, Bacs dates',
    'directDebitNotice.test.ts',
  );
  const holidays = parseBankHolidays(shippedJson('catalogues', 'bank-holidays.json'));
  assert.ok(holidays.ok);
  const england = holidays.value['england-and-wales'];

  it('the default is ten working days before a payment is taken', () => {
    assert.equal(shippedRulesLoaded().settings.directDebitNoticeDays, 10);
    oracle.agree();
  });

  it('weekends and bank holidays do not count', () => {
    // Issued on Friday 18 December 2026: Christmas Day, the substitute on the 28th and New Year's Day are left out.
    const notice = collectionDate({
      issueDate: day('2026-12-18'),
      dueDate: day('2026-12-18'),
      noticeDays: 10,
      holidays: england,
    });
    assert.ok(notice.ok);
    assert.equal(isoDate(notice.value), '2027-01-06');
    oracle.agree();
  });

  // slab.org.uk/news/payment-dates-over-august-bank-holiday: payments two working days after their run, around 26 August 2019.
  for (const [run, paid] of [
    ['2019-08-23', '2019-08-28'],
    ['2019-08-28', '2019-08-30'],
  ] as const) {
    it(`a Bacs run of ${run} reaches accounts on ${paid}`, () => {
      const added = addWorkingDays(day(run), 2, england);
      assert.ok(added.ok);
      assert.equal(isoDate(added.value), paid);
      oracle.agree();
    });
  }
  itIsAsDocumented(oracle);
});
