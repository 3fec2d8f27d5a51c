/** The appearance of everything around the sheet; the sheet itself stays white, as in Excel. */
export const THEMES = ['system', 'light', 'dark'] as const;

export type ThemeChoice = (typeof THEMES)[number];
