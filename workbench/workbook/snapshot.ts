import { copyOf } from '../history/kept-part.ts';
import { keepWorkbook } from '../history/workbook-changes.ts';
import { Sheet } from '../sheets/sheet.ts';
import { Workbook } from './workbook.ts';

/**
 * A workbook that holds what this one holds now and stays so while this one is changed, for whoever reads it bit by
 * bit. It is to be read only: nobody calculates in it, and it shares the book of looks with the other. Costs what a
 * step of the history costs, since rows of cells are shared until they are written.
 */
export function snapshotOf(workbook: Workbook): Workbook {
  const { fields } = keepWorkbook(workbook);
  const snapshot = new Workbook(workbook.now);
  fill(snapshot, fields.get(workbook));
  const sheets = workbook.sheets.map((sheet) => {
    const copy = new Sheet(sheet.id, sheet.name, workbook.styleBook);
    fill(copy, fields.get(sheet));
    return copy;
  });
  Object.assign(snapshot, { name: workbook.name, styleBook: workbook.styleBook, sheets });
  const active = sheets.find(({ id }) => id === workbook.activeSheet.id);
  if (active !== undefined) snapshot.activeSheet = active;
  return snapshot;
}

function fill(part: object, fields: ReadonlyMap<string, unknown> | undefined): void {
  for (const [name, kept] of fields ?? []) Reflect.set(part, name, copyOf(kept));
}
