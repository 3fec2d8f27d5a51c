import type { LiveSheet } from '../../src/app/ports/liveWorkbook.ts';
import type { RuleText } from '../../src/app/rules/ruleTexts.ts';
import { failure, success } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { STRINGS } from '../strings.ts';
import { ruleFiles } from './ruleFiles.ts';
import { rulesInCells } from './rulesInCells.ts';

/** The whole of a sheet: only what is used of it is read. */
const ALL_CELLS = 'A1:XFD1048576';

/** The rule files that a person chose. The error is a sentence. */
export async function textsOfFiles(files: readonly File[]): Promise<Result<readonly RuleText[], string>> {
  const folder = files[0]?.webkitRelativePath.split('/')[0] ?? '';
  const name = folder === '' ? (files[0]?.name ?? '') : folder;
  try {
    const texts = await ruleFiles(
      files.map((file) => ({
        name: file.name,
        relativePath: file.webkitRelativePath,
        text: () => file.text(),
      })),
    );
    return texts.length === 0 ? failure(STRINGS.rules.noJson(name)) : success(texts);
  } catch {
    return failure(STRINGS.fileUnreadable(name));
  }
}

/** The rule files in the cells of a worksheet. The error is a sentence. */
export async function textsOfSheet(
  session: PaneSession,
  { id, name }: LiveSheet,
): Promise<Result<readonly RuleText[], string>> {
  const cells = await session.host.workbook.readRange(id, ALL_CELLS);
  if (!cells.ok) return failure(cells.error.message);
  const texts = rulesInCells(cells.value.values, name);
  return texts.length === 0 ? failure(STRINGS.rules.sheetHasNone(name)) : success(texts);
}
