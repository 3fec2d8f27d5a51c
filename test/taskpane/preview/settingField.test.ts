import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseSettings } from '../../../src/billing/settings.schema.ts';
import { settingFields } from '../../../taskpane/preview/settingField.ts';
import type { SettingControl } from '../../../taskpane/preview/settingField.ts';
import { settingText, typedSetting } from '../../../taskpane/preview/settingText.ts';

const shipped = JSON.parse(readFileSync(new URL('../../../rules/settings.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;

describe('the form of settings', () => {
  it('asks for every setting that the rule book has', () => {
    const settings = Object.keys(shipped).filter((key) => key !== '$schema');
    assert.deepEqual(
      settingFields()
        .map(({ key }) => key)
        .sort(),
      settings.sort(),
    );
  });

  it('says what each means, and never null', () => {
    for (const { key, meaning } of settingFields()) {
      assert.ok(meaning.length > 10, key);
      assert.doesNotMatch(meaning, /\bnull\b/);
    }
  });

  it('shows each shipped value as text that is read back as the same value', () => {
    for (const { key, control } of settingFields()) {
      assert.deepEqual(
        typedSetting(control, settingText(control, shipped[key])),
        { fits: true, value: shipped[key] },
        key,
      );
    }
  });

  it('names settings in words', () => {
    const labels = new Map(settingFields().map(({ key, label }) => [key, label]));
    assert.equal(labels.get('vatRounding'), 'VAT rounding');
    assert.equal(labels.get('directDebitNoticeDays'), 'Direct debit notice days');
  });
});

const DAYS: SettingControl = { kind: 'whole', least: 0, most: 60, canBeBlank: false };
const BLANK_DAYS: SettingControl = { kind: 'whole', least: 1, most: 31, canBeBlank: true };
const RATE: SettingControl = { kind: 'text', pattern: '^\\d{1,3}(\\.\\d{1,6})?$', canBeBlank: true };
const BY_NAME: SettingControl = { kind: 'by-name', pattern: '^\\d{1,9}(\\.\\d{1,6})?$' };
const CHOICE: SettingControl = { kind: 'choice', choices: ['off', 'on'] };
const MISFIT = { fits: false };

const CASES: readonly {
  readonly name: string;
  readonly control: SettingControl;
  readonly text: string;
  readonly expected: unknown;
}[] = [
  { name: 'a whole number', control: DAYS, text: ' 10 ', expected: { fits: true, value: 10 } },
  { name: 'one above the most', control: DAYS, text: '61', expected: MISFIT },
  { name: 'a fraction', control: DAYS, text: '1.5', expected: MISFIT },
  { name: 'a blank that may not be', control: DAYS, text: '', expected: MISFIT },
  { name: 'a blank that may be', control: BLANK_DAYS, text: '  ', expected: { fits: true, value: null } },
  { name: 'zero below the least', control: BLANK_DAYS, text: '0', expected: MISFIT },
  { name: 'a rate', control: RATE, text: '17.5', expected: { fits: true, value: '17.5' } },
  { name: 'a rate with a sign', control: RATE, text: '20%', expected: MISFIT },
  {
    name: 'values by name, one without',
    control: BY_NAME,
    text: 'Silver = 5.00\n\nNone',
    expected: { fits: true, value: { Silver: '5.00', None: null } },
  },
  { name: 'a name given twice', control: BY_NAME, text: 'Silver = 5\nSilver = 6', expected: MISFIT },
  { name: 'a value without a name', control: BY_NAME, text: '= 5', expected: MISFIT },
  {
    name: 'a name that objects have by themselves',
    control: BY_NAME,
    text: 'constructor = 1',
    expected: { fits: true, value: { constructor: '1' } },
  },
  { name: 'a choice', control: CHOICE, text: 'on', expected: { fits: true, value: 'on' } },
  { name: 'no choice of it', control: CHOICE, text: 'On', expected: MISFIT },
];

describe('a typed setting', () => {
  for (const { name, control, text, expected } of CASES) {
    it(name, () => {
      assert.deepEqual(typedSetting(control, text), expected);
    });
  }

  it('whatever the form takes for a number, the settings file takes too', () => {
    for (const { key, control } of settingFields()) {
      if (control.kind !== 'whole') continue;
      for (const edge of [control.least, control.most]) {
        const parsed = parseSettings({ ...shipped, [key]: edge });
        assert.ok(parsed.ok, key);
      }
      assert.ok(!parseSettings({ ...shipped, [key]: control.most + 1 }).ok, key);
    }
  });
});
