/** @jest-environment ./tests/setup/page-environment.js */
import { render, screen } from '@testing-library/react';
import { Themed } from '../../../workbench/drawing/Themed.tsx';

test('what stands in it has the green of the page', () => {
  render(<Themed>Menu</Themed>);
  const theme = getComputedStyle(screen.getByText('Menu'));
  expect(theme.getPropertyValue('--colorBrandBackground')).toBe('#107c41');
});
