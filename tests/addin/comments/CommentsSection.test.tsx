/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { App } from '../../../addin/app/App.tsx';
import { aClassifier } from '../../fakes/contract-data.ts';
import { aComment } from '../../fakes/fake-comments.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const aState = {
  lastSequence: 0,
  champion: 1,
  championPinned: false,
  latestVersion: 1,
  training: null,
  policies: aClassifier().policies,
  comments: 1,
};

/** The step “Correct” with the row p1 selected. */
async function talking(prepare: (harness: PaneHarness) => void = () => undefined, isFollowing = false) {
  const harness = new PaneHarness();
  prepare(harness);
  harness.habits.keep('follows-selection', isFollowing);
  const pane = await harness.open({ remembered: true });
  pane.workbook.selectedRowIndex = 1;
  const showRow = pane.workbook.showRow.bind(pane.workbook);
  pane.workbook.showRow = async (table, keys, key) => {
    await showRow(table, keys, key);
    pane.workbook.selectedRowIndex = Number(key.slice(1));
    pane.workbook.select({ kind: 'table', table: pane.workbook.table });
  };
  pane.actions.choose({ type: 'step-chosen', step: 'correct' });
  const rendered = renderPane(<App store={pane.store} actions={pane.actions} />);
  const open = async () => {
    await rendered.person.click(screen.getByRole('button', { name: 'Comments on the selected row' }));
    return screen.findByRole('group', { name: 'Comments on p1' });
  };
  return { pane, open, ...rendered };
}

describe('comments on a row', () => {
  test('are written with a mention chosen by keyboard, and sent by it', async () => {
    const { pane, open, person } = await talking();
    const card = await open();
    const field = within(card).getByRole('textbox', { name: 'Your comment' });
    await person.type(field, 'Ask @bo');
    await screen.findByRole('option', { name: 'Bob Lee' });
    expect(field).toHaveAttribute('aria-activedescendant', expect.stringMatching(/-0$/));
    await person.keyboard('{ArrowDown}{Enter}');
    expect(field).toHaveValue('Ask @Bob Lee ');
    await person.type(field, 'about it');
    await person.keyboard('{Control>}{Enter}{/Control}');
    await within(card).findByText('@Bob Lee');
    expect(pane.comments.written).toMatchObject([
      { key: 'p1', text: 'Ask @Bob Lee about it', columns: ['Merchant', 'Amount'], cells: ['Taxi', 12] },
    ]);
    expect(within(card).getByRole('textbox', { name: 'Answer' })).toHaveValue('');
  });

  test('keep what was typed where the server refuses it, with its sentence', async () => {
    const { pane, open, person } = await talking();
    const card = await open();
    pane.comments.refuses = '“@Zed” names nobody who may see this row.';
    await person.type(within(card).getByRole('textbox'), 'See @Zed');
    await person.click(within(card).getByRole('button', { name: 'Send' }));
    expect(await within(card).findByText('“@Zed” names nobody who may see this row.')).toBeVisible();
    expect(within(card).getByRole('textbox')).toHaveValue('See @Zed');
  });

  test('are changed and deleted by their author alone, resolved and opened again', async () => {
    const { open, person } = await talking(({ comments }) => {
      comments.threads.set('p1', {
        ...{ key: 'p1', state: 'open', settledBy: null, settledAt: null },
        comments: [aComment({ isOwn: true, text: 'Mine' }), aComment({ person: 'Bob', text: 'His' })],
      });
    });
    const card = await open();
    const [mine, his] = within(card).getAllByRole('listitem');
    expect(within(his!).queryByRole('button')).toBeNull();
    await person.click(within(mine!).getByRole('button', { name: 'Edit' }));
    const field = within(mine!).getByRole('textbox', { name: 'Change your comment' });
    await person.clear(field);
    await person.type(field, 'Mine, changed');
    await person.click(within(mine!).getByRole('button', { name: 'Save' }));
    await within(mine!).findByText('Mine, changed');
    await person.click(within(mine!).getByRole('button', { name: 'Delete' }));
    await person.click(within(mine!).getByRole('button', { name: 'Delete it' }));
    await within(mine!).findByText('Deleted by its author.');
    await person.click(within(card).getByRole('button', { name: 'Resolve' }));
    await within(card).findByText(/^Ann resolved this/);
    await person.click(within(card).getByRole('button', { name: 'Open again' }));
    await within(card).findByText(/^Ann opened this again/);
  });
});

test('stand beside what else is known of the selected row, as a number until they are asked for', async () => {
  const { person } = await talking(({ comments }) => comments.say('p1', 'Bob', 'Look'), true);
  const card = await screen.findByRole('group', { name: 'Selected row p1' });
  await person.click(await within(card).findByRole('button', { name: '1 comment' }));
  expect(within(card).getByText('Look')).toBeVisible();
  await person.click(within(card).getByRole('button', { name: '1 comment' }));
  expect(within(card).queryByText('Look')).toBeNull();
});

describe('what is for somebody', () => {
  test('is counted as it comes, listed, leads to its row, and is seen by that', async () => {
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    const { pane, person } = await talking(undefined, true);
    expect(screen.queryByText(/^For you/)).toBeNull();
    pane.comments.say('p3', 'Bob', '@Ann, is this right?');
    pane.events.tell(aState);
    await person.click(await screen.findByRole('button', { name: 'For you: 1 comment mentions you' }));
    await person.click(screen.getByRole('button', { name: /^p3/ }));
    const card = await screen.findByRole('group', { name: 'Comments on p3' });
    expect(within(card).getByText('@Ann')).toBeVisible();
    await waitFor(() => expect(within(card).getByRole('group', { name: 'Comments on the row' })).toHaveFocus());
    await pane.settle();
    // The row that was gone to is followed meanwhile: what is read, and written in, stays where it is.
    const selected = await screen.findByRole('group', { name: 'Selected row p3' });
    expect(card).toContainElement(document.activeElement as HTMLElement);
    await person.click(within(selected).getByRole('button', { name: '1 comment' }));
    expect(within(selected).getByText('@Ann')).toBeVisible();
    expect(card).not.toBeInTheDocument();
    expect(pane.workbook.shown).toEqual(['p3']);
    expect(pane.comments.seen).toEqual(['p3']);
    expect(screen.queryByText(/^For you/)).toBeNull();
  });

  test('and what is not is found by a list of the rows with comments', async () => {
    const { pane, person } = await talking(({ comments }) => {
      comments.say('p2', 'Bob', 'open');
      comments.say('p4', 'Bob', 'done');
      void comments.settleThread('', 'p4', 'resolved');
    });
    await person.click(screen.getByRole('button', { name: 'Show rows with comments' }));
    await screen.findByText('1 row, the last changed first.');
    await person.selectOptions(screen.getByLabelText('Which rows'), 'with resolved comments');
    await person.click(await screen.findByRole('button', { name: /^p4/ }));
    await screen.findByRole('group', { name: 'Comments on p4' });
    expect(pane.workbook.shown).toEqual(['p4']);
  });
});
