import { FluentProvider, makeStaticStyles } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';
import { hearLook, isLookDark } from './look.ts';
import { darkTheme, lightTheme } from './theme.ts';

// As a style, because a class of the provider would also be put on the layer of menus and dialogs, over everything.
const LIGHT = { height: '100%', colorScheme: 'light' };
const DARK = { height: '100%', colorScheme: 'dark' };

/** The longest option would widen its list beyond the pane. */
const useEverywhere = makeStaticStyles({ '.fui-Select, .fui-Select__select': { minWidth: 0 } });

/** A whole page in Amend's colours, light or dark; what the browser draws itself, such as lists and bars, with it. */
export function Themed({ children }: { readonly children: ReactNode }) {
  useEverywhere();
  const isDark = useSyncExternalStore(hearLook, () => isLookDark());
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme} style={isDark ? DARK : LIGHT}>
      {children}
    </FluentProvider>
  );
}
