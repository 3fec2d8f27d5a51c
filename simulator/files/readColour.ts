import type { XmlAttributes } from '../../src/adapters/xlsx/readXmlAttributes.ts';

/** The colours of Office's own theme, in the order in which files number them. */
const THEME = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
  '#0563C1',
  '#954F72',
];

/** The first colours of the old palette, which files still name by number (ECMA-376 Part 1, 18.8.27). */
const PALETTE = ['#000000', '#FFFFFF', '#FF0000', '#00FF00', '#0000FF', '#FFFF00', '#FF00FF', '#00FFFF'];

/** A colour element as `#RRGGBB`; null for automatic ones. A theme of the file's own counts as Office's. */
export function readColour(attributes: XmlAttributes): string | null {
  const rgb = attributes.get('rgb');
  if (rgb !== null) return /^[0-9A-Fa-f]{6,8}$/.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : null;
  const theme = attributes.get('theme');
  if (theme !== null) return tinted(THEME[Number(theme)] ?? null, Number(attributes.get('tint') ?? '0'));
  const indexed = attributes.get('indexed');
  return indexed === null ? null : (PALETTE[Number(indexed) % 8] ?? null);
}

/** Towards white for a positive tint, towards black for a negative one. */
function tinted(colour: string | null, tint: number): string | null {
  if (colour === null || tint === 0 || !Number.isFinite(tint)) return colour;
  const parts = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(tint > 0 ? part + (255 - part) * tint : part * (1 + tint));
  });
  return `#${parts
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}
