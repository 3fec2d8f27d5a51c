import { TextEditor } from '@revolist/revogrid';
import type { EditorCtrConstructible } from '@revolist/revogrid';
import type { CellEditMode } from '../../simulator/protocol/cellEditMode.ts';

/** The grid's editor of a cell: while it is open, Excel is in its edit mode, in which an add-in has to wait. */
export function cellEditor(mode: () => CellEditMode): EditorCtrConstructible {
  return class extends TextEditor {
    override async componentDidRender(): Promise<void> {
      mode().begin();
      await super.componentDidRender();
    }

    disconnectedCallback(): void {
      mode().end();
    }
  };
}
