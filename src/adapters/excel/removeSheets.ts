import type { SheetsInTheMaking } from './addSheets.ts';

/** A host that failed once may answer again; a person should not have to clean up for it. */
const ATTEMPTS = 4;

/** Removes sheets that were being made, and shows again what was in sight before. @returns the names of those that could not be removed. */
export async function removeSheets(making: SheetsInTheMaking): Promise<readonly string[]> {
  let left: readonly string[] = making.sheets.map(({ name }) => name);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load('items/id,items/name');
        await context.sync();
        const own = sheets.items.filter(
          ({ id, name }) => making.sheets.some((made) => made.id === id) || name.startsWith(making.token),
        );
        left = own.map(({ name }) => name);
        if (own.length > 0 && making.activeBefore !== null) sheets.getItemOrNullObject(making.activeBefore).activate();
        for (const sheet of own) sheet.delete();
        await context.sync();
        left = [];
      });
      return [];
    } catch {
      // Tried again; what is left in the end is told to the person by name.
    }
  }
  return left;
}
