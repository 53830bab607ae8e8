/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { ColumnList } from '../../../addin/columns/ColumnList.tsx';
import type { Classifier } from '../../../contract/classifier.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

function show(fields: Partial<Classifier> = {}, free: readonly string[] = []) {
  const changes: unknown[] = [];
  const classifier = aClassifier(fields);
  const element = (
    <ColumnList
      classifier={classifier}
      free={free}
      task={{ kind: 'idle' }}
      onChange={(each) => changes.push(...each)}
    />
  );
  return { changes, ...renderPane(element) };
}
const press = (name: string) => screen.getByRole('button', { name });

describe('the columns of a classifier', () => {
  test('are listed with what each is, key and label column among them', () => {
    show({ alsoCalled: [{ column: 'Account', names: ['Konto', 'Compte'] }] });
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'MerchantChangeText',
      'AmountChangeNumber',
      'IdChangetells the rows apart',
      'AccountChangeholds the classes; also called “Konto”, “Compte”',
    ]);
  });

  test('are retyped and called otherwise, by the keyboard alone; nothing is sent before Save', async () => {
    const { person, changes } = show();
    press('Change the column Amount').focus();
    await person.keyboard('{Enter}');
    await person.selectOptions(screen.getByLabelText('What “Amount” holds'), 'category');
    await person.type(screen.getByLabelText('Tables also call “Amount”'), 'Betrag; Sum, total ;');
    expect(changes).toEqual([]);
    press('Save').focus();
    await person.keyboard('{Enter}');
    expect(changes).toEqual([
      { do: 'retype', column: 'Amount', type: 'category' },
      { do: 'call', column: 'Amount', names: ['Betrag', 'Sum, total'] },
    ]);
  });

  test('are dropped after a question that says what follows', async () => {
    const { person, changes } = show();
    await person.click(press('Change the column Amount'));
    await person.click(press('Drop'));
    expect(screen.getByText(/What was said keeps its cells/)).toBeVisible();
    await person.click(press('Keep it'));
    expect(changes).toEqual([]);
    await person.click(press('Drop'));
    await person.click(press('Drop “Amount”'));
    expect(changes).toEqual([{ do: 'drop', column: 'Amount' }]);
  });

  test('that reports are made by end their segments, which the question says', async () => {
    const { person } = show({ policies: { ...aClassifier().policies, segmentColumn: 'Merchant' } });
    await person.click(press('Change the column Merchant'));
    await person.click(press('Drop'));
    expect(screen.getByText(/What was said keeps its cells.* its segments end, and whoever sees only/)).toBeVisible();
    await person.click(press('Keep it'));
    await person.click(press('Change the column Amount'));
    await person.click(press('Drop'));
    expect(screen.queryByText(/its segments end/)).toBeNull();
  });

  test('of keys and labels can be called otherwise, and neither retyped nor dropped', async () => {
    const { person } = show();
    await person.click(press('Change the column Account'));
    expect(screen.getByLabelText('Tables also call “Account”')).toBeVisible();
    expect(screen.queryByLabelText('What “Account” holds')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Drop' })).toBeNull();
  });

  test('are a dozen at first, and all on request', async () => {
    const columns = Array.from({ length: 30 }, (_, n) => ({ name: `C${n}`, type: 'number' as const }));
    const { person } = show({ columns });
    expect(screen.getAllByRole('listitem')).toHaveLength(12 + 2);
    await person.click(press('Show all 30 columns'));
    expect(screen.getAllByRole('listitem')).toHaveLength(30 + 2);
  });

  test('are added from the headers of the table that are none of them', async () => {
    const { person, changes } = show({}, ['Cost centre', 'Month']);
    await person.selectOptions(screen.getByLabelText('Add a column of this table'), 'Cost centre');
    await person.selectOptions(screen.getByLabelText('What “Cost centre” holds'), 'category');
    await person.click(press('Add “Cost centre”'));
    expect(changes).toEqual([{ do: 'add', column: 'Cost centre', type: 'category' }]);
  });
});
