/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import type { Spellings } from '../../../contract/class-spelling.ts';
import { ClassPicker } from '../../../addin/review/ClassPicker.tsx';
import { renderPane } from '../../fakes/render-pane.tsx';

function show(classes = ['Travel', 'Meals', 'Travel insurance'], spellings: Spellings = 'together') {
  const picked: string[] = [];
  return {
    picked,
    ...renderPane(<ClassPicker classes={classes} spellings={spellings} onPick={(name) => picked.push(name)} />),
  };
}

describe('choosing another class', () => {
  test('typing narrows the list down', async () => {
    const { person } = show();
    await person.type(screen.getByRole('combobox', { name: 'Another class' }), 'trav');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Travel',
      'Travel insurance',
      'New class “trav”',
    ]);
  });

  test('a click takes the class', async () => {
    const { person, picked } = show();
    await person.type(screen.getByRole('combobox', { name: 'Another class' }), 'ins');
    await person.click(screen.getByRole('option', { name: 'Travel insurance' }));
    expect(picked).toEqual(['Travel insurance']);
  });

  test.each([
    ['together', 'IT'],
    ['apart', 'New class “i t”'],
  ] as const)('with spellings %s, “i t” finds “%s”', async (spellings, offered) => {
    const { person } = show(['IT', 'Meals'], spellings);
    await person.type(screen.getByRole('combobox', { name: 'Another class' }), 'i t');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([offered]);
  });

  test('a new class is offered as one, an existing one in other letters is not', async () => {
    const { person, picked } = show();
    const box = screen.getByRole('combobox', { name: 'Another class' });
    await person.type(box, 'MEALS');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Meals']);
    await person.clear(box);
    await person.type(box, 'Training');
    await person.click(screen.getByRole('option', { name: 'New class “Training”' }));
    expect(picked).toEqual(['Training']);
  });
});
