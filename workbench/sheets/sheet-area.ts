import { fullAddress } from '../cells/address.ts';
import { areaOf, type Area } from '../cells/area.ts';
import type { Sheet } from './sheet.ts';

/** An area of a sheet. */
export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** "Sheet1!A1:B2" of an area. */
export function addressIn({ sheet, area }: SheetArea): string {
  return fullAddress(sheet.name, area);
}

/** One cell of a sheet. */
export function cellOf(sheet: Sheet, row: number, column: number): SheetArea {
  return { sheet, area: areaOf(row, column) };
}
