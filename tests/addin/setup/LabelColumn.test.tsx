/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import type { Spellings } from '../../../contract/class-spelling.ts';
import { checkLabels } from '../../../addin/table/labels.ts';
import { LabelColumn } from '../../../addin/setup/LabelColumn.tsx';
import { renderPane } from '../../fakes/render-pane.tsx';

interface Shown {
  readonly spellings?: Spellings;
  readonly onChoose?: (column: string | null) => void;
  readonly onChooseSpellings?: (spellings: Spellings) => void;
}

const show = (
  values: (string | null)[],
  { spellings = 'together', onChoose = () => undefined, onChooseSpellings = () => undefined }: Shown = {},
) =>
  renderPane(
    <LabelColumn
      names={['Id', 'Account']}
      chosen="Account"
      labels={checkLabels(values, spellings)}
      spellings={spellings}
      onChoose={onChoose}
      onChooseSpellings={onChooseSpellings}
    />,
  );

describe('the class column', () => {
  test('says how many rows have a class and how many do not', () => {
    show(['A', 'A', 'A', 'B', 'B', null, null]);
    expect(screen.getByText('5 rows have a class: 2 different ones. 2 rows do not.')).toBeVisible();
  });

  test.each([
    [[null, null], 'No row has a class yet. Fill in some rows, at least two different classes, before you train.'],
    [['A', 'A'], 'Every row with a class says “A”. Fill in rows of a second class before you train.'],
    [
      ['A', 'B', 'C', 'C'],
      'Most rows have a class of their own. This looks like an id or free text rather than a class.',
    ],
    [['A', 'A', 'A', 'A', 'B'], '1 class has a single row: too little to learn from.'],
  ])('warns about %j', (values, sentence) => {
    show(values);
    expect(screen.getByText(sentence)).toBeVisible();
  });

  test('says which spellings are taken as one class, and lets the person keep them apart', async () => {
    const chosen: Spellings[] = [];
    const { person } = show(['Office', 'Office', 'OFFICE', 'office', 'IT', 'IT'], {
      onChooseSpellings: (spellings) => chosen.push(spellings),
    });
    expect(screen.getByText('6 rows have a class: 2 different ones. No row is without.')).toBeVisible();
    expect(
      screen.getByText(
        '1 class is written in more than one way. Spellings that differ by case, blanks or dashes are taken as one:',
      ),
    ).toBeVisible();
    expect(screen.getByText('Office (also written OFFICE, office)')).toBeVisible();
    await person.click(screen.getByRole('checkbox', { name: 'Keep different spellings apart' }));
    expect(chosen).toEqual(['apart']);
  });

  test('kept apart, every spelling counts for itself, and can be taken together again', async () => {
    const chosen: Spellings[] = [];
    const { person } = show(['Office', 'Office', 'OFFICE', 'OFFICE'], {
      spellings: 'apart',
      onChooseSpellings: (spellings) => chosen.push(spellings),
    });
    expect(screen.getByText('4 rows have a class: 2 different ones. No row is without.')).toBeVisible();
    expect(
      screen.getByText('1 class is written in more than one way. Every spelling is a class of its own:'),
    ).toBeVisible();
    await person.click(screen.getByRole('checkbox', { name: 'Keep different spellings apart' }));
    expect(chosen).toEqual(['together']);
  });

  test('names five classes and five spellings, and counts the others', () => {
    const many = ['Aa', 'Bb', 'Cc', 'Dd', 'Ee', 'Ff', 'Gg'].flatMap((name) => [name, name, name.toUpperCase()]);
    show([...many, ...['a-a', 'a-A', 'A-a', 'A-A', 'a a']]);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Aa (also written AA, a-a, a-A, A-a, A-A and 1 more)',
      'Bb (also written BB)',
      'Cc (also written CC)',
      'Dd (also written DD)',
      'Ee (also written EE)',
      'and 2 classes more',
    ]);
  });

  test('asks nothing where no class has two spellings', () => {
    show(['Office', 'Office', 'Meals', 'Meals']);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  test('can be another one, or none', async () => {
    const chosen: (string | null)[] = [];
    const { person } = show(['A'], { onChoose: (column) => chosen.push(column) });
    await person.selectOptions(screen.getByLabelText('Class column'), 'Id');
    await person.selectOptions(screen.getByLabelText('Class column'), 'Choose a column');
    expect(chosen).toEqual(['Id', null]);
  });
});
