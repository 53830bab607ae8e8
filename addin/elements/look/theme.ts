import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** The green of Amend's icon, from near black to near white. Shade 80 on white has a contrast of 5.3 : 1. */
const green: BrandVariants = {
  10: '#03140d',
  20: '#07261a',
  30: '#0a3727',
  40: '#0b4532',
  50: '#0c543d',
  60: '#0d6348',
  70: '#0e6b4f',
  80: '#127a5b',
  90: '#2d8a6c',
  100: '#479a7e',
  110: '#61aa91',
  120: '#7cbaa4',
  130: '#97cab8',
  140: '#b2dacc',
  150: '#cdeae0',
  160: '#e8f6f1',
};

export const lightTheme: Theme = createLightTheme(green);

/** Words in the brand's colour are lighter than Fluent has them by itself: 100 on the dark ground is 4.4 : 1. */
export const darkTheme: Theme = {
  ...createDarkTheme(green),
  colorBrandForeground1: green[110],
  colorBrandForeground2: green[120],
  colorBrandForegroundLink: green[110],
  colorBrandForegroundLinkHover: green[120],
  colorBrandForegroundLinkPressed: green[110],
  colorBrandForegroundLinkSelected: green[110],
};
