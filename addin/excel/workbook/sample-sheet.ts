import type { SampleTable, TableRef } from '../../ports/workbook-port.ts';
import { SAMPLE_SHEET } from '../table/own-sheets.ts';
import { queueLayout } from '../table/table-layout.ts';

/** Adds a worksheet with a table, and selects its first row. Three syncs. */
export async function addSampleIn(context: Excel.RequestContext, { headers, rows }: SampleTable): Promise<TableRef> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const sheet = worksheets.add(freeName(worksheets.items.map(({ name }) => name)));
  const range = sheet.getRange('A1').getResizedRange(rows.length, headers.length - 1);
  range.values = [[...headers], ...rows.map((row) => row.map((cell) => cell ?? ''))];
  const table = sheet.tables.add(range, true);
  range.format.autofitColumns();
  sheet.activate();
  await context.sync();
  const layout = queueLayout(table);
  sheet.getRange('A2').select();
  await context.sync();
  return layout().ref;
}

/** @example freeName(['Sheet1', 'amend sample']) // => 'Amend sample 2' */
export function freeName(taken: readonly string[]): string {
  const isTaken = (name: string) => taken.some((each) => each.toLowerCase() === name.toLowerCase());
  if (!isTaken(SAMPLE_SHEET)) return SAMPLE_SHEET;
  for (let number = 2; ; number++) if (!isTaken(`${SAMPLE_SHEET} ${number}`)) return `${SAMPLE_SHEET} ${number}`;
}
