import type { AmendInBrowser } from '../amend-in-browser.ts';
import { FIRST_NEW } from '../other-people.ts';

/** What the pane may show, and how to get there from the state before. */
export interface PaneState {
  readonly name: string;
  /** Ends when the state is there to be seen. */
  readonly reach: () => Promise<unknown>;
}

/** What a walk through the pane is made of. */
export type PaneWalk = ReturnType<typeof paneWalk>;

/** The gestures of a walk through the pane, in words. */
export function paneWalk(amend: AmendInBrowser) {
  const { page, pane } = amend;
  const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
  const heading = (name: string) => pane.getByRole('heading', { name, exact: true }).first();
  const press = (name: string | RegExp) => button(name).first().click();
  return {
    amend,
    page,
    pane,
    button,
    heading,
    press,
    /** An address in the sheet: a column, and how many rows below the first one without a class. */
    cell: (column: string, below: number) => `${column}${FIRST_NEW + below}`,
    tab: (name: string) => pane.getByRole('tab', { name }).click(),
    seen: (text: string | RegExp) => pane.getByText(text).first().waitFor(),
    intoView: (title: string) => heading(title).evaluate((element) => element.scrollIntoView({ block: 'start' })),
    choose: async (opener: string, item: string | RegExp) => {
      await press(opener);
      await pane
        .getByRole('menuitem', { name: item })
        .or(pane.getByRole('menuitemradio', { name: item }))
        .click();
    },
  };
}
