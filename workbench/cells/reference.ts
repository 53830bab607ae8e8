import { shiftArea, type Shift } from './shift.ts';
import type { Area } from './area.ts';

/**
 * An area of one sheet that somebody holds on to (an add-in's range, a name, a chart's source): it moves with inserted
 * and deleted cells. `area` is null once every cell of it was deleted, Excel's #REF!.
 */
export class Reference {
  readonly sheetId: string;
  area: Area | null;

  constructor(sheetId: string, area: Area) {
    this.sheetId = sheetId;
    this.area = area;
  }

  shift(shift: Shift): void {
    if (this.area !== null) this.area = shiftArea(this.area, shift);
  }
}
