/** @jest-environment ./tests/setup/page-environment.js */
import { render, screen } from '@testing-library/react';
import { areaOf } from '../../../workbench/cells/area.ts';
import { ColumnHeaders, RowHeaders } from '../../../workbench/drawing/GridHeaders.tsx';
import { layoutOf } from '../../../workbench/layout/viewport.ts';
import { bookOf } from '../workbook/book.ts';

test('shown rows and columns have their headers, the selected ones and those behind hidden ones say so', () => {
  const { sheet } = bookOf([]);
  sheet.hiddenColumns.add(1);
  sheet.filteredRows.add(0);
  const layout = layoutOf(sheet);
  const selection = areaOf(2, 0, 1, 1);
  render(
    <>
      <ColumnHeaders {...{ layout, selection }} columns={{ first: 0, last: 3 }} onResizeStart={() => undefined} />
      <RowHeaders {...{ layout, selection }} rows={{ first: 0, last: 3 }} />
    </>,
  );
  const said = (role: string) =>
    screen.getAllByRole(role).map(({ textContent, classList }) => [textContent, ...[...classList].slice(1)].join(' '));
  expect(said('columnheader')).toEqual(['A selected', 'C after-hidden', 'D']);
  expect(said('rowheader')).toEqual(['2 after-hidden', '3 selected', '4']);
});
