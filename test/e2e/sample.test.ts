import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Expectation } from '../../samples/generator/expectation.ts';
import { finishWorkbook } from '../../samples/generator/finishWorkbook.ts';
import { generateSample } from '../../samples/generator/generateSample.ts';
import { accountAt } from '../../samples/generator/sampleBlock.ts';
import type { ExpectedTotals } from '../../samples/generator/sampleFacts.ts';
import type { SampleOptions } from '../../samples/generator/sampleOptions.ts';
import { sampleWorkbookPlan } from '../../samples/generator/sampleWorkbookPlan.ts';
import { STORY_BOOK, storyAccountNumber } from '../../samples/generator/storyBook.ts';
import { readXlsx } from '../../src/adapters/xlsx/readXlsx.ts';
import { writeXlsx } from '../../src/adapters/xlsx/writeXlsx.ts';
import { sha256 } from '../../src/adapters/webcrypto/sha256.ts';
import { previewBillRun } from '../../src/app/previewBillRun.ts';
import type { PreviewResult } from '../../src/app/previewBillRun.ts';
import { readWorkbook } from '../../src/app/readWorkbook.ts';
import { OUTCOMES } from '../../src/domain/outcome.ts';
import { PLACEMENTS } from '../../src/domain/preview.ts';
import type { CustomerPreview, MoneyByCurrency, Preview } from '../../src/domain/preview.ts';
import { AS_OF, ROOT, RUN_DATE, SAMPLE } from '../cli/commandLine.ts';
import { sampleOptionsOf } from '../samples/madeSample.ts';
import { shippedRulesLoaded } from '../support/shippedRuleTexts.ts';
import { day } from '../support/testRun.ts';

/** The preview of a workbook's bytes, as the command line makes it. */
async function previewedWorkbook(bytes: Uint8Array): Promise<PreviewResult> {
  const rules = shippedRulesLoaded();
  const raw = await readXlsx(bytes, 'customers.xlsx');
  assert.ok(raw.ok, raw.ok ? '' : raw.error.message);
  const read = readWorkbook(raw.value, rules, { sheets: {} });
  assert.ok(read.ok, read.ok ? '' : read.error.message);
  const result = await previewBillRun({
    read: read.value,
    rules,
    settings: rules.settings,
    request: {
      runDate: day(RUN_DATE),
      asOf: day(AS_OF),
      cutOff: null,
      cycles: null,
      accounts: null,
      dueDate: null,
    },
    answers: { defaultStatus: null, defaultCycle: null },
    hash: sha256,
    progress: { report: () => undefined, isCancelled: () => false },
  });
  assert.ok(result.ok, result.ok ? '' : result.error.message);
  return result.value;
}

async function sampleBytes(options: SampleOptions): Promise<Uint8Array> {
  const written = await writeXlsx(sampleWorkbookPlan(generateSample(options)));
  assert.ok(written.ok, written.ok ? '' : written.error.message);
  return finishWorkbook(written.value);
}

/** Sums that are not nought: the facts name no others. */
function sums(money: MoneyByCurrency): Readonly<Record<string, number>> {
  return Object.fromEntries([...money].filter(([, amount]) => amount !== 0));
}

function nonZero(money: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(money).filter(([, amount]) => amount !== 0));
}

/** What of an expectation a customer's preview shows. Money of strays and of a second row of an account is elsewhere. */
function shownBy(customer: CustomerPreview): Pick<Expectation, 'outcome' | 'net' | 'gross'> {
  const { outcome, net, gross } = customer;
  return outcome === 'invoice' ? { outcome, net, gross } : { outcome, net: null, gross: null };
}

function assertTotals({ totals }: Preview, expected: ExpectedTotals): void {
  const { byOutcome, control } = totals;
  for (const place of ['in', 'fees', ...PLACEMENTS] as const) {
    assert.deepEqual(sums(control[place]), nonZero(expected.control[place]), `control total ${place}`);
  }
  assert.deepEqual(sums(byOutcome.invoice.net), nonZero(expected.byOutcome.invoice.net));
  assert.deepEqual(sums(byOutcome.invoice.gross), nonZero(expected.gross));
  assert.equal(totals.unpriced, expected.unpriced);
  // Outcomes that are left open are in no expected count: they may be any.
  const surplus = OUTCOMES.map((outcome) => byOutcome[outcome].count - expected.byOutcome[outcome].count);
  assert.ok(
    surplus.every((count) => count >= 0),
    JSON.stringify(surplus),
  );
  assert.equal(
    surplus.reduce((sum, count) => sum + count, 0),
    expected.openOutcomes,
  );
}

