/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { KeyNotes } from '../../../addin/rows/KeyNotes.tsx';
import { renderPane } from '../../fakes/render-pane.tsx';

const shownOf = (keys: Parameters<typeof KeyNotes>[0]['keys']) =>
  renderPane(<KeyNotes keys={keys} keyColumns={['No']} />).container.textContent;

const twins = { key: 'T0091', rows: 2, cells: ['A92', 'A102'] };

test('two rows of one key are named with both cells, what does not happen to them, and what to do', () => {
  expect(shownOf({ given: 0, repeated: [twins] })).toBe(
    '2 rows share a key: “T0091” stands in A92 and A102. What is meant for one could reach the other: nothing typed ' +
      'beside them is saved, and no class is written there. Give each a key of its own in “No”; what you typed is then saved.',
  );
});

test('of many one is named, the rows are counted', () => {
  const many = { key: 'X', rows: 1_200, cells: ['A2', 'A3', 'A4'] };
  expect(shownOf({ given: 0, repeated: [many, twins] })).toContain(
    '1,202 rows share their keys with others, such as: “X” stands in A2, A3, A4 and 1,197 more.',
  );
});

test('rows that were given an id are counted', () => {
  expect(shownOf({ given: 2, repeated: [] })).toBe('2 rows had no id yet, or a copied one: given a new one.');
});

test('where every row has a key of its own nothing is said', () => {
  expect(shownOf({ given: 0, repeated: [] })).toBe('');
});
