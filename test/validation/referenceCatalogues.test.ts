import assert from 'node:assert/strict';
import {
  parseAttachmentPreferences,
  parseConsentChannels,
  parseCustomerClasses,
  parseCustomerGroups,
  parseUpdateReasons,
} from '../../src/validation/referenceCatalogues.schema.ts';
import { shippedJson } from '../rules/shippedRules.ts';

const CASES = [
  { file: 'classes.json', list: 'classes', parse: parseCustomerClasses },
  { file: 'groups.json', list: 'groups', parse: parseCustomerGroups },
  { file: 'update-reasons.json', list: 'reasons', parse: parseUpdateReasons },
  { file: 'consent-channels.json', list: 'channels', parse: parseConsentChannels },
  { file: 'attachment-preferences.json', list: 'preferences', parse: parseAttachmentPreferences },
] as const;

describe('reference catalogues', () => {
  for (const { file, list, parse } of CASES) {
    const json = shippedJson('catalogues', file) as Record<string, unknown>;
    const entries = json[list] as readonly Record<string, unknown>[];
    const codesOf = (changed: readonly unknown[]): readonly string[] => {
      const parsed = parse({ ...json, [list]: changed });
      return parsed.ok ? [] : parsed.error.map(({ code }) => code);
    };

    it(`${file} is read`, () => {
      assert.deepEqual(codesOf(entries), []);
    });
    it(`${file}: a name twice is refused, whatever its case`, () => {
      const first = entries[0] ?? assert.fail();
      assert.ok(
        codesOf([...entries, { ...first, name: String(first['name']).toUpperCase() }]).includes('duplicate-name'),
      );
    });
    it(`${file}: a misspelt or missing property is refused`, () => {
      assert.deepEqual(codesOf(entries.map((entry) => ({ ...entry, extra: true }))).includes('shape'), true);
      assert.deepEqual(codesOf([{ name: 'Alone' }]).includes('shape'), true);
    });
  }
});
