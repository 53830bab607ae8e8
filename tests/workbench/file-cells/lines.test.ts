import { columnAttributes, columnsXml, readColumns } from '../../../workbench/file-cells/column-lines.ts';
import { readRowLine, rowAttributes } from '../../../workbench/file-cells/row-lines.ts';

describe('the rows of a file', () => {
  const line = ' r="3" spans="1:4" ht="30" customHeight="1" s="2" customFormat="1" hidden="1" x14ac:dyDescent="0.25"';

  test('say height, visibility and format; a height that nobody gave is none', () => {
    expect(readRowLine(line)).toEqual({ height: 30, isHidden: true, xf: 2 });
    expect(readRowLine(' r="1" ht="14.4" s="2"')).toEqual({ height: undefined, isHidden: false, xf: 0 });
  });

  test('keep everything but what changed', () => {
    expect(rowAttributes(line, { height: 30, isHidden: true, xf: 2 })).toBe(line);
    expect(rowAttributes(line, { height: undefined, isHidden: false, xf: 0 })).toBe(
      ' r="3" spans="1:4" x14ac:dyDescent="0.25"',
    );
    expect(rowAttributes(' r="1"', { height: 20, isHidden: true, xf: 1 })).toBe(
      ' r="1" ht="20" customHeight="1" hidden="1" s="1" customFormat="1"',
    );
  });
});

describe('the columns of a file', () => {
  const cols =
    '<cols><col min="1" max="2" width="10" customWidth="1" outlineLevel="1"/><col min="4" max="16384" width="8" hidden="1" style="3"/></cols>';

  test('are widths in points, visibility and format, column by column', () => {
    const columns = readColumns(cols);
    expect([
      columns.get(1)?.width,
      columns.get(2),
      columns.get(3)?.isHidden,
      columns.get(16_383)?.xf,
      columns.size,
    ]).toEqual([52.5, undefined, true, 3, 16_383]);
    expect(readColumns(undefined).size).toBe(0);
  });

  test('keep everything but what changed, and neighbours that are alike are one entry', () => {
    const columns = readColumns(cols);
    const now = new Map(
      [...columns].map(([column, line]) => [
        column,
        columnAttributes(line, { width: line.width ?? undefined, isHidden: line.isHidden, xf: line.xf }),
      ]),
    );
    expect(columnsXml(now)).toBe(
      '<cols><col min="1" max="2" width="10" customWidth="1" outlineLevel="1"/><col min="4" max="16384" width="8" hidden="1" style="3"/></cols>',
    );
    now.set(1, columnAttributes(columns.get(1), { width: 105, isHidden: true, xf: 0 }));
    now.set(2, columnAttributes(undefined, { width: undefined, isHidden: false, xf: 4 }));
    expect(columnsXml(now)).toContain(
      '<col min="2" max="2" width="20" customWidth="1" outlineLevel="1" hidden="1"/><col min="3" max="3" style="4" width="9.140625"/>',
    );
    expect(columnsXml(new Map([[0, '']]))).toBe('');
  });
});
