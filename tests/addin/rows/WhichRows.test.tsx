/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { WhichRows } from '../../../addin/rows/WhichRows.tsx';
import { renderPane } from '../../fakes/render-pane.tsx';

const cells = (...values: string[]) => values.map((value, at) => ({ name: `c${at}`, value }));
const question = {
  returned: 90,
  others: 88,
  example: { key: '1', before: cells('printer paper', '48.42'), now: cells('train ticket', '', '25.25') },
  suggested: 'February',
};

function show(waiting = 0) {
  const said: (string | null)[] = [];
  return {
    said,
    ...renderPane(
      <WhichRows question={question} keyColumns={['No']} waiting={waiting} onSay={(series) => said.push(series)} />,
    ),
  };
}

describe('which rows these are', () => {
  test('is asked with numbers and a row as it was and is', () => {
    const { container } = show();
    expect(container).toHaveTextContent(
      '88 of the 90 rows that Amend knows by “No” hold something else here: “1” was “printer paper · 48.42”, ' +
        'here it is “train ticket · 25.25”. Nothing was sent. Which rows are these?',
    );
  });

  test('is said to hold back what was typed', () => {
    expect(show(1).container).toHaveTextContent('Nothing was sent; 1 correction of yours waits for your answer. Which');
    expect(show(12).container).toHaveTextContent(
      'Nothing was sent; 12 corrections of yours wait for your answer. Which',
    );
  });

  test('the same rows', async () => {
    const { person, said } = show();
    await person.click(screen.getByRole('button', { name: 'The same rows, edited' }));
    expect(said).toEqual([null]);
  });

  test('other rows, under the name suggested or another, but not under none', async () => {
    const { person, said } = show();
    expect(screen.getByText('Both are kept: here “1” becomes “February ▸ 1”.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Other rows' }));
    const name = screen.getByLabelText('Or other rows, called');
    await person.clear(name);
    expect(screen.getByRole('button', { name: 'Other rows' })).toBeDisabled();
    await person.type(name, ' 2026-02 ');
    await person.click(screen.getByRole('button', { name: 'Other rows' }));
    expect(said).toEqual(['February', '2026-02']);
  });
});
