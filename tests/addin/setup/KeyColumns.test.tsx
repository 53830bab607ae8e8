/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { keyRows } from '../../../addin/table/keyed-rows.ts';
import { KeyColumns } from '../../../addin/setup/KeyColumns.tsx';
import { sheetTable } from '../../fakes/sheet-table.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

function show(ids: (string | null)[], chosen: string[] = ['Id']) {
  const asked: unknown[] = [];
  const table = sheetTable({ Id: ids, Year: ids.map(() => '2025') });
  const element = (
    <KeyColumns
      names={['Id', 'Year']}
      chosen={chosen}
      keyed={chosen.length === 0 ? null : keyRows(table, chosen)}
      task={{ kind: 'idle' }}
      isReading={false}
      onChoose={(columns) => asked.push(columns)}
      onAddId={() => asked.push('add id')}
      onReadAgain={() => asked.push('read again')}
    />
  );
  return { asked, ...renderPane(element) };
}

describe('the key columns', () => {
  test('say when every row can be told apart', () => {
    show(['a', 'b']);
    expect(screen.getByText('Every row can be told apart.')).toBeVisible();
  });

  test('show blank and repeated keys with an example, and offer an id column', async () => {
    const { person, asked } = show(['a', 'a', null]);
    expect(
      screen.getByText(/1 row has nothing here\. 2 rows share their value with another, for example “a”\./),
    ).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Add an “Amend id” column' }));
    await person.click(screen.getByRole('button', { name: 'Read again' }));
    expect(asked).toEqual(['add id', 'read again']);
  });

  test('may be several together, and fewer again', async () => {
    const one = show(['a', 'b']);
    await one.person.click(screen.getByRole('button', { name: 'Add a column' }));
    expect(one.asked).toEqual([['Id', 'Year']]);
  });

  test('a second one can be taken away', async () => {
    const { person, asked } = show(['a', 'b'], ['Id', 'Year']);
    await person.click(screen.getByRole('button', { name: 'Do without “Year”' }));
    expect(asked).toEqual([['Id']]);
  });

  test('none chosen: an id column is offered', async () => {
    const { person, asked } = show(['a'], []);
    await person.click(screen.getByRole('button', { name: 'Add an “Amend id” column' }));
    await person.selectOptions(screen.getByLabelText('Key column'), 'Year');
    expect(asked).toEqual(['add id', ['Year']]);
  });
});
