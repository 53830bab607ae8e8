import { HostObject } from './host-object.ts';
import { colorOf } from './look-values.ts';

/** What is filled: a property of a part of the workbook that is a colour, or null for none. */
export interface Filled {
  readonly of: object;
  readonly property: string;
}

/** Excel.ChartFill of any part of a chart. */
export class ChartFillObject extends HostObject<Filled> {
  readonly className = 'ChartFill';

  SetSolidColor(color: unknown) {
    this.change<Record<string, unknown>>(this.part.of as Record<string, unknown>, {
      [this.part.property]: colorOf(color),
    });
  }

  Clear() {
    this.change<Record<string, unknown>>(this.part.of as Record<string, unknown>, { [this.part.property]: null });
  }
}

/** The fill of a part that is not drawn; it is only kept. */
export function keptFill(): Filled {
  return { of: { color: null }, property: 'color' };
}
