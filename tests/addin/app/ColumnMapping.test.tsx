/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { matchClassifier } from '../../../addin/table/feature-columns.ts';
import { ColumnMapping } from '../../../addin/app/ColumnMapping.tsx';
import { aClassifier } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

function shown(
  names: readonly string[],
  { asksForClasses = false, choices = new Map<string, string>(), maySetUp = false } = {},
) {
  const called: unknown[] = [];
  const chosen: [string, string][][] = [];
  const columns = { names, match: matchClassifier(names, aClassifier(), choices) };
  return {
    chosen,
    called,
    ...renderPane(
      <ColumnMapping
        classifier={aClassifier()}
        columns={columns}
        choices={choices}
        asksForClasses={asksForClasses}
        onChoose={(map) => chosen.push([...map])}
        onCall={maySetUp ? (changes) => called.push(...changes) : null}
      />,
    ),
  };
}
const options = (name: RegExp) =>
  [...screen.getByRole<HTMLSelectElement>('combobox', { name }).options].map((option) => option.text);

describe('which column is it?', () => {
  test('is asked for a column that the table calls otherwise, and answered by the keyboard', async () => {
    const { person, chosen } = shown(['Id', 'Shop', 'Town', 'Amount', 'Account']);
    const use = screen.getByRole('button', { name: 'Use this column' });
    expect(use).toBeDisabled();
    expect(options(/Your table has no “Merchant”\. Which column is it\?/)).toEqual(['Choose a column', 'Shop', 'Town']);
    await person.tab();
    await person.selectOptions(document.activeElement!, 'Town');
    await person.tab();
    await person.keyboard('{Enter}');
    expect(chosen).toEqual([[['Merchant', 'Town']]]);
  });

  test('is not asked where the headers say it, nor where no column is left to choose', () => {
    shown(['ID', 'merchant ', 'Amount', 'Account', 'Note']);
    expect(screen.queryByRole('combobox')).toBeNull();
    shown(['Id', 'Amount', 'Account']);
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  test('the only column left for the only one missing is proposed', async () => {
    const { person, chosen } = shown(['Id', 'Shop', 'Amount', 'Account'], { choices: new Map([['Amount', 'Amount']]) });
    await person.click(screen.getByRole('button', { name: 'Use this column' }));
    expect(chosen).toEqual([
      [
        ['Amount', 'Amount'],
        ['Merchant', 'Shop'],
      ],
    ]);
  });

  test('is answered for every table and everybody by whoever may set it up, if they want', async () => {
    const { person, called, chosen } = shown(['Id', 'Shop', 'Amount', 'Account'], { maySetUp: true });
    await person.click(screen.getByRole('checkbox', { name: 'Remember it for every table and everybody' }));
    await person.click(screen.getByRole('button', { name: 'Use this column' }));
    expect(called).toEqual([{ do: 'call', column: 'Merchant', names: ['Shop'] }]);
    expect(chosen).toEqual([]);
  });

  test('is answered for this table alone by whoever may not', () => {
    shown(['Id', 'Shop', 'Amount', 'Account']);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  test('one column answers one question', async () => {
    const { person, chosen } = shown(['Id', 'Shop', 'Paid', 'Account']);
    await person.selectOptions(screen.getByRole('combobox', { name: /“Merchant”/ }), 'Shop');
    expect(options(/“Amount”/)).toEqual(['Choose a column', 'Paid']);
    await person.selectOptions(screen.getByRole('combobox', { name: /“Amount”/ }), 'Paid');
    await person.click(screen.getByRole('button', { name: 'Use these columns' }));
    expect(chosen).toEqual([
      [
        ['Merchant', 'Shop'],
        ['Amount', 'Paid'],
      ],
    ]);
  });

  test('of two columns that would do both are named', () => {
    shown(['Id', 'merchant', 'MERCHANT ', 'Amount', 'Account']);
    expect(
      options(/“merchant” and “MERCHANT ” of the table could both be “Merchant”\. Which column is “Merchant”\?/),
    ).toEqual(['Choose a column', 'merchant', '“MERCHANT ”']);
  });

  test('the class column is asked for where it is needed only', () => {
    shown(['Id', 'Merchant', 'Amount', 'Note']);
    expect(screen.queryByRole('combobox')).toBeNull();
    shown(['Id', 'Merchant', 'Amount', 'Note'], { asksForClasses: true });
    expect(screen.getByRole('combobox', { name: /Your table has no “Account”/ })).toBeVisible();
  });
});
