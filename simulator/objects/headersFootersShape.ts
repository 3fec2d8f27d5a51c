import type { RecordedShape } from './recordedObject.ts';

const TEXTS: RecordedShape = {
  className: 'HeaderFooter',
  values: { CenterFooter: '', CenterHeader: '', LeftFooter: '', LeftHeader: '', RightFooter: '', RightHeader: '' },
};

/** `Excel.HeaderFooterGroup`: recorded, as nothing is printed here. */
export const HEADERS_FOOTERS: RecordedShape = {
  className: 'HeaderFooterGroup',
  values: { State: 'Default', UseSheetMargins: true, UseSheetScale: true },
  objects: { DefaultForAllPages: TEXTS, EvenPages: TEXTS, FirstPage: TEXTS, OddPages: TEXTS },
};