const SAMPLES: readonly { readonly name: string; readonly texts: Parameters<typeof sampleOptionsOf>[0] }[] = [
  { name: '60 customers, as committed', texts: { customers: '60' } },
  { name: '60 customers, clean', texts: { customers: '60', dirty: '0' } },
  { name: '500 customers', texts: { customers: '500', seed: '7' } },
  { name: '500 customers, a fifth of the rows untidy', texts: { customers: '500', seed: '8', dirty: '0.2' } },
  { name: '3,000 customers', texts: { customers: '3000', seed: '9' } },
  { name: '3,000 customers, clean', texts: { customers: '3000', seed: '10', dirty: '0' } },
];

describe('the sample, whose expected figures come from how its rows were made', () => {
  for (const { name, texts } of SAMPLES) {
    it(`${name}: every account and every total is as expected, written and read as .xlsx`, async () => {
      const options = sampleOptionsOf(texts);
      const { preview } = await previewedWorkbook(await sampleBytes(options));
      assert.equal(preview.customerCount, options.customers);
      const wrong: unknown[] = [];
      for (let index = 0; index < options.customers; index += 1) {
        const { expected } = accountAt(index, options);
        const shown = shownBy(preview.customerAt(index));
        const wanted = { outcome: expected.outcome ?? shown.outcome, net: expected.net, gross: expected.gross };
        // An open outcome says nothing of net and gross.
        if (expected.outcome !== null && JSON.stringify(shown) !== JSON.stringify(wanted)) {
          wrong.push({ index, account: preview.customerAt(index).account, shown, wanted });
        }
      }
      assert.deepEqual(wrong, []);
      assertTotals(preview, generateSample(options).facts.expected ?? assert.fail('no expected totals'));
    });
  }

  it('is the committed workbook', async () => {
    const options = sampleOptionsOf({ customers: '60' });
    const bytes = readFileSync(SAMPLE);
    assert.ok(bytes.equals(await sampleBytes(options)), 'samples/customers.xlsx is not what the generator makes');
    const { preview } = await previewedWorkbook(bytes);
    assertTotals(preview, generateSample(options).facts.expected ?? assert.fail('no expected totals'));
  });
});

/** Amounts as the table writes them: `£1,234.50`, `-£3.00`, `€55.00`. */
function written(amount: number, currency: string): string {
  const sign = currency === 'EUR' ? '€' : '£';
  const pence = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${sign}${pence.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${pence.slice(-2)}`;
}

const FIRST_WORDS: Readonly<Record<CustomerPreview['outcome'], RegExp>> = {
  invoice: /^(Final i|I)nvoice of /,
  rollover: /^Rolled over: /,
  'not-produced': /^Not produced/,
  accumulate: /^Accumulates /,
  'not-due': /^Not due/,
  skipped: /^Skipped[:,]/,
  error: /^Error/,
};

describe('the table of stories in samples/README.md', () => {
  it('is true of the preview, story by story', async () => {
    const table = readFileSync(path.join(ROOT, 'samples/README.md'), 'utf8');
    const { preview } = await previewedWorkbook(readFileSync(SAMPLE));
    const rows = [...table.matchAll(/^\| (\S+) +\| (.+?) +\| (.+?) +\|$/gm)].map(([, account, , says]) => ({
      account,
      says,
    }));
    const told = rows
      .filter(({ account }) => account !== 'Account' && !/^-+$/.test(account ?? ''))
      .slice(0, STORY_BOOK.length);
    assert.deepEqual(
      told.map(({ account }) => account),
      STORY_BOOK.map((_, index) => storyAccountNumber(index)),
    );
    told.forEach(({ says = '', account }, index) => {
      const customer = preview.customerAt(index);
      const { outcome, net, gross, currency, dueDate } = customer;
      // What the story leaves open has no first words: the unpriced call.
      if (accountAt(index, sampleOptionsOf({})).expected.outcome === null) return;
      assert.match(says, FIRST_WORDS[outcome], `${String(account)} is ${outcome}`);
      const amount = /^(?:Final i|I)nvoice of (-?[£€][\d,.]*\d)/.exec(says)?.[1];
      if (amount !== undefined) assert.equal(amount, written(net, currency), account);
      const withVat = /(-?£[\d,.]*\d) with VAT/.exec(says)?.[1];
      if (withVat !== undefined) assert.equal(withVat, written(gross ?? assert.fail(), currency), account);
      const due = /due on (\d+) December/.exec(says)?.[1];
      if (due !== undefined) assert.equal(dueDate, day(`2026-12-${due.padStart(2, '0')}`), account);
    });
  });
});
