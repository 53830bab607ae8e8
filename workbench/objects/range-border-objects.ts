import type { Reference } from '../cells/reference.ts';
import { HostCollection } from './host-collection.ts';
import { HostObject } from './host-object.ts';
import { colorOf } from './look-values.ts';

const EDGES = {
  EdgeTop: 'borderTop',
  EdgeBottom: 'borderBottom',
  EdgeLeft: 'borderLeft',
  EdgeRight: 'borderRight',
} as const;

/** Excel.RangeBorderCollection: the four outer edges and the inner lines of an area. */
export class RangeBordersObject extends HostCollection<Reference, RangeBorderObject> {
  readonly className = 'RangeBorderCollection';
  private readonly borders = [...Object.keys(EDGES), 'InsideHorizontal', 'InsideVertical'].map(
    (side) => new RangeBorderObject(this.context, { cells: this.part, side }),
  );

  items() {
    return this.borders;
  }
}

export class RangeBorderObject extends HostObject<{ cells: Reference; side: string }> {
  readonly className = 'RangeBorder';
  override get identity() {
    return this.part.side;
  }

  get SideIndex() {
    return this.part.side;
  }
  get Style() {
    return this.partOf(0) ?? 'None';
  }
  set Style(value: unknown) {
    this.draw(0, String(value));
  }
  get Color() {
    return this.partOf(1) ?? '#000000';
  }
  set Color(value: unknown) {
    this.draw(1, colorOf(value) ?? '#000000');
  }
  get Weight() {
    return this.partOf(2) ?? 'Thin';
  }
  set Weight(value: unknown) {
    this.draw(2, String(value));
  }

  private partOf(index: number): string | undefined {
    const { sheet, area } = this.context.place(this.part.cells);
    return sheet.styleAt(area.row, area.column)[this.property()]?.split(' ')[index];
  }

  private draw(index: number, value: string): void {
    const border = [0, 1, 2].map((at) =>
      at === index ? value : (this.partOf(at) ?? ['Continuous', '#000000', 'Thin'][at]),
    );
    const { sheet, area } = this.context.place(this.part.cells);
    const edge = {
      EdgeTop: { ...area, rows: 1 },
      EdgeBottom: { ...area, row: area.row + area.rows - 1, rows: 1 },
      EdgeLeft: { ...area, columns: 1 },
      EdgeRight: { ...area, column: area.column + area.columns - 1, columns: 1 },
    }[this.part.side];
    this.workbook.setStyle(
      { sheet, area: edge ?? area },
      this.property(),
      border[0] === 'None' ? null : border.join(' '),
      'addin',
    );
  }

  private property() {
    if (this.part.side === 'InsideHorizontal') return 'borderBottom';
    return this.part.side === 'InsideVertical' ? 'borderRight' : EDGES[this.part.side as keyof typeof EDGES];
  }
}
