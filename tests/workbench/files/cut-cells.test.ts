import { cutCells } from '../../../workbench/files/cut-cells.ts';

test('cutCells says one and many', () => {
  expect([cutCells(1), cutCells(20)]).toEqual([
    '1 cell held more than 32,767 characters and was cut.',
    '20 cells held more than 32,767 characters and were cut.',
  ]);
});
