/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { checkLabels } from '../../../addin/flows/labels.ts';
import { LabelColumn } from '../../../addin/sections/LabelColumn.tsx';
import { renderPane } from '../../fakes/render-pane.tsx';

const show = (values: (string | null)[], onChoose: (column: string | null) => void = () => undefined) =>
  renderPane(<LabelColumn names={['Id', 'Account']} chosen="Account" labels={checkLabels(values)} onChoose={onChoose} />);

describe('the class column', () => {
  test('says how many rows have a class and how many do not', () => {
    show(['A', 'A', 'A', 'B', 'B', null, null]);
    expect(screen.getByText('5 rows have a class: 2 different ones. 2 rows do not.')).toBeVisible();
  });

  test.each([
    [[null, null], 'No row has a class yet. Fill in some rows, at least two different classes, before you train.'],
    [['A', 'A'], 'Every row with a class says “A”. Fill in rows of a second class before you train.'],
    [['A', 'B', 'C', 'C'], 'Most rows have a class of their own. This looks like an id or free text rather than a class.'],
    [['A', 'A', 'A', 'A', 'B'], '1 class has a single row: too little to learn from.'],
  ])('warns about %j', (values, sentence) => {
    show(values);
    expect(screen.getByText(sentence)).toBeVisible();
  });

  test('can be another one, or none', async () => {
    const chosen: (string | null)[] = [];
    const { person } = show(['A'], (column) => chosen.push(column));
    await person.selectOptions(screen.getByLabelText('Class column'), 'Id');
    await person.selectOptions(screen.getByLabelText('Class column'), 'Choose a column');
    expect(chosen).toEqual(['Id', null]);
  });
});
