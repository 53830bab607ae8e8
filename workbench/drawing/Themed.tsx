import { FluentProvider, webLightTheme, type Theme } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Fluent's light theme in the green of the page. */
const THEME: Theme = {
  ...webLightTheme,
  colorBrandBackground: '#107c41',
  colorBrandBackgroundHover: '#0b6a37',
  colorBrandBackgroundPressed: '#0b5c30',
  colorBrandForegroundLink: '#0b6a37',
  colorCompoundBrandBackground: '#107c41',
  colorCompoundBrandBackgroundHover: '#0b6a37',
  colorCompoundBrandBackgroundPressed: '#0b5c30',
  colorCompoundBrandForeground1: '#107c41',
  colorCompoundBrandStroke: '#107c41',
  colorCompoundBrandStrokePressed: '#0b5c30',
  colorNeutralForeground2BrandHover: '#0b5c30',
};

/** What menus and dialogs stand in: around the page it would change the fonts of the cells. */
export function Themed({ children }: { readonly children: ReactNode }): ReactNode {
  return <FluentProvider theme={THEME}>{children}</FluentProvider>;
}
