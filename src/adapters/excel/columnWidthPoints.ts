/** Calibri 11, the font of the worksheets that are written: a digit's width and the padding of a cell, in pixels. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_A_PIXEL = 0.75;

/** A column's width in points, as Office.js takes it, from its width in characters. Source: ECMA-376 part 1, 18.3.1.13. */
export function columnWidthPoints(characters: number): number {
  return Math.trunc(characters * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_A_PIXEL;
}
