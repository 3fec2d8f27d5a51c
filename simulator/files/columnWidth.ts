/** Pixels of the widest digit of Calibri 11, in which files count a column's width. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/** A column's width in points from its width in a file (digits, cell margin included). Source: ECMA-376 Part 1, 18.3.1.13. */
export function pointsOfWidth(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS) * POINTS_PER_PIXEL;
}

/** The reverse: the width in a file of a column that is `points` wide. */
export function widthOfPoints(points: number): number {
  return Math.trunc((points / POINTS_PER_PIXEL / DIGIT_PIXELS) * 256) / 256;
}
