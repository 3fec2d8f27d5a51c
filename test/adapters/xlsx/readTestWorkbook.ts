import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip to build, with what its directory should say where that is to be a lie. */
export interface TestPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  readonly declaredBytes?: number;
  readonly declaredCrc?: number;
  readonly flags?: number;
  /** Claim the bytes of the part at this index instead of its own. */
  readonly overlaps?: number;
}

/** Builds a zip, honest or not. */
export function buildZip(parts: readonly TestPart[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = Buffer.from(part.content);
    const packed = part.stored === true ? content : deflateRawSync(content);
    const record = Buffer.alloc(26);
    record.writeUInt16LE(20, 0);
    record.writeUInt16LE(part.flags ?? 0x800, 2);
    record.writeUInt16LE(part.stored === true ? 0 : 8, 4);
    record.writeUInt32LE(part.declaredCrc ?? crc(content), 10);
    record.writeUInt32LE(packed.length, 14);
    record.writeUInt32LE(part.declaredBytes ?? content.length, 18);
    record.writeUInt16LE(name.length, 22);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(part.overlaps === undefined ? offset : (offsets[part.overlaps] ?? 0), 10);
    local.push(Buffer.from('PK\x03\x04'), record, name, packed);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), record, end, name);
    offsets.push(offset);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const tail = Buffer.alloc(22);
  tail.write('PK\x05\x06', 'latin1');
  tail.writeUInt16LE(parts.length & 0xffff, 8);
  tail.writeUInt16LE(parts.length & 0xffff, 10);
  tail.writeUInt32LE(directory.length, 12);
  tail.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, tail]));
}

// Node 20's zlib has crc32 since 20.15 only.
function crc(bytes: Uint8Array): number {
  return crc32(bytes);
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What a test workbook holds; each part is XML text, sheets without their root element. */
export interface TestWorkbook {
  /** XML inside `<worksheet>`, such as `<sheetData>…</sheetData>`. */
  readonly sheets: readonly {
    readonly name: string;
    readonly xml: string;
    readonly type?: string;
    readonly state?: string;
  }[];
  /** XML inside `<sst>`. */
  readonly texts?: string;
  /** XML inside `<styleSheet>`. */
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly extra?: readonly TestPart[];
}

/** The parts of a small workbook, so that a test can spoil one of them. */
export function workbookParts(workbook: TestWorkbook): TestPart[] {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const list = workbook.sheets
    .map(
      ({ name, state }, i) =>
        `<sheet name="${name}" sheetId="${String(i + 1)}" ${state === undefined ? '' : `state="${state}" `}r:id="s${String(i)}"/>`,
    )
    .join('');
  const relations = workbook.sheets
    .map(({ type }, i) => relation(`s${String(i)}`, type ?? 'worksheet', `sheets/s${String(i)}.xml`))
    .join('');
  return [
    { name: '[Content_Types].xml', content: `<Types xmlns="${PACKAGE}/content-types"/>` },
    {
      name: '_rels/.rels',
      content: `<Relationships>${relation('w', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook.workbookPr ?? ''}<sheets>${list}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${relations}${relation('t', 'sharedStrings', 'texts.xml')}${relation('y', 'styles', 'styles.xml')}</Relationships>`,
    },
    { name: 'xl/texts.xml', content: `<sst xmlns="${MAIN}">${workbook.texts ?? ''}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${MAIN}">${workbook.styles ?? ''}</styleSheet>` },
    ...workbook.sheets.map(({ xml }, i) => ({
      name: `xl/sheets/s${String(i)}.xml`,
      content: `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${xml}</worksheet>`,
    })),
    ...(workbook.extra ?? []),
  ];
}

/** A small workbook's bytes. */
export function buildWorkbook(workbook: TestWorkbook): Uint8Array {
  return buildZip(workbookParts(workbook));
}

/** A workbook of one sheet with these `<row>`s. */
export function buildSheet(rows: string, more: Partial<TestWorkbook> = {}): Uint8Array {
  return buildWorkbook({ sheets: [{ name: 'S', xml: `<sheetData>${rows}</sheetData>` }], ...more });
}
