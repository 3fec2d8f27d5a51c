import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { ThemeChoice } from '../session/paneState.ts';

/** The accent of the product's icons, on both grounds with a contrast of at least 4.5. */
const LIGHT: Theme = {
  ...webLightTheme,
  ...brandTokens('#0b6b53', '#095843', '#074635'),
  ...filledTokens('#0b6b53', '#095843', '#074635'),
};
const DARK: Theme = {
  ...webDarkTheme,
  ...brandTokens('#6fd0b1', '#8adcc2', '#a5e7d3'),
  // White words stand on it: as dark as on the light ground.
  ...filledTokens('#13795f', '#0f6b54', '#0b5a46'),
};

/**
 * The theme for what the host and the person say.
 * @param officeGround the background that Excel has around the pane (`#RRGGBB`), or null when it does not tell.
 * @param media answers a CSS media query.
 */
export function paneTheme(choice: ThemeChoice, officeGround: string | null, media: (query: string) => boolean): Theme {
  if (media('(forced-colors: active)')) return teamsHighContrastTheme;
  if (choice !== 'system') return choice === 'dark' ? DARK : LIGHT;
  const isDark = officeGround === null ? media('(prefers-color-scheme: dark)') : brightness(officeGround) < 128;
  return isDark ? DARK : LIGHT;
}

/** From 0 (black) to 255 (white), as the eye weighs the colours (ITU-R BT.601). */
function brightness(colour: string): number {
  const [red = 255, green = 255, blue = 255] = (/[0-9a-f]{6}/i.exec(colour)?.[0].match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

function brandTokens(rest: string, hover: string, pressed: string): Partial<Theme> {
  return {
    colorBrandForeground1: rest,
    colorBrandForegroundLink: rest,
    colorBrandForegroundLinkHover: hover,
    colorBrandForegroundLinkPressed: pressed,
    colorBrandStroke1: rest,
    colorNeutralForeground2BrandHover: hover,
    colorNeutralForeground2BrandPressed: pressed,
    colorNeutralForeground2BrandSelected: rest,
    colorCompoundBrandStroke: rest,
    colorCompoundBrandStrokeHover: hover,
    colorCompoundBrandBackground: rest,
    colorCompoundBrandBackgroundHover: hover,
    colorCompoundBrandForeground1: rest,
  };
}

/** Grounds of the primary buttons, under white words. */
function filledTokens(rest: string, hover: string, pressed: string): Partial<Theme> {
  return {
    colorBrandBackground: rest,
    colorBrandBackgroundHover: hover,
    colorBrandBackgroundPressed: pressed,
    colorBrandBackgroundSelected: hover,
  };
}
