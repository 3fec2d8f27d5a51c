import type { WorkbenchSession } from './workbenchSession.ts';

/** The conditions that hold: `protected` (the active sheet), `read-only` (the workbook), `somebody-else` (who edits). */
export function conditionsOf({ state, sheet, workbook }: WorkbenchSession): ReadonlySet<string> {
  return new Set([
    ...(sheet.protection === null ? [] : ['protected']),
    ...(workbook.isReadOnly ? ['read-only'] : []),
    ...(state.isSomebodyElse ? ['somebody-else'] : []),
  ]);
}

/** Has the named conditions hold, and no others. */
export function setConditions(session: WorkbenchSession, names: ReadonlySet<string>): void {
  const { sheet } = session;
  const isProtected = names.has('protected');
  session.set({ isSomebodyElse: names.has('somebody-else') });
  session.edit((workbook) => {
    workbook.isReadOnly = names.has('read-only');
    if (isProtected === (sheet.protection !== null)) return;
    sheet.protection = isProtected ? { password: null, options: {} } : null;
    workbook.log({ kind: 'sheet-protection', sheetId: sheet.id, isProtected });
  });
}
