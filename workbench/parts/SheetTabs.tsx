import { Button, Tab, TabList } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { ReactElement } from 'react';
import { activateSheet, addSheet } from '../../simulator/model/sheetOperations.ts';
import type { WorkbenchSession } from '../session/workbenchSession.ts';
import { useWorkbench } from '../session/useWorkbench.ts';
import { STRINGS } from '../strings.ts';

/** The tabs of the visible sheets, and a way to add one. */
export function SheetTabs({ session }: { readonly session: WorkbenchSession }): ReactElement {
  const { excel } = useWorkbench(session);
  const { workbook } = excel;
  return (
    <nav className="bench-tabs" aria-label={STRINGS.sheets}>
      <TabList
        size="small"
        selectedValue={workbook.activeSheetId}
        onTabSelect={(_, { value }) => {
          session.edit((book) => {
            const sheet = book.sheetWithId(String(value));
            if (sheet !== null) activateSheet(book, sheet);
          });
        }}
      >
        {workbook.sheets
          .filter(({ visibility }) => visibility === 'Visible')
          .map(({ id, name, protection }) => (
            <Tab key={id} value={id}>
              {protection === null ? name : `${name} 🔒`}
            </Tab>
          ))}
      </TabList>
      <Button
        size="small"
        appearance="subtle"
        icon={<AddRegular />}
        aria-label={STRINGS.addSheet}
        onClick={() => {
          session.edit((book) => {
            activateSheet(book, addSheet(book, null));
          });
        }}
      />
    </nav>
  );
}
