import { currencyCode, currencyExponent } from '../../domain/currencyCode.ts';
import { OUTCOMES } from '../../domain/outcome.ts';
import type { InputError } from '../../domain/inputError.ts';
import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { previewJsonSchema } from '../json/previewJson.schema.ts';
import type { PreviewJson } from '../json/previewJson.schema.ts';
import { scaledAmount } from './scaledAmount.ts';
import type { EarlierPreview, EarlierTotal } from './earlierPreview.ts';
import { unusableEarlier } from './unusableEarlier.ts';

/**
 * The preview in a text that `preview --format json` printed. Error: `previous-unusable` when it is not JSON, not such a preview, or
 * when its lines do not add up to its own control totals: then somebody has changed or cut it.
 */
export function earlierFromJson(text: string, fileName: string): Result<EarlierPreview, InputError> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return unusableEarlier(fileName, 'it is not JSON, or it was cut off.');
  }
  const parsed = previewJsonSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue === undefined || issue.path.length === 0 ? 'its top' : issue.path.map(String).join('.');
    return unusableEarlier(fileName, `it is not the JSON of a preview (see ${place}).`);
  }
  const off = placeThatIsOff(parsed.data);
  if (off !== null) return unusableEarlier(fileName, `its ${off} lines do not add up to its totals.`);
  return success({ ...parsed.data, totals: totalsOf(parsed.data) });
}

function totalsOf({ totals }: PreviewJson): readonly EarlierTotal[] {
  return OUTCOMES.flatMap((outcome) => {
    const { net, vat, gross } = totals.byOutcome[outcome];
    return Object.entries(net).map(([currency, amount]) => {
      return { outcome, currency, net: amount, vat: vat[currency] ?? '0', gross: gross[currency] ?? '0' };
    });
  });
}

/** The first place whose lines differ from the control totals, as `rolledOver GBP`; null when all agree. */
function placeThatIsOff({ customers, totals }: PreviewJson): string | null {
  const sums = new Map<string, number>();
  for (const { currency, lines } of customers) {
    const code = currencyCode(currency);
    for (const { placement, net } of lines) {
      const amount = code === null ? null : scaledAmount(net, currencyExponent(code));
      if (amount === null) return `${placement} ${currency}`;
      const key = `${placement} ${currency}`;
      sums.set(key, (sums.get(key) ?? 0) + amount);
    }
  }
  for (const [currency, stated] of Object.entries(totals.control.rolledOver)) {
    const code = currencyCode(currency);
    const key = `rolledOver ${currency}`;
    if (code === null || scaledAmount(stated, currencyExponent(code)) !== (sums.get(key) ?? 0)) return key;
    sums.delete(key);
  }
  return [...sums].find(([key, sum]) => key.startsWith('rolledOver ') && sum !== 0)?.[0] ?? null;
}
