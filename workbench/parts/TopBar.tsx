import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useRef } from 'react';
import type { ReactElement } from 'react';
import { openFile, openSample, saveFile } from '../session/workbookFiles.ts';
import type { WorkbenchSession } from '../session/workbenchSession.ts';
import { useWorkbench } from '../session/useWorkbench.ts';
import { STRINGS } from '../strings.ts';
import { AppearanceMenu } from './AppearanceMenu.tsx';
import { TroubleMenu } from './TroubleMenu.tsx';

/** Which workbook is open, and what can be done with it as a whole. */
export function TopBar({ session }: { readonly session: WorkbenchSession }): ReactElement {
  const { excel } = useWorkbench(session);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className="bench-top">
      <h1>
        <img src="assets/icon-32.png" alt="" width="20" height="20" />
        {STRINGS.title}
      </h1>
      <span className="bench-name">{excel.workbook.name}</span>
      <div className="bench-actions">
        <Button size="small" icon={<FolderOpenRegular />} onClick={() => picker.current?.click()}>
          {STRINGS.open}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx"
          hidden
          aria-label={STRINGS.open}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void openFile(session, file);
            // So that the same file can be opened again.
            target.value = '';
          }}
        />
        <Button size="small" icon={<SaveRegular />} onClick={() => void saveFile(session)}>
          {STRINGS.save}
        </Button>
        <Button size="small" icon={<TableRegular />} onClick={() => void openSample(session)}>
          {STRINGS.sample}
        </Button>
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => {
            session.showEmpty();
          }}
        >
          {STRINGS.create}
        </Button>
      </div>
      <span className="bench-about">{STRINGS.about}</span>
      <TroubleMenu session={session} />
      <AppearanceMenu session={session} />
    </header>
  );
}
