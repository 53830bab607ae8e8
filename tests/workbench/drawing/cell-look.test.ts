import { cellCss, drawnStyle, horizontal } from '../../../workbench/drawing/cell-look.ts';
import { DEFAULT_STYLE } from '../../../workbench/cells/style.ts';
import { at, tableOf } from '../workbook/book.ts';

describe('cellCss', () => {
  test('a plain text has none, a plain number is aligned right, a boolean in the middle', () => {
    expect(cellCss(DEFAULT_STYLE, 'x')).toEqual({});
    expect(cellCss(DEFAULT_STYLE, 1)).toEqual({ textAlign: 'right' });
    expect(cellCss(DEFAULT_STYLE, true)).toEqual({ textAlign: 'center' });
  });

  test('fonts, fills and borders are drawn', () => {
    const style = {
      ...DEFAULT_STYLE,
      bold: true,
      fill: '#ffeb9c',
      fontColor: '#9c5700',
      fontSize: 15,
      underline: 'Single' as const,
      borderBottom: 'Continuous #ff0000 Thin',
    };
    expect(cellCss(style, 'x')).toMatchObject({
      fontWeight: 600,
      backgroundColor: '#ffeb9c',
      color: '#9c5700',
      fontSize: 'calc(20px * var(--zoom, 1))',
      textDecoration: 'underline',
      borderBottomColor: '#ff0000',
    });
  });

  test("the cell's own alignment wins over its kind", () => {
    expect(horizontal({ ...DEFAULT_STYLE, horizontal: 'Left' }, 1)).toBe('left');
  });
});

describe('drawnStyle', () => {
  test('a table dresses its cells, their own fill and font colour win', () => {
    const { workbook, sheet } = tableOf([
      ['A', 'B'],
      [1, 2],
    ]);
    workbook.setStyle(at(workbook, 'B2'), 'fill', '#123456', 'addin');
    expect(drawnStyle(workbook, sheet, 0, 0)).toMatchObject({ bold: true, fontColor: '#ffffff' });
    expect(drawnStyle(workbook, sheet, 1, 0).fill).not.toBeNull();
    expect(drawnStyle(workbook, sheet, 1, 1).fill).toBe('#123456');
    expect(drawnStyle(workbook, sheet, 5, 5)).toEqual(DEFAULT_STYLE);
  });

  test('a conditional format lies over the table', () => {
    const { workbook, sheet } = tableOf([['Confidence'], [0.4]]);
    sheet.conditionalFormats.push({
      id: '1',
      type: 'CellValue',
      areas: [at(workbook, 'A2').area],
      condition: { kind: 'cellValue', operator: 'LessThan', formula1: 0.6 },
      style: { fill: '#ffe699', bold: true },
      stopIfTrue: false,
    });
    expect(drawnStyle(workbook, sheet, 1, 0)).toMatchObject({ fill: '#ffe699', bold: true });
  });
});
