/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { BulkPane } from '../../../addin/bulk/BulkPane.tsx';
import type { Bulk } from '../../../addin/bulk/bulk-state.ts';
import type { Word } from '../../../addin/feedback/say.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

const word = (key: string, kind: Word['kind']): Word => ({
  key,
  kind,
  origin: 'class-column',
  cells: [],
  class: 'Meals',
});
const bulk: Bulk = {
  reach: 'selection',
  rows: Array.from({ length: 14 }, (_, row) => ({ key: `p${row}`, cells: [], answer: 'Meals' })),
  choice: { class: null, alsoOthers: false },
  plan: { words: [word('a', 'accept'), word('b', 'correct')], already: 8, byOthers: 3, unanswered: 1 },
};

function show(shown: Bulk | null) {
  const { actions, asked } = notedActions();
  const pane = renderPane(
    <BulkPane
      bulk={shown}
      task={{ kind: 'idle' }}
      classes={['Travel', 'Meals']}
      spellings="together"
      reasons={['private']}
      actions={actions}
    />,
  );
  return { asked, ...pane };
}

describe('several rows at once', () => {
  test('asks which rows', async () => {
    const { person, asked } = show(null);
    for (const name of ['The selected rows', 'All rows that are shown', 'Rows identical to the selected one'])
      await person.click(screen.getByRole('button', { name }));
    expect(asked).toEqual([
      ['collectRows', 'selection'],
      ['collectRows', 'filter'],
      ['collectRows', 'identical'],
    ]);
  });

  test('says what comes of it before it is sent, each row counted once', async () => {
    const { person, asked } = show(bulk);
    for (const line of [
      '14 rows',
      '1 row is accepted',
      '1 row gets another class',
      '8 rows have this class already',
      '3 rows were corrected by others and are left alone',
      '1 row has no answer to accept',
    ])
      expect(screen.getByText(line)).toBeVisible();
    await person.click(screen.getByRole('checkbox', { name: 'Also those that others have corrected' }));
    await person.click(screen.getByRole('button', { name: 'private' }));
    await person.click(screen.getByRole('button', { name: 'Send for 2 rows' }));
    expect(asked).toEqual([
      ['chooseForAll', { class: null, alsoOthers: true }],
      ['chooseForAll', { class: null, alsoOthers: false, note: 'private' }],
      ['sendBulk'],
    ]);
  });

  test('one class for all is sent only once it is chosen', async () => {
    const { person, asked } = show(bulk);
    await person.click(screen.getByRole('radio', { name: 'They all have one class' }));
    expect(screen.getByRole('button', { name: 'Send for 0 rows' })).toHaveAttribute('aria-disabled', 'true');
    await person.click(screen.getByRole('combobox'));
    await person.click(screen.getByRole('option', { name: 'Meals' }));
    expect(asked.at(-1)).toEqual(['chooseForAll', { class: 'Meals', alsoOthers: false }]);
  });
});
