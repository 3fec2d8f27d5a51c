import type { CauseJson, CustomerDiffJson, DiffJson } from './diffJson.schema.ts';

/** What only a sheet's cells say of a line, in words; amounts and placements that follow are no input. */
const INPUT_WORDS: ReadonlyMap<string, string> = new Map([
  ['description', 'description'],
  ['quantity', 'quantity'],
  ['unitPrice', 'amount'],
]);

/** What cells, settings and the run's dates say together: the cells' word only where nothing else differs. */
const SHARED_WORDS: ReadonlyMap<string, string> = new Map([
  ['from', 'first day'],
  ['to', 'last day'],
  ['vatRate', 'VAT rate'],
]);

const ASKED_WORDS: ReadonlyMap<string, string> = new Map([
  ['runDate', 'run date'],
  ['asOf', 'as-of date'],
  ['cutOff', 'cut-off'],
]);

/**
 * Why a customer's bill changed: what its lines show of the sheet's cells, another deciding rule, or being in one preview only; then
 * what else differs between the runs. Where none of that is, another cell of the input, which a preview does not hold.
 */
export function whyChanged(
  customer: CustomerDiffJson,
  runs: Pick<DiffJson, 'run' | 'settings' | 'ruleSets'>,
): readonly CauseJson[] {
  if (customer.change !== 'changed') {
    const text = `The customer is only in ${customer.change === 'added' ? 'B' : 'A'}.`;
    return [{ kind: 'customer', cell: null, text }];
  }
  const { run, settings, ruleSets } = runs;
  // The as-of date moves no line of a bill.
  const isSameRun = run.every(({ field }) => field === 'asOf') && settings.length + ruleSets.length === 0;
  const seen = [...inputCauses(customer, isSameRun), ...ruleCauses(customer)];
  const known = [...seen, ...runCauses(runs)];
  if (!isSameRun || seen.some(({ kind }) => kind === 'input')) return known;
  const text = 'Another cell of the input: nothing else differs between the runs.';
  return [...known, { kind: 'other-input', cell: null, text }];
}

function inputCauses({ lines }: CustomerDiffJson, isSameRun: boolean): readonly CauseJson[] {
  return lines.flatMap(({ change, description, source, fields }): readonly CauseJson[] => {
    const what = source === null ? `“${description}”` : `“${description}” (${source})`;
    if (change !== 'changed') {
      if (!isSameRun || source === null) return [];
      return [{ kind: 'input', cell: source, text: `${what} is billed only in ${change === 'added' ? 'B' : 'A'}.` }];
    }
    return fields.flatMap(({ field, from, to }): readonly CauseJson[] => {
      const words = INPUT_WORDS.get(field) ?? (isSameRun ? SHARED_WORDS.get(field) : undefined);
      if (words === undefined) return [];
      return [{ kind: 'input', cell: source, text: `${what}: ${words} ${from ?? 'blank'} → ${to ?? 'blank'}.` }];
    });
  });
}

function ruleCauses({ fields }: CustomerDiffJson): readonly CauseJson[] {
  return fields.flatMap(({ field, from, to }): readonly CauseJson[] =>
    field === 'reasonRule'
      ? [{ kind: 'rule', cell: null, text: `Decided by ${to ?? 'no rule'}, before by ${from ?? 'no rule'}.` }]
      : [],
  );
}

function runCauses({ run, settings, ruleSets }: Pick<DiffJson, 'run' | 'settings' | 'ruleSets'>): readonly CauseJson[] {
  const listed = (kind: CauseJson['kind'], what: string, names: readonly string[]): readonly CauseJson[] =>
    names.length === 0 ? [] : [{ kind, cell: null, text: `${what}: ${names.join(', ')}.` }];
  return [
    ...listed(
      'run',
      'The run was asked for otherwise',
      run.map(({ field }) => ASKED_WORDS.get(field) ?? field),
    ),
    ...listed(
      'settings',
      'Other settings',
      settings.map(({ field }) => field),
    ),
    ...listed(
      'rule-sets',
      'Other rule sets',
      ruleSets.map(({ id }) => id),
    ),
  ];
}
