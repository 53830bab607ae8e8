/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import type { ColumnSummary } from '../../../contract/classifier.ts';
import { ColumnTypes } from '../../../addin/setup/ColumnTypes.tsx';
import { renderPane } from '../../fakes/render-pane.tsx';

const column = (name: string, fields: Partial<ColumnSummary> = {}): ColumnSummary => ({
  name,
  type: 'text',
  reason: '2 different texts',
  missingShare: 0,
  distinct: 2,
  examples: ['Cafe', 'Taxi'],
  ...fields,
});

describe('the column types', () => {
  test('show examples, the reason and what is missing', () => {
    renderPane(
      <ColumnTypes
        columns={[
          column('Merchant', { missingShare: 0.25 }),
          column('Empty', { examples: [], missingShare: 1, reason: 'nothing in it to learn from' }),
        ]}
        types={new Map()}
        leftOut={[]}
        onChoose={() => undefined}
      />,
    );
    expect(screen.getByText('Cafe, Taxi')).toBeVisible();
    expect(screen.getByText('2 different texts, 25 % missing')).toBeVisible();
    expect(screen.getByText('Nothing in it')).toBeVisible();
  });

  test('a column named __proto__ or <img> is shown as it is written', () => {
    const { container } = renderPane(
      <ColumnTypes
        columns={[column('__proto__'), column('<img src=x>')]}
        types={new Map([['__proto__', 'date']])}
        leftOut={[]}
        onChoose={() => undefined}
      />,
    );
    expect(screen.getByRole('combobox', { name: '__proto__' })).toHaveValue('date');
    expect(screen.getByText('<img src=x>')).toBeVisible();
    expect(container.querySelector('img')).toBeNull();
  });

  test('many columns are shown on request', async () => {
    const { person } = renderPane(
      <ColumnTypes
        columns={Array.from({ length: 40 }, (_, i) => column(`c${i}`))}
        types={new Map()}
        leftOut={[]}
        onChoose={() => undefined}
      />,
    );
    expect(screen.getAllByRole('combobox')).toHaveLength(12);
    await person.click(screen.getByRole('button', { name: 'Show all 40 columns' }));
    expect(screen.getAllByRole('combobox')).toHaveLength(40);
  });

  test('columns beyond the most are named, shown by themselves, and stay where they are when one is chosen by the keyboard', async () => {
    const columns = Array.from({ length: 20 }, (_, i) => column(`c${i}`));
    const chosen: string[][] = [];
    const shown = (leftOut: readonly string[]) => (
      <ColumnTypes
        columns={columns}
        types={new Map()}
        leftOut={leftOut}
        onChoose={(name, type) => chosen.push([name, type])}
      />
    );
    const { person, again } = renderPane(shown(['c17', 'c18', 'c19']));
    expect(
      screen.getByText(/Amend decides by 200 columns at most, so 3 columns are left out: “c17”, “c18” and “c19”\./),
    ).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Show the columns left out' }));
    const select = screen.getByRole('combobox', { name: 'c18' });
    expect(screen.getAllByRole('combobox')).toHaveLength(3);
    expect(select).toHaveValue('ignored');
    await person.selectOptions(select, 'number');
    expect(chosen).toEqual([['c18', 'number']]);
    again(shown(['c16', 'c17', 'c19']));
    expect(screen.getByRole('combobox', { name: 'c18' })).toBe(select);
    expect(screen.queryByRole('combobox', { name: 'c16' })).toBeNull();
    await person.click(screen.getByRole('button', { name: 'Show all 20 columns' }));
    expect(screen.getByRole('combobox', { name: 'c16' })).toHaveValue('ignored');
  });
});
