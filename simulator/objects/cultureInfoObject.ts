import type { ExcelSession } from './excelSession.ts';
import { HostObject } from './hostObject.ts';
import { RecordedObject } from './recordedObject.ts';

/** `Excel.CultureInfo`: how this host writes numbers and dates, the British way. */
export class CultureInfoObject extends HostObject {
  readonly className = 'CultureInfo';
  readonly #session: ExcelSession;

  constructor(session: ExcelSession) {
    super();
    this.#session = session;
  }

  get Name(): string {
    return this.#session.culture;
  }

  get NumberFormat(): HostObject {
    const values = { NumberDecimalSeparator: '.', NumberGroupSeparator: ',' };
    return new RecordedObject({ className: 'NumberFormatInfo', values }, new Map(), '');
  }

  get DatetimeFormat(): HostObject {
    const values = {
      DateSeparator: '/',
      LongDatePattern: 'dd MMMM yyyy',
      ShortDatePattern: 'dd/MM/yyyy',
      TimeSeparator: ':',
      LongTimePattern: 'HH:mm:ss',
    };
    return new RecordedObject({ className: 'DatetimeFormatInfo', values }, new Map(), '');
  }
}
