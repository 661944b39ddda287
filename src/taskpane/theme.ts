/**
 * Colours and type of the pane, loaded while Office gets ready. Fluent's tokens with a teal of its own, and with lines tall enough for Thai:
 * Sarabun's vowel and tone marks stack above and below the letter, and Fluent's own line heights clip them.
 */
import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

const brand: BrandVariants = {
  10: '#02191c',
  20: '#062a2f',
  30: '#08393f',
  40: '#08474f',
  50: '#08555f',
  60: '#09636e',
  70: '#0a6f7b',
  80: '#0c7a87',
  90: '#2a8b97',
  100: '#459ca6',
  110: '#60adb6',
  120: '#7bbec5',
  130: '#97ced4',
  140: '#b3dee3',
  150: '#cfedf0',
  160: '#e9f8f9',
};

const type = {
  fontFamilyBase: "Sarabun, 'Leelawadee UI', Thonburi, 'Segoe UI', sans-serif",
  fontFamilyNumeric: "Sarabun, 'Leelawadee UI', Thonburi, 'Segoe UI', sans-serif",
  lineHeightBase100: '16px',
  lineHeightBase200: '20px',
  lineHeightBase300: '24px',
  lineHeightBase400: '26px',
  lineHeightBase500: '32px',
  lineHeightBase600: '38px',
};

const light: Theme = { ...createLightTheme(brand), ...type };
const dark: Theme = {
  ...createDarkTheme(brand),
  ...type,
  // The dark ramp's own choice (100) is too faint on the dark background for small text.
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
};

export function themeFor(isDark: boolean): Theme {
  return isDark ? dark : light;
}
