import type { RawWorkbook } from '../../columns/rawSheet.ts';
import type { InputError } from '../../domain/inputError.ts';
import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { earlierFromWorkbook } from '../earlier/earlierFromWorkbook.ts';
import { writtenTable } from '../earlier/writtenTable.ts';
import type { WorkbookEvidence } from './verifyWorkbook.ts';

const HASH = /^[0-9a-f]{64}$/;

/** What a workbook that Proforma wrote says of its run. Error: `previous-unusable`. */
export function workbookEvidence(raw: RawWorkbook): Result<WorkbookEvidence, InputError> {
  const preview = earlierFromWorkbook(raw);
  if (!preview.ok) return preview;
  const facts = new Map((writtenTable(raw, 'Evidence') ?? []).map((fact) => [fact.text('Fact'), fact.text('Value')]));
  const hashIn = (fact: string): string | null => {
    const value = facts.get(fact) ?? '';
    return HASH.test(value) ? value : null;
  };
  return success({
    preview: preview.value,
    chainHead: hashIn('Chain head'),
    inputSha256: hashIn('Input SHA-256'),
  });
}
