/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import type { ReviewRow } from '../../../contract/prediction.ts';
import type { ReviewList } from '../../../addin/review/review-rows.ts';
import type { ReviewedList } from '../../../addin/review/review-state.ts';
import { ReviewCards } from '../../../addin/review/ReviewCards.tsx';
import { aReviewRow } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const rows = ['p1', 'p2', 'p3'].map((key, i) =>
  aReviewRow({
    key,
    cells: [
      { name: 'Merchant', value: `Shop ${i}` },
      { name: 'Note', value: '' },
    ],
  }),
);

function show(review: ReviewList | null, of: ReviewedList | null = null) {
  const asked: unknown[][] = [];
  const element = (
    <ReviewCards
      review={review}
      about="new"
      onAbout={(about) => asked.push(['about', about])}
      of={of}
      onLeaveList={() => asked.push(['leave list'])}
      task={{ kind: 'idle' }}
      classes={['Travel', 'Meals']}
      spellings="together"
      reasons={['private', 'guest']}
      onUndo={() => asked.push(['undo'])}
      onAnswer={(row, verdict, note) => asked.push([row.key, verdict, ...(note === undefined ? [] : [note])])}
      onShow={(key) => asked.push(['show', key])}
      onLoad={() => asked.push(['load'])}
      onWhy={(key) => asked.push(['why', key])}
      why={{ key: 'p2', shown: <p>Because.</p> }}
    />
  );
  return { asked, ...renderPane(element) };
}

describe('the review list', () => {
  test('has the least sure row in hand and the others listed', () => {
    show({ rows, waiting: 73, unsure: null, cells: new Map() });
    expect(screen.getByRole('group', { name: 'Row p1' })).toBeVisible();
    expect(
      screen.getByText('Those that look new first, then the least sure. 73 rows are not checked yet.'),
    ).toBeVisible();
    expect(
      within(screen.getByRole('list', { name: 'Next rows' }))
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Shop 141 % sure', 'Shop 241 % sure']);
  });

  test('says of a row that may be of none of the classes why it comes first', () => {
    const [first, ...others] = rows;
    show({ rows: [{ ...first!, unknown: true }, ...others], waiting: 73, unsure: null, cells: new Map() });
    expect(screen.getByText('new? 41 % sure')).toBeVisible();
    expect(screen.getByText(/^New\? It looks like nothing learned so far, .*: so it comes first\./)).toBeVisible();
  });

  test('of a work-list says whose rows these are, shows each in the sheet, and leads back', async () => {
    const list = { id: 'l1', name: 'Month end' };
    const { person, asked } = show({ rows, waiting: 3, unsure: 2, elsewhere: 1, cells: new Map() }, list);
    expect(
      screen.getByText('3 rows of the work-list “Month end” are yours to look at.', { exact: false }),
    ).toBeVisible();
    expect(screen.getByText('1 row of it is not in this table as it was classified last.')).toBeVisible();
    expect(screen.queryByRole('switch')).toBeNull();
    expect(asked).toEqual([['show', 'p1']]);
    await person.click(screen.getByRole('button', { name: /Shop 2/ }));
    await person.click(screen.getByRole('button', { name: 'Back to the rows worth a look' }));
    expect(asked).toEqual([['show', 'p1'], ['show', 'p3'], ['leave list']]);
  });

  test('another row can be taken in hand', async () => {
    const { person, asked } = show({ rows, waiting: 3, unsure: null, cells: new Map() });
    await person.click(screen.getByRole('button', { name: /Shop 2/ }));
    await person.click(screen.getByRole('button', { name: 'Accept' }));
    expect(asked).toEqual([['p3', { kind: 'accept' }]]);
  });

  test('the answer to why stands in the card of its row only', async () => {
    const { person, asked } = show({ rows, waiting: 3, unsure: null, cells: new Map() });
    expect(screen.queryByText('Because.')).toBeNull();
    await person.click(screen.getByRole('button', { name: /Shop 1/ }));
    expect(screen.getByText('Because.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Why?' }));
    expect(asked).toEqual([['why', 'p2']]);
  });

  test('an empty list says that nothing is left', async () => {
    const { person, asked } = show({ rows: [], waiting: 0, unsure: null, cells: new Map() });
    expect(screen.getByText('Nothing is left to check. Amend is sure enough of the other rows.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Look again' }));
    expect(asked).toEqual([['load']]);
  });
});

describe('rows somebody was unsure about', () => {
  test('are offered with their count to those to whom they go, and to nobody else', async () => {
    show({ rows, waiting: 3, unsure: null, cells: new Map() });
    expect(screen.queryByRole('switch')).toBeNull();
    const { person, asked } = show({ rows, waiting: 3, unsure: 7, cells: new Map() });
    await person.click(screen.getByRole('switch', { name: 'Rows somebody was unsure about (7)' }));
    expect(asked).toEqual([['about', 'unsure']]);
  });
});

