/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { InSight } from '../../../../addin/elements/keyboard/InSight.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

test('another row is scrolled to while the person is in the sheet, not while they are in the pane, nor past a question', () => {
  const scroll = jest.fn();
  Element.prototype.scrollIntoView = scroll;
  const of = (row: string | null) => (
    <InSight of={row}>
      <button>Accept</button>
    </InSight>
  );
  const { again } = renderPane(of('PC-1'));
  expect(scroll).toHaveBeenCalledTimes(1);
  again(of('PC-1'));
  again(of(null));
  expect(scroll).toHaveBeenCalledTimes(1);
  again(of('PC-2'));
  expect(scroll).toHaveBeenCalledTimes(2);
  screen.getByRole('button').focus();
  again(of('PC-3'));
  expect(scroll).toHaveBeenCalledTimes(2);
});
