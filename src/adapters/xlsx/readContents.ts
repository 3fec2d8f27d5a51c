import type { RawSheet, RawWorkbook } from '../../columns/rawSheet.ts';
import type { InputError } from '../../domain/inputError.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import type { WorkbookParts } from './readParts.ts';
import { damaged, refusal } from './readRefusal.ts';
import type { Relation } from './readRelations.ts';
import { readRelations } from './readRelations.ts';

/** A worksheet that the workbook lists, not read yet. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: RawSheet['visibility'];
  readonly path: string;
}

/** What a workbook file holds, by its own list. */
export interface WorkbookContents {
  readonly dateSystem: RawWorkbook['dateSystem'];
  readonly sheets: readonly ListedSheet[];
  readonly ignoredSheets: RawWorkbook['ignoredSheets'];
  /** The parts that all sheets share, where the file has them. */
  readonly stylesPath: string | null;
  readonly textsPath: string | null;
}

const IGNORED: Readonly<Record<string, string>> = {
  chartsheet: 'a chart sheet',
  dialogsheet: 'a dialog sheet',
  xlMacrosheet: 'a macro sheet',
  xlIntlMacrosheet: 'a macro sheet',
};

/**
 * Reads a workbook file's list of sheets.
 * Errors: `file-format-unsupported` (.xlsb, .ods, other zips), `file-damaged`, `file-too-large`.
 */
export async function readContents(parts: WorkbookParts): Promise<Result<WorkbookContents, InputError>> {
  const foreign = foreignZip(parts);
  if (foreign !== null) return failure(foreign);
  const root = await readRelations(parts, '');
  if (!root.ok) return root;
  const workbook = root.value.find((relation) => relation.type === 'officeDocument');
  if (workbook === undefined) return failure(damaged(parts.fileName, 'it names no workbook'));
  if (workbook.path.endsWith('.bin')) return failure(unsupported(parts.fileName, 'in the Excel binary format (.xlsb)'));
  const relations = await readRelations(parts, workbook.path);
  if (!relations.ok) return relations;
  return readList(parts, workbook.path, relations.value);
}

function foreignZip(parts: WorkbookParts): InputError | null {
  if (parts.has('_rels/.rels')) return null;
  if (parts.has('content.xml') && parts.has('META-INF/manifest.xml')) {
    return unsupported(parts.fileName, 'in the OpenDocument format (.ods)');
  }
  if (parts.has('Index/Document.iwa')) return unsupported(parts.fileName, 'an Apple Numbers document');
  if (parts.has('[Content_Types].xml')) return damaged(parts.fileName, '_rels/.rels is missing');
  return refusal(
    'file-format-unsupported',
    parts.fileName,
    'is a zip file but not a workbook. Choose an .xlsx or .csv file.',
  );
}

function unsupported(fileName: string, what: string): InputError {
  return refusal(
    'file-format-unsupported',
    fileName,
    `is ${what}. Open it in the program that made it, save it as .xlsx, then try again.`,
  );
}

async function readList(
  parts: WorkbookParts,
  path: string,
  relations: readonly Relation[],
): Promise<Result<WorkbookContents, InputError>> {
  const listed: { name: string; state: string | null; id: string | null }[] = [];
  const found = { root: '', is1904: false, inSheets: false };
  const read = await parts.read(path, parts.limits.partBytes, {
    open: (name, attributes) => {
      if (found.root === '') found.root = name;
      if (name === 'sheets') found.inSheets = true;
      // Extensions repeat the element without the attribute.
      if (name === 'workbookPr') found.is1904 ||= attributes.isTrue('date1904');
      if (name === 'sheet' && found.inSheets) {
        listed.push({ name: attributes.get('name') ?? '', state: attributes.get('state'), id: attributes.get('id') });
      }
    },
    close: (name) => {
      if (name === 'sheets') found.inSheets = false;
    },
    text: () => undefined,
  });
  if (!read.ok) return read;
  if (found.root !== 'workbook') {
    return failure(
      refusal('file-format-unsupported', parts.fileName, 'is not a workbook. Choose an .xlsx or .csv file.'),
    );
  }
  const sheets: ListedSheet[] = [];
  const ignoredSheets: { name: string; reason: string }[] = [];
  for (const { name, state, id } of listed) {
    const relation = relations.find((candidate) => candidate.id === id);
    const ignored = IGNORED[relation?.type ?? ''];
    if (ignored !== undefined) ignoredSheets.push({ name, reason: ignored });
    else if (relation?.type === 'worksheet')
      sheets.push({ name, visibility: visibilityOf(state), path: relation.path });
    else return failure(damaged(parts.fileName, `sheet ${name} is missing`));
  }
  return success({
    dateSystem: found.is1904 ? '1904' : '1900',
    sheets,
    ignoredSheets,
    stylesPath: relations.find((relation) => relation.type === 'styles')?.path ?? null,
    textsPath: relations.find((relation) => relation.type === 'sharedStrings')?.path ?? null,
  });
}

function visibilityOf(state: string | null): RawSheet['visibility'] {
  return state === 'hidden' ? 'hidden' : state === 'veryHidden' ? 'very-hidden' : 'visible';
}