describe('by keyboard alone', () => {
  /** The list as it goes on: what is answered leaves it, what is undone comes back. */
  function Judging({ asked, readAnew }: { asked: unknown[][]; readAnew?: ReviewRow[] }) {
    const [left, setLeft] = useState(rows);
    return (
      <ReviewCards
        review={{ rows: readAnew ?? left, waiting: left.length, unsure: null, cells: new Map() }}
        about="new"
        onAbout={(about) => asked.push(['about', about])}
        of={null}
        onLeaveList={() => undefined}
        task={{ kind: 'idle' }}
        classes={['Travel', 'Meals']}
        spellings="together"
        reasons={['private', 'guest']}
        onUndo={() => {
          asked.push(['undo']);
          setLeft(rows);
        }}
        onAnswer={(row, verdict, note) => {
          asked.push([row.key, verdict.kind, 'class' in verdict ? verdict.class : null, note ?? null]);
          setLeft((before) => before.filter((each) => each !== row));
        }}
        onShow={() => undefined}
        onLoad={() => undefined}
        onWhy={() => undefined}
        why={null}
      />
    );
  }

  const judge = () => {
    const asked: unknown[][] = [];
    const shown = renderPane(<Judging asked={asked} />);
    screen.getByRole('group', { name: 'Row p1' }).focus();
    return { asked, ...shown };
  };

  test('one key a row: accept, unsure, an alternative by its number; the next card has the keyboard', async () => {
    const { person, asked } = judge();
    await person.keyboard('a');
    expect(screen.getByRole('group', { name: 'Row p2' })).toHaveFocus();
    await person.keyboard('U1');
    expect(asked).toEqual([
      ['p1', 'accept', null, null],
      ['p2', 'unsure', null, null],
      ['p3', 'correct', 'Meals', null],
    ]);
  });

  test('where somebody else said what the row in hand is, the next one has the keyboard: that of the card, or of a button in it', async () => {
    // jsdom takes a page for left as soon as what had the focus is removed; browsers do not.
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    const { again, asked, person } = judge();
    again(<Judging asked={asked} readAnew={rows.slice(1)} />);
    expect(screen.getByRole('group', { name: 'Row p2' })).toHaveFocus();
    screen.getByRole('button', { name: 'Accept' }).focus();
    again(<Judging asked={asked} readAnew={rows.slice(2)} />);
    expect(screen.getByRole('group', { name: 'Row p3' })).toHaveFocus();
    await person.keyboard('a');
    expect(asked).toEqual([['p3', 'accept', null, null]]);
  });

  test('the row that is being read stays in hand where the list that is read anew has another one first', async () => {
    const { again, asked, person } = judge();
    again(<Judging asked={asked} readAnew={[rows[2]!, rows[0]!]} />);
    expect(screen.getByRole('group', { name: 'Row p1' })).toHaveFocus();
    await person.keyboard('a');
    expect(asked).toEqual([['p1', 'accept', null, null]]);
  });

  test('a list that is read anew takes the keyboard from nowhere else', () => {
    const { again, asked } = judge();
    screen.getByRole('group', { name: 'Row p1' }).blur();
    again(<Judging asked={asked} readAnew={rows.slice(1)} />);
    expect(document.body).toHaveFocus();
  });

  test('Z takes back, and the row comes into hand with the keyboard', async () => {
    const { person, asked } = judge();
    await person.keyboard('az');
    expect(asked.at(-1)).toEqual(['undo']);
    expect(screen.getByRole('group', { name: 'Row p1' })).toHaveFocus();
  });

  test('N writes a note, in which letters are letters; Enter goes back to the card, and the next key sends both', async () => {
    const { person, asked } = judge();
    await person.keyboard('nau 1{Enter}');
    expect(asked).toEqual([]);
    expect(screen.getByRole('group', { name: 'Row p1' })).toHaveFocus();
    await person.keyboard('a');
    expect(asked).toEqual([['p1', 'accept', null, 'au 1']]);
    await person.keyboard('n');
    await person.click(screen.getByRole('button', { name: 'guest' }));
    await person.keyboard('u');
    expect(asked.at(-1)).toEqual(['p2', 'unsure', null, 'guest']);
  });

  test('keys that are Excel’s, that are held down, or that nothing has are left alone', async () => {
    const { person, asked } = judge();
    await person.keyboard('{Control>}a{/Control}9x');
    await person.keyboard('{b>3/}');
    await person.type(screen.getByRole('combobox'), 'au');
    expect(asked).toEqual([]);
  });

  test('keys are shown where they are, told to screen readers, and explained on request', async () => {
    const { person } = judge();
    expect(screen.getByRole('button', { name: 'Accept' })).toHaveAttribute('aria-keyshortcuts', 'A');
    expect(screen.getByRole('button', { name: 'Accept' })).toHaveTextContent('AAccept');
    expect(screen.getByRole('button', { name: 'Meals (38 %)' })).toHaveAttribute('aria-keyshortcuts', '1');
    await person.keyboard('?');
    expect(screen.getByText('Take back what was said last')).toBeVisible();
  });
});
