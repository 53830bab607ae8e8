/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import { App } from '../../../addin/app/App.tsx';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import { aReviewRow } from '../../fakes/contract-data.ts';
import { aState } from '../../fakes/fake-events.ts';
import { aWorkList } from '../../fakes/fake-work.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

async function correcting(prepare: (pane: PaneHarness) => void = () => undefined) {
  const pane = new PaneHarness();
  pane.server.roles = ['corrector', 'approver'];
  prepare(pane);
  await pane.open({ remembered: true });
  pane.actions.classify();
  await pane.settle();
  pane.actions.choose({ type: 'step-chosen', step: 'correct' });
  const rendered = renderPane(<App store={pane.store} actions={pane.actions} />);
  await pane.settle();
  return { pane, ...rendered };
}
const section = () => screen.getByRole('region', { name: 'Work-lists' });

describe('whoever gives work', () => {
  test('chooses rows by a condition, says to whom and until when, and is told of whom not all of it is', async () => {
    const { pane, person } = await correcting(({ worklists }) => {
      worklists.people = [
        { person: 'Ann', isScoped: false },
        { person: 'Sam', isScoped: true },
      ];
      worklists.shares = [
        { person: 'Ann', rows: 3 },
        { person: 'Sam', rows: 1 },
      ];
    });
    expect(within(section()).getByText('No work was given yet.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Give rows to people' }));
    const condition = await screen.findByRole('textbox', { name: 'Rows where' });
    const take = () => screen.getByRole('button', { name: 'Take the rows of this condition' });
    expect(take()).toHaveAttribute('aria-disabled', 'true');
    await person.type(condition, 'Price > 4');
    expect(take()).toHaveAttribute('aria-disabled', 'true');
    await person.clear(condition);
    await person.type(condition, 'Amount > 10');
    await person.click(take());
    expect(await screen.findByText('3 rows are to be given.', { exact: false })).toBeVisible();
    await person.type(screen.getByRole('textbox', { name: 'Name of the list' }), 'Taxis');
    const send = screen.getByRole('button', { name: 'Give' });
    expect(send).toHaveAttribute('aria-disabled', 'true');
    await person.click(screen.getByRole('checkbox', { name: 'Ann' }));
    await person.click(screen.getByRole('checkbox', { name: 'Sam (some rows only)' }));
    await person.type(screen.getByLabelText('To be done by the end of'), '2026-03-31');
    await person.type(screen.getByRole('textbox', { name: 'What to look for' }), 'Airport rides');
    await person.click(send);
    await pane.settle();
    expect(pane.worklists.drafts).toMatchObject([
      {
        name: 'Taxis',
        to: { people: ['Ann', 'Sam'], role: null },
        due: new Date(2026, 2, 31, 23, 59, 59).toISOString(),
        note: 'Airport rides',
        condition: { column: 'Amount', operator: 'more', value: 10 },
        rows: { keys: ['p1', 'p3', 'p5'] },
      },
    ]);
    expect(await screen.findByText('“Taxis” is given: 3 rows.')).toBeVisible();
    expect(screen.getByText('Sam sees 1 of the 3 rows; the others are beyond their row scope.')).toBeVisible();
    expect(screen.queryByText('Ann sees', { exact: false })).toBeNull();
  });

  test('takes the selected rows or those that the filter shows, and is told when there are none', async () => {
    const { pane, person } = await correcting();
    await person.click(screen.getByRole('button', { name: 'Give rows to people' }));
    await person.click(screen.getByRole('button', { name: 'Rows somebody was unsure about' }));
    expect(await screen.findByText('Nobody is unsure about a row of this table.', { exact: false })).toBeVisible();
    pane.workbook.selectedRowIndexes = [2];
    const which = screen.getByRole('group', { name: 'Which rows are to be given?' });
    await person.click(within(which).getByRole('button', { name: 'Selected rows' }));
    expect(await screen.findByText('1 row is to be given.', { exact: false })).toBeVisible();
    await person.click(screen.getByRole('checkbox', { name: 'Everybody who may correct' }));
    await person.type(screen.getByRole('textbox', { name: 'Name of the list' }), 'One');
    pane.worklists.refusal = new ServerProblem('work-list-refused', 'None of the rows is theirs.', 'Choose others.');
    await person.click(screen.getByRole('button', { name: 'Give' }));
    expect(await screen.findByText('None of the rows is theirs.', { exact: false })).toBeVisible();
    // Nothing of what was typed is lost.
    expect(screen.getByRole('textbox', { name: 'Name of the list' })).toHaveValue('One');
    pane.worklists.refusal = null;
    await person.click(screen.getByRole('button', { name: 'Give' }));
    await pane.settle();
    expect(pane.worklists.drafts).toMatchObject([{ to: { people: [], role: 'corrector' }, rows: { keys: ['p2'] } }]);
  });

  test('sees how far each is, who did it and how quickly, gives it to others, ends and deletes it', async () => {
    const { pane, person } = await correcting(({ worklists }) => {
      worklists.lists = [
        aWorkList({
          isMine: false,
          left: 0,
          rows: 40,
          done: 30,
          proposed: 2,
          unsure: 1,
          waiting: 7,
          due: '2026-03-01T12:00:00.000Z',
          isOverdue: true,
          condition: 'Amount > 10',
          doneBy: [
            { person: 'Ann', rows: 20 },
            { person: 'Ben', rows: 10 },
          ],
          pace: { perHour: { rows: 62.5, steps: 24 }, perDay: 15, endsAt: '2026-03-06T12:00:00.000Z' },
        }),
      ];
    });
    const list = section();
    for (const told of [
      '30 of 40 rows done · 2 said, not counting yet · 1 unsure · 7 waiting',
      'Done by Ann (20) and Ben (10).',
      'Overdue since 1 Mar 2026: 10 rows are not done.',
      '62.5 rows an hour of work, by 24 steps from row to row. 15 rows a day since it was given. At that pace it is done on 6 Mar 2026.',
      'Rows where Amount > 10',
    ])
      expect(within(list).getByText(told)).toBeVisible();
    expect(within(list).queryByRole('button', { name: /^Start/ })).toBeNull();
    await person.click(within(list).getByRole('button', { name: 'Give to others: “Month end”' }));
    await person.click(await within(list).findByRole('checkbox', { name: 'Ann' }));
    await person.click(within(list).getByRole('button', { name: 'Give' }));
    await pane.settle();
    await person.click(within(list).getByRole('button', { name: 'End: “Month end”' }));
    await pane.settle();
    await person.click(within(list).getByRole('button', { name: 'Delete: “Month end”' }));
    expect(pane.worklists.changes).toHaveLength(2);
    await person.click(within(list).getByRole('button', { name: 'Delete for good: “Month end”' }));
    await pane.settle();
    expect(pane.worklists.changes.map(({ change }) => change)).toEqual([
      { do: 'give', to: { people: ['Ada', 'Ann'], role: null } },
      { do: 'end' },
      { do: 'delete' },
    ]);
    expect(within(list).getByText('No work was given yet.')).toBeVisible();
  });
});

