import type { AcceptLevels } from '../../../../contract/acceptance.ts';
import { confidenceFormat } from '../../../../addin/excel/columns/confidence-format.ts';
import { createExcelWorkbook } from '../../../../addin/excel/excel-workbook.ts';
import { areaOf } from '../../../../workbench/cells/area.ts';
import { displayedText } from '../../../../workbench/cells/number-format.ts';
import { bodyArea } from '../../../../workbench/sheets/table.ts';
import { addTable } from '../../../../workbench/workbook/table-operations.ts';
import { sortTable } from '../../../../workbench/workbook/table-sort.ts';
import { shownStyle } from '../../../../workbench/workbook/shown-style.ts';
import { Workbook } from '../../../../workbench/workbook/workbook.ts';
import { OfficeInNode, useOfficeInNode } from '../../../setup/office-in-node.ts';

useOfficeInNode();

describe('confidenceFormat', () => {
  test('a low share is said by a sign and a word, not by colour alone', () => {
    expect(confidenceFormat(0.6, null)).toBe('[<0.6]"▼ low "0%;0%');
  });
});

describe('the bands of a classified table', () => {
  const office = new OfficeInNode();
  let workbook: Workbook;
  const ROWS: readonly (readonly [string, number])[] = [
    ['Travel', 0.97],
    ['Travel', 0.85],
    ['Meals', 0.97],
    ['Rent "B"', 0.55],
    ['Rent "B"', 0.45],
    ['Office', 0.97],
    ['Office', 0.85],
    ['Office', 0.55],
  ];

  /** What class and confidence of each row show, with an asterisk where the confidence is coloured. */
  const shown = () => {
    const sheet = workbook.activeSheet;
    const { row, column, rows } = bodyArea(sheet.tables[0]!);
    return Array.from({ length: rows }, (_, at) => {
      const confidence = shownStyle(workbook, sheet, row + at, column + 2);
      const value = sheet.valueAt(row + at, column + 2);
      const text = value === '' ? '' : displayedText(value, confidence.numberFormat);
      return `${sheet.textAt(row + at, column + 1)} ${text}${confidence.fill === '#FFF4CE' ? '*' : ''}`;
    });
  };

  const classified = (accept: AcceptLevels | null) => {
    workbook = new Workbook();
    const sheet = workbook.activeSheet;
    const cells = [['Id'], ...ROWS.map((_, at) => [`r${at}`])];
    const area = areaOf(4, 30, cells.length, 1);
    workbook.writeCells({ sheet, area }, cells, 'user');
    const { id } = addTable(workbook, { sheet, area }, true, 'user');
    office.open(workbook);
    return office.within(async () => {
      const port = createExcelWorkbook();
      await port.preparePredictionColumns(id, { classes: ['Travel'], lowConfidence: 0.6, accept });
      const writes = ROWS.map(([name, confidence], at) => ({
        ...{ key: `r${at}`, class: name, confidence, source: 'model' as const, changed: false },
      }));
      await port.writePredictions(id, ['Id'], writes);
      return (await port.readTable(id)).confidences;
    });
  };

  test('by one level: what needs no look, what is low, and what is to be looked at', async () => {
    expect(await classified({ level: 0.9, classes: [] })).toEqual(ROWS.map(([, confidence]) => confidence));
    expect(shown()).toEqual([
      ...['Travel ✓ 97%', 'Travel 85%', 'Meals ✓ 97%', 'Rent "B" ▼ low 55%*', 'Rent "B" ▼ low 45%*'],
      ...['Office ✓ 97%', 'Office 85%', 'Office ▼ low 55%*'],
    ]);
  });

  test('by levels of classes, below what is low elsewhere, too; wherever rows are sorted, and whatever they become', async () => {
    await classified({
      level: 0.9,
      classes: [
        { class: 'Travel', level: 0.8 },
        { class: 'Meals', level: null },
        { class: 'Rent "B"', level: 0.5 },
      ],
    });
    const bands = [
      ...['Travel ✓ 97%', 'Travel ✓ 85%', 'Meals 97%', 'Rent "B" ✓ 55%', 'Rent "B" ▼ low 45%*'],
      ...['Office ✓ 97%', 'Office 85%', 'Office ▼ low 55%*'],
    ];
    expect(shown()).toEqual(bands);
    const [sheet, [table]] = [workbook.activeSheet, workbook.activeSheet.tables];
    sortTable(workbook, sheet, table!, [{ column: 0, ascending: false }], 'user');
    expect(shown()).toEqual(bands.toReversed());
    const { row, column } = bodyArea(table!);
    workbook.writeCells({ sheet, area: areaOf(row, column + 1) }, [['Rent "B"']], 'user');
    expect(shown()[0]).toBe('Rent "B" ✓ 55%');
  });

  test('without any level nothing is said to need no look', async () => {
    await classified(null);
    expect(shown().join()).not.toContain('✓');
  });
});
