import type { InputError } from '../../domain/inputError.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import type { WorkbookParts } from './readParts.ts';
import { damaged } from './readRefusal.ts';
import { decodeXmlText, unescapeCellText } from './readXmlText.ts';

/** Reads the texts that cells refer to by number; the runs of a rich text are joined, phonetic readings left out. */
export async function readSharedTexts(
  parts: WorkbookParts,
  path: string | null,
): Promise<Result<readonly string[], InputError>> {
  const texts: string[] = [];
  if (path === null || !parts.has(path)) return success(texts);
  const at = { text: '', inText: false, inPhonetic: false, unreadable: false };
  const read = await parts.read(
    path,
    parts.limits.textBytes,
    {
      open: (name) => {
        if (name === 'si') at.text = '';
        else if (name === 'rPh') at.inPhonetic = true;
        else if (name === 't') at.inText = !at.inPhonetic;
      },
      close: (name) => {
        if (name === 'si') texts.push(at.text);
        else if (name === 'rPh') at.inPhonetic = false;
        else if (name === 't') at.inText = false;
      },
      text: (bytes, start, end, literal) => {
        if (!at.inText) return;
        const text = decodeXmlText(bytes, start, end, literal);
        if (text === null) at.unreadable = true;
        else at.text += unescapeCellText(text);
      },
    },
    () => (at.unreadable ? damaged(parts.fileName, `a text in ${path} cannot be read`) : null),
  );
  return read.ok ? success(texts) : failure(read.error);
}
