import type { InputError } from '../../domain/inputError.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import type { WorkbookParts } from './readParts.ts';
import { damaged } from './readRefusal.ts';

/** The number formats of a workbook. */
export interface NumberFormats {
  /** Distinct format codes; [0] is "General". */
  readonly codes: readonly string[];
  /** The index in `codes` for each cell style, as cells refer to styles. */
  readonly ofStyle: Uint16Array;
}

/**
 * Formats that files name by number only (ECMA-376 Part 1, 18.8.30; dates of the East Asian and Thai editions as that
 * table writes them, 14 and 22 as Excel shows them).
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PMh"时"mm"分"',
  35: 'AM/PMh"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PMh"时"mm"分"',
  56: 'AM/PMh"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
  71: 'd/m/yyyy',
  72: 'd-mmm-yy',
  73: 'd-mmm',
  74: 'mmm-yy',
  75: 'h:mm',
  76: 'h:mm:ss',
  77: 'd/m/yyyy h:mm',
  78: 'mm:ss',
  79: '[h]:mm:ss',
  80: 'mm:ss.0',
  81: 'd/m/yyyy',
};

/** Reads which number format each cell style has; a workbook without styles has "General" alone. */
export async function readNumberFormats(
  parts: WorkbookParts,
  path: string | null,
): Promise<Result<NumberFormats, InputError>> {
  const own = new Map<number, string>();
  const idOfStyle: number[] = [];
  // Differential styles hold `numFmt` and `xf` look-alikes that no cell refers to.
  let section = '';
  if (path !== null) {
    const read = await parts.read(path, parts.limits.partBytes, {
      open: (name, attributes) => {
        if (name === 'numFmts' || name === 'cellXfs' || name === 'cellStyleXfs' || name === 'dxfs') section = name;
        if (name === 'numFmt' && section === 'numFmts') {
          own.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
        }
        if (name === 'xf' && section === 'cellXfs') idOfStyle.push(Number(attributes.get('numFmtId') ?? '0'));
      },
      close: (name) => {
        if (name === section) section = '';
      },
      text: () => undefined,
    });
    if (!read.ok) return read;
  }
  const codes = ['General'];
  const indexOf = new Map([['General', 0]]);
  const ofStyle = Uint16Array.from(idOfStyle, (id) => {
    const written = own.get(id) ?? BUILT_IN[id] ?? 'General';
    const code = /^general$/i.test(written) ? 'General' : written;
    const known = indexOf.get(code);
    if (known !== undefined) return known;
    indexOf.set(code, codes.length);
    return codes.push(code) - 1;
  });
  return codes.length > 0xffff
    ? failure(damaged(parts.fileName, 'it has more number formats than Excel allows'))
    : success({ codes, ofStyle });
}
