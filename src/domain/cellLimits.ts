/** What one cell or sheet of Excel holds at most ("Excel specifications and limits", Microsoft). */
export const CELL_LIMITS = {
  /** Characters of a cell's text. */
  text: 32_767,
  /** Characters of a formula. */
  formula: 8_192,
  /** Links on one sheet; Excel repairs sheets with more. */
  links: 65_530,
  /** Characters of a link's target. */
  linkTarget: 2_079,
} as const;
