import { addressOf, fullAddress } from '../cells/address.ts';
import { areaOf, MAX_COLUMNS } from '../cells/area.ts';
import { mayBeRead } from '../../contract/text-cells/read-text-cell.ts';
import { TextAmongNumbers } from '../text-cells/text-among-numbers.ts';
import type { Workbook } from '../workbook/workbook.ts';

/**
 * Says which cells of a workbook that a person sees hold a number as text among numbers, such as "8,030": an opened
 * workbook is the person's, so nothing of it is changed. What stands on top of other cells is a header, and formulas
 * say what they mean. Null when there are none. Reads every cell once.
 */
export function numbersAsText(workbook: Workbook): string | null {
  const found = new TextAmongNumbers();
  const sheets = workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
  sheets.forEach((sheet, place) => {
    const used = sheet.values.usedArea();
    if (used === null) return;
    for (const { row, column, value } of sheet.values.cells(used)) {
      if (typeof value === 'string') {
        const isHeader = row === 0 || sheet.valueAt(row - 1, column) === '';
        if (isHeader || !mayBeRead(value) || sheet.formulaAt(row, column) !== undefined) continue;
      }
      const address = () => {
        const cell = areaOf(row, column);
        return sheets.length === 1 ? addressOf(cell) : fullAddress(sheet.name, cell);
      };
      found.add({ column: place * MAX_COLUMNS + column, value, address }, () => false);
    }
  });
  return found.sentence();
}
