/** @jest-environment ./tests/setup/page-environment.js */
import { render } from '@testing-library/react';
import { areaOf, type Area } from '../../../workbench/cells/area.ts';
import { SelectionBox, place } from '../../../workbench/drawing/SelectionBox.tsx';
import { layoutOf } from '../../../workbench/layout/viewport.ts';
import { bookOf } from '../workbook/book.ts';

const layout = layoutOf(bookOf([]).sheet);

function drawn(rows: { first: number; last: number }, merge?: Area) {
  const { container } = render(
    <SelectionBox
      layout={layout}
      selection={areaOf(1, 1, 3, 2)}
      active={{ row: 1, column: 1 }}
      merge={merge}
      rows={rows}
      columns={{ first: 0, last: 9 }}
      fill={null}
      copied={areaOf(0, 0)}
    />,
  );
  return ['.selection-box', '.fill-handle', '.active-box', '.copied-box', '.fill-box'].map(
    (box) => container.querySelector(box) !== null,
  );
}

test('a layer draws the frames of its own cells; the handle is in the one with the last cell', () => {
  expect(drawn({ first: 0, last: 9 })).toEqual([true, true, true, true, false]);
  expect(drawn({ first: 0, last: 2 })).toEqual([true, false, true, true, false]);
  expect(drawn({ first: 3, last: 9 })).toEqual([true, true, false, false, false]);
  expect(drawn({ first: 5, last: 9 })).toEqual([false, false, false, false, false]);
});

test('a merged cell that is selected alone is framed as one cell', () => {
  expect(drawn({ first: 0, last: 9 }, areaOf(1, 1, 3, 2))).toEqual([true, true, false, true, false]);
});

test('an area lies where its first cell begins and ends where the next would begin', () => {
  const { top, left, height, width } = place(layout, areaOf(1, 1, 2, 3));
  expect([top, left, height, width]).toEqual([
    layout.rows.offset(1),
    layout.columns.offset(1),
    layout.rows.offset(3) - layout.rows.offset(1),
    layout.columns.offset(4) - layout.columns.offset(1),
  ]);
});
