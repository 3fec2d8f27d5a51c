import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbookFile } from '../../src/adapters/files/openWorkbookFile.ts';
import { previewJsonSchema } from '../../src/app/json/previewJson.schema.ts';
import type { PreviewJson } from '../../src/app/json/previewJson.schema.ts';
import { readWorkbook } from '../../src/app/readWorkbook.ts';
import { cellState } from '../../src/columns/typedColumn.ts';
import { previewOf, validateFile } from '../cli/commandLine.ts';
import { describeWithSharedData, sharedDataPath } from '../support/sharedData.ts';
import { shippedRulesLoaded } from '../support/shippedRuleTexts.ts';
import { withFiles } from '../support/withFiles.ts';

interface Facts {
  readonly rows: number;
  readonly blankTotalCharges: number;
  readonly sumMonthlyCharges: string;
  readonly vat: Readonly<Record<string, { readonly lineHalfUp: string; readonly lineDown: string }>>;
}

function publishedFacts(): Facts {
  const text = readFileSync(sharedDataPath('EXPECTED.json'), 'utf8');
  const all = JSON.parse(text) as Readonly<Record<string, { readonly facts: Facts }>>;
  return all['customers/telco_churn.csv']?.facts ?? assert.fail('no facts');
}

const FILES = ['telco_churn.xlsx', 'telco_churn.csv'] as const;
const ANSWERS = { defaultStatus: 'Active', defaultCycle: 'Monthly' };

async function previewed(file: string, settings: object | null = null): Promise<PreviewJson> {
  return withFiles({}, async (folder) => {
    const settingsFile = path.join(folder, 'settings.json');
    if (settings !== null) writeFileSync(settingsFile, JSON.stringify(settings));
    const options = { ...ANSWERS, format: 'json', ...(settings === null ? {} : { settings: settingsFile }) } as const;
    const { out, err } = await previewOf(sharedDataPath('customers', file), options);
    assert.equal(err, '');
    return previewJsonSchema.parse(JSON.parse(out));
  });
}

/** Decimal text in hundredths, so that sums are exact. */
function pence(text: string | null): number {
  const [whole = '0', fraction = '00'] = (text ?? assert.fail('nothing to add')).split('.');
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0')) * (whole.startsWith('-') ? -1 : 1);
}

describeWithSharedData('a public customer list of 7,043 with a monthly charge column', () => {
  for (const file of FILES) {
    it(`${file}: bills every customer, and every penny of MonthlyCharges`, async () => {
      const facts = publishedFacts();
      const { totals, customers, strayLines } = await previewed(file);
      assert.equal(totals.customers, facts.rows);
      assert.equal(customers.length, facts.rows);
      assert.equal(totals.byOutcome.invoice.count, facts.rows);
      assert.deepEqual(totals.control.in, { GBP: facts.sumMonthlyCharges });
      assert.deepEqual(totals.control.billed, { GBP: facts.sumMonthlyCharges });
      assert.deepEqual(totals.byOutcome.invoice.net, { GBP: facts.sumMonthlyCharges });
      for (const place of ['fees', 'rolledOver', 'held', 'accumulated', 'notDue', 'skipped', 'refused'] as const) {
        assert.deepEqual(totals.control[place], {}, place);
      }
      assert.equal(
        customers.reduce((sum, { net }) => sum + pence(net), 0),
        pence(facts.sumMonthlyCharges),
      );
      assert.deepEqual([strayLines, totals.unpriced], [[], 0]);
    });

    it(`${file}: without a rate VAT is open, never nought, and one finding says so`, async () => {
      const { totals, customers } = await previewed(file);
      assert.equal(totals.withoutVat, publishedFacts().rows);
      assert.deepEqual([totals.byOutcome.invoice.vat, totals.byOutcome.invoice.gross], [{}, {}]);
      assert.ok(customers.every(({ vat, gross }) => vat === null && gross === null));
      const { out, exitCode } = await previewOf(sharedDataPath('customers', file), ANSWERS);
      assert.equal(exitCode, 1);
      assert.match(out, /VAT is open on 7,043 bills/);
      assert.match(out, /Findings: 1 to fix/);
    });

    it(`${file}: the 11 empty TotalCharges are blank, never 0`, async () => {
      const raw = await openWorkbookFile(sharedDataPath('customers', file));
      assert.ok(raw.ok);
      const read = readWorkbook(raw.value, shippedRulesLoaded(), { sheets: {} });
      assert.ok(read.ok);
      const customers = read.value.tables.get('customers') ?? assert.fail('no customers');
      const total = customers.columns.find(({ header }) => header === 'TotalCharges') ?? assert.fail('no column');
      const states = Array.from({ length: customers.rowCount }, (_, row) => cellState(total.data, row));
      const found = read.value.findings.filter(({ ruleId }) => ruleId.startsWith('SHEET-'));
      const missing = states.filter((state) => state !== 'value').length;
      assert.equal(missing, publishedFacts().blankTotalCharges, JSON.stringify(found));
      assert.ok(total.data.storage === 'numeric');
      assert.equal([...total.data.values].filter((value) => value === 0).length, 0);
    });
  }

  for (const [rate, key] of [
    ['20', '0.20'],
    ['17.5', '0.175'],
    ['5', '0.05'],
    ['12.5', '0.125'],
  ] as const) {
    for (const [vatRounding, figure] of [
      ['per-rate', 'lineHalfUp'],
      ['per-line-penny', 'lineHalfUp'],
      ['invoice-down', 'lineDown'],
    ] as const) {
      it(`VAT of ${rate} % rounded ${vatRounding} comes to the published ${figure}`, async () => {
        const expected = publishedFacts().vat[key]?.[figure] ?? assert.fail('no figure');
        const { totals, customers } = await previewed('telco_churn.csv', { vatRate: rate, vatRounding });
        assert.deepEqual(totals.byOutcome.invoice.vat, { GBP: expected });
        assert.equal(
          customers.reduce((sum, { vat }) => sum + pence(vat), 0),
          pence(expected),
        );
        for (const { net, vat, gross } of customers) assert.equal(pence(net) + pence(vat), pence(gross));
        assert.equal(totals.withoutVat, 0);
      });
    }
  }

  it('is one run from .xlsx and from .csv: the same id, and the same bills but for the sheet’s name', async () => {
    const [book, text] = await Promise.all(FILES.map((file) => previewed(file)));
    assert.ok(book !== undefined && text !== undefined);
    const renamed = (preview: PreviewJson): unknown =>
      JSON.parse(
        JSON.stringify(preview)
          .replaceAll('telco_churn!', 'Customers!')
          .replaceAll(/telco_churn(?= has|:)/g, 'Customers'),
      );
    assert.equal(book.run.id, text.run.id);
    assert.deepEqual(renamed(text), renamed(book));
  });

  it('names what the sheet does not say, in one line', async () => {
    const { exitCode, out, err } = await previewOf(sharedDataPath('customers', 'telco_churn.csv'));
    assert.deepEqual([exitCode, out], [2, '']);
    assert.match(
      err,
      /^telco_churn\.csv: .*Customer Status.*Billing Cycle.*--default-status “Active” and --default-cycle “.+”\.$/,
    );
  });

  it('is checked without an error, and says which rules could not be', async () => {
    const { exitCode, out } = await validateFile(sharedDataPath('customers', 'telco_churn.xlsx'));
    assert.equal(exitCode, 0, out);
    assert.match(out, /7,043 customers/);
    assert.match(out, /Not checked: \d+ rules need columns/);
  });
});
