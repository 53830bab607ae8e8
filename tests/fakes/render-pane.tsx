import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import type { PaneActions } from '../../addin/app/pane-actions.ts';

// jsdom lays nothing out, so there is nothing to scroll.
Element.prototype.scrollIntoView ??= () => undefined;

/** Renders a component as the pane would, with a person at the keyboard. */
export function renderPane(element: ReactElement) {
  const inTheme = (each: ReactElement) => <FluentProvider theme={webLightTheme}>{each}</FluentProvider>;
  const rendered = render(inTheme(element));
  return {
    person: userEvent.setup(),
    again: (each: ReactElement) => rendered.rerender(inTheme(each)),
    container: rendered.container,
  };
}

/** Actions that do nothing but note what was asked: ['train'], ['answer', row, verdict] … */
export function notedActions(): { actions: PaneActions; asked: unknown[][] } {
  const asked: unknown[][] = [];
  const actions = new Proxy({} as PaneActions, {
    get:
      (_, name) =>
      (...details: unknown[]) => {
        asked.push([name, ...details.filter(isPlain)]);
      },
  });
  return { actions, asked };
}

/** Click handlers also get the browser's event, which says nothing here. */
function isPlain(detail: unknown): boolean {
  return !(typeof detail === 'object' && detail !== null && 'nativeEvent' in detail);
}
