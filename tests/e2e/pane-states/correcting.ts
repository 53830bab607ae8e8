import { goTo, typeInto } from '../amend-in-browser.ts';
import { changePolicies, doublePurchases, NEW, sayAs } from '../other-people.ts';
import type { PaneState, PaneWalk } from './pane-walk.ts';

const DOUBLE_SHARE = 0.5;

/** What the step “Correct” shows and asks, and what is looked at beside. */
export function statesOfCorrecting({ amend, page, pane, ...walk }: PaneWalk): readonly PaneState[] {
  const { button, heading, press, seen, intoView, cell } = walk;
  return [
    {
      name: 'review',
      reach: async () => {
        await press('Next: check the answers');
        await pane.getByRole('group', { name: /^Row / }).waitFor();
        await intoView('Rows worth a look');
      },
    },
    {
      name: 'note-to-review',
      reach: async () => {
        await pane.getByRole('group', { name: /^Row / }).first().focus();
        await page.keyboard.press('n');
        await page.keyboard.type('no receipt');
      },
    },
    {
      name: 'selected-row',
      reach: async () => {
        await goTo(page, cell('G', 0));
        await press(/^Why, similar rows/);
        await intoView('Selected row');
      },
    },
    {
      name: 'did-you-mean',
      reach: async () => {
        await typeInto(page, cell('J', 0), 'Hotles');
        await seen(/^You typed “Hotles”/);
      },
    },
    {
      name: 'reach',
      reach: async () => {
        await press('Hotels');
        await seen(/would change the class of/);
      },
    },
    {
      name: 'also-changed',
      reach: async () => {
        await press('Take');
        await seen(/also changed/);
      },
    },
    {
      name: 'disputed',
      reach: async () => {
        const said = [{ of: NEW[0]!, class: 'Advertising' }];
        await sayAs(amend, 'corrector', said, { origin: 'correction-column', basedOn: 0 });
        await seen('Two people disagree');
        await intoView('Two people disagree');
      },
    },
    {
      name: 'several-rows',
      reach: async () => {
        await goTo(page, `${cell('A', 3)}:${cell('H', 6)}`);
        await press('The selected rows');
        await pane.getByRole('group', { name: 'Several rows' }).waitFor();
      },
    },
    {
      name: 'labels-in-doubt',
      reach: async () => {
        await press('Leave it');
        await intoView('Labels worth a second look');
      },
    },
    {
      name: 'explained',
      reach: async () => {
        await press('Explain the selected row');
        await seen('Speaks for it');
        await pane.getByRole('button', { name: 'Explain the selected row', disabled: false }).waitFor();
        await intoView('Why this class?');
      },
    },
    {
      name: 'rule-tried',
      reach: async () => {
        await press('Make a rule from the selected row');
        await pane.getByRole('combobox', { name: 'Always' }).fill('Hotels');
        await press('Show matches');
        await seen(/^It holds of/);
      },
    },
    {
      name: 'rule-proposed',
      reach: async () => {
        await press('Propose the rule');
        await button('Put in force').waitFor();
        await intoView('Rules');
      },
    },
    {
      name: 'history',
      reach: async () => {
        await goTo(page, cell('A', 0));
        await press('Show the selected row’s history');
        await press('Erase this row for ever …');
        await intoView('History of a row');
      },
    },
    {
      name: 'agreement',
      reach: async () => {
        await press('Keep it');
        await changePolicies(amend, { doubleShare: DOUBLE_SHARE });
        const asked = doublePurchases(DOUBLE_SHARE).slice(20, 50);
        const said = (other: string) => asked.map((of, at) => ({ of, class: at % 10 === 0 ? other : of.truth }));
        await sayAs(amend, 'corrector', said('Hotels'), { origin: 'review' });
        await sayAs(amend, 'second-corrector', said('Advertising'), { origin: 'review' });
        await press('Show agreement');
        await heading('To decide').waitFor();
        await intoView('Agreement');
      },
    },
    { name: 'to-decide', reach: () => intoView('To decide') },
    { name: 'whose-words', reach: () => intoView('Whose words count') },
    {
      name: 'classes-copied',
      reach: async () => {
        await press(/^Copy classes into/);
        await seen(/copied into/);
      },
    },
  ];
}
