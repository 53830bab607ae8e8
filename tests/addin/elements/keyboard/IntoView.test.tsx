/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { jest } from '@jest/globals';
import { IntoView } from '../../../../addin/elements/keyboard/IntoView.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

test('what comes up is brought into view once, and not again when it is drawn anew', () => {
  const scroll = jest.fn();
  Element.prototype.scrollIntoView = scroll;
  const { again } = renderPane(<IntoView>Why this class?</IntoView>);
  again(<IntoView>Why this class? Because.</IntoView>);
  expect(scroll).toHaveBeenCalledTimes(1);
});
