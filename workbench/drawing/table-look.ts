import type { CellStyle } from '../cells/style.ts';
import type { Table } from '../sheets/table.ts';

/**
 * Header colour and band colour by accent, in the order in which Excel numbers its table styles: none, then accents 1
 * to 6.
 */
const ACCENTS: readonly (readonly [header: string, band: string])[] = [
  ['#404040', '#f2f2f2'],
  ['#3b64ad', '#e3e9f4'],
  ['#b95410', '#fbe9dd'],
  ['#6b6b6b', '#ededed'],
  ['#7f6000', '#fff4d2'],
  ['#2f6da3', '#e1edf7'],
  ['#3f7d2c', '#ebf4e6'],
];

/** What a table changes of the look of one of its cells; the cell's own fill and font colour win over it. */
export function tableLook(table: Table, row: number): Partial<CellStyle> | null {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (match === null) return null;
  const [, kind, number] = match;
  const [header, band] = ACCENTS[(Number(number) - 1) % ACCENTS.length] ?? ['#404040', '#f2f2f2'];
  if (table.showHeaders && row === table.area.row) {
    return kind === 'Light'
      ? { bold: true, fontColor: header, borderBottom: `Continuous ${header} Thin` }
      : { bold: true, fill: header, fontColor: '#ffffff' };
  }
  if (table.showTotals && row === table.area.row + table.area.rows - 1)
    return { bold: true, borderTop: `Double ${header} Thin` };
  const isBand = table.showBandedRows && (row - table.area.row - Number(table.showHeaders)) % 2 === 0;
  return isBand ? { fill: band } : null;
}
