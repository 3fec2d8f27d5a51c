/** The drawings in `assets`: the product itself, and its commands. */
export const ICON_NAMES = ['icon', 'check', 'preview'] as const;

/** Pixels across of every size that Excel's ribbon asks for, at any scale of the screen. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;
