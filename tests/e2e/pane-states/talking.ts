import { goTo } from '../amend-in-browser.ts';
import { NEW, writeAs } from '../other-people.ts';
import type { PaneState, PaneWalk } from './pane-walk.ts';

const SEVERAL = 4;

/** What people say to each other about rows, and work that one gives another. */
export function statesOfTalking({ amend, page, pane, ...walk }: PaneWalk): readonly PaneState[] {
  const { button, press, seen, intoView, cell } = walk;
  const talk = () => pane.getByRole('group', { name: 'Comments on the row' });
  return [
    {
      name: 'for-you',
      reach: async () => {
        const longest = 'which of the two cost centres is to pay for this, and did anybody ask them before?';
        await writeAs(amend, 'corrector', NEW[8]!, `@Demo user ${longest}`);
        await press('For you: 1 comment mentions you');
        await pane.getByRole('list', { name: 'For you' }).waitFor();
      },
    },
    {
      name: 'thread',
      reach: async () => {
        await pane.getByRole('list', { name: 'For you' }).getByRole('button').click();
        await talk().getByLabel('Answer', { exact: true }).fill('Ours, with Northwind.');
        await talk().getByRole('button', { name: 'Send' }).click();
        await talk().getByRole('button', { name: 'Delete' }).click();
        await talk()
          .getByText(/^Delete this comment/)
          .waitFor();
      },
    },
    {
      name: 'mention',
      reach: async () => {
        await talk().getByLabel('Answer', { exact: true }).pressSequentially('@demo');
        await pane.getByRole('option', { name: 'Demo corrector', exact: true }).waitFor();
      },
    },
    {
      name: 'rows-with-comments',
      reach: async () => {
        await talk().getByLabel('Answer', { exact: true }).fill('');
        await talk().getByRole('button', { name: 'Resolve' }).click();
        await press('Show rows with comments');
        await pane.getByLabel('Which rows').selectOption({ label: 'with resolved comments' });
        await seen('1 row, the last changed first.');
        await intoView('Comments');
      },
    },
    {
      name: 'work-rows',
      reach: async () => {
        await goTo(page, `${cell('A', 2)}:${cell('A', 1 + SEVERAL)}`);
        await pane.getByRole('group', { name: `Selected row ${NEW[2]!.key}` }).waitFor();
        await press('Give rows to people');
        await pane.getByLabel('Rows where').fill('Amount > ');
        await seen(/^At the end/);
        await intoView('Work-lists');
      },
    },
    {
      name: 'work-giving',
      reach: async () => {
        await press('Selected rows');
        await seen(/are to be given\./);
        await pane.getByLabel('Name of the list').fill('Month end, what is left of travel and hotels');
        await pane.getByRole('checkbox', { name: 'Demo user', exact: true }).check();
        await pane.getByRole('checkbox', { name: 'Demo corrector', exact: true }).check();
        await pane.getByLabel('What to look for').fill('Hotels of the fair are events.');
        await intoView('Work-lists');
      },
    },
    {
      name: 'work-yours',
      reach: async () => {
        await press('Give');
        await seen(/^1 list is yours/);
        await press(/^Delete: /);
        await button(/^Delete for good/).waitFor();
        await intoView('Work-lists');
      },
    },
    {
      name: 'work-in-hand',
      reach: async () => {
        await press(/^Start: /);
        await seen(/of the work-list .* yours to look at/);
        await intoView('Rows worth a look');
      },
    },
  ];
}
