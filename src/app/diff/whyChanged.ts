import type { CauseJson, ChangeJson, CustomerDiffJson, DiffJson } from './diffJson.schema.ts';

/** What a sheet's cell says of a line, in words; amounts, placements and VAT that follow from it are no input. */
const INPUT_WORDS: ReadonlyMap<string, string> = new Map([
  ['description', 'description'],
  ['from', 'first day'],
  ['to', 'last day'],
  ['quantity', 'quantity'],
  ['unitPrice', 'amount'],
  ['vatRate', 'VAT rate'],
]);

const ASKED_WORDS: ReadonlyMap<string, string> = new Map([
  ['runDate', 'run date'],
  ['asOf', 'as-of date'],
  ['cutOff', 'cut-off'],
]);

/**
 * Why a customer's bill changed: what its lines show of the sheet's cells, another deciding rule, or being in one preview only. Where
 * nothing of the kind is seen, what else differs between the runs; and if nothing does, another cell of the input, which a preview
 * does not hold.
 */
export function whyChanged(
  customer: CustomerDiffJson,
  runs: Pick<DiffJson, 'run' | 'settings' | 'ruleSets'>,
): readonly CauseJson[] {
  if (customer.change !== 'changed') {
    const text = `The customer is only in ${customer.change === 'added' ? 'B' : 'A'}.`;
    return [{ kind: 'customer', cell: null, text }];
  }
  const seen = [...inputCauses(customer, runs.run), ...ruleCauses(customer)];
  const isSeen = seen.some(({ kind }) => kind === 'input');
  const others = runCauses(runs);
  if (isSeen || others.length > 0) return [...seen, ...(isSeen ? [] : others)];
  const text = 'Another cell of the input: nothing else differs between the runs.';
  return [...seen, { kind: 'other-input', cell: null, text }];
}

function inputCauses({ lines }: CustomerDiffJson, run: readonly ChangeJson[]): readonly CauseJson[] {
  // With other dates asked for, other periods are due: that a line came, went or moved says nothing about the sheet.
  const isSameRun = run.every(({ field }) => field === 'asOf');
  return lines.flatMap(({ change, description, source, fields }): readonly CauseJson[] => {
    const what = source === null ? `“${description}”` : `“${description}” (${source})`;
    if (change !== 'changed') {
      if (!isSameRun || source === null) return [];
      return [{ kind: 'input', cell: source, text: `${what} is billed only in ${change === 'added' ? 'B' : 'A'}.` }];
    }
    return fields.flatMap(({ field, from, to }): readonly CauseJson[] => {
      const words = INPUT_WORDS.get(field);
      if (words === undefined || (!isSameRun && (field === 'from' || field === 'to'))) return [];
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
