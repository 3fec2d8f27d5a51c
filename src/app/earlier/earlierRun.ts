import { dateFromIso } from '../../domain/calendarDate.ts';
import type { EarlierPreview } from './earlierPreview.ts';
import { UnexpectedCell } from './writtenTable.ts';
import type { WrittenRecord } from './writtenTable.ts';

/** The run that the Evidence table of a workbook tells of. @throws UnexpectedCell where it is not as we write it. */
export function earlierRun(evidence: readonly WrittenRecord[]): EarlierPreview['run'] {
  const facts = new Map(evidence.map((record) => [record.text('Fact'), record.text('Value')]));
  const fact = (name: string): string => {
    const value = facts.get(name) ?? null;
    if (value === null) throw new UnexpectedCell(`its Evidence sheet has no ${name}.`);
    return value;
  };
  const date = (name: string): string => {
    if (dateFromIso(fact(name)) === null) throw new UnexpectedCell(`the ${name} of its Evidence sheet is not a date.`);
    return fact(name);
  };
  let settings: unknown;
  try {
    settings = JSON.parse(fact('Settings'));
  } catch {
    settings = null;
  }
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw new UnexpectedCell('the Settings of its Evidence sheet are not JSON.');
  }
  return {
    id: fact('Run id'),
    runDate: date('Run date'),
    asOf: date('As of'),
    cutOff: date('Cut-off'),
    cycles: fact('Cycles due') === 'None' ? [] : fact('Cycles due').split(', '),
    settings: { ...settings },
  };
}
