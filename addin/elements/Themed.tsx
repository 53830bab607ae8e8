import { FluentProvider } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';
import { hearLook, isLookDark } from './look.ts';
import { darkTheme, lightTheme } from './theme.ts';

// As a style, because a class of the provider would also be put on the layer of menus and dialogs, over everything.
const LIGHT = { height: '100%', colorScheme: 'light' };
const DARK = { height: '100%', colorScheme: 'dark' };

/** A whole page in Amend's colours, light or dark; what the browser draws itself, such as lists and bars, with it. */
export function Themed({ children }: { readonly children: ReactNode }) {
  const isDark = useSyncExternalStore(hearLook, () => isLookDark());
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme} style={isDark ? DARK : LIGHT}>
      {children}
    </FluentProvider>
  );
}
