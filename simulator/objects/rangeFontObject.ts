import { colourArgument } from './colourArgument.ts';
import { FormatPart } from './formatPart.ts';
import { booleanArgument, numberArgument, textArgument } from './wireArguments.ts';

/** `Excel.RangeFont`. */
export class RangeFontObject extends FormatPart {
  readonly className = 'RangeFont';

  get Name(): string | null {
    return this.of('fontName');
  }

  set Name(value: unknown) {
    this.change({ fontName: textArgument(value, 'name') });
  }

  get Size(): number | null {
    return this.of('fontSize');
  }

  set Size(value: unknown) {
    this.change({ fontSize: numberArgument(value, 'size') });
  }

  get Color(): string {
    return this.of('fontColour') ?? '';
  }

  set Color(value: unknown) {
    this.change({ fontColour: colourArgument(value, 'color') });
  }

  get Bold(): boolean | null {
    return this.of('bold');
  }

  set Bold(value: unknown) {
    this.change({ bold: booleanArgument(value, 'bold') });
  }

  get Italic(): boolean | null {
    return this.of('italic');
  }

  set Italic(value: unknown) {
    this.change({ italic: booleanArgument(value, 'italic') });
  }

  get Underline(): string | null {
    return this.of('underline');
  }

  set Underline(value: unknown) {
    this.change({ underline: textArgument(value, 'underline') });
  }

  get Strikethrough(): boolean | null {
    return this.of('strikethrough');
  }

  set Strikethrough(value: unknown) {
    this.change({ strikethrough: booleanArgument(value, 'strikethrough') });
  }
}
