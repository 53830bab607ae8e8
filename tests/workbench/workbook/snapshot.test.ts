import { expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { areaOf } from '../../../workbench/cells/area.ts';
import { readXlsx } from '../../../workbench/opening/read-xlsx.ts';
import type { OpenedWorkbook } from '../../../workbench/opening/opened-file.ts';
import { deleteLines, insertLines, linesOf } from '../../../workbench/operations/line-operations.ts';
import { mergeCells } from '../../../workbench/operations/merge-cells.ts';
import { saveWorkbook } from '../../../workbench/saving/save-workbook.ts';
import { addChart } from '../../../workbench/workbook/chart-data.ts';
import { addSheet, deleteSheet, freezePanes, renameSheet } from '../../../workbench/workbook/sheet-operations.ts';
import { snapshotOf } from '../../../workbench/workbook/snapshot.ts';
import type { Workbook } from '../../../workbench/workbook/workbook.ts';
import { at, tableOf, valuesAt } from './book.ts';

/** A file that was opened and changed: cells, looks, rows, sheets, a chart, what is kept for an add-in. */
function opened(): OpenedWorkbook {
  const { workbook: made, sheet } = tableOf([
    ['No', 'Day', 'Text', 'Note', 'Amount'],
    ...Array.from({ length: 12 }, (_, row) => [row + 1, `2026-01-${row + 10}`, `text ${row}`, '', row * 1.5]),
  ]);
  sheet.name = 'Spend';
  addSheet(made, 'Notes');
  const file = readXlsx('book.xlsx', saveWorkbook(made, null));
  const { workbook } = file;
  workbook.writeCells(at(workbook, 'C2:D2'), [['mine', '=E2*2']], 'user');
  workbook.setStyle(at(workbook, 'C3'), 'fill', '#FFEE00', 'user');
  insertLines(workbook, workbook.activeSheet, linesOf(areaOf(4, 0), 'rows'), 'user');
  addChart(workbook, workbook.activeSheet, 'Line', at(workbook, 'E1:E9'));
  workbook.settings.set('amend.classifier', 'c-1');
  return file;
}

const saved = ({ workbook, origin }: Pick<OpenedWorkbook, 'workbook' | 'origin'>) =>
  Object.entries(unzipSync(saveWorkbook(workbook, origin))).map(([name, bytes]) => [name, strFromU8(bytes, true)]);

function changeEverything(workbook: Workbook): void {
  const sheet = workbook.activeSheet;
  workbook.writeCells(at(workbook, 'A2:C2'), [['changed', '', 7]], 'user');
  workbook.setStyle(at(workbook, 'B3'), 'bold', true, 'user');
  deleteLines(workbook, sheet, linesOf(areaOf(7, 0), 'rows'), 'user');
  mergeCells(workbook, at(workbook, 'K2:L3'), false, 'user');
  freezePanes(workbook, sheet, 3, 1);
  renameSheet(workbook, sheet, 'Another name');
  sheet.columnWidths.set(0, 200);
  sheet.charts[0]!.title = 'Another title';
  sheet.tables[0]!.columns[0]!.filter = new Set(['x']);
  deleteSheet(workbook, workbook.sheets[1]!);
  workbook.settings.set('amend.classifier', 'c-2');
}

test('is saved as the workbook was at its moment, whatever is changed, moved or taken away afterwards', () => {
  const { workbook, origin } = opened();
  const before = saved({ workbook, origin });
  const snapshot = snapshotOf(workbook);
  expect(saved({ workbook: snapshot, origin })).toEqual(before);
  changeEverything(workbook);
  expect(saved({ workbook: snapshot, origin })).toEqual(before);
  expect(saved({ workbook, origin })).not.toEqual(before);
});

test('takes nothing from the history: what is done afterwards can be taken back', () => {
  const { workbook } = opened();
  const snapshot = snapshotOf(workbook);
  workbook.writeCells(at(workbook, 'C2'), [['later']], 'user');
  workbook.undo();
  expect([valuesAt(workbook, 'C2'), valuesAt(snapshot, 'C2')]).toEqual([[['mine']], [['mine']]]);
});