describe('whoever has work', () => {
  test('sees their own alone, goes through exactly its rows in the review list, and comes back', async () => {
    const { pane, person } = await correcting((pane) => {
      pane.server.roles = ['corrector'];
      pane.worklists.lists = [aWorkList(), aWorkList({ id: 'x', name: 'Of others', isMine: false, left: 0 })];
    });
    expect(within(section()).getByText('1 list is yours, with 4 rows left to look at.')).toBeVisible();
    expect(within(section()).queryByText('Of others')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Give rows to people' })).toBeNull();
    pane.server.queue = { rows: [aReviewRow({ key: 'p3' })], waiting: 1, unsure: null, elsewhere: 3 };
    await person.click(screen.getByRole('button', { name: /^Start: .*, “Month end”$/ }));
    await pane.settle();
    expect(pane.server.reviewed.at(-1)).toMatchObject({ list: aWorkList().id });
    expect(screen.getByText('3 rows of it are not in this table', { exact: false })).toBeVisible();
    expect(pane.workbook.shown.at(-1)).toBe('p3');
    await person.click(screen.getByRole('button', { name: 'Back to the rows worth a look' }));
    await pane.settle();
    expect(pane.server.reviewed.at(-1)).not.toHaveProperty('list');
  });

  test('hears of a new list, and of how far others are, without asking', async () => {
    const { pane } = await correcting((pane) => (pane.server.roles = ['corrector']));
    expect(screen.queryByRole('region', { name: 'Work-lists' })).toBeNull();
    pane.worklists.lists = [aWorkList()];
    pane.events.tell(aState({ workChanges: 1 }));
    await pane.settle();
    expect(within(section()).getByText('0 of 4 rows done · 4 waiting')).toBeVisible();
  });
});
