/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { ClassPicker } from '../../../addin/sections/ClassPicker.tsx';
import { renderPane } from '../../fakes/render-pane.tsx';

function show(classes = ['Travel', 'Meals', 'Travel insurance']) {
  const picked: string[] = [];
  return { picked, ...renderPane(<ClassPicker classes={classes} onPick={(name) => picked.push(name)} />) };
}

describe('choosing another class', () => {
  test('typing narrows the list down', async () => {
    const { person } = show();
    await person.type(screen.getByRole('combobox', { name: 'Another class' }), 'trav');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Travel', 'Travel insurance', 'New class “trav”']);
  });

  test('a click takes the class', async () => {
    const { person, picked } = show();
    await person.type(screen.getByRole('combobox', { name: 'Another class' }), 'ins');
    await person.click(screen.getByRole('option', { name: 'Travel insurance' }));
    expect(picked).toEqual(['Travel insurance']);
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
