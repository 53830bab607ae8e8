/** @jest-environment ./tests/setup/page-environment.js */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ZoomControl, ZOOMS } from '../../../workbench/footer/ZoomControl.tsx';

test('goes a step up or down, to a chosen percent, and not beyond the ends', async () => {
  const asked: number[] = [];
  const onZoom = (zoom: number) => asked.push(zoom);
  const { rerender } = render(<ZoomControl zoom={100} onZoom={onZoom} />);
  const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
  await userEvent.click(button('Zoom out'));
  await userEvent.click(button('Zoom in'));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Zoom in percent' }), '200');
  expect(asked).toEqual([90, 110, 200]);
  rerender(<ZoomControl zoom={ZOOMS[0]!} onZoom={onZoom} />);
  expect([button('Zoom out').disabled, button('Zoom in').disabled]).toEqual([true, false]);
  rerender(<ZoomControl zoom={200} onZoom={onZoom} />);
  expect(button('Zoom in').disabled).toBe(true);
});
