import { addressOf } from '../cells/address.ts';
import { areaOf, type Area } from '../cells/area.ts';
import { addressIn, type SheetArea } from '../sheets/sheet-area.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import type { HostContext, HostObject } from './host-object.ts';

/** Each cell of a range, each of its rows, or each of its columns. */
type By = 'cells' | 'rows' | 'columns';

/** Excel's names of a cell's edges in properties → in its collection of borders. */
const EDGES: Readonly<Record<string, string>> = {
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  top: 'EdgeTop',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
};

/** What was asked for of each cell (row, column), as Excel.CellProperties; a line of answers for each line of cells. */
export function cellProperties(context: HostContext, place: SheetArea, options: unknown, by: By): object[][] {
  return linesOf(place.area, by).map((line) =>
    line.map((area) => {
      const target = context.range({ sheet: place.sheet, area });
      return read(target, (options ?? {}) as Options, {
        address: addressIn({ sheet: place.sheet, area }),
        addressLocal: addressOf(area),
        rowIndex: area.row,
        columnIndex: area.column,
      });
    }),
  );
}

/** Sets properties of each cell; a block of the range's shape, or of one. */
export function setCellProperties(context: HostContext, place: SheetArea, data: unknown): void {
  const lines = linesOf(place.area, 'cells');
  if (!Array.isArray(data) || !fits(data, lines)) throw new WorkbookError('InvalidArgument');
  const block = data as object[][];
  lines.forEach((line, row) =>
    line.forEach((area, column) => {
      const properties = block[row % block.length]?.[column % (block[0]?.length ?? 1)];
      apply(context.range({ sheet: place.sheet, area }), properties ?? {});
    }),
  );
}

/** Sets properties of each row or column of a range. */
export function setLineProperties(context: HostContext, place: SheetArea, data: unknown, by: 'rows' | 'columns'): void {
  const lines = linesOf(place.area, by).flat();
  if (!Array.isArray(data) || (data.length !== 1 && data.length !== lines.length))
    throw new WorkbookError('InvalidArgument');
  lines.forEach((area, index) => {
    apply(context.range({ sheet: place.sheet, area }), (data[index % data.length] ?? {}) as object);
  });
}

type Options = { readonly [name: string]: boolean | Options };

function read(target: HostObject, options: Options, told: Readonly<Record<string, unknown>>): object {
  const wanted = Object.entries(options).filter(([, isWanted]) => isWanted !== false);
  return Object.fromEntries(
    wanted.map(([name, below]) => {
      if (Object.hasOwn(told, name)) return [name, told[name]];
      const value = memberOf(target, name);
      return [name, isPart(value) && typeof below === 'object' ? read(value, below, {}) : value];
    }),
  );
}

function apply(target: HostObject, properties: object): void {
  // A named style takes the place of the whole look, and so comes before what is said of it besides.
  const entries = (Object.entries(properties) as [string, unknown][]).sort(
    ([a], [b]) => Number(b === 'style') - Number(a === 'style'),
  );
  for (const [name, value] of entries) {
    if (value === undefined || value === null) continue;
    const part = memberOf(target, name);
    if (isPart(part) && typeof value === 'object') apply(part, value);
    else if (!Reflect.set(target, wireName(name), value)) throw new WorkbookError('InvalidArgument');
  }
}

/** A property by its name, or an edge of a collection of borders. */
function memberOf(target: HostObject, name: string): unknown {
  const edge = EDGES[name];
  const item: unknown = Reflect.get(target, 'GetItem');
  if (edge !== undefined && typeof item === 'function') return Reflect.apply(item, target, [edge]);
  if (!(wireName(name) in target)) throw new WorkbookError('InvalidArgument');
  return Reflect.get(target, wireName(name));
}

function isPart(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'className' in value;
}

function linesOf({ row, column, rows, columns }: Area, by: By): Area[][] {
  const [height, width] = [by === 'columns' ? 1 : rows, by === 'rows' ? 1 : columns];
  return Array.from({ length: height }, (_, down) =>
    Array.from({ length: width }, (__, right) =>
      by === 'cells'
        ? areaOf(row + down, column + right)
        : by === 'rows'
          ? areaOf(row + down, column, 1, columns)
          : areaOf(row, column + right, rows, 1),
    ),
  );
}

function fits(data: readonly unknown[], lines: readonly Area[][]): boolean {
  const isOf = (rows: number, columns: number) =>
    data.length === rows && data.every((line) => Array.isArray(line) && line.length === columns);
  return isOf(1, 1) || isOf(lines.length, lines[0]?.length ?? 0);
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
