import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SheetGrid } from '../grid/SheetGrid.tsx';
import type { WorkbenchSession } from '../session/workbenchSession.ts';
import { useWorkbench } from '../session/useWorkbench.ts';
import { STRINGS } from '../strings.ts';
import { FormulaBar } from './FormulaBar.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { PaneFrame } from './PaneFrame.tsx';
import { SheetTabs } from './SheetTabs.tsx';
import { TopBar } from './TopBar.tsx';
import { useDarkness } from './useDarkness.ts';

/** The whole page: the workbook at the left, the pane at the right. */
export function WorkbenchApp({ session }: { readonly session: WorkbenchSession }): ReactElement {
  const { excel, theme } = useWorkbench(session);
  const isDark = useDarkness(theme);
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} className={`bench ${isDark ? 'dark' : 'light'}`}>
      <TopBar session={session} />
      <NoticeBar session={session} />
      <div className="bench-body">
        <main className="bench-sheet" aria-label={STRINGS.grid}>
          <FormulaBar session={session} />
          <div className="bench-grid" onPointerDownCapture={takeKeyboard}>
            <SheetGrid session={session} />
          </div>
          <SheetTabs session={session} />
        </main>
        <PaneFrame excel={excel} isDark={isDark} />
      </div>
    </FluentProvider>
  );
}

/** The grid keeps a click from moving the focus, so the pane would go on getting what is typed. */
function takeKeyboard(): void {
  if (document.activeElement instanceof HTMLIFrameElement) document.activeElement.blur();
}
