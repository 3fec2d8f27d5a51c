import { colourArgument } from './colourArgument.ts';
import { FormatPart } from './formatPart.ts';
import { uniform } from './uniform.ts';
import { textArgument } from './wireArguments.ts';

const NO_FILL = '#FFFFFF';

/** `Excel.RangeFill`. Without a fill the colour is white; where cells differ it is an empty text. */
export class RangeFillObject extends FormatPart {
  readonly className = 'RangeFill';

  get Color(): string {
    return uniform(this.target, (format) => format.fillColour ?? NO_FILL) ?? '';
  }

  set Color(value: unknown) {
    this.change({ fillColour: value === '' ? null : colourArgument(value, 'color') });
  }

  get Pattern(): string | null {
    return uniform(this.target, (format) => format.fillPattern ?? (format.fillColour === null ? 'None' : 'Solid'));
  }

  set Pattern(value: unknown) {
    this.change({ fillPattern: textArgument(value, 'pattern') });
  }

  Clear(): null {
    this.change({ fillColour: null, fillPattern: null });
    return null;
  }
}
