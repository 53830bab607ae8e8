/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import type { ColumnSummary } from '../../../contract/classifier.ts';
import { ColumnTypes } from '../../../addin/sections/ColumnTypes.tsx';
import { renderPane } from '../../fakes/render-pane.tsx';

const column = (name: string, fields: Partial<ColumnSummary> = {}): ColumnSummary => ({ name, type: 'text', reason: '2 different texts', missingShare: 0, distinct: 2, examples: ['Cafe', 'Taxi'], ...fields });

describe('the column types', () => {
  test('show examples, the reason and what is missing', () => {
    renderPane(<ColumnTypes columns={[column('Merchant', { missingShare: 0.25 }), column('Empty', { examples: [], missingShare: 1, reason: 'nothing in it to learn from' })]} types={new Map()} leftOut={0} onChoose={() => undefined} />);
    expect(screen.getByText('Cafe, Taxi')).toBeVisible();
    expect(screen.getByText('2 different texts, 25% missing')).toBeVisible();
    expect(screen.getByText('Nothing in it')).toBeVisible();
  });

  test('a column named __proto__ or <img> is shown as it is written', () => {
    const { container } = renderPane(<ColumnTypes columns={[column('__proto__'), column('<img src=x>')]} types={new Map([['__proto__', 'date']])} leftOut={0} onChoose={() => undefined} />);
    expect(screen.getByRole('combobox', { name: '__proto__' })).toHaveValue('date');
    expect(screen.getByText('<img src=x>')).toBeVisible();
    expect(container.querySelector('img')).toBeNull();
  });

  test('many columns are shown on request, and those beyond the most are counted', async () => {
    const { person } = renderPane(<ColumnTypes columns={Array.from({ length: 40 }, (_, i) => column(`c${i}`))} types={new Map()} leftOut={5} onChoose={() => undefined} />);
    expect(screen.getAllByRole('combobox')).toHaveLength(12);
    await person.click(screen.getByRole('button', { name: 'Show all 40 columns' }));
    expect(screen.getAllByRole('combobox')).toHaveLength(40);
    expect(screen.getByText('5 more columns are left out: 200 is the most that can be used.')).toBeVisible();
  });
});
