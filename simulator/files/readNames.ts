import type { WorkbookParts } from '../../src/adapters/xlsx/readParts.ts';
import { readRelations } from '../../src/adapters/xlsx/readRelations.ts';
import { decodeXmlText } from '../../src/adapters/xlsx/readXmlText.ts';
import type { InputError } from '../../src/domain/inputError.ts';
import type { Result } from '../../src/domain/result.ts';
import { success } from '../../src/domain/result.ts';

/** A defined name as the file has it; `sheet` is the place of its sheet in the file's list, from 0, or null. */
export interface FileName {
  readonly name: string;
  readonly sheet: number | null;
  /** Without a leading `=`. */
  readonly formula: string;
  readonly isVisible: boolean;
  readonly comment: string;
}

/** What the workbook's own part says besides its sheets. */
export interface FileNames {
  readonly names: readonly FileName[];
  /** All listed sheets by name, those included that hold no cells. */
  readonly sheetNames: readonly string[];
  readonly activeTab: number;
}

/** Reads the defined names of a workbook. */
export async function readNames(parts: WorkbookParts): Promise<Result<FileNames, InputError>> {
  const root = await readRelations(parts, '');
  if (!root.ok) return root;
  const path = root.value.find((relation) => relation.type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const names: FileName[] = [];
  const sheetNames: string[] = [];
  const found = { activeTab: 0, inName: false, text: '' };
  const read = await parts.read(path, parts.limits.partBytes, {
    open: (element, attributes) => {
      if (element === 'sheet') sheetNames.push(attributes.get('name') ?? '');
      if (element === 'workbookView') found.activeTab = Number(attributes.get('activeTab') ?? '0');
      found.inName = element === 'definedName';
      if (!found.inName) return;
      found.text = '';
      const sheet = attributes.get('localSheetId');
      names.push({
        name: attributes.get('name') ?? '',
        sheet: sheet === null ? null : Number(sheet),
        formula: '',
        isVisible: !attributes.isTrue('hidden'),
        comment: attributes.get('comment') ?? '',
      });
    },
    close: (element) => {
      const last = names.pop();
      if (last !== undefined) names.push(element === 'definedName' ? { ...last, formula: found.text } : last);
      found.inName = false;
    },
    text: (bytes, start, end, literal) => {
      if (found.inName) found.text += decodeXmlText(bytes, start, end, literal) ?? '';
    },
  });
  return read.ok ? success({ names, sheetNames, activeTab: found.activeTab }) : read;
}
