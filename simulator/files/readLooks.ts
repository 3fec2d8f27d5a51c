import type { WorkbookParts } from '../../src/adapters/xlsx/readParts.ts';
import type { XmlAttributes } from '../../src/adapters/xlsx/readXmlAttributes.ts';
import type { XmlHandler } from '../../src/adapters/xlsx/readXmlTokens.ts';
import type { InputError } from '../../src/domain/inputError.ts';
import type { Result } from '../../src/domain/result.ts';
import { success } from '../../src/domain/result.ts';
import type { CellFormat } from '../model/cellFormat.ts';
import { PLAIN_FORMAT } from '../model/cellFormat.ts';
import { readColour } from './readColour.ts';

/** What a font, fill or alignment changes of the plain look. */
type Look = { -readonly [K in keyof CellFormat]?: CellFormat[K] };

/** How cells of each style of the file look, number formats apart; by the number by which cells name it. */
export type CellLooks = readonly CellFormat[];

/** Reads fonts, solid fills, alignment and protection of a workbook's styles; borders and named styles are left out. */
export async function readLooks(parts: WorkbookParts, path: string | null): Promise<Result<CellLooks, InputError>> {
  const handler = new LooksHandler();
  if (path !== null) {
    const read = await parts.read(path, parts.limits.partBytes, handler);
    if (!read.ok) return read;
  }
  return success(handler.looks.map((look) => ({ ...PLAIN_FORMAT, ...look })));
}

class LooksHandler implements XmlHandler {
  readonly looks: Look[] = [];
  readonly #fonts: Look[] = [];
  readonly #fills: Look[] = [];
  #section = '';
  #pattern = '';

  open(name: string, attributes: XmlAttributes): void {
    if (['fonts', 'fills', 'cellXfs', 'cellStyleXfs', 'dxfs', 'borders'].includes(name)) this.#section = name;
    else if (this.#section === 'fonts') this.#openFont(name, attributes);
    else if (this.#section === 'fills') this.#openFill(name, attributes);
    else if (this.#section === 'cellXfs') this.#openFormat(name, attributes);
  }

  close(name: string): void {
    if (name === this.#section) this.#section = '';
  }

  text(): void {
    return;
  }

  #openFont(name: string, attributes: XmlAttributes): void {
    if (name === 'font') this.#fonts.push({});
    const font = this.#fonts.at(-1);
    if (font === undefined) return;
    const value = attributes.get('val');
    const isOn = value !== '0' && value !== 'false';
    if (name === 'b') font.bold = isOn;
    else if (name === 'i') font.italic = isOn;
    else if (name === 'strike') font.strikethrough = isOn;
    else if (name === 'u') font.underline = underlineOf(value);
    else if (name === 'sz' && Number(value) > 0) font.fontSize = Number(value);
    else if (name === 'name' && value !== null) font.fontName = value;
    else if (name === 'color') font.fontColour = readColour(attributes) ?? PLAIN_FORMAT.fontColour;
  }

  #openFill(name: string, attributes: XmlAttributes): void {
    if (name === 'fill') this.#fills.push({});
    const fill = this.#fills.at(-1);
    if (fill === undefined) return;
    if (name === 'patternFill') this.#pattern = attributes.get('patternType') ?? 'none';
    if (name === 'fgColor' && this.#pattern === 'solid') {
      fill.fillColour = readColour(attributes);
      fill.fillPattern = fill.fillColour === null ? null : 'Solid';
    }
  }

  #openFormat(name: string, attributes: XmlAttributes): void {
    if (name === 'xf') {
      const font = this.#fonts[Number(attributes.get('fontId') ?? '0')];
      const fill = this.#fills[Number(attributes.get('fillId') ?? '0')];
      this.looks.push({ ...font, ...fill });
    }
    const look = this.looks.at(-1);
    if (look === undefined) return;
    if (name === 'protection') look.locked = attributes.get('locked') === null || attributes.isTrue('locked');
    if (name !== 'alignment') return;
    const [horizontal, vertical] = [attributes.get('horizontal'), attributes.get('vertical')];
    if (horizontal !== null) look.horizontalAlignment = capitalised(horizontal);
    if (vertical !== null) look.verticalAlignment = capitalised(vertical);
    look.wrapText = attributes.isTrue('wrapText');
    look.shrinkToFit = attributes.isTrue('shrinkToFit');
    look.indentLevel = Number(attributes.get('indent') ?? '0');
  }
}

function underlineOf(value: string | null): string {
  if (value === null) return 'Single';
  return value === 'singleAccounting'
    ? 'SingleAccountant'
    : value === 'doubleAccounting'
      ? 'DoubleAccountant'
      : capitalised(value);
}

/** The API's word for the file's: `center` is `Center`, `centerContinuous` is `CenterAcrossSelection`. */
function capitalised(word: string): string {
  if (word === 'centerContinuous') return 'CenterAcrossSelection';
  return word.charAt(0).toUpperCase() + word.slice(1);
}
